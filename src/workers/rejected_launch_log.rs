//! Records rejected launches, redacted, in the background: no response waits for the database.

use std::collections::VecDeque;
use std::sync::{Mutex, MutexGuard, PoisonError};

use jiff::Timestamp;
use tokio::sync::Notify;

use crate::storage::{Database, RejectedLaunch};
use crate::telemetry::ErrorChain;

/// Rejections that may wait. More come only from a sender who tries launches out; those above the limit are only counted.
const MAX_PENDING: usize = 256;

/// A rejection that waits to be written.
struct PendingRejection {
    rejected_at: Timestamp,
    describe: Box<dyn FnOnce() -> RejectedLaunch + Send>,
}

/// Queues rejections and writes them one after the other.
pub(crate) struct RejectionRecorder {
    db: Database,
    pending: Mutex<VecDeque<PendingRejection>>,
    wake_signal: Notify,
    /// Held while the queue is emptied, so that a flush also waits for the row that the worker is writing.
    write_lock: tokio::sync::Mutex<()>,
}

impl RejectionRecorder {
    pub(crate) fn new(db: Database) -> Self {
        Self {
            db,
            pending: Mutex::default(),
            wake_signal: Notify::new(),
            write_lock: tokio::sync::Mutex::default(),
        }
    }

    /// Takes in a rejection, to be written soon. `describe` runs in the worker: finding out which hash scheme a launch was
    /// made with costs several hashes, which the sender of a rejected request must not make the request path pay for.
    pub(crate) fn record_rejection(
        &self,
        rejected_at: Timestamp,
        describe: impl FnOnce() -> RejectedLaunch + Send + 'static,
    ) {
        let mut waiting = self.lock_pending();
        if waiting.len() >= MAX_PENDING {
            metrics::counter!("cageside_refusals_not_kept_total").increment(1);
            return;
        }
        waiting.push_back(PendingRejection {
            rejected_at,
            describe: Box::new(describe),
        });
        drop(waiting);
        self.wake_signal.notify_one();
    }

    /// Runs until it is cancelled.
    pub(crate) async fn run(&self) {
        loop {
            self.flush().await;
            self.wake_signal.notified().await;
        }
    }

    /// Writes all rejections that wait.
    pub(crate) async fn flush(&self) {
        let _writing = self.write_lock.lock().await;
        while let Some(rejection) = self.pop_pending() {
            let launch = (rejection.describe)();
            if let Err(error) = self
                .db
                .record_rejected_launch(&launch, rejection.rejected_at)
                .await
            {
                tracing::warn!(error = %ErrorChain(&error), "a rejected launch could not be recorded");
            }
        }
    }

    fn pop_pending(&self) -> Option<PendingRejection> {
        self.lock_pending().pop_front()
    }

    fn lock_pending(&self) -> MutexGuard<'_, VecDeque<PendingRejection>> {
        self.pending.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
