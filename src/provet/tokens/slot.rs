//! One credential's token in this process, and when it may be used and renewed.

use futures_util::future::{BoxFuture, Shared};
use jiff::{SignedDuration, Timestamp};

use tokio::task::AbortHandle;

use super::AccessToken;
use crate::provet::oauth::TokenError;

/// A token is renewed when it has less than this left, or half of its life where that is shorter.
const EARLY: SignedDuration = SignedDuration::from_mins(5);
/// A token with less than this left, or a quarter of its life, is not used: it could end on the way.
pub(super) const LAST_USE: SignedDuration = SignedDuration::from_secs(30);

/// How a renewal ends, for any number of requests that wait for it.
pub(super) type Outcome = Shared<BoxFuture<'static, Result<AccessToken, TokenError>>>;

/// A renewal in a task of its own.
pub(super) struct Renewal {
    pub(super) outcome: Outcome,
    /// Tells whether it is done, which the outcome cannot while nobody waits for it.
    pub(super) task: AbortHandle,
}

/// A token and what is to be done with it when.
#[derive(Clone)]
pub(super) struct Held {
    token: AccessToken,
    renew_from: Timestamp,
    use_until: Timestamp,
}

impl Held {
    pub(super) fn new(token: AccessToken, now: Timestamp) -> Self {
        let ends = token.expires_at();
        let left = ends.duration_since(now).max(SignedDuration::ZERO);
        let before = |margin: SignedDuration| ends.checked_sub(margin).unwrap_or(now);
        Self {
            renew_from: before(EARLY.min(left / 2)),
            use_until: before(LAST_USE.min(left / 4)),
            token,
        }
    }
}

/// One credential's token in this process.
#[derive(Default)]
pub(super) struct Slot {
    pub(super) held: Option<Held>,
    /// Refused by the API; the store may still hold it.
    pub(super) spoiled: Option<AccessToken>,
    /// The renewal under way, or the latest one.
    pub(super) renewal: Option<Renewal>,
    /// Until then a 401 says nothing about the token.
    pub(super) distrust_until: Option<Timestamp>,
    /// Until then a token that still lives is not renewed, because that failed just now.
    pub(super) rest_until: Option<Timestamp>,
}

impl Slot {
    /// The token, if it may be used, and whether it is time to renew it.
    pub(super) fn usable(&self, now: Timestamp) -> Option<(AccessToken, bool)> {
        let held = self.held.as_ref().filter(|held| now < held.use_until)?;
        let resting = self.rest_until.is_some_and(|until| now < until);
        let due = now >= held.renew_from && !resting;
        Some((held.token.clone(), due))
    }

    pub(super) fn holds(&self, token: &AccessToken) -> bool {
        self.held.as_ref().is_some_and(|held| held.token.is(token))
    }

    pub(super) fn has_spoiled(&self, token: &AccessToken) -> bool {
        self.spoiled
            .as_ref()
            .is_some_and(|spoiled| spoiled.is(token))
    }
}
