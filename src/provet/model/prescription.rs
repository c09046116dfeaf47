//! A written prescription and the medicines on it.
//!
//! That these records exist is documented \[D\]; their fields are not \[I\] and are read tolerantly.

use serde::Deserialize;

use super::ProvetRecord;
use super::lenient::{self, RelatedRecord};
use crate::values::{DayOrInstant, Field};

/// A written prescription. `/general_prescription/written_prescription/`
#[derive(Clone, PartialEq, Deserialize)]
pub struct Prescription {
    /// Taken from `url` where `id` is missing.
    #[serde(default, deserialize_with = "lenient::integer")]
    pub id: Option<i64>,
    /// The animal.
    #[serde(default, deserialize_with = "lenient::related")]
    pub patient: Option<RelatedRecord>,
    /// Its owner.
    #[serde(default, deserialize_with = "lenient::related_field")]
    pub client: Field<RelatedRecord>,
    /// The visit it was written in.
    #[serde(default, deserialize_with = "lenient::related")]
    pub consultation: Option<RelatedRecord>,
    /// Who wrote it.
    #[serde(default, deserialize_with = "lenient::related")]
    pub prescriber: Option<RelatedRecord>,
    /// When it was written.
    #[serde(default, deserialize_with = "lenient::day_or_instant")]
    pub date: Field<DayOrInstant>,
    /// The last day it can be used.
    #[serde(default, deserialize_with = "lenient::day_or_instant")]
    pub valid_until: Field<DayOrInstant>,
    /// Its state, as a word or as a number whose meaning is not public. \[I\]
    #[serde(default, deserialize_with = "lenient::text")]
    pub status: String,
    /// How often it may be repeated.
    #[serde(default, deserialize_with = "lenient::code")]
    pub repeats: Field<i64>,
    /// How often it still may be.
    #[serde(default, deserialize_with = "lenient::code")]
    pub repeats_left: Field<i64>,
    /// Free text.
    #[serde(default, deserialize_with = "lenient::text")]
    pub remarks: String,
}

impl Prescription {
    /// Whether its state says in words that it was taken back. \[I\]
    pub fn is_cancelled(&self) -> bool {
        let status = self.status.to_lowercase();
        // Parts of words, because the statuses are not public: "cancelled" and "canceled" both count. [I]
        ["cancel", "void", "revoked", "annul", "withdrawn"]
            .iter()
            .any(|word| status.contains(word))
    }
}

impl ProvetRecord for Prescription {
    const ALIASES: &'static [(&'static str, &'static [&'static str])] = &[
        ("date", &["prescription_date", "written", "created"]),
        ("valid_until", &["expiry_date", "valid_to"]),
        ("prescriber", &["veterinarian", "user", "created_user"]),
        ("repeats", &["repeat_count"]),
        ("remarks", &["note", "notes"]),
    ];
}

/// A medicine on a prescription. `/general_prescription/prescription_item/`
#[derive(Clone, PartialEq, Deserialize)]
pub struct PrescriptionItem {
    /// Taken from `url` where `id` is missing.
    #[serde(default, deserialize_with = "lenient::integer")]
    pub id: Option<i64>,
    /// The prescription.
    #[serde(default, deserialize_with = "lenient::related")]
    pub written_prescription: Option<RelatedRecord>,
    /// The medicine.
    #[serde(default, deserialize_with = "lenient::text")]
    pub name: String,
    /// How much.
    #[serde(default, deserialize_with = "lenient::number")]
    pub quantity: Field<f64>,
    /// Of what: tablets, millilitres.
    #[serde(default, deserialize_with = "lenient::text")]
    pub unit: String,
    /// What the owner is told.
    #[serde(default, deserialize_with = "lenient::text")]
    pub instructions: String,
}

impl ProvetRecord for PrescriptionItem {
    const ALIASES: &'static [(&'static str, &'static [&'static str])] = &[
        ("written_prescription", &["prescription"]),
        ("name", &["medicine_name", "item_name"]),
        ("instructions", &["dosage", "dosage_instructions"]),
    ];
}
