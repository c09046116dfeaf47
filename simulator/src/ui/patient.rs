//! The page of a patient: identity, warnings, weights, visits, reminders.

use axum::extract::{Path, Query, State};
use maud::{Markup, html};

use super::layout::{self, NavigationEntry};
use super::record_view::{
    self, format_day, format_value, render_card, render_critical_notes, render_fact,
    render_text_card,
};
use super::toolbar::{ButtonToolbar, PageOptions};
use super::{ClinicPageError, orders, record_forms, record_lists};
use crate::clinic::{
    SimulatedClinic, StoredRecord, get_boolean, get_integer, get_number, get_text,
};
use crate::state::Simulator;

/// The number of this page in a button's `type`.
const PAGE_NUMBER: u8 = 1;

/// Shows one patient.
pub(super) async fn get_patient(
    State(world): State<Simulator>,
    Path((provet_id, id)): Path<(i64, i64)>,
    Query(switches): Query<PageOptions>,
) -> Result<Markup, ClinicPageError> {
    world.read(|state| {
        let clinic = state
            .find_clinic(provet_id)
            .ok_or(ClinicPageError::NoClinic)?;
        let row = clinic
            .find_row("patient", id)
            .ok_or(ClinicPageError::NoRecord { what: "patient" })?;
        let toolbar = ButtonToolbar::new(state, clinic, PAGE_NUMBER, &[id], &switches)
            .with_client(get_integer(row, "client"));
        let content = render_content(clinic, id, row, &toolbar);
        Ok(layout::render_page(
            clinic,
            NavigationEntry::Record,
            get_text(row, "name"),
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
            h1 dir="auto" { (get_text(row, "name")) }
            p { "Patient " (id) }
            @if let Some(client) = get_integer(row, "client") {
                p { "of " (record_view::render_client_link(clinic, client)) }
            }
            (render_badges(row))
        }
        div.columns {
            div.stack {
                (render_critical_notes(row))
                div.halves {
                    (render_card("Patient", None, &render_identity(clinic, row)))
                    (render_weights(clinic, id))
                }
                (record_lists::render_consultations(clinic, "patients", id))
                (orders::render_patient_orders(clinic, id))
                (render_reminders(clinic, id))
            }
            div.stack {
                (toolbar.render_buttons())
                (record_forms::render_text_form(clinic, ("patient", id), "critical_notes", get_text(row, "critical_notes")))
                (render_text_card("Remarks", get_text(row, "remarks")))
                (record_lists::render_notes(clinic, "patients", id))
            }
        }
    }
}

fn render_badges(row: &StoredRecord) -> Markup {
    html! {
        @if !get_text(row, "deceased").is_empty() { span.badge.warn { "deceased" } }
        @if get_boolean(row, "archived") { span.badge.warn { "archived" } }
        @if get_boolean(row, "not_for_food") { span.badge.note { "not for food" } }
        (record_view::render_tags(row))
    }
}

fn render_identity(clinic: &SimulatedClinic, row: &StoredRecord) -> Markup {
    html! {
        dl.facts {
            (render_fact("Official name", get_text(row, "official_name")))
            (render_fact("Species", record_view::format_species(row)))
            (render_fact("Breed", record_view::format_breed(row)))
            (render_fact("Sex", record_view::format_sex(row)))
            (render_fact("Born", &format_day(clinic, row, "date_of_birth")))
            (render_fact("Died", &format_day(clinic, row, "deceased")))
            (render_fact("Reason of death", get_text(row, "reason_of_death")))
            (render_fact("Colour", get_text(row, "color")))
            (render_fact("Microchip", get_text(row, "microchip")))
            (render_fact("Register number", get_text(row, "register_number")))
            (render_fact("Insurance", &format_value(row, "insurance")))
        }
    }
}

fn render_weights(clinic: &SimulatedClinic, id: i64) -> Markup {
    let weights = record_lists::list_latest(clinic, "patient/weight", "patient", id, "timestamp");
    let body = html! {
        (record_forms::render_weight_form(clinic, id))
        table {
            thead { tr { th { "Weighed" } th.number { "Weight" } } }
            tbody {
                @for (_, row) in &weights {
                    tr {
                        td.when { (record_view::format_instant(clinic, row, "timestamp")) }
                        td.number { @if let Some(weight) = get_number(row, "weight") { (weight) " kg" } }
                    }
                }
            }
        }
    };
    render_card("Weights", None, &body)
}

fn render_reminders(clinic: &SimulatedClinic, id: i64) -> Markup {
    let reminders = record_lists::list_latest(clinic, "reminder", "patient", id, "expiry_date");
    let body = html! {
        table {
            thead { tr { th { "Due" } th { "Reminder" } th { "To be sent" } } }
            tbody {
                @for (_, row) in &reminders {
                    tr {
                        td.when { (format_day(clinic, row, "expiry_date")) }
                        td dir="auto" { (record_view::format_reminder_name(clinic, row)) }
                        td.when { (format_day(clinic, row, "planned_sending_date")) }
                    }
                }
            }
        }
    };
    render_card(
        "Reminders",
        reminders.is_empty().then_some("No reminders."),
        &body,
    )
}
