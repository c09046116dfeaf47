//! How many requests with one credential are under way at once, and for how long a request may wait.
//!
//! Saves have lanes of their own: however many reads wait for a Provet that does not answer, a save is not behind them.

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::{Semaphore, SemaphorePermit};
use tokio::time::Instant;

use crate::provet::rate_limit::RequestPriority;

/// Reads of one credential under way at once: a panel or two, so that one clinic cannot take all connections and Provet is not
/// flooded.
pub(super) const MAX_CONCURRENT_READS: usize = 24;
/// Requests of saves under way at once, those that look at the record before and after among them.
const MAX_CONCURRENT_SAVES: usize = 8;

/// From the beginning of a request to its last answer, with all that it waits for. Whoever looks at a panel is told within 15
/// seconds that Provet is too slow; a single exchange takes 12 seconds at most.
const REQUEST_LIMIT: Duration = Duration::from_secs(14);

/// The lanes of one credential.
pub(super) struct RequestLanes {
    reads: Semaphore,
    saves: Semaphore,
}

impl Default for RequestLanes {
    fn default() -> Self {
        Self {
            reads: Semaphore::new(MAX_CONCURRENT_READS),
            saves: Semaphore::new(MAX_CONCURRENT_SAVES),
        }
    }
}

impl RequestLanes {
    /// Waits for a free lane. `None` only if the lanes were closed, which never happens.
    pub(super) async fn enter(&self, priority: RequestPriority) -> Option<SemaphorePermit<'_>> {
        let lanes = match priority {
            RequestPriority::Normal => &self.reads,
            RequestPriority::Save => &self.saves,
        };
        lanes.acquire().await.ok()
    }

    /// Reads under way.
    #[cfg(test)]
    pub(super) fn count_reads(&self) -> usize {
        MAX_CONCURRENT_READS - self.reads.available_permits()
    }

    /// Whether a request is under way or about to be: somebody else shares these lanes.
    pub(super) fn is_in_use(self: &Arc<Self>) -> bool {
        // One is that of the list it is kept in.
        Arc::strong_count(self) > 1
    }
}

/// How urgent the requests of one API are, and until when they are of use.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct RequestTiming {
    pub(super) priority: RequestPriority,
    deadline: Option<Instant>,
}

impl RequestTiming {
    /// The requests of a save: each has its own time.
    pub(super) fn for_save() -> Self {
        Self {
            priority: RequestPriority::Save,
            deadline: None,
        }
    }

    /// The requests of something that begins now, and that people wait for as a whole.
    pub(super) fn starting_now() -> Self {
        Self {
            priority: RequestPriority::Normal,
            deadline: Some(Instant::now() + REQUEST_LIMIT),
        }
    }

    /// Until when a request that begins now may take.
    pub(super) fn limit(self) -> Instant {
        self.deadline
            .unwrap_or_else(|| Instant::now() + REQUEST_LIMIT)
    }
}
