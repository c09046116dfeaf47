//! Tells open panels which of their sections may be out of date, when a webhook spoke of something they show.
//!
//! Hints come by way of the database, so that every node hears of those that reached another. A hint makes nobody ask
//! Provet by itself: only while a panel is open that it may concern is Provet asked whose the object is, once for all
//! panels of this node, and only so often a minute for a clinic. What the panel then shows it reads
//! itself, under its own token.

mod frames;
mod whose;

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use bytes::Bytes;
use futures_util::future::join_all;
use jiff::{SignedDuration, Timestamp};
use tokio::sync::{Notify, mpsc};
use tokio::task::JoinSet;

use super::errors::Chain;
use crate::clock::Clock;
use crate::panels::{Opened, Panel};
use crate::provet::Provet;
use crate::storage::{Database, Directory, StorageError, StoredHint};
use frames::{Frames, Reader};
use whose::Lookups;

/// How long a hint waits for more of the same: what is said of an object within this time is one hint, and what the
/// panel reads afterwards is newer than all of it.
const WAIT: SignedDuration = SignedDuration::from_secs(1);

/// How often the database is asked for new hints while a panel is open.
const PAUSE: Duration = Duration::from_secs(1);

/// Tells open panels what to read again.
pub struct Live {
    db: Database,
    directory: Directory,
    provet: Provet,
    clock: Arc<dyn Clock>,
    state: Mutex<State>,
    /// Somebody has begun to listen.
    woken: Notify,
}

#[derive(Default)]
struct State {
    frames: Frames,
    waiting: Vec<Waiting>,
    /// The newest hint that was taken in; none while nobody listens.
    cursor: Option<i64>,
    lookups: Lookups,
    closed: bool,
}

/// A hint on its way to the panels.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Waiting {
    hint: StoredHint,
    seen_at: Timestamp,
    /// The one panel that has not heard of it; none for all.
    only: Option<u64>,
    under_way: bool,
}

impl Live {
    pub(super) fn new(
        db: Database,
        directory: Directory,
        provet: Provet,
        clock: Arc<dyn Clock>,
    ) -> Self {
        Self {
            db,
            directory,
            provet,
            clock,
            state: Mutex::default(),
            woken: Notify::new(),
        }
    }

    /// Begins to tell a panel what to read again, with what it missed since the hint of this number. `None` when too
    /// many listen already, or the server is about to stop.
    pub(super) async fn join(
        &self,
        opened: &Opened,
        reader: Reader,
        panel: &'static dyn Panel,
        since: Option<i64>,
    ) -> Result<Option<mpsc::Receiver<Bytes>>, StorageError> {
        let newest = self.db.newest_hint().await?;
        let provet_id = opened.provet_id;
        let Some((frame, cursor, listener)) = self.enter(opened, reader, panel, newest) else {
            return Ok(None);
        };
        if let Some(since) = since.filter(|since| *since < cursor) {
            let missed = self.db.hints_after(since).await?;
            let missed = missed
                .into_iter()
                .filter(|hint| hint.provet_id == provet_id);
            // What came after the cursor is taken in for everybody.
            self.take(missed.filter(|hint| hint.number <= cursor), Some(frame));
        }
        self.tell();
        self.woken.notify_one();
        Ok(Some(listener))
    }

    fn enter(
        &self,
        opened: &Opened,
        reader: Reader,
        panel: &'static dyn Panel,
        newest: i64,
    ) -> Option<(u64, i64, mpsc::Receiver<Bytes>)> {
        let mut state = self.state();
        if state.closed {
            return None;
        }
        let (frame, listener) = state.frames.open(opened, reader, panel, self.clock.now())?;
        let cursor = *state.cursor.get_or_insert(newest);
        Some((frame, cursor, listener))
    }

    /// Looks for new hints and tells the panels, for as long as it runs.
    pub(super) async fn work(self: Arc<Self>) {
        let mut under_way = JoinSet::new();
        loop {
            match self.due().await {
                Ok(due) => {
                    for waiting in due {
                        let live = Arc::clone(&self);
                        under_way.spawn(async move { live.deliver(waiting).await });
                    }
                }
                Err(error) => tracing::warn!(error = %Chain(&error), "cannot look for hints"),
            }
            while under_way.try_join_next().is_some() {}
            self.tell();
            self.rest().await;
        }
    }

    /// Looks for new hints once, and tells the panels.
    pub async fn look(&self) -> Result<(), StorageError> {
        let due = self.due().await?;
        join_all(due.into_iter().map(|waiting| self.deliver(waiting))).await;
        self.tell();
        Ok(())
    }

    /// Ends every stream and begins no more: the server is about to stop.
    pub(super) fn close(&self) {
        let mut state = self.state();
        state.closed = true;
        state.frames = Frames::default();
    }

    async fn rest(&self) {
        if self.state().frames.is_empty() {
            self.woken.notified().await;
        } else {
            tokio::time::sleep(PAUSE).await;
        }
    }

    /// The hints whose time has come.
    async fn due(&self) -> Result<Vec<Waiting>, StorageError> {
        self.end_closed_clinics().await?;
        let Some(cursor) = self.cursor() else {
            return Ok(Vec::new());
        };
        let fresh = self.db.hints_after(cursor).await?;
        self.take(fresh.into_iter(), None);
        let now = self.clock.now();
        let mut due = Vec::new();
        for waiting in &mut self.state().waiting {
            if !waiting.under_way && now.duration_since(waiting.seen_at) >= WAIT {
                waiting.under_way = true;
                due.push(*waiting);
            }
        }
        Ok(due)
    }

    /// Ends the streams of clinics that are no longer answered.
    async fn end_closed_clinics(&self) -> Result<(), StorageError> {
        let clinics = self.state().frames.clinics();
        for clinic in clinics {
            let entry = self.directory.tenant(clinic).await?;
            if !entry.is_some_and(|entry| entry.enabled()) {
                self.state().frames.end_clinic(clinic);
            }
        }
        Ok(())
    }

    /// Up to where hints were taken in; none when nobody listens any more.
    fn cursor(&self) -> Option<i64> {
        let mut state = self.state();
        state.frames.end_old(self.clock.now());
        if state.frames.is_empty() {
            state.cursor = None;
            state.waiting.clear();
        }
        state.cursor
    }

    /// Takes in hints that concern somebody, each object once until its time comes.
    fn take(&self, hints: impl Iterator<Item = StoredHint>, only: Option<u64>) {
        let seen_at = self.clock.now();
        let mut state = self.state();
        for hint in hints {
            if only.is_none() {
                state.cursor = state.cursor.max(Some(hint.number));
            }
            let known = state.waiting.iter().any(|waiting| {
                let same = (waiting.hint.provet_id, waiting.hint.object, waiting.only)
                    == (hint.provet_id, hint.object, only);
                same && !waiting.under_way
            });
            if known || !state.frames.care_about(hint.provet_id, hint.object.kind) {
                continue;
            }
            state.waiting.push(Waiting {
                hint,
                seen_at,
                only,
                under_way: false,
            });
        }
    }

    /// Marks what a hint touches.
    async fn deliver(&self, waiting: Waiting) {
        self.mark(waiting).await;
        let mut state = self.state();
        state.waiting.retain(|other| *other != waiting);
        drop(state);
        self.tell();
    }

    /// Sends to each panel what was marked for it, and to those that heard nothing for long a sign of life.
    fn tell(&self) {
        let mut state = self.state();
        // A panel that connects again asks for what came after the last hint that was carried out to its end.
        let unfinished = state
            .waiting
            .iter()
            .map(|waiting| waiting.hint.number)
            .min();
        let settled = unfinished.map(|number| number.saturating_sub(1));
        let settled = settled.or(state.cursor).unwrap_or_default();
        state.frames.tell(settled, self.clock.now());
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
