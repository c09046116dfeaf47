//! Notes which panels were opened, beside the launches: no launch waits for the database.
//!
//! What waits is written a quarter of a second after it came. A process that is killed loses what still waited then, the
//! panels of its last quarter of a second, or of a few seconds where thousands are opened in each; one that is told to
//! stop loses nothing. None is left out for want of room: a launch that finds no room makes some, by writing.

use std::collections::VecDeque;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use jiff::Timestamp;
use tokio::sync::Notify;

use super::errors::Chain;
use super::session::Visit;
use crate::storage::{Database, Opening, StorageError};

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

/// Writes openings down, many at a time.
pub(super) struct Openings {
    db: Database,
    waiting: Mutex<VecDeque<Opening>>,
    woken: Notify,
    /// Held while some are written, so that whoever waits for that waits for the last of them too.
    writing: tokio::sync::Mutex<()>,
}

impl Openings {
    pub(super) fn new(db: Database) -> Self {
        Self {
            db,
            waiting: Mutex::default(),
            woken: Notify::new(),
            writing: tokio::sync::Mutex::default(),
        }
    }

    /// Takes an opening in, to be written soon. It fails only where there is no room and the database makes none: then
    /// nothing may be shown.
    pub(super) async fn take(&self, visit: &Visit, at: Timestamp) -> Result<(), StorageError> {
        while self.is_full() {
            self.write(AT_ONCE).await?;
        }
        let row = row(visit, at);
        let mut waiting = self.waiting();
        waiting.push_back(row);
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
            let most = if came > RUSH { BESIDE_A_RUSH } else { AT_ONCE };
            let written = self.write(most).await;
            left = self.waiting().len();
            if let Err(error) = written {
                tracing::error!(error = %Chain(&error), "which panels were opened cannot be written down yet");
                tokio::time::sleep(TROUBLE_SLEEP).await;
            }
        }
    }

    /// Writes all that waits.
    pub(super) async fn settle(&self) {
        while let Ok(true) = self.write(MOST_WAITING).await {}
    }

    /// Writes the oldest of those that wait, up to `most`. `false` when none waited. What cannot be written waits on.
    async fn write(&self, most: usize) -> Result<bool, StorageError> {
        let _writing = self.writing.lock().await;
        let mut batch = self.oldest(most);
        if batch.rows.is_empty() {
            return Ok(false);
        }
        self.db.note_openings(&batch.rows).await?;
        batch.rows.clear();
        Ok(true)
    }

    fn oldest(&self, most: usize) -> Batch<'_> {
        let mut waiting = self.waiting();
        let most = most.min(waiting.len());
        Batch {
            from: self,
            rows: waiting.drain(..most).collect(),
        }
    }

    fn is_full(&self) -> bool {
        self.waiting().len() >= MOST_WAITING
    }

    fn waiting(&self) -> MutexGuard<'_, VecDeque<Opening>> {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Openings that are being written. What is left when it goes waits again, also when whoever wrote it is gone.
struct Batch<'a> {
    from: &'a Openings,
    rows: Vec<Opening>,
}

impl Drop for Batch<'_> {
    fn drop(&mut self) {
        let mut waiting = self.from.waiting();
        for row in self.rows.drain(..).rev() {
            waiting.push_front(row);
        }
    }
}

fn row(visit: &Visit, at: Timestamp) -> Opening {
    let opened = &visit.opened;
    Opening {
        provet_id: opened.provet_id,
        at,
        frame: opened.frame.clone(),
        page: opened.page,
        department: opened.department,
        objects: opened.objects.clone(),
        actor: visit.actor(),
    }
}
