//! The page of a patient: identity, warnings, weights, consultations, reminders.

use maud::{Markup, html};

use super::layout::NavigationEntry;
use super::record_page::{RecordPage, RecordPageContext};
use super::record_table::{Cell, Columns, RecordTable, render_facts, render_table};
use super::record_view::{
    self, format_breed, format_reminder_name, format_sex, format_species, render_card,
    render_critical_notes, render_text_card,
};
use super::{orders, record_forms, record_lists};
use crate::clinic::{StoredRecord, get_boolean, get_integer, get_text};

pub(super) static PAGE: RecordPage = RecordPage {
    page_number: 1,
    nav_entry: NavigationEntry::Record,
    table: "patient",
    record_kind: "patient",
    paths: &["patient/{id}", "patient/{id}/"],
    format_title: |_, row| get_text(row, "name").to_owned(),
    render_content,
};

const IDENTITY: Columns = &[
    ("Official name", Cell::Text("official_name")),
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
    ("Died", Cell::Day("deceased")),
    ("Reason of death", Cell::Text("reason_of_death")),
    ("Colour", Cell::Text("color")),
    ("Microchip", Cell::Text("microchip")),
    ("Register number", Cell::Text("register_number")),
    ("Insurance", Cell::Value("insurance")),
];

const WEIGHTS: Columns = &[
    ("Weighed", Cell::Instant("timestamp")),
    ("Weight", Cell::Number("weight", "kg")),
];

const REMINDERS: RecordTable = RecordTable {
    title: "Reminders",
    empty: "No reminders.",
    columns: &[
        ("Due", Cell::Day("expiry_date")),
        (
            "Reminder",
            Cell::Custom(|clinic, _, row| html! { bdi { (format_reminder_name(clinic, row)) } }),
        ),
        ("To be sent", Cell::Day("planned_sending_date")),
    ],
};

fn render_content(context: &RecordPageContext<'_>) -> Markup {
    let (clinic, id, row) = (context.clinic, context.id, context.row);
    let weights = record_lists::list_latest(clinic, "patient/weight", "patient", id, "timestamp");
    let reminders = record_lists::list_latest(clinic, "reminder", "patient", id, "expiry_date");
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
                div.two-columns {
                    (render_card("Patient", None, &render_facts(clinic, id, row, IDENTITY)))
                    (render_card("Weights", None, &html! {
                        (record_forms::render_weight_form(clinic, id))
                        (render_table(clinic, WEIGHTS, &weights))
                    }))
                }
                (record_lists::render_consultations(clinic, "patients", id))
                (orders::render_patient_orders(clinic, id))
                (REMINDERS.render(clinic, &reminders))
            }
            div.stack {
                (context.toolbar.render_buttons())
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
