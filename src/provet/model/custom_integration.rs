//! A custom integration as Provet holds it: the names of its fields are not public, so all of them are kept. \[I\]

use serde::Deserialize;
use serde_json::{Map, Value};

use super::ProvetRecord;
use super::lenient::integer;

/// A custom integration: a button, as far as the caller made it. \[D\]
#[derive(Clone, PartialEq, Deserialize)]
pub struct CustomIntegration {
    /// Its id in Provet.
    #[serde(default, deserialize_with = "integer")]
    pub id: Option<i64>,
    /// Everything else, under Provet's own names.
    #[serde(flatten)]
    pub fields: Map<String, Value>,
}

impl ProvetRecord for CustomIntegration {}
