//! Metadata of a custom integration's fields, as `OPTIONS` returns it.

use serde_json::{Map, Value};

/// A field, as `OPTIONS` tells of it. \[C\]
#[derive(Debug, Clone, PartialEq)]
pub struct FieldMetadata {
    /// Its name in JSON.
    pub name: String,
    /// What people call it.
    pub label: String,
    /// Its type, in lower case: `string`, `integer`, `boolean`, `choice`, …
    pub field_type: String,
    /// Whether it must be there.
    pub required: bool,
    /// Whether only Provet writes it.
    pub read_only: bool,
    /// The most characters it takes, where Provet says.
    pub max_length: Option<u64>,
    /// The values it takes and what they are called, where it takes only some.
    pub choices: Vec<(Value, String)>,
}

impl FieldMetadata {
    /// Reads an answer to `OPTIONS`: the fields for making one, else those for changing one.
    pub fn parse_options(options: &Value) -> Vec<Self> {
        let actions = options.get("actions");
        let of = |method| actions?.get(method)?.as_object();
        // Only what the caller may do is listed, so any of the three may be missing.
        let fields = of("POST").or_else(|| of("PUT")).or_else(|| of("PATCH"));
        let fields = fields.into_iter().flatten();
        fields
            .map(|(name, metadata)| Self::parse_field(name, metadata))
            .collect()
    }

    fn parse_field(name: &str, metadata: &Value) -> Self {
        let text = |key| {
            metadata
                .get(key)
                .and_then(Value::as_str)
                .unwrap_or_default()
        };
        let flag = |key| {
            metadata
                .get(key)
                .and_then(Value::as_bool)
                .unwrap_or_default()
        };
        let choices = metadata.get("choices").and_then(Value::as_array);
        let choices = choices.into_iter().flatten().filter_map(Value::as_object);
        Self {
            name: name.to_owned(),
            label: text("label").to_owned(),
            field_type: text("type").to_lowercase(),
            required: flag("required"),
            read_only: flag("read_only"),
            max_length: metadata.get("max_length").and_then(Value::as_u64),
            choices: choices.filter_map(parse_choice).collect(),
        }
    }
}

fn parse_choice(metadata: &Map<String, Value>) -> Option<(Value, String)> {
    let name = metadata.get("display_name").and_then(Value::as_str);
    let name = name.unwrap_or_default().to_lowercase();
    Some((metadata.get("value")?.clone(), name))
}
