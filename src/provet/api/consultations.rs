//! Visits, and what was written, found and used in them.

use std::cmp::Reverse;

use futures_util::future::try_join_all;
use reqwest::Method;
use serde_json::json;

use super::list::{ListRequest, format_filter_time};
use super::records::{MAX_IDS_PER_REQUEST, merge_lists};
use super::request::ProvetRequest;
use super::{ProvetApi, path};
use crate::provet::model::{
    Consultation, ConsultationItemKind, ConsultationItemRecord, ConsultationNote, Diagnosis,
    DischargeInstruction, ListResponse, ProvetRecord, RelatedRecord,
};
use crate::provet::{ConsultationId, PatientId, ProvetError};

/// How many visits a panel looks back.
const MAX_CONSULTATIONS: usize = 100;

/// The lists of what was used in a visit. \[D\] The union `/consultationitem/` takes no filter by visit. \[C\]
const ITEM_LISTS: [(&str, ConsultationItemKind); 5] = [
    (
        "consultation/{id}/medicines/",
        ConsultationItemKind::Medicine,
    ),
    (
        "consultation/{id}/procedures/",
        ConsultationItemKind::Procedure,
    ),
    ("consultation/{id}/supplies/", ConsultationItemKind::Supply),
    ("consultation/{id}/foods/", ConsultationItemKind::Food),
    (
        "consultation/{id}/analyses/",
        ConsultationItemKind::Analysis,
    ),
];

impl ProvetApi {
    /// An animal's visits, newest first, up to 100.
    ///
    /// By the flat list with `patients__is`, a filter that is seen \[C\], because its rows name their animals and so can be
    /// checked; what the rows of `/patient/{id}/consultations/` look like is not public.
    pub async fn list_consultations_of_patient(
        &self,
        patient: PatientId,
    ) -> Result<ListResponse<Consultation>, ProvetError> {
        let listing = ListRequest {
            resource: "consultation/",
            ids: &[],
            query: vec![
                ("patients__is", patient.to_string()),
                // Should Provet not order by this field, the oldest come first: hence more rows than are kept.
                ("ordering", "-admitted_time".to_owned()),
            ],
            page_size: 100,
            max_rows: 4 * MAX_CONSULTATIONS,
        };
        let mut rows = self
            .fetch_list(listing, |consultation: &Consultation| {
                contains_record(&consultation.patients.items, patient.number())
            })
            .await?;
        // Sorted here as well, because Provet ignores an ordering that it does not know.
        rows.rows
            .sort_by_key(|consultation| Reverse(start_time(consultation)));
        // Before the rest is cut off: from a list that was cut nobody may conclude that there was no visit before.
        rows.complete &= rows.rows.len() <= MAX_CONSULTATIONS;
        rows.rows.truncate(MAX_CONSULTATIONS);
        Ok(rows)
    }

    /// The visits of these animals that were admitted at `from` or later, each once. `patients` and `admitted_time` can be
    /// filtered by \[C\]; `patients__in` is the documented syntax. \[D\]
    pub async fn list_consultations_of_patients(
        &self,
        patients: &[PatientId],
        from: jiff::Timestamp,
    ) -> Result<ListResponse<Consultation>, ProvetError> {
        let mut ids: Vec<i64> = patients.iter().map(|id| id.number()).collect();
        ids.sort_unstable();
        ids.dedup();
        let portions = ids.chunks(MAX_IDS_PER_REQUEST).map(|portion| {
            let listing = ListRequest {
                resource: "consultation/",
                ids: &[],
                query: vec![
                    ("patients__in", path::join_ids(portion)),
                    ("admitted_time__gte", format_filter_time(from)),
                    ("ordering", "-admitted_time".to_owned()),
                ],
                page_size: 100,
                max_rows: 400,
            };
            self.fetch_list(listing, |consultation: &Consultation| {
                portion
                    .iter()
                    .any(|id| contains_record(&consultation.patients.items, *id))
            })
        });
        let mut rows = merge_lists(try_join_all(portions).await?);
        // Of several animals in one visit, two may have been asked for apart.
        rows.rows
            .sort_by_key(|consultation| (Reverse(start_time(consultation)), consultation.id));
        rows.rows.dedup_by_key(|consultation| consultation.id);
        // If `admitted_time__gte` was ignored, these are the right animals' earlier visits too: no harm.
        rows.rows
            .retain(|consultation| start_time(consultation).is_none_or(|began| began >= from));
        Ok(rows)
    }

    /// A visit, its animals with their names. `GET /consultation/{id}/?expose_patients` \[D\]
    pub async fn get_consultation(&self, id: ConsultationId) -> Result<Consultation, ProvetError> {
        let call = ProvetRequest::get(self, "consultation/{id}/", &[id.number()])
            .with_query(&[("expose_patients", "true".to_owned())]);
        self.get_checked_record(&call, id.number(), |consultation: &Consultation| {
            consultation.id
        })
        .await
    }

    /// The medicines used in these visits. `GET /consultation_items/medicine/` with `consultation__in` [C via `OpenAPI`]
    pub async fn list_medicines(
        &self,
        consultations: &[ConsultationId],
    ) -> Result<ListResponse<ConsultationItemRecord>, ProvetError> {
        self.list_filtered_medicines(consultations, &[]).await
    }

    /// The vaccinations given in these visits: medicine lines with `vaccination=true`. \[C\]
    pub async fn list_vaccinations(
        &self,
        consultations: &[ConsultationId],
    ) -> Result<ListResponse<ConsultationItemRecord>, ProvetError> {
        let mut rows = self
            .list_filtered_medicines(consultations, &[("vaccination__is", "true".to_owned())])
            .await?;
        // If that filter was ignored, these are all medicines of the right visits: no harm.
        rows.rows.retain(|item| item.vaccination);
        Ok(rows)
    }

    async fn list_filtered_medicines(
        &self,
        consultations: &[ConsultationId],
        query: &[(&'static str, String)],
    ) -> Result<ListResponse<ConsultationItemRecord>, ProvetError> {
        let ids: Vec<i64> = consultations.iter().map(|id| id.number()).collect();
        let consultation =
            |item: &ConsultationItemRecord| item.consultation.as_ref().map(|it| it.id);
        self.list_by_ids(
            "consultation_items/medicine/",
            "consultation__in",
            query,
            &ids,
            consultation,
        )
        .await
    }

    /// Everything used in a visit: medicines, procedures, supplies, foods, analyses, asked for at once.
    pub async fn list_consultation_items(
        &self,
        consultation: ConsultationId,
    ) -> Result<ListResponse<ConsultationItemRecord>, ProvetError> {
        let lists = ITEM_LISTS
            .map(|(resource, kind)| self.list_items_of_kind(resource, kind, consultation));
        Ok(merge_lists(try_join_all(lists).await?))
    }

    async fn list_items_of_kind(
        &self,
        resource: &'static str,
        kind: ConsultationItemKind,
        consultation: ConsultationId,
    ) -> Result<ListResponse<ConsultationItemRecord>, ProvetError> {
        // The list lies below the visit's own path, so a row that names no visit is one of its rows.
        let of_visit = |item: &ConsultationItemRecord| {
            let named = item.consultation.as_ref();
            named.is_none_or(|it| it.id == consultation.number())
        };
        let mut rows = self
            .list_of_consultation(resource, consultation, of_visit)
            .await?;
        // The list says what they are: of the numbers of `type_code` only some are known.
        for row in &mut rows.rows {
            row.kind = Some(kind);
        }
        Ok(rows)
    }

    /// The clinical notes of a visit. `GET /consultation/{id}/consultationnote/` \[D\]
    pub async fn list_consultation_notes(
        &self,
        consultation: ConsultationId,
    ) -> Result<ListResponse<ConsultationNote>, ProvetError> {
        // The visit is in the path, so there is no filter that Provet could ignore, and nothing to check.
        self.list_of_consultation("consultation/{id}/consultationnote/", consultation, |_| {
            true
        })
        .await
    }

    /// The diagnoses of a visit. `GET /consultation/{id}/consultationdiagnosis/` \[D\]
    pub async fn list_diagnoses(
        &self,
        consultation: ConsultationId,
    ) -> Result<ListResponse<Diagnosis>, ProvetError> {
        self.list_of_consultation(
            "consultation/{id}/consultationdiagnosis/",
            consultation,
            |_| true,
        )
        .await
    }

    /// What the owner is told at discharge. `GET /consultation/{id}/consultationdischargeinstruction/` \[D\]
    pub async fn list_discharge_instructions(
        &self,
        consultation: ConsultationId,
    ) -> Result<ListResponse<DischargeInstruction>, ProvetError> {
        let resource = "consultation/{id}/consultationdischargeinstruction/";
        self.list_of_consultation(resource, consultation, |_| true)
            .await
    }

    async fn list_of_consultation<T: ProvetRecord>(
        &self,
        resource: &'static str,
        consultation: ConsultationId,
        matches_filter: impl Fn(&T) -> bool + Send,
    ) -> Result<ListResponse<T>, ProvetError> {
        let listing = ListRequest {
            resource,
            ids: &[consultation.number()],
            query: Vec::new(),
            page_size: 100,
            max_rows: 300,
        };
        self.fetch_list(listing, matches_filter).await
    }

    /// Moves a visit on its way: `status` itself is read-only. `POST /consultation/{id}/update_status/` \[D\] The body is
    /// not public; `{"status": n}` is assumed. \[I\] What is answered is not looked at: read the visit again.
    pub async fn update_consultation_status(
        &self,
        consultation: ConsultationId,
        status: i64,
    ) -> Result<(), ProvetError> {
        let call = ProvetRequest::write(
            self,
            Method::POST,
            "consultation/{id}/update_status/",
            &[consultation.number()],
            json!({"status": status}),
        );
        self.send(&call.ignoring_body()).await.map(drop)
    }

    /// Adds a clinical note. `POST /consultation/{id}/consultationnote/` \[D\]
    ///
    /// A how-to names the field `text`, the `OpenAPI` document calls it `note` \[C\]: `text` is sent, and a note that comes back
    /// without words is not passed for written, but said to be
    /// [uncertain](ProvetError::Unreachable).
    pub async fn create_consultation_note(
        &self,
        consultation: ConsultationId,
        patient: Option<PatientId>,
        kind: i64,
        text: &str,
    ) -> Result<ConsultationNote, ProvetError> {
        let mut body = json!({
            "consultation": path::record_url(&self.tenant, "consultation", consultation.number()),
            "type": kind,
            "text": text,
        });
        // Left out rather than null: whether Provet takes a null here is not public.
        if let (Some(patient), Some(fields)) = (patient, body.as_object_mut()) {
            fields.insert("patient".to_owned(), self.patient_url(patient).into());
        }
        let call = ProvetRequest::write(
            self,
            Method::POST,
            "consultation/{id}/consultationnote/",
            &[consultation.number()],
            body,
        );
        // A field that Provet does not know is dropped without an error [I]: the text that comes back shows it was kept.
        self.write_and_verify(&call, |note: &ConsultationNote| !note.text.is_empty())
            .await
    }
}

fn contains_record(related: &[RelatedRecord], id: i64) -> bool {
    related.iter().any(|it| it.id == id)
}

fn start_time(consultation: &Consultation) -> Option<jiff::Timestamp> {
    consultation
        .admitted_time
        .known()
        .or(consultation.started.known())
        .or(consultation.ended.known())
}
