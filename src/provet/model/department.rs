//! A part of the clinic with a calendar of its own.

use serde::Deserialize;

use super::ProvetRecord;
use super::lenient::{self, RelatedRecord};

/// A part of the clinic. `/department/{id}/` \[C\]
#[derive(Clone, PartialEq, Deserialize)]
pub struct Department {
    /// Taken from `url` where `id` is missing.
    #[serde(default, deserialize_with = "lenient::integer")]
    pub id: Option<i64>,
    /// What it is called.
    #[serde(default, deserialize_with = "lenient::text")]
    name: String,
    /// Newer tenants answer with a nested object \[C\], which may be where the name is. \[I\]
    #[serde(default, deserialize_with = "lenient::related")]
    details: Option<RelatedRecord>,
}

impl Department {
    /// What it is called; empty where Provet does not say.
    pub fn name(&self) -> &str {
        let nested = self.details.as_ref().map_or("", |details| &details.name);
        if self.name.is_empty() {
            nested
        } else {
            &self.name
        }
    }
}

impl ProvetRecord for Department {}
