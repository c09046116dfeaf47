//! Values of filters and fields, compared as what the field holds.

use std::cmp::Ordering;

use jiff::Timestamp;
use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;
use serde_json::Value;

use super::filter::Method;
use crate::simulator::schema::Kind;

/// A value, read as the kind of the field it is compared with.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Wanted {
    Number(f64),
    Flag(bool),
    Date(Date),
    Instant(Timestamp),
    Text(String),
}

impl Wanted {
    /// Reads text as a field's kind; `None` where it is no such thing.
    pub(super) fn read(kind: Kind, text: &str, zone: &TimeZone) -> Option<Self> {
        Some(match kind {
            Kind::Integer
            | Kind::Choice(_)
            | Kind::Code(_)
            | Kind::To(_)
            | Kind::Many(_)
            | Kind::Inverse { .. } => Self::Number(f64::from(whole(text)?)),
            Kind::Number => Self::Number(text.parse().ok()?),
            Kind::Flag => Self::Flag(flag(text)?),
            Kind::Date => Self::Date(text.get(..10).unwrap_or(text).parse().ok()?),
            Kind::Instant => Self::Instant(instant(text, zone)?),
            Kind::Computed(_) | Kind::Json | Kind::Text(_) => Self::Text(text.to_owned()),
        })
    }

    /// A kept value as the field's kind.
    fn kept(kind: Kind, value: &Value, zone: &TimeZone) -> Option<Self> {
        match value {
            Value::Null => None,
            Value::Number(number) if kind.is_numbered() || matches!(kind, Kind::Number) => {
                Some(Self::Number(number.as_f64()?))
            }
            Value::Bool(_) | Value::Number(_) => Self::read(kind, &value.to_string(), zone),
            Value::String(text) => Self::read(kind, text, zone),
            Value::Array(_) | Value::Object(_) => Some(Self::Text(value.to_string())),
        }
    }

    fn order(&self, other: &Self) -> Option<Ordering> {
        match (self, other) {
            (Self::Number(a), Self::Number(b)) => a.partial_cmp(b),
            (Self::Flag(a), Self::Flag(b)) => Some(a.cmp(b)),
            (Self::Date(a), Self::Date(b)) => Some(a.cmp(b)),
            (Self::Instant(a), Self::Instant(b)) => Some(a.cmp(b)),
            (Self::Text(a), Self::Text(b)) => Some(a.cmp(b)),
            _ => None,
        }
    }
}

/// Whether one kept value fits.
pub(super) fn holds(
    method: Method,
    kind: Kind,
    value: &Value,
    wanted: &[Wanted],
    zone: &TimeZone,
) -> bool {
    let Some(kept) = Wanted::kept(kind, value, zone) else {
        return false;
    };
    let order = |at: usize| wanted.get(at).and_then(|wanted| kept.order(wanted));
    match method {
        Method::Is => order(0) == Some(Ordering::Equal),
        Method::Lt => order(0).is_some_and(Ordering::is_lt),
        Method::Lte => order(0).is_some_and(Ordering::is_le),
        Method::Gt => order(0).is_some_and(Ordering::is_gt),
        Method::Gte => order(0).is_some_and(Ordering::is_ge),
        Method::Range => {
            order(0).is_some_and(Ordering::is_ge) && order(1).is_some_and(Ordering::is_le)
        }
        Method::In => (0..wanted.len()).any(|at| order(at) == Some(Ordering::Equal)),
        Method::Contains => contains(value, wanted, str::to_owned),
        Method::IContains => contains(value, wanted, str::to_lowercase),
        Method::IsNull => false,
    }
}

fn contains(value: &Value, wanted: &[Wanted], fold: impl Fn(&str) -> String) -> bool {
    let Some(Wanted::Text(part)) = wanted.first() else {
        return false;
    };
    let kept = value
        .as_str()
        .map_or_else(|| fold(&value.to_string()), &fold);
    kept.contains(&fold(part))
}

/// Puts two kept values in order; nulls last.
pub(super) fn order(kind: Kind, a: &Value, b: &Value, zone: &TimeZone) -> Ordering {
    match (Wanted::kept(kind, a, zone), Wanted::kept(kind, b, zone)) {
        (Some(a), Some(b)) => a.order(&b).unwrap_or(Ordering::Equal),
        (Some(_), None) => Ordering::Less,
        (None, Some(_)) => Ordering::Greater,
        (None, None) => Ordering::Equal,
    }
}

/// Truth as filters write it: words, and numbers as flags \[C\].
pub(super) fn flag(text: &str) -> Option<bool> {
    match text.to_ascii_lowercase().as_str() {
        "true" | "1" => Some(true),
        "false" | "0" => Some(false),
        _ => None,
    }
}

/// A whole number; truth counts as 1 and 0, for integers used as flags \[C\].
fn whole(text: &str) -> Option<i32> {
    text.parse().ok().or_else(|| flag(text).map(i32::from))
}

/// An instant in any form in use: ISO with an offset, with a space, naive in the
/// clinic's time zone, or a date alone \[D\]\[C\].
pub(super) fn instant(text: &str, zone: &TimeZone) -> Option<Timestamp> {
    if let Ok(at) = text.parse::<Timestamp>() {
        return Some(at);
    }
    let naive: DateTime = text.parse().ok()?;
    Some(naive.to_zoned(zone.clone()).ok()?.timestamp())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_written_form_of_an_instant_is_read() {
        let zone = TimeZone::get("Europe/Helsinki").expect("zone");
        let read = |text| instant(text, &zone).map(|at| at.to_string());
        let expected = Some("2017-12-24T15:30:00Z".to_owned());
        assert_eq!(read("2017-12-24 15:30+00:00"), expected);
        assert_eq!(read("2017-12-24T15:30:00Z"), expected);
        assert_eq!(read("2017-12-24T17:30:00"), expected);
        assert_eq!(read("2017-12-24T11:30:00-04:00"), expected);
        assert_eq!(read("2017-12-24"), Some("2017-12-23T22:00:00Z".to_owned()));
        assert_eq!(read("2017-12-24 15:30 00:00"), None);
    }
}
