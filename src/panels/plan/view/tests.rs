//! A plan by its days, and what is left of it.

use jiff::civil::date;
use serde_json::{Value, json};

use crate::panels::client::shown::{Shown, english, tenant};
use crate::provet::model::{Record, Rows, read};

fn planned(fields: Value) -> Shown {
    let plan = read(fields).unwrap();
    Shown::of(&super::plan(&plan, date(2026, 11, 21), &english()))
}

fn rows<T: Record>(rows: &[Value], complete: bool) -> Rows<T> {
    Rows {
        rows: rows.iter().cloned().filter_map(read).collect(),
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
    assert_eq!(said("2026-01-01", ""), "valid, no end recorded");
    assert_eq!(said("2026-11-23", "2027-11-23"), "begins in 2 days");
    assert_eq!(said("2025-01-01", "2026-11-11"), "ended 10 days ago");
    assert_eq!(said("", ""), "no days recorded");
}

#[test]
fn a_plan_under_other_field_names_is_read_and_its_name_is_text() {
    let shown = planned(json!({
        "health_plan": {"id": 2, "name": "<b>Senior</b>"}, "valid_from": "2026-01-01", "valid_to": "2026-12-31",
        "renewed_automatically": false,
    }));
    assert_eq!(shown.text("p strong"), ["<b>Senior</b>"]);
    assert!(shown.text("dd").contains(&"stops".to_owned()));
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
    let shown = Shown::of(&super::items(&items, &english()));
    assert_eq!(shown.text("td:last-child"), ["1.5", "0", "not told"]);
    let none = Shown::of(&super::items(&rows(&[], true), &english()));
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
    let markup = super::payments(&paid, date(2026, 11, 21), &tenant(), &english());
    let shown = Shown::of(&markup);
    assert_eq!(
        shown.text("li"),
        [
            "€5.00 coming 21 Dec 2026 Invoice",
            "€5.00 was due 21 Nov 2026"
        ]
    );
    assert_eq!(shown.text(".incomplete").len(), 2);
}
