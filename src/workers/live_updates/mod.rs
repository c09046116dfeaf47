//! Sends open panels the names of the sections that may be out of date after a webhook.
//!
//! Change events come through the database, so that every node learns of webhooks that reached another. An event alone
//! causes no request to Provet. Only while a panel is open that it may affect does this node ask which records the changed
//! object belongs to: once for all its panels, and only a limited number of times a minute for each clinic. The panel then
//! reads its sections itself, with its own session.

mod event_window;
mod lookup_limiter;
mod ownership;
mod subscribers;

use std::collections::HashSet;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use bytes::Bytes;
use futures_util::future::join_all;
use jiff::{SignedDuration, Timestamp};
use tokio::sync::{Notify, mpsc};
use tokio::task::JoinSet;

use crate::clock::Clock;
use crate::panels::{Panel, PanelSession};
use crate::provet::{ProvetClient, ProvetId};
use crate::storage::{ChangeEventRange, Database, StorageError, StoredChangeEvent, TenantCache};
use crate::telemetry::ErrorChain;
use lookup_limiter::LookupLimiter;
use subscribers::{ReaderIdentity, SubscriberList};

/// How long an event waits for others of the same object. They are sent as one, and what the panel reads afterwards is
/// newer than all of them.
const DEBOUNCE: SignedDuration = SignedDuration::from_secs(1);

/// How often the database is asked for new events while a panel is open.
const POLL_INTERVAL: Duration = Duration::from_secs(1);

/// Sends open panels the names of the sections to read again.
pub struct LiveUpdates {
    db: Database,
    tenant_cache: TenantCache,
    provet: ProvetClient,
    clock: Arc<dyn Clock>,
    state: Mutex<LiveState>,
    /// Signalled when a panel subscribes.
    wake_signal: Notify,
}

#[derive(Default)]
struct LiveState {
    subscribers: SubscriberList,
    pending: Vec<PendingEvent>,
    /// The number of the newest event that was taken in; none while no panel is subscribed.
    cursor: Option<i64>,
    lookup_limiter: LookupLimiter,
    is_closed: bool,
}

/// A change event on its way to the panels.
#[derive(Clone, Copy, PartialEq, Eq)]
struct PendingEvent {
    event: StoredChangeEvent,
    received_at: Timestamp,
    /// The one panel that missed it; none for all.
    subscriber_id: Option<u64>,
    in_flight: bool,
}

impl LiveUpdates {
    pub(crate) fn new(
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

    /// Subscribes a panel, and sends it what it missed after the event numbered `since`. `None` when too many panels are
    /// subscribed, or the server is stopping.
    pub(crate) async fn subscribe(
        &self,
        claims: &PanelSession,
        reader: ReaderIdentity,
        panel: &'static dyn Panel,
        since: Option<i64>,
    ) -> Result<Option<mpsc::Receiver<Bytes>>, StorageError> {
        // Before it is registered: an event in between is then sent twice, never missed.
        let newest = self.db.latest_change_sequence().await?;
        let provet_id = claims.provet_id;
        let Some((subscriber_id, cursor, listener)) =
            self.register_subscriber(claims, reader, panel, newest)
        else {
            return Ok(None);
        };
        if let Some(since) = since.filter(|since| *since < cursor) {
            // Events after the cursor will reach this panel with all others.
            let missed = ChangeEventRange {
                after: since,
                up_to: cursor,
            };
            self.enqueue_range(&[provet_id], missed, Some(subscriber_id))
                .await?;
        }
        self.flush();
        self.wake_signal.notify_one();
        Ok(Some(listener))
    }

    fn register_subscriber(
        &self,
        claims: &PanelSession,
        reader: ReaderIdentity,
        panel: &'static dyn Panel,
        newest: i64,
    ) -> Option<(u64, i64, mpsc::Receiver<Bytes>)> {
        let mut state = self.lock_state();
        if state.is_closed {
            return None;
        }
        let (subscriber_id, listener) =
            state
                .subscribers
                .add_subscriber(claims, reader, panel, self.clock.now())?;
        let cursor = *state.cursor.get_or_insert(newest);
        Some((subscriber_id, cursor, listener))
    }

    /// Runs until it is cancelled.
    pub(crate) async fn run(self: Arc<Self>) {
        let mut running = JoinSet::new();
        loop {
            match self.take_due().await {
                Ok(due) => {
                    for pending_event in due {
                        let live = Arc::clone(&self);
                        running.spawn(async move { live.deliver_event(pending_event).await });
                    }
                }
                Err(error) => {
                    tracing::warn!(error = %ErrorChain(&error), "cannot read change events");
                }
            }
            while running.try_join_next().is_some() {}
            self.flush();
            self.wait_for_next_poll().await;
        }
    }

    /// Reads new events once and sends them.
    pub async fn poll_once(&self) -> Result<(), StorageError> {
        let due = self.take_due().await?;
        join_all(
            due.into_iter()
                .map(|pending_event| self.deliver_event(pending_event)),
        )
        .await;
        self.flush();
        Ok(())
    }

    /// Ends every stream and accepts no more: the server is stopping.
    pub(crate) fn shut_down(&self) {
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

    /// Takes the events whose debounce time is over.
    async fn take_due(&self) -> Result<Vec<PendingEvent>, StorageError> {
        self.remove_disabled_tenants().await?;
        let Some(cursor) = self.current_cursor() else {
            return Ok(Vec::new());
        };
        let newest = self.db.latest_change_sequence().await?;
        let fresh = ChangeEventRange {
            after: cursor,
            up_to: newest,
        };
        self.take_in(fresh).await?;
        let now = self.clock.now();
        let mut due = Vec::new();
        for pending_event in &mut self.lock_state().pending {
            if !pending_event.in_flight && now.duration_since(pending_event.received_at) >= DEBOUNCE
            {
                pending_event.in_flight = true;
                due.push(*pending_event);
            }
        }
        Ok(due)
    }

    /// Ends the streams of clinics that are disabled.
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

    /// The number of the newest event taken in; none when no panel is subscribed any more.
    fn current_cursor(&self) -> Option<i64> {
        let mut state = self.lock_state();
        state.subscribers.remove_expired(self.clock.now());
        if state.subscribers.is_empty() {
            // With nobody to tell, old events are skipped when the next panel subscribes.
            state.cursor = None;
            state.pending.clear();
        }
        state.cursor
    }

    /// Reads the events of a range page by page, and queues those that may affect a panel.
    async fn enqueue_range(
        &self,
        tenants: &[ProvetId],
        range: ChangeEventRange,
        only: Option<u64>,
    ) -> Result<(), StorageError> {
        let mut next = (range.after < range.up_to).then_some(range);
        while let Some(range) = next {
            let page = self.db.list_change_events(tenants, range).await?;
            self.enqueue(page.events.into_iter(), only);
            next = page.next;
        }
        Ok(())
    }

    /// Queues the new events of all clinics that listen, and goes on behind them, also past those of clinics where nobody does.
    async fn take_in(&self, fresh: ChangeEventRange) -> Result<(), StorageError> {
        let mut read = HashSet::new();
        loop {
            // A panel of a further clinic may subscribe meanwhile, and expects what comes after the cursor.
            let added = {
                let mut state = self.lock_state();
                let mut added = state.subscribers.tenant_ids();
                added.retain(|tenant| !read.contains(tenant));
                if added.is_empty() {
                    state.cursor = state.cursor.map(|cursor| cursor.max(fresh.up_to));
                    return Ok(());
                }
                added
            };
            let tenants: Vec<ProvetId> = added.iter().copied().collect();
            self.enqueue_range(&tenants, fresh, None).await?;
            read.extend(added);
        }
    }

    /// Queues the events that may affect a panel, each object once.
    fn enqueue(&self, events: impl Iterator<Item = StoredChangeEvent>, only: Option<u64>) {
        let seen_at = self.clock.now();
        let mut state = self.lock_state();
        for event in events {
            let known = state.pending.iter().any(|pending_event| {
                let same = (
                    pending_event.event.provet_id,
                    pending_event.event.object,
                    pending_event.subscriber_id,
                ) == (event.provet_id, event.object, only);
                same && !pending_event.in_flight
            });
            if known
                || !state
                    .subscribers
                    .is_interested(event.provet_id, event.object.kind)
            {
                continue;
            }
            state.pending.push(PendingEvent {
                event,
                received_at: seen_at,
                subscriber_id: only,
                in_flight: false,
            });
        }
    }

    /// Marks the sections that an event affects, and sends them.
    async fn deliver_event(&self, pending_event: PendingEvent) {
        self.mark_affected(pending_event).await;
        let mut state = self.lock_state();
        state.pending.retain(|other| *other != pending_event);
        drop(state);
        self.flush();
    }

    /// Sends each panel its marked sections, and a keep-alive to those that received nothing for long.
    fn flush(&self) {
        let mut state = self.lock_state();
        // A panel that reconnects asks for the events after this number. One that is still being looked up must not be skipped.
        let unfinished = state
            .pending
            .iter()
            .map(|pending_event| pending_event.event.sequence)
            .min();
        let settled = unfinished.map(|number| number.saturating_sub(1));
        let settled = settled.or(state.cursor).unwrap_or_default();
        state.subscribers.send_pending(settled, self.clock.now());
    }

    fn lock_state(&self) -> MutexGuard<'_, LiveState> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
