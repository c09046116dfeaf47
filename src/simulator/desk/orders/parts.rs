//! What the pages of orders share: the way to them, and the frame around one.

use maud::{Markup, html};

use super::super::DeskError;
use super::super::layout::{self, Place};
use super::super::record::{self, card, day};
use super::super::toolbar::{Switches, Toolbar};
use crate::simulator::clinic::{Clinic, Record, integer, text};
use crate::simulator::world::World;

/// A page of one order.
pub(super) struct Sheet {
    /// Its number in a button's `type`.
    pub(super) page: u8,
    pub(super) table: &'static str,
    /// What it is called.
    pub(super) what: &'static str,
    /// Whether the buttons stand at the bottom too \[D\].
    pub(super) buttons_below: bool,
    pub(super) content: fn(&Clinic, i64, &Record) -> Markup,
}

/// Shows one order with its buttons.
pub(super) fn show(
    world: &World,
    (provet_id, id): (i64, i64),
    switches: &Switches,
    sheet: &Sheet,
) -> Result<Markup, DeskError> {
    world.read(|state| {
        let clinic = state.clinic(provet_id).ok_or(DeskError::NoClinic)?;
        let row = clinic
            .row(sheet.table, id)
            .ok_or(DeskError::NoRecord { what: sheet.what })?;
        let toolbar = Toolbar::new(state, clinic, sheet.page, &[id], switches)
            .about_client(integer(row, "client"));
        let title = format!("{} {id}", sheet.what);
        let content = html! {
            div.heading {
                h1 { (title) }
                @if let Some(patient) = integer(row, "patient") { p { (record::patient_link(clinic, patient)) } }
                @if let Some(client) = integer(row, "client") { p { "of " (record::client_link(clinic, client)) } }
            }
            (toolbar.buttons())
            (alert(clinic, row))
            ((sheet.content)(clinic, id, row))
            @if sheet.buttons_below { (toolbar.buttons()) }
        };
        Ok(layout::page(clinic, Place::Orders, &title, &content, &toolbar.panel()))
    })
}

/// What has to be seen first about the animal.
fn alert(clinic: &Clinic, row: &Record) -> Markup {
    let patient = integer(row, "patient").and_then(|id| clinic.row("patient", id));
    html! { @if let Some(patient) = patient { (record::critical(patient)) } }
}

/// A card on an animal's page with the way to everything ordered for it.
pub(in crate::simulator::desk) fn of_patient(clinic: &Clinic, patient: i64) -> Markup {
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
                @for (id, row) in clinic.rows_of(table, "patient", patient) {
                    li { a href=(format!("{base}/{path}/{id}")) { (name) " " (id) } " " span.hint { (day(clinic, row, "created")) " " (text(row, "remarks")) } }
                }
            }
            li { a href=(format!("{base}/patient/{patient}/prescriptions/")) { "Online prescriptions" } }
        }
    };
    card("Referrals and plans", None, &body)
}

/// The words of a status, from a list in the order of its numbers.
pub(super) fn status(row: &Record, words: &[&'static str]) -> Markup {
    let found = integer(row, "status")
        .and_then(|status| usize::try_from(status).ok())
        .and_then(|status| words.get(status));
    html! { span.badge.note { (found.copied().unwrap_or("unknown")) } }
}
