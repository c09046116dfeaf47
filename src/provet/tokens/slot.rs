//! Cache entry of one credential: its token, and when it may be used and renewed.

use std::time::Duration;

use futures_util::future::{BoxFuture, Shared};
use jiff::{SignedDuration, Timestamp};

use tokio::task::AbortHandle;

use super::AccessToken;
use crate::provet::oauth::TokenError;

/// A token is renewed when it has less than this left, or half of its life where that is shorter.
const RENEW_MARGIN: SignedDuration = SignedDuration::from_mins(5);
/// A token with less than this left, or a quarter of its life, is not used: it could end on the way.
pub(super) const USE_MARGIN: SignedDuration = SignedDuration::from_secs(30);

/// How a renewal ends, for any number of requests that wait for it.
pub(super) type RenewalOutcome = Shared<BoxFuture<'static, Result<AccessToken, TokenError>>>;

/// A renewal in a task of its own.
pub(super) struct TokenRenewal {
    pub(super) outcome: RenewalOutcome,
    /// Tells whether it is done, which the outcome cannot while nobody waits for it.
    pub(super) task: AbortHandle,
}

/// A token, and when it is renewed and no longer used.
#[derive(Clone)]
pub(super) struct CachedToken {
    token: AccessToken,
    renew_after: Timestamp,
    use_until: Timestamp,
}

impl CachedToken {
    pub(super) fn new(token: AccessToken, now: Timestamp) -> Self {
        let ends = token.expires_at();
        let left = ends.duration_since(now).max(SignedDuration::ZERO);
        let before = |margin: SignedDuration| ends.checked_sub(margin).unwrap_or(now);
        Self {
            // Smaller margins for short-lived tokens, else one would be due for renewal the moment it is issued.
            renew_after: before(RENEW_MARGIN.min(left / 2)),
            use_until: before(USE_MARGIN.min(left / 4)),
            token,
        }
    }
}

/// One credential's token in this process.
#[derive(Default)]
pub(super) struct TokenSlot {
    pub(super) cached: Option<CachedToken>,
    /// Refused by the API; the store may still hold it.
    pub(super) rejected: Option<AccessToken>,
    /// The renewal under way, or the latest one.
    pub(super) renewal: Option<TokenRenewal>,
    /// Until then a 401 says nothing about the token.
    pub(super) ignore_401_until: Option<Timestamp>,
    /// Until then the token endpoint is not asked at all, because it asked for that.
    pub(super) throttled_until: Option<Timestamp>,
    /// Until then a token that still lives is not renewed, because that failed just now.
    pub(super) retry_after: Option<Timestamp>,
}

impl TokenSlot {
    /// The token, if it may be used, and whether it is time to renew it.
    pub(super) fn usable_token(&self, now: Timestamp) -> Option<(AccessToken, bool)> {
        let held = self.cached.as_ref().filter(|held| now < held.use_until)?;
        let resting = self.retry_after.is_some_and(|until| now < until);
        let due = now >= held.renew_after && !resting;
        Some((held.token.clone(), due))
    }

    /// How long the token endpoint must not be asked yet.
    pub(super) fn remaining_throttle(&self, now: Timestamp) -> Option<Duration> {
        let until = self.throttled_until.filter(|until| now < *until)?;
        Duration::try_from(until.duration_since(now)).ok()
    }

    /// Whether it says anything that matters at `now`.
    pub(super) fn is_needed(&self, now: Timestamp) -> bool {
        let is_ahead = |until: &Timestamp| now < *until;
        let renewal = self.renewal.as_ref();
        self.cached.as_ref().is_some_and(|held| now < held.use_until)
            // The store may still hold it, and would give it out again.
            || self.rejected.as_ref().is_some_and(|token| now < token.expires_at())
            || renewal.is_some_and(|renewal| !renewal.task.is_finished())
            || self.ignore_401_until.as_ref().is_some_and(is_ahead)
            || self.retry_after.as_ref().is_some_and(is_ahead)
            || self.throttled_until.as_ref().is_some_and(is_ahead)
    }

    pub(super) fn is_cached(&self, token: &AccessToken) -> bool {
        self.cached
            .as_ref()
            .is_some_and(|held| held.token.is_same(token))
    }

    pub(super) fn is_rejected(&self, token: &AccessToken) -> bool {
        self.rejected
            .as_ref()
            .is_some_and(|spoiled| spoiled.is_same(token))
    }
}
