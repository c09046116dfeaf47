//! Reads the values of a field or a dotted path, for filters and ordering.

use serde_json::Value;

use crate::clinic::{SimulatedClinic, StoredRecord, get_ids};
use crate::schema::{self, ApiResource, FieldKind, ResourceField};

/// The first number in a relation.
pub(super) fn first_related_id(row: &StoredRecord, field: &str) -> Option<i64> {
    get_ids(row, field).into_iter().next()
}

/// The numbers of the records a relation leads to.
pub(super) fn related_ids(
    clinic: &SimulatedClinic,
    field: &ResourceField,
    row: &StoredRecord,
    id: i64,
) -> Vec<i64> {
    let FieldKind::Inverse { target, via, .. } = field.kind else {
        return get_ids(row, field.name);
    };
    // A stored list stands in place of what would be worked out.
    if row.contains_key(field.name) {
        return get_ids(row, field.name);
    }
    let table = schema::find_by_path(target).map_or("", |target| target.table);
    clinic
        .rows_referring_to(table, via, id)
        .map(|(id, _)| id)
        .collect()
}

/// A field that can be asked about: directly, or of the records a relation leads to.
#[derive(Clone, Copy)]
pub(super) struct FieldPath {
    pub(super) field: &'static ResourceField,
    pub(super) related_field: Option<(&'static ApiResource, &'static ResourceField)>,
}

impl FieldPath {
    /// Reads `field` or `field.property`; `None` where the resource has no such field.
    pub(super) fn parse(resource: &ApiResource, text: &str) -> Option<Self> {
        let (first, second) = match text.split_once('.') {
            Some((first, second)) => (first, Some(second)),
            None => (text, None),
        };
        let field = resource.find_field(first)?;
        let further = match second {
            Some(name) => {
                let target = schema::find_by_path(field.related_path()?)?;
                Some((target, target.find_field(name)?))
            }
            None => None,
        };
        Some(Self {
            field,
            related_field: further,
        })
    }

    /// The kind of value at the end of the path.
    pub(super) fn value_kind(&self) -> FieldKind {
        self.related_field
            .map_or(self.field.kind, |(_, field)| field.kind)
    }

    /// The values at the end of the path; relations are numbers.
    pub(super) fn read_values(
        &self,
        clinic: &SimulatedClinic,
        row: &StoredRecord,
        id: i64,
    ) -> Vec<Value> {
        let Some((target, field)) = self.related_field else {
            return field_values(clinic, self.field, row, id);
        };
        related_ids(clinic, self.field, row, id)
            .into_iter()
            .filter_map(|id| Some((id, clinic.find_row(target.table, id)?)))
            .flat_map(|(id, row)| field_values(clinic, field, row, id))
            .collect()
    }
}

fn field_values(
    clinic: &SimulatedClinic,
    field: &ResourceField,
    row: &StoredRecord,
    id: i64,
) -> Vec<Value> {
    if matches!(field.kind, FieldKind::ToMany(_) | FieldKind::Inverse { .. }) {
        let ids = related_ids(clinic, field, row, id);
        return ids.into_iter().map(Value::from).collect();
    }
    if let FieldKind::Computed(work_out) = field.kind {
        let stored = row.get(field.name).cloned();
        return vec![stored.unwrap_or_else(|| work_out(clinic, id))];
    }
    // The number is the key of the table and no stored field.
    if field.name == "id" {
        return vec![id.into()];
    }
    let stored = row.get(field.name).cloned();
    vec![stored.unwrap_or_else(|| field.default_value())]
}
