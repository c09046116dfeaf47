//! Serializes records: relations become URLs, codes become labels, missing fields get defaults.

use serde_json::{Value, json};

use crate::clinic::{SimulatedClinic, StoredRecord, get_integer};
use crate::code_lists;
use crate::schema::{self, ApiResource, FieldKind, ResourceField};

/// Serializes the records of one clinic.
#[derive(Clone, Copy)]
pub(super) struct RecordSerializer<'a> {
    pub(super) origin: &'a str,
    pub(super) clinic: &'a SimulatedClinic,
}

impl RecordSerializer<'_> {
    /// URL of the API root.
    pub(super) fn api_root_url(&self) -> String {
        format!("{}/{}/api/0.1/", self.origin, self.clinic.provet_id)
    }

    /// A record's URL; `None` for a nested one whose parent is not known.
    pub(super) fn record_url(&self, resource: &ApiResource, id: i64) -> Option<String> {
        // A mere view of another collection names the records as that one does.
        let resource = schema::find_by_path(resource.table)
            .filter(|_| resource.type_code.is_none())
            .unwrap_or(resource);
        let path = match resource.parent_field {
            Some(parent) if resource.path.contains("{id}") => {
                let row = self.clinic.find_row(resource.table, id)?;
                let parent = super::field_values::first_related_id(row, parent)?;
                resource.path.replace("{id}", &parent.to_string())
            }
            _ => resource.path.to_owned(),
        };
        Some(format!("{}{path}/{id}/", self.api_root_url()))
    }

    fn relation_url(&self, target: &str, id: i64) -> Value {
        schema::find_by_path(target)
            .and_then(|resource| self.record_url(resource, id))
            .map_or(Value::Null, Value::from)
    }

    /// A relation: the URL of a number, else what stands there, which no client can read.
    fn serialize_relation(&self, target: &str, stored: &Value) -> Value {
        match stored.as_i64() {
            Some(id) => self.relation_url(target, id),
            None => stored.clone(),
        }
    }

    /// A list of relations; a number alone is a list of one.
    fn serialize_relations(&self, target: &str, stored: Option<&Value>) -> Value {
        match stored {
            None | Some(Value::Null) => Value::Array(Vec::new()),
            Some(Value::Array(all)) => all
                .iter()
                .map(|one| self.serialize_relation(target, one))
                .collect(),
            Some(one) if one.is_number() => {
                Value::Array(vec![self.serialize_relation(target, one)])
            }
            Some(odd) => odd.clone(),
        }
    }

    /// A record as JSON; `exposed` names the relations shown as objects.
    pub(super) fn serialize_record(
        &self,
        resource: &ApiResource,
        id: i64,
        detail: bool,
        exposed: &[&str],
    ) -> Option<Value> {
        let row = self.clinic.find_row(resource.table, id)?;
        // Fields that no schema names are returned too: clinics have fields of their own.
        let mut answer = row.clone();
        for field in resource.all_fields() {
            answer.remove(field.name);
            let left_out = match field.visibility {
                schema::FieldVisibility::Everywhere => false,
                schema::FieldVisibility::DetailOnly => !detail,
                schema::FieldVisibility::Hidden => true,
            };
            if left_out {
                continue;
            }
            if field.exposable && exposed.contains(&field.name) {
                answer.insert(
                    field.name.to_owned(),
                    self.serialize_related(field, row, id),
                );
            } else {
                self.insert_field(field, row, id, &mut answer);
            }
        }
        self.insert_identity(resource, id, &mut answer);
        Some(Value::Object(answer))
    }

    /// Puts `id` and `url` on a record, as far as its kind shows them.
    fn insert_identity(&self, resource: &ApiResource, id: i64, answer: &mut StoredRecord) {
        answer.remove("id");
        if resource.hidden_identity == schema::HiddenIdentity::Neither {
            answer.insert("id".to_owned(), id.into());
        }
        if resource.hidden_identity != schema::HiddenIdentity::IdAndUrl {
            let url = self
                .record_url(resource, id)
                .map_or(Value::Null, Value::from);
            answer.insert("url".to_owned(), url);
        }
    }

    fn insert_field(
        &self,
        field: &ResourceField,
        row: &StoredRecord,
        id: i64,
        answer: &mut StoredRecord,
    ) {
        let stored = row.get(field.name);
        let value = match field.kind {
            FieldKind::ToOne(target) => stored.map_or(Value::Null, |stored| {
                self.serialize_relation(target, stored)
            }),
            FieldKind::ToMany(target) => self.serialize_relations(target, stored),
            // A stored value stands in place of what would be worked out: records may disagree.
            FieldKind::Inverse { target, .. } if stored.is_some() => {
                self.serialize_relations(target, stored)
            }
            FieldKind::Inverse { target, single, .. } => {
                let mut urls = super::field_values::related_ids(self.clinic, field, row, id)
                    .into_iter()
                    .map(|id| self.relation_url(target, id));
                if single {
                    urls.next().unwrap_or_default()
                } else {
                    urls.collect()
                }
            }
            FieldKind::Code(list) => {
                let code = get_integer(row, field.name);
                // Sex is the only code without a `_code` field.
                if field.name != "gender" {
                    answer.insert(format!("{}_code", field.name), json!(code));
                }
                let words = code.and_then(|code| code_lists::find_label(list, code));
                words.unwrap_or("None").into()
            }
            FieldKind::Computed(work_out) => {
                stored.map_or_else(|| work_out(self.clinic, id), Value::clone)
            }
            FieldKind::Text(_)
            | FieldKind::Integer
            | FieldKind::Choice(_)
            | FieldKind::Number
            | FieldKind::Boolean
            | FieldKind::Date
            | FieldKind::DateTime
            | FieldKind::Json => match stored {
                Some(value) => value.clone(),
                // A default here would put an empty text beside the note.
                None if has_other_text_field(field, row) => return,
                None => field.default_value(),
            },
        };
        answer.insert(field.name.to_owned(), value);
    }

    fn serialize_related(&self, field: &ResourceField, row: &StoredRecord, id: i64) -> Value {
        let Some(target) = field.related_path().and_then(schema::find_by_path) else {
            return Value::Null;
        };
        let serialize = |id| self.serialize_record(target, id, false, &[]);
        // What stands in place of a link is shown as it stands.
        let serialize_link = |link: &Value| match link.as_i64() {
            Some(id) => serialize(id),
            None => Some(link.clone()),
        };
        let stored = row.get(field.name);
        if matches!(field.kind, FieldKind::ToOne(_)) {
            return stored.and_then(serialize_link).unwrap_or_default();
        }
        if let Some(Value::Array(links)) = stored {
            return links.iter().filter_map(serialize_link).collect();
        }
        if let Some(odd) = stored.filter(|stored| !stored.is_null() && !stored.is_number()) {
            return odd.clone();
        }
        let ids = super::field_values::related_ids(self.clinic, field, row, id);
        ids.into_iter().filter_map(serialize).collect()
    }
}

/// Clinical notes have their words under one of two names, never both \[C\].
fn has_other_text_field(field: &ResourceField, row: &StoredRecord) -> bool {
    match field.name {
        "text" => row.contains_key("note"),
        "note" => row.contains_key("text"),
        _ => false,
    }
}
