//! The records of the consultation panel, at most two requests deep.

use std::sync::Arc;

use futures_util::future::join_all;

use crate::panels::PanelContext;
use crate::panels::owner_lines::{HasOwner, OwnerRequests};
use crate::panels::patient_records;
use crate::panels::shared_request::{SharedRequest, distinct_ids, request_after, request_by_id};
use crate::provet::model::{
    Consultation, ConsultationItemRecord, ConsultationNote, Diagnosis, DischargeInstruction,
    Invoice, ListResponse, Patient, User, WeightRecord,
};
use crate::provet::{InvoiceId, PatientId, ProvetApi, ProvetError};

/// Of so many animals the weights are looked at: a litter, not a flock.
const MAX_WEIGHED_PATIENTS: usize = 12;

/// One animal's weights; an animal whose weights fail does not take the others with it.
pub(super) type WeightsResult = Result<ListResponse<WeightRecord>, ProvetError>;

/// The answers on their way, each asked once however many sections wait for it.
#[derive(Clone)]
pub(super) struct ConsultationData {
    pub(super) consultation: SharedRequest<Consultation>,
    /// The records of its animals.
    pub(super) patients: SharedRequest<ListResponse<Patient>>,
    /// Of the first of its animals, in the order in which the consultation names them.
    pub(super) weights: SharedRequest<Vec<WeightsResult>>,
    pub(super) owner: OwnerRequests,
    /// None when there is no invoice yet.
    pub(super) invoice: SharedRequest<Option<Invoice>>,
    pub(super) items: SharedRequest<ListResponse<ConsultationItemRecord>>,
    pub(super) diagnoses: SharedRequest<ListResponse<Diagnosis>>,
    pub(super) notes: SharedRequest<ListResponse<ConsultationNote>>,
    /// Who wrote the notes.
    pub(super) authors: SharedRequest<ListResponse<User>>,
    pub(super) discharge: SharedRequest<ListResponse<DischargeInstruction>>,
}

impl ConsultationData {
    /// About the consultation of this frame.
    pub(super) fn load(ctx: &PanelContext) -> Self {
        let (api, id) = (&ctx.provet, ctx.consultation_id());
        let consultation =
            request_by_id(
                api,
                &id,
                |api, id| async move { api.get_consultation(id).await },
            );
        let notes = request_by_id(api, &id, |api, id| async move {
            api.list_consultation_notes(id).await
        });
        Self {
            patients: request_after(&consultation, api, load_patients),
            weights: request_after(&consultation, api, load_weights),
            owner: OwnerRequests::after(&consultation, api, |visit| &visit.client),
            invoice: request_after(&consultation, api, load_invoice),
            items: request_by_id(api, &id, |api, id| async move {
                api.list_consultation_items(id).await
            }),
            diagnoses: request_by_id(
                api,
                &id,
                |api, id| async move { api.list_diagnoses(id).await },
            ),
            authors: request_after(&notes, api, load_authors),
            discharge: request_by_id(api, &id, |api, id| async move {
                api.list_discharge_instructions(id).await
            }),
            consultation,
            notes,
        }
    }
}

impl HasOwner for ConsultationData {
    const CONTACT_READS: &'static [&'static str] =
        &["consultation/{id}/", "client/{id}/", "phonenumber/"];
    const BALANCE_READS: &'static [&'static str] = &["consultation/{id}/", "invoice/"];

    fn owner(&self) -> &OwnerRequests {
        &self.owner
    }
}

/// The ids of the consultation's animals, in its order.
pub(super) fn patient_ids(consultation: &Consultation) -> Vec<PatientId> {
    let named = consultation.patients.items.iter();
    named
        .filter_map(|patient| PatientId::new(patient.id))
        .collect()
}

async fn load_patients(
    api: ProvetApi,
    consultation: Arc<Consultation>,
) -> Result<ListResponse<Patient>, ProvetError> {
    patient_records::load_patients(&api, &patient_ids(&consultation)).await
}

async fn load_weights(
    api: ProvetApi,
    consultation: Arc<Consultation>,
) -> Result<Vec<WeightsResult>, ProvetError> {
    let ids = patient_ids(&consultation);
    // One request per patient: Provet has no list of weights for several patients.
    let each = ids
        .into_iter()
        .take(MAX_WEIGHED_PATIENTS)
        .map(|id| api.list_weights(id));
    Ok(join_all(each).await)
}

async fn load_invoice(
    api: ProvetApi,
    consultation: Arc<Consultation>,
) -> Result<Option<Invoice>, ProvetError> {
    let link = consultation.invoice.as_ref();
    match link.and_then(|invoice| InvoiceId::new(invoice.id)) {
        Some(id) => api.get_invoice(id).await.map(Some),
        None => Ok(None),
    }
}

async fn load_authors(
    api: ProvetApi,
    notes: Arc<ListResponse<ConsultationNote>>,
) -> Result<ListResponse<User>, ProvetError> {
    api.get_users(&distinct_ids(&notes, |note| note.created_user.as_ref()))
        .await
}
