//! Our server on loopback, as `serve` puts it together, connected to the simulator through the real hookup.

use std::io;
use std::ops::Deref;
use std::time::Duration;

use cageside::clock::FixedClock;
use cageside::provet::ProvetId;
use cageside::provet::oauth::OAuthGrantType;
use cageside::storage::Database;
use cageside::web::serve;
use provet_simulator::ui::add_application;
use provet_simulator::{NewApplication, Simulator};
use tokio::net::TcpListener;
use tokio::sync::oneshot;
use tokio::task::JoinHandle;

use super::provet_simulator::CLINIC;
use super::test_app::{AppSetup, HOOKUP_TOKEN, TestApp};
use super::wait::{WAIT_LIMIT, wait_for};

/// A server that answers until it is dropped.
pub(crate) struct TestServer {
    pub(crate) url: String,
    app: TestApp,
    serving: JoinHandle<io::Result<()>>,
    _stop: oneshot::Sender<()>,
}

/// A clock that stands at the same instant in every test.
pub(crate) fn fixed_clock() -> FixedClock {
    FixedClock::new(AppSetup::default().now)
}

/// The clinic's id.
pub(crate) fn clinic_id() -> ProvetId {
    ProvetId::new(CLINIC).unwrap()
}

/// A client that follows nothing and asks no proxy. It asks for nothing compressed, because it would hold back the
/// beginning of what comes in pieces.
pub(crate) fn http_client() -> reqwest::Client {
    let builder = reqwest::Client::builder().no_proxy().no_gzip();
    let builder = builder
        .timeout(WAIT_LIMIT)
        .connect_timeout(Duration::from_secs(30));
    let builder = builder.redirect(reqwest::redirect::Policy::none());
    builder.build().unwrap()
}

impl TestServer {
    /// Serves `db` on a free port.
    pub(crate) async fn start(db: &Database, clock: &FixedClock) -> Self {
        Self::start_with(db, clock, AppSetup::default()).await
    }

    /// The same, set up otherwise; its public URL is where it really is.
    pub(crate) async fn start_with(db: &Database, clock: &FixedClock, setup: AppSetup) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let setup = AppSetup {
            public_url: url.clone(),
            ..setup
        };
        let app = TestApp::on(db, clock, setup);
        let (stop, stopped) = oneshot::channel::<()>();
        let serving = serve(
            app.app.clone(),
            listener,
            async move { drop(stopped.await) },
        );
        Self {
            url,
            app,
            serving: tokio::spawn(serving),
            _stop: stop,
        }
    }

    /// Lets [`CLINIC`] add the application in the simulator's catalogue, and waits until its credential works.
    pub(crate) async fn connect(&self, simulator: &Simulator) {
        self.deliver(simulator, CLINIC, NewApplication::default())
            .await;
        wait_for("a working credential", async || {
            let grant = OAuthGrantType::ClientCredentials;
            let found = self.db.find_working_credential(clinic_id(), grant);
            found.await.unwrap()
        })
        .await;
        self.tenant_cache.invalidate();
    }

    /// Lets a clinic add an application, whose message arrives here.
    pub(crate) async fn deliver(&self, simulator: &Simulator, clinic: i64, app: NewApplication) {
        let app = NewApplication {
            hookup_url: Some(format!("{}/hookup/{HOOKUP_TOKEN}", self.url)),
            ..app
        };
        let added = add_application(simulator, clinic, app).await.unwrap();
        assert!(added.delivery.unwrap().is_accepted());
    }
}

impl Deref for TestServer {
    type Target = TestApp;

    fn deref(&self) -> &TestApp {
        &self.app
    }
}

impl Drop for TestServer {
    fn drop(&mut self) {
        self.serving.abort();
    }
}
