//! Maps a button's settings to the fields that Provet has for them.

use std::collections::BTreeMap;

use secrecy::{ExposeSecret as _, SecretString};
use serde_json::{Map, Value, json};

use super::button_field::match_fields;
use super::{ButtonField, FieldMetadata, FieldValue, RemoteFields};
use crate::provet::ProvetPage;
use crate::provet::launch::Salt;

/// What a button is to be in Provet, without its secrets. It is always enabled, and always adds a hash.
#[derive(Debug, Clone, Copy)]
pub struct DesiredButton<'a> {
    /// The label people read.
    pub name: &'a str,
    /// The page it stands on.
    pub page: ProvetPage,
    /// Provet's number for what it does: 0 background, 1 new tab, 2 side panel, 3 popup. \[D\]
    pub action: i64,
    /// Provet's number for the HTTP method: 0 GET, 1 POST. \[D\]
    pub method: i64,
    /// What is called.
    pub url: &'a str,
    /// The parameter with the object's id, with its prefix.
    pub parameter: &'a str,
    /// Whether the hash covers the payload.
    pub hash_covers_payload: bool,
    /// Whether it carries a static header.
    pub has_static_header: bool,
}

/// What only Provet and we know of a button.
pub struct ButtonSecrets<'a> {
    /// What its hash is made with.
    pub salt: &'a Salt,
    /// The name and value of its static header.
    pub static_header: Option<(&'a str, &'a SecretString)>,
}

/// Which of Provet's fields plays which part.
#[derive(Debug, Clone)]
pub struct FieldMapping {
    fields: BTreeMap<ButtonField, FieldMetadata>,
    /// Fields that must be there and play no part that we know.
    unknown_required: Vec<String>,
}

/// Why a button cannot be made through the fields that Provet has.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct MappingError {
    /// Fields that Provet demands and that we do not know.
    pub unknown_required: Vec<String>,
    /// Parts that no field plays.
    pub unmatched: Vec<ButtonField>,
    /// Fields that do not take our value: too long, or none of their choices.
    pub invalid: Vec<(ButtonField, String)>,
}

impl FieldMapping {
    /// Casts the fields that Provet tells of.
    pub fn from_metadata(metadata: &[FieldMetadata]) -> Self {
        let fields: BTreeMap<ButtonField, FieldMetadata> =
            match_fields(metadata).into_iter().collect();
        let known =
            |metadata: &&FieldMetadata| fields.values().any(|field| field.name == metadata.name);
        let demanded = metadata
            .iter()
            .filter(|metadata| metadata.required && !metadata.read_only);
        let strangers = demanded.filter(|metadata| !known(metadata));
        Self {
            unknown_required: strangers.map(|metadata| metadata.name.clone()).collect(),
            fields,
        }
    }

    /// The name of the field that plays a part.
    pub fn field_name(&self, role: ButtonField) -> Option<&str> {
        self.fields
            .get(&role)
            .map(|metadata| metadata.name.as_str())
    }

    /// What Provet is to keep of a button, under its own names; without secrets.
    pub fn build_fields(&self, desired: &DesiredButton<'_>) -> Result<RemoteFields, MappingError> {
        let mut error = MappingError {
            unknown_required: self.unknown_required.clone(),
            unmatched: self.missing_fields(desired),
            invalid: Vec::new(),
        };
        let mut remote = RemoteFields::default();
        for (role, metadata) in &self.fields {
            let Some(value) = desired.value_of(*role) else {
                continue;
            };
            // All that is wrong is gathered, so that a person sees it at once and not piece by piece.
            let Some(value) = convert_value(*role, metadata, value) else {
                error.invalid.push((*role, metadata.name.clone()));
                continue;
            };
            let field = metadata.name.clone();
            remote.0.insert(*role, FieldValue { field, value });
        }
        if error == MappingError::default() {
            Ok(remote)
        } else {
            Err(error)
        }
    }

    /// The parts without which a button does not work, and that no field plays.
    fn missing_fields(&self, desired: &DesiredButton<'_>) -> Vec<ButtonField> {
        // A name, a method and the like are set where there is a field for them; a button works without. [I]
        let mut needed = vec![
            ButtonField::Page,
            ButtonField::Action,
            ButtonField::Url,
            ButtonField::Parameter,
            ButtonField::Hash,
            ButtonField::Salt,
        ];
        needed.extend(desired.hash_covers_payload.then_some(ButtonField::Payload));
        needed.extend(desired.has_static_header.then_some(ButtonField::Headers));
        needed.retain(|role| !self.fields.contains_key(role));
        needed
    }

    /// What is sent: what Provet is to keep, and the secrets beside it.
    pub fn build_body(&self, remote: &RemoteFields, secrets: &ButtonSecrets<'_>) -> Value {
        let mut body: Map<String, Value> = remote.to_body();
        if let Some(field) = self.field_name(ButtonField::Salt) {
            body.insert(field.to_owned(), secrets.salt.expose().into());
        }
        let headers = self.fields.get(&ButtonField::Headers);
        if let Some((metadata, (name, value))) = headers.zip(secrets.static_header) {
            let value = value.expose_secret();
            // How headers are written is not public: pairs, unless the field is a text. [I]
            let headers = if metadata.field_type == "string" {
                format!("{name}: {value}").into()
            } else {
                json!([{"name": name, "value": value}])
            };
            body.insert(metadata.name.clone(), headers);
        }
        Value::Object(body)
    }

    /// What is sent where only the salt changes. None where no field is for it.
    pub fn build_salt_body(&self, salt: &Salt) -> Option<Value> {
        let field = self.field_name(ButtonField::Salt)?;
        Some(json!({field: salt.expose()}))
    }
}

impl DesiredButton<'_> {
    /// The value of a part; none for secrets.
    fn value_of(&self, role: ButtonField) -> Option<Value> {
        Some(match role {
            ButtonField::Name => self.name.into(),
            ButtonField::Page => self.page.provet_type().into(),
            ButtonField::Action => self.action.into(),
            ButtonField::Method => self.method.into(),
            ButtonField::Url => self.url.into(),
            ButtonField::Parameter => self.parameter.into(),
            ButtonField::Enabled | ButtonField::Hash | ButtonField::Organization => true.into(),
            ButtonField::Payload => self.hash_covers_payload.into(),
            ButtonField::Salt | ButtonField::Headers => return None,
        })
    }
}

/// The value as the field takes it.
fn convert_value(role: ButtonField, metadata: &FieldMetadata, value: Value) -> Option<Value> {
    if !metadata.choices.is_empty() {
        return find_choice(role, metadata, &value);
    }
    match &value {
        Value::Bool(flag) if matches!(metadata.field_type.as_str(), "integer" | "number") => {
            Some(i64::from(*flag).into())
        }
        Value::Number(number) if metadata.field_type == "string" => Some(number.to_string().into()),
        Value::String(text) => {
            let length = u64::try_from(text.chars().count()).unwrap_or(u64::MAX);
            let fits = metadata.max_length.is_none_or(|most| length <= most);
            fits.then_some(value)
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::Array(_) | Value::Object(_) => {
            Some(value)
        }
    }
}

/// The choice that is meant: by its value, else by what it is called.
fn find_choice(role: ButtonField, metadata: &FieldMetadata, value: &Value) -> Option<Value> {
    let choices = metadata.choices.iter();
    let same = |(choice, _): &&(Value, String)| super::remote_fields::is_same_value(choice, value);
    let called = |(_, name): &&(Value, String)| {
        let words = choice_names(role, value);
        words.iter().any(|word| name.contains(word))
    };
    // The documented number wins; what a choice is called is a guess.
    let found = choices
        .clone()
        .find(same)
        .or_else(|| choices.clone().find(called));
    found.map(|(choice, _)| choice.clone())
}

/// What a choice may be called, where its value is none of the documented numbers. \[I\]
fn choice_names(role: ButtonField, value: &Value) -> &'static [&'static str] {
    match (role, value.as_i64()) {
        (ButtonField::Method, Some(0)) => &["get"],
        (ButtonField::Method, Some(1)) => &["post"],
        (ButtonField::Action, Some(0)) => &["background", "http request"],
        (ButtonField::Action, Some(1)) => &["new window", "new tab"],
        (ButtonField::Action, Some(2)) => &["side panel"],
        (ButtonField::Action, Some(3)) => &["popup"],
        _ => &[],
    }
}
