//! The first page of a clinic: today's visits, and clients and patients to
//! look up.

use std::cmp::Reverse;

use axum::extract::{Path, Query, State};
use maud::{Markup, html};
use serde::Deserialize;

use super::layout::{self, NavigationEntry};
use super::record_lists::unix_seconds;
use super::record_view::{
    self, format_instant, format_staff_name, render_card, render_client_link, render_patient_link,
    render_patient_links,
};
use super::{ClinicPageError, render_clinic_page};
use crate::clinic::{
    SimulatedClinic, StoredRecord, format_full_name, get_ids, get_integer, get_text,
};
use crate::state::Simulator;

/// How many rows each list shows.
const MAX_ROWS: usize = 30;

/// What was typed into the search field.
#[derive(Debug, Default, Deserialize)]
pub(super) struct DashboardQuery {
    #[serde(default)]
    q: String,
}

/// Shows the lists, narrowed by a search if there is one.
pub(super) async fn get_dashboard(
    State(world): State<Simulator>,
    Path(provet_id): Path<i64>,
    Query(search): Query<DashboardQuery>,
) -> Result<Markup, ClinicPageError> {
    render_clinic_page(&world, provet_id, |clinic| {
        let sought = search.q.trim().to_lowercase();
        let content = html! {
            div.heading {
                h1 { "Dashboard" }
                @if !sought.is_empty() {
                    p { "Found for “" bdi { (search.q.trim()) } "” · " a href="./" { "show everything" } }
                }
            }
            div.stack {
                @if sought.is_empty() { (render_consultations(clinic)) }
                div.halves {
                    (render_patients(clinic, &sought))
                    (render_clients(clinic, &sought))
                }
            }
        };
        let beside = html! {};
        Ok(layout::render_page(
            clinic,
            NavigationEntry::Dashboard,
            "Dashboard",
            &content,
            &beside,
        ))
    })
}

fn render_consultations(clinic: &SimulatedClinic) -> Markup {
    let mut visits: Vec<_> = clinic.table_rows("consultation").collect();
    visits.sort_by_key(|(id, row)| Reverse((unix_seconds(row, "admitted_time"), *id)));
    visits.truncate(MAX_ROWS);
    let body = html! {
        table {
            thead { tr { th { "Visit" } th { "Admitted" } th { "Patients" } th { "Client" } th { "Reason" } th { "Veterinarian" } th { "Status" } } }
            tbody {
                @for (id, row) in &visits {
                    tr {
                        td { a href=(format!("/{}/consultation/{id}", clinic.provet_id)) { (id) } }
                        td.when { (format_instant(clinic, row, "admitted_time")) }
                        td { (render_patient_links(clinic, &get_ids(row, "patients"))) }
                        td { @if let Some(client) = get_integer(row, "client") { (render_client_link(clinic, client)) } }
                        td dir="auto" { (get_text(row, "complaint")) }
                        td { (format_staff_name(clinic, get_integer(row, "supervising_veterinarian"))) }
                        td { (record_view::render_consultation_status(row)) }
                    }
                }
            }
        }
    };
    render_card(
        "Latest visits",
        visits.is_empty().then_some("No visits."),
        &body,
    )
}

fn render_patients(clinic: &SimulatedClinic, sought: &str) -> Markup {
    let found: Vec<_> = clinic
        .table_rows("patient")
        .filter(|(id, row)| {
            let owner =
                get_integer(row, "client").and_then(|client| clinic.find_row("client", client));
            matches_search(
                sought,
                *id,
                &[get_text(row, "name"), get_text(row, "microchip")],
            ) || owner.is_some_and(|owner| format_full_name(owner).to_lowercase().contains(sought))
        })
        .take(MAX_ROWS)
        .collect();
    let body = html! {
        table {
            thead { tr { th { "Patient" } th { "Species" } th { "Sex" } th { "Client" } } }
            tbody {
                @for (id, row) in &found {
                    tr {
                        td { (render_patient_link(clinic, *id)) }
                        td { (record_view::format_species(row)) }
                        td { (record_view::format_sex(row)) }
                        td { @if let Some(client) = get_integer(row, "client") { (render_client_link(clinic, client)) } }
                    }
                }
            }
        }
    };
    render_card(
        "Patients",
        found.is_empty().then_some("No patients."),
        &body,
    )
}

fn render_clients(clinic: &SimulatedClinic, sought: &str) -> Markup {
    let found: Vec<_> = clinic
        .table_rows("client")
        .filter(|(id, row)| {
            matches_search(
                sought,
                *id,
                &[&format_full_name(row), get_text(row, "email")],
            ) || client_phones(clinic, *id)
                .any(|phone| get_text(phone, "phone_number").contains(sought))
        })
        .take(MAX_ROWS)
        .collect();
    let body = html! {
        table {
            thead { tr { th { "Client" } th { "City" } th { "Phone" } th.number { "Patients" } } }
            tbody {
                @for (id, row) in &found {
                    tr {
                        td { (render_client_link(clinic, *id)) }
                        td { (get_text(row, "city")) }
                        td { @if let Some(phone) = client_phones(clinic, *id).next() { bdi { (get_text(phone, "phone_number")) } } }
                        td.number { (clinic.rows_referring_to("patient", "client", *id).count()) }
                    }
                }
            }
        }
    };
    render_card("Clients", found.is_empty().then_some("No clients."), &body)
}

fn client_phones(clinic: &SimulatedClinic, client: i64) -> impl Iterator<Item = &StoredRecord> {
    clinic
        .rows_referring_to("phonenumber", "client", client)
        .map(|(_, row)| row)
}

/// Whether a search names this record: by its number or by part of a text.
fn matches_search(sought: &str, id: i64, texts: &[&str]) -> bool {
    id.to_string() == sought
        || texts
            .iter()
            .any(|text| text.to_lowercase().contains(sought))
}
