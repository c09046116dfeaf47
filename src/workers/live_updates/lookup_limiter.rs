//! How often the owners of changed objects are looked up in Provet.

use std::collections::HashMap;

use jiff::{SignedDuration, Timestamp};

use super::subscribers::ReaderIdentity;
use crate::provet::ProvetId;

/// Lookups a minute for one clinic, or for one user of a clinic where users read with their own rights. Provet's limit is
/// 300 requests a minute for each resource \[D\], and the requests of people come first.
const MAX_LOOKUPS_PER_WINDOW: u32 = 60;

const LOOKUP_WINDOW: SignedDuration = SignedDuration::from_mins(1);

/// The lookups of the current window, by reader.
#[derive(Default)]
pub(super) struct LookupLimiter(HashMap<(ProvetId, ReaderIdentity), (Timestamp, u32)>);

impl LookupLimiter {
    /// Counts one lookup. `false` when the limit is reached.
    pub(super) fn try_acquire(&mut self, key: (ProvetId, ReaderIdentity), now: Timestamp) -> bool {
        self.0
            .retain(|_, (since, _)| now.duration_since(*since) < LOOKUP_WINDOW);
        let (_, asked) = self.0.entry(key).or_insert((now, 0));
        if *asked >= MAX_LOOKUPS_PER_WINDOW {
            return false;
        }
        *asked = asked.saturating_add(1);
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clinic_asks_so_often_a_minute_and_no_more() {
        let mut lookups = LookupLimiter::default();
        let (one, other) = (ProvetId::new(1).unwrap(), ProvetId::new(2).unwrap());
        let now = Timestamp::UNIX_EPOCH;
        for _ in 0..MAX_LOOKUPS_PER_WINDOW {
            assert!(lookups.try_acquire((one, None), now));
        }
        assert!(!lookups.try_acquire((one, None), now));
        assert!(lookups.try_acquire((one, Some("a-sign-in".to_owned())), now));
        assert!(lookups.try_acquire((other, None), now));
        assert!(lookups.try_acquire((one, None), now + LOOKUP_WINDOW));
    }
}
