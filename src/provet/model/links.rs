//! What a record of any kind points to.

use serde::Deserialize;

use super::Record;
use super::lenient::{self, Related};

/// The records that another one belongs to, under the names they have in all kinds of records. \[C\]
#[derive(Clone, PartialEq, Deserialize)]
pub struct Links {
    /// The record itself.
    #[serde(default, deserialize_with = "lenient::integer")]
    pub id: Option<i64>,
    /// The owner.
    #[serde(default, deserialize_with = "lenient::related")]
    pub client: Option<Related>,
    /// The animal.
    #[serde(default, deserialize_with = "lenient::related")]
    pub patient: Option<Related>,
    /// The animals.
    #[serde(default, deserialize_with = "lenient::relations")]
    pub patients: Vec<Related>,
    /// The visit.
    #[serde(default, deserialize_with = "lenient::related")]
    pub consultation: Option<Related>,
    /// The invoice.
    #[serde(default, deserialize_with = "lenient::related")]
    pub invoice: Option<Related>,
    /// The imaging referral; its name is put together from that of the resource. \[I\]
    #[serde(default, deserialize_with = "lenient::related")]
    pub referral: Option<Related>,
    /// Where in the clinic.
    #[serde(default, deserialize_with = "lenient::related")]
    pub department: Option<Related>,
}

impl Record for Links {
    const ALIASES: &'static [(&'static str, &'static [&'static str])] = &[(
        "referral",
        &["diagnosticimaging_referral", "diagnosticimagingreferral"],
    )];
}
