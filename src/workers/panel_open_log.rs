//! Records in the audit which panels were opened, in batches, so that no launch waits for the database.
//!
//! An opening is written a quarter of a second after it came. A killed process loses those of its last quarter of a second
//! (of its last seconds under thousands a second). An orderly shutdown loses none, unless the database fails until its time
//! is over: then the log says how many. None is dropped when the queue is full:
//! the launch that finds it full writes a batch itself.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use jiff::Timestamp;
use tokio::sync::Notify;

use crate::panels::PanelSession;
use crate::storage::{AuditActor, Database, PanelOpen, StorageError};
use crate::telemetry::ErrorChain;

/// Openings that may wait: those of several seconds at the highest load one process can serve, some tens of megabytes.
const MAX_PENDING: usize = 131_072;

/// How long openings are collected before they are written.
const FLUSH_INTERVAL: Duration = Duration::from_millis(250);

/// More openings than this in one interval are a burst. It is written over the following seconds: launches come first.
const BURST_THRESHOLD: usize = 1_024;

/// Rows of one transaction during a burst.
const BURST_BATCH_SIZE: usize = 128;

/// Rows of one transaction otherwise, and of a launch that finds the queue full: enough that the launches after it find
/// room.
const BATCH_SIZE: usize = 4_096;

/// The delay after an error of the database.
const RETRY_DELAY: Duration = Duration::from_secs(2);

/// The same at a shutdown, whose time is short.
const SHUTDOWN_RETRY_DELAY: Duration = Duration::from_millis(250);

/// An opening that is not written yet. It shares the session of the panel, so that a launch copies nothing.
struct PendingOpen {
    claims: Arc<PanelSession>,
    actor: AuditActor,
    opened_at: Timestamp,
}

/// Collects openings and writes them in batches.
pub(crate) struct PanelOpenRecorder {
    db: Database,
    pending: Mutex<VecDeque<PendingOpen>>,
    /// How many openings may wait.
    capacity: usize,
    wake_signal: Notify,
    /// Held while a batch is written, so that a flush also waits for the batch of somebody else.
    write_lock: tokio::sync::Mutex<()>,
}

impl PanelOpenRecorder {
    pub(crate) fn new(db: Database) -> Self {
        Self {
            db,
            capacity: MAX_PENDING,
            pending: Mutex::default(),
            wake_signal: Notify::new(),
            write_lock: tokio::sync::Mutex::default(),
        }
    }

    /// Queues an opening. Fails only when the queue is full and the database fails: then the panel must not be shown, because
    /// nobody could say later that it was.
    pub(crate) async fn record_open(
        &self,
        claims: &Arc<PanelSession>,
        actor: AuditActor,
        opened_at: Timestamp,
    ) -> Result<(), StorageError> {
        let open = PendingOpen {
            claims: Arc::clone(claims),
            actor,
            opened_at,
        };
        self.push(open).await
    }

    async fn push(&self, mut open: PendingOpen) -> Result<(), StorageError> {
        // A full queue slows the launch down instead of losing its row.
        while let Err(left_out) = self.try_push(open) {
            self.flush_if_full().await?;
            open = left_out;
        }
        Ok(())
    }

    /// Queues an opening, or returns it when the queue is full.
    fn try_push(&self, open: PendingOpen) -> Result<(), PendingOpen> {
        let mut waiting = self.lock_pending();
        if waiting.len() >= self.capacity {
            return Err(open);
        }
        waiting.push_back(open);
        let first = waiting.len() == 1;
        drop(waiting);
        if first {
            self.wake_signal.notify_one();
        }
        Ok(())
    }

    /// Runs until it is cancelled.
    pub(crate) async fn run(&self) {
        let mut left = 0;
        loop {
            let idle = self.lock_pending().is_empty();
            if idle {
                self.wake_signal.notified().await;
            }
            tokio::time::sleep(FLUSH_INTERVAL).await;
            let came = self.lock_pending().len().saturating_sub(left);
            // In a burst small batches, which are written over the following seconds: launches come first.
            let written = if came > BURST_THRESHOLD {
                self.write_batch(BURST_BATCH_SIZE).await.map(drop)
            } else {
                self.flush_backlog().await
            };
            left = self.lock_pending().len();
            if let Err(error) = written {
                tracing::error!(error = %ErrorChain(&error), "opened panels cannot be recorded yet");
                tokio::time::sleep(RETRY_DELAY).await;
            }
        }
    }

    /// Writes batches until few openings wait, or a burst begins.
    async fn flush_backlog(&self) -> Result<(), StorageError> {
        loop {
            let before = self.lock_pending().len();
            let written = self.write_batch(BATCH_SIZE).await?;
            let left = self.lock_pending().len();
            let came = (left + written).saturating_sub(before);
            // A few are left for the next interval: tiny batches in a row would slow a beginning burst down.
            if left < BATCH_SIZE || came > BURST_THRESHOLD {
                return Ok(());
            }
        }
    }

    /// Writes all openings that wait.
    pub(crate) async fn flush(&self) {
        while matches!(self.write_batch(MAX_PENDING).await, Ok(written) if written > 0) {}
    }

    /// Writes all openings that wait, and tries again for as long as it is polled while the database fails.
    pub(crate) async fn flush_with_retries(&self) {
        loop {
            match self.write_batch(BATCH_SIZE).await {
                Ok(0) => return,
                Ok(_) => {}
                Err(error) => {
                    tracing::error!(error = %ErrorChain(&error), "opened panels cannot be recorded yet");
                    tokio::time::sleep(SHUTDOWN_RETRY_DELAY).await;
                }
            }
        }
    }

    /// How many openings wait.
    pub(crate) fn count_pending(&self) -> usize {
        self.lock_pending().len()
    }

    /// Writes a batch if the queue is still full.
    async fn flush_if_full(&self) -> Result<(), StorageError> {
        let writing = self.write_lock.lock().await;
        // Whoever held the lock before has usually made room for thousands of launches.
        if self.lock_pending().len() >= self.capacity {
            self.write_batch_locked(&writing, BATCH_SIZE).await?;
        }
        Ok(())
    }

    /// Writes the oldest openings, up to `most`, and returns how many. Those that cannot be written stay queued.
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

/// Proof that the write lock is held.
type WriteGuard<'a> = tokio::sync::MutexGuard<'a, ()>;

/// Openings that are being written. Those left at its drop return to the queue, also when the writer was cancelled.
struct PanelOpenBatch<'a> {
    recorder: &'a PanelOpenRecorder,
    opens: Vec<PendingOpen>,
}

impl Drop for PanelOpenBatch<'_> {
    fn drop(&mut self) {
        let mut waiting = self.recorder.lock_pending();
        // Back to the front and in order, also when the write was cancelled half-way.
        for row in self.opens.drain(..).rev() {
            waiting.push_front(row);
        }
    }
}

fn to_panel_open(waiting: &PendingOpen) -> PanelOpen {
    let claims = &waiting.claims;
    PanelOpen {
        provet_id: claims.provet_id,
        opened_at: waiting.opened_at,
        panel_id: claims.panel_id.clone(),
        page: claims.page,
        department_id: claims.department_id,
        object_ids: claims.object_ids.clone(),
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

    fn open() -> PendingOpen {
        let claims = PanelSession {
            origin: crate::panels::LaunchOrigin {
                button_id: String::new(),
                salt_id: String::new(),
                opened_at: Timestamp::UNIX_EPOCH,
            },
            provet_id: ProvetId::new(54321).unwrap(),
            page: ProvetPage::Patient,
            object_ids: vec![7],
            proof: ProofLevel::Plain,
            claimed_user_id: None,
            department_id: None,
            user_session_id: None,
            panel_id: hex::encode(rand::random::<[u8; 16]>()),
            expires_at: Timestamp::MAX,
        };
        PendingOpen {
            actor: claims.actor(),
            claims: Arc::new(claims),
            opened_at: Timestamp::from_second(1_800_000_000).unwrap(),
        }
    }

    #[tokio::test]
    async fn a_database_that_fails_for_a_while_at_the_end_costs_no_opening() {
        let name = format!("cageside-{}.db", hex::encode(rand::random::<[u8; 8]>()));
        let file = std::env::temp_dir().join(name);
        let url = format!("sqlite://{}", file.display());
        let db = Database::open(&url, Vault::generate()).await.unwrap();
        let openings = PanelOpenRecorder::new(db.clone());
        openings.push(open()).await.unwrap();
        let other = sqlx::any::AnyPoolOptions::new()
            .connect(&url)
            .await
            .unwrap();
        let take_away = "ALTER TABLE tenant RENAME TO elsewhere";
        sqlx::query(take_away).execute(&other).await.unwrap();
        openings.flush().await;
        assert_eq!(openings.count_pending(), 1);
        let bring_back = async {
            let bring_back = "ALTER TABLE elsewhere RENAME TO tenant";
            sqlx::query(bring_back).execute(&other).await.unwrap();
        };
        let mut flush = Box::pin(openings.flush_with_retries());
        // The first attempt fails, the second comes after the table is there again.
        let first = tokio::time::timeout(SHUTDOWN_RETRY_DELAY / 2, flush.as_mut());
        assert!(first.await.is_err());
        tokio::join!(flush, bring_back);
        assert_eq!(openings.count_pending(), 0);
        other.close().await;
        db.close().await;
        std::fs::remove_file(file).unwrap();
    }

    #[tokio::test]
    async fn one_launch_that_finds_no_room_makes_some_for_all_the_others() {
        let name = format!("cageside-{}.db", hex::encode(rand::random::<[u8; 8]>()));
        let file = std::env::temp_dir().join(name);
        let url = format!("sqlite://{}", file.display());
        let db = Database::open(&url, Vault::generate()).await.unwrap();
        let openings = PanelOpenRecorder {
            capacity: 8,
            ..PanelOpenRecorder::new(db.clone())
        };
        let turn = openings.write_lock.lock().await;
        let launches = join_all((0..12).map(|_| openings.push(open())));
        // The last four wait for whoever writes now.
        let (results, ()) = tokio::join!(launches, async move { drop(turn) });
        assert!(results.iter().all(Result::is_ok));
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
