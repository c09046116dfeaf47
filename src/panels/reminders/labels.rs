//! What a reminder and its patient are called.

use i18n_embed_fl::fl;

use super::assessment::AssessedReminder;
use crate::panels::patient_summary::patient_name;
use crate::views::i18n::I18n;

/// The patient's name, or a phrase where the record could not be read.
pub(super) fn reminder_patient_name(row: &AssessedReminder, i18n: &I18n) -> String {
    match &row.patient {
        Some(patient) => patient_name(&patient.name, i18n),
        None => fl!(i18n.fluent, "reminders-animal-unavailable"),
    }
}

/// What a reminder is about.
pub(super) fn reminder_title(row: &AssessedReminder, i18n: &I18n) -> String {
    let label = row.reminder.label().map(str::to_owned);
    label.unwrap_or_else(|| fl!(i18n.fluent, "due-untitled"))
}
