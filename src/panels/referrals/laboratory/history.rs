//! What was sent to laboratories for this animal before.

use std::cmp::Reverse;
use std::sync::Arc;

use i18n_embed_fl::fl;
use maud::{Markup, html};

use super::{LaboratoryReferralData, PatientReferrals, render_unavailable};
use crate::panels::PanelContext;
use crate::panels::section_spec::{PanelSection, SectionSlot, SectionSpec};
use crate::provet::model::LaboratoryReferral;
use crate::views::components::{BadgeKind, bullet_list, record_text, render_badge};
use crate::views::field_text::render_local_date_field;
use crate::views::i18n::{I18n, inline_text};
use crate::views::section::{empty_state, incomplete_notice};

/// So many are shown; the rest is in Provet.
const MAX_VISIBLE: usize = 8;

const SPEC: SectionSpec = SectionSpec {
    slot: SectionSlot::new("before", 5),
    title: |_, i18n| fl!(i18n.fluent, "referral-before-title"),
    subject: |i18n| fl!(i18n.fluent, "referral-before-what"),
    reads: &[
        "consultation_laboratory_referral/{id}/",
        "consultation_laboratory_referral/",
        "consultation/",
    ],
    writes: &[],
    refresh_on: &[],
};

pub(super) const SECTION: PanelSection<LaboratoryReferralData> = PanelSection {
    spec: SPEC,
    render: |ctx, data| Box::pin(render_section(ctx, data)),
};

async fn render_section(ctx: Arc<PanelContext>, data: LaboratoryReferralData) -> Markup {
    let i18n = &ctx.i18n;
    let body = match data.referrals.await {
        Ok(referrals) => render_history(&referrals, ctx.first_object_id(), i18n),
        Err(error) => {
            let what = fl!(i18n.fluent, "referral-before-what");
            render_unavailable(&ctx, "before", &what, &error)
        }
    };
    SPEC.render(&ctx, body)
}

fn render_history(referrals: &PatientReferrals, own: Option<i64>, i18n: &I18n) -> Markup {
    let rows = &referrals.rows;
    let unattributed = referrals.unattributed_count;
    let earlier = rows.rows.iter().filter(|row| row.id != own);
    let mut before: Vec<_> = earlier.collect();
    before.sort_by_key(|row| Reverse(row.sent.known().or(row.created.known())));
    let shown = before.iter().take(MAX_VISIBLE);
    let entries: Vec<Markup> = shown.map(|row| render_item(row, i18n)).collect();
    html! {
        @if !entries.is_empty() { (bullet_list(&entries)) }
        @else if rows.complete && unattributed == 0 { (empty_state(&fl!(i18n.fluent, "referral-before-nothing"))) }
        @if unattributed > 0 { (incomplete_notice(&fl!(i18n.fluent, "referral-unattributed", count = unattributed))) }
        @if before.len() > MAX_VISIBLE || !rows.complete {
            (incomplete_notice(&fl!(i18n.fluent, "referral-older")))
        }
    }
}

fn render_item(row: &LaboratoryReferral, i18n: &I18n) -> Markup {
    html! {
        p {
            (render_local_date_field(&row.sent.clone().or(row.created.clone()), i18n)) " "
            strong { (inline_text(&row.laboratory)) } " " (inline_text(&row.sample))
            @if row.answered.is_absent() {
                " " (render_badge(BadgeKind::Warn, &fl!(i18n.fluent, "referral-answer-undated")))
            }
        }
        @if !row.remarks.is_empty() { (record_text(&row.remarks, i18n)) }
    }
}
