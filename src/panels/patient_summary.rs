//! What several panels say of an animal: what marks it, and how heavy it is as of when.

use i18n_embed_fl::fl;
use jiff::Timestamp;
use jiff::civil::Date;
use maud::{Markup, html};

use crate::clinic::age::{Age, AgeProblem, PatientAge};
use crate::clinic::weight::{LatestWeight, WeightReading, WeightSeries};
use crate::provet::ProvetError;
use crate::provet::model::{ListResponse, Patient, WeightRecord};
use crate::views::components::{BadgeKind, render_date, render_local_date};
use crate::views::i18n::I18n;

/// An animal's weight, as far as it is known.
pub(super) enum PatientWeight {
    /// The newest reading.
    Dated(LatestWeight),
    /// From the animal's own record; the day could not be seen.
    Undated(f64),
    /// Nothing is recorded.
    NotRecorded,
    /// It could not be seen.
    Unavailable,
}

impl PatientWeight {
    /// From the weights, or where they say nothing, from the animal's own record.
    pub(super) fn from_records(
        patient: &Patient,
        weights: Result<&ListResponse<WeightRecord>, &ProvetError>,
        now: Timestamp,
    ) -> Self {
        let latest = weights.map(|rows| weight_series(rows, now).latest_weight(now));
        match (latest, patient.weight) {
            (Ok(Some(latest)), _) => Self::Dated(latest),
            (Ok(None) | Err(_), Some(kilograms)) => Self::Undated(kilograms),
            (Ok(None), None) => Self::NotRecorded,
            (Err(_), None) => Self::Unavailable,
        }
    }
}

/// The readings that can be true.
pub(super) fn weight_series(rows: &ListResponse<WeightRecord>, now: Timestamp) -> WeightSeries {
    let readings = rows.rows.iter().filter_map(|row| {
        Some(WeightReading {
            taken_at: row.timestamp?,
            kilograms: row.weight?,
        })
    });
    WeightSeries::from_readings(readings, now)
}

/// A weight with its day.
pub(super) fn render_weight(weight: &PatientWeight, words: &I18n) -> Markup {
    match weight {
        PatientWeight::Dated(latest) => html! {
            strong { (words.format.weight(latest.reading.kilograms)) }
            " " (render_local_date(latest.reading.taken_at, words)) " "
            span .quiet { "(" (words.format_relative_days(-latest.age_days)) ")" }
        },
        PatientWeight::Undated(kilograms) => html! {
            strong { (words.format.weight(*kilograms)) }
            " " span .quiet { (fl!(words.fluent, "patient-weight-undated")) }
        },
        PatientWeight::NotRecorded => {
            html! { span .quiet { (fl!(words.fluent, "weight-nothing")) } }
        }
        PatientWeight::Unavailable => {
            html! { span .quiet { (fl!(words.fluent, "patient-weight-unseen")) } }
        }
    }
}

/// What must not be overlooked: dead, archived, not for food.
pub(super) fn status_badges(patient: &Patient, words: &I18n) -> Vec<(BadgeKind, String)> {
    let mut marks = Vec::new();
    if let Some(day) = patient.deceased {
        let day = words.format.date(day);
        marks.push((
            BadgeKind::Bad,
            fl!(words.fluent, "patient-deceased", day = day),
        ));
    }
    if patient.archived {
        marks.push((BadgeKind::Warn, fl!(words.fluent, "patient-archived")));
    }
    if patient.not_for_food {
        marks.push((BadgeKind::Warn, fl!(words.fluent, "patient-not-for-food")));
    }
    marks
}

/// What an animal is called; words where the record has no name.
pub(super) fn patient_name(name: &str, words: &I18n) -> String {
    if name.is_empty() {
        fl!(words.fluent, "patient-unnamed")
    } else {
        name.to_owned()
    }
}

/// An age in words, with the day of birth where it is known and makes sense.
pub(super) fn render_age(life: &PatientAge, born: Option<Date>, words: &I18n) -> Markup {
    if let Age::Unknown(doubt) = life.age {
        return html! { (age_problem_message(doubt, words)) };
    }
    html! {
        (words.format_age(life.age))
        @if let Some(born) = born { " " span .quiet { "(" (fl!(words.fluent, "age-born")) " " (render_date(born, words)) ")" } }
    }
}

fn age_problem_message(doubt: AgeProblem, words: &I18n) -> String {
    match doubt {
        AgeProblem::NotRecorded => fl!(words.fluent, "age-not-recorded"),
        AgeProblem::Placeholder => fl!(words.fluent, "age-placeholder"),
        AgeProblem::BirthInFuture => fl!(words.fluent, "age-not-born"),
        AgeProblem::DeathInFuture | AgeProblem::DeathBeforeBirth => {
            fl!(words.fluent, "age-death-doubtful")
        }
    }
}
