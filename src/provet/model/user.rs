//! Somebody who works in the clinic.

use serde::Deserialize;

use super::ProvetRecord;
use super::lenient;

/// Somebody who works in the clinic. `/user/{id}/` \[C\]
#[derive(Clone, PartialEq, Deserialize)]
pub struct User {
    /// Taken from `url` where `id` is missing.
    #[serde(default, deserialize_with = "lenient::integer")]
    pub id: Option<i64>,
    /// Given name.
    #[serde(default, deserialize_with = "lenient::text")]
    pub first_name: String,
    /// Family name.
    #[serde(default, deserialize_with = "lenient::text")]
    pub last_name: String,
}

impl ProvetRecord for User {}
