//! What an external system writes to a record: its status on consultations, and notes about clients and patients.

use jiff::Timestamp;
use reqwest::Method;
use serde::Deserialize;
use serde_json::{Value, json};

use super::list::ListRequest;
use super::request::ProvetRequest;
use super::{ProvetApi, path};
use crate::provet::model::{ListResponse, ProvetRecord};
use crate::provet::{ClientId, ConsultationId, PatientId, ProvetError};

/// The marks of a visit that an external system may set, and where the visit stands. `/consultation/{id}/` \[D\]; of which
/// type the marks are is not public, so they are taken as they come.
#[derive(Clone, PartialEq, Deserialize)]
pub struct ConsultationSyncStatus {
    /// The visit.
    #[serde(default)]
    pub id: Option<i64>,
    /// 0, 8, 5, 6, 7, 9, 10 in this order; 11 is a draft. \[D\]
    #[serde(default)]
    pub status: Option<i64>,
    /// What [`ProvetApi::set_integration_status`] set.
    #[serde(default)]
    pub integration_status: Value,
    /// What [`ProvetApi::mark_consultation_sent`] set; probably an instant. \[I\]
    #[serde(default)]
    pub external_sent: Value,
}

impl ProvetRecord for ConsultationSyncStatus {}

impl ConsultationSyncStatus {
    /// Whether it was marked as sent.
    pub fn is_sent(&self) -> bool {
        // Its type is not documented \[I\]: what is not empty, zero or false counts as sent, so that nothing is sent twice.
        match &self.external_sent {
            Value::Null => false,
            Value::Bool(sent) => *sent,
            Value::Number(number) => number.as_f64() != Some(0.0),
            Value::String(text) => !text.is_empty(),
            Value::Array(_) | Value::Object(_) => true,
        }
    }
}

/// A note in "notes and communication" about a client or an animal. `/note/` \[C\]
#[derive(Clone, PartialEq, Deserialize)]
pub struct CommunicationNote {
    /// What it says; may hold HTML.
    #[serde(default)]
    pub note: String,
    /// When it was written.
    #[serde(default)]
    pub created: Option<Timestamp>,
    /// The client, as an address.
    #[serde(default)]
    client: Value,
    /// The animals, as addresses.
    #[serde(default)]
    patients: Value,
}

impl ProvetRecord for CommunicationNote {}

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
            let related = if of == "client" {
                &remark.client
            } else {
                &remark.patients
            };
            relates_to(related, id)
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

/// Whether a relation, one or a list, is to the record with this id.
fn relates_to(related: &Value, id: i64) -> bool {
    match related {
        Value::Array(many) => many.iter().any(|one| relates_to(one, id)),
        Value::Number(number) => number.as_i64() == Some(id),
        Value::String(url) => {
            // The whole last part: 42 is not found in an address that ends in 142.
            let last = url.trim_end_matches('/').rsplit('/').next();
            last.is_some_and(|last| last == id.to_string())
        }
        Value::Object(fields) => ["id", "url"]
            .iter()
            .filter_map(|name| fields.get(*name))
            .any(|value| relates_to(value, id)),
        Value::Null | Value::Bool(_) => false,
    }
}
