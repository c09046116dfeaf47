//! Limits hookup messages: whoever has the hookup URL could else add clinics without end.

use std::sync::{Mutex, PoisonError};

use jiff::{SignedDuration, Timestamp};

/// Messages that are taken in each [`WINDOW`]: far more than clinics are added, and few enough to be no burden.
const MAX_PER_WINDOW: u32 = 300;

/// The time in which messages are counted.
const WINDOW: SignedDuration = SignedDuration::from_mins(1);

/// Counts messages in this process.
#[derive(Default)]
pub(super) struct HookupLimiter(Mutex<Option<(Timestamp, u32)>>);

impl HookupLimiter {
    /// Counts a message; false when too many came in this window.
    pub(super) fn allows(&self, now: Timestamp) -> bool {
        let mut counted = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let running = counted.filter(|(began, _)| now.duration_since(*began) < WINDOW);
        let (began, count) = running.unwrap_or((now, 0));
        *counted = Some((began, count.saturating_add(1)));
        count < MAX_PER_WINDOW
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn messages_are_taken_up_to_a_limit_and_again_a_minute_later() {
        let limiter = HookupLimiter::default();
        let now = Timestamp::UNIX_EPOCH;
        assert!((0..MAX_PER_WINDOW).all(|_| limiter.allows(now)));
        assert!(!limiter.allows(now));
        assert!(limiter.allows(now + WINDOW));
    }
}
