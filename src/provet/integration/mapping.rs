//! Between what we want of a button and the fields that Provet has for it.

use std::collections::BTreeMap;

use secrecy::{ExposeSecret as _, SecretString};
use serde_json::{Map, Value, json};

use super::role::cast;
use super::{Keeping, Kept, Role, Told};
use crate::provet::Page;
use crate::provet::launch::Salt;

/// What a button is to be in Provet, without its secrets. It is always enabled, and always adds a hash.
#[derive(Debug, Clone, Copy)]
pub struct Wanted<'a> {
    /// The label people read.
    pub name: &'a str,
    /// The page it stands on.
    pub page: Page,
    /// Provet's number for what it does: 0 background, 1 new tab, 2 side panel, 3 popup. \[D\]
    pub action: i64,
    /// Provet's number for the HTTP method: 0 GET, 1 POST. \[D\]
    pub method: i64,
    /// What is called.
    pub url: &'a str,
    /// The parameter with the object's id, with its prefix.
    pub parameter: &'a str,
    /// Whether the hash covers the payload.
    pub payload: bool,
    /// Whether it carries a static header.
    pub header: bool,
}

/// What only Provet and we know of a button.
pub struct Secrets<'a> {
    /// What its hash is made with.
    pub salt: &'a Salt,
    /// The name and value of its static header.
    pub header: Option<(&'a str, &'a SecretString)>,
}

/// Which of Provet's fields plays which part.
#[derive(Debug, Clone)]
pub struct Mapping {
    fields: BTreeMap<Role, Told>,
    /// Fields that must be there and play no part that we know.
    strangers: Vec<String>,
}

/// Why a button cannot be made through the fields that Provet has.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Misfit {
    /// Fields that Provet demands and that we do not know.
    pub strangers: Vec<String>,
    /// Parts that no field plays.
    pub missing: Vec<Role>,
    /// Fields that do not take our value: too long, or none of their choices.
    pub unfit: Vec<(Role, String)>,
}

impl Mapping {
    /// Casts the fields that Provet tells of.
    pub fn of(told: &[Told]) -> Self {
        let fields: BTreeMap<Role, Told> = cast(told).into_iter().collect();
        let known = |told: &&Told| fields.values().any(|field| field.name == told.name);
        let demanded = told.iter().filter(|told| told.required && !told.read_only);
        let strangers = demanded.filter(|told| !known(told));
        Self {
            strangers: strangers.map(|told| told.name.clone()).collect(),
            fields,
        }
    }

    /// The name of the field that plays a part.
    pub fn field(&self, role: Role) -> Option<&str> {
        self.fields.get(&role).map(|told| told.name.as_str())
    }

    /// What Provet is to keep of a button, under its own names; without secrets.
    pub fn keeping(&self, wanted: &Wanted<'_>) -> Result<Keeping, Misfit> {
        let mut misfit = Misfit {
            strangers: self.strangers.clone(),
            missing: self.missing(wanted),
            unfit: Vec::new(),
        };
        let mut keeping = Keeping::default();
        for (role, told) in &self.fields {
            let Some(value) = wanted.value(*role) else {
                continue;
            };
            let Some(value) = fitted(*role, told, value) else {
                misfit.unfit.push((*role, told.name.clone()));
                continue;
            };
            let field = told.name.clone();
            keeping.0.insert(*role, Kept { field, value });
        }
        if misfit == Misfit::default() {
            Ok(keeping)
        } else {
            Err(misfit)
        }
    }

    /// The parts without which a button does not work, and that no field plays.
    fn missing(&self, wanted: &Wanted<'_>) -> Vec<Role> {
        let mut needed = vec![
            Role::Page,
            Role::Action,
            Role::Url,
            Role::Parameter,
            Role::Hash,
            Role::Salt,
        ];
        needed.extend(wanted.payload.then_some(Role::Payload));
        needed.extend(wanted.header.then_some(Role::Headers));
        needed.retain(|role| !self.fields.contains_key(role));
        needed
    }

    /// What is sent: what Provet is to keep, and the secrets beside it.
    pub fn body(&self, keeping: &Keeping, secrets: &Secrets<'_>) -> Value {
        let mut body: Map<String, Value> = keeping.body();
        if let Some(field) = self.field(Role::Salt) {
            body.insert(field.to_owned(), secrets.salt.expose().into());
        }
        let headers = self.fields.get(&Role::Headers);
        if let Some((told, (name, value))) = headers.zip(secrets.header) {
            let value = value.expose_secret();
            // How headers are written is not public: pairs, unless the field is a text. [I]
            let headers = if told.kind == "string" {
                format!("{name}: {value}").into()
            } else {
                json!([{"name": name, "value": value}])
            };
            body.insert(told.name.clone(), headers);
        }
        Value::Object(body)
    }

    /// What is sent where only the salt changes. None where no field is for it.
    pub fn salt(&self, salt: &Salt) -> Option<Value> {
        let field = self.field(Role::Salt)?;
        Some(json!({field: salt.expose()}))
    }
}

impl Wanted<'_> {
    /// The value of a part; none for secrets.
    fn value(&self, role: Role) -> Option<Value> {
        Some(match role {
            Role::Name => self.name.into(),
            Role::Page => self.page.number().into(),
            Role::Action => self.action.into(),
            Role::Method => self.method.into(),
            Role::Url => self.url.into(),
            Role::Parameter => self.parameter.into(),
            Role::Enabled | Role::Hash | Role::Organization => true.into(),
            Role::Payload => self.payload.into(),
            Role::Salt | Role::Headers => return None,
        })
    }
}

/// The value as the field takes it.
fn fitted(role: Role, told: &Told, value: Value) -> Option<Value> {
    if !told.choices.is_empty() {
        return chosen(role, told, &value);
    }
    match &value {
        Value::Bool(flag) if matches!(told.kind.as_str(), "integer" | "number") => {
            Some(i64::from(*flag).into())
        }
        Value::Number(number) if told.kind == "string" => Some(number.to_string().into()),
        Value::String(text) => {
            let length = u64::try_from(text.chars().count()).unwrap_or(u64::MAX);
            let fits = told.max_length.is_none_or(|most| length <= most);
            fits.then_some(value)
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::Array(_) | Value::Object(_) => {
            Some(value)
        }
    }
}

/// The choice that is meant: by its value, else by what it is called.
fn chosen(role: Role, told: &Told, value: &Value) -> Option<Value> {
    let choices = told.choices.iter();
    let same = |(choice, _): &&(Value, String)| super::keeping::same(choice, value);
    let called = |(_, name): &&(Value, String)| {
        let words = called(role, value);
        words.iter().any(|word| name.contains(word))
    };
    let found = choices
        .clone()
        .find(same)
        .or_else(|| choices.clone().find(called));
    found.map(|(choice, _)| choice.clone())
}

/// What a choice may be called, where its value is none of the documented numbers. \[I\]
fn called(role: Role, value: &Value) -> &'static [&'static str] {
    match (role, value.as_i64()) {
        (Role::Method, Some(0)) => &["get"],
        (Role::Method, Some(1)) => &["post"],
        (Role::Action, Some(0)) => &["background", "http request"],
        (Role::Action, Some(1)) => &["new window", "new tab"],
        (Role::Action, Some(2)) => &["side panel"],
        (Role::Action, Some(3)) => &["popup"],
        _ => &[],
    }
}
