//! An animal, its weights and the vaccinations given elsewhere.

use jiff::Timestamp;
use serde::Deserialize;

use super::ProvetRecord;
use super::custom_fields::CustomFields;
use super::lenient::{self, RelatedRecord};
use crate::values::{DayOrInstant, Field, ReadList};

/// An animal. `/patient/{id}/` \[C\]
#[derive(Clone, PartialEq, Deserialize)]
pub struct Patient {
    /// Taken from `url` where `id` is missing.
    #[serde(default, deserialize_with = "lenient::integer")]
    pub id: Option<i64>,
    /// The owner.
    #[serde(default, deserialize_with = "lenient::related_field")]
    pub client: Field<RelatedRecord>,
    /// Empty when there is none.
    #[serde(default, deserialize_with = "lenient::text")]
    pub name: String,
    /// Display text, such as `Dog (Canine - Domestic)`. \[C\]
    #[serde(default, deserialize_with = "lenient::text_or_none")]
    pub species: String,
    /// List item id and three digits. \[C\]
    #[serde(default, deserialize_with = "lenient::integer")]
    pub species_code: Option<i64>,
    /// Display text; Provet's `"None"` for an absent one is read as empty. \[C\]
    #[serde(default, deserialize_with = "lenient::text_or_none")]
    pub breed: String,
    /// Display text of Provet's `gender`.
    #[serde(default, rename = "gender", deserialize_with = "lenient::text_or_none")]
    pub sex: String,
    /// The latest weight in kilograms.
    #[serde(default, deserialize_with = "lenient::number")]
    pub weight: Field<f64>,
    /// Day of birth.
    #[serde(default, deserialize_with = "lenient::day_or_instant")]
    pub date_of_birth: Field<DayOrInstant>,
    /// Day of death; absent means alive \[C\], and so does a flag that says no \[I\]. Whatever else stands there, the
    /// animal is dead.
    #[serde(default, deserialize_with = "lenient::day_or_instant_unless_no")]
    pub deceased: Field<DayOrInstant>,
    /// The record that this one was merged into. \[I\]
    #[serde(default, deserialize_with = "lenient::relations")]
    pub merge_patient: ReadList<RelatedRecord>,
    /// Taken out of the lists in Provet.
    #[serde(default, deserialize_with = "lenient::flag")]
    pub archived: bool,
    /// Must not enter the food chain.
    #[serde(default, deserialize_with = "lenient::flag")]
    pub not_for_food: bool,
    /// The alert text.
    #[serde(default, deserialize_with = "lenient::text")]
    pub critical_notes: String,
    /// Free text.
    #[serde(default, deserialize_with = "lenient::text")]
    pub remarks: String,
    /// Texts of tags.
    #[serde(default, rename = "tags_rel", deserialize_with = "lenient::texts")]
    pub tags: ReadList<String>,
    /// The clinic's own fields that are filled in.
    #[serde(default, rename = "fields_rel")]
    pub custom_fields: CustomFields,
    /// Number of the chip.
    #[serde(default, deserialize_with = "lenient::text")]
    pub microchip: String,
    /// Free text.
    #[serde(default, deserialize_with = "lenient::text")]
    pub color: String,
    /// Insurance as typed in Provet.
    #[serde(default, deserialize_with = "lenient::text_or_none")]
    pub insurance: String,
    /// List item id of the insurance company. \[C\]
    #[serde(default, deserialize_with = "lenient::text_or_none")]
    pub insurance_company: String,
    /// List item id of the blood group \[C\], or its text.
    #[serde(default, deserialize_with = "lenient::text_or_none")]
    pub blood_group: String,
    /// When the record last changed.
    #[serde(default, deserialize_with = "lenient::instant")]
    pub modified: Field<Timestamp>,
}

impl ProvetRecord for Patient {}

impl Patient {
    /// Whether the animal is recorded as dead, whether or not the day can be read.
    pub fn is_deceased(&self) -> bool {
        self.deceased.is_present()
    }

    /// Whether this record was merged into another, so that nothing may be written to it.
    pub fn is_merged(&self) -> bool {
        // A link that cannot be read counts too: what is written to a merged record is lost from sight.
        self.merge_patient.unreadable > 0 || self.merged_into().is_some()
    }

    /// The record it was merged into, where that can be told.
    pub fn merged_into(&self) -> Option<&RelatedRecord> {
        let mut others = self.merge_patient.items.iter();
        // A link to the record itself is no merger. [I]
        others.find(|other| Some(other.id) != self.id)
    }
}

/// One weighing. `/patient/{id}/weight/` \[C\]
#[derive(Clone, PartialEq, Deserialize)]
pub struct WeightRecord {
    /// Taken from `url` where `id` is missing.
    #[serde(default, deserialize_with = "lenient::integer")]
    pub id: Option<i64>,
    /// When the animal was weighed.
    #[serde(default, deserialize_with = "lenient::instant_or_day")]
    pub timestamp: Field<Timestamp>,
    /// Kilograms.
    #[serde(default, deserialize_with = "lenient::number")]
    pub weight: Field<f64>,
}

impl ProvetRecord for WeightRecord {}

/// A vaccination given elsewhere. `/patient/{id}/external_vaccination/`: its field names are not public, so several
/// likely ones are read. \[I\]
#[derive(Clone, PartialEq, Deserialize)]
pub struct ExternalVaccination {
    /// What it protects against.
    #[serde(default, deserialize_with = "lenient::text")]
    pub disease: String,
    /// When it was given.
    #[serde(default, deserialize_with = "lenient::day_or_instant")]
    pub date: Field<DayOrInstant>,
    /// Batch number.
    #[serde(default, deserialize_with = "lenient::text")]
    pub batch_number: String,
}

impl ProvetRecord for ExternalVaccination {
    const ALIASES: &'static [(&'static str, &'static [&'static str])] = &[
        ("disease", &["vaccination_disease", "name", "vaccine"]),
        ("date", &["vaccination_date", "timestamp", "given"]),
        ("batch_number", &["batch"]),
    ];
}
