//! Detects a loss of weight.

use super::parse::POUNDS_PER_KILOGRAM;
use super::series::{WeightChange, WeightReading, WeightSeries, change_between, elapsed_days};

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
    /// How near (as a share) a fall must be to the factor of pounds and kilograms to be taken for a mistaken unit.
    pub pounds_tolerance: f64,
}

impl Default for WeightLossThresholds {
    fn default() -> Self {
        Self {
            notice_percent: 5.0,
            important_percent: 10.0,
            lookback_days: 365,
            typo_factor: 5.0,
            pounds_tolerance: 0.01,
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

/// Two readings of which one is probably mistyped.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SuspectedSlip {
    /// What probably happened.
    pub kind: SlipKind,
    /// The heavier, earlier reading.
    pub earlier: WeightReading,
    /// The newest one.
    pub latest: WeightReading,
}

/// How a weight is mistyped.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SlipKind {
    /// The decimal point is in another place.
    DecimalPoint,
    /// The earlier one was in pounds.
    Pounds,
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
        let (latest, earlier) = self.comparable_readings(thresholds)?;
        let heaviest = earlier
            .into_iter()
            // A tenfold typing error as the heaviest reading would report a loss that never happened.
            .filter(|reading| suspected_slip(*reading, latest, thresholds).is_none())
            .max_by(|one, two| one.kilograms.total_cmp(&two.kilograms))?;
        let change = change_between(heaviest, latest)?;
        let severity = if change.percent <= -thresholds.important_percent {
            WeightLossSeverity::Important
        } else if change.percent < -thresholds.notice_percent {
            WeightLossSeverity::Notice
        } else {
            return None;
        };
        Some(WeightLoss { severity, change })
    }

    /// A reading within the time watched that is so much heavier than the newest that one of the two must be mistyped;
    /// the newest of them.
    pub fn detect_slip(&self, thresholds: &WeightLossThresholds) -> Option<SuspectedSlip> {
        let (latest, earlier) = self.comparable_readings(thresholds)?;
        let mut slips = earlier.into_iter().rev();
        slips.find_map(|reading| suspected_slip(reading, latest, thresholds))
    }

    /// The newest reading, and those within the time watched that are no slip of their own.
    pub(super) fn comparable_readings(
        &self,
        thresholds: &WeightLossThresholds,
    ) -> Option<(WeightReading, Vec<WeightReading>)> {
        let (latest, mut all) = self.undisputed()?;
        // The newest is a neighbour too: without it, a slip in the reading just before it would not be noticed.
        all.push(latest);
        let factor = thresholds.typo_factor;
        let is_typo = |at: usize| {
            at.checked_sub(1)
                .and_then(|before| all.get(before..before + 3))
                .is_some_and(|three| is_middle_far_off(three, factor))
        };
        let is_recent = |reading: &WeightReading| {
            elapsed_days(reading.taken_at, latest.taken_at) <= thresholds.lookback_days
        };
        let earlier = all.iter().enumerate().take(all.len() - 1);
        let kept = earlier.filter(|(at, reading)| !is_typo(*at) && is_recent(reading));
        Some((latest, kept.map(|(_, reading)| *reading).collect()))
    }
}

/// Whether a reading is far from both its neighbours in the same direction.
fn is_middle_far_off(three: &[WeightReading], factor: f64) -> bool {
    let [before, this, after] = three else {
        return false;
    };
    let (before, this, after) = (before.kilograms, this.kilograms, after.kilograms);
    (this >= before * factor && this >= after * factor)
        || (this <= before / factor && this <= after / factor)
}

/// A fall that no living animal has within a year and a slip of the keyboard has often.
fn suspected_slip(
    earlier: WeightReading,
    latest: WeightReading,
    thresholds: &WeightLossThresholds,
) -> Option<SuspectedSlip> {
    let factor = earlier.kilograms / latest.kilograms;
    let kind = if factor >= thresholds.typo_factor {
        SlipKind::DecimalPoint
    } else if (factor / POUNDS_PER_KILOGRAM - 1.0).abs() <= thresholds.pounds_tolerance {
        SlipKind::Pounds
    } else {
        return None;
    };
    Some(SuspectedSlip {
        kind,
        earlier,
        latest,
    })
}

#[cfg(test)]
mod tests {
    use jiff::{SignedDuration, Timestamp};
    use proptest::prelude::*;

    use super::*;

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
    fn a_slip_at_the_edge_of_the_history_or_of_the_unit_is_a_doubt_and_no_loss() {
        let limits = WeightLossThresholds::default();
        let slip = |readings: &[(i64, f64)]| {
            let series = series(readings);
            let kind = series.detect_slip(&limits).map(|slip| slip.kind);
            (kind, series.detect_loss(&limits).is_some())
        };
        assert_eq!(
            slip(&[(60, 43.0), (0, 4.3)]),
            (Some(SlipKind::DecimalPoint), false)
        );
        assert_eq!(
            slip(&[(90, 43.0), (60, 43.0), (0, 4.3)]).0,
            Some(SlipKind::DecimalPoint)
        );
        assert_eq!(
            slip(&[(60, 9.48), (0, 4.3)]),
            (Some(SlipKind::Pounds), false)
        );
        assert_eq!(
            slip(&[(90, 43.0), (60, 5.0), (0, 4.3)]),
            (Some(SlipKind::DecimalPoint), true)
        );
        assert_eq!(slip(&[(90, 5.0), (0, 4.5)]), (None, true));
    }

    #[test]
    fn two_weights_of_one_time_are_compared_with_nothing() {
        let limits = WeightLossThresholds::default();
        assert_eq!(
            series(&[(90, 5.0), (0, 4.2), (0, 42.0)]).detect_loss(&limits),
            None
        );
        assert_eq!(
            series(&[(90, 4.2), (90, 42.0), (0, 4.2)]).detect_loss(&limits),
            None
        );
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
