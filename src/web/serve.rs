//! Serves until told to stop, and then ends what is under way before it returns.

use std::future::Future;
use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use axum::serve::ListenerExt;
use tokio::net::TcpListener;
use tokio::sync::oneshot;
use tokio::task::JoinSet;

use super::{App, router};

/// How long answers and writes that are under way may still take after the word to stop.
const GRACE: Duration = Duration::from_secs(20);

/// Answers requests on `listener`, and proves what hookup messages brought, until `shutdown` is ready.
pub async fn serve(
    app: App,
    listener: TcpListener,
    shutdown: impl Future<Output = ()> + Send + 'static,
) -> io::Result<()> {
    let workers = workers(&app);
    let leaving = app.clone();
    let (stopping, told_to_stop) = oneshot::channel();
    let live = Arc::clone(&app.live);
    let shutdown = async move {
        shutdown.await;
        live.close();
        let _ended_already = stopping.send(());
    };
    // A section is sent the moment it is ready, not when a packet is full.
    let listener = listener.tap_io(|stream| drop(stream.set_nodelay(true)));
    let make = router(app.clone()).into_make_service_with_connect_info::<SocketAddr>();
    let serving = axum::serve(listener, make).with_graceful_shutdown(shutdown);
    let out_of_time = async {
        if told_to_stop.await.is_ok() {
            tokio::time::sleep(GRACE).await;
        } else {
            std::future::pending::<()>().await;
        }
    };
    let served = tokio::select! {
        served = serving => served,
        () = out_of_time => Ok(()),
    };
    if tokio::time::timeout(GRACE, app.settle()).await.is_err() {
        tracing::warn!("stopped before everything under way had ended");
    }
    drop(workers);
    leaving.presence.leave().await;
    served
}

/// What runs beside the requests; ends when dropped.
fn workers(app: &App) -> JoinSet<()> {
    let mut workers = JoinSet::new();
    let prover = app.clone();
    workers.spawn(async move { prover.prover.work().await });
    let recorder = app.clone();
    workers.spawn(async move { recorder.recorder.work().await });
    let presence = app.clone();
    workers.spawn(async move { presence.presence.work().await });
    let openings = app.clone();
    workers.spawn(async move { openings.openings.work().await });
    let runner = app.clone();
    workers.spawn(async move { runner.runner.work().await });
    workers.spawn(Arc::clone(&app.live).work());
    if let Some(metrics) = app.metrics.clone() {
        workers.spawn(crate::telemetry::keep_up(metrics));
    }
    workers
}
