//! The records that a record of any kind refers to.

use serde::Deserialize;

use super::ProvetRecord;
use super::lenient::{self, RelatedRecord};
use crate::values::ReadList;

/// The records that another one belongs to, under the names they have in all kinds of records. \[C\]
#[derive(Clone, PartialEq, Deserialize)]
pub struct RelatedIds {
    /// The record itself.
    #[serde(default, deserialize_with = "lenient::integer")]
    pub id: Option<i64>,
    /// The owner.
    #[serde(default, deserialize_with = "lenient::related")]
    pub client: Option<RelatedRecord>,
    /// The animal.
    #[serde(default, deserialize_with = "lenient::related")]
    pub patient: Option<RelatedRecord>,
    /// The animals.
    #[serde(default, deserialize_with = "lenient::relations")]
    pub patients: ReadList<RelatedRecord>,
    /// The visit.
    #[serde(default, deserialize_with = "lenient::related")]
    pub consultation: Option<RelatedRecord>,
    /// The invoice.
    #[serde(default, deserialize_with = "lenient::related")]
    pub invoice: Option<RelatedRecord>,
    /// The imaging referral; its name is put together from that of the resource. \[I\]
    #[serde(default, deserialize_with = "lenient::related")]
    pub referral: Option<RelatedRecord>,
    /// Where in the clinic.
    #[serde(default, deserialize_with = "lenient::related")]
    pub department: Option<RelatedRecord>,
}

impl ProvetRecord for RelatedIds {
    const ALIASES: &'static [(&'static str, &'static [&'static str])] = &[(
        "referral",
        &["diagnosticimaging_referral", "diagnosticimagingreferral"],
    )];
}
