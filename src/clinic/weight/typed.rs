//! A weight that somebody typed: read, and judged before it is recorded.

use super::series::Reading;

/// Pounds in a kilogram: the international pound is exactly 0.45359237 kg.
const POUNDS: f64 = 2.204_622_6;

/// What a clinic lets pass without asking.
///
/// These limits question a keystroke, not an animal: each one names a way in
/// which weights are mistyped. Every doubt can be confirmed; only what no animal
/// weighs is refused, because doses will be reckoned from it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Limits {
    /// Nothing lighter is recorded. The smallest warm-blooded animals weigh
    /// just under two grams (bee hummingbird, Etruscan shrew).
    pub lightest: f64,
    /// Nothing heavier is recorded. The heaviest land animals, bull elephants,
    /// stay near ten tonnes.
    pub heaviest: f64,
    /// A factor of this or more against the last weight looks like a decimal
    /// point in the wrong place, which gives ten.
    pub slip_factor: f64,
    /// How near (as a share) a factor must be to that of pounds and kilograms.
    pub pounds_within: f64,
    /// A change of this many percent or more in a grown animal is asked about.
    /// Twice what is clinically important (see
    /// [`Thresholds`](super::Thresholds)).
    pub surprise_percent: f64,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            lightest: 0.001,
            heaviest: 10_000.0,
            slip_factor: 5.0,
            pounds_within: 0.05,
            surprise_percent: 20.0,
        }
    }
}

/// What to do with a typed weight.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Verdict {
    /// Record it.
    Fine,
    /// Ask first.
    Confirm(Oddity),
    /// No animal weighs that; nothing is recorded.
    Refuse,
}

/// What is odd about a typed weight.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Oddity {
    /// Many times heavier or lighter than last time: the decimal point?
    DecimalPoint {
        /// The last weight.
        last: Reading,
    },
    /// As much heavier than last time as pounds are more than kilograms.
    PoundsTyped {
        /// The last weight.
        last: Reading,
    },
    /// As much lighter: perhaps the last weight was in pounds.
    PoundsBefore {
        /// The last weight.
        last: Reading,
    },
    /// Simply a large change for a grown animal.
    LargeChange {
        /// The last weight.
        last: Reading,
        /// Percent of it, negative for a loss.
        percent: f64,
    },
}

/// Why a text is no weight.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unreadable {
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
pub fn plausible(last: Option<Reading>, typed: f64, growing: bool, limits: &Limits) -> Verdict {
    if !(limits.lightest..=limits.heaviest).contains(&typed) {
        return Verdict::Refuse;
    }
    let known = |last: &Reading| last.kilograms.is_finite() && last.kilograms > 0.0;
    match last.filter(known) {
        Some(last) => oddity(last, typed, growing, limits).map_or(Verdict::Fine, Verdict::Confirm),
        None => Verdict::Fine,
    }
}

fn oddity(last: Reading, typed: f64, growing: bool, limits: &Limits) -> Option<Oddity> {
    let factor = typed / last.kilograms;
    let near = |wanted: f64| (factor / wanted - 1.0).abs() <= limits.pounds_within;
    let percent = (factor - 1.0) * 100.0;
    if factor >= limits.slip_factor || factor <= 1.0 / limits.slip_factor {
        Some(Oddity::DecimalPoint { last })
    } else if near(POUNDS) {
        Some(Oddity::PoundsTyped { last })
    } else if near(1.0 / POUNDS) {
        Some(Oddity::PoundsBefore { last })
    } else if !growing && percent.abs() >= limits.surprise_percent {
        Some(Oddity::LargeChange { last, percent })
    } else {
        None
    }
}

/// Reads kilograms as people type them: `12.4`, `12,4`, ` 12,4 kg`, `,5`.
///
/// One comma or one point is the decimal separator, always: no animal's weight
/// needs another, and guessing between the two is how tenfold errors are made.
pub fn parse_weight(text: &str) -> Result<f64, Unreadable> {
    let text = text.trim();
    if text.is_empty() {
        return Err(Unreadable::Empty);
    }
    let number = text.trim_end_matches(char::is_alphabetic);
    let unit = text.strip_prefix(number).unwrap_or_default();
    let number = number.trim_end();
    if !unit.is_empty() && !number.is_empty() && !unit.eq_ignore_ascii_case("kg") {
        return Err(Unreadable::OtherUnit);
    }
    if let Some(rest) = number.strip_prefix(['-', '−', '–']) {
        return Err(digits(rest).map_or(Unreadable::NotANumber, |_| Unreadable::Negative));
    }
    digits(number)
}

/// Reads digits with at most one separator among them.
fn digits(text: &str) -> Result<f64, Unreadable> {
    let separator = |c: char| matches!(c, ',' | '.');
    if !text.contains(|c: char| c.is_ascii_digit())
        || text.contains(|c: char| !c.is_ascii_digit() && !separator(c))
    {
        return Err(Unreadable::NotANumber);
    }
    if text.matches(separator).count() > 1 {
        return Err(Unreadable::Ambiguous);
    }
    let number = text.replace(',', ".").parse::<f64>();
    let number = number.map_err(|_| Unreadable::NotANumber)?;
    if number.is_finite() {
        Ok(number)
    } else {
        Err(Unreadable::NotANumber)
    }
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;
    use proptest::prelude::*;

    use super::*;

    fn last(kilograms: f64) -> Reading {
        let at = Timestamp::UNIX_EPOCH;
        Reading { at, kilograms }
    }

    fn judge(before: f64, typed: f64) -> Verdict {
        plausible(Some(last(before)), typed, false, &Limits::default())
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
            ("", Unreadable::Empty),
            ("  ", Unreadable::Empty),
            ("kg", Unreadable::NotANumber),
            ("12 lb", Unreadable::OtherUnit),
            ("900g", Unreadable::OtherUnit),
            ("1,234.5", Unreadable::Ambiguous),
            ("1.2.3", Unreadable::Ambiguous),
            ("-3", Unreadable::Negative),
            ("−3,5 kg", Unreadable::Negative),
            ("12 4", Unreadable::NotANumber),
            ("1e5", Unreadable::NotANumber),
            ("NaN", Unreadable::NotANumber),
            ("+5", Unreadable::NotANumber),
            (".", Unreadable::NotANumber),
            ("4/5", Unreadable::NotANumber),
        ];
        for (text, why) in cases {
            assert_eq!(parse_weight(text), Err(why), "{text}");
        }
    }

    #[test]
    fn usual_changes_pass_without_a_word() {
        assert_eq!(judge(10.0, 10.0), Verdict::Fine);
        assert_eq!(judge(10.0, 11.9), Verdict::Fine);
        assert_eq!(
            plausible(None, 4.0, false, &Limits::default()),
            Verdict::Fine
        );
        assert_eq!(judge(0.0, 4.0), Verdict::Fine);
    }

    #[test]
    fn a_slip_of_the_decimal_point_is_questioned() {
        let last = last(4.3);
        let odd = Verdict::Confirm(Oddity::DecimalPoint { last });
        assert_eq!(judge(4.3, 43.0), odd);
        assert_eq!(judge(4.3, 0.43), odd);
    }

    #[test]
    fn pounds_for_kilograms_are_questioned_either_way() {
        let verdict = judge(10.0, 22.0);
        assert_eq!(
            verdict,
            Verdict::Confirm(Oddity::PoundsTyped { last: last(10.0) })
        );
        let verdict = judge(22.0, 10.0);
        assert_eq!(
            verdict,
            Verdict::Confirm(Oddity::PoundsBefore { last: last(22.0) })
        );
    }

    #[test]
    fn a_large_change_is_questioned_unless_the_animal_grows() {
        let last = last(10.0);
        let verdict = judge(10.0, 13.0);
        assert!(
            matches!(verdict, Verdict::Confirm(Oddity::LargeChange { percent, .. }) if percent > 29.9)
        );
        let growing = plausible(Some(last), 13.0, true, &Limits::default());
        assert_eq!(growing, Verdict::Fine);
    }

    #[test]
    fn only_what_no_animal_weighs_is_refused() {
        for typed in [0.0, -0.0, -4.0, 0.0001, 12_000.0, f64::NAN, f64::INFINITY] {
            assert_eq!(judge(4.0, typed), Verdict::Refuse, "{typed}");
        }
        assert_ne!(judge(4.0, 6_000.0), Verdict::Refuse);
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
            let verdict = plausible(Some(last(before)), typed, growing, &Limits::default());
            if let Verdict::Confirm(Oddity::LargeChange { percent, .. }) = verdict {
                prop_assert!(percent.is_finite());
            }
        }
    }
}
