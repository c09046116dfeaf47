//! What the pages of orders share: the way to them, and the frame around one.

use maud::{Markup, html};

use super::super::ClinicPageError;
use super::super::layout::{self, NavigationEntry};
use super::super::record_view::{self, format_day, render_card};
use super::super::toolbar::{ButtonToolbar, PageOptions};
use crate::clinic::{SimulatedClinic, StoredRecord, get_integer, get_text};
use crate::state::Simulator;

/// A page of one order.
pub(super) struct OrderPage {
    /// Its number in a button's `type`.
    pub(super) page_number: u8,
    pub(super) table: &'static str,
    /// What it is called.
    pub(super) record_kind: &'static str,
    /// Whether the buttons stand at the bottom too \[D\].
    pub(super) has_bottom_buttons: bool,
    pub(super) render_content: fn(&SimulatedClinic, i64, &StoredRecord) -> Markup,
}

/// Shows one order with its buttons.
pub(super) fn render_order_page(
    world: &Simulator,
    (provet_id, id): (i64, i64),
    switches: &PageOptions,
    sheet: &OrderPage,
) -> Result<Markup, ClinicPageError> {
    world.read(|state| {
        let clinic = state.find_clinic(provet_id).ok_or(ClinicPageError::NoClinic)?;
        let row = clinic
            .find_row(sheet.table, id)
            .ok_or(ClinicPageError::NoRecord { what: sheet.record_kind })?;
        let toolbar = ButtonToolbar::new(state, clinic, sheet.page_number, &[id], switches)
            .with_client(get_integer(row, "client"));
        let title = format!("{} {id}", sheet.record_kind);
        let content = html! {
            div.heading {
                h1 { (title) }
                @if let Some(patient) = get_integer(row, "patient") { p { (record_view::render_patient_link(clinic, patient)) } }
                @if let Some(client) = get_integer(row, "client") { p { "of " (record_view::render_client_link(clinic, client)) } }
            }
            (toolbar.render_buttons())
            (render_patient_alert(clinic, row))
            ((sheet.render_content)(clinic, id, row))
            @if sheet.has_bottom_buttons { (toolbar.render_buttons()) }
        };
        Ok(layout::render_page(clinic, NavigationEntry::Orders, &title, &content, &toolbar.render_panel()))
    })
}

/// What has to be seen first about the animal.
fn render_patient_alert(clinic: &SimulatedClinic, row: &StoredRecord) -> Markup {
    let patient = get_integer(row, "patient").and_then(|id| clinic.find_row("patient", id));
    html! { @if let Some(patient) = patient { (record_view::render_critical_notes(patient)) } }
}

/// A card on an animal's page with the way to everything ordered for it.
pub(in crate::ui) fn render_patient_orders(clinic: &SimulatedClinic, patient: i64) -> Markup {
    let kinds = [
        (
            "consultation_laboratory_referral",
            "Laboratory referral",
            "laboratory",
        ),
        ("diagnosticimaging_referral", "Imaging referral", "imaging"),
        ("patienthealthplan", "Health plan", "healthplan"),
    ];
    let base = format!("/{}", clinic.provet_id);
    let body = html! {
        ul.plain {
            @for (table, name, path) in kinds {
                @for (id, row) in clinic.rows_referring_to(table, "patient", patient) {
                    li { a href=(format!("{base}/{path}/{id}")) { (name) " " (id) } " " span.hint { (format_day(clinic, row, "created")) " " (get_text(row, "remarks")) } }
                }
            }
            li { a href=(format!("{base}/patient/{patient}/prescriptions/")) { "Online prescriptions" } }
        }
    };
    render_card("Referrals and plans", None, &body)
}

/// The words of a status, from a list in the order of its numbers.
pub(super) fn render_status(row: &StoredRecord, words: &[&'static str]) -> Markup {
    let found = get_integer(row, "status")
        .and_then(|status| usize::try_from(status).ok())
        .and_then(|status| words.get(status));
    html! { span.badge.note { (found.copied().unwrap_or("unknown")) } }
}
