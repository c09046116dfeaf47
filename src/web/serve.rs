//! Serves requests and runs the workers until shutdown, and then ends what is under way before it returns.

use std::future::Future;
use std::io;
use std::sync::Arc;
use std::time::Duration;

use tokio::net::TcpListener;
use tokio::time::{Instant, timeout, timeout_at};

use super::connections::{ConnectionLimits, ConnectionServer};
use super::{AppState, router};
use crate::clock::WorkerHealth;
use crate::telemetry;
use crate::workers::{Supervisor, run_cleanup};

/// How long the whole end may take. Container platforms kill after 30 seconds, and what is closed after this returns takes a
/// moment too.
const SHUTDOWN_TIMEOUT: Duration = Duration::from_secs(20);
/// The part of it that is kept for writing down what happened, whatever else is still under way.
const RECORDS_RESERVE: Duration = Duration::from_secs(6);
/// How long the workers may take to stop, and this node to say that it is gone.
const UNREGISTER_TIMEOUT: Duration = Duration::from_secs(2);

/// Serves requests on `listener` and runs the workers, until `shutdown` is ready.
pub async fn serve(
    app: AppState,
    listener: TcpListener,
    shutdown: impl Future<Output = ()> + Send + 'static,
) -> io::Result<()> {
    let workers = start_workers(&app);
    let server = ConnectionServer::new(router(app.clone()), ConnectionLimits::for_process());
    tokio::select! {
        () = server.accept(listener) => {}
        () = shutdown => {}
    }
    let deadline = Instant::now() + SHUTDOWN_TIMEOUT;
    // Event streams never end by themselves: closed first, or every open panel would hold the server up.
    app.live_updates.shut_down();
    app.job_worker.stop_claiming();
    server.stop();
    finish_work(&app, &server, deadline - RECORDS_RESERVE).await;
    finish_records(&app, deadline).await;
    let unregister = async {
        workers.stop().await;
        // Last, or the heartbeat would register the node again.
        app.node_heartbeat.unregister().await;
    };
    if timeout(UNREGISTER_TIMEOUT, unregister).await.is_err() {
        tracing::warn!("stopped before the workers had ended");
    }
    Ok(())
}

/// Waits for responses, writes and jobs that are under way, all at once, and gives up those that take too long.
async fn finish_work(app: &AppState, server: &ConnectionServer, deadline: Instant) {
    let work = async { tokio::join!(server.finished(), app.finish_work()) };
    if timeout_at(deadline, work).await.is_err() {
        let writes = app.detached_tasks.count();
        let jobs = app.job_worker.count_running();
        let connections = server.abort();
        tracing::warn!(
            connections,
            writes,
            jobs,
            "stopped before everything under way had ended"
        );
    }
}

/// Writes down what requests left to be recorded. A database that fails is tried again until the time is over.
async fn finish_records(app: &AppState, deadline: Instant) {
    let records = async {
        tokio::join!(
            app.rejection_recorder.flush(),
            app.panel_open_recorder.flush_with_retries()
        )
    };
    if timeout_at(deadline, records).await.is_err() {
        let lost = app.panel_open_recorder.count_pending();
        tracing::error!(
            lost,
            "stopped before all opened panels were recorded in the audit"
        );
    }
}

fn start_workers(app: &AppState) -> Supervisor {
    let workers = Supervisor::new(app.worker_registry.clone());
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
    let (db, provet, clock) = (app.db.clone(), app.provet.clone(), Arc::clone(&app.clock));
    workers.start("clean-up", WorkerHealth::default(), move || {
        run_cleanup(db.clone(), provet.clone(), Arc::clone(&clock))
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
