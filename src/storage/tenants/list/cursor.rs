//! The cursor of the list: where a page ended, as text for URLs.

use std::fmt;
use std::str::FromStr;

/// Where in the list a page ended. Its text form stands in addresses.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct TenantCursor {
    pub(in crate::storage) sort_text: String,
    pub(in crate::storage) sort_numbers: [i64; 2],
    pub(in crate::storage) provet_id: i64,
}

impl fmt::Display for TenantCursor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [first, second] = self.sort_numbers;
        write!(f, "{}.{first}.{second}.{}", self.sort_text, self.provet_id)
    }
}

/// The text is no mark in a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("no mark in a list")]
pub struct InvalidCursor;

impl FromStr for TenantCursor {
    type Err = InvalidCursor;

    fn from_str(text: &str) -> Result<Self, InvalidCursor> {
        let mut parts = text.split('.');
        let mut part = || parts.next().ok_or(InvalidCursor);
        let key = part()?;
        let mut number = || part()?.parse::<i64>().map_err(|_| InvalidCursor);
        let mark = Self {
            sort_text: key.to_owned(),
            sort_numbers: [number()?, number()?],
            provet_id: number()?,
        };
        // The cursor stands in an address, which anybody may edit.
        let plain = mark
            .sort_text
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric());
        (plain && parts.next().is_none())
            .then_some(mark)
            .ok_or(InvalidCursor)
    }
}
