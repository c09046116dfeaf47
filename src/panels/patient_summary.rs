//! What several panels show of a patient: name, status badges, weight with its day, age.

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
            // The weight in the patient record has no date, so a dated reading wins even if it is older.
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
pub(super) fn render_weight(weight: &PatientWeight, i18n: &I18n) -> Markup {
    match weight {
        PatientWeight::Dated(latest) => html! {
            strong { (i18n.format.weight(latest.reading.kilograms)) }
            " " (render_local_date(latest.reading.taken_at, i18n)) " "
            span .muted { "(" (i18n.format_relative_days(-latest.age_days)) ")" }
        },
        PatientWeight::Undated(kilograms) => html! {
            strong { (i18n.format.weight(*kilograms)) }
            " " span .muted { (fl!(i18n.fluent, "patient-weight-undated")) }
        },
        PatientWeight::NotRecorded => {
            html! { span .muted { (fl!(i18n.fluent, "weight-nothing")) } }
        }
        PatientWeight::Unavailable => {
            html! { span .muted { (fl!(i18n.fluent, "patient-weight-unavailable")) } }
        }
    }
}

/// What must not be overlooked: dead, archived, not for food.
pub(super) fn status_badges(patient: &Patient, i18n: &I18n) -> Vec<(BadgeKind, String)> {
    let mut marks = Vec::new();
    if let Some(day) = patient.deceased {
        let day = i18n.format.date(day);
        marks.push((
            BadgeKind::Bad,
            fl!(i18n.fluent, "patient-deceased", day = day),
        ));
    }
    if patient.archived {
        marks.push((BadgeKind::Warn, fl!(i18n.fluent, "patient-archived")));
    }
    if patient.not_for_food {
        marks.push((BadgeKind::Warn, fl!(i18n.fluent, "patient-not-for-food")));
    }
    marks
}

/// What an animal is called; words where the record has no name.
pub(super) fn patient_name(name: &str, i18n: &I18n) -> String {
    if name.is_empty() {
        fl!(i18n.fluent, "patient-unnamed")
    } else {
        name.to_owned()
    }
}

/// An age in words, with the day of birth where it is known and makes sense.
pub(super) fn render_age(life: &PatientAge, born: Option<Date>, i18n: &I18n) -> Markup {
    if let Age::Unknown(doubt) = life.age {
        return html! { (age_problem_message(doubt, i18n)) };
    }
    html! {
        (i18n.format_age(life.age))
        @if let Some(born) = born { " " span .muted { "(" (fl!(i18n.fluent, "age-born")) " " (render_date(born, i18n)) ")" } }
    }
}

fn age_problem_message(doubt: AgeProblem, i18n: &I18n) -> String {
    match doubt {
        AgeProblem::NotRecorded => fl!(i18n.fluent, "age-not-recorded"),
        AgeProblem::Placeholder => fl!(i18n.fluent, "age-placeholder"),
        AgeProblem::BirthInFuture => fl!(i18n.fluent, "age-not-born"),
        AgeProblem::DeathInFuture | AgeProblem::DeathBeforeBirth => {
            fl!(i18n.fluent, "age-death-doubtful")
        }
    }
}
