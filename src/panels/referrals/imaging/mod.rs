//! The panel of an imaging referral: what is asked, what was seen, what was seen before, the animal around it.

mod history;
mod request;

use std::sync::Arc;

use futures_util::future::BoxFuture;
use i18n_embed_fl::fl;
use maud::{Markup, html};

use super::load_user;
use super::patient_sections::{self, HasReferralPatient, ReferralPatient};
use crate::panels::owner_lines;
use crate::panels::section_spec::{PanelSection, SectionSpec, list_specs, pending_sections};
use crate::panels::shared_request::{SharedRequest, request_after, request_by_id};
use crate::panels::{ActionResponse, FormFields, Panel, PanelContext, PendingSection};
use crate::provet::model::{ImagingReferral, ImagingWorklist, ListResponse, User};
use crate::provet::webhook::ObjectKind;
use crate::provet::{PatientId, ProvetApi};
use crate::views::components::described_link;
use crate::views::field_text::render_local_date_field;
use crate::views::i18n::{I18n, inline_text};

/// The panel of an imaging referral.
pub(in crate::panels) struct ImagingPanel;

/// The answers on their way, each asked once however many sections wait for it.
#[derive(Clone)]
struct ImagingReferralData {
    referral: SharedRequest<ImagingReferral>,
    patient: ReferralPatient,
    veterinarian: SharedRequest<ListResponse<User>>,
    /// Every referral of the animal, this one among them.
    referrals: SharedRequest<ListResponse<ImagingReferral>>,
    /// Every examination of the animal.
    worklists: SharedRequest<ListResponse<ImagingWorklist>>,
}

impl ImagingReferralData {
    fn for_referral(ctx: &Arc<PanelContext>) -> Self {
        let api = &ctx.provet;
        let referral = load_referral(ctx);
        let patient = ReferralPatient::from_id(api, load_patient_id(api, &referral));
        Self {
            veterinarian: request_after(&referral, api, |api, referral| async move {
                load_user(api, referral.referring_veterinarian.as_ref()).await
            }),
            referrals: request_after(&patient.id, api, |api, id| async move {
                api.list_imaging_referrals(*id).await
            }),
            worklists: request_after(&patient.id, api, |api, id| async move {
                api.list_imaging_worklists(*id).await
            }),
            referral,
            patient,
        }
    }
}

impl HasReferralPatient for ImagingReferralData {
    const RESOURCE: &'static str = "diagnosticimaging_referral/{id}/";
    const KIND: ObjectKind = ObjectKind::ImagingReferral;

    type Referral = ImagingReferral;

    fn patient(&self) -> &ReferralPatient {
        &self.patient
    }

    fn referral(&self) -> &SharedRequest<ImagingReferral> {
        &self.referral
    }

    fn render_opened(referral: &ImagingReferral, i18n: &I18n) -> Markup {
        request::render_opened(referral, i18n)
    }
}

fn load_referral(ctx: &PanelContext) -> SharedRequest<ImagingReferral> {
    let id = ctx.object_id("diagnosticimaging_referral/{id}/", Some);
    request_by_id(&ctx.provet, &id, |api, id| async move {
        api.get_imaging_referral(id).await
    })
}

fn load_patient_id(
    api: &ProvetApi,
    referral: &SharedRequest<ImagingReferral>,
) -> SharedRequest<PatientId> {
    request_after(referral, api, |api, referral| async move {
        patient_sections::find_patient_id(
            api,
            referral.patient.as_ref(),
            referral.consultation.as_ref(),
        )
        .await
    })
}

/// The sections, in the order they are shown.
const SECTIONS: [PanelSection<ImagingReferralData>; 7] = [
    patient_sections::identity_section(),
    owner_lines::contact_line(),
    owner_lines::balance_line(),
    patient_sections::alerts_section(),
    request::SECTION,
    history::SECTION,
    patient_sections::weight_section(),
];

impl Panel for ImagingPanel {
    fn specs(&self) -> Vec<SectionSpec> {
        list_specs(&SECTIONS)
    }

    fn sections(&self, ctx: Arc<PanelContext>) -> Vec<PendingSection> {
        pending_sections(&SECTIONS, &ctx, &ImagingReferralData::for_referral(&ctx))
    }

    fn handle_action(
        &self,
        ctx: Arc<PanelContext>,
        action: String,
        form: FormFields,
    ) -> BoxFuture<'static, Option<ActionResponse>> {
        let id = load_patient_id(&ctx.provet, &load_referral(&ctx));
        patient_sections::handle_action(ctx, action, form, id)
    }
}

/// The examinations of one referral: with which machine, of what, when, and where the pictures are.
fn render_examinations(
    rows: &ListResponse<ImagingWorklist>,
    referral: Option<i64>,
    i18n: &I18n,
) -> Vec<Markup> {
    let of_this = |row: &&ImagingWorklist| {
        let named = row.diagnosticimaging_referral.as_ref().map(|it| it.id);
        referral.is_some() && named == referral
    };
    let mut rows: Vec<_> = rows.rows.iter().filter(of_this).collect();
    // `None` sorts first: what has not been done yet stands on top.
    rows.sort_by_key(|row| row.performed.known());
    rows.into_iter()
        .map(|row| render_examination(row, i18n))
        .collect()
}

/// How many examinations of the animal name no referral.
fn count_unreferred(rows: &ListResponse<ImagingWorklist>) -> usize {
    let unreferred = |row: &&ImagingWorklist| row.diagnosticimaging_referral.is_none();
    rows.rows.iter().filter(unreferred).count()
}

fn render_examination(row: &ImagingWorklist, i18n: &I18n) -> Markup {
    let machine = row.modality.as_ref().map(|modality| modality.name.as_str());
    let areas = row.target_areas.items.iter().map(|area| area.name.as_str());
    let texts = machine.into_iter().chain(areas);
    let texts: Vec<&str> = texts.filter(|text| !text.is_empty()).collect();
    let pictures: Option<url::Url> = row.image_url.parse().ok();
    let about = texts
        .iter()
        .copied()
        .chain([row.accession_number.as_str()])
        .filter(|text| !text.is_empty());
    let about = about.collect::<Vec<_>>().join(", ");
    html! {
        p {
            @for (at, text) in texts.iter().enumerate() { @if at > 0 { " · " } (inline_text(text)) }
            @if row.performed.is_present() {
                " " (render_local_date_field(&row.performed, i18n))
            } @else {
                " " span .muted { (fl!(i18n.fluent, "imaging-not-performed")) }
            }
        }
        p .muted .small {
            @if !row.accession_number.is_empty() { (inline_text(&row.accession_number)) " " }
            @if let Some(pictures) = &pictures { (described_link(pictures, &fl!(i18n.fluent, "imaging-pictures"), &about, i18n)) }
        }
    }
}
