//! What several panels show of a patient: name, status badges, weight with its day, age.

use i18n_embed_fl::fl;
use jiff::Timestamp;
use jiff::civil::Date;
use maud::{Markup, html};

use crate::clinic::age::{Age, AgeProblem, PatientAge};
use crate::clinic::calendar_days::CalendarDays;
use crate::clinic::weight::{LatestWeight, WeightReading, WeightSeries, is_plausible_weight};
use crate::provet::model::{ListResponse, Patient, WeightRecord};
use crate::provet::{PatientId, ProvetError, Tenant};
use crate::values::Field;
use crate::views::components::{BadgeKind, described_link, render_badge, render_local_date};
use crate::views::field_text::{
    FieldKind, format_unreadable, render_date_field, unreadable_message,
};
use crate::views::i18n::I18n;
use crate::views::section::unavailable_message;

/// An animal's weight, as far as it is known.
pub(super) enum PatientWeight {
    /// The newest reading.
    Dated(LatestWeight),
    /// From the animal's own record, without a day; with the error where the day could not be read.
    Undated(f64, Option<ProvetError>),
    /// Weights are recorded, and none of them is of use: so many.
    NoneUsable(usize),
    /// Nothing is recorded.
    NotRecorded,
    /// It could not be read.
    Unavailable(ProvetError),
    /// It was not asked for.
    NotRequested,
}

impl PatientWeight {
    /// From the weights, or where they say nothing, from the animal's own record.
    pub(super) fn from_records(
        patient: &Patient,
        weights: Result<&ListResponse<WeightRecord>, &ProvetError>,
        days: &CalendarDays,
    ) -> Self {
        let series = weights.map(|rows| weight_series(rows, days.now()));
        // Zero and less stand for "not weighed".
        let own = match &patient.weight {
            Field::Read(kilograms) if *kilograms <= 0.0 => Field::Absent,
            own @ (Field::Absent | Field::Read(_) | Field::Unreadable(_)) => own.clone(),
        };
        let latest = series.as_ref().map(|series| series.latest_weight(days));
        match (latest, own.known().filter(|own| is_plausible_weight(*own))) {
            (Ok(Some(latest)), _) => Self::Dated(latest),
            // The weight in the patient record has no date, so a dated reading wins even if it is older.
            (Ok(None), Some(kilograms)) => Self::Undated(kilograms, None),
            (Err(error), Some(kilograms)) => Self::Undated(kilograms, Some((**error).clone())),
            (Ok(None), None) => {
                let unusable = series.map_or(0, |series| series.discarded().total());
                // The record repeats the newest reading, so that the two are one.
                match unusable.max(usize::from(own.is_present())) {
                    0 => Self::NotRecorded,
                    unusable => Self::NoneUsable(unusable),
                }
            }
            (Err(error), None) => Self::Unavailable((**error).clone()),
        }
    }
}

/// The readings that can be true.
pub(super) fn weight_series(rows: &ListResponse<WeightRecord>, now: Timestamp) -> WeightSeries {
    let read = |row: &WeightRecord| {
        Some(WeightReading {
            taken_at: row.timestamp.known()?,
            kilograms: row.weight.known()?,
        })
    };
    let readings: Vec<WeightReading> = rows.rows.iter().filter_map(read).collect();
    let unreadable = rows.rows.len() - readings.len();
    WeightSeries::from_readings(readings, now).with_unreadable(unreadable)
}

/// A weight with its day.
pub(super) fn render_weight(weight: &PatientWeight, i18n: &I18n) -> Markup {
    match weight {
        PatientWeight::Dated(latest) => html! {
            strong { (disputed_label(&latest.readings, i18n)) }
            " " (render_local_date(latest.taken_at(), i18n)) " "
            span .muted { "(" (weighing_day_label(latest, i18n)) ")" }
            // Nobody can tell which of the weights is right, and a dose would be worked out from one of them.
            @if latest.is_disputed() { " " (render_badge(BadgeKind::Warn, &same_time_label(&latest.readings, i18n))) }
        },
        PatientWeight::NoneUsable(count) => {
            html! { (none_usable_message(*count, i18n)) }
        }
        PatientWeight::Undated(kilograms, error) => html! {
            strong { (i18n.format.weight(*kilograms)) }
            " " span .muted { (fl!(i18n.fluent, "patient-weight-undated")) }
            @if let Some(error) = error { " " span .incomplete { (weight_unavailable_message(error, i18n)) } }
        },
        PatientWeight::NotRecorded => {
            html! { span .muted { (fl!(i18n.fluent, "weight-nothing")) } }
        }
        PatientWeight::Unavailable(error) => {
            html! { span .incomplete { (weight_unavailable_message(error, i18n)) } }
        }
        PatientWeight::NotRequested => {
            html! { span .muted { (fl!(i18n.fluent, "patient-weight-not-requested")) } }
        }
    }
}

fn weight_unavailable_message(error: &ProvetError, i18n: &I18n) -> String {
    unavailable_message(error, &fl!(i18n.fluent, "weight-what"), i18n)
}

/// That weights are recorded of which none can be shown.
pub(super) fn none_usable_message(count: usize, i18n: &I18n) -> String {
    fl!(i18n.fluent, "weight-none-usable", count = count)
}

/// When it was weighed, by the calendar; a day ahead is a date that cannot be right yet.
fn weighing_day_label(latest: &LatestWeight, i18n: &I18n) -> String {
    // `age_days` counts into the past, the words count into the future.
    let day = i18n.format_relative_days(-latest.age_days);
    if latest.age_days < 0 {
        fl!(i18n.fluent, "weight-dated-ahead", day = day)
    } else {
        day
    }
}

/// One weight, or all that are recorded for the same time: "4.2 kg or 42 kg".
pub(super) fn disputed_label(readings: &[WeightReading], i18n: &I18n) -> String {
    let weights = readings.iter();
    let weights: Vec<String> = weights
        .map(|reading| i18n.format.weight(reading.kilograms))
        .collect();
    weights.join(&format!(" {} ", fl!(i18n.fluent, "weight-or")))
}

/// That several weights are recorded for one time.
pub(super) fn same_time_label(readings: &[WeightReading], i18n: &I18n) -> String {
    fl!(i18n.fluent, "weight-same-time", count = readings.len())
}

/// What must not be overlooked. Red is for danger alone: dead, and not to be eaten.
pub(super) fn status_badges(patient: &Patient, i18n: &I18n) -> Vec<(BadgeKind, String)> {
    // The gravest first: on a narrow panel the rest moves to the next line.
    let mut marks = Vec::new();
    if let Some(label) = deceased_label(&i18n.format.local_day(&patient.deceased), i18n) {
        marks.push((BadgeKind::Bad, label));
    }
    // For food animals this decides which medicines may be given.
    if patient.not_for_food {
        marks.push((BadgeKind::Bad, fl!(i18n.fluent, "patient-not-for-food")));
    }
    if let Some(label) = merged_label(patient, i18n) {
        marks.push((BadgeKind::Warn, label));
    }
    if patient.archived {
        marks.push((BadgeKind::Warn, fl!(i18n.fluent, "patient-archived")));
    }
    marks
}

/// That an animal is dead, with the day or what stands in its place; none for a living one.
pub(super) fn deceased_label(deceased: &Field<Date>, i18n: &I18n) -> Option<String> {
    match deceased {
        Field::Absent => None,
        Field::Read(day) => Some(fl!(
            i18n.fluent,
            "patient-deceased",
            day = i18n.format.date(*day)
        )),
        // Only null means alive in Provet, so a day of death that cannot be read still says that the animal is dead.
        Field::Unreadable(text) => {
            let problem = format_unreadable(text, FieldKind::Date, i18n);
            Some(fl!(
                i18n.fluent,
                "patient-deceased-unreadable",
                problem = problem
            ))
        }
    }
}

/// That a record was merged into another; none where it was not.
pub(super) fn merged_label(patient: &Patient, i18n: &I18n) -> Option<String> {
    let fluent = &i18n.fluent;
    match patient.merged_into() {
        Some(other) if !other.name.is_empty() => Some(fl!(
            fluent,
            "patient-merged-named",
            id = other.id,
            name = other.name.as_str()
        )),
        Some(other) => Some(fl!(fluent, "patient-merged", id = other.id)),
        // The warning must not depend on a readable link to the other record.
        None => patient
            .is_merged()
            .then(|| fl!(fluent, "patient-merged-unread")),
    }
}

/// The way to the record that an animal's record was merged into, where it was.
pub(super) fn render_merged_link(patient: &Patient, tenant: &Tenant, i18n: &I18n) -> Markup {
    let other = patient
        .merged_into()
        .and_then(|other| PatientId::new(other.id));
    html! {
        @if let Some(other) = other {
            // Several animals of one visit or invoice may have been merged.
            @let name = patient_name(&patient.name, i18n);
            p { (described_link(&tenant.patient_page(other), &fl!(i18n.fluent, "patient-merged-open"), &name, i18n)) }
        }
    }
}

/// What an animal is called; words where the record has no name.
pub(super) fn patient_name(name: &str, i18n: &I18n) -> String {
    if name.is_empty() {
        fl!(i18n.fluent, "patient-unnamed")
    } else {
        name.to_owned()
    }
}

/// How old an animal is on a day, by the clinic's calendar.
pub(super) fn patient_age(patient: &Patient, today: Date, i18n: &I18n) -> PatientAge {
    let day = |field| i18n.format.local_day(field);
    PatientAge::on_date(&day(&patient.date_of_birth), &day(&patient.deceased), today)
}

/// An age in words, or why it is unknown, with the day of birth as it is recorded.
pub(super) fn render_age(life: &PatientAge, i18n: &I18n) -> Markup {
    let age = if let Age::Unknown(problem) = life.age {
        age_problem_message(problem, life, i18n)
    } else {
        i18n.format_age(life.age)
    };
    html! {
        (age)
        // An unreadable day of birth is told in place of the age already.
        @if life.born.as_known().is_some() {
            " " span .muted { "(" (fl!(i18n.fluent, "age-born")) " " (render_date_field(&life.born, i18n)) ")" }
        }
    }
}

fn age_problem_message(doubt: AgeProblem, life: &PatientAge, i18n: &I18n) -> String {
    match doubt {
        AgeProblem::BirthUnreadable => {
            let problem = unreadable_message(&life.born, FieldKind::Date, i18n).unwrap_or_default();
            fl!(i18n.fluent, "age-birth-unreadable", problem = problem)
        }
        AgeProblem::NotRecorded => fl!(i18n.fluent, "age-not-recorded"),
        AgeProblem::Placeholder => fl!(i18n.fluent, "age-placeholder"),
        AgeProblem::BirthInFuture => fl!(i18n.fluent, "age-not-born"),
        AgeProblem::DeathInFuture | AgeProblem::DeathBeforeBirth | AgeProblem::DeathUnreadable => {
            fl!(i18n.fluent, "age-death-doubtful")
        }
    }
}

/// Chip, insurance and blood group, each where it is recorded.
pub(super) fn recorded_details(patient: &Patient, i18n: &I18n) -> Vec<(String, String)> {
    let fluent = &i18n.fluent;
    let in_provet = || fl!(fluent, "patient-recorded-in-provet");
    // Provet sends the number of a list item for these two, and its text is in a list that the API does not open.
    let is_code = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let coded = |text: &str| {
        if is_code(text) {
            in_provet()
        } else {
            text.to_owned()
        }
    };
    let insurance = match (
        patient.insurance.as_str(),
        patient.insurance_company.as_str(),
    ) {
        ("", company) => company,
        (typed, _) => typed,
    };
    let details = [
        (
            fl!(fluent, "patient-microchip"),
            patient.microchip.clone(),
            patient.microchip.as_str(),
        ),
        (
            fl!(fluent, "patient-insurance"),
            if patient.insurance.is_empty() {
                coded(insurance)
            } else {
                insurance.to_owned()
            },
            insurance,
        ),
        (
            fl!(fluent, "patient-blood-group"),
            coded(&patient.blood_group),
            patient.blood_group.as_str(),
        ),
    ];
    let recorded = details
        .into_iter()
        .filter(|(.., source)| !source.is_empty());
    recorded.map(|(label, text, _)| (label, text)).collect()
}
