//! The rolling minute of one endpoint: what was spent, and when the next request fits.

use std::collections::VecDeque;
use std::time::Duration;

use tokio::time::Instant;

use super::{ApiEndpoint, RateLimitUsage, RequestPriority, limits};

/// The length of the rolling window. \[D\]
pub(super) const WINDOW_DURATION: Duration = Duration::from_mins(1);
/// The share of each limit that is kept for saves: so many of a limit's units are one of the share.
const UNITS_PER_SAVE: u32 = 10;

/// What was spent on an endpoint in the last minute. Both parts together never exceed the limit.
#[derive(Default)]
pub(super) struct EndpointWindows {
    /// The requests of all, up to what is not kept for saves.
    shared: RollingWindow,
    /// Those of saves, up to what is kept for them.
    saves: RollingWindow,
    /// Until then Provet takes none.
    blocked_until: Option<Instant>,
}

#[derive(Default)]
struct RollingWindow {
    /// When and how much, in order; the last ones may lie ahead, for those who wait.
    reservations: VecDeque<(Instant, u32)>,
}

/// How the units of an endpoint are shared out.
#[derive(Clone, Copy)]
pub(super) struct EndpointLimit {
    /// For everybody.
    pub(super) shared: u32,
    /// For saves only.
    saves: u32,
}

impl EndpointLimit {
    pub(super) fn new(units_per_minute: u32) -> Self {
        let saves = (units_per_minute / UNITS_PER_SAVE).max(1);
        Self {
            shared: units_per_minute.saturating_sub(saves).max(1),
            saves,
        }
    }
}

impl EndpointWindows {
    /// Reserves the next slot, which must not be later than `patience` from now; else returns how much later it would be.
    pub(super) fn reserve(
        &mut self,
        now: Instant,
        cost: u32,
        limit: EndpointLimit,
        patience: Duration,
        priority: RequestPriority,
    ) -> Result<Instant, Duration> {
        let earliest = now.max(self.blocked_until.unwrap_or(now));
        // What is kept for saves first, while it lasts: it is behind nobody.
        if priority == RequestPriority::Save && cost <= limit.saves {
            let turn = self.saves.next_slot(earliest, cost, limit.saves);
            if turn.saturating_duration_since(now) <= patience {
                self.saves.reservations.push_back((turn, cost));
                return Ok(turn);
            }
        }
        let turn = self.shared.next_slot(earliest, cost, limit.shared);
        let wait = turn.saturating_duration_since(now);
        // Nothing is reserved for a request that gives up, else the next one would wait for it.
        if wait > patience {
            return Err(wait);
        }
        self.shared.reservations.push_back((turn, cost));
        Ok(turn)
    }

    /// Takes none before then, unless it was closed for longer already.
    pub(super) fn block_until(&mut self, until: Option<Instant>) {
        self.blocked_until = until.max(self.blocked_until);
    }

    /// Forgets what is older than the window.
    pub(super) fn drop_expired(&mut self, now: Instant) {
        self.shared.drop_expired(now);
        self.saves.drop_expired(now);
        self.blocked_until = self.blocked_until.filter(|until| *until > now);
    }

    /// Whether nothing of it matters.
    pub(super) fn is_empty(&self) -> bool {
        let is_spent = |window: &RollingWindow| !window.reservations.is_empty();
        !is_spent(&self.shared) && !is_spent(&self.saves) && self.blocked_until.is_none()
    }

    /// How much is used up.
    pub(super) fn measure_usage(&mut self, endpoint: &ApiEndpoint, now: Instant) -> RateLimitUsage {
        self.drop_expired(now);
        RateLimitUsage {
            endpoint: endpoint.clone(),
            used_units: self.shared.total() + self.saves.total(),
            limit: limits::units_per_minute(endpoint),
            blocked_for: self
                .blocked_until
                .map(|until| until.saturating_duration_since(now)),
        }
    }
}

impl RollingWindow {
    fn drop_expired(&mut self, now: Instant) {
        while let Some((at, _)) = self.reservations.front() {
            if *at + WINDOW_DURATION > now {
                break;
            }
            self.reservations.pop_front();
        }
    }

    fn total(&self) -> u32 {
        self.reservations.iter().map(|(_, cost)| cost).sum()
    }

    /// The first instant from `earliest` at which `cost` fits, after all who came before.
    fn next_slot(&self, earliest: Instant, cost: u32, limit: u32) -> Instant {
        let mut turn = earliest;
        let mut total = self.total();
        // First come, first served: a cheap request must not overtake an expensive one for ever.
        if let Some((last, _)) = self.reservations.back() {
            turn = turn.max(*last);
        }
        for (at, spent) in &self.reservations {
            if total + cost <= limit {
                break;
            }
            turn = turn.max(*at + WINDOW_DURATION);
            total -= spent;
        }
        turn
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A window, and the instants its requests get their turns at, in seconds from its start.
    struct Minute {
        window: RollingWindow,
        start: Instant,
    }

    impl Minute {
        fn new() -> Self {
            Self {
                window: RollingWindow::default(),
                start: Instant::now(),
            }
        }

        fn spend(&mut self, at: u64, cost: u32) -> u64 {
            let now = self.start + Duration::from_secs(at);
            self.window.drop_expired(now);
            let turn = self.window.next_slot(now, cost, 100);
            self.window.reservations.push_back((turn, cost));
            (turn - self.start).as_secs()
        }
    }

    #[test]
    fn what_fits_goes_at_once_and_the_rest_when_room_is_made() {
        let mut minute = Minute::new();
        assert_eq!(minute.spend(0, 60), 0);
        assert_eq!(minute.spend(10, 40), 10);
        assert_eq!(
            minute.spend(20, 1),
            60,
            "when the first sixty are a minute old"
        );
        assert_eq!(minute.spend(20, 60), 70, "and the forty after them");
        assert_eq!(minute.spend(30, 1), 70, "nobody overtakes");
        assert_eq!(minute.spend(200, 100), 200);
    }

    #[test]
    fn a_minute_is_rolling() {
        let mut minute = Minute::new();
        for second in 0..100 {
            minute.spend(second / 2, 1);
        }
        assert_eq!(minute.spend(59, 1), 60);
        assert_eq!(minute.spend(61, 1), 61, "two a second are freed");
    }
}
