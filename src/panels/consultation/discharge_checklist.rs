//! The discharge checklist: what is present, missing or unavailable.

use std::sync::Arc;

use i18n_embed_fl::fl;
use jiff::civil::Date;
use jiff::{Timestamp, ToSpan as _};
use maud::{Markup, html};
use tokio::join;

use super::data::{ConsultationData, WeightsResult};
use super::patient_label::PatientLabels;
use crate::clinic::consultation::{
    ChecklistItem, ChecklistState, ConsultationLine, ConsultationPatient, ConsultationRecord,
    ConsultationStatus,
};
use crate::panels::PanelContext;
use crate::panels::convert::is_undone;
use crate::panels::section_spec::{PanelSection, SectionSlot, SectionSpec};
use crate::panels::unavailable_data::UnavailableData;
use crate::provet::ProvetError;
use crate::provet::model::{
    Consultation, ConsultationItemKind, ConsultationItemRecord, ListResponse, Patient, WeightRecord,
};
use crate::provet::webhook::ObjectKind;
use crate::values::Field;
use crate::views::components::{BadgeKind, is_blank_html, render_badge};
use crate::views::form::reload_button;
use crate::views::i18n::{I18n, inline_text};
use crate::views::section::{Section, SectionTone, incomplete_notice};

const SLOT: &str = "missing";

/// Where a discharged visit does not say when it ended, a weighing so long after admission may still be of it.
const LONGEST_STAY_DAYS: i64 = 30;

pub(super) const SECTION: PanelSection<ConsultationData> = PanelSection {
    spec: SectionSpec {
        slot: SectionSlot::new(SLOT, 6),
        title: |_, i18n| fl!(i18n.fluent, "consultation-missing-title"),
        subject: |i18n| fl!(i18n.fluent, "consultation-what"),
        reads: &[
            "consultation/{id}/",
            "consultation/{id}/medicines/",
            "consultation/{id}/procedures/",
            "consultation/{id}/supplies/",
            "consultation/{id}/foods/",
            "consultation/{id}/analyses/",
            "consultation/{id}/consultationdiagnosis/",
            "consultation/{id}/consultationdischargeinstruction/",
            "consultation/{id}/consultationnote/",
            "patient/{id}/weight/",
            "patient/{id}/",
        ],
        writes: &[],
        refresh_on: &[ObjectKind::Consultation, ObjectKind::ConsultationItem],
    },
    render: |ctx, data| Box::pin(render_section(ctx, data)),
};

async fn render_section(ctx: Arc<PanelContext>, data: ConsultationData) -> Markup {
    let i18n = &ctx.i18n;
    let ((record, missing), consultation) =
        join!(load_record(&ctx, &data), data.consultation.clone());
    let status = consultation
        .ok()
        .and_then(|consultation| consultation.status.known());
    let again = fl!(i18n.fluent, "section-try-again");
    let retry = reload_button(&ctx.form_target(SLOT), &again);
    let checklist = record.discharge_checklist();
    render_checklist(&checklist, status, (&missing, &retry), i18n)
}

/// What is known of the visit, and what of it could not be read: that stays unknown, it is neither there nor missing.
pub(super) async fn load_record(
    ctx: &PanelContext,
    data: &ConsultationData,
) -> (ConsultationRecord, UnavailableData) {
    let (data, fluent) = (data.clone(), &ctx.i18n.fluent);
    let (consultation, weights, patients, diagnoses, notes, instructions, items) = join!(
        data.consultation,
        data.weights,
        data.patients,
        data.diagnoses,
        data.notes,
        data.discharge,
        data.items
    );
    let mut missing = UnavailableData::default()
        .with(&consultation, fl!(fluent, "consultation-record-what"))
        .with(&diagnoses, fl!(fluent, "consultation-diagnoses-what"))
        .with(&notes, fl!(fluent, "note-what"))
        .with(&instructions, fl!(fluent, "consultation-discharge-what"))
        .with(&items, fl!(fluent, "consultation-items-what"));
    // Without the consultation nobody knows whose records and weights to ask for, which is said already.
    if consultation.is_ok() {
        missing = missing
            .with(&patients, fl!(fluent, "arrival-warning-what-animals"))
            .with(&first_error(&weights), fl!(fluent, "weight-what"));
    }
    let record = ConsultationRecord {
        has_diagnosis: diagnoses
            .ok()
            .and_then(|rows| has_text(&rows, |row| &row.name)),
        has_instructions: instructions
            .ok()
            .and_then(|rows| has_text(&rows, |row| &row.text)),
        has_note: notes.ok().and_then(|rows| has_text(&rows, |row| &row.text)),
        items: items.ok().and_then(|rows| to_items(&rows)),
        patients: consultation.ok().map(|consultation| {
            let weights = weights.as_deref().map_or(&[][..], Vec::as_slice);
            let patients = patients.as_ref().map_or(&[][..], |found| &found.rows);
            let during = VisitDays::from_consultation(&consultation, ctx);
            to_patients(&consultation, weights, patients, during, &ctx.i18n)
        }),
    };
    (record, missing)
}

/// Why the weights of some animal could not be read, where that is so.
fn first_error(weights: &Result<Arc<Vec<WeightsResult>>, ProvetError>) -> Result<(), ProvetError> {
    let weights = weights.as_ref().map_err(Clone::clone)?;
    let failed = weights.iter().find_map(|one| one.as_ref().err());
    failed.map_or(Ok(()), |error| Err(error.clone()))
}

/// Whether some row says something. Unknown where none does and not all were fetched, or a row's text was not found.
fn has_text<T>(rows: &ListResponse<T>, text: impl Fn(&T) -> &String) -> Option<bool> {
    let says_something = rows.rows.iter().any(|row| !is_blank_html(text(row)));
    // An editor that was emptied leaves marks behind; no letter at all is a text that was not found.
    let all_found = rows.complete && rows.rows.iter().all(|row| !text(row).is_empty());
    (all_found || says_something).then_some(says_something)
}

/// The lines, where all were fetched: whether every one is complete cannot be said of a part of them.
fn to_items(rows: &ListResponse<ConsultationItemRecord>) -> Option<Vec<ConsultationLine>> {
    let line = |item: &ConsultationItemRecord| ConsultationLine {
        name: item.name.clone(),
        price: item.price_with_vat.clone(),
        // Provet does not say which medicines were used here and which go home, so all are asked about. [I]
        is_take_home: item.kind == Some(ConsultationItemKind::Medicine) && !item.vaccination,
        has_instructions: !is_blank_html(&item.instructions),
        has_parent_item: item.parent_linked_item.is_some(),
    };
    // What was taken back goes home with nobody.
    let kept = rows.rows.iter().filter(|item| !is_undone(item, &rows.rows));
    // A part of the items cannot prove that every item is complete.
    rows.complete.then(|| kept.map(line).collect())
}

fn to_patients(
    consultation: &Consultation,
    weights: &[WeightsResult],
    records: &[Patient],
    during: Option<VisitDays>,
    i18n: &I18n,
) -> Vec<ConsultationPatient> {
    let labels = PatientLabels::from_consultation(consultation, records, i18n);
    let is_deceased = |id: i64| {
        let mut records = records.iter();
        records.any(|row| row.id == Some(id) && row.is_deceased())
    };
    // Provet gives the weights in the order of the patients.
    let patients = labels.iter().enumerate();
    let unreadable = std::iter::repeat_n(
        ConsultationPatient::default(),
        consultation.patients.unreadable,
    );
    patients
        .map(|(index, (id, name))| ConsultationPatient {
            name: name.to_owned(),
            was_weighed: weights
                .get(index)
                .and_then(|weights| during?.was_weighed(weights.as_ref().ok()?, i18n)),
            is_deceased: is_deceased(id),
        })
        // Of an animal that cannot be read nobody knows whether it was weighed.
        .chain(unreadable)
        .collect()
}

/// The days of a visit, within which a weighing counts for it.
#[derive(Clone, Copy)]
struct VisitDays {
    /// Of admission: animals are often weighed on their way in, before anybody admits them.
    first: Date,
    /// On which it ended, or today where it goes on.
    last: Date,
    /// Where the day it ended is not recorded: until then it may have gone on.
    latest: Date,
}

impl VisitDays {
    /// None where nobody can tell when it began.
    fn from_consultation(consultation: &Consultation, ctx: &PanelContext) -> Option<Self> {
        let day = |at: Timestamp| ctx.i18n.format.local_date(at);
        // Either may be missing: some visits are entered afterwards, with their start alone.
        let admitted = consultation.admitted_time.clone();
        let first = day(admitted.or(consultation.started.clone()).known()?);
        let today = day(ctx.now);
        // With an unreadable status too: then a weighing of today may be of this visit.
        let goes_on = consultation
            .status
            .as_known()
            .is_none_or(|status| status.is_before_discharge());
        Some(match &consultation.ended {
            Field::Read(ended) => Self {
                first,
                last: day(*ended),
                latest: day(*ended),
            },
            Field::Absent | Field::Unreadable(_) if goes_on => Self {
                first,
                last: today,
                latest: today,
            },
            Field::Absent | Field::Unreadable(_) => Self {
                first,
                // Only the first day is certain: later ones may belong to another visit.
                last: first,
                latest: first.saturating_add(LONGEST_STAY_DAYS.days()),
            },
        })
    }

    /// Whether an animal was weighed on one of them; none where that cannot be told.
    fn was_weighed(self, weights: &ListResponse<WeightRecord>, i18n: &I18n) -> Option<bool> {
        let mut is_doubtful = !weights.complete;
        for row in &weights.rows {
            let Some(day) = row.timestamp.known().map(|at| i18n.format.local_date(at)) else {
                // At an unreadable time it may have been in this visit; without any time it counts for none.
                is_doubtful |= row.timestamp.is_present();
                continue;
            };
            match &row.weight {
                Field::Read(kilograms) if *kilograms > 0.0 => {
                    if self.first <= day && day <= self.last {
                        return Some(true);
                    }
                    is_doubtful |= self.last < day && day <= self.latest;
                }
                // Somebody weighed, and what they wrote is no number: neither done nor missing.
                Field::Unreadable(_) => is_doubtful |= self.first <= day && day <= self.latest,
                // Zero and less stand for "not weighed".
                Field::Read(_) | Field::Absent => {}
            }
        }
        (!is_doubtful).then_some(false)
    }
}

/// `retry` is shown where something could not be seen.
fn render_checklist(
    items: &[(ChecklistItem, ChecklistState)],
    status: Option<ConsultationStatus>,
    (missing, retry): (&UnavailableData, &Markup),
    i18n: &I18n,
) -> Markup {
    let is_missing = |state: &ChecklistState| matches!(state, ChecklistState::Missing(_));
    let has_missing = items.iter().any(|(_, state)| is_missing(state));
    let has_unavailable = items
        .iter()
        .any(|(_, state)| *state == ChecklistState::Unavailable);
    let body = html! {
        (render_items(&items.iter().collect::<Vec<_>>(), i18n))
        (missing.render(i18n))
        @if has_unavailable { (incomplete_notice(&fl!(i18n.fluent, "consultation-missing-unavailable-note"))) }
        @if has_unavailable || !missing.is_empty() { (retry) }
    };
    // After the patient has gone home nobody can act on it any more: it stays, and is no warning.
    let is_before = status.is_none_or(ConsultationStatus::is_before_discharge);
    let tone = if has_missing && is_before {
        SectionTone::Warn
    } else {
        SectionTone::Plain
    };
    Section::new(SLOT, &fl!(i18n.fluent, "consultation-missing-title"), body)
        .with_tone(tone)
        .to_markup()
}

fn render_items(items: &[&(ChecklistItem, ChecklistState)], i18n: &I18n) -> Markup {
    html! {
        ul .list .parts {
            @for (item, state) in items { li { (item_label(*item, i18n)) " " (render_checklist_state(*item, state, i18n)) } }
        }
    }
}

/// What is missing or could not be seen, for somebody who is about to let the animal go home.
pub(super) fn render_missing(
    record: &ConsultationRecord,
    missing: &UnavailableData,
    i18n: &I18n,
) -> Markup {
    let checklist = record.discharge_checklist();
    let is_gap = |(_, state): &&(ChecklistItem, ChecklistState)| {
        !matches!(state, ChecklistState::Present | ChecklistState::NotNeeded)
    };
    let items: Vec<_> = checklist.iter().filter(is_gap).collect();
    html! {
        @if items.is_empty() {
            p { (render_badge(BadgeKind::Good, &fl!(i18n.fluent, "consultation-missing-nothing"))) }
        } @else {
            p { (fl!(i18n.fluent, "consultation-missing-gaps")) }
            (render_items(&items, i18n))
        }
        (missing.render(i18n))
    }
}

fn render_checklist_state(item: ChecklistItem, state: &ChecklistState, i18n: &I18n) -> Markup {
    match state {
        ChecklistState::NotNeeded => {
            let reason = match item {
                ChecklistItem::Weight => fl!(i18n.fluent, "consultation-part-deceased"),
                ChecklistItem::Dosage => fl!(i18n.fluent, "consultation-part-no-medicines"),
                ChecklistItem::Diagnosis
                | ChecklistItem::Note
                | ChecklistItem::Instructions
                | ChecklistItem::Price => fl!(i18n.fluent, "consultation-part-no-items"),
            };
            html! { span .muted { (reason) } }
        }
        ChecklistState::Present => render_badge(
            BadgeKind::Good,
            &fl!(i18n.fluent, "consultation-part-there"),
        ),
        // No warning: nobody knows whether it is missing.
        ChecklistState::Unavailable => render_badge(
            BadgeKind::Plain,
            &fl!(i18n.fluent, "consultation-part-unavailable"),
        ),
        ChecklistState::Missing(names) => html! {
            (render_badge(BadgeKind::Warn, &fl!(i18n.fluent, "consultation-part-missing")))
            @for (index, missing) in names.iter().enumerate() {
                @if index > 0 { "," } " " (inline_text(missing))
            }
        },
    }
}

fn item_label(item: ChecklistItem, i18n: &I18n) -> String {
    match item {
        ChecklistItem::Diagnosis => fl!(i18n.fluent, "consultation-part-diagnosis"),
        ChecklistItem::Note => fl!(i18n.fluent, "consultation-part-note"),
        ChecklistItem::Instructions => fl!(i18n.fluent, "consultation-part-instructions"),
        ChecklistItem::Dosage => fl!(i18n.fluent, "consultation-part-dosage"),
        ChecklistItem::Weight => fl!(i18n.fluent, "consultation-part-weight"),
        ChecklistItem::Price => fl!(i18n.fluent, "consultation-part-price"),
    }
}

#[cfg(test)]
mod tests;
