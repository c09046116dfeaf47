//! Requests that wait for their jobs to end.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::sync::Notify;

/// Who waits, by idempotency key. Clones are the same.
#[derive(Debug, Clone, Default)]
pub(super) struct JobWaiters(Arc<Mutex<HashMap<String, WaitingRequests>>>);

/// The requests with one idempotency key.
#[derive(Debug, Default)]
struct WaitingRequests {
    count: usize,
    job_ended: Arc<Notify>,
}

impl JobWaiters {
    /// Registers a request until what is returned is dropped.
    pub(super) fn register(&self, idempotency_key: &str) -> JobWaiter {
        let mut waiting = self.lock();
        let requests = waiting.entry(idempotency_key.to_owned()).or_default();
        requests.count += 1;
        JobWaiter {
            waiters: self.clone(),
            idempotency_key: idempotency_key.to_owned(),
            job_ended: Arc::clone(&requests.job_ended),
        }
    }

    /// Wakes the requests whose job has ended.
    pub(super) fn wake(&self, idempotency_key: &str) {
        if let Some(requests) = self.lock().get(idempotency_key) {
            requests.job_ended.notify_waiters();
        }
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<String, WaitingRequests>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A request that waits. Nothing of it stays behind, however it ends.
pub(super) struct JobWaiter {
    waiters: JobWaiters,
    idempotency_key: String,
    job_ended: Arc<Notify>,
}

impl JobWaiter {
    /// The next end of a job of this request. One that comes between this call and the first poll counts as well.
    pub(super) fn job_ended(&self) -> impl Future<Output = ()> + '_ {
        self.job_ended.notified()
    }
}

impl Drop for JobWaiter {
    fn drop(&mut self) {
        let mut waiting = self.waiters.lock();
        if let Some(requests) = waiting.get_mut(&self.idempotency_key) {
            requests.count -= 1;
            if requests.count == 0 {
                waiting.remove(&self.idempotency_key);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use futures_util::FutureExt as _;

    use super::*;

    #[test]
    fn every_request_with_the_same_key_is_woken_and_leaves_nothing_behind() {
        let waiters = JobWaiters::default();
        let (one, two) = (waiters.register("a"), waiters.register("a"));
        let other = waiters.register("b");
        let ends = [one.job_ended(), two.job_ended()];
        let undisturbed = other.job_ended();
        waiters.wake("a");
        assert!(ends.into_iter().all(|end| end.now_or_never().is_some()));
        assert!(undisturbed.now_or_never().is_none());
        drop((one, other));
        assert_eq!(waiters.lock().len(), 1);
        drop(two);
        assert!(waiters.lock().is_empty());
    }
}
