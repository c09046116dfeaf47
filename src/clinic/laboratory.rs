//! Laboratory values: each beside the earlier ones of the same analysis, judged only by the range that came with it.
//!
//! No range is known here. Laboratories differ in methods and animals in species, breed and age, so a value is called low
//! or high only by the reference range that the laboratory itself gave with that very value, and two values are compared
//! only where their units are the same.

use std::collections::BTreeMap;

use jiff::Timestamp;

/// One result of an analysis, as it was read.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Line {
    /// What the analysis is in the catalogue.
    pub item: Option<i64>,
    /// What it is called.
    pub name: String,
    /// When the result was found, or where that is not told, when it was asked for.
    pub at: Option<Timestamp>,
    /// The referral it was asked for in.
    pub referral: Option<i64>,
    /// The result as text; empty while there is none.
    pub text: String,
    /// The result as a number, where it is one.
    pub value: Option<f64>,
    /// Of what.
    pub unit: String,
    /// Where the laboratory's reference range begins.
    pub low: Option<f64>,
    /// Where it ends.
    pub high: Option<f64>,
    /// What the laboratory said of it.
    pub remarks: String,
}

/// How a value lies to the range that came with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lies {
    /// Below it.
    Low,
    /// Within it.
    Within,
    /// Above it.
    High,
    /// There is no number, no range, or a range that makes no sense.
    Unknown,
}

/// How a value moved since the one before.
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    /// Percent of the earlier value, to one decimal; negative is a fall.
    pub percent: f64,
    /// When the earlier one was found.
    pub since: Option<Timestamp>,
}

/// One analysis and all its results.
#[derive(Debug, Clone, PartialEq)]
pub struct Analysis {
    /// What it is called.
    pub name: String,
    /// The newest first; those not answered yet before all.
    pub lines: Vec<Line>,
}

impl Line {
    /// Whether there is no result yet.
    pub fn waits(&self) -> bool {
        self.text.is_empty() && self.value.is_none()
    }

    /// How it lies to the range that came with it. A limit itself is within; of half a range the half that is known is
    /// judged, and within it nothing is.
    pub fn lies(&self) -> Lies {
        let Some(value) = self.value else {
            return Lies::Unknown;
        };
        match (self.low, self.high) {
            (Some(low), Some(high)) if low > high => Lies::Unknown,
            (Some(low), _) if value < low => Lies::Low,
            (_, Some(high)) if value > high => Lies::High,
            (Some(_), Some(_)) => Lies::Within,
            (None, _) | (_, None) => Lies::Unknown,
        }
    }
}

impl Analysis {
    /// Groups lines by what they are in the catalogue, or where that is not told, by their name; in the order of the name.
    pub fn group(lines: Vec<Line>) -> Vec<Self> {
        let mut groups: BTreeMap<(String, Option<i64>), Vec<Line>> = BTreeMap::new();
        for line in lines {
            let name = line.name.trim().to_lowercase();
            groups.entry((name, line.item)).or_default().push(line);
        }
        let group = |mut lines: Vec<Line>| {
            lines.sort_by_key(|line| (!line.waits(), std::cmp::Reverse(line.at)));
            let name = lines.first().map(|line| line.name.clone());
            Self {
                name: name.unwrap_or_default(),
                lines,
            }
        };
        groups.into_values().map(group).collect()
    }

    /// The newest result that is there.
    pub fn latest(&self) -> Option<&Line> {
        self.lines.iter().find(|line| !line.waits())
    }

    /// The results before the newest, the newest of them first.
    pub fn earlier(&self) -> impl Iterator<Item = &Line> {
        self.lines.iter().filter(|line| !line.waits()).skip(1)
    }

    /// Whether one is asked for and not answered yet.
    pub fn waits(&self) -> bool {
        self.lines.iter().any(Line::waits)
    }

    /// How the newest number moved since the one before it. None where the unit is another, or there is none before.
    pub fn change(&self) -> Option<Change> {
        let latest = self.latest()?;
        let value = latest.value?;
        let before = self.earlier().find(|line| line.value.is_some())?;
        let from = before.value.filter(|from| *from > 0.0)?;
        let same = unit(latest) == unit(before);
        let percent = ((value / from - 1.0) * 1000.0).round() / 10.0;
        (same && percent.is_finite()).then_some(Change {
            // Adding zero turns -0.0 into 0.0.
            percent: percent + 0.0,
            since: before.at,
        })
    }

    /// The numbers in the unit of the newest, the oldest first, for a drawing.
    pub fn course(&self) -> Vec<(Timestamp, f64)> {
        let Some(latest) = self.latest() else {
            return Vec::new();
        };
        let same = self.lines.iter().filter(|line| unit(line) == unit(latest));
        let mut course: Vec<_> = same
            .filter_map(|line| Some((line.at?, line.value?)))
            .filter(|(_, value)| value.is_finite())
            .collect();
        course.sort_by_key(|(at, _)| *at);
        course
    }
}

fn unit(line: &Line) -> String {
    line.unit.trim().to_lowercase()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn line(days: i64, value: f64, unit: &str) -> Line {
        let now: Timestamp = "2026-11-21T12:00:00Z".parse().unwrap();
        Line {
            item: Some(4),
            name: "Creatinine".to_owned(),
            at: Some(now - jiff::SignedDuration::from_hours(24 * days)),
            text: value.to_string(),
            value: Some(value),
            unit: unit.to_owned(),
            ..Line::default()
        }
    }

    fn ranged(value: f64, low: Option<f64>, high: Option<f64>) -> Lies {
        let line = line(0, value, "x");
        Line { low, high, ..line }.lies()
    }

    #[test]
    fn a_value_is_judged_by_its_own_range_alone() {
        let (low, high) = (Some(44.0), Some(133.0));
        assert_eq!(ranged(43.9, low, high), Lies::Low);
        assert_eq!(ranged(44.0, low, high), Lies::Within);
        assert_eq!(ranged(133.0, low, high), Lies::Within);
        assert_eq!(ranged(133.1, low, high), Lies::High);
        assert_eq!(ranged(500.0, None, None), Lies::Unknown);
        assert_eq!(ranged(500.0, None, high), Lies::High);
        assert_eq!(ranged(5.0, None, high), Lies::Unknown);
        assert_eq!(ranged(50.0, high, low), Lies::Unknown, "turned round");
        let words = Line {
            value: None,
            low,
            high,
            ..line(0, 1.0, "x")
        };
        assert_eq!(words.lies(), Lies::Unknown);
    }

    #[test]
    fn a_change_is_told_only_within_one_unit() {
        let of = |lines: Vec<Line>| Analysis::group(lines).remove(0).change();
        let change = of(vec![line(90, 158.0, "µmol/l"), line(0, 187.0, "µmol/l ")]).unwrap();
        assert_eq!((change.percent, change.since), (18.4, line(90, 1.0, "").at));
        assert_eq!(
            of(vec![line(90, 1.8, "mg/dl"), line(0, 187.0, "µmol/l")]),
            None
        );
        assert_eq!(of(vec![line(0, 187.0, "µmol/l")]), None);
        assert_eq!(of(vec![line(9, 0.0, ""), line(0, 187.0, "")]), None);
    }

    #[test]
    fn what_is_not_answered_yet_hides_no_earlier_result() {
        let asked = Line {
            text: String::new(),
            value: None,
            ..line(0, 1.0, "")
        };
        let analyses = Analysis::group(vec![line(90, 2.0, ""), asked, line(400, 1.0, "")]);
        let one = analyses.first().unwrap();
        assert_eq!(analyses.len(), 1);
        assert!(one.waits());
        assert_eq!(one.latest().unwrap().value, Some(2.0));
        assert_eq!(one.earlier().count(), 1);
        let change = one.change().unwrap();
        assert!((change.percent - 100.0).abs() < 0.05, "{change:?}");
    }

    #[test]
    fn analyses_are_told_apart_by_the_catalogue_and_by_name() {
        let mut other = line(0, 1.0, "");
        other.item = Some(5);
        let mut named = line(0, 1.0, "");
        named.name = "Urea".to_owned();
        let lines = vec![line(0, 1.0, ""), other, named, line(9, 1.0, "")];
        let groups: Vec<usize> = Analysis::group(lines)
            .iter()
            .map(|one| one.lines.len())
            .collect();
        assert_eq!(groups, [2, 1, 1]);
    }

    proptest! {
        #[test]
        fn no_value_makes_a_change_that_is_no_number(values in proptest::collection::vec(any::<f64>(), 1..9)) {
            let lines: Vec<Line> = (0..).zip(values).map(|(day, value)| line(day, value, "x")).collect();
            for one in Analysis::group(lines) {
                prop_assert!(one.change().is_none_or(|change| change.percent.is_finite()));
                prop_assert!(one.course().iter().all(|(_, value)| value.is_finite()));
            }
        }
    }
}
