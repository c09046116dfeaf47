//! The one change of weight that says most: the loss worth telling, else the change over the longest time.

use super::loss::WeightLossThresholds;
use super::series::{COMPARISON_SPANS, WeightChange, WeightSeries};

impl WeightSeries {
    /// The loss that [`WeightSeries::detect_loss`] finds, else the change over the longest of [`COMPARISON_SPANS`] that
    /// has a reading to compare with. None where the newest weight, or what it would be compared with, is in doubt.
    pub fn main_change(&self, thresholds: &WeightLossThresholds) -> Option<WeightChange> {
        if self.detect_slip(thresholds).is_some() {
            return None;
        }
        if let Some(loss) = self.detect_loss(thresholds) {
            return Some(loss.change);
        }
        let whole_history = WeightLossThresholds {
            lookback_days: i64::MAX,
            ..*thresholds
        };
        // A tenfold typing error in between is far from the newest weight, and no change of it.
        let (_, comparable) = self.comparable_readings(&whole_history)?;
        let longest_first = COMPARISON_SPANS.iter().rev();
        longest_first
            .filter_map(|span| self.change_over_span(*span))
            .find(|change| comparable.contains(&change.earlier))
    }
}

#[cfg(test)]
mod tests {
    use jiff::{SignedDuration, Timestamp};

    use super::*;
    use crate::clinic::weight::WeightReading;

    fn main_change(readings: &[(i64, f64)]) -> Option<(f64, f64)> {
        let now: Timestamp = "2026-11-21T12:00:00Z".parse().unwrap();
        let reading = |&(days, kilograms)| WeightReading {
            taken_at: now - SignedDuration::from_hours(24 * days),
            kilograms,
        };
        let series = WeightSeries::from_readings(readings.iter().map(reading), now);
        let change = series.main_change(&WeightLossThresholds::default())?;
        Some((change.earlier.kilograms, change.percent))
    }

    #[test]
    fn a_loss_comes_before_the_change_over_the_longest_time() {
        let losing = [(365, 28.0), (300, 33.5), (0, 28.7)];
        assert_eq!(main_change(&losing), Some((33.5, -14.3)));
        let steady = [(365, 28.0), (182, 28.4), (30, 28.6), (0, 28.7)];
        assert_eq!(main_change(&steady), Some((28.0, 2.5)));
        assert_eq!(main_change(&[(30, 28.6), (0, 28.7)]), Some((28.6, 0.3)));
    }

    #[test]
    fn nothing_is_said_of_a_weight_in_doubt() {
        assert_eq!(main_change(&[(60, 287.0), (0, 28.7)]), None);
        assert_eq!(main_change(&[(60, 28.7), (0, 28.7), (0, 2.87)]), None);
        assert_eq!(main_change(&[(0, 28.7)]), None);
    }

    #[test]
    fn a_mistyped_reading_in_between_is_no_change() {
        let slipped = [(400, 28.0), (365, 2.8), (300, 28.5), (0, 28.7)];
        assert_eq!(main_change(&slipped), None);
        let older = [(400, 28.0), (182, 2.8), (100, 28.5), (30, 28.6), (0, 28.7)];
        assert_eq!(main_change(&older), Some((28.0, 2.5)));
    }
}
