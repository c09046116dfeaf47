//! Serves requests and runs the workers until shutdown, and then ends what is under way before it returns.

use std::future::Future;
use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use axum::serve::ListenerExt;
use tokio::net::TcpListener;
use tokio_util::sync::CancellationToken;

use super::{AppState, router};
use crate::clock::WorkerHealth;
use crate::telemetry;
use crate::workers::{Supervisor, run_cleanup};

/// How long responses and writes that are under way may still take after the signal to stop.
const SHUTDOWN_TIMEOUT: Duration = Duration::from_secs(20);

/// Serves requests on `listener` and runs the workers, until `shutdown` is ready.
pub async fn serve(
    app: AppState,
    listener: TcpListener,
    shutdown: impl Future<Output = ()> + Send + 'static,
) -> io::Result<()> {
    let workers = start_workers(&app);
    let stopping = CancellationToken::new();
    let (live, stop) = (Arc::clone(&app.live_updates), stopping.clone());
    let shutdown = async move {
        shutdown.await;
        // Event streams never end by themselves: closed first, or every open panel would hold the server up.
        live.shut_down();
        stop.cancel();
    };
    // A section is sent the moment it is ready, not when a packet is full.
    let listener = listener.tap_io(|stream| drop(stream.set_nodelay(true)));
    let service = router(app.clone()).into_make_service_with_connect_info::<SocketAddr>();
    let server = axum::serve(listener, service).with_graceful_shutdown(shutdown);
    let deadline = async {
        stopping.cancelled().await;
        tokio::time::sleep(SHUTDOWN_TIMEOUT).await;
    };
    let result = tokio::select! {
        ended = server => ended,
        () = deadline => Ok(()),
    };
    // The workers still run: the drain waits for jobs and records that they must finish.
    if tokio::time::timeout(SHUTDOWN_TIMEOUT, app.drain())
        .await
        .is_err()
    {
        tracing::warn!("stopped before everything under way had ended");
    }
    workers.stop().await;
    // Last, or the heartbeat would register the node again.
    app.node_heartbeat.unregister().await;
    result
}

fn start_workers(app: &AppState) -> Supervisor {
    let workers = Supervisor::new();
    let verifier = Arc::clone(&app.credential_verifier);
    workers.start("credential-check", verifier.health(), move || {
        let verifier = Arc::clone(&verifier);
        async move { verifier.run().await }
    });
    let jobs = app.job_worker.clone();
    workers.start("jobs", jobs.health(), move || {
        let jobs = jobs.clone();
        async move { jobs.run().await }
    });
    let live = Arc::clone(&app.live_updates);
    workers.start("live-updates", WorkerHealth::default(), move || {
        Arc::clone(&live).run()
    });
    let (db, clock) = (app.db.clone(), Arc::clone(&app.clock));
    workers.start("clean-up", WorkerHealth::default(), move || {
        run_cleanup(db.clone(), Arc::clone(&clock))
    });
    start_with_app(&workers, "rejected-launch-log", app, |app| async move {
        app.rejection_recorder.run().await;
    });
    start_with_app(&workers, "panel-open-log", app, |app| async move {
        app.panel_open_recorder.run().await;
    });
    start_with_app(&workers, "node-heartbeat", app, |app| async move {
        app.node_heartbeat.run().await;
    });
    if let Some(metrics) = app.metrics.clone() {
        workers.start("metrics", WorkerHealth::default(), move || {
            telemetry::run_upkeep(metrics.clone())
        });
    }
    workers
}

/// Starts a worker that lives in the state, and whose health no page shows.
fn start_with_app<W>(
    workers: &Supervisor,
    name: &'static str,
    app: &AppState,
    run: fn(AppState) -> W,
) where
    W: Future<Output = ()> + Send + 'static,
{
    let app = app.clone();
    workers.start(name, WorkerHealth::default(), move || run(app.clone()));
}
