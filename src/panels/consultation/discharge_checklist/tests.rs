//! What the checklist says of which records.

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
    let consultation: Consultation = parse_record(json!({
        "admitted_time": "2026-11-21T08:00:00Z",
        "patients": [{"id": 7, "name": "Lumi"}, {"id": 8, "name": ""}, {"id": 9, "name": "Otso"}],
    }))
    .unwrap();
    let today = json!([{"timestamp": "2026-11-21T09:00:00Z", "weight": 3.1}]);
    let weights = [
        Ok(rows(&today, true)),
        Err(ProvetError::Forbidden { resource: "" }),
    ];
    let weighed: Vec<_> = to_patients(&consultation, &weights, &i18n())
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
    let consultation = ConsultationRecord {
        items: to_items(&rows),
        ..ConsultationRecord::default()
    };
    let state = |wanted| {
        let parts = consultation.discharge_checklist();
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
