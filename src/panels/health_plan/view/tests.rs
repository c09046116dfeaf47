//! A plan by its days, and what is left of it.

use jiff::civil::date;
use serde_json::{Value, json};

use crate::panels::test_support::{RenderedHtml, english_i18n, test_tenant};
use crate::provet::model::{ListResponse, ProvetRecord, parse_record};

fn planned(fields: Value) -> RenderedHtml {
    let plan = parse_record(fields).unwrap();
    RenderedHtml::from_markup(&super::render_plan(
        &plan,
        date(2026, 11, 21),
        &english_i18n(),
    ))
}

fn rows<T: ProvetRecord>(rows: &[Value], complete: bool) -> ListResponse<T> {
    ListResponse {
        rows: rows.iter().cloned().filter_map(parse_record).collect(),
        complete,
    }
}

#[test]
fn whether_a_plan_holds_is_told_by_its_days() {
    let said = |first: &str, last: &str| {
        let shown = planned(json!({"start_date": first, "end_date": last, "status": 1}));
        shown.text(".badge").concat()
    };
    assert_eq!(said("2026-01-01", "2026-11-21"), "valid, ends today");
    assert_eq!(said("2026-01-01", ""), "valid, no end date recorded");
    assert_eq!(said("2026-11-23", "2027-11-23"), "starts in 2 days");
    assert_eq!(said("2025-01-01", "2026-11-11"), "ended 10 days ago");
    assert_eq!(said("", ""), "no dates recorded");
}

#[test]
fn a_plan_under_other_field_names_is_read_and_its_name_is_text() {
    let shown = planned(json!({
        "health_plan": {"id": 2, "name": "<b>Senior</b>"}, "valid_from": "2026-01-01", "valid_to": "2026-12-31",
        "renewed_automatically": false,
    }));
    assert_eq!(shown.text("p strong"), ["<b>Senior</b>"]);
    assert!(shown.text("dd").contains(&"Ends".to_owned()));
    assert!(shown.text("b").is_empty());
}

#[test]
fn what_is_left_is_told_only_where_both_numbers_are() {
    let items = rows(
        &[
            json!({"name": "Checkup", "quantity": 2, "used_quantity": 0.5}),
            json!({"name": "Over", "quantity": 1, "used_quantity": 3}),
            json!({"quantity": 1}),
        ],
        true,
    );
    let shown = RenderedHtml::from_markup(&super::render_items(&items, &english_i18n()));
    assert_eq!(shown.text("td:last-child"), ["1.5", "0", "unknown"]);
    let none = RenderedHtml::from_markup(&super::render_items(&rows(&[], true), &english_i18n()));
    assert_eq!(none.text(".nothing").len(), 1);
}

#[test]
fn payments_say_what_is_coming_and_what_was_due() {
    let paid = rows(
        &[
            json!({"amount": 5, "due_date": "2026-11-21"}),
            json!({"amount": 5, "due_date": "2026-12-21", "invoice": 8}),
        ],
        false,
    );
    let markup = super::render_payments(&paid, date(2026, 11, 21), &test_tenant(), &english_i18n());
    let shown = RenderedHtml::from_markup(&markup);
    assert_eq!(
        shown.text("li"),
        [
            "€5.00 upcoming 21 Dec 2026 Invoice",
            "€5.00 due 21 Nov 2026"
        ]
    );
    assert_eq!(shown.text(".incomplete").len(), 2);
}
