//! Prescriptions as they read: what still holds first, the rest folded away.

use i18n_embed_fl::fl;
use jiff::civil::Date;
use maud::{Markup, html};

use crate::clinic::calendar_days::days_between;
use crate::clinic::validity::Validity;
use crate::panels::distinct_names::distinct_name;
use crate::panels::names::full_name;
use crate::panels::unavailable_data::UnavailableData;
use crate::provet::ProvetError;
use crate::provet::model::{ListResponse, Patient, Prescription, PrescriptionItem, User};
use crate::values::Field;
use crate::views::components::{
    BadgeKind, bullet_list, collapsible_details, is_blank_html, record_text, render_badge,
};
use crate::views::field_text::{
    FieldKind, render_day_field, render_number_field, unreadable_message,
};
use crate::views::i18n::{I18n, inline_text};
use crate::views::section::{empty_state, incomplete_notice, read_error};

/// What the section shows.
pub(super) struct PrescriptionsView<'a> {
    /// Newest first.
    pub(super) rows: &'a ListResponse<Prescription>,
    pub(super) items: Result<&'a ListResponse<PrescriptionItem>, &'a ProvetError>,
    pub(super) prescribers: Option<&'a ListResponse<User>>,
    /// None where there is but one animal, or where they could not be read.
    pub(super) patients: Option<&'a ListResponse<Patient>>,
    /// What could not be read beside the prescriptions and their items.
    pub(super) missing: &'a UnavailableData,
    /// The visit that the panel is about.
    pub(super) consultation_id: Option<i64>,
    pub(super) today: Date,
    pub(super) i18n: &'a I18n,
}

pub(super) fn render_list(shown: &PrescriptionsView<'_>) -> Markup {
    let fluent = &shown.i18n.fluent;
    // What has ended must not be taken for what holds, so it is folded away.
    let in_group = |wanted: PrescriptionGroup| -> Vec<&Prescription> {
        let rows = shown.rows.rows.iter();
        rows.filter(|row| PrescriptionGroup::of_row(row, shown) == wanted)
            .collect()
    };
    let valid = in_group(PrescriptionGroup::Current);
    let folded = [
        (
            PrescriptionGroup::OldWithoutEnd,
            fl!(
                fluent,
                "prescription-old",
                count = in_group(PrescriptionGroup::OldWithoutEnd).len()
            ),
        ),
        (
            PrescriptionGroup::Cancelled,
            fl!(
                fluent,
                "prescription-cancelled-count",
                count = in_group(PrescriptionGroup::Cancelled).len()
            ),
        ),
        (
            PrescriptionGroup::Over,
            fl!(
                fluent,
                "prescription-over",
                count = in_group(PrescriptionGroup::Over).len()
            ),
        ),
    ];
    let entries = |rows: &[&Prescription]| -> Vec<Markup> {
        rows.iter()
            .map(|row| render_prescription(row, shown))
            .collect()
    };
    html! {
        @if let Err(error) = shown.items {
            (read_error(error, &fl!(fluent, "prescription-items-what"), shown.i18n, None))
        }
        @if !valid.is_empty() {
            (bullet_list(&entries(&valid)))
        } @else if shown.rows.rows.is_empty() && shown.rows.complete {
            (empty_state(&fl!(fluent, "prescription-nothing")))
        } @else if shown.rows.complete && in_group(PrescriptionGroup::OldWithoutEnd).is_empty() {
            (empty_state(&fl!(fluent, "prescription-none-valid")))
        }
        @for (group, title) in &folded {
            @let rows = in_group(*group);
            @if !rows.is_empty() { (collapsible_details(title, &bullet_list(&entries(&rows)), false)) }
        }
        @if !shown.rows.complete { (incomplete_notice(&fl!(fluent, "prescription-more"))) }
        (shown.missing.render(shown.i18n))
        (incomplete_notice(&fl!(fluent, "prescription-not-looked")))
    }
}

/// Without an end on record a prescription of before this many days is hardly used any more. How long one holds differs
/// from country to country, so the number is ours and decides only where it stands in the list.
const OLD_DAYS: i64 = 365;

/// Where a prescription stands in the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum PrescriptionGroup {
    Current,
    OldWithoutEnd,
    Cancelled,
    Over,
}

impl PrescriptionGroup {
    fn of_row(row: &Prescription, shown: &PrescriptionsView<'_>) -> Self {
        let is_old = || {
            let written = shown.i18n.format.local_day(&row.date).known();
            written.is_some_and(|written| days_between(written, shown.today) > OLD_DAYS)
        };
        match current_validity(row, shown) {
            // Whatever its dates say: a cancelled one may still be within them.
            _ if row.is_cancelled() => Self::Cancelled,
            Validity::Expired(_) => Self::Over,
            Validity::Valid(None) if is_old() => Self::OldWithoutEnd,
            // What cannot be decided stays in sight.
            Validity::Upcoming(_)
            | Validity::Valid(_)
            | Validity::Unknown
            | Validity::Unreadable => Self::Current,
        }
    }
}

fn current_validity(row: &Prescription, shown: &PrescriptionsView<'_>) -> Validity {
    let day = |field| shown.i18n.format.local_day(field);
    Validity::on_date(shown.today, &day(&row.date), &day(&row.valid_until))
}

fn render_prescription(row: &Prescription, shown: &PrescriptionsView<'_>) -> Markup {
    let i18n = shown.i18n;
    let fluent = &i18n.fluent;
    // Two that name no consultation do not belong together.
    let here = shown.consultation_id.is_some()
        && row.consultation.as_ref().map(|it| it.id) == shown.consultation_id;
    html! {
        p {
            @if let Some(patient) = patient_label(row, shown) { (inline_text(&patient)) ": " }
            strong {
                @if row.date.is_absent() { (fl!(fluent, "prescription-undated")) }
                (render_day_field(&row.date, i18n))
            }
            " " (validity_badge(row, shown))
            @if here { " " (render_badge(BadgeKind::Plain, &fl!(fluent, "prescription-here"))) }
        }
        (render_medicines(row, shown))
        p .muted { (render_prescriber_and_repeats(row, shown)) }
        @if !is_blank_html(&row.remarks) { (record_text(&row.remarks, i18n)) }
    }
}

/// Whose it is, where there are several animals.
fn patient_label(row: &Prescription, shown: &PrescriptionsView<'_>) -> Option<String> {
    let id = row.patient.as_ref()?.id;
    let animals = &shown.patients?.rows;
    (animals.len() > 1).then_some(())?;
    distinct_name(id, animals, shown.i18n)
}

fn validity_badge(row: &Prescription, shown: &PrescriptionsView<'_>) -> Markup {
    let i18n = shown.i18n;
    let until = i18n.format.local_day(&row.valid_until).known();
    let until = until.map(|last| i18n.format.date(last));
    let until = until.unwrap_or_default();
    if row.is_cancelled() {
        return render_badge(BadgeKind::Warn, &fl!(i18n.fluent, "prescription-cancelled"));
    }
    let (mark, text) = match current_validity(row, shown) {
        Validity::Unreadable => {
            let end = unreadable_message(&row.valid_until, FieldKind::Date, i18n);
            let undecided = || fl!(i18n.fluent, "prescription-no-end");
            (BadgeKind::Warn, end.unwrap_or_else(undecided))
        }
        Validity::Valid(Some(_)) => (
            BadgeKind::Good,
            fl!(i18n.fluent, "prescription-valid", until = until),
        ),
        Validity::Expired(_) => (
            BadgeKind::Warn,
            fl!(i18n.fluent, "prescription-ended", until = until),
        ),
        Validity::Upcoming(_) => (BadgeKind::Warn, fl!(i18n.fluent, "prescription-ahead")),
        Validity::Valid(None) | Validity::Unknown => {
            (BadgeKind::Plain, fl!(i18n.fluent, "prescription-no-end"))
        }
    };
    render_badge(mark, &text)
}

fn render_medicines(row: &Prescription, shown: &PrescriptionsView<'_>) -> Markup {
    let i18n = shown.i18n;
    let of = |item: &&PrescriptionItem| {
        row.id.is_some() && item.written_prescription.as_ref().map(|it| it.id) == row.id
    };
    let Ok(items) = shown.items else {
        return html! {};
    };
    // All items come in one list, which may end before those of this prescription.
    let mine: Vec<&PrescriptionItem> = items.rows.iter().filter(of).collect();
    html! {
        @if mine.is_empty() && items.complete { p .muted { (fl!(i18n.fluent, "prescription-no-items")) } }
        @if !items.complete { (incomplete_notice(&fl!(i18n.fluent, "prescription-items-more"))) }
        @for item in mine {
            p {
                @if item.name.is_empty() { (fl!(i18n.fluent, "prescription-unnamed")) } @else { (inline_text(&item.name)) }
                @if item.quantity.is_present() {
                    " " (render_number_field(&item.quantity, i18n))
                    @if !item.unit.is_empty() { "\u{a0}" bdi { (item.unit) } }
                }
            }
            @if !is_blank_html(&item.instructions) { (record_text(&item.instructions, i18n)) }
        }
    }
}

/// A count; below zero it is a number that stands for something else.
fn counted(count: &Field<i64>) -> Option<i64> {
    count.known().filter(|count| *count >= 0)
}

/// What stands in place of the counts of repeats and cannot be read.
fn unreadable_repeats(row: &Prescription, i18n: &I18n) -> Vec<String> {
    let fluent = &i18n.fluent;
    let counts = [
        (fl!(fluent, "prescription-repeats-what"), &row.repeats),
        (
            fl!(fluent, "prescription-repeats-left-what"),
            &row.repeats_left,
        ),
    ];
    let problem = |(what, count): (String, &Field<i64>)| {
        let problem = unreadable_message(count, FieldKind::Other, i18n)?;
        Some(format!("{what}: {problem}"))
    };
    counts.into_iter().filter_map(problem).collect()
}

/// By whom, and how often it may be repeated.
fn render_prescriber_and_repeats(row: &Prescription, shown: &PrescriptionsView<'_>) -> Markup {
    let fluent = &shown.i18n.fluent;
    let unreadable = unreadable_repeats(row, shown.i18n);
    let people = shown.prescribers.map(|people| people.rows.as_slice());
    let link = row.prescriber.as_ref();
    let by = link.and_then(|link| people?.iter().find(|user| user.id == Some(link.id)));
    html! {
        @if let Some(by) = by { (fl!(fluent, "prescription-by")) " " (inline_text(&full_name(&by.first_name, &by.last_name))) " · " }
        @match (counted(&row.repeats_left), counted(&row.repeats)) {
            (Some(left), Some(all)) => { (fl!(fluent, "prescription-repeats-of", left = left, all = all)) }
            (Some(left), None) => { (fl!(fluent, "prescription-repeats-left", left = left)) }
            (None, Some(all)) => { (fl!(fluent, "prescription-repeats", all = all)) }
            (None, None) if unreadable.is_empty() => { (fl!(fluent, "prescription-repeats-unknown")) }
            (None, None) => {}
        }
        @if !unreadable.is_empty() { " " span dir="auto" { (unreadable.join(" · ")) } }
    }
}

#[cfg(test)]
mod tests;
