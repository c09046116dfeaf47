//! The discharge checklist: what is present, missing or unavailable.

use std::sync::Arc;

use i18n_embed_fl::fl;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use maud::{Markup, html};
use tokio::join;

use super::data::{ConsultationData, WeightsResult};
use super::status::current_status;
use crate::clinic::consultation::{
    ChecklistItem, ChecklistState, ConsultationLine, ConsultationPatient, ConsultationRecord,
    ConsultationStatus,
};
use crate::panels::PanelContext;
use crate::panels::patient_summary::patient_name;
use crate::panels::section_spec::{PanelSection, SectionSlot, SectionSpec};
use crate::provet::model::{
    Consultation, ConsultationItemKind, ConsultationItemRecord, ListResponse, WeightRecord,
};
use crate::provet::webhook::ObjectKind;
use crate::views::components::{BadgeKind, html_to_text, render_badge};
use crate::views::form::reload_button;
use crate::views::i18n::{I18n, inline_text};
use crate::views::section::{Section, SectionTone, incomplete_notice};

const SLOT: &str = "missing";

pub(super) const SECTION: PanelSection<ConsultationData> = PanelSection {
    spec: SectionSpec {
        slot: SectionSlot::new(SLOT, 6),
        title: |_, i18n| fl!(i18n.fluent, "consultation-missing-title"),
        subject: |i18n| fl!(i18n.fluent, "consultation-what"),
        reads: &[
            "consultation/{id}/",
            "consultation/{id}/medicines/",
            "consultation/{id}/procedures/",
            "consultation/{id}/supplies/",
            "consultation/{id}/foods/",
            "consultation/{id}/analyses/",
            "consultation/{id}/consultationdiagnosis/",
            "consultation/{id}/consultationdischargeinstruction/",
            "consultation/{id}/consultationnote/",
            "patient/{id}/weight/",
        ],
        writes: &[],
        refresh_on: &[ObjectKind::Consultation, ObjectKind::ConsultationItem],
    },
    render: |ctx, data| Box::pin(render_section(ctx, data)),
};

async fn render_section(ctx: Arc<PanelContext>, data: ConsultationData) -> Markup {
    let i18n = &ctx.i18n;
    let (seen, visit) = join!(load_record(&data, i18n), data.consultation.clone());
    let standing = visit.ok().and_then(|visit| current_status(&visit));
    let parts = seen.discharge_checklist();
    let again = parts
        .iter()
        .any(|(_, state)| *state == ChecklistState::Unavailable)
        .then(|| {
            reload_button(
                &ctx.form_target(SLOT),
                &fl!(i18n.fluent, "section-try-again"),
            )
        });
    render_checklist(&parts, standing, &again.unwrap_or_default(), i18n)
}

/// What is known of the visit. What could not be seen stays unknown: it is neither there nor missing.
pub(super) async fn load_record(data: &ConsultationData, i18n: &I18n) -> ConsultationRecord {
    let data = data.clone();
    let (visit, weights, diagnoses, notes, instructions, items) = join!(
        data.consultation,
        data.weights,
        data.diagnoses,
        data.notes,
        data.discharge,
        data.items
    );
    ConsultationRecord {
        diagnoses: diagnoses
            .ok()
            .and_then(|rows| to_texts(&rows, |row| &row.name)),
        instructions: instructions
            .ok()
            .and_then(|rows| to_texts(&rows, |row| &row.text)),
        notes: notes.ok().and_then(|rows| to_texts(&rows, |row| &row.text)),
        items: items.ok().and_then(|rows| to_items(&rows)),
        patients: visit.ok().map(|visit| {
            let weights = weights.as_deref().map(Vec::as_slice);
            to_patients(&visit, weights.unwrap_or_default(), i18n)
        }),
    }
}

/// The texts of all rows. Unknown when some rows were not fetched and those that were say nothing.
fn to_texts<T>(rows: &ListResponse<T>, text: impl Fn(&T) -> &String) -> Option<Vec<String>> {
    let texts: Vec<String> = rows.rows.iter().map(|row| text(row).clone()).collect();
    let says = texts.iter().any(|text| !html_to_text(text).is_empty());
    (rows.complete || says).then_some(texts)
}

/// The lines, where all were fetched: whether every one is complete cannot be said of a part of them.
fn to_items(rows: &ListResponse<ConsultationItemRecord>) -> Option<Vec<ConsultationLine>> {
    let line = |item: &ConsultationItemRecord| ConsultationLine {
        name: item.name.clone(),
        price: item.price_with_vat,
        // Provet does not say which medicines were used here and which go home, so all are asked about. [I]
        is_take_home: item.kind == Some(ConsultationItemKind::Medicine) && !item.vaccination,
        instructions: Some(item.instructions.clone()),
        has_parent_item: item.parent_linked_item.is_some(),
    };
    // A part of the items cannot prove that every item is complete.
    rows.complete.then(|| rows.rows.iter().map(line).collect())
}

fn to_patients(
    visit: &Consultation,
    weights: &[WeightsResult],
    i18n: &I18n,
) -> Vec<ConsultationPatient> {
    let zone = i18n.format.time_zone();
    let since = visit
        .admitted_time
        .or(visit.started)
        .and_then(|at| start_of_day(at, zone));
    let animals = visit.patients.iter().enumerate();
    animals
        .map(|(at, animal)| ConsultationPatient {
            name: patient_name(&animal.name, i18n),
            was_weighed: weights
                .get(at)
                .and_then(|weights| was_weighed_since(weights.as_ref().ok()?, since?)),
        })
        .collect()
}

/// Whether an animal was weighed since the visit began.
fn was_weighed_since(weights: &ListResponse<WeightRecord>, since: Timestamp) -> Option<bool> {
    let lately = |row: &WeightRecord| {
        row.weight.is_some_and(|kilograms| kilograms > 0.0)
            && row.timestamp.is_some_and(|at| at >= since)
    };
    let found = weights.rows.iter().any(lately);
    (found || weights.complete).then_some(found)
}

/// Animals are often weighed on their way in, before anybody admits them: the whole day counts.
fn start_of_day(at: Timestamp, zone: &TimeZone) -> Option<Timestamp> {
    let day = at.to_zoned(zone.clone()).start_of_day().ok()?;
    Some(day.timestamp())
}

fn render_checklist(
    parts: &[(ChecklistItem, ChecklistState)],
    standing: Option<ConsultationStatus>,
    again: &Markup,
    i18n: &I18n,
) -> Markup {
    let missing = parts.iter().any(|(_, state)| is_missing(state));
    let unseen = parts
        .iter()
        .any(|(_, state)| *state == ChecklistState::Unavailable);
    let before = standing.is_none_or(ConsultationStatus::is_before_discharge);
    let body = html! {
        ul .list .parts {
            @for (part, state) in parts { li { (item_label(*part, i18n)) " " (render_checklist_state(state, i18n)) } }
        }
        @if unseen {
            (incomplete_notice(&fl!(i18n.fluent, "consultation-missing-unavailable-note")))
            (again)
        }
    };
    let tone = if missing && before {
        SectionTone::Warn
    } else {
        SectionTone::Plain
    };
    Section::new(SLOT, &fl!(i18n.fluent, "consultation-missing-title"), body)
        .with_tone(tone)
        .to_markup()
}

/// What is missing or could not be seen, for somebody who is about to let the animal go home.
pub(super) fn render_missing(visit: &ConsultationRecord, i18n: &I18n) -> Markup {
    let parts = visit.discharge_checklist();
    let gaps: Vec<&(ChecklistItem, ChecklistState)> = parts
        .iter()
        .filter(|(_, state)| *state != ChecklistState::Present)
        .collect();
    html! {
        @if gaps.is_empty() {
            p { (render_badge(BadgeKind::Good, &fl!(i18n.fluent, "consultation-missing-nothing"))) }
        } @else {
            p { (fl!(i18n.fluent, "consultation-missing-gaps")) }
            ul .list .parts {
                @for (part, state) in gaps { li { (item_label(*part, i18n)) " " (render_checklist_state(state, i18n)) } }
            }
        }
    }
}

fn is_missing(state: &ChecklistState) -> bool {
    matches!(state, ChecklistState::Missing(_))
}

fn render_checklist_state(state: &ChecklistState, i18n: &I18n) -> Markup {
    match state {
        ChecklistState::Present => render_badge(
            BadgeKind::Good,
            &fl!(i18n.fluent, "consultation-part-there"),
        ),
        ChecklistState::Unavailable => render_badge(
            BadgeKind::Plain,
            &fl!(i18n.fluent, "consultation-part-unavailable"),
        ),
        ChecklistState::Missing(names) => html! {
            (render_badge(BadgeKind::Warn, &fl!(i18n.fluent, "consultation-part-missing")))
            @for (at, missing) in names.iter().enumerate() {
                @if at > 0 { "," } " " (inline_text(missing))
            }
        },
    }
}

fn item_label(part: ChecklistItem, i18n: &I18n) -> String {
    match part {
        ChecklistItem::Diagnosis => fl!(i18n.fluent, "consultation-part-diagnosis"),
        ChecklistItem::Note => fl!(i18n.fluent, "consultation-part-note"),
        ChecklistItem::Instructions => fl!(i18n.fluent, "consultation-part-instructions"),
        ChecklistItem::Dosage => fl!(i18n.fluent, "consultation-part-dosage"),
        ChecklistItem::Weight => fl!(i18n.fluent, "consultation-part-weight"),
        ChecklistItem::Price => fl!(i18n.fluent, "consultation-part-price"),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::provet::ProvetError;
    use crate::provet::model::{Diagnosis, parse_record};
    use crate::views::i18n::ClinicLocale;

    fn i18n() -> I18n {
        I18n::for_request(None, &ClinicLocale::default())
    }

    fn rows<T: crate::provet::model::ProvetRecord>(
        values: &serde_json::Value,
        complete: bool,
    ) -> ListResponse<T> {
        let values = values.as_array().unwrap().clone();
        ListResponse {
            rows: values
                .into_iter()
                .map(|row| parse_record(row).unwrap())
                .collect(),
            complete,
        }
    }

    #[test]
    fn the_three_states_are_three_different_words() {
        let parts = [
            (ChecklistItem::Weight, ChecklistState::Present),
            (ChecklistItem::Note, ChecklistState::Unavailable),
            (
                ChecklistItem::Dosage,
                ChecklistState::Missing(vec!["<Meloxicam>".to_owned()]),
            ),
        ];
        let shown = render_checklist(
            &parts,
            Some(ConsultationStatus::InProgress),
            &html! {},
            &i18n(),
        )
        .into_string();
        assert!(shown.contains("badge good") && shown.contains(">there<"));
        assert!(shown.contains(">could not see<"));
        assert!(shown.contains(">missing<") && shown.contains("&lt;Meloxicam&gt;"));
        assert!(shown.contains("class=\"warn\""));
        let gone = render_checklist(
            &parts,
            Some(ConsultationStatus::Finalized),
            &html! {},
            &i18n(),
        )
        .into_string();
        assert!(!gone.contains("class=\"warn\""), "nobody waits for it");
    }

    #[test]
    fn nothing_missing_is_said_and_gaps_name_only_gaps() {
        let full = ConsultationRecord {
            diagnoses: Some(vec!["Otitis".to_owned()]),
            instructions: Some(vec!["Rest".to_owned()]),
            notes: Some(vec!["Seen".to_owned()]),
            items: Some(vec![]),
            patients: Some(vec![ConsultationPatient {
                name: "Lumi".to_owned(),
                was_weighed: Some(true),
            }]),
        };
        assert!(
            render_missing(&full, &i18n())
                .into_string()
                .contains("Nothing is missing")
        );
        let lacking = ConsultationRecord {
            instructions: None,
            diagnoses: Some(vec![]),
            ..full
        };
        let shown = render_missing(&lacking, &i18n()).into_string();
        assert!(shown.contains("Diagnosis") && shown.contains("Discharge instructions"));
        assert!(!shown.contains("Clinical note"));
    }

    #[test]
    fn a_part_of_a_list_proves_presence_and_never_absence() {
        let empty = rows::<Diagnosis>(&json!([{"name": " "}]), false);
        assert_eq!(to_texts(&empty, |row| &row.name), None);
        let some = rows::<Diagnosis>(&json!([{"name": "Otitis"}]), false);
        assert_eq!(
            to_texts(&some, |row| &row.name),
            Some(vec!["Otitis".into()])
        );
        assert!(to_items(&rows(&json!([{"name": "X"}]), false)).is_none());
    }

    #[test]
    fn a_weight_of_the_day_of_admission_counts_and_an_older_one_does_not() {
        let zone = TimeZone::get("Europe/Helsinki").unwrap();
        let since = start_of_day("2026-11-21T08:00:00Z".parse().unwrap(), &zone).unwrap();
        let at = |at: &str, complete| {
            let rows = rows::<WeightRecord>(&json!([{"timestamp": at, "weight": 12.0}]), complete);
            was_weighed_since(&rows, since)
        };
        assert_eq!(at("2026-11-20T22:30:00Z", true), Some(true));
        assert_eq!(at("2026-11-20T21:30:00Z", true), Some(false));
        assert_eq!(at("2026-11-20T21:30:00Z", false), None);
    }

    #[test]
    fn each_animal_keeps_its_own_weights_and_unseen_ones_stay_unseen() {
        let visit: Consultation = parse_record(json!({
            "admitted_time": "2026-11-21T08:00:00Z",
            "patients": [{"id": 7, "name": "Lumi"}, {"id": 8, "name": ""}, {"id": 9, "name": "Otso"}],
        }))
        .unwrap();
        let today = json!([{"timestamp": "2026-11-21T09:00:00Z", "weight": 3.1}]);
        let weights = [
            Ok(rows(&today, true)),
            Err(ProvetError::Forbidden { resource: "" }),
        ];
        let weighed: Vec<_> = to_patients(&visit, &weights, &i18n())
            .into_iter()
            .map(|patient| (patient.name, patient.was_weighed))
            .collect();
        assert_eq!(
            weighed,
            [
                ("Lumi".to_owned(), Some(true)),
                ("(no name recorded)".to_owned(), None),
                ("Otso".to_owned(), None)
            ]
        );
    }

    #[test]
    fn a_vaccine_needs_no_dosage_and_a_part_of_another_line_no_price() {
        let mut rows = rows::<ConsultationItemRecord>(
            &json!([
                {"name": "Rabisin", "vaccination": true, "price_with_vat": 30},
                {"name": "Meloxicam", "price_with_vat": "12.4"},
                {"name": "Needle", "parent_linked_item": "https://provetcloud.com/4/api/0.1/consultationitem/2/"},
            ]),
            true,
        );
        for row in &mut rows.rows {
            row.kind = Some(ConsultationItemKind::Medicine);
        }
        rows.rows[2].kind = Some(ConsultationItemKind::Supply);
        let visit = ConsultationRecord {
            items: to_items(&rows),
            ..ConsultationRecord::default()
        };
        let state = |wanted| {
            let parts = visit.discharge_checklist();
            parts
                .into_iter()
                .find(|(part, _)| *part == wanted)
                .unwrap()
                .1
        };
        assert_eq!(
            state(ChecklistItem::Dosage),
            ChecklistState::Missing(vec!["Meloxicam".into()])
        );
        assert_eq!(state(ChecklistItem::Price), ChecklistState::Present);
    }
}
