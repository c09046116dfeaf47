//! The animal of a referral: the banner, the alerts and the weight of the patient's own panel.

use std::sync::Arc;

use futures_util::FutureExt as _;
use futures_util::future::BoxFuture;
use maud::{Markup, html};

use crate::panels::critical_notes::{self, CriticalNotes, NotesOwner};
use crate::panels::owner_lines::{HasOwner, OwnerRequests};
use crate::panels::patient::{alerts, identity, weight};
use crate::panels::section_spec::{PanelSection, SectionSlot, SectionSpec};
use crate::panels::shared_request::{SharedRequest, request_after};
use crate::panels::{ActionResponse, FormFields, PanelContext};
use crate::provet::model::{ListResponse, Patient, RelatedRecord, WeightRecord};
use crate::provet::webhook::ObjectKind;
use crate::provet::{ConsultationId, PatientId, ProvetApi, ProvetError};
use crate::views::components::{BadgeKind, render_badge};
use crate::views::i18n::I18n;

/// The answers about the animal, on their way.
#[derive(Clone)]
pub(super) struct ReferralPatient {
    pub(super) id: SharedRequest<PatientId>,
    patient: SharedRequest<Patient>,
    weights: SharedRequest<ListResponse<WeightRecord>>,
    owner: OwnerRequests,
}

impl ReferralPatient {
    /// About the animal that a referral is found to be about.
    pub(super) fn from_id(api: &ProvetApi, id: SharedRequest<PatientId>) -> Self {
        let patient = request_after(
            &id,
            api,
            |api, id| async move { api.get_patient(*id).await },
        );
        Self {
            owner: OwnerRequests::after(&patient, api, |patient: &Patient| &patient.client),
            patient,
            weights: request_after(
                &id,
                api,
                |api, id| async move { api.list_weights(*id).await },
            ),
            id,
        }
    }
}

/// The requests of a referral's panel, those about its patient among them.
pub(super) trait HasReferralPatient: Clone + Send + 'static {
    /// The path template of the referral itself, through which the patient is found.
    const RESOURCE: &'static str;
    /// The path templates of the banner, the alerts and the weight.
    const IDENTITY_READS: &'static [&'static str] =
        &[Self::RESOURCE, "patient/{id}/", "patient/{id}/weight/"];
    const ALERTS_READS: &'static [&'static str] = &[Self::RESOURCE, "patient/{id}/"];
    const WEIGHT_READS: &'static [&'static str] = &[Self::RESOURCE, "patient/{id}/weight/"];
    /// The path templates of the lines about the owner.
    const OWNER_CONTACT_READS: &'static [&'static str] = &[
        Self::RESOURCE,
        "patient/{id}/",
        "client/{id}/",
        "phonenumber/",
    ];
    const OWNER_BALANCE_READS: &'static [&'static str] =
        &[Self::RESOURCE, "patient/{id}/", "invoice/"];
    /// What kind of object the referral is.
    const KIND: ObjectKind;
    const IDENTITY_REFRESH: &'static [ObjectKind] = &[Self::KIND, ObjectKind::Patient];

    fn patient(&self) -> &ReferralPatient;

    /// The record of the referral.
    type Referral: Send + Sync + 'static;

    fn referral(&self) -> &SharedRequest<Self::Referral>;

    /// What was asked and how far it has come, for the banner.
    fn render_opened(referral: &Self::Referral, i18n: &I18n) -> Markup;
}

impl<D: HasReferralPatient> HasOwner for D {
    const CONTACT_READS: &'static [&'static str] = D::OWNER_CONTACT_READS;
    const BALANCE_READS: &'static [&'static str] = D::OWNER_BALANCE_READS;

    fn owner(&self) -> &OwnerRequests {
        &self.patient().owner
    }
}

/// The line of the banner about the referral: its kind, where it went, its day, and what is still missing.
pub(super) fn render_opened_line(
    title: &str,
    parts: impl IntoIterator<Item = Markup>,
    waits: Option<String>,
) -> Markup {
    html! {
        p .opened {
            strong { (title) }
            @for part in parts { " · " (part) }
            @if let Some(waits) = waits { " " (render_badge(BadgeKind::Warn, &waits)) }
        }
    }
}

/// The banner of the patient.
pub(super) const fn identity_section<D: HasReferralPatient>() -> PanelSection<D> {
    PanelSection {
        spec: SectionSpec {
            reads: D::IDENTITY_READS,
            refresh_on: D::IDENTITY_REFRESH,
            ..identity::SPEC
        },
        render: |ctx, data| {
            Box::pin(async move {
                let patient = data.patient().clone();
                // The patient is found through the referral, so that this waits for nothing more.
                // Where it cannot be read, its own section says so.
                let opened = data.referral().clone().await.ok();
                let opened = opened.map(|referral| D::render_opened(&referral, &ctx.i18n));
                let opened = opened.unwrap_or_default();
                identity::render_header(ctx, patient.patient, patient.weights, opened).await
            })
        },
    }
}

/// The alerts of the patient.
pub(super) const fn alerts_section<D: HasReferralPatient>() -> PanelSection<D> {
    PanelSection {
        spec: SectionSpec {
            slot: SectionSlot::new_full_width("alerts", 3),
            reads: D::ALERTS_READS,
            ..alerts::SPEC
        },
        render: |ctx, data| Box::pin(render_alerts(ctx, data.patient().patient.clone())),
    }
}

/// The weights of the patient, without the form that records one.
pub(super) const fn weight_section<D: HasReferralPatient>() -> PanelSection<D> {
    PanelSection {
        spec: SectionSpec {
            slot: SectionSlot::new("weight", 10),
            reads: D::WEIGHT_READS,
            refresh_on: &[ObjectKind::Patient],
            ..weight::SPEC
        },
        render: |ctx, data| {
            let weights = data.patient().weights.clone();
            Box::pin(weight::render_read_only(ctx, weights))
        },
    }
}

async fn render_alerts(ctx: Arc<PanelContext>, patient: SharedRequest<Patient>) -> Markup {
    let patient = patient.await;
    critical_notes::render_section(&ctx, patient.map(|patient| CriticalNotes::from(&*patient)))
}

/// Changes the notes of the animal, whose number comes from the referral of this frame and never from the form.
pub(super) fn handle_action(
    ctx: Arc<PanelContext>,
    action: String,
    form: FormFields,
    id: SharedRequest<PatientId>,
) -> BoxFuture<'static, Option<ActionResponse>> {
    async move {
        if action != critical_notes::ACTION {
            return None;
        }
        let owner = id.await.map(|id| NotesOwner::Patient(*id));
        critical_notes::handle_action(ctx, owner, form).await
    }
    .boxed()
}

/// The animal a referral names; where it names none, the one animal of its visit.
pub(super) async fn find_patient_id(
    api: ProvetApi,
    patient: Option<&RelatedRecord>,
    consultation: Option<&RelatedRecord>,
) -> Result<PatientId, ProvetError> {
    let gone = ProvetError::NotFound {
        resource: "patient/{id}/",
    };
    if let Some(id) = patient.and_then(|patient| PatientId::new(patient.id)) {
        return Ok(id);
    }
    let consultation = consultation.and_then(|consultation| ConsultationId::new(consultation.id));
    let consultation = api
        .get_consultation(consultation.ok_or(gone.clone())?)
        .await?;
    // Of several animals none is guessed: notes are written to the one that is found.
    match consultation.patients.items.as_slice() {
        // Where the visit has another animal that cannot be read, nobody knows which of both it is.
        [only] if consultation.patients.unreadable == 0 => PatientId::new(only.id).ok_or(gone),
        _ => Err(gone),
    }
}
