//! Booked times.

use jiff::Timestamp;

use super::ProvetApi;
use super::list::{ListRequest, format_filter_time};
use crate::provet::model::{Appointment, ListResponse};
use crate::provet::{ClientId, PatientId, ProvetError};

impl ProvetApi {
    /// An animal's appointments that begin at `from` or later, earliest first, cancelled ones included. `patients` and
    /// `start` can be filtered by. \[C\]
    pub async fn list_appointments_of_patient(
        &self,
        patient: PatientId,
        from: Timestamp,
    ) -> Result<ListResponse<Appointment>, ProvetError> {
        let filter = ("patients__is", patient.to_string());
        self.list_appointments(filter, from, |appointment| {
            appointment
                .patients
                .items
                .iter()
                .any(|it| it.id == patient.number())
        })
        .await
    }

    /// A client's appointments that begin at `from` or later, earliest first, cancelled ones included. `client__is` is
    /// the documented syntax \[D\], on this list not seen \[I\].
    pub async fn list_appointments_of_client(
        &self,
        client: ClientId,
        from: Timestamp,
    ) -> Result<ListResponse<Appointment>, ProvetError> {
        let filter = ("client__is", client.to_string());
        self.list_appointments(filter, from, |appointment| {
            appointment.client.as_ref().map(|it| it.id) == Some(client.number())
        })
        .await
    }

    async fn list_appointments(
        &self,
        filter: (&'static str, String),
        from: Timestamp,
        matches_filter: impl Fn(&Appointment) -> bool + Send,
    ) -> Result<ListResponse<Appointment>, ProvetError> {
        let exposed = || "true".to_owned();
        let listing = ListRequest {
            resource: "appointment/",
            ids: &[],
            query: vec![
                filter,
                ("start__gte", format_filter_time(from)),
                ("ordering", "start".to_owned()),
                // Both are seen exposed here [C]; they spare a request per name.
                ("expose_patients", exposed()),
                ("expose_user", exposed()),
            ],
            page_size: 50,
            max_rows: 200,
        };
        let mut rows = self.fetch_list(listing, matches_filter).await?;
        // If `start__gte` was ignored, these are the right animal's earlier appointments too: no harm.
        rows.rows
            .retain(|appointment| appointment.start.known().is_none_or(|start| start >= from));
        rows.rows
            .sort_by_key(|appointment| appointment.start.known());
        Ok(rows)
    }
}
