//! Booked times, as the patient and the client panel show them.

use i18n_embed_fl::fl;
use jiff::Timestamp;
use maud::{Markup, html};

use crate::provet::model::{Appointment, Rows};
use crate::views::parts::{list, moment};
use crate::views::section::{incomplete, nothing};
use crate::views::words::{Words, name};

/// Booked times still to come, the next first.
pub(super) fn upcoming(rows: &Rows<Appointment>, now: Timestamp, words: &Words) -> Markup {
    let ahead =
        |row: &&Appointment| row.active && row.end.or(row.start).is_none_or(|end| end >= now);
    let mut ahead: Vec<&Appointment> = rows.rows.iter().filter(ahead).collect();
    ahead.sort_by_key(|row| row.start);
    let entries: Vec<Markup> = ahead.iter().map(|row| entry(row, words)).collect();
    html! {
        @if entries.is_empty() { (nothing(&fl!(words.fluent, "bookings-nothing"))) } @else { (list(&entries)) }
        @if !rows.complete { (incomplete(&fl!(words.fluent, "bookings-more"))) }
    }
}

/// One booked time: when, why, which animals, with whom.
pub(super) fn entry(row: &Appointment, words: &Words) -> Markup {
    let why = if row.complaint.is_empty() {
        &row.title
    } else {
        &row.complaint
    };
    let animals = row.patients.iter().map(|animal| animal.name.as_str());
    let with = row.user.iter().map(|user| user.name.as_str());
    let who = animals.chain(with).filter(|name| !name.is_empty());
    html! {
        p {
            @match row.start {
                Some(start) => { (moment(start, words)) }
                None => { (fl!(words.fluent, "bookings-no-time")) }
            }
            @if !why.is_empty() { " " strong { (name(why)) } }
        }
        p .quiet {
            @for (place, who) in who.enumerate() {
                @if place > 0 { " · " }
                (name(who))
            }
        }
    }
}
