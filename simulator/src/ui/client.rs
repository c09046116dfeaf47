//! The page of a client: who they are, how to reach them, their animals and
//! what they were here for.

use axum::extract::{Path, Query, State};
use maud::{Markup, html};

use super::layout::{self, NavigationEntry};
use super::record_view::{
    self, format_value, render_card, render_critical_notes, render_fact, render_text_card,
};
use super::toolbar::{ButtonToolbar, PageOptions};
use super::{ClinicPageError, record_forms, record_lists};
use crate::clinic::{SimulatedClinic, StoredRecord, format_full_name, get_boolean, get_text};
use crate::state::Simulator;

/// The number of this page in a button's `type`.
const PAGE_NUMBER: u8 = 0;

/// Shows one client.
pub(super) async fn get_client(
    State(world): State<Simulator>,
    Path((provet_id, id)): Path<(i64, i64)>,
    Query(switches): Query<PageOptions>,
) -> Result<Markup, ClinicPageError> {
    world.read(|state| {
        let clinic = state
            .find_clinic(provet_id)
            .ok_or(ClinicPageError::NoClinic)?;
        let row = clinic
            .find_row("client", id)
            .ok_or(ClinicPageError::NoRecord { what: "client" })?;
        let toolbar =
            ButtonToolbar::new(state, clinic, PAGE_NUMBER, &[id], &switches).with_client(Some(id));
        let content = render_content(clinic, id, row, &toolbar);
        Ok(layout::render_page(
            clinic,
            NavigationEntry::Record,
            &format_full_name(row),
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
    html! {
        div.heading {
            h1 dir="auto" { (format_full_name(row)) }
            p { "Client " (id) }
            (render_badges(row))
        }
        div.columns {
            div.stack {
                (render_critical_notes(row))
                div.halves {
                    (render_card("Client", None, &render_identity(row)))
                    (render_card("Contact", None, &render_contact(clinic, id, row)))
                }
                (render_patients(clinic, id))
                (record_lists::render_consultations(clinic, "client", id))
                (record_lists::render_invoices(clinic, "client", id))
            }
            div.stack {
                (toolbar.render_buttons())
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

fn render_identity(row: &StoredRecord) -> Markup {
    let address = ["street_address", "street_address_2", "zip_code", "city"]
        .map(|field| format_value(row, field))
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(", ");
    html! {
        dl.facts {
            (render_fact("Title", get_text(row, "title")))
            (render_fact("Organisation", get_text(row, "organization_name")))
            (render_fact("Address", &address))
            (render_fact("VAT number", get_text(row, "vat_number")))
            (render_fact("Earlier id", &format_value(row, "old_client_id")))
        }
    }
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

fn render_patients(clinic: &SimulatedClinic, id: i64) -> Markup {
    let patients: Vec<_> = clinic.rows_referring_to("patient", "client", id).collect();
    let body = html! {
        table {
            thead { tr { th { "Patient" } th { "Species" } th { "Breed" } th { "Sex" } th { "Born" } } }
            tbody {
                @for (patient, row) in &patients {
                    tr {
                        td { (record_view::render_patient_link(clinic, *patient)) }
                        td { (record_view::format_species(row)) }
                        td { (record_view::format_breed(row)) }
                        td { (record_view::format_sex(row)) }
                        td.when { (record_view::format_day(clinic, row, "date_of_birth")) }
                    }
                }
            }
        }
    };
    render_card(
        "Patients",
        patients.is_empty().then_some("No patients."),
        &body,
    )
}
