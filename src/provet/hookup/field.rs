//! Reads single fields of a hookup message, so that a refusal names the one that is wrong.

use serde_json::{Map, Value};
use url::Url;

use super::HookupError;
use crate::provet::http::without_byte_order_mark;
use crate::provet::ids::parse_digits;

/// No URL of a message is longer.
const MAX_URL_LEN: usize = 2048;
/// More departments than any clinic has.
const MAX_DEPARTMENTS: usize = 10_000;

/// The fields of a message.
pub(super) struct HookupFields(Map<String, Value>);

impl HookupFields {
    /// The fields of a JSON object.
    pub(super) fn parse(body: &[u8]) -> Result<Self, HookupError> {
        serde_json::from_slice(without_byte_order_mark(body))
            .map(Self)
            .map_err(|_| HookupError::NotJson)
    }

    /// A field that must be there, even if it is null.
    pub(super) fn require_value(&self, name: &'static str) -> Result<&Value, HookupError> {
        self.0.get(name).ok_or(invalid_field(name, "is missing"))
    }

    /// A field that need not be there; null says as much.
    fn optional_value(&self, name: &str) -> Option<&Value> {
        self.0.get(name).filter(|value| !value.is_null())
    }

    /// A text that must be there and say something.
    pub(super) fn require_text(
        &self,
        name: &'static str,
        longest: usize,
    ) -> Result<&str, HookupError> {
        self.nullable_text(name, longest)?
            .ok_or(invalid_field(name, "must not be null or empty"))
    }

    /// A text that must be there, but may be null. An empty text is taken as null.
    pub(super) fn nullable_text(
        &self,
        name: &'static str,
        longest: usize,
    ) -> Result<Option<&str>, HookupError> {
        match self.require_value(name)? {
            Value::Null => Ok(None),
            Value::String(text) => {
                check_text(name, text, longest)?;
                Ok(Some(text.as_str()).filter(|text| !text.is_empty()))
            }
            Value::Bool(_) | Value::Number(_) | Value::Array(_) | Value::Object(_) => {
                Err(invalid_field(name, "is not a string"))
            }
        }
    }

    /// A URL that must be there.
    pub(super) fn require_url(&self, name: &'static str) -> Result<Url, HookupError> {
        parse_url(name, self.require_text(name, MAX_URL_LEN)?)
    }

    /// A URL that must be there, but may be null.
    pub(super) fn nullable_url(&self, name: &'static str) -> Result<Option<Url>, HookupError> {
        let text = self.nullable_text(name, MAX_URL_LEN)?;
        text.map(|text| parse_url(name, text)).transpose()
    }

    /// A positive whole number that must be there; its decimal digits in a string are taken too.
    pub(super) fn require_number(&self, name: &'static str) -> Result<i64, HookupError> {
        let value = self.require_value(name)?;
        let read = value
            .as_str()
            .map_or_else(|| parse_whole_number(value), parse_digits);
        require_positive(name, read)
    }

    /// A positive whole number that need not be there.
    pub(super) fn optional_number(&self, name: &'static str) -> Result<Option<i64>, HookupError> {
        self.optional_value(name)
            .map(|value| require_positive(name, parse_whole_number(value)))
            .transpose()
    }

    /// Positive whole numbers that need not be there, in ascending order and each once.
    pub(super) fn optional_numbers(
        &self,
        name: &'static str,
    ) -> Result<Option<Vec<i64>>, HookupError> {
        let Some(value) = self.optional_value(name) else {
            return Ok(None);
        };
        let values = value
            .as_array()
            .ok_or(invalid_field(name, "is not an array"))?;
        // Whoever knows the hookup URL can send anything, so the list has an end.
        if values.len() > MAX_DEPARTMENTS {
            return Err(invalid_field(name, "is too long"));
        }
        let mut numbers = values
            .iter()
            .map(|value| require_positive(name, parse_whole_number(value)))
            .collect::<Result<Vec<_>, _>>()?;
        numbers.sort_unstable();
        numbers.dedup();
        Ok(Some(numbers))
    }
}

/// Refuses texts that are too long or hold control characters, which have no place in a header or a URL.
pub(super) fn check_text(
    name: &'static str,
    text: &str,
    longest: usize,
) -> Result<(), HookupError> {
    if text.len() > longest {
        Err(invalid_field(name, "is too long"))
    } else if text.chars().any(char::is_control) {
        Err(invalid_field(name, "contains control characters"))
    } else {
        Ok(())
    }
}

pub(super) fn invalid_field(name: &'static str, problem: &'static str) -> HookupError {
    HookupError::InvalidField { name, problem }
}

fn parse_url(name: &'static str, text: &str) -> Result<Url, HookupError> {
    Url::parse(text).map_err(|_| invalid_field(name, "is not a URL"))
}

/// An integer, or a float without a fraction: JSON knows only numbers, and some writers add `.0`.
fn parse_whole_number(value: &Value) -> Option<i64> {
    value.as_i64().or_else(|| {
        let float = value.as_f64().filter(|float| float.fract() == 0.0)?;
        // By way of the text, because a cast would clip numbers that are too large without a word.
        parse_digits(&float.to_string())
    })
}

fn require_positive(name: &'static str, number: Option<i64>) -> Result<i64, HookupError> {
    number
        .filter(|number| *number > 0)
        .ok_or(invalid_field(name, "is not a positive whole number"))
}
