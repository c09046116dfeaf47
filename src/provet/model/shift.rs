//! Who is to work when, and as what.

use jiff::Timestamp;
use serde::Deserialize;

use super::ProvetRecord;
use super::lenient::{self, RelatedRecord};
use crate::values::Field;

/// Somebody's time at work. `/shift/{id}/` \[C\]
#[derive(Clone, PartialEq, Deserialize)]
pub struct Shift {
    /// Taken from `url` where `id` is missing.
    #[serde(default, deserialize_with = "lenient::integer")]
    pub id: Option<i64>,
    /// When it begins.
    #[serde(default, deserialize_with = "lenient::instant")]
    pub start: Field<Timestamp>,
    /// When it ends; may be on the next day.
    #[serde(default, deserialize_with = "lenient::instant")]
    pub end: Field<Timestamp>,
    /// Who works.
    #[serde(default, deserialize_with = "lenient::related")]
    pub user: Option<RelatedRecord>,
    /// Where.
    #[serde(default, deserialize_with = "lenient::related")]
    pub department: Option<RelatedRecord>,
    /// As what.
    #[serde(default, deserialize_with = "lenient::related")]
    pub shift_type: Option<RelatedRecord>,
    /// Free text.
    #[serde(default, deserialize_with = "lenient::text")]
    pub note: String,
}

impl ProvetRecord for Shift {}

/// What people work as, such as "Surgery". `/shifttype/` \[C\]
#[derive(Clone, PartialEq, Deserialize)]
pub struct ShiftType {
    /// Taken from `url` where `id` is missing, as in recorded answers. \[C\]
    #[serde(default, deserialize_with = "lenient::integer")]
    pub id: Option<i64>,
    /// What it is called.
    #[serde(default, deserialize_with = "lenient::text")]
    pub name: String,
    /// Whether those who work so take appointments; none when Provet did not say. \[C\]
    #[serde(default, deserialize_with = "lenient::optional_flag")]
    pub in_appointments: Option<bool>,
}

impl ProvetRecord for ShiftType {}
