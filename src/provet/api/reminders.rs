//! Reminders of care that falls due, and their templates.

use jiff::civil::Date;
use reqwest::Method;
use serde_json::json;

use super::ProvetApi;
use super::list::ListRequest;
use super::request::ProvetRequest;
use crate::provet::model::{ListResponse, Reminder, ReminderTemplate};
use crate::provet::{PatientId, ProvetError};
use crate::values::DayOrInstant;

impl ProvetApi {
    /// An animal's reminders, the latest due first. `GET /reminder/` \[D\]; `patient__is` is the documented syntax \[D\], on
    /// this list not seen \[I\].
    pub async fn list_reminders_of_patient(
        &self,
        patient: PatientId,
    ) -> Result<ListResponse<Reminder>, ProvetError> {
        let listing = ListRequest {
            resource: "reminder/",
            ids: &[],
            query: vec![
                ("patient__is", patient.to_string()),
                // A filter by this date is seen [C]; that the list can be ordered by it is assumed. [I]
                ("ordering", "-planned_sending_date".to_owned()),
            ],
            page_size: 50,
            max_rows: 200,
        };
        let mut rows = self
            .fetch_list(listing, |reminder: &Reminder| {
                reminder.patient.as_ref().map(|it| it.id) == Some(patient.number())
            })
            .await?;
        rows.rows.sort_by_key(|reminder| {
            std::cmp::Reverse(
                reminder
                    .expiry_date
                    .known()
                    .and_then(DayOrInstant::sort_key),
            )
        });
        Ok(rows)
    }

    /// These reminder templates: their titles say what a reminder is for. `GET /remindertemplate/` \[D\]
    pub async fn get_reminder_templates(
        &self,
        ids: &[i64],
    ) -> Result<ListResponse<ReminderTemplate>, ProvetError> {
        self.list_by_ids(
            "remindertemplate/",
            "id__in",
            &[],
            ids,
            |template: &ReminderTemplate| template.id,
        )
        .await
    }

    /// A reminder. `GET /reminder/{id}/` \[D\]
    pub async fn get_reminder(&self, id: i64) -> Result<Reminder, ProvetError> {
        self.get_record("reminder/{id}/", id, |row: &Reminder| row.id)
            .await
    }

    /// These reminders; those that are gone are not among the rows. `GET /reminder/` \[D\] with `id__in`, which most lists
    /// take. \[C\]
    pub async fn get_reminders(&self, ids: &[i64]) -> Result<ListResponse<Reminder>, ProvetError> {
        self.list_by_ids("reminder/", "id__in", &[], ids, |row: &Reminder| row.id)
            .await
    }

    /// The reminders of these animals whose message is planned for `from` or later, sent or not.
    /// `planned_sending_date` can be filtered by \[C\]; `patient__in` is the documented syntax \[D\], on this list not seen
    /// \[I\].
    pub async fn list_reminders_of_patients(
        &self,
        patients: &[PatientId],
        from: Date,
    ) -> Result<ListResponse<Reminder>, ProvetError> {
        let ids: Vec<i64> = patients.iter().map(|id| id.number()).collect();
        let from_then = [("planned_sending_date__gte", from.to_string())];
        let patient_of = |row: &Reminder| row.patient.as_ref().map(|it| it.id);
        let mut rows = self
            .list_by_ids("reminder/", "patient__in", &from_then, &ids, patient_of)
            .await?;
        // If the date was ignored, these are the right animals' older reminders too: no harm.
        let recent = |row: &Reminder| {
            row.planned_sending_date
                .known()
                .is_none_or(|planned| planned >= from)
        };
        rows.rows.retain(recent);
        Ok(rows)
    }

    /// Notes a reminder as sent. `PUT /reminder/{id}/mark_sent/` \[D\] Its body is not public, so an empty object is sent
    /// \[I\], and what is answered is not looked at: read the reminder again.
    pub async fn mark_reminder_sent(&self, id: i64) -> Result<(), ProvetError> {
        let resource = "reminder/{id}/mark_sent/";
        let call = ProvetRequest::write(self, Method::PUT, resource, &[id], json!({}));
        self.send(&call.ignoring_body()).await.map(drop)
    }

    /// Plans a reminder's message for another day. `PATCH /reminder/{id}/` \[D\]
    ///
    /// That `planned_sending_date` can be set apart from the due date is assumed \[I\]: an answer that does not show the
    /// day is said to be [uncertain](ProvetError::Unreachable).
    pub async fn reschedule_reminder(&self, id: i64, day: Date) -> Result<Reminder, ProvetError> {
        let body = json!({"planned_sending_date": day.to_string()});
        let call = ProvetRequest::write(self, Method::PATCH, "reminder/{id}/", &[id], body);
        self.write_and_verify(&call, |row: &Reminder| {
            row.id == Some(id) && row.planned_sending_date.known() == Some(day)
        })
        .await
    }
}
