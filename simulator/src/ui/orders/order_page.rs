//! What the pages of orders share: the links to them, and the content around one.

use maud::{Markup, html};

use super::super::record_page::RecordPageContext;
use super::super::record_view::{self, format_day, render_card};
use crate::clinic::{SimulatedClinic, get_integer, get_text};

/// The heading and the buttons around the cards of one order.
pub(super) fn render_order(context: &RecordPageContext<'_>, cards: &Markup) -> Markup {
    let (clinic, row) = (context.clinic, context.row);
    let patient = get_integer(row, "patient");
    html! {
        div.heading {
            h1 { (context.page.record_kind) " " (context.id) }
            @if let Some(patient) = patient { p { (record_view::render_patient_link(clinic, patient)) } }
            @if let Some(client) = get_integer(row, "client") { p { "of " (record_view::render_client_link(clinic, client)) } }
        }
        (context.toolbar.render_buttons())
        @if let Some(patient) = patient.and_then(|id| clinic.find_row("patient", id)) {
            (record_view::render_critical_notes(patient))
        }
        (cards)
    }
}

/// A card on a patient's page with links to everything ordered for it.
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
