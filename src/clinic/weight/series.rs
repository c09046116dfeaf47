//! A series of recorded weights: implausible readings removed, changes measured over fixed spans.

use jiff::{SignedDuration, Timestamp};

use crate::clinic::calendar_days::CalendarDays;

/// How far ahead of the clock a reading may lie and still count.
///
/// Provet takes a time without an offset as the clinic's own \[I\], so a reading
/// taken just now can look up to 14 hours ahead; a whole day is a mistake.
const MAX_CLOCK_AHEAD: SignedDuration = SignedDuration::from_hours(24);

/// Nothing heavier is a patient: ten times the heaviest elephants, so that a
/// slip of the decimal point stays to be seen.
const MAX_KILOGRAMS: f64 = 100_000.0;

/// One recorded weight.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct WeightReading {
    /// When it was taken.
    pub taken_at: Timestamp,
    /// Kilograms.
    pub kilograms: f64,
}

/// Readings that can be true, oldest first.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct WeightSeries {
    readings: Vec<WeightReading>,
    discarded: DiscardedReadings,
}

/// What was left out of a series, so that a page can say so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct DiscardedReadings {
    /// Readings of zero, below zero, beyond any animal, or that are no number.
    pub impossible: usize,
    /// Readings dated more than a day ahead.
    pub in_future: usize,
    /// Readings whose time or weight could not be read.
    pub unreadable: usize,
}

impl DiscardedReadings {
    /// All of them.
    pub fn total(self) -> usize {
        self.impossible + self.in_future + self.unreadable
    }
}

/// The newest reading, and every other of the very same instant.
#[derive(Debug, Clone, PartialEq)]
pub struct LatestWeight {
    /// The readings of one instant, the lightest first; seldom more than one, never none.
    pub readings: Vec<WeightReading>,
    /// Days of the clinic's calendar since; negative where it is dated ahead.
    pub age_days: i64,
}

impl LatestWeight {
    /// Whether several weights are recorded for the very same instant.
    pub fn is_disputed(&self) -> bool {
        self.readings.len() > 1
    }

    /// When it was taken.
    pub fn taken_at(&self) -> Timestamp {
        self.readings
            .first()
            .map_or(Timestamp::UNIX_EPOCH, |reading| reading.taken_at)
    }
}

/// Whether two recorded weights are the same one.
pub fn is_same_weight(stored: f64, kilograms: f64) -> bool {
    // Half a gram, and one percent of the smallest animals: Provet keeps weights as binary fractions. [C]
    (stored - kilograms).abs() < (kilograms * 0.01).min(0.0005)
}

/// Whether an animal can weigh so much.
pub fn is_plausible_weight(kilograms: f64) -> bool {
    (f64::MIN_POSITIVE..=MAX_KILOGRAMS).contains(&kilograms)
}

/// A stretch of time over which a change is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ComparisonSpan {
    /// Its length.
    pub days: i64,
}

/// One, six and twelve months.
pub const COMPARISON_SPANS: [ComparisonSpan; 3] = [
    ComparisonSpan { days: 30 },
    ComparisonSpan { days: 182 },
    ComparisonSpan { days: 365 },
];

/// How the weight moved between two readings.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct WeightChange {
    /// The earlier reading.
    pub earlier: WeightReading,
    /// The later one.
    pub later: WeightReading,
    /// Whole days between them.
    pub days: i64,
    /// Percent of the earlier weight, to one decimal; negative is a loss.
    pub percent: f64,
}

impl WeightSeries {
    /// Sorts readings, drops what cannot be true, and keeps one of each twin.
    pub fn from_readings(
        readings: impl IntoIterator<Item = WeightReading>,
        now: Timestamp,
    ) -> Self {
        let latest = now.checked_add(MAX_CLOCK_AHEAD).unwrap_or(Timestamp::MAX);
        let mut series = Self::default();
        for reading in readings {
            if !is_plausible_weight(reading.kilograms) {
                series.discarded.impossible += 1;
            } else if reading.taken_at > latest {
                series.discarded.in_future += 1;
            } else {
                series.readings.push(reading);
            }
        }
        // By weight within an instant, so that the order of arrival changes nothing.
        series.readings.sort_by(|one, two| {
            let by_weight = one.kilograms.total_cmp(&two.kilograms);
            one.taken_at.cmp(&two.taken_at).then(by_weight)
        });
        series.readings.dedup();
        series
    }

    /// The same series, from a list in which so many more could not be read.
    #[must_use]
    pub fn with_unreadable(mut self, count: usize) -> Self {
        self.discarded.unreadable = count;
        self
    }

    /// The readings, oldest first.
    pub fn readings(&self) -> &[WeightReading] {
        &self.readings
    }

    /// What was left out.
    pub fn discarded(&self) -> DiscardedReadings {
        self.discarded
    }

    /// The newest reading with every other of its instant.
    pub fn latest_weight(&self, days: &CalendarDays) -> Option<LatestWeight> {
        let readings = self.latest_readings();
        Some(LatestWeight {
            age_days: days.days_since(readings.first()?.taken_at),
            readings: readings.to_vec(),
        })
    }

    /// The readings of the newest instant: which of several is right, nobody can tell.
    pub fn latest_readings(&self) -> &[WeightReading] {
        let mut groups = self
            .readings
            .chunk_by(|one, two| one.taken_at == two.taken_at);
        groups.next_back().unwrap_or_default()
    }

    /// A reading of `day` with this very weight.
    pub fn find_on_day(
        &self,
        kilograms: f64,
        day: jiff::civil::Date,
        days: &CalendarDays,
    ) -> Option<WeightReading> {
        let is_it = |reading: &&WeightReading| {
            days.date_of(reading.taken_at) == day && is_same_weight(reading.kilograms, kilograms)
        };
        self.readings.iter().rev().find(is_it).copied()
    }

    /// The newest reading and those before it, without those that share their instant with another; none where the
    /// newest does.
    pub(super) fn undisputed(&self) -> Option<(WeightReading, Vec<WeightReading>)> {
        let groups = self
            .readings
            .chunk_by(|one, two| one.taken_at == two.taken_at);
        let [latest] = self.latest_readings() else {
            return None;
        };
        let single = groups.filter_map(|group| match group {
            [only] => Some(*only),
            _ => None,
        });
        let mut readings: Vec<WeightReading> = single.collect();
        // The last one is the newest itself.
        readings.pop();
        Some((*latest, readings))
    }

    /// How the newest weight differs from that of about `span` before it.
    ///
    /// Compared is the reading nearest to the start of the span: at most half a
    /// span older, or a sixth of it younger. None when there is no such reading;
    /// the answer names the one it took.
    pub fn change_over_span(&self, span: ComparisonSpan) -> Option<WeightChange> {
        let (latest, earlier) = self.undisputed()?;
        let distance =
            |reading: &WeightReading| span.days - elapsed_days(reading.taken_at, latest.taken_at);
        // Older is accepted more readily than younger: a span that is too long still shows the trend.
        let near = |reading: &&WeightReading| {
            (-span.days / 2..=span.days / 6).contains(&distance(reading))
        };
        let from = earlier
            .iter()
            .filter(near)
            .min_by_key(|reading| (distance(reading).abs(), distance(reading)))?;
        change_between(*from, latest)
    }
}

/// How many times 24 hours lie between two instants; negative when the second lies before the first.
///
/// For choosing readings by rough distance only. What a person reads is counted in days of the calendar.
pub(super) fn elapsed_days(from: Timestamp, to: Timestamp) -> i64 {
    to.duration_since(from).as_hours().div_euclid(24)
}

/// The change between two readings; none where it is beyond any number.
///
/// Rounded to one decimal, as it is shown, so that 5.0 kg to 4.5 kg is a loss of
/// ten percent and not of 9.999….
pub(super) fn change_between(from: WeightReading, to: WeightReading) -> Option<WeightChange> {
    let percent = (to.kilograms / from.kilograms - 1.0) * 100.0;
    let percent = (percent * 10.0).round() / 10.0;
    percent.is_finite().then(|| WeightChange {
        earlier: from,
        later: to,
        days: elapsed_days(from.taken_at, to.taken_at),
        // Adding zero turns -0.0 into 0.0.
        percent: percent + 0.0,
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn now() -> Timestamp {
        "2026-11-21T12:00:00Z".parse().unwrap()
    }

    fn days() -> CalendarDays {
        CalendarDays::new(jiff::tz::TimeZone::UTC, now())
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
    fn hostile_readings_are_dropped_sorted_and_counted() {
        let series = series(&[
            (1, 4.0),
            (400, 5.0),
            (1, 4.0),
            (2, 0.0),
            (3, -0.0),
            (4, -2.0),
            (5, f64::NAN),
            (6, f64::INFINITY),
            (7, 1e6),
            (-30, 9.0),
        ]);
        assert_eq!(series.readings(), [ago(400, 5.0), ago(1, 4.0)]);
        let (impossible, ahead) = (6, 1);
        assert_eq!(
            series.discarded(),
            DiscardedReadings {
                impossible,
                in_future: ahead,
                unreadable: 0
            }
        );
    }

    #[test]
    fn the_newest_weight_tells_its_age_and_whether_it_is_disputed() {
        let latest = series(&[(40, 5.0), (12, 4.5)])
            .latest_weight(&days())
            .unwrap();
        assert_eq!(
            (latest.readings.as_slice(), latest.age_days),
            (&[ago(12, 4.5)][..], 12)
        );
        assert!(!latest.is_disputed());
        let twins = series(&[(30, 4.4), (12, 5.0), (12, 4.5)]);
        let latest = twins.latest_weight(&days()).unwrap();
        assert_eq!(latest.readings, [ago(12, 4.5), ago(12, 5.0)]);
        assert!(latest.is_disputed());
        assert_eq!(twins.change_over_span(COMPARISON_SPANS[0]), None);
        assert_eq!(series(&[]).latest_weight(&days()), None);
    }

    #[test]
    fn a_clock_that_is_hours_ahead_does_not_lose_a_weight() {
        let mut reading = ago(0, 4.0);
        reading.taken_at = now() + SignedDuration::from_hours(10);
        let latest = WeightSeries::from_readings([reading], now())
            .latest_weight(&days())
            .unwrap();
        assert_eq!(latest.age_days, 0);
        reading.taken_at = now() + SignedDuration::from_hours(13);
        let latest = WeightSeries::from_readings([reading], now())
            .latest_weight(&days())
            .unwrap();
        assert_eq!(latest.age_days, -1);
    }

    #[test]
    fn a_change_names_the_reading_nearest_to_the_start_of_its_span() {
        let weights = series(&[(500, 6.0), (200, 5.0), (170, 8.0), (33, 4.4), (0, 4.5)]);
        let month = weights.change_over_span(COMPARISON_SPANS[0]).unwrap();
        assert_eq!(
            (month.earlier, month.days, month.percent),
            (ago(33, 4.4), 33, 2.3)
        );
        let half = weights.change_over_span(COMPARISON_SPANS[1]).unwrap();
        assert_eq!((half.earlier.kilograms, half.percent), (8.0, -43.8));
        let year = weights.change_over_span(COMPARISON_SPANS[2]).unwrap();
        assert_eq!((year.earlier, year.percent), (ago(500, 6.0), -25.0));
    }

    #[test]
    fn without_a_reading_near_the_start_there_is_no_change() {
        assert_eq!(
            series(&[(90, 5.0), (0, 4.0)]).change_over_span(COMPARISON_SPANS[1]),
            None
        );
        assert_eq!(
            series(&[(46, 5.0), (0, 4.0)]).change_over_span(COMPARISON_SPANS[0]),
            None
        );
        assert_eq!(
            series(&[(24, 5.0), (0, 4.0)]).change_over_span(COMPARISON_SPANS[0]),
            None
        );
        assert_eq!(
            series(&[(0, 4.0)]).change_over_span(COMPARISON_SPANS[0]),
            None
        );
    }

    proptest! {
        #[test]
        fn no_reading_makes_a_change_that_is_no_number(
            readings in proptest::collection::vec((-40i64..900, any::<f64>()), 0..40)
        ) {
            let series = series(&readings);
            let changes = COMPARISON_SPANS.iter().filter_map(|span| series.change_over_span(*span));
            for change in changes {
                prop_assert!(change.percent.is_finite());
                prop_assert!(change.earlier.taken_at <= change.later.taken_at);
            }
            prop_assert!(series.readings().is_sorted_by_key(|reading| reading.taken_at));
        }
    }
}
