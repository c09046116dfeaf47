//! Keeps requests within Provet's rate limits, so that one panel does not starve the next.
//!
//! Provet counts per endpoint (method and path) and API user over a rolling minute, and a request costs as many units as
//! it asks for pages of the default size. \[D\] Counted here per process; what other processes spend shows as a 429, whose
//! `Retry-After` closes the endpoint for that long.

mod limits;
mod window;

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use reqwest::Method;
use tokio::time::Instant;

pub use limits::is_action_path;
use window::{EndpointLimit, EndpointWindows};

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

/// Who is waiting for a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum RequestPriority {
    /// Whoever looks, and whatever runs in the background.
    #[default]
    Normal,
    /// A person who saves something: it must not fail because others have looked at much.
    Save,
}

/// The rate limits of all credentials in this process.
#[derive(Default)]
pub(super) struct RateLimiter {
    windows: Mutex<HashMap<(String, ApiEndpoint), EndpointWindows>>,
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
        priority: RequestPriority,
    ) -> Result<(), Duration> {
        let limits = EndpointLimit::new(limits::units_per_minute(endpoint));
        // A request that costs more than the limit could never be sent, so the limit is the most it costs.
        let cost = rows.div_ceil(ROWS_PER_UNIT).clamp(1, limits.shared);
        let now = Instant::now();
        // The slot is reserved under the lock and awaited outside of it, so that others can queue behind it.
        let turn = {
            let mut windows = self.lock_windows();
            let window = windows
                .entry((credential.to_owned(), endpoint.clone()))
                .or_default();
            window.drop_expired(now);
            window.reserve(now, cost, limits, patience, priority)?
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
        window.block_until(Instant::now().checked_add(wait));
    }

    /// Forgets the endpoints on which nothing was spent in the last minute, and that are not closed.
    pub(super) fn forget_idle(&self) {
        let now = Instant::now();
        self.lock_windows().retain(|_, window| {
            window.drop_expired(now);
            !window.is_empty()
        });
    }

    /// How many endpoints are known, each counted for every credential.
    pub(super) fn count(&self) -> usize {
        self.lock_windows().len()
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

    fn lock_windows(&self) -> MutexGuard<'_, HashMap<(String, ApiEndpoint), EndpointWindows>> {
        self.windows.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::window::WINDOW_DURATION;
    use super::*;

    const NORMAL: RequestPriority = RequestPriority::Normal;
    const SAVE: RequestPriority = RequestPriority::Save;

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
        // 60 a minute, of which 6 are for those who save.
        for rows in [1000, 1000, 700] {
            let spent = budget
                .acquire("a", &invoices, rows, Duration::ZERO, NORMAL)
                .await;
            assert_eq!(spent, Ok(()));
        }
        let wait = budget
            .acquire("a", &invoices, 50, Duration::from_secs(2), NORMAL)
            .await;
        assert!(wait.is_err_and(|wait| wait > Duration::from_secs(50)));
        let other = budget
            .acquire("b", &invoices, 50, Duration::ZERO, NORMAL)
            .await;
        assert_eq!(other, Ok(()), "every user has a minute of its own");
        let usage = budget.usage("a");
        assert_eq!((usage[0].used_units, usage[0].limit), (54, 60));
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
            .acquire("a", &visits, 50, Duration::from_secs(2), NORMAL)
            .await;
        assert!(wait.is_err_and(|wait| wait > Duration::from_secs(25)));
        let other = budget
            .acquire("a", &lists("patient/"), 50, Duration::ZERO, NORMAL)
            .await;
        assert_eq!(other, Ok(()));
        assert!(budget.usage("a")[0].blocked_for.is_some());
    }

    #[tokio::test]
    async fn a_save_goes_at_once_however_much_was_read_and_the_limit_is_kept_all_the_same() {
        let budget = RateLimiter::default();
        let invoices = lists("invoice/");
        let is_allowed = async |rows, priority| {
            let spent = budget.acquire("a", &invoices, rows, Duration::ZERO, priority);
            spent.await.is_ok()
        };
        while is_allowed(50, NORMAL).await {}
        let mut saves = 0;
        while is_allowed(50, SAVE).await {
            saves += 1;
        }
        assert_eq!(saves, 6);
        assert_eq!(budget.usage("a")[0].used_units, 60);
        let other = RateLimiter::default();
        for _ in 0..60 {
            let spent = other.acquire("a", &invoices, 50, Duration::ZERO, SAVE);
            assert_eq!(
                spent.await,
                Ok(()),
                "where nobody reads, saves may have all of it"
            );
        }
    }

    #[tokio::test(start_paused = true)]
    async fn what_was_spent_is_forgotten_after_a_minute_and_what_is_closed_is_not() {
        let budget = RateLimiter::default();
        let patients = lists("patient/");
        for number in 0..100 {
            let credential = format!("sign-in {number}");
            let spent = budget.acquire(&credential, &patients, 50, Duration::ZERO, NORMAL);
            assert_eq!(spent.await, Ok(()));
        }
        budget.block("closed", &patients, Duration::from_mins(5));
        budget.forget_idle();
        assert_eq!(budget.count(), 101);
        tokio::time::advance(WINDOW_DURATION).await;
        budget.forget_idle();
        assert_eq!(budget.count(), 1);
    }
}
