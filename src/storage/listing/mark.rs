//! Where in a list a page ended, as text that stands in addresses.

use std::fmt;
use std::str::FromStr;

/// Where in the list a page ended. Its text form stands in addresses.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct TenantMark {
    pub(super) text: String,
    pub(super) numbers: [i64; 2],
    pub(super) id: i64,
}

impl fmt::Display for TenantMark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [first, second] = self.numbers;
        write!(f, "{}.{first}.{second}.{}", self.text, self.id)
    }
}

/// The text is no mark in a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("no mark in a list")]
pub struct NoMark;

impl FromStr for TenantMark {
    type Err = NoMark;

    fn from_str(text: &str) -> Result<Self, NoMark> {
        let mut parts = text.split('.');
        let mut part = || parts.next().ok_or(NoMark);
        let key = part()?;
        let mut number = || part()?.parse::<i64>().map_err(|_| NoMark);
        let mark = Self {
            text: key.to_owned(),
            numbers: [number()?, number()?],
            id: number()?,
        };
        let plain = mark.text.bytes().all(|byte| byte.is_ascii_alphanumeric());
        (plain && parts.next().is_none())
            .then_some(mark)
            .ok_or(NoMark)
    }
}
