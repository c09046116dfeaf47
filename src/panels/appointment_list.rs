//! Lists of appointments, for the patient and the client panel.

use i18n_embed_fl::fl;
use jiff::Timestamp;
use maud::{Markup, html};

use crate::panels::distinct_names::distinct_names;
use crate::provet::model::{Appointment, ListResponse};
use crate::views::components::{bullet_list, html_to_text, is_blank_html, render_local_datetime};
use crate::views::field_text::render_local_datetime_field;
use crate::views::i18n::{I18n, inline_text};
use crate::views::section::{empty_state, incomplete_notice};

/// Booked times still to come, the next first.
pub(super) fn render_upcoming(
    rows: &ListResponse<Appointment>,
    now: Timestamp,
    i18n: &I18n,
) -> Markup {
    let ahead = |row: &&Appointment| {
        // What cannot be read may be ahead.
        let last = row.end.clone().or(row.start.clone());
        row.active && last.as_known().is_none_or(|last| *last >= now)
    };
    let mut ahead: Vec<&Appointment> = rows.rows.iter().filter(ahead).collect();
    // `None` sorts first: an appointment without a time must not be overlooked.
    ahead.sort_by_key(|row| row.start.known());
    let entries: Vec<Markup> = ahead
        .iter()
        .map(|row| render_appointment(row, i18n))
        .collect();
    html! {
        @if !entries.is_empty() { (bullet_list(&entries)) }
        @else if rows.complete { (empty_state(&fl!(i18n.fluent, "appointments-nothing"))) }
        @if !rows.complete { (incomplete_notice(&fl!(i18n.fluent, "appointments-more"))) }
    }
}

/// When a booked time ends, where that is on another day than it begins.
fn later_day(row: &Appointment, i18n: &I18n) -> Option<Timestamp> {
    let (start, end) = row.start.known().zip(row.end.known())?;
    // Compared by the clinic's calendar days: a stay in hospital or boarding ends on another day.
    (i18n.format.local_date(start) < i18n.format.local_date(end)).then_some(end)
}

/// One booked time: when, why, which animals, with whom.
pub(super) fn render_appointment(row: &Appointment, i18n: &I18n) -> Markup {
    let why = if row.complaint.is_empty() {
        &row.title
    } else {
        &row.complaint
    };
    let animals = distinct_names(&row.patients.items, &[], i18n);
    let unreadable = row.patients.unreadable;
    let with = row.user.iter().map(|user| user.name.as_str());
    let who = animals.iter().map(String::as_str).chain(with);
    let who = who.filter(|name| !name.is_empty());
    html! {
        p {
            @if row.start.is_absent() { (fl!(i18n.fluent, "appointments-no-time")) }
            (render_local_datetime_field(&row.start, i18n))
            @if let Some(end) = later_day(row, i18n) { "–" (render_local_datetime(end, i18n)) }
            @if !why.is_empty() { " " strong { (inline_text(why)) } }
        }
        p .muted {
            @for (place, who) in who.enumerate() {
                @if place > 0 { " · " }
                (inline_text(who))
            }
        }
        @if unreadable > 0 {
            (incomplete_notice(&fl!(i18n.fluent, "schedule-animals-unreadable", count = unreadable)))
        }
        @for note in [&row.notes, &row.client_notes].into_iter().filter(|note| !is_blank_html(note)) {
            p .muted.prose dir="auto" { (html_to_text(note, i18n)) }
        }
    }
}
