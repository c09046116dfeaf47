//! The first page of a clinic: today's consultations, and clients and patients to
//! look up.

use std::cmp::Reverse;

use axum::extract::{Path, Query, State};
use maud::{Markup, html};
use serde::Deserialize;
use serde_json::Value;

use super::layout::{self, NavigationEntry};
use super::record_lists::{CONSULTATION_LINK, CONSULTATION_STATUS, unix_seconds};
use super::record_table::{Cell, RecordTable};
use super::record_view;
use super::{ClinicPageError, render_clinic_page};
use crate::clinic::{SimulatedClinic, StoredRecord, format_full_name, get_integer, get_text};
use crate::fixtures::CASE_TABLE;
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
    State(simulator): State<Simulator>,
    Path(provet_id): Path<i64>,
    Query(search): Query<DashboardQuery>,
) -> Result<Markup, ClinicPageError> {
    render_clinic_page(&simulator, provet_id, |clinic| {
        let sought = search.q.trim().to_lowercase();
        let content = html! {
            div.heading {
                h1 { "Dashboard" }
                @if !sought.is_empty() {
                    p { "Found for “" bdi { (search.q.trim()) } "” · " a href="./" { "show everything" } }
                }
            }
            div.stack {
                @if sought.is_empty() { (render_cases(clinic)) (render_consultations(clinic)) }
                div.two-columns {
                    (render_patients(clinic, &sought))
                    (render_clients(clinic, &sought))
                }
            }
        };
        Ok(layout::render_page(
            clinic,
            NavigationEntry::Dashboard,
            "Dashboard",
            &content,
            &html! {},
        ))
    })
}

const CONSULTATIONS: RecordTable = RecordTable {
    title: "Latest visits",
    empty: "No visits.",
    columns: &[
        ("Visit", CONSULTATION_LINK),
        ("Admitted", Cell::Instant("admitted_time")),
        ("Patients", Cell::Patients),
        ("Client", Cell::Client),
        ("Reason", Cell::Text("complaint")),
        ("Veterinarian", Cell::Staff("supervising_veterinarian")),
        ("Status", CONSULTATION_STATUS),
    ],
};

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
            Cell::Custom(|_, _, row| html! { (record_view::format_species(row)) }),
        ),
        (
            "Sex",
            Cell::Custom(|_, _, row| html! { (record_view::format_sex(row)) }),
        ),
        ("Client", Cell::Client),
    ],
};

const CLIENTS: RecordTable = RecordTable {
    title: "Clients",
    empty: "No clients.",
    columns: &[
        (
            "Client",
            Cell::Custom(|clinic, id, _| record_view::render_client_link(clinic, id)),
        ),
        ("City", Cell::Text("city")),
        (
            "Phone",
            Cell::Custom(|clinic, id, _| render_phone(clinic, id)),
        ),
        (
            "Patients",
            Cell::Custom(
                |clinic, id, _| html! { (clinic.rows_referring_to("patient", "client", id).count()) },
            ),
        ),
    ],
};

const CASES: RecordTable = RecordTable {
    title: "Odd cases",
    empty: "No cases.",
    columns: &[
        ("Case", Cell::Text("name")),
        ("What is odd", Cell::Text("says")),
        (
            "Seen on",
            Cell::Custom(|clinic, _, row| render_case_pages(clinic, row)),
        ),
    ],
};

/// The cases of a clinic that is made of them; nothing for any other.
fn render_cases(clinic: &SimulatedClinic) -> Markup {
    let cases: Vec<_> = clinic.table_rows(CASE_TABLE).collect();
    html! { @if !cases.is_empty() { (CASES.render(clinic, &cases)) } }
}

fn render_case_pages(clinic: &SimulatedClinic, row: &StoredRecord) -> Markup {
    let pages = row.get("pages").and_then(Value::as_array);
    html! {
        @for page in pages.into_iter().flatten() {
            @let text = |name: &str| page.get(name).and_then(Value::as_str).unwrap_or_default();
            a href=(format!("/{}/{}", clinic.provet_id, text("path"))) { (text("page")) } " "
        }
    }
}

fn render_consultations(clinic: &SimulatedClinic) -> Markup {
    let mut visits: Vec<_> = clinic.table_rows("consultation").collect();
    visits.sort_by_key(|(id, row)| Reverse((unix_seconds(row, "admitted_time"), *id)));
    visits.truncate(MAX_ROWS);
    CONSULTATIONS.render(clinic, &visits)
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
    PATIENTS.render(clinic, &found)
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
    CLIENTS.render(clinic, &found)
}

fn render_phone(clinic: &SimulatedClinic, client: i64) -> Markup {
    html! { @if let Some(phone) = client_phones(clinic, client).next() { bdi { (get_text(phone, "phone_number")) } } }
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
