//! What is asked, of which parts, with which machine, and what was seen.

use std::sync::Arc;

use i18n_embed_fl::fl;
use maud::{Markup, html};
use tokio::join;

use super::{ImagingReferralData, count_unreferred, render_examinations};
use crate::panels::PanelContext;
use crate::panels::referrals::patient_sections::render_opened_line;
use crate::panels::referrals::{consultation_link, first_user_name, render_titled_text};
use crate::panels::section_spec::{PanelSection, SectionSlot, SectionSpec, banner_title};
use crate::panels::unavailable_data::UnavailableData;
use crate::provet::model::ImagingReferral;
use crate::provet::webhook::ObjectKind;
use crate::views::components::{
    BadgeKind, bullet_list, definition_list, is_blank_html, render_badge,
};
use crate::views::field_text::render_local_date_field;
use crate::views::i18n::{I18n, inline_text};
use crate::views::section::{Section, empty_state, incomplete_notice, read_error};

pub(super) const SECTION: PanelSection<ImagingReferralData> = PanelSection {
    spec: SectionSpec {
        slot: SectionSlot::new("referral", 8),
        title: banner_title,
        subject: |i18n| fl!(i18n.fluent, "referral-what"),
        reads: &[
            "diagnosticimaging_referral/{id}/",
            "diagnosticimaging_worklist/",
            "user/",
        ],
        writes: &[],
        refresh_on: &[ObjectKind::ImagingReferral, ObjectKind::ImagingWorklist],
    },
    render: |ctx, data| Box::pin(render_section(ctx, data)),
};

async fn render_section(ctx: Arc<PanelContext>, data: ImagingReferralData) -> Markup {
    let (referral, worklists, vet) = join!(data.referral, data.worklists, data.veterinarian);
    let i18n = &ctx.i18n;
    let title = fl!(i18n.fluent, "page-diagnostic-imaging");
    let target = ctx.form_target("referral");
    let referral = match referral {
        Ok(referral) => referral,
        Err(error) => {
            let what = fl!(i18n.fluent, "referral-what");
            let body = read_error(&error, &what, i18n, Some(&target));
            return Section::new("referral", &title, body).to_markup();
        }
    };
    let done = match worklists {
        Ok(rows) => {
            let entries = render_examinations(&rows, referral.id, i18n);
            let unreferred = count_unreferred(&rows);
            html! {
                @if !entries.is_empty() { (bullet_list(&entries)) }
                @else if rows.complete && unreferred == 0 { (empty_state(&fl!(i18n.fluent, "imaging-no-examinations"))) }
                @if unreferred > 0 { (incomplete_notice(&fl!(i18n.fluent, "imaging-unreferred", count = unreferred))) }
                @if !rows.complete { (incomplete_notice(&fl!(i18n.fluent, "referral-older"))) }
            }
        }
        Err(error) => {
            let what = fl!(i18n.fluent, "imaging-examinations-what");
            read_error(&error, &what, i18n, Some(&target))
        }
    };
    let missing = UnavailableData::default().with(&vet, fl!(i18n.fluent, "referral-by-what"));
    let vet = first_user_name(vet.as_deref().ok());
    let link = consultation_link(referral.consultation.as_ref(), &ctx.tenant, i18n);
    let body = html! {
        (render_request(&referral, vet.as_deref(), &done, i18n))
        (missing.render(i18n))
    };
    Section::new("referral", &title, body)
        .with_actions(link)
        .to_markup()
}

fn render_request(
    referral: &ImagingReferral,
    vet: Option<&str>,
    done: &Markup,
    i18n: &I18n,
) -> Markup {
    let fluent = &i18n.fluent;
    let known = [
        (fl!(fluent, "referral-by"), vet.map(inline_text)),
        (
            fl!(fluent, "referral-made"),
            referral
                .created
                .is_present()
                .then(|| render_local_date_field(&referral.created, i18n)),
        ),
    ];
    html! {
        (render_titled_text(&fl!(fluent, "referral-asked"), &referral.remarks, i18n))
        (done)
        @if is_blank_html(&referral.report) {
            p { (render_badge(BadgeKind::Plain, &fl!(fluent, "imaging-no-report"))) }
        } @else { (render_titled_text(&fl!(fluent, "imaging-report"), &referral.report, i18n)) }
        (render_titled_text(&fl!(fluent, "referral-internal"), &referral.internal_notes, i18n))
        (definition_list(known.into_iter().filter_map(|(term, value)| Some((term, value?)))))
    }
}

/// The line of the banner: when it was asked for, and whether there is a report.
pub(super) fn render_opened(referral: &ImagingReferral, i18n: &I18n) -> Markup {
    let fluent = &i18n.fluent;
    let made = referral
        .created
        .is_present()
        .then(|| html! { (fl!(fluent, "referral-made")) " " (render_local_date_field(&referral.created, i18n)) });
    render_opened_line(
        &fl!(fluent, "page-diagnostic-imaging"),
        made,
        is_blank_html(&referral.report).then(|| fl!(fluent, "imaging-no-report")),
    )
}
