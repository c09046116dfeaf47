//! Knows which connections wait for a request and since when, and tells those to close that have waited for too long.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};
use std::time::Duration;

use tokio::sync::Notify;
use tokio::time::Instant;

/// What a connection without a request under way waits for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum WaitPhase {
    /// The end of a request head, of which it may have sent a part.
    Head,
    /// The first byte of a further request.
    Idle,
}

/// How long connections of one phase may wait.
#[derive(Debug, Clone, Copy)]
pub(super) struct WaitLimit {
    /// Where no more than [`Self::limit`] wait.
    pub(super) timeout: Duration,
    /// Up to so many connections, [`Self::timeout`] holds.
    pub(super) limit: usize,
    /// Where more wait.
    pub(super) timeout_above_limit: Duration,
}

impl WaitLimit {
    /// The same limit for few and many.
    pub(super) fn of(timeout: Duration) -> Self {
        Self {
            timeout,
            limit: usize::MAX,
            timeout_above_limit: timeout,
        }
    }

    /// What the one of `waiting` connections that waits longest may wait.
    fn timeout_among(self, waiting: usize) -> Duration {
        if waiting > self.limit {
            self.timeout_above_limit
        } else {
            self.timeout
        }
    }
}

/// The connections without a request under way, in the order in which they began to wait.
pub(super) struct ConnectionRegistry {
    heads: WaitLimit,
    idle: WaitLimit,
    waiting: Mutex<WaitingConnections>,
}

#[derive(Default)]
struct WaitingConnections {
    next_ticket: u64,
    heads: BTreeMap<u64, WaitingConnection>,
    idle: BTreeMap<u64, WaitingConnection>,
}

struct WaitingConnection {
    since: Instant,
    connection: Weak<TrackedConnection>,
}

impl WaitingConnections {
    fn in_phase(&mut self, phase: WaitPhase) -> &mut BTreeMap<u64, WaitingConnection> {
        match phase {
            WaitPhase::Head => &mut self.heads,
            WaitPhase::Idle => &mut self.idle,
        }
    }
}

impl ConnectionRegistry {
    pub(super) fn new(heads: WaitLimit, idle: WaitLimit) -> Self {
        Self {
            heads,
            idle,
            waiting: Mutex::default(),
        }
    }

    /// Takes in a connection, which waits for the head of its first request.
    pub(super) fn track(self: &Arc<Self>) -> Arc<TrackedConnection> {
        let connection = Arc::new(TrackedConnection {
            registry: Arc::clone(self),
            close_signal: Notify::new(),
            is_http2: AtomicBool::new(false),
            state: Mutex::default(),
        });
        connection.begin_wait(&mut connection.lock_state(), WaitPhase::Head);
        connection
    }

    /// Tells those to close that have waited for longer than they may.
    pub(super) fn close_expired(&self, now: Instant) {
        let mut expired = Vec::new();
        let mut waiting = self.lock_waiting();
        for (phase, limit) in [(WaitPhase::Head, self.heads), (WaitPhase::Idle, self.idle)] {
            let all = waiting.in_phase(phase);
            loop {
                let timeout = limit.timeout_among(all.len());
                let Some(oldest) = all.first_entry() else {
                    break;
                };
                if now.duration_since(oldest.get().since) < timeout {
                    break;
                }
                expired.push(oldest.remove().connection);
            }
        }
        drop(waiting);
        tell_to_close(expired);
    }

    /// Tells the one to close that has waited longest: for the end of a head if there is such a one, because a connection that
    /// has brought a whole request before is more likely to bring another.
    pub(super) fn close_oldest(&self) {
        let mut waiting = self.lock_waiting();
        let oldest = waiting.heads.pop_first();
        let oldest = oldest.or_else(|| waiting.idle.pop_first());
        drop(waiting);
        tell_to_close(oldest.map(|(_, oldest)| oldest.connection));
    }

    /// Tells all of them to close.
    pub(super) fn close_all(&self) {
        let mut waiting = self.lock_waiting();
        let heads = std::mem::take(&mut waiting.heads);
        let idle = std::mem::take(&mut waiting.idle);
        drop(waiting);
        let all = heads.into_values().chain(idle.into_values());
        tell_to_close(all.map(|waiting| waiting.connection));
    }

    fn insert(&self, phase: WaitPhase, connection: Weak<TrackedConnection>) -> u64 {
        let mut waiting = self.lock_waiting();
        let ticket = waiting.next_ticket;
        waiting.next_ticket += 1;
        let since = Instant::now();
        let entry = WaitingConnection { since, connection };
        waiting.in_phase(phase).insert(ticket, entry);
        ticket
    }

    fn remove(&self, phase: WaitPhase, ticket: u64) {
        // Gone already when it was told to close.
        self.lock_waiting().in_phase(phase).remove(&ticket);
    }

    fn lock_waiting(&self) -> MutexGuard<'_, WaitingConnections> {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn tell_to_close(connections: impl IntoIterator<Item = Weak<TrackedConnection>>) {
    for connection in connections {
        if let Some(connection) = connection.upgrade() {
            connection.close_signal.notify_one();
        }
    }
}

/// One connection: whether requests are under way on it, and what it waits for otherwise.
pub(super) struct TrackedConnection {
    registry: Arc<ConnectionRegistry>,
    close_signal: Notify,
    is_http2: AtomicBool,
    state: Mutex<TrackedState>,
}

#[derive(Default)]
struct TrackedState {
    /// Requests whose response has not been taken to its end.
    requests: u32,
    /// Its place among those that wait.
    ticket: Option<(WaitPhase, u64)>,
}

impl TrackedConnection {
    /// A request has arrived.
    pub(super) fn begin_request(self: &Arc<Self>) -> RequestGuard {
        let mut state = self.lock_state();
        state.requests += 1;
        self.end_wait(&mut state);
        RequestGuard(Arc::clone(self))
    }

    /// Bytes have arrived. Between two requests they begin the head of the next one, which must then come to its end soon.
    pub(super) fn bytes_received(self: &Arc<Self>, bytes: &[u8]) {
        let mut state = self.lock_state();
        let phase = state.ticket.map(|(phase, _)| phase);
        if phase == Some(WaitPhase::Head) && bytes.starts_with(b"PRI") {
            self.is_http2.store(true, Ordering::Relaxed);
        }
        // The frames of an idle HTTP/2 connection need not begin a request.
        if phase == Some(WaitPhase::Idle) && !self.is_http2() {
            self.end_wait(&mut state);
            self.begin_wait(&mut state, WaitPhase::Head);
        }
    }

    /// Returns when the registry wants the place of this connection. Look at [`Self::is_busy`] then: a request may just have
    /// arrived.
    pub(super) async fn told_to_close(&self) {
        self.close_signal.notified().await;
    }

    /// Whether a request is under way.
    pub(super) fn is_busy(&self) -> bool {
        self.lock_state().requests > 0
    }

    /// Whether it speaks HTTP/2, as far as its first bytes told.
    pub(super) fn is_http2(&self) -> bool {
        self.is_http2.load(Ordering::Relaxed)
    }

    fn end_request(self: &Arc<Self>) {
        let mut state = self.lock_state();
        state.requests = state.requests.saturating_sub(1);
        if state.requests == 0 {
            self.begin_wait(&mut state, WaitPhase::Idle);
        }
    }

    fn begin_wait(self: &Arc<Self>, state: &mut TrackedState, phase: WaitPhase) {
        let ticket = self.registry.insert(phase, Arc::downgrade(self));
        state.ticket = Some((phase, ticket));
    }

    fn end_wait(&self, state: &mut TrackedState) {
        if let Some((phase, ticket)) = state.ticket.take() {
            self.registry.remove(phase, ticket);
        }
    }

    fn lock_state(&self) -> MutexGuard<'_, TrackedState> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for TrackedConnection {
    fn drop(&mut self) {
        let ticket = self.lock_state().ticket.take();
        if let Some((phase, ticket)) = ticket {
            self.registry.remove(phase, ticket);
        }
    }
}

/// A request that is under way until this is dropped.
pub(super) struct RequestGuard(Arc<TrackedConnection>);

impl Drop for RequestGuard {
    fn drop(&mut self) {
        self.0.end_request();
    }
}
