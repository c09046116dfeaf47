//! Everything the panel asks Provet, at most two calls deep: what depends on an answer depends on one of the first.

use std::sync::Arc;

use crate::panels::Context;
use crate::panels::fetch::{Fetch, after, ask, distinct, owner};
use crate::provet::model::{
    Appointment, Client, Consultation, ExternalVaccination, Item, Patient, Reminder,
    ReminderTemplate, Rows, User, Weight,
};
use crate::provet::{Api, ConsultationId, ProvetError};

/// The answers on their way, each asked once however many sections wait for it.
#[derive(Clone)]
pub(super) struct Asked {
    pub(super) patient: Fetch<Patient>,
    /// None when the animal has no owner on record.
    pub(super) owner: Fetch<Option<Client>>,
    pub(super) weights: Fetch<Rows<Weight>>,
    pub(super) reminders: Fetch<Rows<Reminder>>,
    /// The titles of the reminders.
    pub(super) templates: Fetch<Rows<ReminderTemplate>>,
    /// Newest first.
    pub(super) consultations: Fetch<Rows<Consultation>>,
    /// Medicine lines of those consultations, vaccinations among them.
    pub(super) medicines: Fetch<Rows<Item>>,
    pub(super) external: Fetch<Rows<ExternalVaccination>>,
    pub(super) appointments: Fetch<Rows<Appointment>>,
    /// Who was in charge of the consultations.
    pub(super) vets: Fetch<Rows<User>>,
}

impl Asked {
    /// About the patient of this frame.
    pub(super) fn about(cx: &Arc<Context>) -> Self {
        let (api, today) = (&cx.provet, cx.start_of_today());
        let id = cx.patient();
        let patient = ask(api, &id, |api, id| async move { api.patient(id).await });
        let reminders = ask(api, &id, |api, id| async move { api.reminders(id).await });
        let consultations = ask(
            api,
            &id,
            |api, id| async move { api.consultations(id).await },
        );
        Self {
            owner: after(&patient, api, |api, patient| async move {
                owner(api, patient.client.as_ref()).await
            }),
            weights: ask(api, &id, |api, id| async move { api.weights(id).await }),
            templates: after(&reminders, api, templates),
            medicines: after(&consultations, api, medicines),
            vets: after(&consultations, api, vets),
            external: ask(api, &id, |api, id| async move {
                api.external_vaccinations(id).await
            }),
            appointments: ask(api, &id, move |api, id| async move {
                api.appointments_of_patient(id, today).await
            }),
            patient,
            reminders,
            consultations,
        }
    }
}

async fn templates(
    api: Api,
    reminders: Arc<Rows<Reminder>>,
) -> Result<Rows<ReminderTemplate>, ProvetError> {
    api.reminder_templates(&distinct(&reminders, |row| row.reminder_template.as_ref()))
        .await
}

async fn medicines(api: Api, visits: Arc<Rows<Consultation>>) -> Result<Rows<Item>, ProvetError> {
    let ids: Vec<_> = visits
        .rows
        .iter()
        .filter_map(|row| ConsultationId::new(row.id?))
        .collect();
    let mut lines = api.medicines(&ids).await?;
    lines.complete &= visits.complete;
    Ok(lines)
}

async fn vets(api: Api, visits: Arc<Rows<Consultation>>) -> Result<Rows<User>, ProvetError> {
    api.users(&distinct(&visits, |row| {
        row.supervising_veterinarian.as_ref()
    }))
    .await
}
