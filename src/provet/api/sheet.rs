//! What a whole day asks: the appointments of a department, and all that belongs to the many who come, in one request
//! for each kind of record.
//!
//! A request costs a unit per 50 rows asked for \[D\], so pages grow with the number of those who come and no further
//! than a busy clinic can afford several times a minute.

use std::collections::BTreeSet;

use futures_util::future::try_join_all;
use jiff::Timestamp;

use super::consultations::joined;
use super::list::{Listing, filter_time};
use super::{Api, path};
use crate::provet::model::{
    Appointment, Client, Consultation, Invoice, Patient, PhoneNumber, Record, Related, Reminder,
    ReminderTemplate, Rows,
};
use crate::provet::{DepartmentId, ProvetError};

/// Appointments per request: four units of 300 a minute, and a full day of most clinics in one answer.
const APPOINTMENTS_AT_ONCE: u32 = 200;
/// The most appointments that are fetched of one stretch of time.
const MOST_APPOINTMENTS: usize = 800;
/// Ids per request. No limit is documented; with eight digits each the URL stays below two kilobytes, which servers and
/// proxies take.
const IDS_AT_ONCE: usize = 150;
/// The largest page: eight units.
const LARGEST_PAGE: usize = 400;

/// What belongs to many, as it is asked for.
struct Belongings {
    resource: &'static str,
    /// The filter that takes their ids.
    filter: &'static str,
    /// What narrows it further.
    query: Vec<(&'static str, String)>,
    /// Rows that one of them has, as a rule.
    each: usize,
    /// The most pages.
    pages: usize,
}

impl Api {
    /// A department's appointments that begin from `from` on and before `until`, earliest first, cancelled ones included.
    ///
    /// `start` can be filtered by \[C\]; `department__is` is the documented syntax \[D\], on this list not seen \[I\]: were it
    /// ignored, the rows of other departments are left out here, which each row says itself.
    pub async fn appointments_of_department(
        &self,
        department: DepartmentId,
        from: Timestamp,
        until: Timestamp,
    ) -> Result<Rows<Appointment>, ProvetError> {
        let exposed = || "true".to_owned();
        let listing = Listing {
            resource: "appointment/",
            ids: &[],
            query: vec![
                ("department__is", department.to_string()),
                ("start__gte", filter_time(from)),
                ("start__lt", filter_time(until)),
                ("ordering", "start".to_owned()),
                // These are seen exposed here [C]; they spare requests for names.
                ("expose_patients", exposed()),
                ("expose_user", exposed()),
                ("expose_complaint_type", exposed()),
                // This one is seen exposed on reminders [C] and may not be here [I]: names may be missing.
                ("expose_client", exposed()),
            ],
            page_size: APPOINTMENTS_AT_ONCE,
            at_most: MOST_APPOINTMENTS,
        };
        let mut rows = self
            .rows(listing, |booked: &Appointment| {
                let within = |start: Timestamp| from <= start && start < until;
                booked.start.is_none_or(within) && booked.department.is_some()
            })
            .await?;
        rows.rows
            .retain(|booked| is(booked.department.as_ref(), department.number()));
        rows.rows.sort_by_key(|booked| booked.start);
        Ok(rows)
    }

    /// These animals, in as few requests as can be; those that are gone are not among the rows. `id__in` \[D\]
    pub async fn patients_of_sheet(&self, ids: &[i64]) -> Result<Rows<Patient>, ProvetError> {
        let asked = Belongings::themselves("patient/");
        self.belongings(asked, ids, |patient: &Patient, ids| among(patient.id, ids))
            .await
    }

    /// These clients, in as few requests as can be; those that are gone are not among the rows. `id__in` \[D\]
    pub async fn clients_of_sheet(&self, ids: &[i64]) -> Result<Rows<Client>, ProvetError> {
        let asked = Belongings::themselves("client/");
        self.belongings(asked, ids, |client: &Client, ids| among(client.id, ids))
            .await
    }

    /// The telephone numbers of these clients. That this list takes `client__in` follows from the general syntax \[D\] but
    /// is not listed \[I\].
    pub async fn phones_of_sheet(&self, clients: &[i64]) -> Result<Rows<PhoneNumber>, ProvetError> {
        let asked = Belongings {
            resource: "phonenumber/",
            filter: "client__in",
            query: Vec::new(),
            each: 3,
            pages: 2,
        };
        self.belongings(asked, clients, |phone: &PhoneNumber, ids| {
            among(id(phone.client.as_ref()), ids)
        })
        .await
    }

    /// The invoices of these clients that bear no day of payment, newest first. `client` and `date_paid` can be filtered
    /// by \[C\]; that an invoice keeps no such day until it is paid whole is assumed \[I\].
    ///
    /// Without the second filter a day's clients would bring years of settled invoices, and this list has the tightest
    /// limit of all: 60 units a minute. \[D\]
    pub async fn unpaid_invoices_of_sheet(
        &self,
        clients: &[i64],
    ) -> Result<Rows<Invoice>, ProvetError> {
        let asked = Belongings {
            resource: "invoice/",
            filter: "client__in",
            query: vec![
                ("date_paid__is_null", "true".to_owned()),
                ("ordering", "-invoice_date".to_owned()),
            ],
            each: 3,
            pages: 2,
        };
        self.belongings(asked, clients, |invoice: &Invoice, ids| {
            among(id(invoice.client.as_ref()), ids)
        })
        .await
    }

    /// The reminders of these animals, those planned last first. `patient__in` is the documented syntax \[D\], on this list
    /// not seen \[I\].
    pub async fn reminders_of_sheet(
        &self,
        patients: &[i64],
    ) -> Result<Rows<Reminder>, ProvetError> {
        let asked = Belongings {
            resource: "reminder/",
            filter: "patient__in",
            query: vec![("ordering", "-planned_sending_date".to_owned())],
            each: 3,
            pages: 2,
        };
        self.belongings(asked, patients, |reminder: &Reminder, ids| {
            among(id(reminder.patient.as_ref()), ids)
        })
        .await
    }

    /// The reminder templates there are: asked without waiting for the reminders that name them.
    pub async fn all_reminder_templates(&self) -> Result<Rows<ReminderTemplate>, ProvetError> {
        let listing = Listing {
            resource: "remindertemplate/",
            ids: &[],
            query: Vec::new(),
            page_size: 200,
            at_most: 200,
        };
        self.rows(listing, |_: &ReminderTemplate| true).await
    }

    /// The newest visits of these animals that began before `before`. `patients` and `admitted_time` can be filtered by
    /// \[C\]. One page: who is on it was here before; of the others that is known only when it is all there is.
    pub async fn earlier_visits_of_sheet(
        &self,
        patients: &[i64],
        before: Timestamp,
    ) -> Result<Rows<Consultation>, ProvetError> {
        let asked = Belongings {
            resource: "consultation/",
            filter: "patients__in",
            query: vec![
                ("admitted_time__lt", filter_time(before)),
                ("ordering", "-admitted_time".to_owned()),
            ],
            each: 5,
            pages: 1,
        };
        let mut rows = self
            .belongings(asked, patients, |visit: &Consultation, ids| {
                visit.patients.iter().any(|one| ids.contains(&one.id))
            })
            .await?;
        // If the second filter was ignored, visits of the day itself are among the rows: no harm.
        rows.rows.retain(|visit| {
            visit
                .admitted_time
                .or(visit.started)
                .is_none_or(|began| began < before)
        });
        Ok(rows)
    }

    /// Reads what belongs to these ids; `named` says whether a row does. Nothing is sent for none.
    async fn belongings<T: Record>(
        &self,
        asked: Belongings,
        ids: &[i64],
        named: impl Fn(&T, &[i64]) -> bool + Send + Sync,
    ) -> Result<Rows<T>, ProvetError> {
        let ids: Vec<i64> = ids
            .iter()
            .copied()
            .collect::<BTreeSet<_>>()
            .into_iter()
            .collect();
        let portions = ids.chunks(IDS_AT_ONCE).map(|portion| {
            let mut query = asked.query.clone();
            query.push((asked.filter, path::list(portion)));
            let page = asked.page(portion.len());
            let listing = Listing {
                resource: asked.resource,
                ids: &[],
                query,
                page_size: u32::try_from(page).unwrap_or(50),
                at_most: page.saturating_mul(asked.pages),
            };
            let named = &named;
            self.rows(listing, move |row: &T| named(row, portion))
        });
        Ok(joined(try_join_all(portions).await?))
    }
}

impl Belongings {
    /// The records themselves: one for each id.
    fn themselves(resource: &'static str) -> Self {
        Self {
            resource,
            filter: "id__in",
            query: Vec::new(),
            each: 1,
            pages: 1,
        }
    }

    /// Rows per page for so many ids: whole units of 50.
    fn page(&self, ids: usize) -> usize {
        let rows = ids.saturating_mul(self.each).clamp(1, LARGEST_PAGE);
        rows.next_multiple_of(50)
    }
}

fn id(link: Option<&Related>) -> Option<i64> {
    link.map(|related| related.id)
}

fn is(link: Option<&Related>, number: i64) -> bool {
    id(link) == Some(number)
}

fn among(id: Option<i64>, ids: &[i64]) -> bool {
    id.is_some_and(|id| ids.contains(&id))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_grow_with_those_who_come_in_whole_units_and_not_for_ever() {
        let mut asked = Belongings::themselves("patient/");
        let pages = |asked: &Belongings| [0, 1, 50, 51, 120, 150].map(|ids| asked.page(ids));
        assert_eq!(pages(&asked), [50, 50, 50, 100, 150, 150]);
        asked.each = 3;
        assert_eq!(pages(&asked), [50, 50, 150, 200, 400, 400]);
    }
}
