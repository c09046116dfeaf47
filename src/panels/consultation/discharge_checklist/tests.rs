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
        (&UnavailableData::default(), &html! {}),
        &i18n(),
    )
    .into_string();
    assert!(shown.contains("badge good") && shown.contains(">Done<"));
    assert!(shown.contains(">Unknown<"));
    assert!(shown.contains(">Missing<") && shown.contains("&lt;Meloxicam&gt;"));
    assert!(shown.contains("class=\"warn\""));
    let gone = render_checklist(
        &parts,
        Some(ConsultationStatus::Finalized),
        (&UnavailableData::default(), &html! {}),
        &i18n(),
    )
    .into_string();
    assert!(!gone.contains("class=\"warn\""), "nobody waits for it");
}

#[test]
fn nothing_missing_is_said_and_gaps_name_only_gaps() {
    let full = ConsultationRecord {
        has_diagnosis: Some(true),
        has_instructions: Some(true),
        has_note: Some(true),
        items: Some(vec![]),
        patients: Some(vec![ConsultationPatient {
            name: "Lumi".to_owned(),
            was_weighed: Some(true),
            is_deceased: false,
        }]),
    };
    assert!(
        render_missing(&full, &UnavailableData::default(), &i18n())
            .into_string()
            .contains("Discharge checklist complete")
    );
    let lacking = ConsultationRecord {
        has_instructions: None,
        has_diagnosis: Some(false),
        ..full
    };
    let shown = render_missing(&lacking, &UnavailableData::default(), &i18n()).into_string();
    assert!(shown.contains("Diagnosis") && shown.contains("Discharge instructions"));
    assert!(!shown.contains("Clinical note"));
}

#[test]
fn a_part_of_a_list_proves_presence_and_never_absence() {
    let of = |name: &str, complete| {
        has_text(
            &rows::<Diagnosis>(&json!([{"name": name}]), complete),
            |row| &row.name,
        )
    };
    assert_eq!(of("<p></p>", false), None);
    assert_eq!(of("<p></p>", true), Some(false));
    assert_eq!(of("", true), None, "a text that was not found");
    assert_eq!(of("Otitis", false), Some(true));
    assert_eq!(of("<img src=x>", true), Some(true), "a picture is a note");
    assert!(to_items(&rows(&json!([{"name": "X"}]), false)).is_none());
}

#[test]
fn a_weight_counts_from_the_day_of_admission_to_the_day_the_visit_ended() {
    let day = |day: &str| day.parse::<Date>().unwrap();
    let days = |last: &str, latest: &str| VisitDays {
        first: day("2026-11-21"),
        last: day(last),
        latest: day(latest),
    };
    let place = ClinicLocale {
        time_zone: "Europe/Helsinki".to_owned(),
        ..ClinicLocale::default()
    };
    let i18n = I18n::for_request(None, &place);
    let weighed = |days: VisitDays, at: &str, weight: &serde_json::Value, complete| {
        let rows = rows::<WeightRecord>(&json!([{"timestamp": at, "weight": weight}]), complete);
        days.was_weighed(&rows, &i18n)
    };
    let one_day = days("2026-11-21", "2026-11-21");
    let (kilograms, unread) = (json!(12.0), json!("twelve"));
    for (at, told) in [
        ("2026-11-20T21:30:00Z", false),
        ("2026-11-20T22:30:00Z", true),
        ("2026-11-21T21:30:00Z", true),
        ("2026-11-21T22:30:00Z", false),
    ] {
        assert_eq!(weighed(one_day, at, &kilograms, true), Some(told), "{at}");
    }
    assert_eq!(
        weighed(one_day, "2026-11-20T21:30:00Z", &kilograms, false),
        None
    );
    assert_eq!(
        weighed(one_day, "2026-11-21T10:00:00Z", &unread, true),
        None
    );
    assert_eq!(weighed(one_day, "soon", &kilograms, true), None);
    let end_unknown = days("2026-11-21", "2026-12-21");
    assert_eq!(
        weighed(end_unknown, "2026-11-25T10:00:00Z", &kilograms, true),
        None
    );
    assert_eq!(
        weighed(end_unknown, "2027-11-25T10:00:00Z", &kilograms, true),
        Some(false)
    );
}

#[test]
fn each_animal_keeps_its_own_weights_and_unseen_ones_stay_unseen() {
    let consultation: Consultation = parse_record(json!({
        "patients": [{"id": 7, "name": "Lumi"}, {"id": 8, "name": ""}, {"id": 9, "name": "Otso"}],
    }))
    .unwrap();
    let day: Date = "2026-11-21".parse().unwrap();
    let during = VisitDays {
        first: day,
        last: day,
        latest: day,
    };
    let today = json!([{"timestamp": "2026-11-21T09:00:00Z", "weight": 3.1}]);
    let weights = [
        Ok(rows(&today, true)),
        Err(ProvetError::Forbidden { resource: "" }),
        Ok(rows(&json!([]), true)),
    ];
    let patients = to_patients(&consultation, &weights, &[], Some(during), &i18n());
    let weighed: Vec<_> = patients.iter().map(|it| it.was_weighed).collect();
    assert_eq!(weighed, [Some(true), None, Some(false)]);
    assert_eq!(patients[0].name, "Lumi");
    assert_eq!(patients[2].name, "Otso");
    let shorter = to_patients(&consultation, &weights[..2], &[], Some(during), &i18n());
    assert_eq!(
        shorter[2].was_weighed, None,
        "its weights were not asked for"
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
