//! Written prescriptions.

use super::Api;
use super::list::Listing;
use crate::provet::model::{Prescription, PrescriptionItem, Related, Rows};
use crate::provet::{ClientId, PatientId, ProvetError};

/// A path of its group. \[D\]
const PRESCRIPTIONS: &str = "general_prescription/written_prescription/";

impl Api {
    /// What was prescribed for a client's animals, newest first. The filter is assumed. \[I\]
    pub async fn prescriptions_of_client(
        &self,
        client: ClientId,
    ) -> Result<Rows<Prescription>, ProvetError> {
        let listing = Listing {
            resource: PRESCRIPTIONS,
            ids: &[],
            query: vec![
                ("client__is", client.to_string()),
                ("ordering", "-id".to_owned()),
            ],
            page_size: 50,
            at_most: 200,
        };
        let mine = |row: Option<&Related>| row.map(|it| it.id) == Some(client.number());
        let rows = self.rows(listing, |row: &Prescription| mine(row.client.as_ref()));
        rows.await.map(newest_first)
    }

    /// What was prescribed for these animals, newest first. The filter is assumed. \[I\]
    pub async fn prescriptions_of_patients(
        &self,
        patients: &[PatientId],
    ) -> Result<Rows<Prescription>, ProvetError> {
        let ids: Vec<i64> = patients.iter().map(|id| id.number()).collect();
        let newest = [("ordering", "-id".to_owned())];
        let rows = self.by_ids(
            PRESCRIPTIONS,
            "patient__in",
            &newest,
            &ids,
            |row: &Prescription| row.patient.as_ref().map(|it| it.id),
        );
        rows.await.map(newest_first)
    }

    /// The medicines on these prescriptions. The filter is assumed. \[I\]
    pub async fn prescription_items(
        &self,
        prescriptions: &[i64],
    ) -> Result<Rows<PrescriptionItem>, ProvetError> {
        self.by_ids(
            "general_prescription/prescription_item/",
            "written_prescription__in",
            &[],
            prescriptions,
            |row: &PrescriptionItem| row.written_prescription.as_ref().map(|it| it.id),
        )
        .await
    }
}

fn newest_first(mut rows: Rows<Prescription>) -> Rows<Prescription> {
    rows.rows
        .sort_by_key(|row| std::cmp::Reverse((row.date, row.id)));
    rows
}
