//! The page of a patient: identity, warnings, weights, visits, reminders.

use axum::extract::{Path, Query, State};
use maud::{Markup, html};

use super::layout::{self, Place};
use super::record::{self, card, critical, day, fact, text_card, words};
use super::toolbar::{Switches, Toolbar};
use super::{DeskError, edit, orders, visits};
use crate::simulator::clinic::{Clinic, Record, integer, number, text, truth};
use crate::simulator::world::World;

/// The number of this page in a button's `type`.
const PAGE: u8 = 1;

/// Shows one patient.
pub(super) async fn show(
    State(world): State<World>,
    Path((provet_id, id)): Path<(i64, i64)>,
    Query(switches): Query<Switches>,
) -> Result<Markup, DeskError> {
    world.read(|state| {
        let clinic = state.clinic(provet_id).ok_or(DeskError::NoClinic)?;
        let row = clinic
            .row("patient", id)
            .ok_or(DeskError::NoRecord { what: "patient" })?;
        let toolbar = Toolbar::new(state, clinic, PAGE, &[id], &switches)
            .about_client(integer(row, "client"));
        let content = content(clinic, id, row, &toolbar);
        Ok(layout::page(
            clinic,
            Place::Record,
            text(row, "name"),
            &content,
            &toolbar.panel(),
        ))
    })
}

fn content(clinic: &Clinic, id: i64, row: &Record, toolbar: &Toolbar<'_>) -> Markup {
    html! {
        div.heading {
            h1 dir="auto" { (text(row, "name")) }
            p { "Patient " (id) }
            @if let Some(client) = integer(row, "client") {
                p { "of " (record::client_link(clinic, client)) }
            }
            (marks(row))
        }
        div.columns {
            div.stack {
                (critical(row))
                div.halves {
                    (card("Patient", None, &identity(clinic, row)))
                    (weights(clinic, id))
                }
                (visits::card(clinic, "patients", id))
                (orders::of_patient(clinic, id))
                (reminders(clinic, id))
            }
            div.stack {
                (toolbar.buttons())
                (edit::field(clinic, ("patient", id), "critical_notes", text(row, "critical_notes")))
                (text_card("Remarks", text(row, "remarks")))
                (visits::notes(clinic, "patients", id))
            }
        }
    }
}

fn marks(row: &Record) -> Markup {
    html! {
        @if !text(row, "deceased").is_empty() { span.badge.warn { "deceased" } }
        @if truth(row, "archived") { span.badge.warn { "archived" } }
        @if truth(row, "not_for_food") { span.badge.note { "not for food" } }
        (record::tags(row))
    }
}

fn identity(clinic: &Clinic, row: &Record) -> Markup {
    html! {
        dl.facts {
            (fact("Official name", text(row, "official_name")))
            (fact("Species", record::species(row)))
            (fact("Breed", record::breed(row)))
            (fact("Sex", record::sex(row)))
            (fact("Born", &day(clinic, row, "date_of_birth")))
            (fact("Died", &day(clinic, row, "deceased")))
            (fact("Reason of death", text(row, "reason_of_death")))
            (fact("Colour", text(row, "color")))
            (fact("Microchip", text(row, "microchip")))
            (fact("Register number", text(row, "register_number")))
            (fact("Insurance", &words(row, "insurance")))
        }
    }
}

fn weights(clinic: &Clinic, id: i64) -> Markup {
    let weights = visits::latest(clinic, "patient/weight", "patient", id, "timestamp");
    let body = html! {
        (edit::weight(clinic, id))
        table {
            thead { tr { th { "Weighed" } th.number { "Weight" } } }
            tbody {
                @for (_, row) in &weights {
                    tr {
                        td.when { (record::moment(clinic, row, "timestamp")) }
                        td.number { @if let Some(weight) = number(row, "weight") { (weight) " kg" } }
                    }
                }
            }
        }
    };
    card("Weights", None, &body)
}

fn reminders(clinic: &Clinic, id: i64) -> Markup {
    let reminders = visits::latest(clinic, "reminder", "patient", id, "expiry_date");
    let body = html! {
        table {
            thead { tr { th { "Due" } th { "Reminder" } th { "To be sent" } } }
            tbody {
                @for (_, row) in &reminders {
                    tr {
                        td.when { (day(clinic, row, "expiry_date")) }
                        td dir="auto" { (record::reminder_name(clinic, row)) }
                        td.when { (day(clinic, row, "planned_sending_date")) }
                    }
                }
            }
        }
    };
    card(
        "Reminders",
        reminders.is_empty().then_some("No reminders."),
        &body,
    )
}
