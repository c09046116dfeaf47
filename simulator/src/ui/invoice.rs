//! The page of an invoice or a counter sale: rows, payments, what is owed.
//!
//! Its buttons send the record's id, which is not the number printed on it \[D\].

use maud::{Markup, html};

use super::layout::NavigationEntry;
use super::record_lists::render_invoice_link;
use super::record_page::{RecordPage, RecordPageContext};
use super::record_table::{Cell, Columns, RecordTable, render_facts};
use super::record_view::render_card;
use crate::clinic::{SimulatedClinic, StoredRecord, get_boolean, get_integer, get_text};

pub(super) static PAGE: RecordPage = RecordPage {
    page_number: 2,
    nav_entry: NavigationEntry::Record,
    table: "invoice",
    record_kind: "invoice",
    paths: &[
        "billing/invoice/{id}",
        "billing/invoice/{id}/",
        "billing/invoice_finished/{id}/",
    ],
    format_title: |_, row| format_title(row),
    render_content,
};

const FACTS: Columns = &[
    ("Client", Cell::Client),
    ("Patients", Cell::Patients),
    ("Consultation", Cell::Custom(render_consultation_link)),
    (
        "Credits",
        Cell::Custom(|clinic, _, row| {
            render_other_invoice(clinic, row, "credit_note_original_invoice")
        }),
    ),
    (
        "Credited by",
        Cell::Custom(|clinic, _, row| {
            render_other_invoice(clinic, row, "related_credit_note_invoice")
        }),
    ),
    ("Payer", Cell::Text("payer_name")),
    ("Date", Cell::Day("invoice_date")),
    ("Due", Cell::Day("invoice_due_date")),
    ("Reference", Cell::Value("reference_number")),
    ("Total", Cell::Money("total_with_vat")),
    ("To pay", Cell::Money("client_due_sum")),
];

const ROWS: RecordTable = RecordTable {
    title: "Rows",
    empty: "No rows.",
    columns: &[
        ("Item", Cell::Text("name")),
        ("Patient", Cell::Patient),
        ("Quantity", Cell::Number("quantity", "")),
        ("VAT", Cell::Number("vat_percentage", "%")),
        ("Sum", Cell::Money("sum_total")),
    ],
};

const PAYMENTS: RecordTable = RecordTable {
    title: "Payments",
    empty: "No payments.",
    columns: &[
        ("Paid on", Cell::Day("created")),
        ("How", Cell::Text("info")),
        ("Amount", Cell::Money("paid")),
    ],
};

fn format_title(row: &StoredRecord) -> String {
    match get_integer(row, "invoice_number") {
        Some(number) => format!("Invoice {}{number}", get_text(row, "invoice_prefix")),
        None => "Draft invoice".to_owned(),
    }
}

fn render_content(context: &RecordPageContext<'_>) -> Markup {
    let (clinic, id, row) = (context.clinic, context.id, context.row);
    html! {
        div.heading {
            h1 { (format_title(row)) }
            p { "Invoice id " (id) }
            (render_status(row))
        }
        (ROWS.render_related(clinic, "invoicerow", "invoice", id))
        div.two-columns {
            (render_card("Invoice", None, &render_facts(clinic, id, row, FACTS)))
            (PAYMENTS.render_related(clinic, "invoicepayment", "invoice", id))
        }
        // The bottom toolbar.
        (context.toolbar.render_buttons())
    }
}

/// The words of an invoice's status \[D\].
fn render_status(row: &StoredRecord) -> Markup {
    let name = match get_integer(row, "status") {
        Some(0) => "Draft",
        Some(1) => "Sent",
        Some(2) => "Open",
        Some(3) => "Finalized",
        Some(4) => "Invoicing",
        Some(99) => "Voided",
        _ => "Unknown status",
    };
    html! {
        span.badge { (name) }
        @if get_boolean(row, "credit_note") { span.badge.note { "credit note" } }
        @if get_boolean(row, "countersale") { span.badge.note { "counter sale" } }
    }
}

fn render_consultation_link(clinic: &SimulatedClinic, _: i64, row: &StoredRecord) -> Markup {
    html! {
        @if let Some(consultation) = get_integer(row, "consultation") {
            a href=(format!("/{}/consultation/{consultation}", clinic.provet_id)) { (consultation) }
        }
    }
}

/// A link to the invoice that `field` names.
fn render_other_invoice(clinic: &SimulatedClinic, row: &StoredRecord, field: &str) -> Markup {
    let other = get_integer(row, field).and_then(|id| Some((id, clinic.find_row("invoice", id)?)));
    html! { @if let Some((id, other)) = other { (render_invoice_link(clinic, id, other)) } }
}
