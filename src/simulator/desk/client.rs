//! The page of a client: who they are, how to reach them, their animals and
//! what they were here for.

use axum::extract::{Path, Query, State};
use maud::{Markup, html};

use super::layout::{self, Place};
use super::record::{self, card, critical, fact, text_card, words};
use super::toolbar::{Switches, Toolbar};
use super::{DeskError, edit, visits};
use crate::simulator::clinic::{Clinic, Record, full_name, text, truth};
use crate::simulator::world::World;

/// The number of this page in a button's `type`.
const PAGE: u8 = 0;

/// Shows one client.
pub(super) async fn show(
    State(world): State<World>,
    Path((provet_id, id)): Path<(i64, i64)>,
    Query(switches): Query<Switches>,
) -> Result<Markup, DeskError> {
    world.read(|state| {
        let clinic = state.clinic(provet_id).ok_or(DeskError::NoClinic)?;
        let row = clinic
            .row("client", id)
            .ok_or(DeskError::NoRecord { what: "client" })?;
        let toolbar = Toolbar::new(state, clinic, PAGE, &[id], &switches).about_client(Some(id));
        let content = content(clinic, id, row, &toolbar);
        Ok(layout::page(
            clinic,
            Place::Record,
            &full_name(row),
            &content,
            &toolbar.panel(),
        ))
    })
}

fn content(clinic: &Clinic, id: i64, row: &Record, toolbar: &Toolbar<'_>) -> Markup {
    html! {
        div.heading {
            h1 dir="auto" { (full_name(row)) }
            p { "Client " (id) }
            (marks(row))
        }
        div.columns {
            div.stack {
                (critical(row))
                div.halves {
                    (card("Client", None, &identity(row)))
                    (card("Contact", None, &reach(clinic, id, row)))
                }
                (patients(clinic, id))
                (visits::card(clinic, "client", id))
                (visits::invoices(clinic, "client", id))
            }
            div.stack {
                (toolbar.buttons())
                (edit::field(clinic, ("client", id), "email", text(row, "email")))
                (edit::field(clinic, ("client", id), "critical_notes", text(row, "critical_notes")))
                p.hint { a href=(format!("/{}/client/{id}/prescriptions/", clinic.provet_id)) { "Online prescriptions" } }
                (text_card("Accounting notes", text(row, "critical_accounting_notes")))
                (text_card("Remarks", text(row, "remarks")))
                (visits::notes(clinic, "client", id))
            }
        }
    }
}

fn marks(row: &Record) -> Markup {
    html! {
        @if truth(row, "archived") { span.badge.warn { "archived" } }
        @if truth(row, "no_sms") { span.badge.note { "no SMS" } }
        @if truth(row, "no_email") { span.badge.note { "no e-mail" } }
        (record::tags(row))
    }
}

fn identity(row: &Record) -> Markup {
    let address = ["street_address", "street_address_2", "zip_code", "city"]
        .map(|field| words(row, field))
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(", ");
    html! {
        dl.facts {
            (fact("Title", text(row, "title")))
            (fact("Organisation", text(row, "organization_name")))
            (fact("Address", &address))
            (fact("VAT number", text(row, "vat_number")))
            (fact("Earlier id", &words(row, "old_client_id")))
        }
    }
}

fn reach(clinic: &Clinic, id: i64, row: &Record) -> Markup {
    html! {
        dl.facts {
            @for (_, phone) in clinic.rows_of("phonenumber", "client", id) {
                dt { (phone_label(phone)) }
                dd { bdi { (text(phone, "phone_number")) } }
            }
            (fact("E-mail", text(row, "email")))
            (fact("More e-mail", text(row, "alt_emails")))
        }
    }
}

fn phone_label(phone: &Record) -> &str {
    match text(phone, "description") {
        "" => "Phone",
        words => words,
    }
}

fn patients(clinic: &Clinic, id: i64) -> Markup {
    let patients: Vec<_> = clinic.rows_of("patient", "client", id).collect();
    let body = html! {
        table {
            thead { tr { th { "Patient" } th { "Species" } th { "Breed" } th { "Sex" } th { "Born" } } }
            tbody {
                @for (patient, row) in &patients {
                    tr {
                        td { (record::patient_link(clinic, *patient)) }
                        td { (record::species(row)) }
                        td { (record::breed(row)) }
                        td { (record::sex(row)) }
                        td.when { (record::day(clinic, row, "date_of_birth")) }
                    }
                }
            }
        }
    };
    card(
        "Patients",
        patients.is_empty().then_some("No patients."),
        &body,
    )
}
