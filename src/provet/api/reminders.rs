//! Reminders of care that falls due, and their templates.

use super::Api;
use super::list::Listing;
use crate::provet::model::{Reminder, ReminderTemplate, Rows};
use crate::provet::{PatientId, ProvetError};

impl Api {
    /// An animal's reminders, the latest due first. `GET /reminder/` \[D\]; `patient__is` is the documented syntax \[D\], on
    /// this list not seen \[I\].
    pub async fn reminders(&self, patient: PatientId) -> Result<Rows<Reminder>, ProvetError> {
        let listing = Listing {
            resource: "reminder/",
            ids: &[],
            query: vec![
                ("patient__is", patient.to_string()),
                // A filter by this date is seen [C]; that the list can be ordered by it is assumed. [I]
                ("ordering", "-planned_sending_date".to_owned()),
            ],
            page_size: 50,
            at_most: 200,
        };
        let mut rows = self
            .rows(listing, |reminder: &Reminder| {
                reminder.patient.as_ref().map(|it| it.id) == Some(patient.number())
            })
            .await?;
        rows.rows
            .sort_by_key(|reminder| std::cmp::Reverse(reminder.expiry_date));
        Ok(rows)
    }

    /// These reminder templates: their titles say what a reminder is for. `GET /remindertemplate/` \[D\]
    pub async fn reminder_templates(
        &self,
        ids: &[i64],
    ) -> Result<Rows<ReminderTemplate>, ProvetError> {
        self.by_ids(
            "remindertemplate/",
            "id__in",
            &[],
            ids,
            |template: &ReminderTemplate| template.id,
        )
        .await
    }
}
