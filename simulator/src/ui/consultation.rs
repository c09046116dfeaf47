//! The page of a consultation: who is here and why, what was found, done and charged.

use maud::{Markup, html};

use super::layout::NavigationEntry;
use super::record_page::{RecordPage, RecordPageContext};
use super::record_table::{Cell, Columns, RecordTable, render_facts};
use super::record_view::{
    self, format_money, render_card, render_critical_notes, render_fact, strip_html_tags,
};
use super::{record_forms, record_lists};
use crate::clinic::{
    SimulatedClinic, StoredRecord, get_boolean, get_ids, get_integer, get_number, get_text,
};

pub(super) static PAGE: RecordPage = RecordPage {
    page_number: 3,
    nav_entry: NavigationEntry::Record,
    table: "consultation",
    record_kind: "consultation",
    paths: &["consultation/{id}", "consultation/{id}/"],
    format_title: |id, _| format!("Consultation {id}"),
    render_content,
};

const GENERAL_INFORMATION: Columns = &[
    ("Client", Cell::Client),
    ("Reason", Cell::Text("complaint")),
    (
        "Type",
        Cell::Custom(|_, _, row| html! { (format_consultation_type(row)) }),
    ),
    ("Veterinarian", Cell::Staff("supervising_veterinarian")),
    ("Department", Cell::Name("department", "department")),
    ("Admitted", Cell::Instant("admitted_time")),
    ("Started", Cell::Instant("started")),
    ("Finished", Cell::Instant("finished")),
    ("Integration status", Cell::Value("integration_status")),
];

const DIAGNOSES: RecordTable = RecordTable {
    title: "Diagnoses",
    empty: "No diagnoses.",
    columns: &[("Diagnosis", Cell::Text("name"))],
};

const ITEMS: RecordTable = RecordTable {
    title: "Items",
    empty: "No items.",
    columns: &[
        ("Item", Cell::Custom(|_, _, row| render_item_name(row))),
        ("Patient", Cell::Patient),
        ("Instructions", Cell::Text("instructions")),
        ("Quantity", Cell::Custom(|_, _, row| render_quantity(row))),
        ("Price", Cell::Money("price_with_vat")),
    ],
};

fn render_content(context: &RecordPageContext<'_>) -> Markup {
    let (clinic, id, row) = (context.clinic, context.id, context.row);
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
                (DIAGNOSES.render_related(clinic, "consultation/consultationdiagnosis", "consultation", id))
                (ITEMS.render_related(clinic, "consultationitem", "consultation", id))
                (render_free_text(clinic, "consultation/consultationdischargeinstruction", "Discharge instructions", id))
            }
            div.stack {
                (context.toolbar.render_buttons())
                (record_forms::render_status_form(clinic, id, row))
                (render_card("General information", None, &render_facts(clinic, id, row, GENERAL_INFORMATION)))
                p.hint { a href=(format!("/{}/consultation/{id}/prescriptions/", clinic.provet_id)) { "Online prescriptions" } }
                (render_invoice(clinic, row))
            }
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

fn render_item_name(row: &StoredRecord) -> Markup {
    html! {
        bdi { (get_text(row, "name")) }
        @if get_boolean(row, "vaccination") { " " span.badge.good { "vaccination" } }
    }
}

fn render_quantity(row: &StoredRecord) -> Markup {
    html! { @if let Some(quantity) = get_number(row, "quantity") { (quantity) " " (get_text(row, "unit")) } }
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
