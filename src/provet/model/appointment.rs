//! A booked time.

use jiff::Timestamp;
use serde::Deserialize;

use super::ProvetRecord;
use super::codes::AppointmentKind;
use super::lenient::{self, RelatedRecord};
use crate::values::{Field, ReadList};

/// A booked time. `/appointment/{id}/` \[C\]
#[derive(Clone, PartialEq, Deserialize)]
pub struct Appointment {
    /// Taken from `url` where `id` is missing.
    #[serde(default, deserialize_with = "lenient::integer")]
    pub id: Option<i64>,
    /// When it begins.
    #[serde(default, deserialize_with = "lenient::instant")]
    pub start: Field<Timestamp>,
    /// When it ends.
    #[serde(default, deserialize_with = "lenient::instant")]
    pub end: Field<Timestamp>,
    /// Calendar title.
    #[serde(default, deserialize_with = "lenient::text")]
    pub title: String,
    /// Reason, as text.
    #[serde(default, deserialize_with = "lenient::text")]
    pub complaint: String,
    /// Who it is with; asked for with `expose_user`, so usually with a name. \[C\]
    #[serde(default, deserialize_with = "lenient::related")]
    pub user: Option<RelatedRecord>,
    /// The client, where known.
    #[serde(default, deserialize_with = "lenient::related_field")]
    pub client: Field<RelatedRecord>,
    /// The animals; asked for with `expose_patients`, so usually with a name. \[C\]
    #[serde(default, deserialize_with = "lenient::relations")]
    pub patients: ReadList<RelatedRecord>,
    /// False when cancelled. \[C\]
    #[serde(default = "lenient::default_true", deserialize_with = "lenient::flag")]
    pub active: bool,
    /// Where; the calendar it stands in.
    #[serde(default, deserialize_with = "lenient::related")]
    pub department: Option<RelatedRecord>,
    /// What kind of visit; with a name where it was exposed. \[C\]
    #[serde(default, deserialize_with = "lenient::related")]
    pub complaint_type: Option<RelatedRecord>,
    /// What the clinic wrote about it.
    #[serde(default, deserialize_with = "lenient::text")]
    pub notes: String,
    /// What the client wrote when booking it.
    #[serde(default, deserialize_with = "lenient::text")]
    pub client_notes: String,
    /// The visit it has become, once they have arrived. \[C\]
    #[serde(default, deserialize_with = "lenient::related")]
    pub consultation: Option<RelatedRecord>,
    /// What it is booked as.
    #[serde(default, rename = "type", deserialize_with = "lenient::code")]
    pub kind: Field<AppointmentKind>,
    /// Nobody came.
    #[serde(default, deserialize_with = "lenient::flag")]
    pub no_show: bool,
}

impl ProvetRecord for Appointment {}
