//! What an external system writes to a record: its status on consultations, and notes about clients and patients.

use reqwest::Method;
use serde_json::{Value, json};

use super::list::ListRequest;
use super::request::ProvetRequest;
use super::{ProvetApi, path};
use crate::provet::model::{CommunicationNote, ConsultationSyncStatus, ListResponse};
use crate::provet::{ClientId, ConsultationId, PatientId, ProvetError};

/// Whom a note is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoteSubject {
    /// A client.
    Client(ClientId),
    /// An animal, and its owner where known.
    Patient(PatientId, Option<ClientId>),
}

impl ProvetApi {
    /// The marks of a visit. `GET /consultation/{id}/` \[D\]
    pub async fn get_consultation_sync_status(
        &self,
        consultation: ConsultationId,
    ) -> Result<ConsultationSyncStatus, ProvetError> {
        self.get_record(
            "consultation/{id}/",
            consultation.number(),
            |it: &ConsultationSyncStatus| it.id,
        )
        .await
    }

    /// Marks a visit as sent to the external system. `POST /consultation/{id}/mark_sent/`; it takes any method \[D\], its
    /// body is not public \[I\].
    pub async fn mark_consultation_sent(
        &self,
        consultation: ConsultationId,
    ) -> Result<(), ProvetError> {
        let resource = "consultation/{id}/mark_sent/";
        self.send_action(Method::POST, resource, consultation.number(), json!({}))
            .await
    }

    /// Leaves a word about a visit. `POST /consultation/{id}/set_integration_status/` \[D\] with the field that shows it \[I\].
    pub async fn set_integration_status(
        &self,
        consultation: ConsultationId,
        status: &str,
    ) -> Result<(), ProvetError> {
        let resource = "consultation/{id}/set_integration_status/";
        let body = json!({"integration_status": status});
        self.send_action(Method::POST, resource, consultation.number(), body)
            .await
    }

    /// Writes a note about a client or an animal. `POST /note/` with these fields, as production code does \[C\]; what the
    /// numbers of `type` mean is not documented.
    pub async fn create_communication_note(
        &self,
        about: NoteSubject,
        title: &str,
        kind: i64,
        text: &str,
    ) -> Result<(), ProvetError> {
        let (client, patient) = match about {
            NoteSubject::Client(client) => (Some(client), None),
            NoteSubject::Patient(patient, client) => (client, Some(patient)),
        };
        let client = client.map(|id| path::record_url(&self.tenant, "client", id.number()));
        let patients: Vec<String> = patient.map(|id| self.patient_url(id)).into_iter().collect();
        let body = json!({
            "title": title,
            "type": kind,
            "client": client,
            "patients": patients,
            "note": text,
        });
        let call = ProvetRequest::write(self, Method::POST, "note/", &[], body);
        // A note without text may mean that Provet calls the field otherwise and dropped it. [I]
        self.write_and_verify(&call, |remark: &CommunicationNote| !remark.note.is_empty())
            .await
            .map(drop)
    }

    /// The newest notes about a client or an animal, up to 100. `GET /note/`; the filters follow from the general syntax
    /// \[D\] and are not seen on this list \[I\], so every row is checked.
    pub async fn list_communication_notes(
        &self,
        about: NoteSubject,
    ) -> Result<ListResponse<CommunicationNote>, ProvetError> {
        let (name, id, of) = match about {
            NoteSubject::Client(client) => ("client__is", client.number(), "client"),
            NoteSubject::Patient(patient, _) => ("patients__is", patient.number(), "patients"),
        };
        let listing = ListRequest {
            resource: "note/",
            ids: &[],
            query: vec![(name, id.to_string()), ("ordering", "-created".to_owned())],
            // One unit a page: of this list only 50 units a minute are allowed. [D]
            page_size: 50,
            max_rows: 100,
        };
        self.fetch_list(listing, |remark: &CommunicationNote| {
            if of == "client" {
                remark.client.as_ref().is_some_and(|client| client.id == id)
            } else {
                remark.patients.items.iter().any(|patient| patient.id == id)
            }
        })
        .await
    }

    /// A record just as it comes, to be handed on.
    pub async fn get_raw(&self, resource: &'static str, id: i64) -> Result<Value, ProvetError> {
        let call = ProvetRequest::get(self, resource, &[id]);
        self.send(&call).await
    }

    async fn send_action(
        &self,
        method: Method,
        resource: &'static str,
        id: i64,
        body: Value,
    ) -> Result<(), ProvetError> {
        let call = ProvetRequest::write(self, method, resource, &[id], body);
        self.send(&call.ignoring_body()).await.map(drop)
    }
}
