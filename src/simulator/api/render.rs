//! A record on its way out: numbers become URLs, codes become words, gaps are filled.

use serde_json::{Value, json};

use crate::simulator::clinic::{Clinic, Record, integer};
use crate::simulator::codes;
use crate::simulator::schema::{self, Field, Kind, Resource};

/// Where records are shown: what URLs start with, and whose they are.
#[derive(Clone, Copy)]
pub(super) struct Shown<'a> {
    pub(super) origin: &'a str,
    pub(super) clinic: &'a Clinic,
}

impl Shown<'_> {
    /// URL of the API root.
    pub(super) fn root(&self) -> String {
        format!("{}/{}/api/0.1/", self.origin, self.clinic.provet_id)
    }

    /// A record's URL; `None` for a nested one whose parent is not known.
    pub(super) fn url(&self, resource: &Resource, id: i64) -> Option<String> {
        // A mere view of another collection names the records as that one does.
        let resource = schema::by_path(resource.table)
            .filter(|_| resource.only.is_none())
            .unwrap_or(resource);
        let path = match resource.parent {
            Some(parent) if resource.path.contains("{id}") => {
                let row = self.clinic.row(resource.table, id)?;
                let parent = super::values::first_number(row, parent)?;
                resource.path.replace("{id}", &parent.to_string())
            }
            _ => resource.path.to_owned(),
        };
        Some(format!("{}{path}/{id}/", self.root()))
    }

    fn relation(&self, target: &str, id: i64) -> Value {
        schema::by_path(target)
            .and_then(|resource| self.url(resource, id))
            .map_or(Value::Null, Value::from)
    }

    /// A record as it is answered; `exposed` names the relations shown as objects.
    pub(super) fn record(
        &self,
        resource: &Resource,
        id: i64,
        detail: bool,
        exposed: &[&str],
    ) -> Option<Value> {
        let row = self.clinic.row(resource.table, id)?;
        let mut answer = row.clone();
        for field in resource.every_field() {
            answer.remove(field.name);
            let left_out = match field.shown {
                schema::Shown::Everywhere => false,
                schema::Shown::OneByOne => !detail,
                schema::Shown::Nowhere => true,
            };
            if left_out {
                continue;
            }
            if field.exposed && exposed.contains(&field.name) {
                answer.insert(field.name.to_owned(), self.exposed(field, row, id));
            } else {
                self.field(field, row, id, &mut answer);
            }
        }
        self.name(resource, id, &mut answer);
        Some(Value::Object(answer))
    }

    /// Puts `id` and `url` on a record, as far as its kind shows them.
    fn name(&self, resource: &Resource, id: i64, answer: &mut Record) {
        answer.remove("id");
        if resource.anonymous == schema::Anonymous::Neither {
            answer.insert("id".to_owned(), id.into());
        }
        if resource.anonymous != schema::Anonymous::IdAndUrl {
            let url = self.url(resource, id).map_or(Value::Null, Value::from);
            answer.insert("url".to_owned(), url);
        }
    }

    fn field(&self, field: &Field, row: &Record, id: i64, answer: &mut Record) {
        let kept = row.get(field.name);
        let value = match field.kind {
            Kind::To(target) => kept
                .and_then(Value::as_i64)
                .map_or(Value::Null, |id| self.relation(target, id)),
            Kind::Many(target) | Kind::Inverse { target, .. } => {
                let mut urls = super::values::related(self.clinic, field, row, id)
                    .into_iter()
                    .map(|id| self.relation(target, id));
                if matches!(field.kind, Kind::Inverse { single: true, .. }) {
                    urls.next().unwrap_or_default()
                } else {
                    urls.collect()
                }
            }
            Kind::Code(list) => {
                let code = integer(row, field.name);
                if field.name != "gender" {
                    answer.insert(format!("{}_code", field.name), json!(code));
                }
                let words = code.and_then(|code| codes::label(list, code));
                words.unwrap_or("None").into()
            }
            Kind::Computed(work_out) => work_out(self.clinic, id),
            Kind::Text(_)
            | Kind::Integer
            | Kind::Choice(_)
            | Kind::Number
            | Kind::Flag
            | Kind::Date
            | Kind::Instant
            | Kind::Json => match kept {
                Some(value) => value.clone(),
                None if under_the_other_name(field, row) => return,
                None => field.blank(),
            },
        };
        answer.insert(field.name.to_owned(), value);
    }

    fn exposed(&self, field: &Field, row: &Record, id: i64) -> Value {
        let Some(target) = field.target().and_then(schema::by_path) else {
            return Value::Null;
        };
        let mut objects = super::values::related(self.clinic, field, row, id)
            .into_iter()
            .filter_map(|id| self.record(target, id, false, &[]));
        if matches!(field.kind, Kind::To(_)) {
            objects.next().unwrap_or_default()
        } else {
            objects.collect()
        }
    }
}

/// Clinical notes have their words under one of two names, never both \[C\].
fn under_the_other_name(field: &Field, row: &Record) -> bool {
    match field.name {
        "text" => row.contains_key("note"),
        "note" => row.contains_key("text"),
        _ => false,
    }
}
