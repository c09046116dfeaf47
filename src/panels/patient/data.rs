//! The records of the patient panel, at most two requests deep.

use std::sync::Arc;

use crate::panels::PanelContext;
use crate::panels::owner_lines::{HasOwner, OwnerRequests};
use crate::panels::shared_request::{SharedRequest, distinct_ids, request_after, request_by_id};
use crate::provet::model::{
    Appointment, Consultation, ConsultationItemRecord, ExternalVaccination, ListResponse, Patient,
    Reminder, ReminderTemplate, User, VitalSign, VitalSignRecord, WeightRecord,
};
use crate::provet::{ConsultationId, ProvetApi, ProvetError};

/// The answers on their way, each asked once however many sections wait for it.
#[derive(Clone)]
pub(super) struct PatientData {
    pub(super) patient: SharedRequest<Patient>,
    pub(super) owner: OwnerRequests,
    pub(super) weights: SharedRequest<ListResponse<WeightRecord>>,
    /// One list for each vital sign, newest first.
    pub(super) vital_signs: [(VitalSign, SharedRequest<ListResponse<VitalSignRecord>>); 4],
    pub(super) reminders: SharedRequest<ListResponse<Reminder>>,
    /// The titles of the reminders.
    pub(super) reminder_templates: SharedRequest<ListResponse<ReminderTemplate>>,
    /// Newest first.
    pub(super) consultations: SharedRequest<ListResponse<Consultation>>,
    /// Medicine lines of those consultations, vaccinations among them.
    pub(super) medicines: SharedRequest<ListResponse<ConsultationItemRecord>>,
    pub(super) external_vaccinations: SharedRequest<ListResponse<ExternalVaccination>>,
    pub(super) appointments: SharedRequest<ListResponse<Appointment>>,
    /// Who was in charge of the consultations.
    pub(super) veterinarians: SharedRequest<ListResponse<User>>,
}

impl PatientData {
    /// About the patient of this frame.
    pub(super) fn load(ctx: &Arc<PanelContext>) -> Self {
        let (api, today) = (&ctx.provet, ctx.start_of_today());
        let id = ctx.patient_id();
        let patient = request_by_id(api, &id, |api, id| async move { api.get_patient(id).await });
        let reminders = request_by_id(api, &id, |api, id| async move {
            api.list_reminders_of_patient(id).await
        });
        let consultations = request_by_id(api, &id, |api, id| async move {
            api.list_consultations_of_patient(id).await
        });
        Self {
            owner: OwnerRequests::after(&patient, api, |patient| &patient.client),
            weights: request_by_id(
                api,
                &id,
                |api, id| async move { api.list_weights(id).await },
            ),
            vital_signs: VitalSign::ALL.map(|sign| {
                let list =
                    move |api: ProvetApi, id| async move { api.list_vital_signs(id, sign).await };
                (sign, request_by_id(api, &id, list))
            }),
            reminder_templates: request_after(&reminders, api, load_reminder_templates),
            medicines: request_after(&consultations, api, load_medicines),
            veterinarians: request_after(&consultations, api, load_veterinarians),
            external_vaccinations: request_by_id(api, &id, |api, id| async move {
                api.list_external_vaccinations(id).await
            }),
            appointments: request_by_id(api, &id, move |api, id| async move {
                api.list_appointments_of_patient(id, today).await
            }),
            patient,
            reminders,
            consultations,
        }
    }
}

impl HasOwner for PatientData {
    const CONTACT_READS: &'static [&'static str] =
        &["patient/{id}/", "client/{id}/", "phonenumber/"];
    const BALANCE_READS: &'static [&'static str] = &["patient/{id}/", "invoice/"];

    fn owner(&self) -> &OwnerRequests {
        &self.owner
    }
}

async fn load_reminder_templates(
    api: ProvetApi,
    reminders: Arc<ListResponse<Reminder>>,
) -> Result<ListResponse<ReminderTemplate>, ProvetError> {
    api.get_reminder_templates(&distinct_ids(&reminders, |row| {
        row.reminder_template.as_ref()
    }))
    .await
}

async fn load_medicines(
    api: ProvetApi,
    visits: Arc<ListResponse<Consultation>>,
) -> Result<ListResponse<ConsultationItemRecord>, ProvetError> {
    let ids: Vec<_> = visits
        .rows
        .iter()
        .filter_map(|row| ConsultationId::new(row.id?))
        .collect();
    let mut lines = api.list_medicines(&ids).await?;
    // Items of consultations that were not listed are missing too.
    lines.complete &= visits.complete;
    Ok(lines)
}

async fn load_veterinarians(
    api: ProvetApi,
    visits: Arc<ListResponse<Consultation>>,
) -> Result<ListResponse<User>, ProvetError> {
    api.get_users(&distinct_ids(&visits, |row| {
        row.supervising_veterinarian.as_ref()
    }))
    .await
}
