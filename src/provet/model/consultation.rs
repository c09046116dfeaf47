//! A visit and what was written, found and used in it.

use jiff::Timestamp;
use serde::Deserialize;

use super::ProvetRecord;
use super::codes::ConsultationKind;
use super::lenient::{self, RelatedRecord};
use crate::values::{ConsultationStatus, Field, Money, ReadList};

/// A visit. `/consultation/{id}/` \[C\]
#[derive(Clone, PartialEq, Deserialize)]
pub struct Consultation {
    /// Taken from `url` where `id` is missing.
    #[serde(default, deserialize_with = "lenient::integer")]
    pub id: Option<i64>,
    /// The owner.
    #[serde(default, deserialize_with = "lenient::related_field")]
    pub client: Field<RelatedRecord>,
    /// One or more animals of one client.
    #[serde(default, deserialize_with = "lenient::relations")]
    pub patients: ReadList<RelatedRecord>,
    /// Reason, as text.
    #[serde(default, deserialize_with = "lenient::text")]
    pub complaint: String,
    /// How far it has come.
    #[serde(default, deserialize_with = "lenient::code")]
    pub status: Field<ConsultationStatus>,
    /// Where and how it takes place.
    #[serde(default, rename = "type", deserialize_with = "lenient::code")]
    pub kind: Field<ConsultationKind>,
    /// When the animal came in.
    #[serde(default, deserialize_with = "lenient::instant")]
    pub admitted_time: Field<Timestamp>,
    /// When the visit began.
    #[serde(default, deserialize_with = "lenient::instant")]
    pub started: Field<Timestamp>,
    /// When the visit ended.
    #[serde(default, deserialize_with = "lenient::instant")]
    pub ended: Field<Timestamp>,
    /// The veterinarian in charge.
    #[serde(default, deserialize_with = "lenient::related")]
    pub supervising_veterinarian: Option<RelatedRecord>,
    /// Where in the clinic.
    #[serde(default, deserialize_with = "lenient::related")]
    pub department: Option<RelatedRecord>,
    /// The draft or finished invoice.
    #[serde(default, deserialize_with = "lenient::related")]
    pub invoice: Option<RelatedRecord>,
    /// When the record last changed.
    #[serde(default, deserialize_with = "lenient::instant")]
    pub modified: Field<Timestamp>,
}

impl ProvetRecord for Consultation {
    const ALIASES: &'static [(&'static str, &'static [&'static str])] = &[("ended", &["finished"])];
}

/// What kind of thing a line of a visit is, by the list it came in: of the numbers of `type_code` only some are known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ConsultationItemKind {
    /// Something done.
    Procedure,
    /// A medicine or a vaccine.
    Medicine,
    /// Material used or sold.
    Supply,
    /// Food.
    Food,
    /// A laboratory analysis.
    Analysis,
}

/// Something used or done in a visit; medicines have instructions, and batch and disease when they are vaccinations.
/// `/consultation/{id}/medicines/` and its siblings, `/consultation_items/medicine/` \[C\]
#[derive(Clone, PartialEq, Deserialize)]
pub struct ConsultationItemRecord {
    /// Taken from `url` where `id` is missing.
    #[serde(default, deserialize_with = "lenient::integer")]
    pub id: Option<i64>,
    /// The visit.
    #[serde(default, deserialize_with = "lenient::related")]
    pub consultation: Option<RelatedRecord>,
    /// The animal it was used on, where the visit has several.
    #[serde(default, deserialize_with = "lenient::related")]
    pub patient: Option<RelatedRecord>,
    /// What it is called.
    #[serde(default, deserialize_with = "lenient::text")]
    pub name: String,
    /// How many.
    #[serde(default, deserialize_with = "lenient::number")]
    pub quantity: Field<f64>,
    /// Of what.
    #[serde(default, deserialize_with = "lenient::text")]
    pub unit: String,
    /// Price of one, with tax, as Provet computed it.
    #[serde(default, deserialize_with = "lenient::money")]
    pub price_with_vat: Field<Money>,
    /// What kind of list it came in; none where the list holds several kinds.
    #[serde(skip)]
    pub kind: Option<ConsultationItemKind>,
    /// 1 procedure \[I\], 2 medicine, 3 supply \[C\].
    #[serde(default, deserialize_with = "lenient::integer")]
    pub type_code: Option<i64>,
    /// Dosage text of a medicine.
    #[serde(default, deserialize_with = "lenient::text")]
    pub instructions: String,
    /// True on a medicine line that is a vaccination.
    #[serde(default, deserialize_with = "lenient::flag")]
    pub vaccination: bool,
    /// What the vaccination protects against.
    #[serde(default, deserialize_with = "lenient::text")]
    pub vaccination_disease: String,
    /// Batch number.
    #[serde(default, deserialize_with = "lenient::text")]
    pub batch_number: String,
    /// When it was used.
    #[serde(default, deserialize_with = "lenient::instant_or_day")]
    pub used: Field<Timestamp>,
    /// The line that it is a part of. \[C\]
    #[serde(default, deserialize_with = "lenient::related")]
    pub parent_linked_item: Option<RelatedRecord>,
    /// Its row on the invoice.
    #[serde(default, deserialize_with = "lenient::related")]
    pub invoicerow: Option<RelatedRecord>,
}

impl ProvetRecord for ConsultationItemRecord {}

/// A clinical note. `/consultation/{id}/consultationnote/`: the text is under `text` or `note`. \[C\]
#[derive(Clone, PartialEq, Deserialize)]
pub struct ConsultationNote {
    /// Taken from `url` where `id` is missing.
    #[serde(default, deserialize_with = "lenient::integer")]
    pub id: Option<i64>,
    /// The animal, where the visit has several.
    #[serde(default, deserialize_with = "lenient::related")]
    pub patient: Option<RelatedRecord>,
    /// Kind of note; the values are not public.
    #[serde(default, rename = "type", deserialize_with = "lenient::integer")]
    pub kind: Option<i64>,
    /// May hold HTML.
    #[serde(default, deserialize_with = "lenient::text")]
    pub text: String,
    /// When it was written.
    #[serde(default, deserialize_with = "lenient::instant")]
    pub created: Field<Timestamp>,
    /// Who wrote it.
    #[serde(default, deserialize_with = "lenient::related")]
    pub created_user: Option<RelatedRecord>,
}

impl ProvetRecord for ConsultationNote {
    const ALIASES: &'static [(&'static str, &'static [&'static str])] = &[("text", &["note"])];
}

/// A diagnosis. `/consultation/{id}/consultationdiagnosis/` \[C\]
#[derive(Clone, PartialEq, Deserialize)]
pub struct Diagnosis {
    /// The animal, where the visit has several.
    #[serde(default, deserialize_with = "lenient::related")]
    pub patient: Option<RelatedRecord>,
    /// What it is called.
    #[serde(default, deserialize_with = "lenient::text")]
    pub name: String,
}

impl ProvetRecord for Diagnosis {}

/// What the owner is told at discharge. `/consultation/{id}/consultationdischargeinstruction/` \[C\]
#[derive(Clone, PartialEq, Deserialize)]
pub struct DischargeInstruction {
    /// The animal, where the visit has several.
    #[serde(default, deserialize_with = "lenient::related")]
    pub patient: Option<RelatedRecord>,
    /// May hold HTML.
    #[serde(default, deserialize_with = "lenient::text")]
    pub text: String,
    /// When it was written.
    #[serde(default, deserialize_with = "lenient::instant")]
    pub created: Field<Timestamp>,
}

impl ProvetRecord for DischargeInstruction {}
