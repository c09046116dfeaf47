//! Reads values as Provet really sends them: numbers as text, text as numbers, nulls, odd dates, links and objects.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Deserializer};
use serde_json::Value;

use crate::values::{DayOrInstant, Field, Money, ReadList, parse_decimal};

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
///
/// A list or an object where text was expected is written out, each text in it: it is recorded, and "none" would be
/// untrue. \[I\]
pub(super) fn text<'de, D: Deserializer<'de>>(value: D) -> Result<String, D::Error> {
    Ok(as_text(&Value::deserialize(value)?).trim().to_owned())
}

/// How much of a value that is no text is written out.
const MAX_FLATTENED_CHARS: usize = 2000;

pub(super) fn as_text(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Number(number) => number.to_string(),
        Value::Bool(flag) => flag.to_string(),
        Value::Null => String::new(),
        Value::Array(_) | Value::Object(_) => {
            let mut texts = Vec::new();
            flatten_texts(value, 0, &mut texts);
            texts.join("; ").chars().take(MAX_FLATTENED_CHARS).collect()
        }
    }
}

/// The texts in a list or object, in their order; ids and links are for machines.
fn flatten_texts(value: &Value, depth: usize, texts: &mut Vec<String>) {
    match value {
        // Deeper than any record: serde_json itself stops at 128.
        _ if depth > 8 => {}
        Value::Array(rows) => rows
            .iter()
            .for_each(|row| flatten_texts(row, depth + 1, texts)),
        Value::Object(fields) => {
            let shown = fields
                .iter()
                .filter(|(name, _)| !matches!(name.as_str(), "id" | "url"));
            shown.for_each(|(_, inner)| flatten_texts(inner, depth + 1, texts));
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {
            let text = as_text(value);
            if !text.trim().is_empty() {
                texts.push(text.trim().to_owned());
            }
        }
    }
}

/// Reads text, taking Provet's `"None"` for none. \[C\]
pub(super) fn text_or_none<'de, D: Deserializer<'de>>(value: D) -> Result<String, D::Error> {
    let text = text(value)?;
    Ok(if text == "None" { String::new() } else { text })
}

/// Reads a list of texts; objects in it give their `label`, `text`, `name` or `tag`. A single text is a list of one.
pub(super) fn texts<'de, D: Deserializer<'de>>(value: D) -> Result<ReadList<String>, D::Error> {
    let value = Value::deserialize(value)?;
    Ok(read_list(&value, |row| match row {
        Value::Object(fields) => ["label", "text", "name", "tag", "title"]
            .iter()
            .find_map(|key| fields.get(*key)?.as_str())
            .map(|text| text.trim().to_owned()),
        Value::String(text) => Some(text.trim().to_owned()),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::Array(_) => None,
    }))
}

/// Reads the entries of a list, and counts those that are there and cannot be read.
pub(super) fn read_list<T>(value: &Value, read: impl Fn(&Value) -> Option<T>) -> ReadList<T> {
    let single = std::slice::from_ref(value);
    let rows = value.as_array().map_or(single, Vec::as_slice);
    let mut list = ReadList::default();
    for row in rows.iter().filter(|row| is_recorded(row)) {
        match read(row) {
            Some(item) => list.items.push(item),
            // Counted and not dropped: "none" must not be said of entries that could not be read.
            None => list.unreadable += 1,
        }
    }
    list
}

/// Whether a value says anything.
fn is_recorded(value: &Value) -> bool {
    !as_text(value).trim().is_empty()
        // An object of ids and links has no text, and still something is recorded.
        || matches!(value, Value::Object(fields) if !fields.is_empty())
}

/// A value as a field: absent, read, or there and unreadable.
fn read_field<T>(value: &Value, read: impl FnOnce(&Value) -> Option<T>) -> Field<T> {
    match read(value) {
        Some(read) => Field::Read(read),
        None if is_recorded(value) => Field::Unreadable(as_text(value).trim().to_owned()),
        None => Field::Absent,
    }
}

/// Reads a finite number, also from text; `-0.0` becomes `0.0`. \[C\]
pub(super) fn number<'de, D: Deserializer<'de>>(value: D) -> Result<Field<f64>, D::Error> {
    Ok(read_field(&Value::deserialize(value)?, as_number))
}

/// Reads an amount of money, as a number or from text.
pub(super) fn money<'de, D: Deserializer<'de>>(value: D) -> Result<Field<Money>, D::Error> {
    let read = |value: &Value| as_number(value).and_then(Money::from_f64);
    Ok(read_field(&Value::deserialize(value)?, read))
}

/// Reads one of the numbers that Provet gives the values of a field, such as a status; also from text.
pub(super) fn code<'de, D: Deserializer<'de>, T: From<i64>>(
    value: D,
) -> Result<Field<T>, D::Error> {
    let read = |value: &Value| as_integer(value).map(T::from);
    Ok(read_field(&Value::deserialize(value)?, read))
}

fn as_number(value: &Value) -> Option<f64> {
    let number = match value {
        Value::Number(number) => number.as_f64(),
        Value::String(text) => parse_decimal(text.trim()),
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

/// Reads a flag: `true`, 1, `"1"`, `"true"`, `"yes"`. \[C\]
///
/// What stands there and is no "no" is a "yes": the flags that are read so are marks (archived, not for food, nobody
/// came), and a mark that cannot be read, such as a date, is better shown than lost.
pub(super) fn flag<'de, D: Deserializer<'de>>(value: D) -> Result<bool, D::Error> {
    Ok(match Value::deserialize(value)? {
        Value::Bool(flag) => flag,
        Value::Number(number) => number.as_f64().is_some_and(|number| number != 0.0),
        Value::String(text) => parse_flag(&text).unwrap_or(!text.trim().is_empty()),
        Value::Null => false,
        // A list or an object in the place of a flag says that something is marked, whatever it holds.
        Value::Array(rows) => !rows.is_empty(),
        Value::Object(fields) => !fields.is_empty(),
    })
}

fn parse_flag(text: &str) -> Option<bool> {
    match text.trim().to_ascii_lowercase().as_str() {
        "1" | "true" | "yes" | "t" | "y" | "on" => Some(true),
        "0" | "false" | "no" | "f" | "n" | "off" | "none" | "null" => Some(false),
        _ => None,
    }
}

/// Reads a flag of which absence means that nobody knows: null and what is no flag are absent too.
pub(super) fn optional_flag<'de, D: Deserializer<'de>>(value: D) -> Result<Option<bool>, D::Error> {
    Ok(match Value::deserialize(value)? {
        Value::Bool(flag) => Some(flag),
        Value::Number(number) => number.as_f64().map(|number| number != 0.0),
        Value::String(text) => parse_flag(&text),
        Value::Null | Value::Array(_) | Value::Object(_) => None,
    })
}

/// Reads a flag of which absence means that nobody knows; what stands there and is no flag is kept.
pub(super) fn flag_field<'de, D: Deserializer<'de>>(value: D) -> Result<Field<bool>, D::Error> {
    let read = |value: &Value| match value {
        Value::Bool(flag) => Some(*flag),
        Value::Number(number) => number.as_f64().map(|number| number != 0.0),
        Value::String(text) => parse_flag(text),
        Value::Null | Value::Array(_) | Value::Object(_) => None,
    };
    Ok(read_field(&Value::deserialize(value)?, read))
}

/// The default of a flag that is true unless said otherwise.
pub(super) fn default_true() -> bool {
    true
}

/// Reads an instant: ISO 8601 with any offset and any fraction. \[C\] Without an offset it is taken as UTC. \[I\]
pub(super) fn instant<'de, D: Deserializer<'de>>(value: D) -> Result<Field<Timestamp>, D::Error> {
    // A plain day is no instant: its hour would be invented, and shown.
    let read = |value: &Value| as_instant(value.as_str().filter(|text| !is_plain_day(text))?);
    Ok(read_field(&Value::deserialize(value)?, read))
}

/// Reads an instant of which only the day is shown, such as that of a weighing.
///
/// A day without a time, or with a midnight of which nobody says where, becomes ten in the morning in UTC: that is the
/// same day in every zone from Hawaii to New Zealand.
pub(super) fn instant_or_day<'de, D: Deserializer<'de>>(
    value: D,
) -> Result<Field<Timestamp>, D::Error> {
    let read = |value: &Value| {
        let text = value.as_str()?.trim();
        let day = text.get(..10).unwrap_or_default();
        let is_day =
            is_plain_day(text) || matches!(text.get(10..), Some("T00:00:00" | " 00:00:00"));
        if is_day {
            as_instant(&format!("{day}T10:00:00Z"))
        } else {
            as_instant(text)
        }
    };
    Ok(read_field(&Value::deserialize(value)?, read))
}

fn is_plain_day(text: &str) -> bool {
    let text = text.trim();
    text.len() == 10 && text.parse::<Date>().is_ok()
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

/// Reads a day that may be written as an instant.
///
/// Midnight as written is a day: systems that keep days as instants write it so. \[I\] Any other time is an instant.
pub(super) fn day_or_instant<'de, D: Deserializer<'de>>(
    value: D,
) -> Result<Field<DayOrInstant>, D::Error> {
    Ok(read_day_or_instant(&Value::deserialize(value)?))
}

/// [`day_or_instant`] of a day whose being there says something by itself: "paid: no" and "deceased: false" are none.
pub(super) fn day_or_instant_unless_no<'de, D: Deserializer<'de>>(
    value: D,
) -> Result<Field<DayOrInstant>, D::Error> {
    let value = Value::deserialize(value)?;
    if parse_flag(&as_text(&value)) == Some(false) {
        return Ok(Field::Absent);
    }
    Ok(read_day_or_instant(&value))
}

fn read_day_or_instant(value: &Value) -> Field<DayOrInstant> {
    read_field(value, |value| {
        let text = value.as_str()?.trim();
        let time = text.get(10..).unwrap_or_default();
        let is_midnight = |time: &str| {
            let digits = time.trim_start_matches(['T', ' ']);
            let digits = digits.split(['Z', '+', '-']).next().unwrap_or_default();
            digits.chars().all(|c| matches!(c, '0' | ':' | '.'))
        };
        match as_instant(text) {
            Some(at) if !is_midnight(time) => Some(DayOrInstant::Instant(at)),
            // The day as written: in another time zone its midnight would lie on the day before.
            _ => as_date(value).map(DayOrInstant::Day),
        }
    })
}

/// Reads a date; of a date with a time, the date as written.
pub(super) fn date<'de, D: Deserializer<'de>>(value: D) -> Result<Field<Date>, D::Error> {
    Ok(read_field(&Value::deserialize(value)?, as_date))
}

fn as_date(value: &Value) -> Option<Date> {
    let text = value.as_str()?.trim();
    let (day, rest) = text.split_at_checked(10)?;
    // Only a time may follow: a longer number must not be cut to a date.
    let is_end = rest.is_empty() || rest.starts_with(['T', ' ']);
    day.parse().ok().filter(|_| is_end)
}

/// Reads a link to another record.
pub(super) fn related<'de, D: Deserializer<'de>>(
    value: D,
) -> Result<Option<RelatedRecord>, D::Error> {
    Ok(as_related(&Value::deserialize(value)?))
}

/// Reads a link to another record; one that is there and names no record is no absent one.
pub(super) fn related_field<'de, D: Deserializer<'de>>(
    value: D,
) -> Result<Field<RelatedRecord>, D::Error> {
    Ok(read_field(&Value::deserialize(value)?, as_related))
}

/// Reads a list of links; a single link is a list of one.
pub(super) fn relations<'de, D: Deserializer<'de>>(
    value: D,
) -> Result<ReadList<RelatedRecord>, D::Error> {
    Ok(read_list(&Value::deserialize(value)?, as_related))
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
                .filter(|id| *id > 0)
                .or_else(|| id_from_url(fields.get("url")?.as_str()?))?;
            Some(RelatedRecord {
                id,
                name: exposed_name(fields),
            })
        }
        // Of one record: a list of one says the same.
        Value::Array(rows) => match rows.as_slice() {
            [one] => as_related(one),
            _ => None,
        },
        Value::Null | Value::Bool(_) => None,
    }
}

fn exposed_name(fields: &serde_json::Map<String, Value>) -> String {
    let word = |key: &str| fields.get(key).and_then(Value::as_str).unwrap_or("").trim();
    if !word("name").is_empty() {
        return word("name").to_owned();
    }
    // Clients have `firstname`, users `first_name` [C]; no record has both.
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
