//! Names the patient of an item, note or diagnosis where a consultation has several patients.

use i18n_embed_fl::fl;
use maud::{Markup, html};

use super::data::ConsultationData;
use crate::panels::distinct_names::{distinct_names, needs_records};
use crate::panels::unavailable_data::UnavailableData;
use crate::provet::model::{Consultation, Patient, RelatedRecord};
use crate::views::components::{BadgeKind, render_badge};
use crate::views::i18n::{I18n, inline_text};
use crate::views::section::incomplete_notice;

/// The animals of a consultation, to tell their rows apart.
#[derive(Clone, Default)]
pub(super) struct PatientLabels {
    /// Their numbers and what each is called here; empty where the consultation could not be seen.
    patients: Vec<(i64, String)>,
    /// Animals of the consultation that could not be read.
    unreadable: usize,
    /// Why the animals are not told apart, where what tells them apart could not be read.
    missing: UnavailableData,
}

impl PatientLabels {
    /// Waits for the animals' own records only where the consultation alone does not tell its animals apart.
    pub(super) async fn load(data: &ConsultationData, i18n: &I18n) -> Self {
        let what = || fl!(i18n.fluent, "consultation-animals-what");
        let consultation = data.consultation.clone().await;
        let missing = UnavailableData::default().with(&consultation, what());
        let Ok(consultation) = consultation else {
            return Self {
                missing,
                ..Self::default()
            };
        };
        if !needs_records(&consultation.patients.items) {
            return Self::from_consultation(&consultation, &[], i18n);
        }
        let records = data.patients.clone().await;
        let rows = records.as_ref().map_or(&[][..], |found| &found.rows);
        Self {
            missing: missing.with(&records, what()),
            ..Self::from_consultation(&consultation, rows, i18n)
        }
    }

    pub(super) fn from_consultation(
        consultation: &Consultation,
        records: &[Patient],
        i18n: &I18n,
    ) -> Self {
        let links = &consultation.patients.items;
        let names = distinct_names(links, records, i18n);
        Self {
            patients: links.iter().map(|link| link.id).zip(names).collect(),
            unreadable: consultation.patients.unreadable,
            missing: UnavailableData::default(),
        }
    }

    /// Why rows do not say which animal they belong to, where that could not be read.
    pub(super) fn render_unavailable(&self, i18n: &I18n) -> Markup {
        self.missing.render(i18n)
    }

    /// What one of the animals is called here; none for an animal that is not of the consultation.
    pub(super) fn find(&self, id: i64) -> Option<&str> {
        let found = self.patients.iter().find(|(patient, _)| *patient == id);
        found.map(|(_, name)| name.as_str())
    }

    /// The animals with what each is called here, in the order of the consultation.
    pub(super) fn iter(&self) -> impl Iterator<Item = (i64, &str)> {
        let patients = self.patients.iter();
        patients.map(|(id, name)| (*id, name.as_str()))
    }

    /// Whether a row that names no animal may be about more than one.
    pub(super) fn are_several(&self) -> bool {
        self.patients.len() + self.unreadable > 1
    }

    /// The animal a row belongs to, said where there are several, or where it is another than those of the consultation.
    pub(super) fn render_label(&self, row: Option<&RelatedRecord>, i18n: &I18n) -> Markup {
        // Where the visit could not be read nobody knows its animals: then none is called another's.
        let Some(row) = row.filter(|_| !self.patients.is_empty()) else {
            return html! {};
        };
        let Some(name) = self.find(row.id) else {
            let number = row.id.to_string();
            let other = fl!(i18n.fluent, "consultation-other-animal", number = number);
            return html! { (render_badge(BadgeKind::Warn, &other)) " " };
        };
        html! { @if self.are_several() { span .muted { (inline_text(name)) ": " } } }
    }

    /// That a row names none of several animals: it never counts as one of theirs.
    pub(super) fn render_unnamed(
        &self,
        row: Option<&RelatedRecord>,
        message: impl FnOnce() -> String,
    ) -> Markup {
        html! {
            @if row.is_none() && self.are_several() { " " (render_badge(BadgeKind::Warn, &message())) }
        }
    }
}

/// That the record of an animal is not among those that Provet sent: it is gone only where these were all.
pub(super) fn render_missing_record(is_list_complete: bool, i18n: &I18n) -> Markup {
    incomplete_notice(&if is_list_complete {
        fl!(i18n.fluent, "consultation-animal-gone")
    } else {
        fl!(i18n.fluent, "consultation-animal-not-seen")
    })
}

/// That the consultation names animals which cannot be read: nothing here is said of them.
pub(super) fn render_unreadable_patients(count: usize, i18n: &I18n) -> Markup {
    html! {
        @if count > 0 { (incomplete_notice(&fl!(i18n.fluent, "schedule-animals-unreadable", count = count))) }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::provet::model::parse_record;
    use crate::views::i18n::ClinicLocale;

    fn related(id: i64) -> RelatedRecord {
        RelatedRecord {
            id,
            name: String::new(),
        }
    }

    #[test]
    fn an_animal_is_named_where_there_are_several_and_where_it_is_a_stranger() {
        let i18n = I18n::for_request(None, &ClinicLocale::default());
        let labels = |patients: Value| {
            let visit: Consultation = parse_record(json!({"patients": patients})).unwrap();
            PatientLabels::from_consultation(&visit, &[], &i18n)
        };
        let litter = labels(json!([{"id": 1, "name": "Lumi"}, {"id": 2, "name": "Otso"}]));
        let single = labels(json!([{"id": 1, "name": "Lumi"}]));
        let told = |labels: &PatientLabels, row: Option<&RelatedRecord>| {
            let label = labels.render_label(row, &i18n).into_string();
            label
                + &labels
                    .render_unnamed(row, || "unnamed".to_owned())
                    .into_string()
        };
        let (lumi, stranger) = (related(1), related(3));
        assert!(told(&litter, Some(&lumi)).contains("Lumi"));
        assert!(told(&litter, None).contains("unnamed"));
        assert!(told(&litter, Some(&stranger)).contains("no. 3"));
        assert!(told(&single, Some(&stranger)).contains("no. 3"));
        assert_eq!(told(&single, Some(&lumi)), "");
        assert_eq!(told(&single, None), "");
        assert_eq!(told(&PatientLabels::default(), Some(&lumi)), "");
    }

    #[test]
    fn a_record_is_gone_only_where_all_records_were_sent() {
        let i18n = I18n::for_request(None, &ClinicLocale::default());
        let told = |complete| render_missing_record(complete, &i18n).into_string();
        assert!(told(true).contains("wasn’t found"));
        assert!(!told(false).contains("wasn’t found"));
    }
}
