//! What external systems leave on records: the marks of a visit, and notes about clients and patients.

use jiff::Timestamp;
use serde::Deserialize;
use serde_json::Value;

use super::lenient::{self, RelatedRecord};
use super::record::ProvetRecord;
use crate::values::{Field, ReadList};

/// The marks of a visit that an external system may set, and where the visit stands. `/consultation/{id}/` \[D\]; of which
/// type the marks are is not public, so they are taken as they come.
#[derive(Clone, PartialEq, Deserialize)]
pub struct ConsultationSyncStatus {
    /// The visit.
    #[serde(default, deserialize_with = "lenient::integer")]
    pub id: Option<i64>,
    /// 0, 8, 5, 6, 7, 9, 10 in this order; 11 is a draft. \[D\]
    #[serde(default, deserialize_with = "lenient::integer")]
    pub status: Option<i64>,
    /// What [`set_integration_status`](crate::provet::ProvetApi::set_integration_status) set.
    #[serde(default)]
    pub integration_status: Value,
    /// What [`mark_consultation_sent`](crate::provet::ProvetApi::mark_consultation_sent) set; probably an instant. \[I\]
    #[serde(default)]
    pub external_sent: Value,
}

impl ProvetRecord for ConsultationSyncStatus {}

impl ConsultationSyncStatus {
    /// Whether it was marked as sent.
    pub fn is_sent(&self) -> bool {
        // Its type is not documented \[I\]: what is not empty, zero or false counts as sent, so that nothing is sent twice.
        match &self.external_sent {
            Value::Null => false,
            Value::Bool(sent) => *sent,
            Value::Number(number) => number.as_f64() != Some(0.0),
            Value::String(text) => !text.is_empty(),
            Value::Array(_) | Value::Object(_) => true,
        }
    }
}

/// A note in "notes and communication" about a client or an animal. `/note/` \[C\]
#[derive(Clone, PartialEq, Deserialize)]
pub struct CommunicationNote {
    /// What it says; may hold HTML.
    #[serde(default, deserialize_with = "lenient::text")]
    pub note: String,
    /// When it was written.
    #[serde(default, deserialize_with = "lenient::instant")]
    pub created: Field<Timestamp>,
    /// The client.
    #[serde(default, deserialize_with = "lenient::related")]
    pub client: Option<RelatedRecord>,
    /// The animals.
    #[serde(default, deserialize_with = "lenient::relations")]
    pub patients: ReadList<RelatedRecord>,
}

impl ProvetRecord for CommunicationNote {}
