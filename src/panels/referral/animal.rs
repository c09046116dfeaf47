//! The animal of a referral: the banner, the alerts and the weight of the patient's own panel.

use std::sync::Arc;

use futures_util::FutureExt as _;
use futures_util::future::BoxFuture;
use maud::Markup;

use crate::panels::fetch::{Fetch, after};
use crate::panels::notes::{self, Notes, Subject};
use crate::panels::patient::{identity, weight};
use crate::panels::{Acted, Context, Form, Section, section};
use crate::provet::model::{Patient, Related, Rows, Weight};
use crate::provet::{Api, ConsultationId, PatientId, ProvetError};

/// The answers about the animal, on their way.
#[derive(Clone)]
pub(super) struct Animal {
    pub(super) id: Fetch<PatientId>,
    patient: Fetch<Patient>,
    weights: Fetch<Rows<Weight>>,
}

impl Animal {
    /// About the animal that a referral is found to be about.
    pub(super) fn about(api: &Api, id: Fetch<PatientId>) -> Self {
        Self {
            patient: after(&id, api, |api, id| async move { api.patient(*id).await }),
            weights: after(&id, api, |api, id| async move { api.weights(*id).await }),
            id,
        }
    }

    /// The three sections about the animal.
    pub(super) fn sections(&self, cx: &Arc<Context>) -> Vec<Section> {
        let (patient, weights) = (self.patient.clone(), self.weights.clone());
        let banner = identity::of(Arc::clone(cx), patient, weights);
        vec![
            section("identity", banner),
            section("alerts", alerts(Arc::clone(cx), self.patient.clone())),
            section("weight", weight::of(Arc::clone(cx), self.weights.clone())),
        ]
    }
}

async fn alerts(cx: Arc<Context>, patient: Fetch<Patient>) -> Markup {
    let patient = patient.await;
    notes::section(&cx, patient.map(|patient| Notes::from(&*patient)))
}

/// Changes the notes of the animal, whose number comes from the referral of this frame and never from the form.
pub(super) fn act(
    cx: Arc<Context>,
    action: String,
    form: Form,
    id: Fetch<PatientId>,
) -> BoxFuture<'static, Option<Acted>> {
    async move {
        if action != "notes" {
            return None;
        }
        let subject = id.await.map(|id| Subject::Patient(*id));
        Some(notes::act(cx, subject, form).await)
    }
    .boxed()
}

/// The animal a referral names; where it names none, the one animal of its visit.
pub(super) async fn of(
    api: Api,
    patient: Option<&Related>,
    visit: Option<&Related>,
) -> Result<PatientId, ProvetError> {
    let gone = ProvetError::NotFound {
        resource: "patient/{id}/",
    };
    if let Some(id) = patient.and_then(|patient| PatientId::new(patient.id)) {
        return Ok(id);
    }
    let visit = visit.and_then(|visit| ConsultationId::new(visit.id));
    let visit = api.consultation(visit.ok_or(gone.clone())?).await?;
    match visit.patients.as_slice() {
        [only] => PatientId::new(only.id).ok_or(gone),
        _ => Err(gone),
    }
}
