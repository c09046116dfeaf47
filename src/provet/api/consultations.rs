//! Visits, and what was written, found and used in them.

use std::cmp::Reverse;

use futures_util::future::try_join_all;
use reqwest::Method;
use serde_json::json;

use super::list::{Listing, filter_time};
use super::records::IDS_AT_ONCE;
use super::request::Call;
use super::{Api, path};
use crate::provet::model::{
    Consultation, Diagnosis, DischargeInstruction, Item, ItemKind, Note, Record, Related, Rows,
};
use crate::provet::{ConsultationId, PatientId, ProvetError};

/// How many visits a panel looks back.
const VISITS: usize = 100;

/// The lists of what was used in a visit. \[D\] The union `/consultationitem/` takes no filter by visit. \[C\]
const ITEM_LISTS: [(&str, ItemKind); 5] = [
    ("consultation/{id}/medicines/", ItemKind::Medicine),
    ("consultation/{id}/procedures/", ItemKind::Procedure),
    ("consultation/{id}/supplies/", ItemKind::Supply),
    ("consultation/{id}/foods/", ItemKind::Food),
    ("consultation/{id}/analyses/", ItemKind::Analysis),
];

impl Api {
    /// An animal's visits, newest first, up to 100.
    ///
    /// By the flat list with `patients__is`, a filter that is seen \[C\], because its rows name their animals and so can be
    /// checked; what the rows of `/patient/{id}/consultations/` look like is not public.
    pub async fn consultations(
        &self,
        patient: PatientId,
    ) -> Result<Rows<Consultation>, ProvetError> {
        let listing = Listing {
            resource: "consultation/",
            ids: &[],
            query: vec![
                ("patients__is", patient.to_string()),
                // Should Provet not order by this field, the oldest come first: hence more rows than are kept.
                ("ordering", "-admitted_time".to_owned()),
            ],
            page_size: 100,
            at_most: 4 * VISITS,
        };
        let mut rows = self
            .rows(listing, |visit: &Consultation| {
                names(&visit.patients, patient.number())
            })
            .await?;
        rows.rows.sort_by_key(|visit| Reverse(began(visit)));
        rows.complete &= rows.rows.len() <= VISITS;
        rows.rows.truncate(VISITS);
        Ok(rows)
    }

    /// The visits of these animals that were admitted at `from` or later, each once. `patients` and `admitted_time` can be
    /// filtered by \[C\]; `patients__in` is the documented syntax. \[D\]
    pub async fn visits_of_animals(
        &self,
        animals: &[PatientId],
        from: jiff::Timestamp,
    ) -> Result<Rows<Consultation>, ProvetError> {
        let mut ids: Vec<i64> = animals.iter().map(|id| id.number()).collect();
        ids.sort_unstable();
        ids.dedup();
        let portions = ids.chunks(IDS_AT_ONCE).map(|portion| {
            let listing = Listing {
                resource: "consultation/",
                ids: &[],
                query: vec![
                    ("patients__in", path::list(portion)),
                    ("admitted_time__gte", filter_time(from)),
                    ("ordering", "-admitted_time".to_owned()),
                ],
                page_size: 100,
                at_most: 400,
            };
            self.rows(listing, |visit: &Consultation| {
                portion.iter().any(|id| names(&visit.patients, *id))
            })
        });
        let mut rows = joined(try_join_all(portions).await?);
        // Of several animals in one visit, two may have been asked for apart.
        rows.rows
            .sort_by_key(|visit| (Reverse(began(visit)), visit.id));
        rows.rows.dedup_by_key(|visit| visit.id);
        // If `admitted_time__gte` was ignored, these are the right animals' earlier visits too: no harm.
        rows.rows
            .retain(|visit| began(visit).is_none_or(|began| began >= from));
        Ok(rows)
    }

    /// A visit, its animals with their names. `GET /consultation/{id}/?expose_patients` \[D\]
    pub async fn consultation(&self, id: ConsultationId) -> Result<Consultation, ProvetError> {
        let call = Call::read(self, "consultation/{id}/", &[id.number()])
            .with(&[("expose_patients", "true".to_owned())]);
        self.one_of(&call, id.number(), |visit: &Consultation| visit.id)
            .await
    }

    /// The medicines used in these visits. `GET /consultation_items/medicine/` with `consultation__in` [C via `OpenAPI`]
    pub async fn medicines(&self, visits: &[ConsultationId]) -> Result<Rows<Item>, ProvetError> {
        self.medicines_with(visits, &[]).await
    }

    /// The vaccinations given in these visits: medicine lines with `vaccination=true`. \[C\]
    pub async fn vaccinations(&self, visits: &[ConsultationId]) -> Result<Rows<Item>, ProvetError> {
        let mut rows = self
            .medicines_with(visits, &[("vaccination__is", "true".to_owned())])
            .await?;
        // If that filter was ignored, these are all medicines of the right visits: no harm.
        rows.rows.retain(|item| item.vaccination);
        Ok(rows)
    }

    async fn medicines_with(
        &self,
        visits: &[ConsultationId],
        query: &[(&'static str, String)],
    ) -> Result<Rows<Item>, ProvetError> {
        let ids: Vec<i64> = visits.iter().map(|id| id.number()).collect();
        let visit = |item: &Item| item.consultation.as_ref().map(|it| it.id);
        self.by_ids(
            "consultation_items/medicine/",
            "consultation__in",
            query,
            &ids,
            visit,
        )
        .await
    }

    /// Everything used in a visit: medicines, procedures, supplies, foods, analyses, asked for at once.
    pub async fn items(&self, visit: ConsultationId) -> Result<Rows<Item>, ProvetError> {
        let lists = ITEM_LISTS.map(|(resource, kind)| self.items_of_kind(resource, kind, visit));
        Ok(joined(try_join_all(lists).await?))
    }

    async fn items_of_kind(
        &self,
        resource: &'static str,
        kind: ItemKind,
        visit: ConsultationId,
    ) -> Result<Rows<Item>, ProvetError> {
        let of_visit = |item: &Item| {
            let named = item.consultation.as_ref();
            named.is_none_or(|it| it.id == visit.number())
        };
        let mut rows = self.of_visit(resource, visit, of_visit).await?;
        for row in &mut rows.rows {
            row.kind = Some(kind);
        }
        Ok(rows)
    }

    /// The clinical notes of a visit. `GET /consultation/{id}/consultationnote/` \[D\]
    pub async fn notes(&self, visit: ConsultationId) -> Result<Rows<Note>, ProvetError> {
        self.of_visit("consultation/{id}/consultationnote/", visit, |_| true)
            .await
    }

    /// The diagnoses of a visit. `GET /consultation/{id}/consultationdiagnosis/` \[D\]
    pub async fn diagnoses(&self, visit: ConsultationId) -> Result<Rows<Diagnosis>, ProvetError> {
        self.of_visit("consultation/{id}/consultationdiagnosis/", visit, |_| true)
            .await
    }

    /// What the owner is told at discharge. `GET /consultation/{id}/consultationdischargeinstruction/` \[D\]
    pub async fn discharge_instructions(
        &self,
        visit: ConsultationId,
    ) -> Result<Rows<DischargeInstruction>, ProvetError> {
        let resource = "consultation/{id}/consultationdischargeinstruction/";
        self.of_visit(resource, visit, |_| true).await
    }

    async fn of_visit<T: Record>(
        &self,
        resource: &'static str,
        visit: ConsultationId,
        asked_for: impl Fn(&T) -> bool + Send,
    ) -> Result<Rows<T>, ProvetError> {
        let listing = Listing {
            resource,
            ids: &[visit.number()],
            query: Vec::new(),
            page_size: 100,
            at_most: 300,
        };
        self.rows(listing, asked_for).await
    }

    /// Moves a visit on its way: `status` itself is read-only. `POST /consultation/{id}/update_status/` \[D\] The body is
    /// not public; `{"status": n}` is assumed. \[I\] What is answered is not looked at: read the visit again.
    pub async fn update_status(
        &self,
        visit: ConsultationId,
        status: i64,
    ) -> Result<(), ProvetError> {
        let call = Call::write(
            self,
            Method::POST,
            "consultation/{id}/update_status/",
            &[visit.number()],
            json!({"status": status}),
        );
        self.send(&call.unanswered()).await.map(drop)
    }

    /// Adds a clinical note. `POST /consultation/{id}/consultationnote/` \[D\]
    ///
    /// A how-to names the field `text`, the `OpenAPI` document calls it `note` \[C\]: `text` is sent, and a note that comes back
    /// without words is not passed for written, but said to be
    /// [uncertain](ProvetError::Unreachable).
    pub async fn add_note(
        &self,
        visit: ConsultationId,
        patient: Option<PatientId>,
        kind: i64,
        text: &str,
    ) -> Result<Note, ProvetError> {
        let mut body = json!({
            "consultation": path::relation(&self.tenant, "consultation", visit.number()),
            "type": kind,
            "text": text,
        });
        if let (Some(patient), Some(fields)) = (patient, body.as_object_mut()) {
            fields.insert("patient".to_owned(), self.patient_relation(patient).into());
        }
        let call = Call::write(
            self,
            Method::POST,
            "consultation/{id}/consultationnote/",
            &[visit.number()],
            body,
        );
        self.written(&call, |note: &Note| !note.text.is_empty())
            .await
    }
}

fn names(related: &[Related], id: i64) -> bool {
    related.iter().any(|it| it.id == id)
}

fn began(visit: &Consultation) -> Option<jiff::Timestamp> {
    visit.admitted_time.or(visit.started).or(visit.ended)
}

/// Several lists as one.
pub(super) fn joined<T>(lists: Vec<Rows<T>>) -> Rows<T> {
    Rows {
        complete: lists.iter().all(|list| list.complete),
        rows: lists.into_iter().flat_map(|list| list.rows).collect(),
    }
}
