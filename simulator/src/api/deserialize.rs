//! Parses what is written to a field by its kind, with Django REST Framework's error messages.

use jiff::tz::TimeZone;
use serde_json::{Value, json};

use super::compare;
use super::serialize::RecordSerializer;
use crate::code_lists::CodeListItem;
use crate::schema::{self, FieldKind, ResourceField, WriteRule};

/// The value to keep, or what is wrong with the one sent.
pub(super) fn parse_field_value(
    serializer: &RecordSerializer<'_>,
    field: &ResourceField,
    sent: &Value,
) -> Result<Value, String> {
    // Django takes an empty text for null where the field is no text.
    let empty = sent.is_null() || (sent == "" && !matches!(field.kind, FieldKind::Text(_)));
    if empty {
        return if field.nullable {
            Ok(Value::Null)
        } else {
            Err("This field may not be null.".to_owned())
        };
    }
    match field.kind {
        FieldKind::Text(longest) => {
            parse_text(sent, longest, field.write_rule == WriteRule::Required)
        }
        FieldKind::Integer => parse_integer(sent).ok_or("A valid integer is required."),
        FieldKind::Number => parse_number(sent).ok_or("A valid number is required."),
        FieldKind::Boolean => parse_boolean(sent).ok_or("Must be a valid boolean."),
        FieldKind::Date => parse_date(sent)
            .ok_or("Date has wrong format. Use one of these formats instead: YYYY-MM-DD."),
        FieldKind::DateTime => parse_instant(sent, &serializer.clinic.load_time_zone()).ok_or(
            "Datetime has wrong format. Use one of these formats instead: \
             YYYY-MM-DDThh:mm[:ss[.uuuuuu]][+HH:MM|-HH:MM|Z].",
        ),
        FieldKind::Json => Ok(sent.clone()),
        FieldKind::Choice(choices) => return parse_choice(sent, &choices()),
        FieldKind::Code(list) => return parse_code(sent, list),
        FieldKind::ToOne(target) => return parse_relation(serializer, target, sent),
        FieldKind::ToMany(target) => return parse_relations(serializer, target, sent),
        FieldKind::Inverse { .. } | FieldKind::Computed(_) => Err("This field is read only."),
    }
    .map_err(str::to_owned)
}

fn parse_text(sent: &Value, longest: usize, required: bool) -> Result<Value, &'static str> {
    let text = match sent {
        Value::String(text) => text.trim().to_owned(),
        Value::Number(number) => number.to_string(),
        Value::Null | Value::Bool(_) | Value::Array(_) | Value::Object(_) => {
            return Err("Not a valid string.");
        }
    };
    if text.is_empty() && required {
        return Err("This field may not be blank.");
    }
    if longest > 0 && text.chars().count() > longest {
        return Err("Ensure this field has no more than the allowed number of characters.");
    }
    Ok(text.into())
}

fn parse_integer(sent: &Value) -> Option<Value> {
    let number = match sent.as_str() {
        Some(text) => text.trim().parse().ok(),
        None => sent.as_i64().or_else(|| sent.as_bool().map(i64::from)),
    };
    number.map(Value::from)
}

/// A number; one in quotation marks is taken too \[C\].
fn parse_number(sent: &Value) -> Option<Value> {
    let number: f64 = match sent.as_str() {
        Some(text) => text.trim().parse().ok()?,
        None => sent.as_f64()?,
    };
    // JSON has no infinity, but a quoted "inf" would parse.
    number.is_finite().then(|| number.into())
}

fn parse_boolean(sent: &Value) -> Option<Value> {
    let truth = match sent.as_str() {
        Some(text) => compare::parse_boolean(text),
        None => compare::parse_boolean(&sent.to_string()),
    };
    truth.map(Value::from)
}

fn parse_date(sent: &Value) -> Option<Value> {
    let text = sent.as_str()?;
    let date: jiff::civil::Date = text.parse().ok()?;
    // The parser is more lenient than Django: an instant is no date here.
    (date.to_string() == text).then(|| text.into())
}

fn parse_instant(sent: &Value, zone: &TimeZone) -> Option<Value> {
    let text = sent.as_str()?;
    // A date alone is refused for an instant on writing, although filters accept it.
    (text.len() > 10)
        .then(|| compare::parse_instant(text, zone))
        .flatten()
        .map(|at| at.to_string().into())
}

fn parse_code(sent: &Value, list: &[CodeListItem]) -> Result<Value, String> {
    let known = parse_integer(sent)
        .filter(|code| list.iter().any(|entry| Some(entry.code) == code.as_i64()));
    known.ok_or_else(|| format!("{sent} is not a valid choice."))
}

fn parse_choice(sent: &Value, choices: &[(i64, &str)]) -> Result<Value, String> {
    let known = parse_integer(sent).filter(|number| {
        choices
            .iter()
            .any(|(choice, _)| Some(*choice) == number.as_i64())
    });
    known.ok_or_else(|| {
        let sent = sent
            .as_str()
            .map_or_else(|| sent.to_string(), str::to_owned);
        format!("\"{sent}\" is not a valid choice.")
    })
}

/// The number of the record a URL leads to. A bare number is not taken \[D\].
fn parse_relation(
    serializer: &RecordSerializer<'_>,
    target: &str,
    sent: &Value,
) -> Result<Value, String> {
    let Some(url) = sent.as_str() else {
        let kind = match sent {
            Value::Number(_) => "int",
            Value::Bool(_) => "bool",
            Value::Array(_) => "list",
            Value::Null | Value::String(_) | Value::Object(_) => "dict",
        };
        return Err(format!(
            "Incorrect type. Expected URL string, received {kind}."
        ));
    };
    // A URL of another host or clinic matches no record.
    let found = url
        .strip_prefix(&serializer.api_root_url())
        .and_then(|path| {
            let segments: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
            let route = schema::match_route(&segments)?;
            let table = schema::find_by_path(target)?.table;
            // By table, because one table is shown by several resources.
            (route.resource.table == table && route.action.is_none())
                .then_some(route.record_id?)
                .map(|id| (table, id))
        });
    match found {
        None => Err("Invalid hyperlink - No URL match.".to_owned()),
        Some((table, id)) if serializer.clinic.find_row(table, id).is_none() => {
            Err("Invalid hyperlink - Object does not exist.".to_owned())
        }
        Some((_, id)) => Ok(id.into()),
    }
}

fn parse_relations(
    serializer: &RecordSerializer<'_>,
    target: &str,
    sent: &Value,
) -> Result<Value, String> {
    match sent {
        Value::Array(urls) => urls
            .iter()
            .map(|url| parse_relation(serializer, target, url))
            .collect(),
        Value::String(_) => parse_relation(serializer, target, sent).map(|id| json!([id])),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::Object(_) => {
            Err("Expected a list of items.".to_owned())
        }
    }
}
