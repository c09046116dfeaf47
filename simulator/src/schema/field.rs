//! One field of a resource: its kind, whether it can be written, filtered and exposed.

use std::fmt;

use serde_json::Value;

use super::computed::ComputeField;
use crate::code_lists::CodeListItem;

/// The kind of a field, and how it is stored.
#[derive(Clone, Copy)]
pub enum FieldKind {
    /// Text; the number is the longest that may be written, 0 for any.
    Text(usize),
    /// Whole number.
    Integer,
    /// JSON number.
    Number,
    /// True or false; 1 and 0 are taken on writing \[C\].
    Boolean,
    /// `YYYY-MM-DD`.
    Date,
    /// ISO 8601 with an offset.
    DateTime,
    /// Any JSON, stored and returned as it is.
    Json,
    /// A code written as a number and read as words \[D\].
    Code(&'static [CodeListItem]),
    /// One of a few numbers, written and read as it is.
    Choice(fn() -> Vec<(i64, &'static str)>),
    /// One record of another resource, kept as its number.
    ToOne(&'static str),
    /// Several records of another resource, kept as their numbers.
    ToMany(&'static str),
    /// The records of another resource whose field `via` names this record.
    Inverse {
        /// The other resource.
        target: &'static str,
        /// Its field that names this record.
        via: &'static str,
        /// Whether there is at most one, given alone.
        single: bool,
    },
    /// Worked out from the other records.
    Computed(ComputeField),
}

impl fmt::Debug for FieldKind {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.type_name())
    }
}

impl FieldKind {
    /// Whether it is a relation, or a code: kept as a whole number.
    pub fn is_integer_valued(&self) -> bool {
        matches!(
            self,
            Self::Integer
                | Self::Choice(_)
                | Self::Code(_)
                | Self::ToOne(_)
                | Self::ToMany(_)
                | Self::Inverse { .. }
        )
    }

    /// The values that may be written, with their words; none where any may.
    pub fn choices(&self) -> Vec<(i64, &'static str)> {
        match self {
            Self::Choice(choices) => choices(),
            Self::Code(list) => list.iter().map(|code| (code.code, code.label)).collect(),
            Self::Text(_)
            | Self::Integer
            | Self::Number
            | Self::Boolean
            | Self::Date
            | Self::DateTime
            | Self::Json
            | Self::ToOne(_)
            | Self::ToMany(_)
            | Self::Inverse { .. }
            | Self::Computed(_) => Vec::new(),
        }
    }

    /// The name OPTIONS gives this kind, as Django REST Framework does.
    pub fn type_name(&self) -> &'static str {
        match self {
            Self::Text(_) => "string",
            Self::Integer => "integer",
            Self::Number => "float",
            Self::Boolean => "boolean",
            Self::Date => "date",
            Self::DateTime => "datetime",
            Self::Choice(_) | Self::Code(_) => "choice",
            Self::ToOne(_)
            | Self::ToMany(_)
            | Self::Inverse { .. }
            | Self::Json
            | Self::Computed(_) => "field",
        }
    }
}

/// What writing to a field means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WriteRule {
    /// It may be given.
    Optional,
    /// It has to be given on creation.
    Required,
    /// What is written to it is ignored.
    ReadOnly,
}

/// Which responses contain a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FieldVisibility {
    /// Lists and single records.
    Everywhere,
    /// Single records only.
    DetailOnly,
    /// None: it is only for filtering, or only for writing.
    Hidden,
}

/// One field of a resource.
#[derive(Debug, Clone, Copy)]
pub struct ResourceField {
    /// Name in JSON.
    pub name: &'static str,
    /// What it holds.
    pub kind: FieldKind,
    /// What writing to it means.
    pub write_rule: WriteRule,
    /// Which responses contain it.
    pub visibility: FieldVisibility,
    /// May be written as null, and is null where nothing is stored.
    pub nullable: bool,
    /// Can be filtered on.
    pub filterable: bool,
    /// Can be exposed.
    pub exposable: bool,
}

impl ResourceField {
    /// The resource a relation leads to.
    pub fn related_path(&self) -> Option<&'static str> {
        match self.kind {
            FieldKind::ToOne(target)
            | FieldKind::ToMany(target)
            | FieldKind::Inverse { target, .. } => Some(target),
            FieldKind::Text(_)
            | FieldKind::Integer
            | FieldKind::Number
            | FieldKind::Boolean
            | FieldKind::Date
            | FieldKind::DateTime
            | FieldKind::Json
            | FieldKind::Choice(_)
            | FieldKind::Code(_)
            | FieldKind::Computed(_) => None,
        }
    }

    /// The value where none is stored.
    pub fn default_value(&self) -> Value {
        match self.kind {
            FieldKind::Text(_) if !self.nullable => Value::from(""),
            FieldKind::Boolean if !self.nullable => Value::from(false),
            FieldKind::ToMany(_) => Value::Array(Vec::new()),
            FieldKind::Json if !self.nullable => Value::Array(Vec::new()),
            FieldKind::Text(_)
            | FieldKind::Boolean
            | FieldKind::Integer
            | FieldKind::Number
            | FieldKind::Date
            | FieldKind::DateTime
            | FieldKind::Json
            | FieldKind::Choice(_)
            | FieldKind::Code(_)
            | FieldKind::ToOne(_)
            | FieldKind::Inverse { .. }
            | FieldKind::Computed(_) => Value::Null,
        }
    }
}
