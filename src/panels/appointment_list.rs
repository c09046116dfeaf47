//! Lists of appointments, for the patient and the client panel.

use i18n_embed_fl::fl;
use jiff::Timestamp;
use maud::{Markup, html};

use crate::provet::model::{Appointment, ListResponse};
use crate::views::components::{bullet_list, render_local_datetime};
use crate::views::i18n::{I18n, inline_text};
use crate::views::section::{empty_state, incomplete_notice};

/// Booked times still to come, the next first.
pub(super) fn render_upcoming(
    rows: &ListResponse<Appointment>,
    now: Timestamp,
    i18n: &I18n,
) -> Markup {
    let ahead = |row: &&Appointment| {
        row.active
            && row
                .end
                .known()
                .or(row.start.known())
                .is_none_or(|end| end >= now)
    };
    let mut ahead: Vec<&Appointment> = rows.rows.iter().filter(ahead).collect();
    // `None` sorts first: an appointment without a time must not be overlooked.
    ahead.sort_by_key(|row| row.start.known());
    let entries: Vec<Markup> = ahead
        .iter()
        .map(|row| render_appointment(row, i18n))
        .collect();
    html! {
        @if entries.is_empty() { (empty_state(&fl!(i18n.fluent, "appointments-nothing"))) } @else { (bullet_list(&entries)) }
        @if !rows.complete { (incomplete_notice(&fl!(i18n.fluent, "appointments-more"))) }
    }
}

/// One booked time: when, why, which animals, with whom.
pub(super) fn render_appointment(row: &Appointment, i18n: &I18n) -> Markup {
    let why = if row.complaint.is_empty() {
        &row.title
    } else {
        &row.complaint
    };
    let animals = row
        .patients
        .items
        .iter()
        .map(|patient| patient.name.as_str());
    let with = row.user.iter().map(|user| user.name.as_str());
    let who = animals.chain(with).filter(|name| !name.is_empty());
    html! {
        p {
            @match row.start.known() {
                Some(start) => { (render_local_datetime(start, i18n)) }
                None => { (fl!(i18n.fluent, "appointments-no-time")) }
            }
            @if !why.is_empty() { " " strong { (inline_text(why)) } }
        }
        p .muted {
            @for (place, who) in who.enumerate() {
                @if place > 0 { " · " }
                (inline_text(who))
            }
        }
    }
}
