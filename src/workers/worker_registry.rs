//! The workers of this process and their health, for those who ask whether the process is ready.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use jiff::Timestamp;

use crate::clock::WorkerHealth;

/// The supervised workers by name. Clones are the same registry.
#[derive(Debug, Clone, Default)]
pub(crate) struct WorkerRegistry(Arc<Mutex<Vec<(&'static str, WorkerHealth)>>>);

impl WorkerRegistry {
    /// Names a worker that is supervised from now on.
    pub(super) fn register(&self, name: &'static str, health: WorkerHealth) {
        self.lock_workers().push((name, health));
    }

    /// The name of a worker that does not run at `now`. None while no worker was started in this process.
    pub(crate) fn find_stopped(&self, now: Timestamp) -> Option<&'static str> {
        let workers = self.lock_workers();
        let stopped = workers.iter().find(|(_, health)| !health.is_running(now));
        stopped.map(|(name, _)| *name)
    }

    fn lock_workers(&self) -> MutexGuard<'_, Vec<(&'static str, WorkerHealth)>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
