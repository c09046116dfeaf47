//! What is asked of the laboratory and of diagnostic imaging, and what they answered.
//!
//! The fields of all of these are not public \[I\]: each is read under several likely names, and what is missing is said to
//! be so.

use jiff::Timestamp;
use serde::Deserialize;

use super::ProvetRecord;
use super::lenient::{self, RelatedRecord};
use crate::values::{Field, ReadList};

/// Samples sent to a laboratory. `/consultation_laboratory_referral/{id}/` \[D\]
#[derive(Clone, PartialEq, Deserialize)]
pub struct LaboratoryReferral {
    /// Taken from `url` where `id` is missing.
    #[serde(default, deserialize_with = "lenient::integer")]
    pub id: Option<i64>,
    /// The visit.
    #[serde(default, deserialize_with = "lenient::related")]
    pub consultation: Option<RelatedRecord>,
    /// The animal.
    #[serde(default, deserialize_with = "lenient::related")]
    pub patient: Option<RelatedRecord>,
    /// Which laboratory.
    #[serde(default, deserialize_with = "lenient::text")]
    pub laboratory: String,
    /// What was sampled.
    #[serde(default, deserialize_with = "lenient::text")]
    pub sample: String,
    /// What the laboratory is told.
    #[serde(default, deserialize_with = "lenient::text")]
    pub remarks: String,
    /// What only the clinic reads.
    #[serde(default, deserialize_with = "lenient::text")]
    pub internal_notes: String,
    /// Its number at the laboratory.
    #[serde(default, deserialize_with = "lenient::text")]
    pub external_id: String,
    /// When it was sent.
    #[serde(default, deserialize_with = "lenient::instant")]
    pub sent: Field<Timestamp>,
    /// When it was answered.
    #[serde(default, deserialize_with = "lenient::instant")]
    pub answered: Field<Timestamp>,
    /// When it was made.
    #[serde(default, deserialize_with = "lenient::instant")]
    pub created: Field<Timestamp>,
    /// Who asked.
    #[serde(default, deserialize_with = "lenient::related")]
    pub referring_veterinarian: Option<RelatedRecord>,
}

impl ProvetRecord for LaboratoryReferral {
    const ALIASES: &'static [(&'static str, &'static [&'static str])] = &[
        ("laboratory", &["laboratory_name", "lab"]),
        ("sample", &["samples", "sample_type"]),
        ("remarks", &["notes", "additional_information"]),
        ("external_id", &["external_reference", "reference_number"]),
        ("sent", &["sent_time", "referral_date", "date"]),
        ("answered", &["answered_time", "results_received"]),
        (
            "referring_veterinarian",
            &["veterinarian", "supervising_veterinarian", "created_user"],
        ),
    ];
}

/// A laboratory analysis and its result. `/consultation_items/analysis/` \[D\]
#[derive(Clone, PartialEq, Deserialize)]
pub struct LaboratoryAnalysis {
    /// Taken from `url` where `id` is missing.
    #[serde(default, deserialize_with = "lenient::integer")]
    pub id: Option<i64>,
    /// The visit.
    #[serde(default, deserialize_with = "lenient::related")]
    pub consultation: Option<RelatedRecord>,
    /// The animal, where the visit has several.
    #[serde(default, deserialize_with = "lenient::related")]
    pub patient: Option<RelatedRecord>,
    /// The referral it was asked for in.
    #[serde(default, deserialize_with = "lenient::related")]
    pub laboratory_referral: Option<RelatedRecord>,
    /// What it is in the catalogue.
    #[serde(default, deserialize_with = "lenient::related")]
    pub item: Option<RelatedRecord>,
    /// What it is called.
    #[serde(default, deserialize_with = "lenient::text")]
    pub name: String,
    /// The result as text.
    #[serde(default, deserialize_with = "lenient::text")]
    pub result: String,
    /// The result as a number, where it is one.
    #[serde(default, deserialize_with = "lenient::number")]
    pub result_value: Field<f64>,
    /// Of what.
    #[serde(default, deserialize_with = "lenient::text")]
    pub result_unit: String,
    /// Where the reference range begins.
    #[serde(default, deserialize_with = "lenient::number")]
    pub reference_minimum: Field<f64>,
    /// Where it ends.
    #[serde(default, deserialize_with = "lenient::number")]
    pub reference_maximum: Field<f64>,
    /// The reference range as text, where it is no pair of numbers. \[I\]
    #[serde(default, deserialize_with = "lenient::text")]
    pub reference_range: String,
    /// When the result was found.
    #[serde(default, deserialize_with = "lenient::instant_or_day")]
    pub result_time: Field<Timestamp>,
    /// When it was asked for.
    #[serde(default, deserialize_with = "lenient::instant_or_day")]
    pub used: Field<Timestamp>,
    /// What the laboratory said of it.
    #[serde(default, deserialize_with = "lenient::text")]
    pub result_remarks: String,
}

impl ProvetRecord for LaboratoryAnalysis {
    const ALIASES: &'static [(&'static str, &'static [&'static str])] = &[
        ("laboratory_referral", &["referral"]),
        ("result", &["result_text", "value"]),
        ("result_value", &["numeric_result", "value_numeric"]),
        // Not `unit`, which on lines like these is what is charged by.
        ("result_unit", &["unit_of_result"]),
        (
            "reference_minimum",
            &["reference_min", "reference_low", "min_value"],
        ),
        (
            "reference_maximum",
            &["reference_max", "reference_high", "max_value"],
        ),
        (
            "reference_range",
            &["reference", "reference_text", "reference_values"],
        ),
        ("result_time", &["result_date", "resulted"]),
        ("result_remarks", &["remarks", "comment"]),
    ];
}

/// Pictures that are asked for. `/diagnosticimaging_referral/{id}/` \[D\]
#[derive(Clone, PartialEq, Deserialize)]
pub struct ImagingReferral {
    /// Taken from `url` where `id` is missing.
    #[serde(default, deserialize_with = "lenient::integer")]
    pub id: Option<i64>,
    /// The visit.
    #[serde(default, deserialize_with = "lenient::related")]
    pub consultation: Option<RelatedRecord>,
    /// The animal.
    #[serde(default, deserialize_with = "lenient::related")]
    pub patient: Option<RelatedRecord>,
    /// What is asked.
    #[serde(default, deserialize_with = "lenient::text")]
    pub remarks: String,
    /// What only the clinic reads.
    #[serde(default, deserialize_with = "lenient::text")]
    pub internal_notes: String,
    /// What was seen.
    #[serde(default, deserialize_with = "lenient::text")]
    pub report: String,
    /// When it was made.
    #[serde(default, deserialize_with = "lenient::instant")]
    pub created: Field<Timestamp>,
    /// Who asked.
    #[serde(default, deserialize_with = "lenient::related")]
    pub referring_veterinarian: Option<RelatedRecord>,
}

impl ProvetRecord for ImagingReferral {
    const ALIASES: &'static [(&'static str, &'static [&'static str])] = &[
        ("report", &["findings", "statement"]),
        (
            "referring_veterinarian",
            &["requesting_user", "veterinarian", "created_user"],
        ),
    ];
}

/// One examination of a referral. `/diagnosticimaging_worklist/` \[D\]
#[derive(Clone, PartialEq, Deserialize)]
pub struct ImagingWorklist {
    /// Taken from `url` where `id` is missing.
    #[serde(default, deserialize_with = "lenient::integer")]
    pub id: Option<i64>,
    /// The referral it belongs to.
    #[serde(default, deserialize_with = "lenient::related")]
    pub diagnosticimaging_referral: Option<RelatedRecord>,
    /// The animal.
    #[serde(default, deserialize_with = "lenient::related")]
    pub patient: Option<RelatedRecord>,
    /// With which machine; asked for with `expose_modality`, so usually with a name. \[I\]
    #[serde(default, deserialize_with = "lenient::related")]
    pub modality: Option<RelatedRecord>,
    /// Of what; asked for with `expose_target_areas`, so usually with names. \[I\]
    #[serde(default, deserialize_with = "lenient::relations")]
    pub target_areas: ReadList<RelatedRecord>,
    /// Its number in the picture archive.
    #[serde(default, deserialize_with = "lenient::text")]
    pub accession_number: String,
    /// When the pictures were taken.
    #[serde(default, deserialize_with = "lenient::instant_or_day")]
    pub performed: Field<Timestamp>,
    /// Where the pictures are.
    #[serde(default, deserialize_with = "lenient::text")]
    pub image_url: String,
}

impl ProvetRecord for ImagingWorklist {
    const ALIASES: &'static [(&'static str, &'static [&'static str])] = &[
        ("diagnosticimaging_referral", &["referral"]),
        ("performed", &["performed_time", "started"]),
        ("image_url", &["viewer_url", "link"]),
    ];
}
