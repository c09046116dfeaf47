//! The page of a client: who they are, how to reach them, their patients and consultations.

use maud::{Markup, html};

use super::layout::NavigationEntry;
use super::record_page::{RecordPage, RecordPageContext};
use super::record_table::{Cell, Columns, RecordTable, render_facts};
use super::record_view::{
    self, format_breed, format_sex, format_species, format_value, render_card,
    render_critical_notes, render_fact, render_text_card,
};
use super::{record_forms, record_lists};
use crate::clinic::{SimulatedClinic, StoredRecord, format_full_name, get_boolean, get_text};

pub(super) static PAGE: RecordPage = RecordPage {
    page_number: 0,
    nav_entry: NavigationEntry::Record,
    table: "client",
    record_kind: "client",
    paths: &["client/{id}", "client/{id}/", "client/{id}/tabs/"],
    format_title: |_, row| format_full_name(row),
    render_content,
};

const IDENTITY: Columns = &[
    ("Title", Cell::Text("title")),
    ("Organisation", Cell::Text("organization_name")),
    (
        "Address",
        Cell::Custom(|_, _, row| html! { bdi { (format_address(row)) } }),
    ),
    ("VAT number", Cell::Text("vat_number")),
    ("Earlier id", Cell::Value("old_client_id")),
];

const PATIENTS: RecordTable = RecordTable {
    title: "Patients",
    empty: "No patients.",
    columns: &[
        (
            "Patient",
            Cell::Custom(|clinic, id, _| record_view::render_patient_link(clinic, id)),
        ),
        (
            "Species",
            Cell::Custom(|_, _, row| html! { (format_species(row)) }),
        ),
        (
            "Breed",
            Cell::Custom(|_, _, row| html! { (format_breed(row)) }),
        ),
        ("Sex", Cell::Custom(|_, _, row| html! { (format_sex(row)) })),
        ("Born", Cell::Day("date_of_birth")),
    ],
};

fn render_content(context: &RecordPageContext<'_>) -> Markup {
    let (clinic, id, row) = (context.clinic, context.id, context.row);
    html! {
        div.heading {
            h1 dir="auto" { (format_full_name(row)) }
            p { "Client " (id) }
            (render_badges(row))
        }
        div.columns {
            div.stack {
                (render_critical_notes(row))
                div.two-columns {
                    (render_card("Client", None, &render_facts(clinic, id, row, IDENTITY)))
                    (render_card("Contact", None, &render_contact(clinic, id, row)))
                }
                (PATIENTS.render_related(clinic, "patient", "client", id))
                (record_lists::render_consultations(clinic, "client", id))
                (record_lists::render_invoices(clinic, "client", id))
            }
            div.stack {
                (context.toolbar.render_buttons())
                (record_forms::render_text_form(clinic, ("client", id), "email", get_text(row, "email")))
                (record_forms::render_text_form(clinic, ("client", id), "critical_notes", get_text(row, "critical_notes")))
                p.hint { a href=(format!("/{}/client/{id}/prescriptions/", clinic.provet_id)) { "Online prescriptions" } }
                (render_text_card("Accounting notes", get_text(row, "critical_accounting_notes")))
                (render_text_card("Remarks", get_text(row, "remarks")))
                (record_lists::render_notes(clinic, "client", id))
            }
        }
    }
}

fn render_badges(row: &StoredRecord) -> Markup {
    html! {
        @if get_boolean(row, "archived") { span.badge.warn { "archived" } }
        @if get_boolean(row, "no_sms") { span.badge.note { "no SMS" } }
        @if get_boolean(row, "no_email") { span.badge.note { "no e-mail" } }
        (record_view::render_tags(row))
    }
}

fn format_address(row: &StoredRecord) -> String {
    ["street_address", "street_address_2", "zip_code", "city"]
        .map(|field| format_value(row, field))
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(", ")
}

fn render_contact(clinic: &SimulatedClinic, id: i64, row: &StoredRecord) -> Markup {
    html! {
        dl.facts {
            @for (_, phone) in clinic.rows_referring_to("phonenumber", "client", id) {
                dt { (format_phone_label(phone)) }
                dd { bdi { (get_text(phone, "phone_number")) } }
            }
            (render_fact("E-mail", get_text(row, "email")))
            (render_fact("More e-mail", get_text(row, "alt_emails")))
        }
    }
}

fn format_phone_label(phone: &StoredRecord) -> &str {
    match get_text(phone, "description") {
        "" => "Phone",
        words => words,
    }
}
