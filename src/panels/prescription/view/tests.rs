//! What holds comes first; what could not be seen is never none.

use jiff::civil::date;
use serde_json::{Value, json};

use super::PrescriptionsView as Given;
use crate::panels::test_support::{RenderedHtml, english_i18n};
use crate::panels::unavailable_data::UnavailableData;
use crate::provet::ProvetError;
use crate::provet::model::{ListResponse, ProvetRecord, parse_record};

fn rows<T: ProvetRecord>(rows: &[Value], complete: bool) -> ListResponse<T> {
    ListResponse {
        rows: rows.iter().cloned().filter_map(parse_record).collect(),
        complete,
    }
}

fn seen(prescriptions: &[Value], items: &[Value], complete: bool) -> RenderedHtml {
    let (prescriptions, items) = (rows(prescriptions, complete), rows(items, true));
    let animals = rows(&[json!({"id": 9, "name": "Rex"}), json!({"id": 8})], true);
    let i18n = english_i18n();
    RenderedHtml::from_markup(&super::render_list(&Given {
        rows: &prescriptions,
        items: Ok(&items),
        prescribers: None,
        missing: &UnavailableData::default(),
        patients: Some(&animals),
        consultation_id: Some(4),
        today: date(2026, 11, 21),
        i18n: &i18n,
    }))
}

#[test]
fn what_has_ended_is_folded_away_and_the_last_day_still_counts() {
    let shown = seen(
        &[
            json!({"id": 1, "date": "2026-01-01", "valid_until": "2026-11-20", "patient": 9}),
            json!({"id": 2, "date": "2026-01-01", "valid_until": "2026-11-21", "patient": 9, "consultation": 4}),
            json!({"id": 3, "date": "2026-12-01"}),
            json!({"id": 4}),
        ],
        &[json!({"written_prescription": 2, "name": "<i>Drug</i>", "quantity": 1.5, "unit": "ml"})],
        true,
    );
    assert_eq!(
        shown.text(".badge"),
        [
            "valid until 21 Nov 2026",
            "from this visit",
            "not valid yet",
            "no end date recorded",
            "expired 20 Nov 2026"
        ]
    );
    assert_eq!(shown.text("summary"), ["No longer valid (1)"]);
    assert!(shown.all_text().contains("<i>Drug</i>") && shown.all_text().contains("1.5\u{a0}"));
    assert!(shown.text("i").is_empty());
    assert_eq!(
        shown
            .text("bdi")
            .iter()
            .filter(|text| *text == "Rex")
            .count(),
        2
    );
}

#[test]
fn none_is_said_only_when_all_was_seen() {
    let none = seen(&[], &[], true);
    assert_eq!(none.text(".nothing"), ["No prescriptions recorded."]);
    let part = seen(&[], &[], false);
    assert!(part.text(".nothing").is_empty());
    assert_eq!(part.text(".incomplete").len(), 2);
    let over = json!({"id": 1, "valid_until": "2020-01-01"});
    let over = seen(&[over], &[], true);
    assert_eq!(over.text(".nothing"), ["No prescriptions valid today."]);
}

#[test]
fn medicines_that_could_not_be_seen_are_not_said_to_be_missing() {
    let prescriptions = rows(&[json!({"id": 1})], true);
    let error = ProvetError::Forbidden { resource: "x/" };
    let i18n = english_i18n();
    let shown = RenderedHtml::from_markup(&super::render_list(&Given {
        rows: &prescriptions,
        items: Err(&error),
        prescribers: None,
        missing: &UnavailableData::default(),
        patients: None,
        consultation_id: None,
        today: date(2026, 11, 21),
        i18n: &i18n,
    }));
    assert_eq!(shown.text(".problem strong"), ["Permission needed"]);
    assert!(
        !shown
            .all_text()
            .contains("No medicines on this prescription")
    );
}
