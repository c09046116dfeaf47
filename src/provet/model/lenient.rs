//! Reads values as Provet really sends them: numbers as text, text as numbers, nulls, odd dates, links and objects.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Deserializer};
use serde_json::Value;

use crate::values::Money;

/// A link to another record: its id, and whatever of it was exposed in place.
///
/// Provet sends an absolute URL, or an object with some of the record's fields where `expose_…` was asked for, and
/// older samples a bare number. \[C\] The URL's host is never followed, only the id at its end is used.
#[derive(Clone, PartialEq)]
pub struct RelatedRecord {
    /// The record's id.
    pub id: i64,
    /// A name, where the exposed object has one (`name`, or first and last name); else empty.
    pub name: String,
}

/// Reads text; numbers and flags become text, absence and null become empty, blanks at the ends go.
pub(super) fn text<'de, D: Deserializer<'de>>(value: D) -> Result<String, D::Error> {
    Ok(match Value::deserialize(value)? {
        Value::String(text) => text.trim().to_owned(),
        Value::Number(number) => number.to_string(),
        Value::Bool(flag) => flag.to_string(),
        Value::Null | Value::Array(_) | Value::Object(_) => String::new(),
    })
}

/// Reads text, taking Provet's `"None"` for none. \[C\]
pub(super) fn text_or_none<'de, D: Deserializer<'de>>(value: D) -> Result<String, D::Error> {
    let text = text(value)?;
    Ok(if text == "None" { String::new() } else { text })
}

/// Reads a list of texts; objects in it give their `label`, `text` or `name`.
pub(super) fn texts<'de, D: Deserializer<'de>>(value: D) -> Result<Vec<String>, D::Error> {
    let Value::Array(rows) = Value::deserialize(value)? else {
        return Ok(Vec::new());
    };
    Ok(rows
        .iter()
        // A row that cannot be read costs itself, not the list.
        .filter_map(|row| match row {
            Value::Object(fields) => ["label", "text", "name"]
                .iter()
                .find_map(|key| fields.get(*key)?.as_str()),
            Value::String(text) => Some(text.as_str()),
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::Array(_) => None,
        })
        .map(|text| text.trim().to_owned())
        .filter(|text| !text.is_empty())
        .collect())
}

/// Reads a finite number, also from text; `-0.0` becomes `0.0`. \[C\]
pub(super) fn number<'de, D: Deserializer<'de>>(value: D) -> Result<Option<f64>, D::Error> {
    Ok(as_number(&Value::deserialize(value)?))
}

/// Reads an amount of money, as a number or from text.
pub(super) fn money<'de, D: Deserializer<'de>>(value: D) -> Result<Option<Money>, D::Error> {
    Ok(number(value)?.and_then(Money::from_f64))
}

/// Reads one of the numbers that Provet gives the values of a field, such as a status; also from text.
pub(super) fn code<'de, D: Deserializer<'de>, T: From<i64>>(
    value: D,
) -> Result<Option<T>, D::Error> {
    Ok(integer(value)?.map(T::from))
}

fn as_number(value: &Value) -> Option<f64> {
    let number = match value {
        Value::Number(number) => number.as_f64(),
        Value::String(text) => text.trim().parse().ok(),
        Value::Null | Value::Bool(_) | Value::Array(_) | Value::Object(_) => None,
    };
    number
        .filter(|number| number.is_finite())
        // Turns -0.0 into 0.0, which would be shown with a minus.
        .map(|number| number + 0.0)
}

/// Reads a whole number, also from text or from a float without a fraction.
pub(super) fn integer<'de, D: Deserializer<'de>>(value: D) -> Result<Option<i64>, D::Error> {
    Ok(as_integer(&Value::deserialize(value)?))
}

fn as_integer(value: &Value) -> Option<i64> {
    match value {
        Value::Number(number) => number
            .as_i64()
            .or_else(|| to_whole_number(number.as_f64()?)),
        Value::String(text) => text.trim().parse().ok(),
        Value::Null | Value::Bool(_) | Value::Array(_) | Value::Object(_) => None,
    }
}

#[expect(
    clippy::as_conversions,
    clippy::cast_possible_truncation,
    reason = "checked to be whole and far below the limit of i64"
)]
fn to_whole_number(number: f64) -> Option<i64> {
    (number.fract() == 0.0 && number.abs() < 9e15).then_some(number as i64)
}

/// Reads a flag: `true`, 1, `"1"`, `"true"`, `"True"`. \[C\] Everything else is false.
pub(super) fn flag<'de, D: Deserializer<'de>>(value: D) -> Result<bool, D::Error> {
    Ok(match Value::deserialize(value)? {
        Value::Bool(flag) => flag,
        Value::Number(number) => number.as_f64().is_some_and(|number| number != 0.0),
        Value::String(text) => matches!(text.trim(), "1" | "true" | "True"),
        Value::Null | Value::Array(_) | Value::Object(_) => false,
    })
}

/// Reads a flag of which absence means that nobody knows: null and what is no flag are absent too.
pub(super) fn optional_flag<'de, D: Deserializer<'de>>(value: D) -> Result<Option<bool>, D::Error> {
    Ok(match Value::deserialize(value)? {
        Value::Bool(flag) => Some(flag),
        Value::Number(number) => number.as_f64().map(|number| number != 0.0),
        Value::String(text) => match text.trim() {
            "1" | "true" | "True" => Some(true),
            "0" | "false" | "False" => Some(false),
            _ => None,
        },
        Value::Null | Value::Array(_) | Value::Object(_) => None,
    })
}

/// The default of a flag that is true unless said otherwise.
pub(super) fn default_true() -> bool {
    true
}

/// Reads an instant: ISO 8601 with any offset and any fraction. \[C\] Without an offset it is taken as UTC. \[I\]
pub(super) fn instant<'de, D: Deserializer<'de>>(value: D) -> Result<Option<Timestamp>, D::Error> {
    Ok(Value::deserialize(value)?.as_str().and_then(as_instant))
}

fn as_instant(text: &str) -> Option<Timestamp> {
    let text = text.trim();
    let naive = || {
        let civil: jiff::civil::DateTime = text.parse().ok()?;
        civil
            .to_zoned(jiff::tz::TimeZone::UTC)
            .ok()
            .map(|zoned| zoned.timestamp())
    };
    text.parse().ok().or_else(naive)
}

/// Reads a date; of a date with a time, the date as written.
pub(super) fn date<'de, D: Deserializer<'de>>(value: D) -> Result<Option<Date>, D::Error> {
    Ok(Value::deserialize(value)?
        .as_str()
        .and_then(|text| text.trim().get(..10)?.parse().ok()))
}

/// Reads a link to another record.
pub(super) fn related<'de, D: Deserializer<'de>>(
    value: D,
) -> Result<Option<RelatedRecord>, D::Error> {
    Ok(as_related(&Value::deserialize(value)?))
}

/// Reads a list of links; what is none is left out.
pub(super) fn relations<'de, D: Deserializer<'de>>(
    value: D,
) -> Result<Vec<RelatedRecord>, D::Error> {
    let value = Value::deserialize(value)?;
    Ok(value
        .as_array()
        .map(|rows| rows.iter().filter_map(as_related).collect())
        .unwrap_or_default())
}

fn as_related(value: &Value) -> Option<RelatedRecord> {
    match value {
        Value::String(url) => id_from_url(url).map(|id| RelatedRecord {
            id,
            name: String::new(),
        }),
        Value::Number(_) => as_integer(value)
            .filter(|id| *id > 0)
            .map(|id| RelatedRecord {
                id,
                name: String::new(),
            }),
        Value::Object(fields) => {
            let id = fields
                .get("id")
                .and_then(as_integer)
                .or_else(|| id_from_url(fields.get("url")?.as_str()?))?;
            Some(RelatedRecord {
                id,
                name: exposed_name(fields),
            })
        }
        Value::Null | Value::Bool(_) | Value::Array(_) => None,
    }
}

fn exposed_name(fields: &serde_json::Map<String, Value>) -> String {
    let word = |key: &str| fields.get(key).and_then(Value::as_str).unwrap_or("").trim();
    if !word("name").is_empty() {
        return word("name").to_owned();
    }
    let first = [word("firstname"), word("first_name")].concat();
    let last = [word("lastname"), word("last_name")].concat();
    format!("{first} {last}").trim().to_owned()
}

/// The id at the end of a record's URL.
pub fn id_from_url(url: &str) -> Option<i64> {
    // Without query and fragment: a number in them is not the record's.
    let path = url.split(['?', '#']).next()?;
    let last = path.trim_end_matches('/').rsplit('/').next()?;
    crate::provet::ids::parse_digits(last).filter(|id| *id > 0)
}
