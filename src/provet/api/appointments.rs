//! Booked times.

use jiff::{SignedDuration, Timestamp};

use super::ProvetApi;
use super::list::{ListRequest, format_filter_time};
use super::overlap::{CalendarQuery, CalendarRow};
use crate::provet::model::{Appointment, ListResponse, RelatedRecord};
use crate::provet::{ClientId, DepartmentId, PatientId, ProvetError};
use crate::values::Field;

/// No stay is booked for longer: a boarding of eight weeks.
const LONGEST_APPOINTMENT: SignedDuration = SignedDuration::from_hours(56 * 24);

/// A department's appointments. A page costs four units of 300 a minute, and holds a full day of most clinics.
const DEPARTMENT_QUERY: CalendarQuery = CalendarQuery {
    resource: "appointment/",
    // The first three are seen exposed here \[C\], the owner on reminders \[C\]: names may be missing.
    exposed: &[
        "expose_patients",
        "expose_user",
        "expose_complaint_type",
        "expose_client",
    ],
    page_size: 200,
    max_rows: 800,
    look_back: LONGEST_APPOINTMENT,
};

impl CalendarRow for Appointment {
    fn id(&self) -> Option<i64> {
        self.id
    }

    fn start(&self) -> &Field<Timestamp> {
        &self.start
    }

    fn end(&self) -> &Field<Timestamp> {
        &self.end
    }

    fn department(&self) -> Option<&RelatedRecord> {
        self.department.as_ref()
    }
}

impl ProvetApi {
    /// A department's appointments that lie at least partly from `from` on and before `until`, earliest first, cancelled
    /// ones included.
    pub async fn list_appointments_of_department(
        &self,
        department: DepartmentId,
        from: Timestamp,
        until: Timestamp,
    ) -> Result<ListResponse<Appointment>, ProvetError> {
        self.list_overlapping(&DEPARTMENT_QUERY, department, (from, until))
            .await
    }

    /// An animal's appointments that lie at least partly at `from` or later, earliest first, cancelled ones included. `patients` and
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

    /// A client's appointments that lie at least partly at `from` or later, earliest first, cancelled ones included. `client__is` is
    /// the documented syntax \[D\], on this list not seen \[I\].
    pub async fn list_appointments_of_client(
        &self,
        client: ClientId,
        from: Timestamp,
    ) -> Result<ListResponse<Appointment>, ProvetError> {
        let filter = ("client__is", client.to_string());
        self.list_appointments(filter, from, |appointment| {
            appointment.client.as_known().map(|it| it.id) == Some(client.number())
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
        // One animal or owner has few enough that those which ended can be left out here.
        let earliest = from.saturating_sub(LONGEST_APPOINTMENT).unwrap_or(from);
        let listing = ListRequest {
            resource: "appointment/",
            ids: &[],
            query: vec![
                filter,
                ("start__gte", format_filter_time(earliest)),
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
            .retain(|appointment| appointment.lasts_until(from));
        // Sorted here as well, because that Provet orders this list by `start` is not documented. [I]
        rows.rows
            .sort_by_key(|appointment| appointment.start.known());
        Ok(rows)
    }
}
