//! One field of a resource: its kind, and what may be done with it.

use std::fmt;

use serde_json::Value;

use crate::simulator::clinic::Clinic;
use crate::simulator::codes::Code;

/// What a field holds, and how it is kept.
#[derive(Clone, Copy)]
pub enum Kind {
    /// Text; the number is the longest that may be written, 0 for any.
    Text(usize),
    /// Whole number.
    Integer,
    /// JSON number.
    Number,
    /// True or false; 1 and 0 are taken on writing \[C\].
    Flag,
    /// `YYYY-MM-DD`.
    Date,
    /// ISO 8601 with an offset.
    Instant,
    /// Kept and given as it is.
    Json,
    /// A code written as a number and read as words \[D\].
    Code(&'static [Code]),
    /// One of a few numbers, written and read as it is.
    Choice(fn() -> Vec<(i64, &'static str)>),
    /// One record of another resource, kept as its number.
    To(&'static str),
    /// Several records of another resource, kept as their numbers.
    Many(&'static str),
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
    Computed(fn(&Clinic, i64) -> Value),
}

impl fmt::Debug for Kind {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.name())
    }
}

impl Kind {
    /// Whether it is a relation, or a code: kept as a whole number.
    pub fn is_numbered(&self) -> bool {
        matches!(
            self,
            Self::Integer
                | Self::Choice(_)
                | Self::Code(_)
                | Self::To(_)
                | Self::Many(_)
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
            | Self::Flag
            | Self::Date
            | Self::Instant
            | Self::Json
            | Self::To(_)
            | Self::Many(_)
            | Self::Inverse { .. }
            | Self::Computed(_) => Vec::new(),
        }
    }

    /// The name OPTIONS gives this kind, as Django REST Framework does.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Text(_) => "string",
            Self::Integer => "integer",
            Self::Number => "float",
            Self::Flag => "boolean",
            Self::Date => "date",
            Self::Instant => "datetime",
            Self::Choice(_) | Self::Code(_) => "choice",
            Self::To(_) | Self::Many(_) | Self::Inverse { .. } | Self::Json | Self::Computed(_) => {
                "field"
            }
        }
    }
}

/// What writing to a field means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Writing {
    /// It may be given.
    Optional,
    /// It has to be given on creation.
    Required,
    /// What is written to it is ignored.
    Ignored,
}

/// Which answers a field is in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    /// Lists and single records.
    Everywhere,
    /// Single records only.
    OneByOne,
    /// None: it is only for filtering, or only for writing.
    Nowhere,
}

/// One field of a resource.
#[derive(Debug, Clone, Copy)]
pub struct Field {
    /// Name in JSON.
    pub name: &'static str,
    /// What it holds.
    pub kind: Kind,
    /// What writing to it means.
    pub writing: Writing,
    /// Which answers it is in.
    pub shown: Shown,
    /// May be written as null, and is null where nothing is kept.
    pub nullable: bool,
    /// Can be filtered on.
    pub filtered: bool,
    /// Can be exposed.
    pub exposed: bool,
}

impl Field {
    pub(super) const fn new(name: &'static str, kind: Kind) -> Self {
        Self {
            name,
            kind,
            writing: Writing::Optional,
            shown: Shown::Everywhere,
            nullable: false,
            filtered: false,
            exposed: false,
        }
    }

    pub(super) const fn required(self) -> Self {
        Self {
            writing: Writing::Required,
            nullable: false,
            ..self
        }
    }

    pub(super) const fn read_only(self) -> Self {
        Self {
            writing: Writing::Ignored,
            ..self
        }
    }

    pub(super) const fn write_only(self) -> Self {
        Self {
            shown: Shown::Nowhere,
            ..self
        }
    }

    pub(super) const fn nullable(self) -> Self {
        Self {
            nullable: true,
            ..self
        }
    }

    pub(super) const fn filtered(self) -> Self {
        Self {
            filtered: true,
            ..self
        }
    }

    pub(super) const fn exposed(self) -> Self {
        Self {
            exposed: true,
            ..self
        }
    }

    pub(super) const fn detail_only(self) -> Self {
        Self {
            shown: Shown::OneByOne,
            ..self
        }
    }

    pub(super) const fn hidden(self) -> Self {
        Self {
            shown: Shown::Nowhere,
            writing: Writing::Ignored,
            ..self
        }
    }

    /// The resource a relation leads to.
    pub fn target(&self) -> Option<&'static str> {
        match self.kind {
            Kind::To(target) | Kind::Many(target) | Kind::Inverse { target, .. } => Some(target),
            Kind::Text(_)
            | Kind::Integer
            | Kind::Number
            | Kind::Flag
            | Kind::Date
            | Kind::Instant
            | Kind::Json
            | Kind::Choice(_)
            | Kind::Code(_)
            | Kind::Computed(_) => None,
        }
    }

    /// What stands for a value that was never given.
    pub fn blank(&self) -> Value {
        match self.kind {
            Kind::Text(_) if !self.nullable => Value::from(""),
            Kind::Flag if !self.nullable => Value::from(false),
            Kind::Many(_) => Value::Array(Vec::new()),
            Kind::Json if !self.nullable => Value::Array(Vec::new()),
            Kind::Text(_)
            | Kind::Flag
            | Kind::Integer
            | Kind::Number
            | Kind::Date
            | Kind::Instant
            | Kind::Json
            | Kind::Choice(_)
            | Kind::Code(_)
            | Kind::To(_)
            | Kind::Inverse { .. }
            | Kind::Computed(_) => Value::Null,
        }
    }
}
