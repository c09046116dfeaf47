//! What was asked of which laboratory, when, by whom.

use std::sync::Arc;

use i18n_embed_fl::fl;
use jiff::Timestamp;
use maud::{Markup, html};
use tokio::join;

use super::{LaboratoryReferralData, render_unavailable};
use crate::panels::PanelContext;
use crate::panels::referrals::patient_sections::render_opened_line;
use crate::panels::referrals::{consultation_link, first_user_name, render_titled_text};
use crate::panels::section_spec::{PanelSection, SectionSlot, SectionSpec, banner_title};
use crate::panels::unavailable_data::UnavailableData;
use crate::provet::model::LaboratoryReferral;
use crate::provet::webhook::ObjectKind;
use crate::values::Field;
use crate::views::components::{BadgeKind, definition_list, render_badge};
use crate::views::field_text::render_local_datetime_field;
use crate::views::i18n::{I18n, inline_text};
use crate::views::section::Section;

pub(super) const SECTION: PanelSection<LaboratoryReferralData> = PanelSection {
    spec: SectionSpec {
        slot: SectionSlot::new("referral", 7),
        title: banner_title,
        subject: |i18n| fl!(i18n.fluent, "referral-what"),
        reads: &["consultation_laboratory_referral/{id}/", "user/"],
        writes: &[],
        refresh_on: &[ObjectKind::LaboratoryReferral],
    },
    render: |ctx, data| Box::pin(render_section(ctx, data)),
};

async fn render_section(ctx: Arc<PanelContext>, data: LaboratoryReferralData) -> Markup {
    let (referral, vet) = join!(data.referral, data.veterinarian);
    let i18n = &ctx.i18n;
    let title = fl!(i18n.fluent, "page-laboratory-referral");
    let referral = match referral {
        Ok(referral) => referral,
        Err(error) => {
            let what = fl!(i18n.fluent, "referral-what");
            return Section::new(
                "referral",
                &title,
                render_unavailable(&ctx, "referral", &what, &error),
            )
            .to_markup();
        }
    };
    let missing = UnavailableData::default().with(&vet, fl!(i18n.fluent, "referral-by-what"));
    let vet = first_user_name(vet.as_deref().ok());
    let link = consultation_link(referral.consultation.as_ref(), &ctx.tenant, i18n);
    let body = html! { (render_request(&referral, vet.as_deref(), i18n)) (missing.render(i18n)) };
    Section::new("referral", &title, body)
        .with_actions(link)
        .to_markup()
}

fn render_request(referral: &LaboratoryReferral, vet: Option<&str>, i18n: &I18n) -> Markup {
    let fluent = &i18n.fluent;
    let instant = |field: &Field<Timestamp>| {
        field
            .is_present()
            .then(|| render_local_datetime_field(field, i18n))
    };
    let text = |value: &str| (!value.is_empty()).then(|| inline_text(value));
    let known = [
        (
            fl!(fluent, "referral-laboratory"),
            text(&referral.laboratory),
        ),
        (fl!(fluent, "referral-sample"), text(&referral.sample)),
        (fl!(fluent, "referral-sent"), instant(&referral.sent)),
        (
            fl!(fluent, "referral-answered"),
            instant(&referral.answered),
        ),
        (fl!(fluent, "referral-by"), vet.map(inline_text)),
        (fl!(fluent, "referral-number"), text(&referral.external_id)),
    ];
    html! {
        @if is_waiting(referral) {
            p { (render_badge(BadgeKind::Warn, &fl!(fluent, "referral-answer-undated"))) }
        }
        (definition_list(known.into_iter().filter_map(|(term, value)| Some((term, value?)))))
        (render_titled_text(&fl!(fluent, "referral-remarks"), &referral.remarks, i18n))
        (render_titled_text(&fl!(fluent, "referral-internal"), &referral.internal_notes, i18n))
    }
}

/// The line of the banner: which laboratory, which sample, when, and whether it has answered.
pub(super) fn render_opened(referral: &LaboratoryReferral, i18n: &I18n) -> Markup {
    let fluent = &i18n.fluent;
    let texts = [&referral.laboratory, &referral.sample];
    let texts = texts.into_iter().filter(|text| !text.is_empty());
    let sent = referral
        .sent
        .is_present()
        .then(|| html! { (fl!(fluent, "referral-sent")) " " (render_local_datetime_field(&referral.sent, i18n)) });
    render_opened_line(
        &fl!(fluent, "page-laboratory-referral"),
        texts.map(|text| inline_text(text)).chain(sent),
        is_waiting(referral).then(|| fl!(fluent, "referral-answer-undated")),
    )
}

fn is_waiting(referral: &LaboratoryReferral) -> bool {
    referral.sent.is_present() && referral.answered.is_absent()
}
