//! The page of a consultation: who is here and why, what was found, done and
//! charged.

use axum::extract::{Path, Query, State};
use maud::{Markup, html};

use super::layout::{self, Place};
use super::record::{self, card, critical, fact, moment, money, plain, staff, words};
use super::toolbar::{Switches, Toolbar};
use super::{DeskError, edit, visits};
use crate::simulator::clinic::{Clinic, Record, integer, number, numbers, text, truth};
use crate::simulator::world::World;

/// The number of this page in a button's `type`.
const PAGE: u8 = 3;

/// Shows one consultation.
pub(super) async fn show(
    State(world): State<World>,
    Path((provet_id, id)): Path<(i64, i64)>,
    Query(switches): Query<Switches>,
) -> Result<Markup, DeskError> {
    world.read(|state| {
        let clinic = state.clinic(provet_id).ok_or(DeskError::NoClinic)?;
        let row = clinic.row("consultation", id).ok_or(DeskError::NoRecord {
            what: "consultation",
        })?;
        let toolbar = Toolbar::new(state, clinic, PAGE, &[id], &switches)
            .about_client(integer(row, "client"));
        let content = content(clinic, id, row, &toolbar);
        Ok(layout::page(
            clinic,
            Place::Record,
            &format!("Consultation {id}"),
            &content,
            &toolbar.panel(),
        ))
    })
}

fn content(clinic: &Clinic, id: i64, row: &Record, toolbar: &Toolbar<'_>) -> Markup {
    let patients = numbers(row, "patients");
    html! {
        div.heading {
            h1 { "Consultation " (id) }
            p { (record::patient_links(clinic, &patients)) }
            (record::status(row))
        }
        div.columns {
            div.stack {
                @for patient in patients.iter().filter_map(|patient| clinic.row("patient", *patient)) {
                    (critical(patient))
                }
                (written(clinic, "consultation/consultationnote", "Clinical notes", id))
                (diagnoses(clinic, id))
                (items(clinic, id))
                (written(clinic, "consultation/consultationdischargeinstruction", "Discharge instructions", id))
            }
            div.stack {
                (toolbar.buttons())
                (edit::status(clinic, id, row))
                (card("General information", None, &general(clinic, row)))
                p.hint { a href=(format!("/{}/consultation/{id}/prescriptions/", clinic.provet_id)) { "Online prescriptions" } }
                (invoice(clinic, row))
            }
        }
    }
}

fn general(clinic: &Clinic, row: &Record) -> Markup {
    let department = integer(row, "department").and_then(|id| clinic.row("department", id));
    html! {
        dl.facts {
            @if let Some(client) = integer(row, "client") {
                dt { "Client" } dd { (record::client_link(clinic, client)) }
            }
            (fact("Reason", text(row, "complaint")))
            (fact("Type", kind(row)))
            (fact("Veterinarian", &staff(clinic, integer(row, "supervising_veterinarian"))))
            (fact("Department", department.map_or("", |department| text(department, "name"))))
            (fact("Admitted", &moment(clinic, row, "admitted_time")))
            (fact("Started", &moment(clinic, row, "started")))
            (fact("Finished", &moment(clinic, row, "finished")))
            (fact("Integration status", &words(row, "integration_status")))
        }
    }
}

/// The words of a consultation's type \[D\].
fn kind(row: &Record) -> &'static str {
    match integer(row, "type") {
        Some(0) => "Inpatient",
        Some(1) => "Outpatient",
        Some(2) => "Home call",
        Some(3) => "Farm visit",
        Some(4) => "Boarding",
        Some(5) => "Pet service",
        _ => "",
    }
}

/// What was written in free text: `text` in some records, `note` in others \[C\].
fn written(clinic: &Clinic, table: &str, title: &str, id: i64) -> Markup {
    let rows: Vec<_> = clinic.rows_of(table, "consultation", id).collect();
    let body = html! {
        @for (_, row) in &rows {
            @let body = match text(row, "text") { "" => text(row, "note"), text => text };
            p.text dir="auto" { (plain(body)) }
        }
    };
    card(
        title,
        rows.is_empty().then_some("Nothing written yet."),
        &body,
    )
}

fn diagnoses(clinic: &Clinic, id: i64) -> Markup {
    let rows: Vec<_> = clinic
        .rows_of("consultation/consultationdiagnosis", "consultation", id)
        .collect();
    let body = html! {
        table { tbody { @for (_, row) in &rows { tr { td dir="auto" { (text(row, "name")) } } } } }
    };
    card(
        "Diagnoses",
        rows.is_empty().then_some("No diagnoses."),
        &body,
    )
}

fn items(clinic: &Clinic, id: i64) -> Markup {
    let rows: Vec<_> = clinic
        .rows_of("consultationitem", "consultation", id)
        .collect();
    let body = html! {
        table {
            thead { tr { th { "Item" } th { "Patient" } th { "Instructions" } th.number { "Quantity" } th.number { "Price" } } }
            tbody { @for (_, row) in &rows { (item(clinic, row)) } }
        }
    };
    card("Items", rows.is_empty().then_some("No items."), &body)
}

fn item(clinic: &Clinic, row: &Record) -> Markup {
    html! {
        tr {
            td dir="auto" {
                (text(row, "name"))
                @if truth(row, "vaccination") { " " span.badge.good { "vaccination" } }
            }
            td { @if let Some(patient) = integer(row, "patient") { (record::patient_link(clinic, patient)) } }
            td dir="auto" { (text(row, "instructions")) }
            td.number { @if let Some(quantity) = number(row, "quantity") { (quantity) } " " (text(row, "unit")) }
            td.number { (money(clinic, row, "price_with_vat")) }
        }
    }
}

fn invoice(clinic: &Clinic, row: &Record) -> Markup {
    let invoice = integer(row, "invoice").and_then(|id| Some((id, clinic.row("invoice", id)?)));
    html! {
        @if let Some((id, invoice)) = invoice {
            (card("Invoice", None, &html! {
                dl.facts {
                    dt { "Number" } dd { (visits::invoice_link(clinic, id, invoice)) }
                    (fact("Total", &money(clinic, invoice, "total_with_vat")))
                    (fact("To pay", &money(clinic, invoice, "client_due_sum")))
                }
            }))
        }
    }
}
