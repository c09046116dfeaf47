//! Written prescriptions.

use super::ProvetApi;
use super::list::ListRequest;
use crate::provet::model::{ListResponse, Prescription, PrescriptionItem, RelatedRecord};
use crate::provet::{ClientId, PatientId, ProvetError};
use crate::values::DayOrInstant;

/// A path of its group. \[D\]
const PRESCRIPTIONS_PATH: &str = "general_prescription/written_prescription/";

impl ProvetApi {
    /// What was prescribed for a client's animals, newest first. The filter is assumed. \[I\]
    pub async fn list_prescriptions_of_client(
        &self,
        client: ClientId,
    ) -> Result<ListResponse<Prescription>, ProvetError> {
        let listing = ListRequest {
            resource: PRESCRIPTIONS_PATH,
            ids: &[],
            query: vec![
                ("client__is", client.to_string()),
                // By id, because which field holds the date is not public.
                ("ordering", "-id".to_owned()),
            ],
            page_size: 50,
            max_rows: 200,
        };
        let mine = |row: Option<&RelatedRecord>| row.map(|it| it.id) == Some(client.number());
        let rows = self.fetch_list(listing, |row: &Prescription| mine(row.client.as_known()));
        rows.await.map(sort_newest_first)
    }

    /// What was prescribed for these animals, newest first. The filter is assumed. \[I\]
    pub async fn list_prescriptions_of_patients(
        &self,
        patients: &[PatientId],
    ) -> Result<ListResponse<Prescription>, ProvetError> {
        let ids: Vec<i64> = patients.iter().map(|id| id.number()).collect();
        let newest = [("ordering", "-id".to_owned())];
        let rows = self.list_by_ids(
            PRESCRIPTIONS_PATH,
            "patient__in",
            &newest,
            &ids,
            |row: &Prescription| row.patient.as_ref().map(|it| it.id),
        );
        rows.await.map(sort_newest_first)
    }

    /// The medicines on these prescriptions. The filter is assumed. \[I\]
    pub async fn list_prescription_items(
        &self,
        prescriptions: &[i64],
    ) -> Result<ListResponse<PrescriptionItem>, ProvetError> {
        self.list_by_ids(
            "general_prescription/prescription_item/",
            "written_prescription__in",
            &[],
            prescriptions,
            |row: &PrescriptionItem| row.written_prescription.as_ref().map(|it| it.id),
        )
        .await
    }
}

fn sort_newest_first(mut rows: ListResponse<Prescription>) -> ListResponse<Prescription> {
    rows.rows.sort_by_key(|row| {
        std::cmp::Reverse((row.date.known().and_then(DayOrInstant::sort_key), row.id))
    });
    rows
}
