//! Tells open panels which of their sections may be out of date, when a webhook spoke of something they show.
//!
//! Hints come by way of the database, so that every node hears of those that reached another. A hint makes nobody ask
//! Provet by itself: only while a panel is open that it may concern is Provet asked whose the object is, once for all
//! panels of this node, and only so often a minute for a clinic. What the panel then shows it reads
//! itself, under its own token.

mod ownership;
mod subscribers;

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use bytes::Bytes;
use futures_util::future::join_all;
use jiff::{SignedDuration, Timestamp};
use tokio::sync::{Notify, mpsc};
use tokio::task::JoinSet;

use super::errors::ErrorChain;
use crate::clock::Clock;
use crate::panels::{Panel, PanelSession};
use crate::provet::ProvetClient;
use crate::storage::{Database, StorageError, StoredChangeEvent, TenantCache};
use ownership::LookupLimiter;
use subscribers::{ReaderIdentity, SubscriberList};

/// How long a hint waits for more of the same: what is said of an object within this time is one hint, and what the
/// panel reads afterwards is newer than all of it.
const DEBOUNCE: SignedDuration = SignedDuration::from_secs(1);

/// How often the database is asked for new hints while a panel is open.
const POLL_INTERVAL: Duration = Duration::from_secs(1);

/// Tells open panels what to read again.
pub struct LiveUpdates {
    db: Database,
    tenant_cache: TenantCache,
    provet: ProvetClient,
    clock: Arc<dyn Clock>,
    state: Mutex<LiveState>,
    /// Somebody has begun to listen.
    wake_signal: Notify,
}

#[derive(Default)]
struct LiveState {
    subscribers: SubscriberList,
    pending: Vec<PendingEvent>,
    /// The newest hint that was taken in; none while nobody listens.
    cursor: Option<i64>,
    lookup_limiter: LookupLimiter,
    is_closed: bool,
}

/// A hint on its way to the panels.
#[derive(Clone, Copy, PartialEq, Eq)]
struct PendingEvent {
    event: StoredChangeEvent,
    received_at: Timestamp,
    /// The one panel that has not heard of it; none for all.
    subscriber_id: Option<u64>,
    in_flight: bool,
}

impl LiveUpdates {
    pub(super) fn new(
        db: Database,
        tenant_cache: TenantCache,
        provet: ProvetClient,
        clock: Arc<dyn Clock>,
    ) -> Self {
        Self {
            db,
            tenant_cache,
            provet,
            clock,
            state: Mutex::default(),
            wake_signal: Notify::new(),
        }
    }

    /// Begins to tell a panel what to read again, with what it missed since the hint of this number. `None` when too
    /// many listen already, or the server is about to stop.
    pub(super) async fn subscribe(
        &self,
        opened: &PanelSession,
        reader: ReaderIdentity,
        panel: &'static dyn Panel,
        since: Option<i64>,
    ) -> Result<Option<mpsc::Receiver<Bytes>>, StorageError> {
        let newest = self.db.latest_change_sequence().await?;
        let provet_id = opened.provet_id;
        let Some((frame, cursor, listener)) =
            self.register_subscriber(opened, reader, panel, newest)
        else {
            return Ok(None);
        };
        if let Some(since) = since.filter(|since| *since < cursor) {
            let missed = self.db.list_change_events_after(since).await?;
            let missed = missed
                .into_iter()
                .filter(|hint| hint.provet_id == provet_id);
            // What came after the cursor is taken in for everybody.
            self.enqueue(missed.filter(|hint| hint.sequence <= cursor), Some(frame));
        }
        self.flush();
        self.wake_signal.notify_one();
        Ok(Some(listener))
    }

    fn register_subscriber(
        &self,
        opened: &PanelSession,
        reader: ReaderIdentity,
        panel: &'static dyn Panel,
        newest: i64,
    ) -> Option<(u64, i64, mpsc::Receiver<Bytes>)> {
        let mut state = self.lock_state();
        if state.is_closed {
            return None;
        }
        let (frame, listener) =
            state
                .subscribers
                .add_subscriber(opened, reader, panel, self.clock.now())?;
        let cursor = *state.cursor.get_or_insert(newest);
        Some((frame, cursor, listener))
    }

    /// Looks for new hints and tells the panels, for as long as it runs.
    pub(super) async fn run(self: Arc<Self>) {
        let mut under_way = JoinSet::new();
        loop {
            match self.take_due().await {
                Ok(due) => {
                    for waiting in due {
                        let live = Arc::clone(&self);
                        under_way.spawn(async move { live.deliver_event(waiting).await });
                    }
                }
                Err(error) => tracing::warn!(error = %ErrorChain(&error), "cannot look for hints"),
            }
            while under_way.try_join_next().is_some() {}
            self.flush();
            self.wait_for_next_poll().await;
        }
    }

    /// Looks for new hints once, and tells the panels.
    pub async fn poll_once(&self) -> Result<(), StorageError> {
        let due = self.take_due().await?;
        join_all(due.into_iter().map(|waiting| self.deliver_event(waiting))).await;
        self.flush();
        Ok(())
    }

    /// Ends every stream and begins no more: the server is about to stop.
    pub(super) fn shut_down(&self) {
        let mut state = self.lock_state();
        state.is_closed = true;
        state.subscribers = SubscriberList::default();
    }

    async fn wait_for_next_poll(&self) {
        if self.lock_state().subscribers.is_empty() {
            self.wake_signal.notified().await;
        } else {
            tokio::time::sleep(POLL_INTERVAL).await;
        }
    }

    /// The hints whose time has come.
    async fn take_due(&self) -> Result<Vec<PendingEvent>, StorageError> {
        self.remove_disabled_tenants().await?;
        let Some(cursor) = self.current_cursor() else {
            return Ok(Vec::new());
        };
        let fresh = self.db.list_change_events_after(cursor).await?;
        self.enqueue(fresh.into_iter(), None);
        let now = self.clock.now();
        let mut due = Vec::new();
        for waiting in &mut self.lock_state().pending {
            if !waiting.in_flight && now.duration_since(waiting.received_at) >= DEBOUNCE {
                waiting.in_flight = true;
                due.push(*waiting);
            }
        }
        Ok(due)
    }

    /// Ends the streams of clinics that are no longer answered.
    async fn remove_disabled_tenants(&self) -> Result<(), StorageError> {
        let clinics = self.lock_state().subscribers.tenant_ids();
        for clinic in clinics {
            let entry = self.tenant_cache.find_tenant(clinic).await?;
            if !entry.is_some_and(|entry| entry.is_enabled()) {
                self.lock_state().subscribers.remove_tenant(clinic);
            }
        }
        Ok(())
    }

    /// Up to where hints were taken in; none when nobody listens any more.
    fn current_cursor(&self) -> Option<i64> {
        let mut state = self.lock_state();
        state.subscribers.remove_expired(self.clock.now());
        if state.subscribers.is_empty() {
            state.cursor = None;
            state.pending.clear();
        }
        state.cursor
    }

    /// Takes in hints that concern somebody, each object once until its time comes.
    fn enqueue(&self, hints: impl Iterator<Item = StoredChangeEvent>, only: Option<u64>) {
        let seen_at = self.clock.now();
        let mut state = self.lock_state();
        for hint in hints {
            if only.is_none() {
                state.cursor = state.cursor.max(Some(hint.sequence));
            }
            let known = state.pending.iter().any(|waiting| {
                let same = (
                    waiting.event.provet_id,
                    waiting.event.object,
                    waiting.subscriber_id,
                ) == (hint.provet_id, hint.object, only);
                same && !waiting.in_flight
            });
            if known
                || !state
                    .subscribers
                    .is_interested(hint.provet_id, hint.object.kind)
            {
                continue;
            }
            state.pending.push(PendingEvent {
                event: hint,
                received_at: seen_at,
                subscriber_id: only,
                in_flight: false,
            });
        }
    }

    /// Marks what a hint touches.
    async fn deliver_event(&self, waiting: PendingEvent) {
        self.mark_affected(waiting).await;
        let mut state = self.lock_state();
        state.pending.retain(|other| *other != waiting);
        drop(state);
        self.flush();
    }

    /// Sends to each panel what was marked for it, and to those that heard nothing for long a sign of life.
    fn flush(&self) {
        let mut state = self.lock_state();
        // A panel that connects again asks for what came after the last hint that was carried out to its end.
        let unfinished = state
            .pending
            .iter()
            .map(|waiting| waiting.event.sequence)
            .min();
        let settled = unfinished.map(|number| number.saturating_sub(1));
        let settled = settled.or(state.cursor).unwrap_or_default();
        state.subscribers.send_pending(settled, self.clock.now());
    }

    fn lock_state(&self) -> MutexGuard<'_, LiveState> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
