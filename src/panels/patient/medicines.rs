//! The medicines of the last months, with the instructions given to the client.

use std::sync::Arc;

use i18n_embed_fl::fl;
use jiff::{Timestamp, ToSpan as _};
use maud::{Markup, html};

use super::data::PatientData;
use crate::panels::PanelContext;
use crate::panels::section_spec::{PanelSection, SectionSlot, SectionSpec};
use crate::provet::model::{ConsultationItemRecord, ListResponse};
use crate::provet::webhook::ObjectKind;
use crate::views::components::{bullet_list, record_text, render_local_date};
use crate::views::i18n::{I18n, inline_text};
use crate::views::section::{empty_state, incomplete_notice, plain_section};

/// How far back a medicine counts as recent. Provet does not say when a course ends, so this is what is looked back
/// on and not a claim that the animal still gets it; the section says so.
const RECENT_DAYS: i64 = 180;

const SPEC: SectionSpec = SectionSpec {
    slot: SectionSlot::new("medicines", 4),
    title: |_, i18n| fl!(i18n.fluent, "medicines-title"),
    subject: |i18n| fl!(i18n.fluent, "medicines-what"),
    reads: &["consultation/", "consultation_items/medicine/"],
    writes: &[],
    refresh_on: &[ObjectKind::Consultation, ObjectKind::ConsultationItem],
};

pub(super) const SECTION: PanelSection<PatientData> = PanelSection {
    spec: SPEC,
    render: |ctx, data| Box::pin(render_section(ctx, data)),
};

async fn render_section(ctx: Arc<PanelContext>, data: PatientData) -> Markup {
    let i18n = &ctx.i18n;
    let title = fl!(i18n.fluent, "medicines-title");
    let body = match data.medicines.await {
        Ok(rows) => render_body(
            &recent_medicines(&rows, ctx.first_object_id(), ctx.now),
            rows.complete,
            i18n,
        ),
        Err(error) => SPEC.render_error(&ctx, &error),
    };
    plain_section("medicines", &title, body)
}

/// Medicine lines of this animal that are no vaccinations and not older than [`RECENT_DAYS`], the newest first.
fn recent_medicines(
    rows: &ListResponse<ConsultationItemRecord>,
    animal: Option<i64>,
    now: Timestamp,
) -> Vec<&ConsultationItemRecord> {
    let since = now.checked_sub((RECENT_DAYS * 24).hours()).unwrap_or(now);
    // A row without a patient belongs to a consultation with only this one.
    let ours = |row: &ConsultationItemRecord| {
        row.patient
            .as_ref()
            .is_none_or(|patient| Some(patient.id) == animal)
    };
    let late = |row: &ConsultationItemRecord| row.used.is_none_or(|used| used >= since);
    let mut recent: Vec<&ConsultationItemRecord> = rows
        .rows
        .iter()
        .filter(|row| !row.vaccination && ours(row) && late(row))
        .collect();
    recent.sort_by_key(|row| std::cmp::Reverse(row.used));
    recent
}

fn render_body(recent: &[&ConsultationItemRecord], complete: bool, i18n: &I18n) -> Markup {
    let entries: Vec<Markup> = recent.iter().map(|item| render_item(item, i18n)).collect();
    html! {
        @if entries.is_empty() {
            (empty_state(&fl!(i18n.fluent, "medicines-nothing", days = RECENT_DAYS)))
        } @else {
            (bullet_list(&entries))
            p .muted { (fl!(i18n.fluent, "medicines-note", days = RECENT_DAYS)) }
        }
        @if !complete { (incomplete_notice(&fl!(i18n.fluent, "medicines-older"))) }
    }
}

fn render_item(item: &ConsultationItemRecord, i18n: &I18n) -> Markup {
    let amount = item
        .quantity
        .map(|quantity| i18n.format.number(quantity, 3));
    html! {
        p {
            strong { (inline_text(&item.name)) }
            @if let Some(amount) = amount { " " (amount) @if !item.unit.is_empty() { "\u{a0}" bdi { (item.unit) } } }
            @if let Some(used) = item.used { " " span .muted { (render_local_date(used, i18n)) } }
        }
        @if item.instructions.is_empty() {
            p .muted { (fl!(i18n.fluent, "medicines-no-instructions")) }
        } @else {
            (record_text(&item.instructions))
        }
    }
}
