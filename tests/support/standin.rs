//! The stand-in for Provet Cloud on loopback, with a clock that is told the time.

use std::io;
use std::sync::Arc;

use axum::Router;
use axum::serve::ListenerExt as _;
use cageside::clock::Clock;
use md5::{Digest as _, Md5};
use provet_simulator::{Simulator, router};
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

/// The clinic whose first patient shows everything there is to see.
pub(crate) const CLINIC: i64 = 54321;

/// A stand-in that answers until it is dropped.
pub(crate) struct StandIn {
    pub(crate) world: Simulator,
    serving: JoinHandle<io::Result<()>>,
}

impl StandIn {
    /// Answers on a free port.
    pub(crate) async fn open(clock: Arc<dyn Clock>) -> Self {
        Self::behind(clock, |router| router).await
    }

    /// Answers on a free port, with something in front of it.
    pub(crate) async fn behind(
        clock: Arc<dyn Clock>,
        in_front: impl FnOnce(Router) -> Router,
    ) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let world = Simulator::new(CLINIC.unsigned_abs(), clock.now());
        world.set_clock_fn(Arc::new(move || clock.now()));
        let port = listener.local_addr().unwrap().port();
        world.set_origin(&format!("http://localhost:{port}"));
        let listener = listener.tap_io(|stream| stream.set_nodelay(true).unwrap());
        let serving = axum::serve(listener, in_front(router(world.clone())));
        Self {
            serving: tokio::spawn(serving.into_future()),
            world,
        }
    }
}

impl Drop for StandIn {
    fn drop(&mut self) {
        self.serving.abort();
    }
}

/// `timestamp` and `verification`, made here anew rather than with the code under test.
pub(crate) fn signed(second: i64, salt: &str) -> String {
    let hash = hex::encode(Md5::digest(format!("{second}{salt}")));
    format!("timestamp={second}&verification={hash}")
}
