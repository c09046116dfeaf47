//! What a reminder and its patient are called.

use i18n_embed_fl::fl;

use super::assessment::AssessedReminder;
use crate::panels::distinct_names::distinct_name;
use crate::panels::patient_summary::patient_name;
use crate::provet::model::Patient;
use crate::views::i18n::I18n;

/// The patient's name, or a phrase where the record could not be read.
pub(super) fn reminder_patient_name(row: &AssessedReminder, i18n: &I18n) -> String {
    let Some(patient) = &row.patient else {
        return fl!(i18n.fluent, "reminders-animal-unavailable");
    };
    let alike: Vec<Patient> = row.namesakes.iter().chain([patient]).cloned().collect();
    let told_apart = patient.id.and_then(|id| distinct_name(id, &alike, i18n));
    told_apart.unwrap_or_else(|| patient_name(&patient.name, i18n))
}

/// What a reminder is about.
pub(super) fn reminder_title(row: &AssessedReminder, i18n: &I18n) -> String {
    let label = row.reminder.label().map(str::to_owned);
    label.unwrap_or_else(|| fl!(i18n.fluent, "due-untitled"))
}
