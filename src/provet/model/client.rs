//! An owner and the numbers to reach them on.

use jiff::Timestamp;
use serde::Deserialize;

use super::ProvetRecord;
use super::custom_fields::CustomFields;
use super::lenient::{self, RelatedRecord};
use crate::values::{Field, ReadList};

/// A person or organisation that owns animals. `/client/{id}/` \[C\]
#[derive(Clone, PartialEq, Deserialize)]
pub struct Client {
    /// Taken from `url` where `id` is missing.
    #[serde(default, deserialize_with = "lenient::integer")]
    pub id: Option<i64>,
    /// Given name.
    #[serde(default, deserialize_with = "lenient::text")]
    pub firstname: String,
    /// Family name.
    #[serde(default, deserialize_with = "lenient::text")]
    pub lastname: String,
    /// Name of the organisation, where the client is one.
    #[serde(default, deserialize_with = "lenient::text")]
    pub organization_name: String,
    /// E-mail address as typed in Provet.
    #[serde(default, deserialize_with = "lenient::text")]
    pub email: String,
    /// Further e-mail addresses as typed in Provet.
    #[serde(default, deserialize_with = "lenient::text")]
    pub alt_emails: String,
    /// Street.
    #[serde(default, deserialize_with = "lenient::text")]
    pub street_address: String,
    /// Postal code.
    #[serde(default, deserialize_with = "lenient::text")]
    pub zip_code: String,
    /// Town.
    #[serde(default, deserialize_with = "lenient::text")]
    pub city: String,
    /// The alert text.
    #[serde(default, deserialize_with = "lenient::text")]
    pub critical_notes: String,
    /// The alert text about money.
    #[serde(default, deserialize_with = "lenient::text")]
    pub critical_accounting_notes: String,
    /// Free text.
    #[serde(default, deserialize_with = "lenient::text")]
    pub remarks: String,
    /// Taken out of the lists in Provet.
    #[serde(default, deserialize_with = "lenient::flag")]
    pub archived: bool,
    /// Wants no text messages; none when Provet did not say.
    #[serde(default, deserialize_with = "lenient::optional_flag")]
    pub no_sms: Option<bool>,
    /// Wants no e-mail; none when Provet did not say.
    #[serde(default, deserialize_with = "lenient::optional_flag")]
    pub no_email: Option<bool>,
    /// The client's animals.
    #[serde(default, deserialize_with = "lenient::relations")]
    pub patients: ReadList<RelatedRecord>,
    /// Texts of tags.
    #[serde(default, rename = "tags_rel", deserialize_with = "lenient::texts")]
    pub tags: ReadList<String>,
    /// The clinic's own fields that are filled in.
    #[serde(default, rename = "fields_rel")]
    pub custom_fields: CustomFields,
    /// When the record last changed.
    #[serde(default, deserialize_with = "lenient::instant")]
    pub modified: Field<Timestamp>,
}

impl ProvetRecord for Client {}

/// A phone number, a record of its own. `/phonenumber/` \[C\]
#[derive(Clone, PartialEq, Deserialize)]
pub struct PhoneNumber {
    /// Taken from `url` where `id` is missing.
    #[serde(default, deserialize_with = "lenient::integer")]
    pub id: Option<i64>,
    /// Whose number it is.
    #[serde(default, deserialize_with = "lenient::related_field")]
    pub client: Field<RelatedRecord>,
    /// 1 means mobile; others are not public. \[C\]
    #[serde(default, deserialize_with = "lenient::integer")]
    pub type_code: Option<i64>,
    /// E.164, or whatever was typed.
    #[serde(default, deserialize_with = "lenient::text")]
    pub phone_number: String,
    /// Free text.
    #[serde(default, deserialize_with = "lenient::text")]
    pub description: String,
    /// Reminders go here.
    #[serde(default, deserialize_with = "lenient::flag")]
    pub preferred_reminders: bool,
    /// Belongs to a second owner.
    #[serde(default, deserialize_with = "lenient::flag")]
    pub is_secondary_owners_phone_number: bool,
    /// When the record last changed.
    #[serde(default, deserialize_with = "lenient::instant")]
    pub modified: Field<Timestamp>,
}

impl ProvetRecord for PhoneNumber {
    const ALIASES: &'static [(&'static str, &'static [&'static str])] =
        &[("phone_number", &["number"])];
}
