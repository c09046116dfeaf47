//! The animal of a referral: the banner, the alerts and the weight of the patient's own panel.

use std::sync::Arc;

use futures_util::FutureExt as _;
use futures_util::future::BoxFuture;
use maud::Markup;

use crate::panels::critical_notes::{self, CriticalNotes, NotesOwner};
use crate::panels::patient::{identity, weight};
use crate::panels::shared_request::{SharedRequest, request_after};
use crate::panels::{ActionResponse, FormFields, PanelContext, PendingSection, pending_section};
use crate::provet::model::{ListResponse, Patient, RelatedRecord, WeightRecord};
use crate::provet::{ConsultationId, PatientId, ProvetApi, ProvetError};

/// The answers about the animal, on their way.
#[derive(Clone)]
pub(super) struct ReferralPatient {
    pub(super) id: SharedRequest<PatientId>,
    patient: SharedRequest<Patient>,
    weights: SharedRequest<ListResponse<WeightRecord>>,
}

impl ReferralPatient {
    /// About the animal that a referral is found to be about.
    pub(super) fn from_id(api: &ProvetApi, id: SharedRequest<PatientId>) -> Self {
        Self {
            patient: request_after(
                &id,
                api,
                |api, id| async move { api.get_patient(*id).await },
            ),
            weights: request_after(
                &id,
                api,
                |api, id| async move { api.list_weights(*id).await },
            ),
            id,
        }
    }

    /// The three sections about the animal.
    pub(super) fn patient_sections(&self, ctx: &Arc<PanelContext>) -> Vec<PendingSection> {
        let (patient, weights) = (self.patient.clone(), self.weights.clone());
        let banner = identity::render_header(Arc::clone(ctx), patient, weights);
        vec![
            pending_section("identity", banner),
            pending_section(
                "alerts",
                render_alerts(Arc::clone(ctx), self.patient.clone()),
            ),
            pending_section(
                "weight",
                weight::render_read_only(Arc::clone(ctx), self.weights.clone()),
            ),
        ]
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
        if action != "notes" {
            return None;
        }
        let subject = id.await.map(|id| NotesOwner::Patient(*id));
        Some(critical_notes::handle_action(ctx, subject, form).await)
    }
    .boxed()
}

/// The animal a referral names; where it names none, the one animal of its visit.
pub(super) async fn find_patient_id(
    api: ProvetApi,
    patient: Option<&RelatedRecord>,
    visit: Option<&RelatedRecord>,
) -> Result<PatientId, ProvetError> {
    let gone = ProvetError::NotFound {
        resource: "patient/{id}/",
    };
    if let Some(id) = patient.and_then(|patient| PatientId::new(patient.id)) {
        return Ok(id);
    }
    let visit = visit.and_then(|visit| ConsultationId::new(visit.id));
    let visit = api.get_consultation(visit.ok_or(gone.clone())?).await?;
    match visit.patients.as_slice() {
        [only] => PatientId::new(only.id).ok_or(gone),
        _ => Err(gone),
    }
}
