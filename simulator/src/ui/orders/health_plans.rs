//! The page of a patient's health plan: what it includes, what of it is used, what was paid.

use maud::{Markup, html};

use super::super::layout::NavigationEntry;
use super::super::record_page::{RecordPage, RecordPageContext};
use super::super::record_table::{Cell, Columns, RecordTable, render_facts};
use super::super::record_view::render_card;
use super::order_page;

pub(super) static PAGE: RecordPage = RecordPage {
    page_number: 9,
    nav_entry: NavigationEntry::Orders,
    table: "patienthealthplan",
    record_kind: "Health plan",
    paths: &["healthplan/{id}"],
    format_title: |id, _| format!("Health plan {id}"),
    render_content,
};

const FACTS: Columns = &[
    ("Plan", Cell::Name("healthplan", "healthplan")),
    ("Status", Cell::Status(&["ended", "active", "waiting"])),
    ("From", Cell::Day("start_date")),
    ("Until", Cell::Day("end_date")),
    (
        "Renewed automatically",
        Cell::Value("renewed_automatically"),
    ),
    ("Price", Cell::Money("price")),
    ("Next payment", Cell::Day("next_payment_date")),
];

const ITEMS: RecordTable = RecordTable {
    title: "Items",
    empty: "Nothing included.",
    columns: &[
        ("Included", Cell::Text("name")),
        ("Group", Cell::Text("item_group")),
        ("Used", Cell::Number("used_quantity", "")),
        ("Of", Cell::Number("quantity", "")),
    ],
};

const PAYMENTS: RecordTable = RecordTable {
    title: "Payments",
    empty: "No payments.",
    columns: &[
        ("Due", Cell::Day("due_date")),
        ("Amount", Cell::Money("amount")),
        ("Status", Cell::Status(&["coming", "paid", "failed"])),
    ],
};

fn render_content(context: &RecordPageContext<'_>) -> Markup {
    let (clinic, id) = (context.clinic, context.id);
    let cards = html! {
        (render_card("Plan", None, &render_facts(clinic, id, context.row, FACTS)))
        div.two-columns {
            (ITEMS.render_related(clinic, "patienthealthplanitem", PAGE.table, id))
            (PAYMENTS.render_related(clinic, "patient_health_plan_payment", PAGE.table, id))
        }
    };
    order_page::render_order(context, &cards)
}
