//! The fields of a button in Provet: desired values, actual values, and differences.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::ButtonField;

/// What Provet keeps of a button, by the part it plays; never a secret.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct RemoteFields(pub BTreeMap<ButtonField, FieldValue>);

/// One field.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct FieldValue {
    /// Provet's name of it.
    pub field: String,
    /// What it holds.
    pub value: Value,
}

/// A field that holds something else than we want.
#[derive(Debug, Clone, PartialEq)]
pub struct FieldDifference {
    /// The part it plays.
    pub field: ButtonField,
    /// What we want.
    pub desired: Value,
    /// What is there.
    pub actual: Value,
}

impl RemoteFields {
    /// As text for a column of our database.
    pub fn to_json(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// From such a text. Without one, or with one that cannot be read, there are no fields: everything then counts as different.
    pub fn from_json(text: Option<&str>) -> Self {
        let fields = text.and_then(|text| serde_json::from_str(text).ok());
        fields.unwrap_or_default()
    }

    /// The same fields as a record holds them; those that it does not show are left out.
    #[must_use]
    pub fn read_from_record(&self, record: &Map<String, Value>) -> Self {
        let found = self.0.iter().filter_map(|(role, value_of_field)| {
            let value = record.get(&value_of_field.field)?.clone();
            let field = value_of_field.field.clone();
            Some((*role, FieldValue { field, value }))
        });
        Self(found.collect())
    }

    /// What differs, where both say something.
    pub fn find_differences(&self, found: &Self) -> Vec<FieldDifference> {
        let both = self.0.iter().filter_map(|(role, desired)| {
            // What Provet does not show cannot be compared. It counts as right, or it would be sent again and again.
            let found = found.0.get(role)?;
            Some((*role, &desired.value, &found.value))
        });
        let differing = both.filter(|(_, desired, found)| !is_same_value(desired, found));
        let differing = differing.map(|(role, desired, found)| FieldDifference {
            field: role,
            desired: desired.clone(),
            actual: found.clone(),
        });
        differing.collect()
    }

    /// Whether a record is this button, as far as can be seen: its address is there, and nothing differs.
    pub fn matches_record(&self, record: &Map<String, Value>) -> bool {
        let found = self.read_from_record(record);
        // Without an address any record that shows nothing would match.
        found.0.contains_key(&ButtonField::Url) && self.find_differences(&found).is_empty()
    }

    /// The value of a part.
    pub fn value(&self, role: ButtonField) -> Option<&Value> {
        self.0
            .get(&role)
            .map(|value_of_field| &value_of_field.value)
    }

    /// With the values of another where it has some.
    #[must_use]
    pub fn merged_with(mut self, other: &Self) -> Self {
        for (role, value_of_field) in &other.0 {
            self.0.insert(*role, value_of_field.clone());
        }
        self
    }

    /// As it is sent.
    pub fn to_body(&self) -> Map<String, Value> {
        let pairs = self.0.values();
        pairs
            .map(|value_of_field| (value_of_field.field.clone(), value_of_field.value.clone()))
            .collect()
    }
}

/// Whether two values mean the same: numbers come as text, flags as numbers, nothing as null or as an empty text. \[C\]
pub(super) fn is_same_value(one: &Value, other: &Value) -> bool {
    match (one, other) {
        (Value::Bool(_), _) | (_, Value::Bool(_)) => to_flag(one) == to_flag(other),
        _ => to_text(one) == to_text(other),
    }
}

fn to_flag(value: &Value) -> bool {
    match value {
        Value::Bool(flag) => *flag,
        Value::Number(number) => number.as_f64() != Some(0.0),
        // Provet writes Python's "True" and "False" in places. [C]
        Value::String(text) => {
            let text = text.trim().to_ascii_lowercase();
            !["", "0", "false", "no", "off", "none"].contains(&text.as_str())
        }
        Value::Null => false,
        Value::Array(_) | Value::Object(_) => true,
    }
}

fn to_text(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::Bool(flag) => flag.to_string(),
        // Provet writes whole numbers as floats too. [C]
        Value::Number(number) => number.to_string().trim_end_matches(".0").to_owned(),
        Value::String(text) => text.trim().to_owned(),
        Value::Object(fields) => fields
            .get("value")
            .or_else(|| fields.get("id"))
            .map_or_else(|| value.to_string(), to_text),
        Value::Array(_) => value.to_string(),
    }
}
