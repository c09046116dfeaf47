//! Short names that build fields, for the tables of resources.

use serde_json::Value;

pub(super) use super::field::Field;
use super::field::Kind;
use crate::simulator::clinic::Clinic;
use crate::simulator::codes::Code;

pub(super) const fn text(name: &'static str) -> Field {
    Field::new(name, Kind::Text(0))
}

pub(super) const fn short(name: &'static str, longest: usize) -> Field {
    Field::new(name, Kind::Text(longest))
}

pub(super) const fn integer(name: &'static str) -> Field {
    Field::new(name, Kind::Integer).nullable()
}

pub(super) const fn number(name: &'static str) -> Field {
    Field::new(name, Kind::Number).nullable()
}

pub(super) const fn flag(name: &'static str) -> Field {
    Field::new(name, Kind::Flag)
}

pub(super) const fn date(name: &'static str) -> Field {
    Field::new(name, Kind::Date).nullable()
}

pub(super) const fn instant(name: &'static str) -> Field {
    Field::new(name, Kind::Instant).nullable()
}

pub(super) const fn json(name: &'static str) -> Field {
    Field::new(name, Kind::Json).nullable()
}

/// Several values of any kind; none where nothing is kept.
pub(super) const fn list(name: &'static str) -> Field {
    Field::new(name, Kind::Json)
}

pub(super) const fn code(name: &'static str, list: &'static [Code]) -> Field {
    Field::new(name, Kind::Code(list)).nullable()
}

pub(super) const fn choice(name: &'static str, choices: fn() -> Vec<(i64, &'static str)>) -> Field {
    Field::new(name, Kind::Choice(choices)).nullable()
}

pub(super) const fn to(name: &'static str, target: &'static str) -> Field {
    Field::new(name, Kind::To(target)).nullable()
}

pub(super) const fn many(name: &'static str, target: &'static str) -> Field {
    Field::new(name, Kind::Many(target))
}

pub(super) const fn inverse(name: &'static str, target: &'static str, via: &'static str) -> Field {
    let single = false;
    Field::new(
        name,
        Kind::Inverse {
            target,
            via,
            single,
        },
    )
    .read_only()
}

pub(super) const fn partner(name: &'static str, target: &'static str, via: &'static str) -> Field {
    let single = true;
    Field::new(
        name,
        Kind::Inverse {
            target,
            via,
            single,
        },
    )
    .read_only()
}

pub(super) const fn computed(name: &'static str, work_out: fn(&Clinic, i64) -> Value) -> Field {
    Field::new(name, Kind::Computed(work_out)).read_only()
}

/// Fields most resources carry.
pub(super) const COMMON: &[Field] = &[
    integer("id").read_only().filtered(),
    instant("created").read_only().filtered(),
    instant("modified").read_only().filtered(),
    to("created_user", "user").read_only().detail_only(),
    to("modified_user", "user").read_only().detail_only(),
];
