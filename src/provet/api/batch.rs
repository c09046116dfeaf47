//! Requests of the day schedule: the appointments of a department and the records of all who come, in one request for
//! each kind of record.
//!
//! A request costs a unit per 50 rows asked for \[D\], so pages grow with the number of those who come and no further
//! than a busy clinic can afford several times a minute.

use std::collections::BTreeSet;

use futures_util::future::try_join_all;
use jiff::Timestamp;

use super::list::{ListRequest, format_filter_time};
use super::records::merge_lists;
use super::{ProvetApi, path};
use crate::provet::ProvetError;
use crate::provet::model::{
    Client, Consultation, Invoice, ListResponse, Patient, PhoneNumber, ProvetRecord, RelatedRecord,
    Reminder, ReminderTemplate,
};

/// Ids per request. No limit is documented; with eight digits each the URL stays below two kilobytes, which servers and
/// proxies take.
const MAX_IDS_PER_BATCH: usize = 150;
/// The largest page: eight units.
const MAX_PAGE_SIZE: usize = 400;

/// What belongs to many, as it is asked for.
struct BatchQuery {
    resource: &'static str,
    /// The filter that takes their ids.
    filter: &'static str,
    /// What narrows it further.
    extra_query: Vec<(&'static str, String)>,
    /// Rows that one of them has, as a rule.
    rows_per_id: usize,
    /// The most pages.
    max_pages: usize,
}

impl ProvetApi {
    /// These animals, in as few requests as can be; those that are gone are not among the rows. `id__in` \[D\]
    pub async fn batch_get_patients(
        &self,
        ids: &[i64],
    ) -> Result<ListResponse<Patient>, ProvetError> {
        let asked = BatchQuery::by_id("patient/");
        self.fetch_batch(asked, ids, |patient: &Patient, ids| {
            contains_id(patient.id, ids)
        })
        .await
    }

    /// These clients, in as few requests as can be; those that are gone are not among the rows. `id__in` \[D\]
    pub async fn batch_get_clients(
        &self,
        ids: &[i64],
    ) -> Result<ListResponse<Client>, ProvetError> {
        let asked = BatchQuery::by_id("client/");
        self.fetch_batch(asked, ids, |client: &Client, ids| {
            contains_id(client.id, ids)
        })
        .await
    }

    /// The telephone numbers of these clients. That this list takes `client__in` follows from the general syntax \[D\] but
    /// is not listed \[I\].
    pub async fn batch_list_phone_numbers(
        &self,
        clients: &[i64],
    ) -> Result<ListResponse<PhoneNumber>, ProvetError> {
        let asked = BatchQuery {
            resource: "phonenumber/",
            filter: "client__in",
            extra_query: Vec::new(),
            // Few owners have more than three numbers; the second page leaves room for those who do.
            rows_per_id: 3,
            max_pages: 2,
        };
        self.fetch_batch(asked, clients, |phone: &PhoneNumber, ids| {
            contains_id(related_id(phone.client.as_known()), ids)
        })
        .await
    }

    /// The invoices of these clients that bear no day of payment, newest first. `client` and `date_paid` can be filtered
    /// by \[C\]; that an invoice keeps no such day until it is paid whole is assumed \[I\].
    ///
    /// Without the second filter a day's clients would bring years of settled invoices, and this list has the tightest
    /// limit of all: 60 units a minute. \[D\]
    pub async fn batch_list_unpaid_invoices(
        &self,
        clients: &[i64],
    ) -> Result<ListResponse<Invoice>, ProvetError> {
        let asked = BatchQuery {
            resource: "invoice/",
            filter: "client__in",
            extra_query: vec![
                ("date_paid__is_null", "true".to_owned()),
                ("ordering", "-invoice_date".to_owned()),
            ],
            rows_per_id: 3,
            max_pages: 2,
        };
        self.fetch_batch(asked, clients, |invoice: &Invoice, ids| {
            contains_id(related_id(invoice.client.as_known()), ids)
        })
        .await
    }

    /// The reminders of these animals, those planned last first. `patient__in` is the documented syntax \[D\], on this list
    /// not seen \[I\].
    pub async fn batch_list_reminders(
        &self,
        patients: &[i64],
    ) -> Result<ListResponse<Reminder>, ProvetError> {
        let asked = BatchQuery {
            resource: "reminder/",
            filter: "patient__in",
            extra_query: vec![("ordering", "-planned_sending_date".to_owned())],
            rows_per_id: 3,
            max_pages: 2,
        };
        self.fetch_batch(asked, patients, |reminder: &Reminder, ids| {
            contains_id(related_id(reminder.patient.as_ref()), ids)
        })
        .await
    }

    /// The reminder templates there are: asked without waiting for the reminders that name them.
    pub async fn list_reminder_templates(
        &self,
    ) -> Result<ListResponse<ReminderTemplate>, ProvetError> {
        let listing = ListRequest {
            resource: "remindertemplate/",
            ids: &[],
            query: Vec::new(),
            page_size: 200,
            max_rows: 200,
        };
        self.fetch_list(listing, |_: &ReminderTemplate| true).await
    }

    /// The newest visits of these animals that began before `before`. `patients` and `admitted_time` can be filtered by
    /// \[C\]. One page: who is on it was here before; of the others that is known only when it is all there is.
    pub async fn batch_list_earlier_consultations(
        &self,
        patients: &[i64],
        before: Timestamp,
    ) -> Result<ListResponse<Consultation>, ProvetError> {
        let asked = BatchQuery {
            resource: "consultation/",
            filter: "patients__in",
            extra_query: vec![
                ("admitted_time__lt", format_filter_time(before)),
                ("ordering", "-admitted_time".to_owned()),
            ],
            rows_per_id: 5,
            max_pages: 1,
        };
        let mut rows = self
            .fetch_batch(asked, patients, |consultation: &Consultation, ids| {
                consultation
                    .patients
                    .items
                    .iter()
                    .any(|one| ids.contains(&one.id))
            })
            .await?;
        // If the second filter was ignored, visits of the day itself are among the rows: no harm.
        rows.rows.retain(|consultation| {
            consultation
                .admitted_time
                .known()
                .or(consultation.started.known())
                // One whose start cannot be read stays: that the animal was here at all is what counts.
                .is_none_or(|began| began < before)
        });
        Ok(rows)
    }

    /// Reads what belongs to these ids; `named` says whether a row does. Nothing is sent for none.
    async fn fetch_batch<T: ProvetRecord>(
        &self,
        asked: BatchQuery,
        ids: &[i64],
        named: impl Fn(&T, &[i64]) -> bool + Send + Sync,
    ) -> Result<ListResponse<T>, ProvetError> {
        // Each id once: several who come on a day often have the same owner, and the URL's length is limited.
        let ids: Vec<i64> = ids
            .iter()
            .copied()
            .collect::<BTreeSet<_>>()
            .into_iter()
            .collect();
        let portions = ids.chunks(MAX_IDS_PER_BATCH).map(|portion| {
            let mut query = asked.extra_query.clone();
            query.push((asked.filter, path::join_ids(portion)));
            // The cost follows from the page size and not from the rows that come, so it fits the portion. [D]
            let page = asked.page_size(portion.len());
            let listing = ListRequest {
                resource: asked.resource,
                ids: &[],
                query,
                page_size: u32::try_from(page).unwrap_or(50),
                max_rows: page.saturating_mul(asked.max_pages),
            };
            let named = &named;
            self.fetch_list(listing, move |row: &T| named(row, portion))
        });
        // If one portion fails, all do: those who are missing would look as if they had nothing.
        Ok(merge_lists(try_join_all(portions).await?))
    }
}

impl BatchQuery {
    /// The records themselves: one for each id.
    fn by_id(resource: &'static str) -> Self {
        Self {
            resource,
            filter: "id__in",
            extra_query: Vec::new(),
            rows_per_id: 1,
            max_pages: 1,
        }
    }

    /// Rows per page for so many ids: whole units of 50.
    fn page_size(&self, ids: usize) -> usize {
        let rows = ids.saturating_mul(self.rows_per_id).clamp(1, MAX_PAGE_SIZE);
        // A page of 60 rows costs as much as one of 100. [D]
        rows.next_multiple_of(50)
    }
}

fn related_id(link: Option<&RelatedRecord>) -> Option<i64> {
    link.map(|related| related.id)
}

fn contains_id(id: Option<i64>, ids: &[i64]) -> bool {
    id.is_some_and(|id| ids.contains(&id))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_grow_with_those_who_come_in_whole_units_and_not_for_ever() {
        let mut asked = BatchQuery::by_id("patient/");
        let pages = |asked: &BatchQuery| [0, 1, 50, 51, 120, 150].map(|ids| asked.page_size(ids));
        assert_eq!(pages(&asked), [50, 50, 50, 100, 150, 150]);
        asked.rows_per_id = 3;
        assert_eq!(pages(&asked), [50, 50, 150, 200, 400, 400]);
    }
}
