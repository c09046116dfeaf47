//! What several panels say of an animal: what marks it, and how heavy it is as of when.

use i18n_embed_fl::fl;
use jiff::Timestamp;
use maud::{Markup, html};

use crate::clinic::weight::{Latest, Reading, Series};
use crate::provet::ProvetError;
use crate::provet::model::{Patient, Rows, Weight};
use crate::views::parts::{Mark, day_of};
use crate::views::words::Words;

/// An animal's weight, as far as it is known.
pub(super) enum Weighed {
    /// The newest reading.
    On(Latest),
    /// From the animal's own record; the day could not be seen.
    Sometime(f64),
    /// Nothing is recorded.
    Never,
    /// It could not be seen.
    Unseen,
}

impl Weighed {
    /// From the weights, or where they say nothing, from the animal's own record.
    pub(super) fn of(
        patient: &Patient,
        weights: Result<&Rows<Weight>, &ProvetError>,
        now: Timestamp,
    ) -> Self {
        let latest = weights.map(|rows| series(rows, now).latest(now));
        match (latest, patient.weight) {
            (Ok(Some(latest)), _) => Self::On(latest),
            (Ok(None) | Err(_), Some(kilograms)) => Self::Sometime(kilograms),
            (Ok(None), None) => Self::Never,
            (Err(_), None) => Self::Unseen,
        }
    }
}

/// The readings that can be true.
pub(super) fn series(rows: &Rows<Weight>, now: Timestamp) -> Series {
    let readings = rows.rows.iter().filter_map(|row| {
        Some(Reading {
            at: row.timestamp?,
            kilograms: row.weight?,
        })
    });
    Series::clean(readings, now)
}

/// A weight with its day.
pub(super) fn weighed(weight: &Weighed, words: &Words) -> Markup {
    match weight {
        Weighed::On(latest) => html! {
            strong { (words.format.weight(latest.reading.kilograms)) }
            " " (day_of(latest.reading.at, words)) " "
            span .quiet { "(" (words.relative_days(-latest.days)) ")" }
        },
        Weighed::Sometime(kilograms) => html! {
            strong { (words.format.weight(*kilograms)) }
            " " span .quiet { (fl!(words.fluent, "patient-weight-undated")) }
        },
        Weighed::Never => html! { span .quiet { (fl!(words.fluent, "weight-nothing")) } },
        Weighed::Unseen => html! { span .quiet { (fl!(words.fluent, "patient-weight-unseen")) } },
    }
}

/// What must not be overlooked: dead, archived, not for food.
pub(super) fn marks(patient: &Patient, words: &Words) -> Vec<(Mark, String)> {
    let mut marks = Vec::new();
    if let Some(day) = patient.deceased {
        let day = words.format.date(day);
        marks.push((Mark::Bad, fl!(words.fluent, "patient-deceased", day = day)));
    }
    if patient.archived {
        marks.push((Mark::Warn, fl!(words.fluent, "patient-archived")));
    }
    if patient.not_for_food {
        marks.push((Mark::Warn, fl!(words.fluent, "patient-not-for-food")));
    }
    marks
}

/// What an animal is called; words where the record has no name.
pub(super) fn called(name: &str, words: &Words) -> String {
    if name.is_empty() {
        fl!(words.fluent, "patient-unnamed")
    } else {
        name.to_owned()
    }
}
