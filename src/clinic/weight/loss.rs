//! Detects a loss of weight.

use super::series::{WeightChange, WeightSeries, change_between, days_between};

/// When a loss of weight is flagged. A clinic may set its own.
///
/// Veterinary texts call an unintended loss important when it exceeds 10 % of
/// the normal body weight and is not due to loss of fluid (Tilley & Smith,
/// Blackwell's Five-Minute Veterinary Consult, "Weight loss and cachexia"; its
/// client handout repeats it). Fluctuation of 4 to 5 % is commonly called
/// normal, while cats lost a median of 8.9 % in the year before chronic kidney
/// disease was found (Freeman et al., J Vet Intern Med 2016;30:1661): so more
/// than 5 % within a year is worth a look. That the two meet at 5 % is our
/// reading of these sources; no guideline states it as a limit. Whether a loss
/// was wanted (a diet, a birth, an amputation) cannot be seen from weights.
///
/// A gain is never flagged, so growing animals are left in peace; a growing
/// animal that loses weight is flagged like any other.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct WeightLossThresholds {
    /// A loss of more than this many percent is worth a look.
    pub notice_percent: f64,
    /// A loss of this many percent or more is important.
    pub important_percent: f64,
    /// How far back from the newest reading a heavier one counts.
    pub lookback_days: i64,
    /// A reading this many times heavier or lighter than both its neighbours is
    /// taken for a slip of the decimal point, and no loss is measured from it.
    pub typo_factor: f64,
}

impl Default for WeightLossThresholds {
    fn default() -> Self {
        Self {
            notice_percent: 5.0,
            important_percent: 10.0,
            lookback_days: 365,
            typo_factor: 5.0,
        }
    }
}

/// A loss of weight worth telling.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct WeightLoss {
    /// How bad.
    pub severity: WeightLossSeverity,
    /// From the heaviest reading within the time watched to the newest.
    pub change: WeightChange,
}

/// How much a loss matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum WeightLossSeverity {
    /// Worth a look.
    Notice,
    /// Clinically important.
    Important,
}

impl WeightSeries {
    /// The loss from the heaviest reading within the time watched, if it is one
    /// to tell.
    pub fn detect_loss(&self, thresholds: &WeightLossThresholds) -> Option<WeightLoss> {
        let (latest, earlier) = self.readings().split_last()?;
        let heaviest = earlier
            .iter()
            .enumerate()
            .filter(|(_, reading)| {
                days_between(reading.taken_at, latest.taken_at) <= thresholds.lookback_days
            })
            // A tenfold typing error as the heaviest reading would report a loss that never happened.
            .filter(|(index, _)| !self.is_typo(*index, thresholds.typo_factor))
            .map(|(_, reading)| reading)
            .max_by(|one, two| one.kilograms.total_cmp(&two.kilograms))?;
        let change = change_between(*heaviest, *latest)?;
        let severity = if change.percent <= -thresholds.important_percent {
            WeightLossSeverity::Important
        } else if change.percent < -thresholds.notice_percent {
            WeightLossSeverity::Notice
        } else {
            return None;
        };
        Some(WeightLoss { severity, change })
    }

    /// Whether a reading is far from both its neighbours in the same direction.
    fn is_typo(&self, index: usize, factor: f64) -> bool {
        let weight = |index: Option<usize>| {
            let reading = index.and_then(|index| self.readings().get(index));
            reading.map(|reading| reading.kilograms)
        };
        let (Some(before), Some(this), Some(after)) = (
            weight(index.checked_sub(1)),
            weight(Some(index)),
            weight(index.checked_add(1)),
        ) else {
            return false;
        };
        (this >= before * factor && this >= after * factor)
            || (this <= before / factor && this <= after / factor)
    }
}

#[cfg(test)]
mod tests {
    use jiff::{SignedDuration, Timestamp};
    use proptest::prelude::*;

    use super::*;
    use crate::clinic::weight::WeightReading;

    fn now() -> Timestamp {
        "2026-11-21T12:00:00Z".parse().unwrap()
    }

    /// A reading taken so many days ago.
    fn ago(days: i64, kilograms: f64) -> WeightReading {
        let at = now() - SignedDuration::from_hours(24 * days);
        WeightReading {
            taken_at: at,
            kilograms,
        }
    }

    fn series(readings: &[(i64, f64)]) -> WeightSeries {
        let readings = readings
            .iter()
            .map(|&(days, kilograms)| ago(days, kilograms));
        WeightSeries::from_readings(readings, now())
    }

    #[test]
    fn a_loss_is_flagged_by_its_size_wherever_in_the_year_it_began() {
        let fall = |readings: &[(i64, f64)]| {
            series(readings).detect_loss(&WeightLossThresholds::default())
        };
        let severity = |readings: &[(i64, f64)]| fall(readings).map(|fall| fall.severity);
        assert_eq!(
            severity(&[(90, 5.0), (0, 4.5)]),
            Some(WeightLossSeverity::Important)
        );
        assert_eq!(
            severity(&[(90, 5.0), (0, 4.7)]),
            Some(WeightLossSeverity::Notice)
        );
        assert_eq!(severity(&[(90, 5.0), (0, 4.75)]), None);
        assert_eq!(severity(&[(400, 5.0), (0, 4.0)]), None);
        assert_eq!(severity(&[(0, 4.0)]), None);
        let found = fall(&[(300, 4.8), (90, 5.0), (30, 4.9), (0, 4.0)]).unwrap();
        assert_eq!(
            (found.change.earlier, found.change.percent),
            (ago(90, 5.0), -20.0)
        );
    }

    #[test]
    fn a_gain_is_never_flagged() {
        let puppy = series(&[(60, 4.0), (30, 8.0), (0, 12.0)]);
        assert_eq!(puppy.detect_loss(&WeightLossThresholds::default()), None);
    }

    #[test]
    fn a_slip_of_the_decimal_point_is_not_taken_for_a_loss() {
        let weights = series(&[(60, 4.3), (30, 43.0), (0, 4.3)]);
        assert_eq!(weights.detect_loss(&WeightLossThresholds::default()), None);
    }

    #[test]
    fn a_clinic_may_set_its_own_limits() {
        let strict = WeightLossThresholds {
            notice_percent: 2.0,
            important_percent: 4.0,
            ..WeightLossThresholds::default()
        };
        let fall = series(&[(90, 5.0), (0, 4.8)]).detect_loss(&strict).unwrap();
        assert_eq!(fall.severity, WeightLossSeverity::Important);
    }

    proptest! {
        #[test]
        fn no_reading_makes_a_loss_that_is_no_number(
            readings in proptest::collection::vec((-40i64..900, any::<f64>()), 0..40)
        ) {
            if let Some(fall) = series(&readings).detect_loss(&WeightLossThresholds::default()) {
                prop_assert!(fall.change.percent.is_finite() && fall.change.percent < 0.0);
                prop_assert!(fall.change.earlier.taken_at <= fall.change.later.taken_at);
            }
        }
    }
}
