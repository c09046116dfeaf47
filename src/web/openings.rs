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

use super::errors::Chain;
use super::session::Visit;
use crate::panels::Opened;
use crate::storage::{Actor, Database, Opening, StorageError};

/// Openings that wait to be written: seconds of the most that one process answers, in some tens of megabytes.
const MOST_WAITING: usize = 131_072;

/// How long openings are gathered.
const GATHERED: Duration = Duration::from_millis(250);

/// More than so many in that time are a rush, which is written down over the seconds after it instead of beside it: the
/// launches come first.
const RUSH: usize = 1_024;

/// So many are written in one transaction while there is a rush.
const BESIDE_A_RUSH: usize = 128;

/// So many are written in one transaction otherwise, and by a launch that finds no room: enough that those behind it find
/// some.
const AT_ONCE: usize = 4_096;

/// After a failure of our own database.
const TROUBLE_SLEEP: Duration = Duration::from_secs(2);

/// A panel that was opened and is not written down yet: what its frame holds anyway, so that a launch copies nothing.
struct Waiting {
    opened: Arc<Opened>,
    actor: Actor,
    at: Timestamp,
}

/// Writes openings down, many at a time.
pub(super) struct Openings {
    db: Database,
    waiting: Mutex<VecDeque<Waiting>>,
    /// How many may wait.
    room: usize,
    woken: Notify,
    /// Held while some are written, so that whoever waits for that waits for the last of them too.
    writing: tokio::sync::Mutex<()>,
}

impl Openings {
    pub(super) fn new(db: Database) -> Self {
        Self {
            db,
            room: MOST_WAITING,
            waiting: Mutex::default(),
            woken: Notify::new(),
            writing: tokio::sync::Mutex::default(),
        }
    }

    /// Takes an opening in, to be written soon. It fails only where there is no room and the database makes none: then
    /// nothing may be shown.
    pub(super) async fn take(&self, visit: &Visit, at: Timestamp) -> Result<(), StorageError> {
        let opening = Waiting {
            opened: Arc::clone(&visit.opened),
            actor: visit.actor(),
            at,
        };
        self.keep(opening).await
    }

    async fn keep(&self, mut opening: Waiting) -> Result<(), StorageError> {
        while let Err(left_out) = self.enter(opening) {
            self.make_room().await?;
            opening = left_out;
        }
        Ok(())
    }

    /// Lets it wait, unless there is no room.
    fn enter(&self, opening: Waiting) -> Result<(), Waiting> {
        let mut waiting = self.waiting();
        if waiting.len() >= self.room {
            return Err(opening);
        }
        waiting.push_back(opening);
        let first = waiting.len() == 1;
        drop(waiting);
        if first {
            self.woken.notify_one();
        }
        Ok(())
    }

    /// Writes for as long as it runs.
    pub(super) async fn work(&self) {
        let mut left = 0;
        loop {
            let idle = self.waiting().is_empty();
            if idle {
                self.woken.notified().await;
            }
            tokio::time::sleep(GATHERED).await;
            let came = self.waiting().len().saturating_sub(left);
            let written = if came > RUSH {
                self.write(BESIDE_A_RUSH).await.map(drop)
            } else {
                self.catch_up().await
            };
            left = self.waiting().len();
            if let Err(error) = written {
                tracing::error!(error = %Chain(&error), "which panels were opened cannot be written down yet");
                tokio::time::sleep(TROUBLE_SLEEP).await;
            }
        }
    }

    /// Writes until little waits, or a rush begins.
    async fn catch_up(&self) -> Result<(), StorageError> {
        loop {
            let before = self.waiting().len();
            let written = self.write(AT_ONCE).await?;
            let left = self.waiting().len();
            let came = (left + written).saturating_sub(before);
            // Never for a few: written at once, they would be written without end beside a rush that this slows down.
            if left < AT_ONCE || came > RUSH {
                return Ok(());
            }
        }
    }

    /// Writes all that waits.
    pub(super) async fn settle(&self) {
        while matches!(self.write(MOST_WAITING).await, Ok(written) if written > 0) {}
    }

    /// Writes some where there is no room.
    async fn make_room(&self) -> Result<(), StorageError> {
        let writing = self.writing.lock().await;
        // Whoever had the turn before has mostly made room for us too, and for thousands more.
        if self.waiting().len() >= self.room {
            self.write_in_turn(&writing, AT_ONCE).await?;
        }
        Ok(())
    }

    /// Writes the oldest of those that wait, up to `most`, and says how many. What cannot be written waits on.
    async fn write(&self, most: usize) -> Result<usize, StorageError> {
        let writing = self.writing.lock().await;
        self.write_in_turn(&writing, most).await
    }

    async fn write_in_turn(&self, _: &Turn<'_>, most: usize) -> Result<usize, StorageError> {
        let mut batch = self.oldest(most);
        let rows: Vec<Opening> = batch.rows.iter().map(row).collect();
        self.db.note_openings(&rows).await?;
        batch.rows.clear();
        Ok(rows.len())
    }

    fn oldest(&self, most: usize) -> Batch<'_> {
        let mut waiting = self.waiting();
        let most = most.min(waiting.len());
        Batch {
            from: self,
            rows: waiting.drain(..most).collect(),
        }
    }

    fn waiting(&self) -> MutexGuard<'_, VecDeque<Waiting>> {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The right to write.
type Turn<'a> = tokio::sync::MutexGuard<'a, ()>;

/// Openings that are being written. What is left when it goes waits again, also when whoever wrote it is gone.
struct Batch<'a> {
    from: &'a Openings,
    rows: Vec<Waiting>,
}

impl Drop for Batch<'_> {
    fn drop(&mut self) {
        let mut waiting = self.from.waiting();
        for row in self.rows.drain(..).rev() {
            waiting.push_front(row);
        }
    }
}

fn row(waiting: &Waiting) -> Opening {
    let opened = &waiting.opened;
    Opening {
        provet_id: opened.provet_id,
        at: waiting.at,
        frame: opened.frame.clone(),
        page: opened.page,
        department: opened.department,
        objects: opened.objects.clone(),
        actor: waiting.actor.clone(),
    }
}

#[cfg(test)]
mod tests {
    use futures_util::future::join_all;

    use super::*;
    use crate::provet::launch::Proof;
    use crate::provet::{Page, ProvetId};
    use crate::storage::Vault;

    fn opening() -> Waiting {
        let opened = Opened {
            provet_id: ProvetId::new(54321).unwrap(),
            page: Page::Patient,
            objects: vec![7],
            proof: Proof::Plain,
            claimed_user: None,
            department: None,
            person: None,
            frame: super::super::random::word::<16>(),
            expires_at: Timestamp::MAX,
        };
        Waiting {
            actor: opened.actor(),
            opened: Arc::new(opened),
            at: Timestamp::from_second(1_800_000_000).unwrap(),
        }
    }

    #[tokio::test]
    async fn one_launch_that_finds_no_room_makes_some_for_all_the_others() {
        let name = format!("cageside-{}.db", super::super::random::word::<8>());
        let file = std::env::temp_dir().join(name);
        let url = format!("sqlite://{}", file.display());
        let db = Database::open(&url, Vault::generate()).await.unwrap();
        let openings = Openings {
            room: 8,
            ..Openings::new(db.clone())
        };
        let turn = openings.writing.lock().await;
        let launches = join_all((0..12).map(|_| openings.keep(opening())));
        // The last four wait for whoever writes now.
        let (kept, ()) = tokio::join!(launches, async move { drop(turn) });
        assert!(kept.iter().all(Result::is_ok));
        assert_eq!(openings.waiting().len(), 4, "eight were written at once");
        openings.settle().await;
        assert!(openings.waiting().is_empty());
        db.close().await;
        std::fs::remove_file(file).unwrap();
    }
}
