//! The page of a laboratory referral: what was sent, and what was answered.

use maud::{Markup, html};

use super::super::layout::NavigationEntry;
use super::super::record_page::{RecordPage, RecordPageContext};
use super::super::record_table::{Cell, Columns, RecordTable, render_facts};
use super::super::record_view::render_card;
use super::order_page;
use crate::clinic::{StoredRecord, get_number, get_text};

pub(super) static PAGE: RecordPage = RecordPage {
    page_number: 4,
    nav_entry: NavigationEntry::Orders,
    table: "consultation_laboratory_referral",
    record_kind: "Laboratory referral",
    paths: &["laboratory/{id}"],
    format_title: |id, _| format!("Laboratory referral {id}"),
    render_content,
};

const FACTS: Columns = &[
    ("Status", Cell::Status(&["sent", "answered", "cancelled"])),
    ("Laboratory", Cell::Text("laboratory")),
    ("Sample", Cell::Text("sample")),
    ("Remarks", Cell::Text("remarks")),
    ("Internal notes", Cell::Text("internal_notes")),
    ("Referred by", Cell::Staff("referring_veterinarian")),
    ("Sent", Cell::Instant("sent")),
    ("Answered", Cell::Instant("answered")),
];

const ANALYSES: RecordTable = RecordTable {
    title: "Analyses",
    empty: "No analyses.",
    columns: &[
        ("Analysis", Cell::Text("name")),
        ("Result", Cell::Custom(|_, _, row| render_result(row))),
        ("Unit", Cell::Text("result_unit")),
        ("Reference", Cell::Custom(|_, _, row| render_reference(row))),
        ("Remarks", Cell::Text("result_remarks")),
    ],
};

fn render_content(context: &RecordPageContext<'_>) -> Markup {
    let (clinic, id) = (context.clinic, context.id);
    let cards = html! {
        (render_card("Referral", None, &render_facts(clinic, id, context.row, FACTS)))
        (ANALYSES.render_related(clinic, "consultationitem", "laboratory_referral", id))
    };
    order_page::render_order(context, &cards)
}

fn reference_range(row: &StoredRecord) -> Option<(f64, f64)> {
    get_number(row, "reference_minimum").zip(get_number(row, "reference_maximum"))
}

/// The result, emphasised where it is outside the reference range.
fn render_result(row: &StoredRecord) -> Markup {
    let outside = get_number(row, "result_value")
        .zip(reference_range(row))
        .is_some_and(|(value, (low, high))| value < low || value > high);
    let result = get_text(row, "result");
    html! { @if outside { strong { (result) } } @else { (result) } }
}

fn render_reference(row: &StoredRecord) -> Markup {
    html! { @if let Some((low, high)) = reference_range(row) { (low) " – " (high) } }
}
