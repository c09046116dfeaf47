//! What does not fit, from the day to the end of its week: appointments with nobody there, and one person twice at once.

use std::sync::Arc;

use i18n_embed_fl::fl;
use jiff::Timestamp;
use jiff::civil::Date;
use maud::{Markup, html};
use tokio::join;

use super::gather::{Asked, Roster, monday};
use super::roster::{at, person};
use crate::clinic::roster::{Booked, Gap, Shift, gap, overlaps};
use crate::panels::{Context, days};
use crate::provet::model::{Appointment, Rows};
use crate::views::parts::{Mark, badge, list, moment};
use crate::views::section::{Section, Tone, incomplete, nothing};
use crate::views::words::{Words, name};

pub(super) const SLOT: &str = "gaps";

pub(super) async fn section(cx: Arc<Context>, day: Date, asked: Asked) -> Markup {
    let words = &cx.words;
    let title = fl!(words.fluent, "gaps-title");
    let (appointments, roster) = join!(asked.appointments.clone(), asked.roster());
    let unseen = |error, what: &str| days::unseen(&cx, SLOT, day, error, what);
    let roster = match roster {
        Ok(roster) => roster,
        Err(error) => {
            let body = unseen(&error, &fl!(words.fluent, "roster-what"));
            return Section::new(SLOT, &title, body).markup();
        }
    };
    let (from, _) = days::stretch(day, 1, &cx);
    let (_, until) = days::stretch(monday(day), 7, &cx);
    let twice = twice(&roster, (from, until), words);
    let found = appointments.as_ref().ok().filter(|_| roster.complete);
    let alone = found.map_or_else(Vec::new, |rows| alone(rows, &roster, from, words));
    let alarming = !twice.is_empty() || !alone.is_empty();
    let body = html! {
        @match &appointments {
            Ok(rows) => { (gaps(&alone, rows.complete, roster.complete, words)) }
            Err(error) => { (unseen(error, &fl!(words.fluent, "bookings-what"))) }
        }
        h3 { (fl!(words.fluent, "gaps-twice-title")) }
        @if !twice.is_empty() {
            (list(&twice))
        } @else if roster.complete {
            (nothing(&fl!(words.fluent, "gaps-twice-nothing")))
        }
        @if !roster.complete { (incomplete(&fl!(words.fluent, "roster-more"))) }
    };
    let tone = if alarming { Tone::Warn } else { Tone::Plain };
    Section::new(SLOT, &title, body).tone(tone).markup()
}

/// Appointments with nobody there; that there are none is said only where all shifts and appointments were seen.
fn gaps(alone: &[Markup], complete: bool, judged: bool, words: &Words) -> Markup {
    html! {
        @if !judged {
            (incomplete(&fl!(words.fluent, "gaps-not-judged")))
        } @else if !alone.is_empty() {
            (list(alone))
        } @else if complete {
            (nothing(&fl!(words.fluent, "gaps-nothing")))
        }
        @if !complete { (incomplete(&fl!(words.fluent, "bookings-more"))) }
    }
}

/// The appointments of the rest of the week whose person, or anybody at all, is not there.
fn alone(rows: &Rows<Appointment>, roster: &Roster, from: Timestamp, words: &Words) -> Vec<Markup> {
    let shifts: Vec<Shift> = roster.shifts.iter().map(|one| one.shift).collect();
    let wanted = |row: &&Appointment| {
        // Time that the house keeps for itself needs nobody.
        row.active && !row.no_show && !matches!(row.kind, Some(3 | 4))
    };
    let ahead = rows.rows.iter().filter(wanted);
    let judged = ahead.filter_map(|row| {
        let start = row.start.filter(|start| *start >= from)?;
        let booked = Booked {
            user: row.user.as_ref().map(|user| user.id),
            start,
            end: row.end.unwrap_or(start),
        };
        Some((row, start, gap(booked, &shifts)?))
    });
    judged
        .map(|(row, start, gap)| entry(row, start, gap, words))
        .collect()
}

fn entry(row: &Appointment, start: Timestamp, gap: Gap, words: &Words) -> Markup {
    let with = row.user.as_ref().map_or("", |user| user.name.as_str());
    let reason = if row.complaint.is_empty() {
        &row.title
    } else {
        &row.complaint
    };
    let (mark, said) = match gap {
        Gap::Nobody => (Mark::Bad, fl!(words.fluent, "gaps-nobody")),
        Gap::OtherPerson => (Mark::Warn, fl!(words.fluent, "gaps-other-person")),
    };
    let animals = row.patients.iter().filter(|animal| !animal.name.is_empty());
    html! {
        p {
            (moment(start, words)) " " strong { @for animal in animals { (name(&animal.name)) " " } }
            (name(reason))
        }
        p {
            (badge(mark, &said))
            @if !with.is_empty() { " " span .quiet { (name(with)) } }
        }
    }
}

/// Shifts that one person has at the same time within a stretch.
fn twice(roster: &Roster, (from, until): (Timestamp, Timestamp), words: &Words) -> Vec<Markup> {
    let shifts: Vec<Shift> = roster.shifts.iter().map(|one| one.shift).collect();
    let found = overlaps(&shifts).into_iter();
    let within = found.filter(|overlap| overlap.from < until && overlap.until > from);
    let shown = within.filter_map(|overlap| {
        let one = roster.shifts.get(overlap.shifts.0)?;
        let other = roster.shifts.get(overlap.shifts.1)?;
        let day = words.format.today(overlap.from);
        Some(html! {
            p { strong { (name(&person(one, words))) } " " (moment(overlap.from, words)) "–" (at(overlap.until, day, words)) }
            p .quiet { (kind(&one.kind, words)) " · " (kind(&other.kind, words)) }
        })
    });
    shown.collect()
}

fn kind(kind: &str, words: &Words) -> Markup {
    html! {
        @if kind.is_empty() { (fl!(words.fluent, "roster-no-kind")) } @else { (name(kind)) }
    }
}
