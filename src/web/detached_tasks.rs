//! Runs writes that must finish although the client disconnects.
//!
//! A dropped connection drops the future of its handler. A half-done write would be dropped with it, and the audit would
//! never learn how it ended.

use std::future::Future;
use std::sync::Arc;

use tokio::sync::Semaphore;
use tokio_util::task::TaskTracker;
use tracing::Instrument;

use super::errors::WebError;

/// Tasks that run at the same time; further ones wait. More than the staff of any clinic can start.
const MAX_CONCURRENT_TASKS: usize = 256;

/// Runs tasks apart from the requests that started them.
pub(super) struct DetachedTasks {
    permits: Arc<Semaphore>,
    tasks: TaskTracker,
}

impl Default for DetachedTasks {
    fn default() -> Self {
        Self {
            permits: Arc::new(Semaphore::new(MAX_CONCURRENT_TASKS)),
            tasks: TaskTracker::new(),
        }
    }
}

impl DetachedTasks {
    /// Runs `work` to completion, whether or not the caller still waits for it.
    pub(super) async fn run_to_completion<T, F>(&self, work: F) -> Result<T, WebError>
    where
        T: Send + 'static,
        F: Future<Output = T> + Send + 'static,
    {
        let free = Arc::clone(&self.permits);
        // Taken before the task exists: a client that goes away while it waits has started nothing.
        let permit = free.acquire_owned().await.map_err(|_| WebError::Internal)?;
        let work = async move {
            let _permit = permit;
            work.await
        };
        let task = self.tasks.spawn(work.in_current_span());
        task.await.map_err(|_| WebError::Internal)
    }

    /// Waits until no task runs.
    pub(super) async fn drain(&self) {
        self.tasks.close();
        self.tasks.wait().await;
        // Requests that are still being answered may start further ones.
        self.tasks.reopen();
    }

    /// How many tasks run.
    pub(super) fn count(&self) -> usize {
        self.tasks.len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use futures_util::FutureExt;
    use std::sync::atomic::{AtomicBool, Ordering};
    use tokio::sync::oneshot;

    #[tokio::test]
    async fn a_write_ends_though_nobody_waits_for_it() {
        let writes = DetachedTasks::default();
        let (answer, answered) = oneshot::channel::<()>();
        let done = Arc::new(AtomicBool::new(false));
        let seen = Arc::clone(&done);
        let mut asked = Box::pin(writes.run_to_completion(async move {
            answered.await.unwrap();
            seen.store(true, Ordering::SeqCst);
        }));
        assert!(asked.as_mut().now_or_never().is_none());
        drop(asked);
        answer.send(()).unwrap();
        writes.drain().await;
        assert!(done.load(Ordering::SeqCst));
    }

    #[tokio::test]
    async fn a_write_that_panics_frees_its_place() {
        let writes = DetachedTasks::default();
        let broken = writes.run_to_completion(async { panic!("broken") }).await;
        assert!(matches!(broken, Err(WebError::Internal)));
        writes.drain().await;
    }
}
