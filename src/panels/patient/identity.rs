//! The banner of a patient: name, species, age, weight with its day.

use std::sync::Arc;

use i18n_embed_fl::fl;
use maud::{Markup, html};
use tokio::join;

use super::data::PatientData;
use crate::clinic::age::PatientAge;
use crate::panels::PanelContext;
use crate::panels::patient_summary::render_age;
use crate::panels::patient_summary::{
    PatientWeight, patient_age, patient_name, render_merged_link, render_recorded_details,
    render_weight, status_badges,
};
use crate::panels::section_spec::{PanelSection, SectionSlot, SectionSpec, banner_title};
use crate::panels::shared_request::SharedRequest;
use crate::provet::model::{ListResponse, Patient, WeightRecord};
use crate::provet::webhook::ObjectKind;
use crate::provet::{PatientId, Tenant};
use crate::views::components::{badge_list, provet_link};
use crate::views::i18n::I18n;
use crate::views::section::{Section, SectionTone};

/// What the banner shows.
struct PatientHeader<'a> {
    patient: &'a Patient,
    age: PatientAge,
    weight: PatientWeight,
    page_url: Option<url::Url>,
    tenant: &'a Tenant,
}

/// Referrals show this section too, with another way to find the patient.
pub(in crate::panels) const SPEC: SectionSpec = SectionSpec {
    slot: SectionSlot::new_full_width("identity", 4),
    title: banner_title,
    subject: |i18n| fl!(i18n.fluent, "patient-what"),
    reads: &["patient/{id}/", "patient/{id}/weight/"],
    writes: &[],
    refresh_on: &[ObjectKind::Patient],
};

pub(super) const SECTION: PanelSection<PatientData> = PanelSection {
    spec: SPEC,
    render: |ctx, data| Box::pin(render_section(ctx, data)),
};

async fn render_section(ctx: Arc<PanelContext>, data: PatientData) -> Markup {
    render_header(ctx, data.patient, data.weights).await
}

/// The banner of any animal, for panels of other pages too.
pub(in crate::panels) async fn render_header(
    ctx: Arc<PanelContext>,
    patient: SharedRequest<Patient>,
    weights: SharedRequest<ListResponse<WeightRecord>>,
) -> Markup {
    let (patient, weights) = join!(patient, weights);
    let i18n = &ctx.i18n;
    let patient = match patient {
        Ok(patient) => patient,
        Err(error) => {
            let body = SPEC.render_error(&ctx, &error);
            return Section::new("identity", &fl!(i18n.fluent, "page-patient"), body)
                .with_tone(SectionTone::Identity)
                .to_markup();
        }
    };
    let weight = PatientWeight::from_records(&patient, weights.as_deref(), &ctx.calendar_days());
    let today = i18n.format.local_date(ctx.now);
    let life = patient_age(&patient, today, i18n);
    let page = patient.id.and_then(PatientId::new);
    let page = page.map(|id| ctx.tenant.patient_page(id));
    render_loaded_header(
        &PatientHeader {
            patient: &patient,
            age: life,
            weight,
            page_url: page,
            tenant: &ctx.tenant,
        },
        i18n,
    )
}

fn render_loaded_header(banner: &PatientHeader<'_>, i18n: &I18n) -> Markup {
    let patient = banner.patient;
    let described = [&patient.species, &patient.breed, &patient.sex];
    let body = html! {
        (badge_list(status_badges(patient, i18n)))
        (render_merged_link(patient, banner.tenant, i18n))
        p .facts-line {
            @for text in described.into_iter().filter(|text| !text.is_empty()) {
                span dir="auto" { (text) } " · "
            }
            span { (render_age(&banner.age, i18n)) }
        }
        p .weight-line { (render_weight(&banner.weight, i18n)) }
        (render_recorded_details(patient, i18n))
    };
    let link = banner
        .page_url
        .as_ref()
        .map(|page| provet_link(page, &fl!(i18n.fluent, "patient-in-provet")));
    Section::new_identity("identity", &patient_name(&patient.name, i18n), body)
        .with_actions(html! { (link.unwrap_or_default()) })
        .to_markup()
}
