//! Keeps requests within Provet's rate limits, so that one panel does not starve the next.
//!
//! Provet counts per endpoint (method and path) and API user over a rolling minute, and a request costs as many units as
//! it asks for pages of the default size. \[D\] Counted here per process; what other processes spend shows as a 429, whose
//! `Retry-After` closes the endpoint for that long.

mod limits;

use std::collections::{HashMap, VecDeque};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use reqwest::Method;
use tokio::time::Instant;

/// The length of the rolling window. \[D\]
const WINDOW_DURATION: Duration = Duration::from_mins(1);
/// Rows per unit: Provet's default page size. \[D\]
const ROWS_PER_UNIT: u32 = 50;

/// What Provet counts separately: a method and a path template such as `patient/{id}/weight/`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct ApiEndpoint {
    /// The HTTP method.
    pub method: Method,
    /// The path under the REST root, with `{id}` for ids.
    pub resource: &'static str,
}

/// How much of an endpoint's limit is used up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RateLimitUsage {
    /// Which endpoint.
    pub endpoint: ApiEndpoint,
    /// Units spent in the last minute.
    pub used_units: u32,
    /// Units per minute that Provet allows.
    pub limit: u32,
    /// How long Provet's last 429 still closes it.
    pub blocked_for: Option<Duration>,
}

/// The rate limits of all credentials in this process.
#[derive(Default)]
pub(super) struct RateLimiter {
    windows: Mutex<HashMap<(String, ApiEndpoint), RollingWindow>>,
}

#[derive(Default)]
struct RollingWindow {
    /// When and how much, in order; the last ones may lie ahead, for those who wait.
    reservations: VecDeque<(Instant, u32)>,
    blocked_until: Option<Instant>,
}

impl RateLimiter {
    /// Reserves a request for `rows` rows, waiting at most `patience` for its turn.
    ///
    /// Otherwise returns how long it would have to wait, and reserves nothing.
    pub(super) async fn acquire(
        &self,
        credential: &str,
        endpoint: &ApiEndpoint,
        rows: u32,
        patience: Duration,
    ) -> Result<(), Duration> {
        let limit = limits::units_per_minute(endpoint);
        // A request that costs more than the limit could never be sent, so the limit is the most it costs.
        let cost = rows.div_ceil(ROWS_PER_UNIT).clamp(1, limit);
        let now = Instant::now();
        // The slot is reserved under the lock and awaited outside of it, so that others can queue behind it.
        let turn = {
            let mut windows = self.lock_windows();
            let window = windows
                .entry((credential.to_owned(), endpoint.clone()))
                .or_default();
            window.drop_expired(now);
            let turn = window.next_slot(now, cost, limit);
            let wait = turn.saturating_duration_since(now);
            // Nothing is reserved for a request that gives up, else the next one would wait for it.
            if wait > patience {
                return Err(wait);
            }
            window.reservations.push_back((turn, cost));
            turn
        };
        tokio::time::sleep_until(turn).await;
        Ok(())
    }

    /// Blocks an endpoint for as long as Provet said.
    pub(super) fn block(&self, credential: &str, endpoint: &ApiEndpoint, wait: Duration) {
        let mut windows = self.lock_windows();
        let window = windows
            .entry((credential.to_owned(), endpoint.clone()))
            .or_default();
        // The later end holds: answers that come at the same time may name different waits.
        window.blocked_until = Instant::now().checked_add(wait).max(window.blocked_until);
    }

    /// What a credential has spent in the last minute: closed endpoints first, then the fullest.
    pub(super) fn usage(&self, credential: &str) -> Vec<RateLimitUsage> {
        let now = Instant::now();
        let mut windows = self.lock_windows();
        let mut usage: Vec<RateLimitUsage> = windows
            .iter_mut()
            .filter(|((owner, _), _)| owner == credential)
            .map(|((_, endpoint), window)| window.measure_usage(endpoint, now))
            .filter(|usage| usage.used_units > 0 || usage.blocked_for.is_some())
            .collect();
        usage.sort_by_key(|usage| {
            let share = u64::from(usage.used_units) * 1000 / u64::from(usage.limit.max(1));
            // `false` sorts first: blocked endpoints are what an administrator looks for.
            let open = usage.blocked_for.is_none();
            (open, std::cmp::Reverse(share), usage.endpoint.resource)
        });
        usage
    }

    /// Forgets a credential's spending.
    pub(super) fn forget_credential(&self, credential: &str) {
        self.lock_windows()
            .retain(|(owner, _), _| owner != credential);
    }

    fn lock_windows(&self) -> MutexGuard<'_, HashMap<(String, ApiEndpoint), RollingWindow>> {
        self.windows.lock().unwrap_or_else(PoisonError::into_inner)
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
        self.blocked_until = self.blocked_until.filter(|until| *until > now);
    }

    /// The earliest instant at which `cost` fits, after all who came before.
    fn next_slot(&self, now: Instant, cost: u32, limit: u32) -> Instant {
        let mut turn = now.max(self.blocked_until.unwrap_or(now));
        let mut total: u32 = self.reservations.iter().map(|(_, cost)| cost).sum();
        // First come, first served: a cheap request must not overtake an expensive one for ever.
        if let Some((last, _)) = self.reservations.back() {
            turn = turn.max(*last);
        }
        // Units leave the window in the order they were spent, a minute later: wait until enough of them have left.
        for (at, spent) in &self.reservations {
            if total + cost <= limit {
                break;
            }
            turn = turn.max(*at + WINDOW_DURATION);
            total -= spent;
        }
        turn
    }

    fn measure_usage(&mut self, endpoint: &ApiEndpoint, now: Instant) -> RateLimitUsage {
        self.drop_expired(now);
        RateLimitUsage {
            endpoint: endpoint.clone(),
            used_units: self.reservations.iter().map(|(_, cost)| cost).sum(),
            limit: limits::units_per_minute(endpoint),
            blocked_for: self
                .blocked_until
                .map(|until| until.saturating_duration_since(now)),
        }
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

    fn lists(resource: &'static str) -> ApiEndpoint {
        ApiEndpoint {
            method: Method::GET,
            resource,
        }
    }

    #[tokio::test]
    async fn big_pages_cost_more_and_who_cannot_wait_is_told_how_long() {
        let budget = RateLimiter::default();
        let invoices = lists("invoice/");
        for _ in 0..3 {
            let spent = budget.acquire("a", &invoices, 1000, Duration::ZERO).await;
            assert_eq!(spent, Ok(()));
        }
        let wait = budget
            .acquire("a", &invoices, 50, Duration::from_secs(2))
            .await;
        assert!(wait.is_err_and(|wait| wait > Duration::from_secs(50)));
        let other = budget.acquire("b", &invoices, 50, Duration::ZERO).await;
        assert_eq!(other, Ok(()), "every user has a minute of its own");
        let usage = budget.usage("a");
        assert_eq!((usage[0].used_units, usage[0].limit), (60, 60));
        budget.forget_credential("a");
        assert!(budget.usage("a").is_empty());
    }

    #[tokio::test]
    async fn provets_own_word_closes_an_endpoint() {
        let budget = RateLimiter::default();
        let visits = lists("consultation/");
        budget.block("a", &visits, Duration::from_secs(30));
        budget.block("a", &visits, Duration::from_secs(5));
        let wait = budget
            .acquire("a", &visits, 50, Duration::from_secs(2))
            .await;
        assert!(wait.is_err_and(|wait| wait > Duration::from_secs(25)));
        let other = budget
            .acquire("a", &lists("patient/"), 50, Duration::ZERO)
            .await;
        assert_eq!(other, Ok(()));
        assert!(budget.usage("a")[0].blocked_for.is_some());
    }
}
