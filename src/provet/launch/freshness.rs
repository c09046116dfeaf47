//! How old a launch may be.

use jiff::{SignedDuration, Timestamp};

use super::LaunchError;

/// How far from now a launch's timestamp may lie; both ends are still inside.
///
/// The hash of a foreground button is made when the *page in Provet* was loaded, so the same one comes at every click,
/// hours later too \[D\]: the window cannot be short, and the hash is no nonce.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FreshnessWindow {
    /// How old a launch may be.
    pub max_age: SignedDuration,
    /// How far ahead of our clock the clock that made it may be.
    pub max_clock_skew: SignedDuration,
}

impl FreshnessWindow {
    /// For buttons that open something: a working day, since people stay on a page that long.
    pub const FOREGROUND: Self = Self {
        max_age: SignedDuration::from_hours(12),
        max_clock_skew: Self::CLOCK_SKEW,
    };
    /// For background requests, whose hash is made when they are sent. \[D\]
    pub const BACKGROUND: Self = Self {
        max_age: SignedDuration::from_mins(10),
        max_clock_skew: Self::CLOCK_SKEW,
    };
    /// The shortest a clinic may choose for [`FreshnessWindow::max_age`].
    pub const SHORTEST_MAX_AGE: SignedDuration = SignedDuration::from_mins(1);
    /// The longest a clinic may choose for [`FreshnessWindow::max_age`]: seven days.
    pub const LONGEST_MAX_AGE: SignedDuration = SignedDuration::from_hours(7 * 24);

    /// What two clocks that are kept right may still differ by, generously.
    const CLOCK_SKEW: SignedDuration = SignedDuration::from_mins(5);

    /// A window of the clinic's own choosing, with the usual allowance for clocks; `None` outside of
    /// [`FreshnessWindow::SHORTEST_MAX_AGE`] to [`FreshnessWindow::LONGEST_MAX_AGE`].
    pub fn from_max_age(past: SignedDuration) -> Option<Self> {
        let allowed = (Self::SHORTEST_MAX_AGE..=Self::LONGEST_MAX_AGE).contains(&past);
        let future = Self::CLOCK_SKEW;
        allowed.then_some(Self {
            max_age: past,
            max_clock_skew: future,
        })
    }

    /// Whether `at` lies inside the window around `now`.
    pub(super) fn check(self, at: Timestamp, now: Timestamp) -> Result<(), LaunchError> {
        let age = now.duration_since(at);
        if age > self.max_age {
            let by = age.saturating_sub(self.max_age);
            return Err(LaunchError::Expired { by });
        }
        let ahead = at.duration_since(now);
        if ahead > self.max_clock_skew {
            let by = ahead.saturating_sub(self.max_clock_skew);
            return Err(LaunchError::FromTheFuture { by });
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn checked(age: i64) -> Result<(), LaunchError> {
        let now = Timestamp::from_second(1_800_000_000).unwrap();
        let at = now - SignedDuration::from_secs(age);
        FreshnessWindow::FOREGROUND.check(at, now)
    }

    #[test]
    fn both_ends_of_the_window_are_inside() {
        for age in [12 * 3600, 3600, 0, -1, -300] {
            assert_eq!(checked(age), Ok(()), "{age}");
        }
    }

    #[test]
    fn past_the_ends_it_says_by_how_much() {
        let by = SignedDuration::from_secs(1);
        assert_eq!(checked(12 * 3600 + 1), Err(LaunchError::Expired { by }));
        assert_eq!(checked(-301), Err(LaunchError::FromTheFuture { by }));
    }

    #[test]
    fn the_ends_of_time_are_no_trouble() {
        let far = FreshnessWindow::FOREGROUND.check(Timestamp::MIN, Timestamp::MAX);
        assert!(matches!(far, Err(LaunchError::Expired { .. })));
        let far = FreshnessWindow::FOREGROUND.check(Timestamp::MAX, Timestamp::MIN);
        assert!(matches!(far, Err(LaunchError::FromTheFuture { .. })));
    }

    #[test]
    fn a_clinic_chooses_between_a_minute_and_a_week() {
        for (seconds, allowed) in [(59, false), (60, true), (604_800, true), (604_801, false)] {
            let window = FreshnessWindow::from_max_age(SignedDuration::from_secs(seconds));
            assert_eq!(window.is_some(), allowed, "{seconds}");
        }
    }
}
