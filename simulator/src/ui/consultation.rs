//! The page of a consultation: who is here and why, what was found, done and
//! charged.

use axum::extract::{Path, Query, State};
use maud::{Markup, html};

use super::layout::{self, NavigationEntry};
use super::record_view::{
    self, format_instant, format_money, format_staff_name, format_value, render_card,
    render_critical_notes, render_fact, strip_html_tags,
};
use super::toolbar::{ButtonToolbar, PageOptions};
use super::{ClinicPageError, record_forms, record_lists};
use crate::clinic::{
    SimulatedClinic, StoredRecord, get_boolean, get_ids, get_integer, get_number, get_text,
};
use crate::state::Simulator;

/// The number of this page in a button's `type`.
const PAGE_NUMBER: u8 = 3;

/// Shows one consultation.
pub(super) async fn get_consultation(
    State(world): State<Simulator>,
    Path((provet_id, id)): Path<(i64, i64)>,
    Query(switches): Query<PageOptions>,
) -> Result<Markup, ClinicPageError> {
    world.read(|state| {
        let clinic = state
            .find_clinic(provet_id)
            .ok_or(ClinicPageError::NoClinic)?;
        let row = clinic
            .find_row("consultation", id)
            .ok_or(ClinicPageError::NoRecord {
                what: "consultation",
            })?;
        let toolbar = ButtonToolbar::new(state, clinic, PAGE_NUMBER, &[id], &switches)
            .with_client(get_integer(row, "client"));
        let content = render_content(clinic, id, row, &toolbar);
        Ok(layout::render_page(
            clinic,
            NavigationEntry::Record,
            &format!("Consultation {id}"),
            &content,
            &toolbar.render_panel(),
        ))
    })
}

fn render_content(
    clinic: &SimulatedClinic,
    id: i64,
    row: &StoredRecord,
    toolbar: &ButtonToolbar<'_>,
) -> Markup {
    let patients = get_ids(row, "patients");
    html! {
        div.heading {
            h1 { "Consultation " (id) }
            p { (record_view::render_patient_links(clinic, &patients)) }
            (record_view::render_consultation_status(row))
        }
        div.columns {
            div.stack {
                @for patient in patients.iter().filter_map(|patient| clinic.find_row("patient", *patient)) {
                    (render_critical_notes(patient))
                }
                (render_free_text(clinic, "consultation/consultationnote", "Clinical notes", id))
                (render_diagnoses(clinic, id))
                (render_items(clinic, id))
                (render_free_text(clinic, "consultation/consultationdischargeinstruction", "Discharge instructions", id))
            }
            div.stack {
                (toolbar.render_buttons())
                (record_forms::render_status_form(clinic, id, row))
                (render_card("General information", None, &render_general_information(clinic, row)))
                p.hint { a href=(format!("/{}/consultation/{id}/prescriptions/", clinic.provet_id)) { "Online prescriptions" } }
                (render_invoice(clinic, row))
            }
        }
    }
}

fn render_general_information(clinic: &SimulatedClinic, row: &StoredRecord) -> Markup {
    let department =
        get_integer(row, "department").and_then(|id| clinic.find_row("department", id));
    html! {
        dl.facts {
            @if let Some(client) = get_integer(row, "client") {
                dt { "Client" } dd { (record_view::render_client_link(clinic, client)) }
            }
            (render_fact("Reason", get_text(row, "complaint")))
            (render_fact("Type", format_consultation_type(row)))
            (render_fact("Veterinarian", &format_staff_name(clinic, get_integer(row, "supervising_veterinarian"))))
            (render_fact("Department", department.map_or("", |department| get_text(department, "name"))))
            (render_fact("Admitted", &format_instant(clinic, row, "admitted_time")))
            (render_fact("Started", &format_instant(clinic, row, "started")))
            (render_fact("Finished", &format_instant(clinic, row, "finished")))
            (render_fact("Integration status", &format_value(row, "integration_status")))
        }
    }
}

/// The words of a consultation's type \[D\].
fn format_consultation_type(row: &StoredRecord) -> &'static str {
    match get_integer(row, "type") {
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
fn render_free_text(clinic: &SimulatedClinic, table: &str, title: &str, id: i64) -> Markup {
    let rows: Vec<_> = clinic
        .rows_referring_to(table, "consultation", id)
        .collect();
    let body = html! {
        @for (_, row) in &rows {
            @let body = match get_text(row, "text") { "" => get_text(row, "note"), text => text };
            p.text dir="auto" { (strip_html_tags(body)) }
        }
    };
    render_card(
        title,
        rows.is_empty().then_some("Nothing written yet."),
        &body,
    )
}

fn render_diagnoses(clinic: &SimulatedClinic, id: i64) -> Markup {
    let rows: Vec<_> = clinic
        .rows_referring_to("consultation/consultationdiagnosis", "consultation", id)
        .collect();
    let body = html! {
        table { tbody { @for (_, row) in &rows { tr { td dir="auto" { (get_text(row, "name")) } } } } }
    };
    render_card(
        "Diagnoses",
        rows.is_empty().then_some("No diagnoses."),
        &body,
    )
}

fn render_items(clinic: &SimulatedClinic, id: i64) -> Markup {
    let rows: Vec<_> = clinic
        .rows_referring_to("consultationitem", "consultation", id)
        .collect();
    let body = html! {
        table {
            thead { tr { th { "Item" } th { "Patient" } th { "Instructions" } th.number { "Quantity" } th.number { "Price" } } }
            tbody { @for (_, row) in &rows { (render_item(clinic, row)) } }
        }
    };
    render_card("Items", rows.is_empty().then_some("No items."), &body)
}

fn render_item(clinic: &SimulatedClinic, row: &StoredRecord) -> Markup {
    html! {
        tr {
            td dir="auto" {
                (get_text(row, "name"))
                @if get_boolean(row, "vaccination") { " " span.badge.good { "vaccination" } }
            }
            td { @if let Some(patient) = get_integer(row, "patient") { (record_view::render_patient_link(clinic, patient)) } }
            td dir="auto" { (get_text(row, "instructions")) }
            td.number { @if let Some(quantity) = get_number(row, "quantity") { (quantity) } " " (get_text(row, "unit")) }
            td.number { (format_money(clinic, row, "price_with_vat")) }
        }
    }
}

fn render_invoice(clinic: &SimulatedClinic, row: &StoredRecord) -> Markup {
    let invoice =
        get_integer(row, "invoice").and_then(|id| Some((id, clinic.find_row("invoice", id)?)));
    html! {
        @if let Some((id, invoice)) = invoice {
            (render_card("Invoice", None, &html! {
                dl.facts {
                    dt { "Number" } dd { (record_lists::render_invoice_link(clinic, id, invoice)) }
                    (render_fact("Total", &format_money(clinic, invoice, "total_with_vat")))
                    (render_fact("To pay", &format_money(clinic, invoice, "client_due_sum")))
                }
            }))
        }
    }
}
