//! Laboratory results, each compared with the earlier ones of the same analysis and with the reference range it came with.
//!
//! No range is known here. Laboratories differ in methods and animals in species, breed and age, so a value is called low
//! or high only by the reference range that the laboratory itself gave with that very value, and two values are compared
//! only where their units are the same.

use std::collections::BTreeMap;

use jiff::Timestamp;

use crate::values::parse_decimal;

/// One result of an analysis, as it was read.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct LabResult {
    /// What the analysis is in the catalogue.
    pub catalogue_item: Option<i64>,
    /// What it is called.
    pub name: String,
    /// When the result was found, or where that is not told, when it was asked for.
    pub timestamp: Option<Timestamp>,
    /// The referral it was asked for in.
    pub referral: Option<i64>,
    /// The result as text; empty while there is none.
    pub text: String,
    /// The result as a number, with its sign; none where it is words, or where words and number disagree.
    pub value: Option<MeasuredValue>,
    /// Of what.
    pub unit: String,
    /// Where the laboratory's reference range begins.
    pub range_low: Option<f64>,
    /// Where it ends.
    pub range_high: Option<f64>,
    /// The range as it was written, where it is no pair of numbers; else empty.
    pub written_range: String,
    /// Why its time is not known, where one is recorded.
    pub time_problem: Option<String>,
    /// What the laboratory said of it.
    pub remarks: String,
}

/// A number as a laboratory reports it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct MeasuredValue {
    /// Whether it is the value itself or a limit of what could be measured.
    pub sign: ValueSign,
    /// The number.
    pub number: f64,
}

/// What a laboratory writes before a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ValueSign {
    /// Nothing, or "=": the value itself.
    Exact,
    /// "<": the value is below, and how far nobody knows.
    Below,
    /// "≤": the value is this or below.
    AtMost,
    /// ">": the value is above.
    Above,
    /// "≥": the value is this or above.
    AtLeast,
}

impl MeasuredValue {
    /// A number that stands for itself.
    pub fn exact(number: f64) -> Self {
        let sign = ValueSign::Exact;
        Self { sign, number }
    }

    /// Reads what a laboratory wrote where it is a number, with a point or a comma, behind a sign or none; and behind it
    /// nothing but the unit of the result.
    ///
    /// A comma before three digits may part thousands ("1,250"), so it is not taken for either.
    pub fn parse(text: &str, unit: &str) -> Option<Self> {
        let text = text.trim();
        let (sign, rest) = split_sign(text);
        let rest = rest.trim_start();
        let end = rest
            .find(|c: char| !matches!(c, '0'..='9' | '.' | ',' | '-' | '+' | '−'))
            .unwrap_or(rest.len());
        let (digits, tail) = rest.split_at(end);
        let tail = tail.trim();
        // Words behind the number, such as "5 haemolysed", qualify it: the value alone would say too much.
        if !tail.is_empty() && !tail.eq_ignore_ascii_case(unit.trim()) {
            return None;
        }
        let number = parse_decimal(&digits.replace('−', "-"))?;
        Some(Self { sign, number })
    }

    /// Whether the number that stands beside what was written is the same; none beside it contradicts nothing.
    pub fn agrees_with(self, number: Option<f64>) -> bool {
        // The two may be rounded by different programs, so a millionth of the value is no disagreement.
        let noise = self.number.abs() * 1e-6;
        number.is_none_or(|number| (self.number - number).abs() <= noise)
    }

    /// Whether it is the value itself.
    fn is_exact(self) -> bool {
        self.sign == ValueSign::Exact
    }
}

fn split_sign(text: &str) -> (ValueSign, &str) {
    let signs = [
        ("<=", ValueSign::AtMost),
        (">=", ValueSign::AtLeast),
        ("<", ValueSign::Below),
        ("≤", ValueSign::AtMost),
        (">", ValueSign::Above),
        ("≥", ValueSign::AtLeast),
        ("=", ValueSign::Exact),
    ];
    let mut found = signs.into_iter();
    found
        .find_map(|(sign, kind)| Some((kind, text.strip_prefix(sign)?)))
        .unwrap_or((ValueSign::Exact, text))
}

/// A range that a laboratory wrote as text: "2 – 8", "< 0.5", "> 13", "≤ 5".
pub fn parse_range(text: &str) -> (Option<f64>, Option<f64>) {
    let text = text.trim();
    match split_sign(text) {
        (ValueSign::Below | ValueSign::AtMost, rest) => return (None, parse_decimal(rest.trim())),
        (ValueSign::Above | ValueSign::AtLeast, rest) => return (parse_decimal(rest.trim()), None),
        (ValueSign::Exact, _) => {}
    }
    // The dash after the first digit: one before it is the sign of a negative limit.
    let mut dashes = text
        .char_indices()
        .skip(1)
        .filter(|(_, c)| matches!(c, '-' | '–' | '—'));
    let Some((at, dash)) = dashes.next() else {
        return (None, None);
    };
    let (low, high) = text.split_at(at);
    let high = high.strip_prefix(dash).unwrap_or(high);
    match (parse_decimal(low.trim()), parse_decimal(high.trim())) {
        (Some(low), Some(high)) => (Some(low), Some(high)),
        _ => (None, None),
    }
}

/// How a value lies to the range that came with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RangePosition {
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
pub struct ValueChange {
    /// Percent of the earlier value, to one decimal; negative is a fall.
    pub percent: f64,
    /// When the earlier one was found.
    pub previous_timestamp: Option<Timestamp>,
}

/// One analysis and all its results.
#[derive(Debug, Clone, PartialEq)]
pub struct AnalysisHistory {
    /// What it is called.
    pub name: String,
    /// The newest first; those not answered yet before all.
    pub results: Vec<LabResult>,
}

impl LabResult {
    /// Whether there is no result yet.
    pub fn is_pending(&self) -> bool {
        self.text.is_empty() && self.value.is_none()
    }

    /// Whether what was written is or begins with a number, so that the unit belongs to it.
    pub fn begins_with_number(&self) -> bool {
        let (_, rest) = split_sign(self.text.trim());
        rest.trim_start()
            .starts_with(|c: char| c.is_ascii_digit() || matches!(c, '.' | ',' | '-' | '−'))
    }

    /// How it lies to the range that came with it. A limit itself is within; of half a range the half that is known is
    /// judged, and within it nothing is.
    ///
    /// "<150" is below a range from 150, and above or within none: how far below 150 it lies, nobody knows. "≤150" is not
    /// judged there: it may be 150.
    pub fn range_position(&self) -> RangePosition {
        let Some(value) = self.value else {
            return RangePosition::Unknown;
        };
        let (low, high) = (self.range_low, self.range_high);
        // A range the wrong way round is a data error, not a reason to call a value abnormal.
        if low.zip(high).is_some_and(|(low, high)| low > high) {
            return RangePosition::Unknown;
        }
        let number = value.number;
        match value.sign {
            ValueSign::Below if low.is_some_and(|low| number <= low) => RangePosition::Low,
            ValueSign::Above if high.is_some_and(|high| number >= high) => RangePosition::High,
            ValueSign::AtMost if low.is_some_and(|low| number < low) => RangePosition::Low,
            ValueSign::AtLeast if high.is_some_and(|high| number > high) => RangePosition::High,
            ValueSign::Below | ValueSign::AtMost | ValueSign::Above | ValueSign::AtLeast => {
                RangePosition::Unknown
            }
            ValueSign::Exact => match (low, high) {
                (Some(low), _) if number < low => RangePosition::Low,
                (_, Some(high)) if number > high => RangePosition::High,
                (Some(_), Some(_)) => RangePosition::Within,
                (None, _) | (_, None) => RangePosition::Unknown,
            },
        }
    }
}

impl AnalysisHistory {
    /// Groups lines by what they are in the catalogue, or where that is not told, by their name; in the order of the name.
    pub fn group_by_analysis(lines: Vec<LabResult>) -> Vec<Self> {
        let mut groups: BTreeMap<(String, Option<i64>), Vec<LabResult>> = BTreeMap::new();
        for line in lines {
            // Not the catalogue id alone: results without one differ only by name.
            let name = line.name.trim().to_lowercase();
            groups
                .entry((name, line.catalogue_item))
                .or_default()
                .push(line);
        }
        let group = |mut lines: Vec<LabResult>| {
            lines.sort_by_key(|line| (!line.is_pending(), std::cmp::Reverse(line.timestamp)));
            let name = lines.first().map(|line| line.name.clone());
            Self {
                name: name.unwrap_or_default(),
                results: lines,
            }
        };
        groups.into_values().map(group).collect()
    }

    /// The newest result that is there.
    pub fn latest_result(&self) -> Option<&LabResult> {
        self.results.iter().find(|line| !line.is_pending())
    }

    /// The results before the newest, the newest of them first.
    pub fn previous_results(&self) -> impl Iterator<Item = &LabResult> {
        self.results
            .iter()
            .filter(|line| !line.is_pending())
            .skip(1)
    }

    /// Whether one is asked for and not answered yet.
    pub fn has_pending_result(&self) -> bool {
        self.results.iter().any(LabResult::is_pending)
    }

    /// How the newest number moved since the one before it. None where the unit is another, where there is none before,
    /// where either is a limit ("<150"), or where both are of one instant.
    pub fn change_since_previous(&self) -> Option<ValueChange> {
        let latest = self.latest_result()?;
        let value = latest.value.filter(|value| value.is_exact())?.number;
        // Results in words between two numbers are passed over.
        let before = self.previous_results().find(|line| line.value.is_some())?;
        let same_instant = before.timestamp == latest.timestamp;
        // A percentage of zero or of a negative value means nothing.
        let from = before
            .value
            .filter(|from| from.is_exact() && from.number > 0.0)?;
        let same = !same_instant && normalized_unit(latest) == normalized_unit(before);
        let percent = ((value / from.number - 1.0) * 1000.0).round() / 10.0;
        (same && percent.is_finite()).then_some(ValueChange {
            // Adding zero turns -0.0 into 0.0.
            percent: percent + 0.0,
            previous_timestamp: before.timestamp,
        })
    }

    /// The numbers in the unit of the newest, the oldest first, for a drawing.
    pub fn value_series(&self) -> Vec<(Timestamp, f64)> {
        let Some(latest) = self.latest_result() else {
            return Vec::new();
        };
        let same = self
            .results
            .iter()
            .filter(|line| normalized_unit(line) == normalized_unit(latest));
        let mut course: Vec<_> = same
            .filter_map(|line| {
                Some((
                    line.timestamp?,
                    line.value
                        .filter(|value| value.is_exact() && value.number.is_finite())?,
                ))
            })
            .map(|(at, value)| (at, value.number))
            .collect();
        course.sort_by_key(|(at, _)| *at);
        course
    }
}

fn normalized_unit(line: &LabResult) -> String {
    // `mmol/L` and `mmol/l` are one unit. Any other spelling counts as another, because units are never converted here,
    // and case can be a prefix: `G/l` counts cells (10⁹ a litre), `g/l` weighs, `MU` is 10⁹ times `mU`.
    line.unit.trim().replace('L', "l")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn line(days: i64, value: f64, unit: &str) -> LabResult {
        let now: Timestamp = "2026-11-21T12:00:00Z".parse().unwrap();
        LabResult {
            catalogue_item: Some(4),
            name: "Creatinine".to_owned(),
            timestamp: Some(now - jiff::SignedDuration::from_hours(24 * days)),
            text: value.to_string(),
            value: Some(MeasuredValue::exact(value)),
            unit: unit.to_owned(),
            ..LabResult::default()
        }
    }

    fn ranged(value: f64, low: Option<f64>, high: Option<f64>) -> RangePosition {
        let line = line(0, value, "x");
        LabResult {
            range_low: low,
            range_high: high,
            ..line
        }
        .range_position()
    }

    #[test]
    fn a_value_is_judged_by_its_own_range_alone() {
        let (low, high) = (Some(44.0), Some(133.0));
        assert_eq!(ranged(43.9, low, high), RangePosition::Low);
        assert_eq!(ranged(44.0, low, high), RangePosition::Within);
        assert_eq!(ranged(133.0, low, high), RangePosition::Within);
        assert_eq!(ranged(133.1, low, high), RangePosition::High);
        assert_eq!(ranged(500.0, None, None), RangePosition::Unknown);
        assert_eq!(ranged(500.0, None, high), RangePosition::High);
        assert_eq!(ranged(5.0, None, high), RangePosition::Unknown);
        assert_eq!(
            ranged(50.0, high, low),
            RangePosition::Unknown,
            "turned round"
        );
        let words = LabResult {
            value: None,
            range_low: low,
            range_high: high,
            ..line(0, 1.0, "x")
        };
        assert_eq!(words.range_position(), RangePosition::Unknown);
    }

    #[test]
    fn a_sign_rules_the_judgement() {
        let judge = |text: &str, low, high| {
            LabResult {
                value: MeasuredValue::parse(text, "ng/l"),
                range_low: low,
                range_high: high,
                ..line(0, 1.0, "ng/l")
            }
            .range_position()
        };
        assert_eq!(judge("<150", Some(150.0), Some(800.0)), RangePosition::Low);
        assert_eq!(
            judge("<200", Some(150.0), Some(800.0)),
            RangePosition::Unknown
        );
        assert_eq!(
            judge("> 100 ng/l", Some(13.0), Some(100.0)),
            RangePosition::High
        );
        assert_eq!(
            judge("≥90", Some(13.0), Some(100.0)),
            RangePosition::Unknown
        );
        for (text, position) in [
            ("≤150", RangePosition::Unknown),
            ("<=149", RangePosition::Low),
            ("≥800", RangePosition::Unknown),
            (">=801", RangePosition::High),
        ] {
            let judged = judge(text, Some(150.0), Some(800.0));
            assert_eq!(judged, position, "{text}");
        }
        assert_eq!(judge("12,5", Some(2.0), Some(8.0)), RangePosition::High);
        for words in [
            "positive",
            "12.5 (haemolysed)",
            "1,250",
            "5-10",
            "",
            "12.5 mg/l",
        ] {
            assert_eq!(
                judge(words, Some(2.0), Some(8.0)),
                RangePosition::Unknown,
                "{words}"
            );
        }
    }

    #[test]
    fn a_range_that_is_text_is_read() {
        assert_eq!(parse_range("2 – 8"), (Some(2.0), Some(8.0)));
        assert_eq!(parse_range("0,5-1,5"), (Some(0.5), Some(1.5)));
        assert_eq!(parse_range("-2-3"), (Some(-2.0), Some(3.0)));
        assert_eq!(parse_range("< 0.5"), (None, Some(0.5)));
        assert_eq!(parse_range(">13"), (Some(13.0), None));
        assert_eq!(parse_range("negative"), (None, None));
    }

    #[test]
    fn no_change_is_told_from_a_limit_or_within_one_instant() {
        let of = |before: LabResult, now: LabResult| {
            AnalysisHistory::group_by_analysis(vec![before, now])
                .remove(0)
                .change_since_previous()
        };
        let limit = |days| LabResult {
            value: MeasuredValue::parse("<150", "x"),
            ..line(days, 1.0, "x")
        };
        assert_eq!(of(limit(9), line(0, 300.0, "x")), None);
        assert_eq!(of(line(9, 300.0, "x"), limit(0)), None);
        assert_eq!(of(line(0, 300.0, "x"), line(0, 150.0, "x")), None);
    }

    #[test]
    fn a_change_is_told_only_within_one_unit() {
        let of = |lines: Vec<LabResult>| {
            AnalysisHistory::group_by_analysis(lines)
                .remove(0)
                .change_since_previous()
        };
        let change = of(vec![line(90, 158.0, "µmol/l"), line(0, 187.0, "µmol/l ")]).unwrap();
        assert_eq!(
            (change.percent, change.previous_timestamp),
            (18.4, line(90, 1.0, "").timestamp)
        );
        assert_eq!(
            of(vec![line(90, 1.8, "mg/dl"), line(0, 187.0, "µmol/l")]),
            None
        );
        assert_eq!(of(vec![line(0, 187.0, "µmol/l")]), None);
        assert_eq!(of(vec![line(9, 0.0, ""), line(0, 187.0, "")]), None);
    }

    #[test]
    fn what_is_not_answered_yet_hides_no_earlier_result() {
        let asked = LabResult {
            text: String::new(),
            value: None,
            ..line(0, 1.0, "")
        };
        let analyses =
            AnalysisHistory::group_by_analysis(vec![line(90, 2.0, ""), asked, line(400, 1.0, "")]);
        let one = analyses.first().unwrap();
        assert_eq!(analyses.len(), 1);
        assert!(one.has_pending_result());
        assert_eq!(
            one.latest_result().unwrap().value,
            Some(MeasuredValue::exact(2.0))
        );
        assert_eq!(one.previous_results().count(), 1);
        let change = one.change_since_previous().unwrap();
        assert!((change.percent - 100.0).abs() < 0.05, "{change:?}");
    }

    #[test]
    fn analyses_are_told_apart_by_the_catalogue_and_by_name() {
        let mut other = line(0, 1.0, "");
        other.catalogue_item = Some(5);
        let mut named = line(0, 1.0, "");
        named.name = "Urea".to_owned();
        let lines = vec![line(0, 1.0, ""), other, named, line(9, 1.0, "")];
        let groups: Vec<usize> = AnalysisHistory::group_by_analysis(lines)
            .iter()
            .map(|one| one.results.len())
            .collect();
        assert_eq!(groups, [2, 1, 1]);
    }

    proptest! {
        #[test]
        fn no_value_makes_a_change_that_is_no_number(values in proptest::collection::vec(any::<f64>(), 1..9)) {
            let lines: Vec<LabResult> = (0..).zip(values).map(|(day, value)| line(day, value, "x")).collect();
            for one in AnalysisHistory::group_by_analysis(lines) {
                prop_assert!(one.change_since_previous().is_none_or(|change| change.percent.is_finite()));
                prop_assert!(one.value_series().iter().all(|(_, value)| value.is_finite()));
            }
        }
    }
}
