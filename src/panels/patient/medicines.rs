//! The medicines of the last months, with the instructions given to the client.

use std::sync::Arc;

use i18n_embed_fl::fl;
use jiff::ToSpan as _;
use jiff::civil::Date;
use maud::{Markup, html};
use tokio::join;

use super::data::PatientData;
use crate::clinic::care_due::DoseDoubt;
use crate::panels::PanelContext;
use crate::panels::convert::{LineRecipient, dose_doubt, dose_doubt_message, is_of_visit_ahead};
use crate::panels::section_spec::{PanelSection, SectionSlot, SectionSpec};
use crate::provet::model::{Consultation, ConsultationItemRecord, ListResponse};
use crate::provet::webhook::ObjectKind;
use crate::values::Field;
use crate::views::components::{
    BadgeKind, bullet_list, is_blank_html, record_text, render_badge, render_local_date,
};
use crate::views::field_text::render_number_field;
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
    let (medicines, visits) = join!(data.medicines, data.consultations);
    let visits = visits.as_ref().map_or(&[][..], |rows| rows.rows.as_slice());
    let body = match medicines {
        Ok(rows) => {
            let lines = recent_medicines(&rows, visits, &ctx);
            render_body(&lines, rows.complete, i18n.format.local_date(ctx.now), i18n)
        }
        Err(error) => SPEC.render_error(&ctx, &error),
    };
    plain_section("medicines", &title, body)
}

/// A line and what leaves doubt whether the animal got it.
type MedicineLine<'a> = (&'a ConsultationItemRecord, Option<DoseDoubt>);

/// Medicine lines of this animal, and those that may be its own, that are no vaccinations and not older than [`RECENT_DAYS`], the newest first.
fn recent_medicines<'a>(
    rows: &'a ListResponse<ConsultationItemRecord>,
    visits: &[Consultation],
    ctx: &PanelContext,
) -> Vec<MedicineLine<'a>> {
    let (animal, format) = (ctx.first_object_id(), &ctx.i18n.format);
    // Whole days by the calendar: the first of them counts from its beginning.
    let since = format
        .local_date(ctx.now)
        .saturating_sub(RECENT_DAYS.days());
    let late = |row: &ConsultationItemRecord| {
        // A line without a readable time may be a recent one.
        let used = row.used.known();
        used.is_none_or(|used| format.local_date(used) >= since)
    };
    let ahead = |row: &ConsultationItemRecord| {
        is_of_visit_ahead(row, visits, ctx.now).then_some(DoseDoubt::VisitAhead)
    };
    let lines = rows.rows.iter().filter(|row| !row.vaccination && late(row));
    let mut recent: Vec<MedicineLine<'_>> = lines
        .map(|row| (row, LineRecipient::find(row, animal, visits)))
        .filter(|(_, recipient)| *recipient != LineRecipient::Other)
        .map(|(row, recipient)| {
            let doubt = dose_doubt(recipient, row, &rows.rows);
            (row, doubt.or_else(|| ahead(row)))
        })
        .collect();
    recent.sort_by_key(|(row, _)| std::cmp::Reverse(row.used.known()));
    recent
}

fn render_body(lines: &[MedicineLine<'_>], complete: bool, today: Date, i18n: &I18n) -> Markup {
    let is_planned = |(line, _): &&MedicineLine<'_>| {
        line.used
            .as_known()
            .is_some_and(|used| i18n.format.local_date(*used) > today)
    };
    // Dated ahead is planned: the animal has not had it yet.
    let (planned, recent): (Vec<&MedicineLine<'_>>, Vec<&MedicineLine<'_>>) =
        lines.iter().partition(is_planned);
    let entries = |lines: &[&MedicineLine<'_>]| -> Vec<Markup> {
        lines
            .iter()
            .map(|(line, doubt)| render_item(line, *doubt, i18n))
            .collect()
    };
    html! {
        @if !recent.is_empty() {
            (bullet_list(&entries(&recent)))
            p .muted { (fl!(i18n.fluent, "medicines-note", days = RECENT_DAYS)) }
        } @else if complete {
            (empty_state(&fl!(i18n.fluent, "medicines-nothing", days = RECENT_DAYS)))
        }
        @if !planned.is_empty() {
            h3 { (fl!(i18n.fluent, "medicines-planned")) }
            (bullet_list(&entries(&planned)))
        }
        @if !complete { (incomplete_notice(&fl!(i18n.fluent, "medicines-older"))) }
    }
}

fn render_item(item: &ConsultationItemRecord, doubt: Option<DoseDoubt>, i18n: &I18n) -> Markup {
    let amount = item
        .quantity
        .is_present()
        .then(|| render_number_field(&item.quantity, i18n));
    html! {
        p {
            strong {
                @if item.name.is_empty() { (fl!(i18n.fluent, "invoice-rows-unnamed")) } @else { (inline_text(&item.name)) }
            }
            @if let Some(amount) = amount { " " (amount) @if !item.unit.is_empty() { "\u{a0}" bdi { (item.unit) } } }
            @match &item.used {
                Field::Read(used) => { " " span .muted { (render_local_date(*used, i18n)) } }
                Field::Unreadable(text) => { " " span .muted { (fl!(i18n.fluent, "field-unreadable-time", text = text.as_str())) } }
                Field::Absent => {}
            }
        }
        @if let Some(doubt) = doubt {
            p { (render_badge(BadgeKind::Warn, &fl!(i18n.fluent, "line-possible", why = dose_doubt_message(doubt, i18n)))) }
        }
        @if is_blank_html(&item.instructions) {
            p .muted { (fl!(i18n.fluent, "medicines-no-instructions")) }
        } @else {
            (record_text(&item.instructions, i18n))
        }
    }
}
