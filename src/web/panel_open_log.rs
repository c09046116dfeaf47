//! Notes which panels were opened, beside the launches: no launch waits for the database.
//!
//! What waits is written a quarter of a second after it came. A process that is killed loses what still waited then, the
//! panels of its last quarter of a second, or of a few seconds where thousands are opened in each; one that is told to
//! stop loses nothing. None is left out for want of room: a launch that finds no room makes some, by writing.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use jiff::Timestamp;
use tokio::sync::Notify;

use super::errors::ErrorChain;
use super::panel_session::ActivePanelSession;
use crate::panels::PanelSession;
use crate::storage::{AuditActor, Database, PanelOpen, StorageError};

/// Openings that wait to be written: seconds of the most that one process answers, in some tens of megabytes.
const MAX_PENDING: usize = 131_072;

/// How long openings are gathered.
const FLUSH_INTERVAL: Duration = Duration::from_millis(250);

/// More than so many in that time are a rush, which is written down over the seconds after it instead of beside it: the
/// launches come first.
const BURST_THRESHOLD: usize = 1_024;

/// So many are written in one transaction while there is a rush.
const BURST_BATCH_SIZE: usize = 128;

/// So many are written in one transaction otherwise, and by a launch that finds no room: enough that those behind it find
/// some.
const BATCH_SIZE: usize = 4_096;

/// After a failure of our own database.
const RETRY_DELAY: Duration = Duration::from_secs(2);

/// A panel that was opened and is not written down yet: what its frame holds anyway, so that a launch copies nothing.
struct PendingOpen {
    claims: Arc<PanelSession>,
    actor: AuditActor,
    opened_at: Timestamp,
}

/// Writes openings down, many at a time.
pub(super) struct PanelOpenRecorder {
    db: Database,
    pending: Mutex<VecDeque<PendingOpen>>,
    /// How many may wait.
    capacity: usize,
    wake_signal: Notify,
    /// Held while some are written, so that whoever waits for that waits for the last of them too.
    write_lock: tokio::sync::Mutex<()>,
}

impl PanelOpenRecorder {
    pub(super) fn new(db: Database) -> Self {
        Self {
            db,
            capacity: MAX_PENDING,
            pending: Mutex::default(),
            wake_signal: Notify::new(),
            write_lock: tokio::sync::Mutex::default(),
        }
    }

    /// Takes an opening in, to be written soon. It fails only where there is no room and the database makes none: then
    /// nothing may be shown.
    pub(super) async fn record_open(
        &self,
        visit: &ActivePanelSession,
        at: Timestamp,
    ) -> Result<(), StorageError> {
        let opening = PendingOpen {
            claims: Arc::clone(&visit.claims),
            actor: visit.actor(),
            opened_at: at,
        };
        self.push(opening).await
    }

    async fn push(&self, mut opening: PendingOpen) -> Result<(), StorageError> {
        while let Err(left_out) = self.try_push(opening) {
            self.flush_if_full().await?;
            opening = left_out;
        }
        Ok(())
    }

    /// Lets it wait, unless there is no room.
    fn try_push(&self, opening: PendingOpen) -> Result<(), PendingOpen> {
        let mut waiting = self.lock_pending();
        if waiting.len() >= self.capacity {
            return Err(opening);
        }
        waiting.push_back(opening);
        let first = waiting.len() == 1;
        drop(waiting);
        if first {
            self.wake_signal.notify_one();
        }
        Ok(())
    }

    /// Writes for as long as it runs.
    pub(super) async fn run(&self) {
        let mut left = 0;
        loop {
            let idle = self.lock_pending().is_empty();
            if idle {
                self.wake_signal.notified().await;
            }
            tokio::time::sleep(FLUSH_INTERVAL).await;
            let came = self.lock_pending().len().saturating_sub(left);
            let written = if came > BURST_THRESHOLD {
                self.write_batch(BURST_BATCH_SIZE).await.map(drop)
            } else {
                self.flush_backlog().await
            };
            left = self.lock_pending().len();
            if let Err(error) = written {
                tracing::error!(error = %ErrorChain(&error), "which panels were opened cannot be written down yet");
                tokio::time::sleep(RETRY_DELAY).await;
            }
        }
    }

    /// Writes until little waits, or a rush begins.
    async fn flush_backlog(&self) -> Result<(), StorageError> {
        loop {
            let before = self.lock_pending().len();
            let written = self.write_batch(BATCH_SIZE).await?;
            let left = self.lock_pending().len();
            let came = (left + written).saturating_sub(before);
            // Never for a few: written at once, they would be written without end beside a rush that this slows down.
            if left < BATCH_SIZE || came > BURST_THRESHOLD {
                return Ok(());
            }
        }
    }

    /// Writes all that waits.
    pub(super) async fn flush(&self) {
        while matches!(self.write_batch(MAX_PENDING).await, Ok(written) if written > 0) {}
    }

    /// Writes some where there is no room.
    async fn flush_if_full(&self) -> Result<(), StorageError> {
        let writing = self.write_lock.lock().await;
        // Whoever had the turn before has mostly made room for us too, and for thousands more.
        if self.lock_pending().len() >= self.capacity {
            self.write_batch_locked(&writing, BATCH_SIZE).await?;
        }
        Ok(())
    }

    /// Writes the oldest of those that wait, up to `most`, and says how many. What cannot be written waits on.
    async fn write_batch(&self, most: usize) -> Result<usize, StorageError> {
        let writing = self.write_lock.lock().await;
        self.write_batch_locked(&writing, most).await
    }

    async fn write_batch_locked(
        &self,
        _: &WriteGuard<'_>,
        most: usize,
    ) -> Result<usize, StorageError> {
        let mut batch = self.take_oldest(most);
        let rows: Vec<PanelOpen> = batch.opens.iter().map(to_panel_open).collect();
        self.db.record_panel_opens(&rows).await?;
        batch.opens.clear();
        Ok(rows.len())
    }

    fn take_oldest(&self, most: usize) -> PanelOpenBatch<'_> {
        let mut waiting = self.lock_pending();
        let most = most.min(waiting.len());
        PanelOpenBatch {
            recorder: self,
            opens: waiting.drain(..most).collect(),
        }
    }

    fn lock_pending(&self) -> MutexGuard<'_, VecDeque<PendingOpen>> {
        self.pending.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The right to write.
type WriteGuard<'a> = tokio::sync::MutexGuard<'a, ()>;

/// Openings that are being written. What is left when it goes waits again, also when whoever wrote it is gone.
struct PanelOpenBatch<'a> {
    recorder: &'a PanelOpenRecorder,
    opens: Vec<PendingOpen>,
}

impl Drop for PanelOpenBatch<'_> {
    fn drop(&mut self) {
        let mut waiting = self.recorder.lock_pending();
        for row in self.opens.drain(..).rev() {
            waiting.push_front(row);
        }
    }
}

fn to_panel_open(waiting: &PendingOpen) -> PanelOpen {
    let opened = &waiting.claims;
    PanelOpen {
        provet_id: opened.provet_id,
        opened_at: waiting.opened_at,
        panel_id: opened.panel_id.clone(),
        page: opened.page,
        department_id: opened.department_id,
        object_ids: opened.object_ids.clone(),
        actor: waiting.actor.clone(),
    }
}

#[cfg(test)]
mod tests {
    use futures_util::future::join_all;

    use super::*;
    use crate::provet::launch::ProofLevel;
    use crate::provet::{ProvetId, ProvetPage};
    use crate::storage::Vault;

    fn opening() -> PendingOpen {
        let opened = PanelSession {
            provet_id: ProvetId::new(54321).unwrap(),
            page: ProvetPage::Patient,
            object_ids: vec![7],
            proof: ProofLevel::Plain,
            claimed_user_id: None,
            department_id: None,
            user_session_id: None,
            panel_id: super::super::random_hex::generate::<16>(),
            expires_at: Timestamp::MAX,
        };
        PendingOpen {
            actor: opened.actor(),
            claims: Arc::new(opened),
            opened_at: Timestamp::from_second(1_800_000_000).unwrap(),
        }
    }

    #[tokio::test]
    async fn one_launch_that_finds_no_room_makes_some_for_all_the_others() {
        let name = format!("cageside-{}.db", crate::web::random_hex::generate::<8>());
        let file = std::env::temp_dir().join(name);
        let url = format!("sqlite://{}", file.display());
        let db = Database::open(&url, Vault::generate()).await.unwrap();
        let openings = PanelOpenRecorder {
            capacity: 8,
            ..PanelOpenRecorder::new(db.clone())
        };
        let turn = openings.write_lock.lock().await;
        let launches = join_all((0..12).map(|_| openings.push(opening())));
        // The last four wait for whoever writes now.
        let (kept, ()) = tokio::join!(launches, async move { drop(turn) });
        assert!(kept.iter().all(Result::is_ok));
        assert_eq!(
            openings.lock_pending().len(),
            4,
            "eight were written at once"
        );
        openings.flush().await;
        assert!(openings.lock_pending().is_empty());
        db.close().await;
        std::fs::remove_file(file).unwrap();
    }
}
