//! Starts workers, starts them again when they end or panic, and stops them all at shutdown.

use std::future::Future;
use std::panic::AssertUnwindSafe;
use std::time::Duration;

use futures_util::FutureExt as _;
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

use super::worker_registry::WorkerRegistry;
use crate::clock::WorkerHealth;

/// The time between the end of a worker and its next start: long enough that one that panics at once does not fill the log.
const RESTART_DELAY: Duration = Duration::from_secs(5);

/// Keeps workers running until [`Supervisor::stop`]. Dropping it stops them too, without waiting.
pub(crate) struct Supervisor {
    registry: WorkerRegistry,
    tasks: TaskTracker,
    stop: CancellationToken,
}

impl Supervisor {
    /// A supervisor that names its workers in `registry`.
    pub(crate) fn new(registry: WorkerRegistry) -> Self {
        Self {
            registry,
            tasks: TaskTracker::new(),
            stop: CancellationToken::new(),
        }
    }

    /// Starts a worker. `start` is called again whenever the worker ends, so it must not depend on what the last run held.
    pub(crate) fn start<F, W>(&self, name: &'static str, health: WorkerHealth, mut start: F)
    where
        F: FnMut() -> W + Send + 'static,
        W: Future<Output = ()> + Send + 'static,
    {
        let stop = self.stop.clone();
        // Before its task runs: from now on this process is ready only if the worker runs.
        health.record_start();
        self.registry.register(name, health.clone());
        let supervised = async move {
            loop {
                health.record_start();
                // `async` around the call: a panic while the worker is being made counts as well.
                let run = AssertUnwindSafe(async { start().await }).catch_unwind();
                let panicked = run.await.is_err();
                health.record_stop();
                log_end(name, panicked);
                tokio::time::sleep(RESTART_DELAY).await;
            }
        };
        self.tasks.spawn(async move {
            // Cancelled between two steps of the worker: what it holds (leases, batches) is released by its drop.
            stop.run_until_cancelled(supervised).await;
        });
    }

    /// Stops all workers and waits until every one is gone.
    pub(crate) async fn stop(&self) {
        self.stop.cancel();
        self.tasks.close();
        self.tasks.wait().await;
    }
}

impl Drop for Supervisor {
    fn drop(&mut self) {
        self.stop.cancel();
    }
}

/// The panic itself is logged by the panic hook, without its message, which may quote a record.
fn log_end(worker: &'static str, panicked: bool) {
    let reason = if panicked { "panicked" } else { "ended" };
    tracing::error!(worker, reason, "a worker stopped and is started again");
    metrics::counter!("cageside_worker_restarts_total", "worker" => worker).increment(1);
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::sync::atomic::{AtomicU64, Ordering};

    use jiff::Timestamp;

    use super::*;

    /// Counts the runs that are alive.
    struct RunGuard(Arc<AtomicU64>);

    impl RunGuard {
        fn new(alive: &Arc<AtomicU64>) -> Self {
            alive.fetch_add(1, Ordering::SeqCst);
            Self(Arc::clone(alive))
        }
    }

    impl Drop for RunGuard {
        fn drop(&mut self) {
            self.0.fetch_sub(1, Ordering::SeqCst);
        }
    }

    /// Starts a worker whose first run ends as `first` says; the others run on and beat.
    fn start_failing(supervisor: &Supervisor, first: fn()) -> (Arc<AtomicU64>, WorkerHealth) {
        let (starts, health) = (Arc::new(AtomicU64::new(0)), WorkerHealth::default());
        let (counter, beats) = (Arc::clone(&starts), health.clone());
        supervisor.start("test", health.clone(), move || {
            let run = counter.fetch_add(1, Ordering::SeqCst);
            let beats = beats.clone();
            async move {
                beats.record_beat(Timestamp::UNIX_EPOCH);
                if run == 0 {
                    first();
                } else {
                    std::future::pending::<()>().await;
                }
            }
        });
        (starts, health)
    }

    #[tokio::test(start_paused = true)]
    async fn a_worker_that_panics_is_started_again_after_a_delay() {
        let registry = WorkerRegistry::default();
        let supervisor = Supervisor::new(registry.clone());
        let (starts, health) = start_failing(&supervisor, || panic!("a fault"));
        assert_eq!(registry.find_stopped(Timestamp::UNIX_EPOCH), None);
        tokio::time::sleep(RESTART_DELAY / 2).await;
        assert_eq!(registry.find_stopped(Timestamp::UNIX_EPOCH), Some("test"));
        assert_eq!(
            starts.load(Ordering::SeqCst),
            1,
            "not before the delay is over"
        );
        assert_eq!((health.last_beat(), health.restarts()), (None, 1));
        tokio::time::sleep(RESTART_DELAY).await;
        assert_eq!(starts.load(Ordering::SeqCst), 2);
        assert!(health.last_beat().is_some());
        assert_eq!(registry.find_stopped(Timestamp::UNIX_EPOCH), None);
        supervisor.stop().await;
    }

    #[tokio::test(start_paused = true)]
    async fn a_worker_that_ends_is_started_again() {
        let supervisor = Supervisor::new(WorkerRegistry::default());
        let (starts, health) = start_failing(&supervisor, || {});
        tokio::time::sleep(RESTART_DELAY * 2).await;
        assert_eq!((starts.load(Ordering::SeqCst), health.restarts()), (2, 1));
        supervisor.stop().await;
    }

    #[tokio::test(start_paused = true)]
    async fn one_that_panics_leaves_the_others_alone() {
        let supervisor = Supervisor::new(WorkerRegistry::default());
        let alive = Arc::new(AtomicU64::new(0));
        let runs = Arc::clone(&alive);
        supervisor.start("steady", WorkerHealth::default(), move || {
            let guard = RunGuard::new(&runs);
            async move {
                std::future::pending::<()>().await;
                drop(guard);
            }
        });
        start_failing(&supervisor, || panic!("a fault"));
        tokio::time::sleep(RESTART_DELAY * 2).await;
        assert_eq!(alive.load(Ordering::SeqCst), 1);
        supervisor.stop().await;
    }

    #[tokio::test(start_paused = true)]
    async fn stopping_waits_until_every_worker_is_gone() {
        let supervisor = Supervisor::new(WorkerRegistry::default());
        let alive = Arc::new(AtomicU64::new(0));
        for _ in 0..5 {
            let runs = Arc::clone(&alive);
            supervisor.start("test", WorkerHealth::default(), move || {
                let guard = RunGuard::new(&runs);
                async move {
                    std::future::pending::<()>().await;
                    drop(guard);
                }
            });
        }
        tokio::time::sleep(Duration::from_secs(1)).await;
        assert_eq!(alive.load(Ordering::SeqCst), 5);
        supervisor.stop().await;
        assert_eq!(alive.load(Ordering::SeqCst), 0);
    }
}
