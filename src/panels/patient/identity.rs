//! The banner of a patient: name, species, age, weight with its day.

use std::sync::Arc;

use i18n_embed_fl::fl;
use maud::{Markup, html};
use tokio::join;

use super::data::PatientData;
use crate::panels::PanelContext;
use crate::panels::patient_header::render_identity;
use crate::panels::patient_summary::{PatientWeight, patient_name, render_merged_link};
use crate::panels::section_spec::{PanelSection, SectionSlot, SectionSpec, banner_title};
use crate::panels::shared_request::SharedRequest;
use crate::provet::PatientId;
use crate::provet::model::{ListResponse, Patient, WeightRecord};
use crate::provet::webhook::ObjectKind;
use crate::views::components::open_link;
use crate::views::section::{Section, SectionTone};

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
    render_header(ctx, data.patient, data.weights, Markup::default()).await
}

/// The banner of any animal, for panels of other pages too: `opened` says what the button was pressed on, where that is
/// not the animal itself.
pub(in crate::panels) async fn render_header(
    ctx: Arc<PanelContext>,
    patient: SharedRequest<Patient>,
    weights: SharedRequest<ListResponse<WeightRecord>>,
    opened: Markup,
) -> Markup {
    let (patient, weights) = join!(patient, weights);
    let i18n = &ctx.i18n;
    let patient = match patient {
        Ok(patient) => patient,
        Err(error) => {
            let body = html! { (opened) (SPEC.render_error(&ctx, &error)) };
            return Section::new("identity", &fl!(i18n.fluent, "page-patient"), body)
                .with_tone(SectionTone::Identity)
                .to_markup();
        }
    };
    let weight = PatientWeight::from_records(&patient, weights.as_deref(), &ctx.calendar_days());
    let today = i18n.format.local_date(ctx.now);
    let name = patient_name(&patient.name, i18n);
    let body = html! {
        (render_identity(&patient, Some(&weight), today, i18n))
        (render_merged_link(&patient, &ctx.tenant, i18n))
        (opened)
    };
    let page = patient.id.and_then(PatientId::new);
    let link = page.map(|id| open_link(&ctx.tenant.patient_page(id), &name, i18n));
    Section::new_identity("identity", &name, body)
        .with_actions(html! { (link.unwrap_or_default()) })
        .to_markup()
}
