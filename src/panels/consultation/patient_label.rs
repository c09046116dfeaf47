//! Names the patient of an item, note or diagnosis where a consultation has several patients.

use maud::{Markup, html};

use crate::panels::patient_summary::patient_name;
use crate::provet::model::{Consultation, RelatedRecord};
use crate::views::i18n::{I18n, inline_text};

/// The animals of a consultation, to tell their rows apart.
#[derive(Clone, Copy)]
pub(super) struct PatientLabels<'a>(&'a [RelatedRecord]);

impl<'a> PatientLabels<'a> {
    /// Of this consultation; where it could not be seen nobody is named.
    pub(super) fn from_consultation(consultation: Option<&'a Consultation>) -> Self {
        Self(consultation.map_or(&[], |consultation| &consultation.patients.items))
    }

    /// The name of the animal a row belongs to. Nothing where there is only one, or the row names none of them.
    pub(super) fn render_label(self, row: Option<&RelatedRecord>, i18n: &I18n) -> Markup {
        // Looked up among the patients of the consultation, so that a foreign id shows nothing.
        let patient = row.and_then(|row| self.0.iter().find(|patient| patient.id == row.id));
        html! {
            @if let Some(patient) = patient.filter(|_| self.0.len() > 1) {
                span .muted { (inline_text(&patient_name(&patient.name, i18n))) ": " }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::views::i18n::ClinicLocale;

    fn related(id: i64, name: &str) -> RelatedRecord {
        RelatedRecord {
            id,
            name: name.to_owned(),
        }
    }

    #[test]
    fn an_animal_is_named_only_where_there_are_several() {
        let i18n = I18n::for_request(None, &ClinicLocale::default());
        let (one, two) = (related(1, "Lumi"), related(2, ""));
        let litter = [one.clone(), two.clone()];
        let said = |animals: &[RelatedRecord], row: Option<&RelatedRecord>| {
            PatientLabels(animals)
                .render_label(row, &i18n)
                .into_string()
        };
        assert!(said(&litter, Some(&one)).contains("Lumi"));
        assert!(said(&litter, Some(&two)).contains("(no name recorded)"));
        assert_eq!(said(&litter, None), "");
        assert_eq!(said(&litter, Some(&related(3, "Stranger"))), "");
        assert_eq!(said(&litter[..1], Some(&one)), "");
    }
}
