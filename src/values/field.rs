//! A value of a record as it came: absent, read, or there but not readable.

use std::fmt;

/// What a field of a record holds.
///
/// "None recorded" may be said of [`Absent`](Self::Absent) only. A value that is there and cannot be read is shown as it
/// stood, so it never passes for none: a dead animal whose day of death cannot be read is dead.
///
/// Its `Debug` says only whether something is there: records hold personal and clinical data.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Field<T> {
    /// Nothing is recorded: the field is missing, null, or blank.
    #[default]
    Absent,
    /// The value.
    Read(T),
    /// Something is recorded that is no such value: what stood there, as text.
    Unreadable(String),
}

impl<T> Field<T> {
    /// The value where it could be read. For sums and orders; what a person is told takes the whole field.
    pub fn known(&self) -> Option<T>
    where
        T: Clone,
    {
        self.as_known().cloned()
    }

    /// The value where it could be read, borrowed.
    pub fn as_known(&self) -> Option<&T> {
        match self {
            Self::Read(value) => Some(value),
            Self::Absent | Self::Unreadable(_) => None,
        }
    }

    /// Whether nothing is recorded.
    pub fn is_absent(&self) -> bool {
        matches!(self, Self::Absent)
    }

    /// Whether something is recorded, readable or not.
    pub fn is_present(&self) -> bool {
        !self.is_absent()
    }

    /// What stood there, where it could not be read.
    pub fn unreadable(&self) -> Option<&str> {
        match self {
            Self::Unreadable(text) => Some(text),
            Self::Absent | Self::Read(_) => None,
        }
    }

    /// The same field with its value converted.
    pub fn map<U>(self, convert: impl FnOnce(T) -> U) -> Field<U> {
        match self {
            Self::Absent => Field::Absent,
            Self::Read(value) => Field::Read(convert(value)),
            Self::Unreadable(text) => Field::Unreadable(text),
        }
    }

    /// This field, or where nothing is recorded in it, the other.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        // What is there and cannot be read does not give way: the other value would hide it.
        if self.is_absent() { other } else { self }
    }
}

impl<T> fmt::Debug for Field<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Absent => "Absent",
            Self::Read(_) => "Read(..)",
            Self::Unreadable(_) => "Unreadable(..)",
        })
    }
}

impl<T> From<Option<T>> for Field<T> {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Absent, Self::Read)
    }
}

/// A list of a record's field, and how many of its entries could not be read.
#[derive(Clone, PartialEq, Eq)]
pub struct ReadList<T> {
    /// The entries that could be read.
    pub items: Vec<T>,
    /// How many more there are.
    pub unreadable: usize,
}

impl<T> ReadList<T> {
    /// Whether nothing is recorded: neither what can be read nor what cannot.
    pub fn is_none_recorded(&self) -> bool {
        self.items.is_empty() && self.unreadable == 0
    }
}

impl<T> Default for ReadList<T> {
    fn default() -> Self {
        Self {
            items: Vec::new(),
            unreadable: 0,
        }
    }
}
