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

use super::{AppState, router};

/// How long answers and writes that are under way may still take after the word to stop.
const SHUTDOWN_TIMEOUT: Duration = Duration::from_secs(20);

/// Answers requests on `listener`, and proves what hookup messages brought, until `shutdown` is ready.
pub async fn serve(
    app: AppState,
    listener: TcpListener,
    shutdown: impl Future<Output = ()> + Send + 'static,
) -> io::Result<()> {
    let workers = spawn_workers(&app);
    let leaving = app.clone();
    let (stopping, told_to_stop) = oneshot::channel();
    let live = Arc::clone(&app.live_updates);
    let shutdown = async move {
        shutdown.await;
        live.shut_down();
        let _ended_already = stopping.send(());
    };
    // A section is sent the moment it is ready, not when a packet is full.
    let listener = listener.tap_io(|stream| drop(stream.set_nodelay(true)));
    let make = router(app.clone()).into_make_service_with_connect_info::<SocketAddr>();
    let serving = axum::serve(listener, make).with_graceful_shutdown(shutdown);
    let out_of_time = async {
        if told_to_stop.await.is_ok() {
            tokio::time::sleep(SHUTDOWN_TIMEOUT).await;
        } else {
            std::future::pending::<()>().await;
        }
    };
    let served = tokio::select! {
        served = serving => served,
        () = out_of_time => Ok(()),
    };
    if tokio::time::timeout(SHUTDOWN_TIMEOUT, app.drain())
        .await
        .is_err()
    {
        tracing::warn!("stopped before everything under way had ended");
    }
    drop(workers);
    leaving.node_heartbeat.unregister().await;
    served
}

/// What runs beside the requests; ends when dropped.
fn spawn_workers(app: &AppState) -> JoinSet<()> {
    let mut workers = JoinSet::new();
    let prover = app.clone();
    workers.spawn(async move { prover.credential_verifier.run().await });
    let recorder = app.clone();
    workers.spawn(async move { recorder.rejection_recorder.run().await });
    let presence = app.clone();
    workers.spawn(async move { presence.node_heartbeat.run().await });
    workers.spawn(super::cleanup::run(app.db.clone(), Arc::clone(&app.clock)));
    let openings = app.clone();
    workers.spawn(async move { openings.panel_open_recorder.run().await });
    let runner = app.clone();
    workers.spawn(async move { runner.job_worker.run().await });
    workers.spawn(Arc::clone(&app.live_updates).run());
    if let Some(metrics) = app.metrics.clone() {
        workers.spawn(crate::telemetry::run_upkeep(metrics));
    }
    workers
}
