//! The page of an invoice or a counter sale: rows, payments, what is owed.

use axum::extract::{Path, Query, State};
use maud::{Markup, html};

use super::ClinicPageError;
use super::layout::{self, NavigationEntry};
use super::record_view::{self, format_day, format_money, format_value, render_card, render_fact};
use super::toolbar::{ButtonToolbar, PageOptions};
use crate::clinic::{
    SimulatedClinic, StoredRecord, get_boolean, get_ids, get_integer, get_number, get_text,
};
use crate::state::Simulator;

/// The number of this page in a button's `type`.
const PAGE_NUMBER: u8 = 2;

/// Shows one invoice. Its buttons send the record's id, which is not the
/// number printed on it \[D\].
pub(super) async fn get_invoice(
    State(world): State<Simulator>,
    Path((provet_id, id)): Path<(i64, i64)>,
    Query(switches): Query<PageOptions>,
) -> Result<Markup, ClinicPageError> {
    world.read(|state| {
        let clinic = state
            .find_clinic(provet_id)
            .ok_or(ClinicPageError::NoClinic)?;
        let row = clinic
            .find_row("invoice", id)
            .ok_or(ClinicPageError::NoRecord { what: "invoice" })?;
        let toolbar = ButtonToolbar::new(state, clinic, PAGE_NUMBER, &[id], &switches)
            .with_client(get_integer(row, "client"));
        let content = render_content(clinic, id, row, &toolbar);
        Ok(layout::render_page(
            clinic,
            NavigationEntry::Record,
            &format_title(row),
            &content,
            &toolbar.render_panel(),
        ))
    })
}

fn format_title(row: &StoredRecord) -> String {
    match get_integer(row, "invoice_number") {
        Some(number) => format!("Invoice {}{number}", get_text(row, "invoice_prefix")),
        None => "Draft invoice".to_owned(),
    }
}

fn render_content(
    clinic: &SimulatedClinic,
    id: i64,
    row: &StoredRecord,
    toolbar: &ButtonToolbar<'_>,
) -> Markup {
    html! {
        div.heading {
            h1 { (format_title(row)) }
            p { "Invoice id " (id) }
            (render_status(row))
        }
        (render_rows(clinic, id))
        div.halves {
            (render_card("Invoice", None, &render_facts(clinic, row)))
            (render_payments(clinic, id))
        }
        // The bottom toolbar.
        (toolbar.render_buttons())
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

fn render_facts(clinic: &SimulatedClinic, row: &StoredRecord) -> Markup {
    html! {
        dl.facts {
            @if let Some(client) = get_integer(row, "client") {
                dt { "Client" } dd { (record_view::render_client_link(clinic, client)) }
            }
            dt { "Patients" } dd { (record_view::render_patient_links(clinic, &get_ids(row, "patients"))) }
            @if let Some(visit) = get_integer(row, "consultation") {
                dt { "Consultation" } dd { a href=(format!("/{}/consultation/{visit}", clinic.provet_id)) { (visit) } }
            }
            @for (field, words) in [("credit_note_original_invoice", "Credits"), ("related_credit_note_invoice", "Credited by")] {
                @if let Some((other, row)) = get_integer(row, field).and_then(|other| Some((other, clinic.find_row("invoice", other)?))) {
                    dt { (words) } dd { (super::record_lists::render_invoice_link(clinic, other, row)) }
                }
            }
            (render_fact("Payer", get_text(row, "payer_name")))
            (render_fact("Date", &format_day(clinic, row, "invoice_date")))
            (render_fact("Due", &format_day(clinic, row, "invoice_due_date")))
            (render_fact("Reference", &format_value(row, "reference_number")))
            (render_fact("Total", &format_money(clinic, row, "total_with_vat")))
            (render_fact("To pay", &format_money(clinic, row, "client_due_sum")))
        }
    }
}

fn render_rows(clinic: &SimulatedClinic, id: i64) -> Markup {
    let rows: Vec<_> = clinic
        .rows_referring_to("invoicerow", "invoice", id)
        .collect();
    let body = html! {
        table {
            thead { tr { th { "Item" } th { "Patient" } th.number { "Quantity" } th.number { "VAT" } th.number { "Sum" } } }
            tbody {
                @for (_, row) in &rows {
                    tr {
                        td dir="auto" { (get_text(row, "name")) }
                        td { @if let Some(patient) = get_integer(row, "patient") { (record_view::render_patient_link(clinic, patient)) } }
                        td.number { @if let Some(quantity) = get_number(row, "quantity") { (quantity) } }
                        td.number { @if let Some(vat) = get_number(row, "vat_percentage") { (vat) " %" } }
                        td.number { (format_money(clinic, row, "sum_total")) }
                    }
                }
            }
        }
    };
    render_card("Rows", rows.is_empty().then_some("No rows."), &body)
}

fn render_payments(clinic: &SimulatedClinic, id: i64) -> Markup {
    let payments: Vec<_> = clinic
        .rows_referring_to("invoicepayment", "invoice", id)
        .collect();
    let body = html! {
        table {
            thead { tr { th { "Paid on" } th { "How" } th.number { "Amount" } } }
            tbody {
                @for (_, row) in &payments {
                    tr {
                        td.when { (format_day(clinic, row, "created")) }
                        td { (get_text(row, "info")) }
                        td.number { (format_money(clinic, row, "paid")) }
                    }
                }
            }
        }
    };
    render_card(
        "Payments",
        payments.is_empty().then_some("No payments."),
        &body,
    )
}
