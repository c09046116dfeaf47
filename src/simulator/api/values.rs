//! What a record holds under a field or a dotted path, for filters and ordering.

use serde_json::Value;

use crate::simulator::clinic::{Clinic, Record, numbers};
use crate::simulator::schema::{self, Field, Kind, Resource};

/// The first number in a relation.
pub(super) fn first_number(row: &Record, field: &str) -> Option<i64> {
    numbers(row, field).into_iter().next()
}

/// The numbers of the records a relation leads to.
pub(super) fn related(clinic: &Clinic, field: &Field, row: &Record, id: i64) -> Vec<i64> {
    let Kind::Inverse { target, via, .. } = field.kind else {
        return numbers(row, field.name);
    };
    let table = schema::by_path(target).map_or("", |target| target.table);
    clinic.rows_of(table, via, id).map(|(id, _)| id).collect()
}

/// A field that can be asked about: directly, or of the records a relation leads to.
#[derive(Clone, Copy)]
pub(super) struct Path {
    pub(super) field: &'static Field,
    pub(super) further: Option<(&'static Resource, &'static Field)>,
}

impl Path {
    /// Reads `field` or `field.property`; `None` where the resource has no such field.
    pub(super) fn of(resource: &Resource, text: &str) -> Option<Self> {
        let (first, second) = match text.split_once('.') {
            Some((first, second)) => (first, Some(second)),
            None => (text, None),
        };
        let field = resource.field(first)?;
        let further = match second {
            Some(name) => {
                let target = schema::by_path(field.target()?)?;
                Some((target, target.field(name)?))
            }
            None => None,
        };
        Some(Self { field, further })
    }

    /// The kind of value at the end of the path.
    pub(super) fn kind(&self) -> Kind {
        self.further
            .map_or(self.field.kind, |(_, field)| field.kind)
    }

    /// The values at the end of the path; relations are numbers.
    pub(super) fn values(&self, clinic: &Clinic, row: &Record, id: i64) -> Vec<Value> {
        let Some((target, field)) = self.further else {
            return values(clinic, self.field, row, id);
        };
        related(clinic, self.field, row, id)
            .into_iter()
            .filter_map(|id| Some((id, clinic.row(target.table, id)?)))
            .flat_map(|(id, row)| values(clinic, field, row, id))
            .collect()
    }
}

fn values(clinic: &Clinic, field: &Field, row: &Record, id: i64) -> Vec<Value> {
    if matches!(field.kind, Kind::Many(_) | Kind::Inverse { .. }) {
        let ids = related(clinic, field, row, id);
        return ids.into_iter().map(Value::from).collect();
    }
    if let Kind::Computed(work_out) = field.kind {
        return vec![work_out(clinic, id)];
    }
    if field.name == "id" {
        return vec![id.into()];
    }
    let kept = row.get(field.name).cloned();
    vec![kept.unwrap_or_else(|| field.blank())]
}
