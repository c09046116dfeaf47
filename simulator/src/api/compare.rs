//! Compares values of filters and fields by the kind of the field.

use std::cmp::Ordering;

use jiff::Timestamp;
use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;
use serde_json::Value;

use super::filter::FilterMethod;
use crate::schema::FieldKind;

/// A value, read as the kind of the field it is compared with.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum ComparableValue {
    Number(f64),
    Boolean(bool),
    Date(Date),
    DateTime(Timestamp),
    Text(String),
}

impl ComparableValue {
    /// Reads text as a field's kind; `None` where it is no such thing.
    pub(super) fn parse(kind: FieldKind, text: &str, zone: &TimeZone) -> Option<Self> {
        Some(match kind {
            FieldKind::Integer
            | FieldKind::Choice(_)
            | FieldKind::Code(_)
            | FieldKind::ToOne(_)
            | FieldKind::ToMany(_)
            | FieldKind::Inverse { .. } => Self::Number(f64::from(parse_integer(text)?)),
            FieldKind::Number => Self::Number(text.parse().ok()?),
            FieldKind::Boolean => Self::Boolean(parse_boolean(text)?),
            FieldKind::Date => Self::Date(text.get(..10).unwrap_or(text).parse().ok()?),
            FieldKind::DateTime => Self::DateTime(parse_instant(text, zone)?),
            FieldKind::Computed(_) | FieldKind::Json | FieldKind::Text(_) => {
                Self::Text(text.to_owned())
            }
        })
    }

    /// A kept value as the field's kind.
    fn from_stored(kind: FieldKind, value: &Value, zone: &TimeZone) -> Option<Self> {
        match value {
            Value::Null => None,
            Value::Number(number)
                if kind.is_integer_valued() || matches!(kind, FieldKind::Number) =>
            {
                Some(Self::Number(number.as_f64()?))
            }
            // Integers are used as flags in some fields, and text holds numbers in others [C].
            Value::Bool(_) | Value::Number(_) => Self::parse(kind, &value.to_string(), zone),
            Value::String(text) => Self::parse(kind, text, zone),
            Value::Array(_) | Value::Object(_) => Some(Self::Text(value.to_string())),
        }
    }

    fn compare_with(&self, other: &Self) -> Option<Ordering> {
        match (self, other) {
            (Self::Number(a), Self::Number(b)) => a.partial_cmp(b),
            (Self::Boolean(a), Self::Boolean(b)) => Some(a.cmp(b)),
            (Self::Date(a), Self::Date(b)) => Some(a.cmp(b)),
            (Self::DateTime(a), Self::DateTime(b)) => Some(a.cmp(b)),
            (Self::Text(a), Self::Text(b)) => Some(a.cmp(b)),
            _ => None,
        }
    }
}

/// Whether one kept value fits.
pub(super) fn value_matches(
    method: FilterMethod,
    kind: FieldKind,
    value: &Value,
    operands: &[ComparableValue],
    zone: &TimeZone,
) -> bool {
    let Some(stored) = ComparableValue::from_stored(kind, value, zone) else {
        return false;
    };
    let order = |at: usize| {
        operands
            .get(at)
            .and_then(|operand| stored.compare_with(operand))
    };
    match method {
        FilterMethod::Is => order(0) == Some(Ordering::Equal),
        FilterMethod::Lt => order(0).is_some_and(Ordering::is_lt),
        FilterMethod::Lte => order(0).is_some_and(Ordering::is_le),
        FilterMethod::Gt => order(0).is_some_and(Ordering::is_gt),
        FilterMethod::Gte => order(0).is_some_and(Ordering::is_ge),
        FilterMethod::Range => {
            order(0).is_some_and(Ordering::is_ge) && order(1).is_some_and(Ordering::is_le)
        }
        FilterMethod::In => (0..operands.len()).any(|at| order(at) == Some(Ordering::Equal)),
        FilterMethod::Contains => contains_text(value, operands, str::to_owned),
        FilterMethod::IContains => contains_text(value, operands, str::to_lowercase),
        FilterMethod::IsNull => false,
    }
}

fn contains_text(
    value: &Value,
    operands: &[ComparableValue],
    fold: impl Fn(&str) -> String,
) -> bool {
    let Some(ComparableValue::Text(part)) = operands.first() else {
        return false;
    };
    let stored = value
        .as_str()
        .map_or_else(|| fold(&value.to_string()), &fold);
    stored.contains(&fold(part))
}

/// Puts two kept values in order; nulls last.
pub(super) fn compare_values(kind: FieldKind, a: &Value, b: &Value, zone: &TimeZone) -> Ordering {
    match (
        ComparableValue::from_stored(kind, a, zone),
        ComparableValue::from_stored(kind, b, zone),
    ) {
        (Some(a), Some(b)) => a.compare_with(&b).unwrap_or(Ordering::Equal),
        (Some(_), None) => Ordering::Less,
        (None, Some(_)) => Ordering::Greater,
        (None, None) => Ordering::Equal,
    }
}

/// Truth as filters write it: words, and numbers as flags \[C\].
pub(super) fn parse_boolean(text: &str) -> Option<bool> {
    match text.to_ascii_lowercase().as_str() {
        "true" | "1" => Some(true),
        "false" | "0" => Some(false),
        _ => None,
    }
}

/// A whole number; truth counts as 1 and 0, for integers used as flags \[C\].
fn parse_integer(text: &str) -> Option<i32> {
    text.parse()
        .ok()
        .or_else(|| parse_boolean(text).map(i32::from))
}

/// An instant in any form in use: ISO with an offset, with a space, naive in the
/// clinic's time zone, or a date alone \[D\]\[C\].
pub(super) fn parse_instant(text: &str, zone: &TimeZone) -> Option<Timestamp> {
    // With an offset the clinic's time zone does not matter.
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
        let read = |text| parse_instant(text, &zone).map(|at| at.to_string());
        let expected = Some("2017-12-24T15:30:00Z".to_owned());
        assert_eq!(read("2017-12-24 15:30+00:00"), expected);
        assert_eq!(read("2017-12-24T15:30:00Z"), expected);
        assert_eq!(read("2017-12-24T17:30:00"), expected);
        assert_eq!(read("2017-12-24T11:30:00-04:00"), expected);
        assert_eq!(read("2017-12-24"), Some("2017-12-23T22:00:00Z".to_owned()));
        assert_eq!(read("2017-12-24 15:30 00:00"), None);
    }
}
