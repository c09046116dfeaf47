//! Constructors of fields with short names, for the tables of resources.

use serde_json::Value;

use super::field::FieldKind;
pub(super) use super::field::ResourceField;
use crate::clinic::SimulatedClinic;
use crate::code_lists::CodeListItem;

pub(super) const fn text(name: &'static str) -> ResourceField {
    ResourceField::new(name, FieldKind::Text(0))
}

pub(super) const fn short_text(name: &'static str, longest: usize) -> ResourceField {
    ResourceField::new(name, FieldKind::Text(longest))
}

pub(super) const fn integer(name: &'static str) -> ResourceField {
    ResourceField::new(name, FieldKind::Integer).nullable()
}

pub(super) const fn number(name: &'static str) -> ResourceField {
    ResourceField::new(name, FieldKind::Number).nullable()
}

pub(super) const fn boolean(name: &'static str) -> ResourceField {
    ResourceField::new(name, FieldKind::Boolean)
}

pub(super) const fn date(name: &'static str) -> ResourceField {
    ResourceField::new(name, FieldKind::Date).nullable()
}

pub(super) const fn date_time(name: &'static str) -> ResourceField {
    ResourceField::new(name, FieldKind::DateTime).nullable()
}

pub(super) const fn json(name: &'static str) -> ResourceField {
    ResourceField::new(name, FieldKind::Json).nullable()
}

/// Several values of any kind; none where nothing is stored.
pub(super) const fn json_list(name: &'static str) -> ResourceField {
    ResourceField::new(name, FieldKind::Json)
}

pub(super) const fn code_list(name: &'static str, list: &'static [CodeListItem]) -> ResourceField {
    ResourceField::new(name, FieldKind::Code(list)).nullable()
}

pub(super) const fn choice(
    name: &'static str,
    choices: fn() -> Vec<(i64, &'static str)>,
) -> ResourceField {
    ResourceField::new(name, FieldKind::Choice(choices)).nullable()
}

pub(super) const fn to_one(name: &'static str, target: &'static str) -> ResourceField {
    ResourceField::new(name, FieldKind::ToOne(target)).nullable()
}

pub(super) const fn to_many(name: &'static str, target: &'static str) -> ResourceField {
    ResourceField::new(name, FieldKind::ToMany(target))
}

pub(super) const fn inverse_many(
    name: &'static str,
    target: &'static str,
    via: &'static str,
) -> ResourceField {
    let single = false;
    ResourceField::new(
        name,
        FieldKind::Inverse {
            target,
            via,
            single,
        },
    )
    .read_only()
}

pub(super) const fn inverse_one(
    name: &'static str,
    target: &'static str,
    via: &'static str,
) -> ResourceField {
    let single = true;
    ResourceField::new(
        name,
        FieldKind::Inverse {
            target,
            via,
            single,
        },
    )
    .read_only()
}

pub(super) const fn computed(
    name: &'static str,
    work_out: fn(&SimulatedClinic, i64) -> Value,
) -> ResourceField {
    ResourceField::new(name, FieldKind::Computed(work_out)).read_only()
}

/// Fields most resources carry.
pub(super) const COMMON_FIELDS: &[ResourceField] = &[
    integer("id").read_only().filterable(),
    date_time("created").read_only().filterable(),
    date_time("modified").read_only().filterable(),
    to_one("created_user", "user").read_only().detail_only(),
    to_one("modified_user", "user").read_only().detail_only(),
];
