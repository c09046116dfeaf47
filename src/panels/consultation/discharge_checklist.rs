//! The discharge checklist: what is present, missing or unavailable.

use std::sync::Arc;

use i18n_embed_fl::fl;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use maud::{Markup, html};
use tokio::join;

use super::data::{ConsultationData, WeightsResult};
use crate::clinic::consultation::{
    ChecklistItem, ChecklistState, ConsultationLine, ConsultationPatient, ConsultationRecord,
    ConsultationStatus,
};
use crate::panels::PanelContext;
use crate::panels::patient_summary::patient_name;
use crate::panels::section_spec::{PanelSection, SectionSlot, SectionSpec};
use crate::provet::model::{
    Consultation, ConsultationItemKind, ConsultationItemRecord, ListResponse, WeightRecord,
};
use crate::provet::webhook::ObjectKind;
use crate::views::components::{BadgeKind, is_blank_html, render_badge};
use crate::views::form::reload_button;
use crate::views::i18n::{I18n, inline_text};
use crate::views::section::{Section, SectionTone, incomplete_notice};

const SLOT: &str = "missing";

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
        ],
        writes: &[],
        refresh_on: &[ObjectKind::Consultation, ObjectKind::ConsultationItem],
    },
    render: |ctx, data| Box::pin(render_section(ctx, data)),
};

async fn render_section(ctx: Arc<PanelContext>, data: ConsultationData) -> Markup {
    let i18n = &ctx.i18n;
    let (record, consultation) = join!(load_record(&data, i18n), data.consultation.clone());
    let status = consultation
        .ok()
        .and_then(|consultation| consultation.status.known());
    let again = fl!(i18n.fluent, "section-try-again");
    let retry = reload_button(&ctx.form_target(SLOT), &again);
    render_checklist(&record.discharge_checklist(), status, &retry, i18n)
}

/// What is known of the visit. What could not be seen stays unknown: it is neither there nor missing.
pub(super) async fn load_record(data: &ConsultationData, i18n: &I18n) -> ConsultationRecord {
    let data = data.clone();
    let (consultation, weights, diagnoses, notes, instructions, items) = join!(
        data.consultation,
        data.weights,
        data.diagnoses,
        data.notes,
        data.discharge,
        data.items
    );
    ConsultationRecord {
        diagnoses: diagnoses
            .ok()
            .and_then(|rows| to_texts(&rows, |row| &row.name)),
        instructions: instructions
            .ok()
            .and_then(|rows| to_texts(&rows, |row| &row.text)),
        notes: notes.ok().and_then(|rows| to_texts(&rows, |row| &row.text)),
        items: items.ok().and_then(|rows| to_items(&rows)),
        patients: consultation.ok().map(|consultation| {
            let weights = weights.as_deref().map(Vec::as_slice);
            to_patients(&consultation, weights.unwrap_or_default(), i18n)
        }),
    }
}

/// The texts of all rows. Unknown when some rows were not fetched and those that were say nothing.
fn to_texts<T>(rows: &ListResponse<T>, text: impl Fn(&T) -> &String) -> Option<Vec<String>> {
    let texts: Vec<String> = rows.rows.iter().map(|row| text(row).clone()).collect();
    let says_something = texts.iter().any(|text| !is_blank_html(text));
    (rows.complete || says_something).then_some(texts)
}

/// The lines, where all were fetched: whether every one is complete cannot be said of a part of them.
fn to_items(rows: &ListResponse<ConsultationItemRecord>) -> Option<Vec<ConsultationLine>> {
    let line = |item: &ConsultationItemRecord| ConsultationLine {
        name: item.name.clone(),
        price: item.price_with_vat.known(),
        // Provet does not say which medicines were used here and which go home, so all are asked about. [I]
        is_take_home: item.kind == Some(ConsultationItemKind::Medicine) && !item.vaccination,
        instructions: Some(item.instructions.clone()),
        has_parent_item: item.parent_linked_item.is_some(),
    };
    // A part of the items cannot prove that every item is complete.
    rows.complete.then(|| rows.rows.iter().map(line).collect())
}

fn to_patients(
    consultation: &Consultation,
    weights: &[WeightsResult],
    i18n: &I18n,
) -> Vec<ConsultationPatient> {
    let zone = i18n.format.time_zone();
    let since = consultation
        .admitted_time
        .known()
        .or(consultation.started.known())
        .and_then(|at| start_of_day(at, zone));
    // Provet gives the weights in the order of the patients.
    let patients = consultation.patients.items.iter().enumerate();
    patients
        .map(|(index, patient)| ConsultationPatient {
            name: patient_name(&patient.name, i18n),
            was_weighed: weights
                .get(index)
                .and_then(|weights| was_weighed_since(weights.as_ref().ok()?, since?)),
        })
        .collect()
}

/// Whether an animal was weighed since the visit began.
fn was_weighed_since(weights: &ListResponse<WeightRecord>, since: Timestamp) -> Option<bool> {
    let is_recent = |row: &WeightRecord| {
        row.weight.known().is_some_and(|kilograms| kilograms > 0.0)
            && row.timestamp.known().is_some_and(|at| at >= since)
    };
    let found = weights.rows.iter().any(is_recent);
    (found || weights.complete).then_some(found)
}

/// Animals are often weighed on their way in, before anybody admits them: the whole day counts.
fn start_of_day(at: Timestamp, zone: &TimeZone) -> Option<Timestamp> {
    let day = at.to_zoned(zone.clone()).start_of_day().ok()?;
    Some(day.timestamp())
}

/// `retry` is shown where something could not be seen.
fn render_checklist(
    items: &[(ChecklistItem, ChecklistState)],
    status: Option<ConsultationStatus>,
    retry: &Markup,
    i18n: &I18n,
) -> Markup {
    let is_missing = |state: &ChecklistState| matches!(state, ChecklistState::Missing(_));
    let has_missing = items.iter().any(|(_, state)| is_missing(state));
    let has_unavailable = items
        .iter()
        .any(|(_, state)| *state == ChecklistState::Unavailable);
    let body = html! {
        (render_items(&items.iter().collect::<Vec<_>>(), i18n))
        @if has_unavailable {
            (incomplete_notice(&fl!(i18n.fluent, "consultation-missing-unavailable-note")))
            (retry)
        }
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
            @for (item, state) in items { li { (item_label(*item, i18n)) " " (render_checklist_state(state, i18n)) } }
        }
    }
}

/// What is missing or could not be seen, for somebody who is about to let the animal go home.
pub(super) fn render_missing(record: &ConsultationRecord, i18n: &I18n) -> Markup {
    let checklist = record.discharge_checklist();
    let is_gap = |(_, state): &&(ChecklistItem, ChecklistState)| *state != ChecklistState::Present;
    let items: Vec<_> = checklist.iter().filter(is_gap).collect();
    html! {
        @if items.is_empty() {
            p { (render_badge(BadgeKind::Good, &fl!(i18n.fluent, "consultation-missing-nothing"))) }
        } @else {
            p { (fl!(i18n.fluent, "consultation-missing-gaps")) }
            (render_items(&items, i18n))
        }
    }
}

fn render_checklist_state(state: &ChecklistState, i18n: &I18n) -> Markup {
    match state {
        ChecklistState::Present => render_badge(
            BadgeKind::Good,
            &fl!(i18n.fluent, "consultation-part-there"),
        ),
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
