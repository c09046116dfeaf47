//! Reads the instant out of a launch's timestamp text.

use jiff::tz::TimeZone;
use jiff::{Timestamp, civil};

use crate::provet::ids::parse_digits;

/// Longer texts are no timestamps.
const MAX_TIMESTAMP_LEN: usize = 64;

/// From here on a count is one of milliseconds: as seconds it would lie beyond the year 5000, as milliseconds this is 1973.
const MIN_MILLISECONDS: i64 = 100_000_000_000;

/// The instant that a timestamp's text names, if it is in a form we read.
///
/// Provet does not say which form it sends \[I\], so these are read: Unix seconds, with or without a fraction;
/// milliseconds; ISO 8601 with an offset, or without one, taken as UTC. This is for judging the age only: the hash is over
/// the text itself.
pub(super) fn parse_timestamp(text: &str) -> Option<Timestamp> {
    if text.len() > MAX_TIMESTAMP_LEN {
        return None;
    }
    parse_unix_time(text).or_else(|| parse_iso8601(text))
}

/// Seconds, fractional seconds or milliseconds since 1970.
fn parse_unix_time(text: &str) -> Option<Timestamp> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, "0"));
    let whole = parse_digits(whole)?;
    if fraction.is_empty() || !fraction.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    // The size tells the unit, because Provet does not.
    if whole >= MIN_MILLISECONDS {
        return Timestamp::from_millisecond(whole).ok();
    }
    let nanoseconds: String = fraction
        .chars()
        .chain("000000000".chars())
        .take(9)
        .collect();
    Timestamp::new(whole, nanoseconds.parse().ok()?).ok()
}

/// ISO 8601. A date alone is refused: it would be off by up to a day. So is a zone in brackets, which only some readers heed.
fn parse_iso8601(text: &str) -> Option<Timestamp> {
    if !text.contains(['T', 't', ' ']) || text.contains('[') {
        return None;
    }
    let with_offset = |text: &str| text.parse::<Timestamp>().ok();
    with_offset(text)
        .or_else(|| parse_without_offset(text))
        // A `+` that was not escaped arrives as a space.
        .or_else(|| with_offset(&restore_offset(text)?))
}

fn parse_without_offset(text: &str) -> Option<Timestamp> {
    let local: civil::DateTime = text.parse().ok()?;
    local.to_zoned(TimeZone::UTC).ok().map(|at| at.timestamp())
}

/// `10:00:00 02:00` as it was before an unescaped `+` was decoded into a space: what Provet may have hashed.
pub(super) fn restore_offset(text: &str) -> Option<String> {
    let (before, offset) = text.rsplit_once(' ')?;
    Some(format!("{before}+{offset}"))
}

/// The instant that a text without an offset names in a zone. `None` for every other text.
pub(super) fn parse_local_time(text: &str, zone: &TimeZone) -> Option<Timestamp> {
    if text.len() > MAX_TIMESTAMP_LEN || text.contains('[') || text.parse::<Timestamp>().is_ok() {
        return None;
    }
    let local: civil::DateTime = text.parse().ok()?;
    local.to_zoned(zone.clone()).ok().map(|at| at.timestamp())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn every_known_form_of_one_instant_is_read_alike() {
        // date -ud @1795258800 -Is
        let expected = Timestamp::from_second(1_795_258_800).unwrap();
        for text in [
            "1795258800",
            "1795258800.0",
            "1795258800.0000000001",
            "1795258800000",
            "1795258800000.75",
            "2026-11-21T11:00:00Z",
            "2026-11-21T11:00:00.000+00:00",
            "2026-11-21T13:00:00+02:00",
            "2026-11-21T13:00:00+0200",
            "2026-11-21T13:00:00 02:00",
            "2026-11-21 13:00:00 02:00",
            "2026-11-21 13:00:00+02:00",
            "2026-11-21T07:00:00-04:00",
            "2026-11-21T11:00:00",
            "2026-11-21 11:00:00.000000",
        ] {
            assert_eq!(parse_timestamp(text), Some(expected), "{text}");
        }
    }

    #[test]
    fn fractions_are_kept() {
        let read = parse_timestamp("1795258800.123456").unwrap();
        assert_eq!(read.subsec_nanosecond(), 123_456_000);
    }

    #[test]
    fn anything_else_is_refused() {
        for text in [
            "",
            " ",
            "-1",
            "+1",
            "1.",
            ".5",
            "1.2.3",
            "1e9",
            "0x10",
            "12 34",
            "٤٢",
            "now",
            "2026-11-21",
            "2026-13-21T11:00:00Z",
            "2026-11-21T11:00:00+99:99",
            "2026-11-21T11:00:00[Europe/Helsinki]",
            "9223372036854775807",
            "9223372036854775808",
            "2026-11-21T11:00:00Z ",
        ] {
            assert_eq!(parse_timestamp(text), None, "{text:?}");
        }
        assert_eq!(
            parse_timestamp(&format!("1795258800.{}", "0".repeat(54))),
            None
        );
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_refused_without_harm(text in ".*") {
            let _ = parse_timestamp(&text);
        }
    }
}
