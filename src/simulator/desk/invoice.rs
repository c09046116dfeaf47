//! The page of an invoice or a counter sale: rows, payments, what is owed.

use axum::extract::{Path, Query, State};
use maud::{Markup, html};

use super::DeskError;
use super::layout::{self, Place};
use super::record::{self, card, day, fact, money, words};
use super::toolbar::{Switches, Toolbar};
use crate::simulator::clinic::{Clinic, Record, integer, number, numbers, text, truth};
use crate::simulator::world::World;

/// The number of this page in a button's `type`.
const PAGE: u8 = 2;

/// Shows one invoice. Its buttons send the record's id, which is not the
/// number printed on it \[D\].
pub(super) async fn show(
    State(world): State<World>,
    Path((provet_id, id)): Path<(i64, i64)>,
    Query(switches): Query<Switches>,
) -> Result<Markup, DeskError> {
    world.read(|state| {
        let clinic = state.clinic(provet_id).ok_or(DeskError::NoClinic)?;
        let row = clinic
            .row("invoice", id)
            .ok_or(DeskError::NoRecord { what: "invoice" })?;
        let toolbar = Toolbar::new(state, clinic, PAGE, &[id], &switches)
            .about_client(integer(row, "client"));
        let content = content(clinic, id, row, &toolbar);
        Ok(layout::page(
            clinic,
            Place::Record,
            &title(row),
            &content,
            &toolbar.panel(),
        ))
    })
}

fn title(row: &Record) -> String {
    match integer(row, "invoice_number") {
        Some(number) => format!("Invoice {}{number}", text(row, "invoice_prefix")),
        None => "Draft invoice".to_owned(),
    }
}

fn content(clinic: &Clinic, id: i64, row: &Record, toolbar: &Toolbar<'_>) -> Markup {
    html! {
        div.heading {
            h1 { (title(row)) }
            p { "Invoice id " (id) }
            (state(row))
        }
        (rows(clinic, id))
        div.halves {
            (card("Invoice", None, &facts(clinic, row)))
            (payments(clinic, id))
        }
        // The bottom toolbar.
        (toolbar.buttons())
    }
}

/// The words of an invoice's status \[D\].
fn state(row: &Record) -> Markup {
    let name = match integer(row, "status") {
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
        @if truth(row, "credit_note") { span.badge.note { "credit note" } }
        @if truth(row, "countersale") { span.badge.note { "counter sale" } }
    }
}

fn facts(clinic: &Clinic, row: &Record) -> Markup {
    html! {
        dl.facts {
            @if let Some(client) = integer(row, "client") {
                dt { "Client" } dd { (record::client_link(clinic, client)) }
            }
            dt { "Patients" } dd { (record::patient_links(clinic, &numbers(row, "patients"))) }
            @if let Some(visit) = integer(row, "consultation") {
                dt { "Consultation" } dd { a href=(format!("/{}/consultation/{visit}", clinic.provet_id)) { (visit) } }
            }
            @for (field, words) in [("credit_note_original_invoice", "Credits"), ("related_credit_note_invoice", "Credited by")] {
                @if let Some((other, row)) = integer(row, field).and_then(|other| Some((other, clinic.row("invoice", other)?))) {
                    dt { (words) } dd { (super::visits::invoice_link(clinic, other, row)) }
                }
            }
            (fact("Payer", text(row, "payer_name")))
            (fact("Date", &day(clinic, row, "invoice_date")))
            (fact("Due", &day(clinic, row, "invoice_due_date")))
            (fact("Reference", &words(row, "reference_number")))
            (fact("Total", &money(clinic, row, "total_with_vat")))
            (fact("To pay", &money(clinic, row, "client_due_sum")))
        }
    }
}

fn rows(clinic: &Clinic, id: i64) -> Markup {
    let rows: Vec<_> = clinic.rows_of("invoicerow", "invoice", id).collect();
    let body = html! {
        table {
            thead { tr { th { "Item" } th { "Patient" } th.number { "Quantity" } th.number { "VAT" } th.number { "Sum" } } }
            tbody {
                @for (_, row) in &rows {
                    tr {
                        td dir="auto" { (text(row, "name")) }
                        td { @if let Some(patient) = integer(row, "patient") { (record::patient_link(clinic, patient)) } }
                        td.number { @if let Some(quantity) = number(row, "quantity") { (quantity) } }
                        td.number { @if let Some(vat) = number(row, "vat_percentage") { (vat) " %" } }
                        td.number { (money(clinic, row, "sum_total")) }
                    }
                }
            }
        }
    };
    card("Rows", rows.is_empty().then_some("No rows."), &body)
}

fn payments(clinic: &Clinic, id: i64) -> Markup {
    let payments: Vec<_> = clinic.rows_of("invoicepayment", "invoice", id).collect();
    let body = html! {
        table {
            thead { tr { th { "Paid on" } th { "How" } th.number { "Amount" } } }
            tbody {
                @for (_, row) in &payments {
                    tr {
                        td.when { (day(clinic, row, "created")) }
                        td { (text(row, "info")) }
                        td.number { (money(clinic, row, "paid")) }
                    }
                }
            }
        }
    };
    card(
        "Payments",
        payments.is_empty().then_some("No payments."),
        &body,
    )
}
