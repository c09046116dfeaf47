//! Animals, their weights and vital signs, and the vaccinations given elsewhere.

use jiff::Timestamp;
use reqwest::Method;
use serde_json::{Map, Value, json};

use super::list::ListRequest;
use super::request::ProvetRequest;
use super::{ProvetApi, path};
use crate::provet::model::{
    ExternalVaccination, ListResponse, Patient, VitalSign, VitalSignRecord, WeightRecord,
};
use crate::provet::{ClientId, PatientId, ProvetError};
use crate::values::DayOrInstant;

impl ProvetApi {
    /// An animal. `GET /patient/{id}/` \[D\]
    pub async fn get_patient(&self, id: PatientId) -> Result<Patient, ProvetError> {
        self.get_record("patient/{id}/", id.number(), |patient: &Patient| patient.id)
            .await
    }

    /// All of a client's animals, archived and dead ones as Provet lists them. `client__is` is a documented filter. \[D\]
    pub async fn list_patients_of_client(
        &self,
        client: ClientId,
    ) -> Result<ListResponse<Patient>, ProvetError> {
        let listing = ListRequest {
            resource: "patient/",
            ids: &[],
            query: vec![("client__is", client.to_string())],
            page_size: 50,
            max_rows: 300,
        };
        self.fetch_list(listing, |patient: &Patient| {
            patient.client.as_known().map(|it| it.id) == Some(client.number())
        })
        .await
    }

    /// These animals; those that are gone are not among the rows. `id__in` is a documented filter. \[D\]
    pub async fn get_patients(
        &self,
        ids: &[PatientId],
    ) -> Result<ListResponse<Patient>, ProvetError> {
        let ids: Vec<i64> = ids.iter().map(|id| id.number()).collect();
        self.list_by_ids("patient/", "id__in", &[], &ids, |patient: &Patient| {
            patient.id
        })
        .await
    }

    /// An animal's weights, newest first. `GET /patient/{id}/weight/` \[D\]
    pub async fn list_weights(
        &self,
        patient: PatientId,
    ) -> Result<ListResponse<WeightRecord>, ProvetError> {
        let listing = ListRequest {
            resource: "patient/{id}/weight/",
            ids: &[patient.number()],
            // Ordering is seen in real code [C], on this list assumed [I]: the rows are sorted here as well.
            query: vec![("ordering", "-timestamp".to_owned())],
            page_size: 100,
            max_rows: 1000,
        };
        // The animal is in the path and the rows need not name it: there is no filter to check.
        let mut rows = self.fetch_list(listing, |_: &WeightRecord| true).await?;
        rows.rows
            .sort_by_key(|weight| std::cmp::Reverse(weight.timestamp.known()));
        Ok(rows)
    }

    /// An animal's readings of one vital sign, newest first; those without a day come last.
    /// `GET /patient/{id}/temperature/` and the like \[D\], their fields \[I\].
    pub async fn list_vital_signs(
        &self,
        patient: PatientId,
        sign: VitalSign,
    ) -> Result<ListResponse<VitalSignRecord>, ProvetError> {
        let listing = ListRequest {
            resource: sign.resource(),
            ids: &[patient.number()],
            // As for weights, and as little known: all pages are fetched, and the rows are sorted here as well. [I]
            query: vec![("ordering", "-timestamp".to_owned())],
            page_size: 100,
            max_rows: 1000,
        };
        let mut list = self.fetch_list(listing, |_: &VitalSignRecord| true).await?;
        list.rows.sort_by_key(|row| {
            let taken_at = row.timestamp.known().and_then(DayOrInstant::sort_key);
            std::cmp::Reverse(taken_at)
        });
        Ok(list)
    }

    /// Vaccinations given elsewhere. `GET /patient/{id}/external_vaccination/` \[D\], its fields \[I\].
    pub async fn list_external_vaccinations(
        &self,
        patient: PatientId,
    ) -> Result<ListResponse<ExternalVaccination>, ProvetError> {
        let listing = ListRequest {
            resource: "patient/{id}/external_vaccination/",
            ids: &[patient.number()],
            query: Vec::new(),
            page_size: 50,
            max_rows: 200,
        };
        self.fetch_list(listing, |_: &ExternalVaccination| true)
            .await
    }

    /// Adds a weight. `POST /patient/{id}/weight/` with both fields, which are required. \[C\]
    ///
    /// The instant is sent with its offset, because how Provet reads one without is not documented.
    pub async fn record_weight(
        &self,
        patient: PatientId,
        at: Timestamp,
        kilograms: f64,
    ) -> Result<WeightRecord, ProvetError> {
        let at = at.strftime("%Y-%m-%dT%H:%M:%SZ").to_string();
        let call = ProvetRequest::write(
            self,
            Method::POST,
            "patient/{id}/weight/",
            &[patient.number()],
            json!({"timestamp": at, "weight": kilograms}),
        );
        // Not compared with what was sent: Provet may round the weight or write the time with another offset. [I]
        self.write_and_verify(&call, |_: &WeightRecord| true).await
    }

    /// Deletes one weight. `DELETE /patient/{id}/weight/{id}/` \[D\]
    pub async fn delete_weight(&self, patient: PatientId, weight: i64) -> Result<(), ProvetError> {
        let call = ProvetRequest::write(
            self,
            Method::DELETE,
            "patient/{id}/weight/{id}/",
            &[patient.number(), weight],
            Value::Null,
        );
        self.send(&call.ignoring_body()).await.map(drop)
    }

    /// Changes fields of an animal. `PATCH /patient/{id}/` \[D\]
    pub async fn update_patient(
        &self,
        id: PatientId,
        changes: &[(&str, Value)],
    ) -> Result<Patient, ProvetError> {
        let call = ProvetRequest::write(
            self,
            Method::PATCH,
            "patient/{id}/",
            &[id.number()],
            build_patch_body(changes),
        );
        self.write_and_verify(&call, |patient: &Patient| patient.id == Some(id.number()))
            .await
    }

    /// An animal as writes name it.
    pub(super) fn patient_url(&self, id: PatientId) -> String {
        path::record_url(&self.tenant, "patient", id.number())
    }
}

/// Changes as a JSON object.
pub(super) fn build_patch_body(changes: &[(&str, Value)]) -> Value {
    let fields: Map<String, Value> = changes
        .iter()
        .map(|(name, value)| ((*name).to_owned(), value.clone()))
        .collect();
    Value::Object(fields)
}
