//! Parses a typed weight and checks it for typing errors before it is recorded.

use super::series::WeightReading;

/// Pounds in a kilogram: the international pound is exactly 0.45359237 kg.
pub(super) const POUNDS_PER_KILOGRAM: f64 = 2.204_622_6;

/// Kilograms in a pound, by definition.
const KILOGRAMS_PER_POUND: f64 = 0.453_592_37;

/// What a clinic lets pass without asking.
///
/// These limits question a keystroke, not an animal: each one names a way in
/// which weights are mistyped. Every doubt can be confirmed; only what no animal
/// weighs is refused, because doses will be reckoned from it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct WeightLimits {
    /// A lighter one is asked about, unless the animal was as light before. The
    /// smallest warm-blooded animals weigh just under two grams (bee
    /// hummingbird, Etruscan shrew); froglets, hatchling geckos and bees less.
    pub light_kilograms: f64,
    /// Nothing heavier is recorded. The heaviest land animals, bull elephants,
    /// stay near ten tonnes.
    pub max_kilograms: f64,
    /// A factor of this or more against the last weight looks like a decimal
    /// point in the wrong place, which gives ten.
    pub typo_factor: f64,
    /// How near (as a share) a factor must be to that of pounds and kilograms.
    pub pounds_tolerance: f64,
    /// A change of this many percent or more in a grown animal is asked about.
    /// Twice what is clinically important (see
    /// [`WeightLossThresholds`](super::WeightLossThresholds)).
    pub large_change_percent: f64,
}

impl Default for WeightLimits {
    fn default() -> Self {
        Self {
            light_kilograms: 0.001,
            max_kilograms: 10_000.0,
            typo_factor: 5.0,
            pounds_tolerance: 0.05,
            large_change_percent: 20.0,
        }
    }
}

/// What to do with a typed weight.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum WeightCheck {
    /// Record it.
    Accept,
    /// Ask first.
    Confirm(WeightAnomaly),
    /// No animal weighs that; nothing is recorded.
    Reject,
}

/// What is odd about a typed weight.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum WeightAnomaly {
    /// Many times heavier or lighter than last time: the decimal point?
    DecimalPoint {
        /// The last weight.
        last: WeightReading,
    },
    /// Lighter than nearly every animal.
    VeryLight,
    /// As much heavier than last time as pounds are more than kilograms.
    EnteredInPounds {
        /// The last weight.
        last: WeightReading,
    },
    /// As much lighter: perhaps the last weight was in pounds.
    PreviousInPounds {
        /// The last weight.
        last: WeightReading,
    },
    /// Simply a large change for a grown animal.
    LargeChange {
        /// The last weight.
        last: WeightReading,
        /// Percent of it, negative for a loss.
        percent: f64,
    },
    /// The same weight is recorded today already.
    RecordedToday {
        /// What is recorded.
        recorded: WeightReading,
    },
}

/// Why a text is no weight.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WeightParseError {
    /// Nothing was typed.
    Empty,
    /// A unit other than kilograms.
    OtherUnit,
    /// Two separators: nobody can tell which one is the decimal point.
    Ambiguous,
    /// Below zero.
    Negative,
    /// Anything else that is no number.
    NotANumber,
}

/// Judges a typed weight in kilograms against the last one.
///
/// `growing` animals may change as much as they like, short of what looks like a
/// slip.
pub fn check_weight(
    last: Option<WeightReading>,
    typed: f64,
    growing: bool,
    limits: &WeightLimits,
) -> WeightCheck {
    if !(f64::MIN_POSITIVE..=limits.max_kilograms).contains(&typed) {
        return WeightCheck::Reject;
    }
    // A last weight of zero would make every factor infinite.
    let known = |last: &WeightReading| last.kilograms.is_finite() && last.kilograms > 0.0;
    let last = last.filter(known);
    let was_light = last.is_some_and(|last| last.kilograms < limits.light_kilograms);
    let anomaly = last.and_then(|last| find_anomaly(last, typed, growing, limits));
    let light = (typed < limits.light_kilograms && !was_light).then_some(WeightAnomaly::VeryLight);
    anomaly
        // What differs from the last weight tells people more than that the weight is small.
        .or(light)
        .map_or(WeightCheck::Accept, WeightCheck::Confirm)
}

/// The weight that was probably meant by one that looks mistyped; none where nothing plausible explains it.
pub fn suggest_weight(
    anomaly: &WeightAnomaly,
    typed: f64,
    growing: bool,
    limits: &WeightLimits,
) -> Option<f64> {
    let (last, candidates) = match anomaly {
        WeightAnomaly::DecimalPoint { last } => {
            let shifts = [0.1, 10.0, 0.01, 100.0, 0.001, 1000.0];
            (last, shifts.map(|shift| typed * shift).to_vec())
        }
        WeightAnomaly::EnteredInPounds { last } => (last, vec![typed * KILOGRAMS_PER_POUND]),
        WeightAnomaly::VeryLight
        | WeightAnomaly::PreviousInPounds { .. }
        | WeightAnomaly::LargeChange { .. }
        | WeightAnomaly::RecordedToday { .. } => return None,
    };
    let is_plausible =
        |weight: &f64| check_weight(Some(*last), *weight, growing, limits) == WeightCheck::Accept;
    candidates
        .into_iter()
        .map(round_suggestion)
        .find(is_plausible)
}

/// Rounded as scales are read, so that what is offered is what will be recorded: to 10 g, and below one kilogram to
/// a milligram.
fn round_suggestion(kilograms: f64) -> f64 {
    let steps = if kilograms < 1.0 { 1e6 } else { 100.0 };
    (kilograms * steps).round() / steps
}

fn find_anomaly(
    last: WeightReading,
    typed: f64,
    growing: bool,
    limits: &WeightLimits,
) -> Option<WeightAnomaly> {
    let factor = typed / last.kilograms;
    let near = |wanted: f64| (factor / wanted - 1.0).abs() <= limits.pounds_tolerance;
    let percent = (factor - 1.0) * 100.0;
    if factor >= limits.typo_factor || factor <= 1.0 / limits.typo_factor {
        Some(WeightAnomaly::DecimalPoint { last })
    } else if near(POUNDS_PER_KILOGRAM) {
        Some(WeightAnomaly::EnteredInPounds { last })
    } else if near(1.0 / POUNDS_PER_KILOGRAM) {
        Some(WeightAnomaly::PreviousInPounds { last })
    } else if !growing && percent.abs() >= limits.large_change_percent {
        Some(WeightAnomaly::LargeChange { last, percent })
    } else {
        None
    }
}

/// Reads kilograms as people type them: `12.4`, `12,4`, ` 12,4 kg`, `,5`.
///
/// One comma or one point is the decimal separator, always: no animal's weight
/// needs another, and guessing between the two is how tenfold errors are made.
pub fn parse_weight(text: &str) -> Result<f64, WeightParseError> {
    let text = text.trim();
    if text.is_empty() {
        return Err(WeightParseError::Empty);
    }
    let number = text.trim_end_matches(char::is_alphabetic);
    let unit = text.strip_prefix(number).unwrap_or_default();
    let number = number.trim_end();
    if !unit.is_empty() && !number.is_empty() && !unit.eq_ignore_ascii_case("kg") {
        return Err(WeightParseError::OtherUnit);
    }
    // A typed hyphen often arrives as a minus sign or a dash.
    if let Some(rest) = number.strip_prefix(['-', '−', '–']) {
        return Err(parse_decimal(rest)
            .map_or(WeightParseError::NotANumber, |_| WeightParseError::Negative));
    }
    parse_decimal(number)
}

/// Reads digits with at most one separator among them.
fn parse_decimal(text: &str) -> Result<f64, WeightParseError> {
    let separator = |c: char| matches!(c, ',' | '.');
    if !text.contains(|c: char| c.is_ascii_digit())
        || text.contains(|c: char| !c.is_ascii_digit() && !separator(c))
    {
        return Err(WeightParseError::NotANumber);
    }
    if text.matches(separator).count() > 1 {
        return Err(WeightParseError::Ambiguous);
    }
    let number = text.replace(',', ".").parse::<f64>();
    let number = number.map_err(|_| WeightParseError::NotANumber)?;
    if number.is_finite() {
        Ok(number)
    } else {
        Err(WeightParseError::NotANumber)
    }
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;
    use proptest::prelude::*;

    use super::*;

    fn last(kilograms: f64) -> WeightReading {
        let at = Timestamp::UNIX_EPOCH;
        WeightReading {
            taken_at: at,
            kilograms,
        }
    }

    fn judge(before: f64, typed: f64) -> WeightCheck {
        check_weight(Some(last(before)), typed, false, &WeightLimits::default())
    }

    #[test]
    fn a_weight_is_read_as_people_type_it() {
        for text in [
            "12.4",
            "12,4",
            " 12,4 kg",
            "12.4KG",
            "012.40",
            "12,4\u{a0}kg",
        ] {
            assert_eq!(parse_weight(text), Ok(12.4), "{text}");
        }
        assert_eq!(parse_weight(",5"), Ok(0.5));
        assert_eq!(parse_weight("5."), Ok(5.0));
        assert_eq!(parse_weight("0"), Ok(0.0));
    }

    #[test]
    fn what_is_no_weight_says_why() {
        let cases = [
            ("", WeightParseError::Empty),
            ("  ", WeightParseError::Empty),
            ("kg", WeightParseError::NotANumber),
            ("12 lb", WeightParseError::OtherUnit),
            ("900g", WeightParseError::OtherUnit),
            ("1,234.5", WeightParseError::Ambiguous),
            ("1.2.3", WeightParseError::Ambiguous),
            ("-3", WeightParseError::Negative),
            ("−3,5 kg", WeightParseError::Negative),
            ("12 4", WeightParseError::NotANumber),
            ("1e5", WeightParseError::NotANumber),
            ("NaN", WeightParseError::NotANumber),
            ("+5", WeightParseError::NotANumber),
            (".", WeightParseError::NotANumber),
            ("4/5", WeightParseError::NotANumber),
        ];
        for (text, why) in cases {
            assert_eq!(parse_weight(text), Err(why), "{text}");
        }
    }

    #[test]
    fn usual_changes_pass_without_a_word() {
        assert_eq!(judge(10.0, 10.0), WeightCheck::Accept);
        assert_eq!(judge(10.0, 11.9), WeightCheck::Accept);
        assert_eq!(
            check_weight(None, 4.0, false, &WeightLimits::default()),
            WeightCheck::Accept
        );
        assert_eq!(judge(0.0, 4.0), WeightCheck::Accept);
    }

    #[test]
    fn a_slip_of_the_decimal_point_is_questioned() {
        let last = last(4.3);
        let odd = WeightCheck::Confirm(WeightAnomaly::DecimalPoint { last });
        assert_eq!(judge(4.3, 43.0), odd);
        assert_eq!(judge(4.3, 0.43), odd);
    }

    #[test]
    fn pounds_for_kilograms_are_questioned_either_way() {
        let verdict = judge(10.0, 22.0);
        assert_eq!(
            verdict,
            WeightCheck::Confirm(WeightAnomaly::EnteredInPounds { last: last(10.0) })
        );
        let verdict = judge(22.0, 10.0);
        assert_eq!(
            verdict,
            WeightCheck::Confirm(WeightAnomaly::PreviousInPounds { last: last(22.0) })
        );
    }

    #[test]
    fn a_large_change_is_questioned_unless_the_animal_grows() {
        let last = last(10.0);
        let verdict = judge(10.0, 13.0);
        assert!(
            matches!(verdict, WeightCheck::Confirm(WeightAnomaly::LargeChange { percent, .. }) if percent > 29.9)
        );
        let growing = check_weight(Some(last), 13.0, true, &WeightLimits::default());
        assert_eq!(growing, WeightCheck::Accept);
    }

    #[test]
    fn only_what_no_animal_weighs_is_refused() {
        for typed in [0.0, -0.0, -4.0, 12_000.0, f64::NAN, f64::INFINITY] {
            assert_eq!(judge(4.0, typed), WeightCheck::Reject, "{typed}");
        }
        assert_ne!(judge(4.0, 6_000.0), WeightCheck::Reject);
    }

    #[test]
    fn a_froglet_is_asked_about_once_and_not_refused() {
        let judge_new = |typed| check_weight(None, typed, false, &WeightLimits::default());
        let light = WeightCheck::Confirm(WeightAnomaly::VeryLight);
        assert_eq!(judge_new(0.0005), light);
        assert_eq!(judge_new(0.002), WeightCheck::Accept);
        assert_eq!(judge(0.0005, 0.00055), WeightCheck::Accept);
    }

    proptest! {
        #[test]
        fn no_text_breaks_the_reading(text in any::<String>()) {
            if let Ok(weight) = parse_weight(&text) {
                prop_assert!(weight.is_finite() && weight >= 0.0);
            }
        }

        #[test]
        fn what_is_written_is_read_back(grams in 1u32..10_000_000) {
            let weight = f64::from(grams) / 1000.0;
            prop_assert_eq!(parse_weight(&format!("{weight} kg").replace('.', ",")), Ok(weight));
        }

        #[test]
        fn any_two_numbers_have_a_verdict(before: f64, typed: f64, growing: bool) {
            let verdict = check_weight(Some(last(before)), typed, growing, &WeightLimits::default());
            if let WeightCheck::Confirm(WeightAnomaly::LargeChange { percent, .. }) = verdict {
                prop_assert!(percent.is_finite());
            }
        }
    }
}
