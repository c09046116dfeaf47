//! What was seen of this animal before.

use std::cmp::Reverse;
use std::sync::Arc;

use i18n_embed_fl::fl;
use maud::{Markup, html};
use tokio::join;

use super::{ImagingReferralData, render_examinations};
use crate::panels::PanelContext;
use crate::panels::section_spec::{PanelSection, SectionSlot, SectionSpec};
use crate::panels::unavailable_data::UnavailableData;
use crate::provet::model::{ImagingReferral, ImagingWorklist, ListResponse};
use crate::provet::webhook::ObjectKind;
use crate::views::components::{bullet_list, is_blank_html, record_text};
use crate::views::field_text::render_local_date_field;
use crate::views::i18n::I18n;
use crate::views::section::{empty_state, incomplete_notice};

/// So many are shown; the rest is in Provet.
const MAX_VISIBLE: usize = 8;

const SPEC: SectionSpec = SectionSpec {
    slot: SectionSlot::new("before", 8),
    title: |_, i18n| fl!(i18n.fluent, "imaging-before-title"),
    subject: |i18n| fl!(i18n.fluent, "imaging-before-what"),
    reads: &[
        "diagnosticimaging_referral/{id}/",
        "diagnosticimaging_referral/",
        "diagnosticimaging_worklist/",
    ],
    writes: &[],
    refresh_on: &[ObjectKind::ImagingWorklist],
};

pub(super) const SECTION: PanelSection<ImagingReferralData> = PanelSection {
    spec: SPEC,
    render: |ctx, data| Box::pin(render_section(ctx, data)),
};

async fn render_section(ctx: Arc<PanelContext>, data: ImagingReferralData) -> Markup {
    let (referrals, worklists) = join!(data.referrals, data.worklists);
    let i18n = &ctx.i18n;
    let body = match referrals {
        Ok(rows) => {
            let what = fl!(i18n.fluent, "imaging-examinations-what");
            html! {
                (render_history(&rows, worklists.as_deref().ok(), ctx.first_object_id(), i18n))
                (UnavailableData::default().with(&worklists, what).render(i18n))
            }
        }
        Err(error) => SPEC.render_error(&ctx, &error),
    };
    SPEC.render(&ctx, body)
}

/// Without `worklists` the referrals are shown without their examinations.
fn render_history(
    rows: &ListResponse<ImagingReferral>,
    worklists: Option<&ListResponse<ImagingWorklist>>,
    own: Option<i64>,
    i18n: &I18n,
) -> Markup {
    let mut before: Vec<_> = rows.rows.iter().filter(|row| row.id != own).collect();
    before.sort_by_key(|row| Reverse(row.created.known()));
    let shown = before.iter().take(MAX_VISIBLE);
    let entries: Vec<Markup> = shown.map(|row| render_item(row, worklists, i18n)).collect();
    html! {
        @if !entries.is_empty() { (bullet_list(&entries)) }
        @else if rows.complete { (empty_state(&fl!(i18n.fluent, "imaging-before-nothing"))) }
        @if before.len() > MAX_VISIBLE || !rows.complete {
            (incomplete_notice(&fl!(i18n.fluent, "referral-older")))
        }
    }
}

fn render_item(
    row: &ImagingReferral,
    worklists: Option<&ListResponse<ImagingWorklist>>,
    i18n: &I18n,
) -> Markup {
    let done = worklists.map(|rows| render_examinations(rows, row.id, i18n));
    html! {
        @if row.created.is_present() { p { strong { (render_local_date_field(&row.created, i18n)) } } }
        @if !is_blank_html(&row.remarks) { (record_text(&row.remarks, i18n)) }
        @for one in done.unwrap_or_default() { (one) }
        @if is_blank_html(&row.report) { p .muted { (fl!(i18n.fluent, "imaging-no-report")) } }
        @else { (record_text(&row.report, i18n)) }
    }
}
