//! The first page of a clinic: today's visits, and clients and patients to
//! look up.

use std::cmp::Reverse;

use axum::extract::{Path, Query, State};
use maud::{Markup, html};
use serde::Deserialize;

use super::layout::{self, Place};
use super::record::{self, card, client_link, moment, patient_link, patient_links, staff};
use super::visits::instant;
use super::{DeskError, draw};
use crate::simulator::clinic::{Clinic, Record, full_name, integer, numbers, text};
use crate::simulator::world::World;

/// How many rows each list shows.
const SHOWN: usize = 30;

/// What was typed into the search field.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Search {
    #[serde(default)]
    q: String,
}

/// Shows the lists, narrowed by a search if there is one.
pub(super) async fn show(
    State(world): State<World>,
    Path(provet_id): Path<i64>,
    Query(search): Query<Search>,
) -> Result<Markup, DeskError> {
    draw(&world, provet_id, |clinic| {
        let sought = search.q.trim().to_lowercase();
        let content = html! {
            div.heading {
                h1 { "Dashboard" }
                @if !sought.is_empty() {
                    p { "Found for “" bdi { (search.q.trim()) } "” · " a href="./" { "show everything" } }
                }
            }
            div.stack {
                @if sought.is_empty() { (visits(clinic)) }
                div.halves {
                    (patients(clinic, &sought))
                    (clients(clinic, &sought))
                }
            }
        };
        let beside = html! {};
        Ok(layout::page(
            clinic,
            Place::Dashboard,
            "Dashboard",
            &content,
            &beside,
        ))
    })
}

fn visits(clinic: &Clinic) -> Markup {
    let mut visits: Vec<_> = clinic.rows("consultation").collect();
    visits.sort_by_key(|(id, row)| Reverse((instant(row, "admitted_time"), *id)));
    visits.truncate(SHOWN);
    let body = html! {
        table {
            thead { tr { th { "Visit" } th { "Admitted" } th { "Patients" } th { "Client" } th { "Reason" } th { "Veterinarian" } th { "Status" } } }
            tbody {
                @for (id, row) in &visits {
                    tr {
                        td { a href=(format!("/{}/consultation/{id}", clinic.provet_id)) { (id) } }
                        td.when { (moment(clinic, row, "admitted_time")) }
                        td { (patient_links(clinic, &numbers(row, "patients"))) }
                        td { @if let Some(client) = integer(row, "client") { (client_link(clinic, client)) } }
                        td dir="auto" { (text(row, "complaint")) }
                        td { (staff(clinic, integer(row, "supervising_veterinarian"))) }
                        td { (record::status(row)) }
                    }
                }
            }
        }
    };
    card(
        "Latest visits",
        visits.is_empty().then_some("No visits."),
        &body,
    )
}

fn patients(clinic: &Clinic, sought: &str) -> Markup {
    let found: Vec<_> = clinic
        .rows("patient")
        .filter(|(id, row)| {
            let owner = integer(row, "client").and_then(|client| clinic.row("client", client));
            matches(sought, *id, &[text(row, "name"), text(row, "microchip")])
                || owner.is_some_and(|owner| full_name(owner).to_lowercase().contains(sought))
        })
        .take(SHOWN)
        .collect();
    let body = html! {
        table {
            thead { tr { th { "Patient" } th { "Species" } th { "Sex" } th { "Client" } } }
            tbody {
                @for (id, row) in &found {
                    tr {
                        td { (patient_link(clinic, *id)) }
                        td { (record::species(row)) }
                        td { (record::sex(row)) }
                        td { @if let Some(client) = integer(row, "client") { (client_link(clinic, client)) } }
                    }
                }
            }
        }
    };
    card(
        "Patients",
        found.is_empty().then_some("No patients."),
        &body,
    )
}

fn clients(clinic: &Clinic, sought: &str) -> Markup {
    let found: Vec<_> = clinic
        .rows("client")
        .filter(|(id, row)| {
            matches(sought, *id, &[&full_name(row), text(row, "email")])
                || phones(clinic, *id).any(|phone| text(phone, "phone_number").contains(sought))
        })
        .take(SHOWN)
        .collect();
    let body = html! {
        table {
            thead { tr { th { "Client" } th { "City" } th { "Phone" } th.number { "Patients" } } }
            tbody {
                @for (id, row) in &found {
                    tr {
                        td { (client_link(clinic, *id)) }
                        td { (text(row, "city")) }
                        td { @if let Some(phone) = phones(clinic, *id).next() { bdi { (text(phone, "phone_number")) } } }
                        td.number { (clinic.rows_of("patient", "client", *id).count()) }
                    }
                }
            }
        }
    };
    card("Clients", found.is_empty().then_some("No clients."), &body)
}

fn phones(clinic: &Clinic, client: i64) -> impl Iterator<Item = &Record> {
    clinic
        .rows_of("phonenumber", "client", client)
        .map(|(_, row)| row)
}

/// Whether a search names this record: by its number or by part of a text.
fn matches(sought: &str, id: i64, texts: &[&str]) -> bool {
    id.to_string() == sought
        || texts
            .iter()
            .any(|text| text.to_lowercase().contains(sought))
}
