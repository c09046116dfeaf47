//! Prescriptions as they read: what still holds first, the rest folded away.

use i18n_embed_fl::fl;
use jiff::civil::Date;
use maud::{Markup, html};

use crate::clinic::validity::Validity;
use crate::panels::animal::called;
use crate::panels::parts::person;
use crate::provet::ProvetError;
use crate::provet::model::{Patient, Prescription, PrescriptionItem, Rows, User};
use crate::views::parts::{Mark, badge, day, fold, list, text};
use crate::views::section::{incomplete, nothing, problem};
use crate::views::words::{Words, name};

/// What the section shows.
pub(super) struct Shown<'a> {
    /// Newest first.
    pub(super) rows: &'a Rows<Prescription>,
    pub(super) items: Result<&'a Rows<PrescriptionItem>, &'a ProvetError>,
    pub(super) people: Option<&'a Rows<User>>,
    /// None where there is but one animal, or where they could not be seen.
    pub(super) animals: Option<&'a Rows<Patient>>,
    /// The visit that the panel is about.
    pub(super) visit: Option<i64>,
    pub(super) today: Date,
    pub(super) words: &'a Words,
}

pub(super) fn view(shown: &Shown<'_>) -> Markup {
    let fluent = &shown.words.fluent;
    let over = |row: &&Prescription| matches!(validity(row, shown.today), Validity::Over(_));
    let (over, valid): (Vec<&Prescription>, Vec<&Prescription>) =
        shown.rows.rows.iter().partition(over);
    let entries = |rows: &[&Prescription]| -> Vec<Markup> {
        rows.iter().map(|row| entry(row, shown)).collect()
    };
    html! {
        @if let Err(error) = shown.items {
            (problem(error, &fl!(fluent, "prescription-items-what"), shown.words, None))
        }
        @if !valid.is_empty() {
            (list(&entries(&valid)))
        } @else if shown.rows.rows.is_empty() && shown.rows.complete {
            (nothing(&fl!(fluent, "prescription-nothing")))
        } @else if shown.rows.complete {
            (nothing(&fl!(fluent, "prescription-none-valid")))
        }
        @if !over.is_empty() {
            (fold(&fl!(fluent, "prescription-over", count = over.len()), &list(&entries(&over)), false))
        }
        @if !shown.rows.complete { (incomplete(&fl!(fluent, "prescription-more"))) }
        (incomplete(&fl!(fluent, "prescription-not-looked")))
    }
}

fn validity(row: &Prescription, today: Date) -> Validity {
    Validity::on(today, row.date, row.valid_until)
}

fn entry(row: &Prescription, shown: &Shown<'_>) -> Markup {
    let words = shown.words;
    let fluent = &words.fluent;
    let here = shown.visit.is_some() && row.consultation.as_ref().map(|it| it.id) == shown.visit;
    html! {
        p {
            @if let Some(animal) = animal(row, shown) { (name(&animal)) ": " }
            @match row.date {
                Some(on) => { strong { (day(on, words)) } }
                None => { strong { (fl!(fluent, "prescription-undated")) } }
            }
            " " (holds(row, shown))
            @if here { " " (badge(Mark::Plain, &fl!(fluent, "prescription-here"))) }
        }
        (medicines(row, shown))
        p .quiet { (aside(row, shown)) }
        @if !row.remarks.is_empty() { (text(&row.remarks)) }
    }
}

/// Whose it is, where there are several animals.
fn animal(row: &Prescription, shown: &Shown<'_>) -> Option<String> {
    let id = row.patient.as_ref()?.id;
    let animals = &shown.animals?.rows;
    let animal = animals.iter().find(|animal| animal.id == Some(id))?;
    (animals.len() > 1).then(|| called(&animal.name, shown.words))
}

fn holds(row: &Prescription, shown: &Shown<'_>) -> Markup {
    let words = shown.words;
    let until = row.valid_until.map(|last| words.format.date(last));
    let until = until.unwrap_or_default();
    let (mark, told) = match validity(row, shown.today) {
        Validity::Valid(Some(_)) => (
            Mark::Good,
            fl!(words.fluent, "prescription-valid", until = until),
        ),
        Validity::Over(_) => (
            Mark::Bad,
            fl!(words.fluent, "prescription-ended", until = until),
        ),
        Validity::Ahead(_) => (Mark::Warn, fl!(words.fluent, "prescription-ahead")),
        Validity::Valid(None) | Validity::Unknown => {
            (Mark::Plain, fl!(words.fluent, "prescription-no-end"))
        }
    };
    badge(mark, &told)
}

fn medicines(row: &Prescription, shown: &Shown<'_>) -> Markup {
    let words = shown.words;
    let of = |item: &&PrescriptionItem| {
        row.id.is_some() && item.written_prescription.as_ref().map(|it| it.id) == row.id
    };
    let Ok(items) = shown.items else {
        return html! {};
    };
    let mine: Vec<&PrescriptionItem> = items.rows.iter().filter(of).collect();
    html! {
        @if mine.is_empty() && items.complete { p .quiet { (fl!(words.fluent, "prescription-no-items")) } }
        @if !items.complete { (incomplete(&fl!(words.fluent, "prescription-items-more"))) }
        @for item in mine {
            p {
                @if item.name.is_empty() { (fl!(words.fluent, "prescription-unnamed")) } @else { (name(&item.name)) }
                @if let Some(quantity) = item.quantity {
                    " " (words.format.number(quantity, 3))
                    @if !item.unit.is_empty() { "\u{a0}" bdi { (item.unit) } }
                }
            }
            @if !item.instructions.is_empty() { (text(&item.instructions)) }
        }
    }
}

/// By whom, and how often it may be repeated.
fn aside(row: &Prescription, shown: &Shown<'_>) -> Markup {
    let fluent = &shown.words.fluent;
    let people = shown.people.map(|people| people.rows.as_slice());
    let link = row.prescriber.as_ref();
    let by = link.and_then(|link| people?.iter().find(|user| user.id == Some(link.id)));
    html! {
        @if let Some(by) = by { (fl!(fluent, "prescription-by")) " " (name(&person(&by.first_name, &by.last_name))) " · " }
        @match (row.repeats_left, row.repeats) {
            (Some(left), Some(all)) => { (fl!(fluent, "prescription-repeats-of", left = left, all = all)) }
            (Some(left), None) => { (fl!(fluent, "prescription-repeats-left", left = left)) }
            (None, Some(all)) => { (fl!(fluent, "prescription-repeats", all = all)) }
            (None, None) => { (fl!(fluent, "prescription-repeats-untold")) }
        }
    }
}

#[cfg(test)]
mod tests;
