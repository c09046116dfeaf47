//! The records that reminders point to, by their numbers, as they are judged.

use std::collections::HashMap;
use std::sync::Arc;

use super::assessment::ReminderRecords;
use crate::clinic::care_due::{DoseDoubt, Vaccination};
use crate::clinic::reminder_check::{RecordAvailability, ReminderClient, ReminderPatient};
use crate::panels::convert::names_other_client;
use crate::panels::distinct_names::comparable_name;
use crate::provet::ProvetError;
use crate::provet::model::{Client, ConsultationItemRecord, ListResponse, Patient};
use crate::views::format::LocaleFormatter;

/// The records that reminders point to, by their numbers.
pub(super) struct RecordLookup<'a> {
    pub(super) patients: HashMap<i64, &'a Patient>,
    pub(super) clients: HashMap<i64, &'a Client>,
    /// None when not all numbers could be seen: the rest may hold the one that is looked for.
    phones: Option<HashMap<i64, Vec<String>>>,
}

impl<'a> RecordLookup<'a> {
    pub(super) fn from_records(answers: &'a ReminderRecords) -> Self {
        let animals = answers.patients.as_ref().map(|rows| rows.rows.as_slice());
        let owners = answers.clients.as_ref().map(|rows| rows.rows.as_slice());
        let phones = answers.phones.as_ref().ok().filter(|rows| rows.complete);
        let phones = phones.map(|rows| {
            let mut phones: HashMap<i64, Vec<String>> = HashMap::new();
            for row in &rows.rows {
                let client = row.client.as_known().map(|it| it.id).unwrap_or_default();
                phones
                    .entry(client)
                    .or_default()
                    .push(row.phone_number.clone());
            }
            phones
        });
        Self {
            patients: animals
                .unwrap_or_default()
                .iter()
                .filter_map(|row| Some((row.id?, row)))
                .collect(),
            clients: owners
                .unwrap_or_default()
                .iter()
                .filter_map(|row| Some((row.id?, row)))
                .collect(),
            phones,
        }
    }

    /// The other animals that are called like this one.
    pub(super) fn namesakes_of(&self, patient: &Patient) -> Vec<Patient> {
        let others = self.patients.values();
        let alike = others.filter(|other| {
            other.id != patient.id && comparable_name(&other.name) == comparable_name(&patient.name)
        });
        alike.map(|other| Patient::clone(other)).collect()
    }

    /// The numbers of an owner; none where they could not be seen.
    pub(super) fn phones_of(&self, client: Option<i64>) -> Option<Vec<String>> {
        let phones = self.phones.as_ref()?;
        let recorded = client.and_then(|id| phones.get(&id)).cloned();
        Some(recorded.unwrap_or_default())
    }
}

/// A record that is pointed to: what is not among those that were read is gone, unless not all were read.
pub(super) fn availability_of<T, R>(
    known: Option<T>,
    records: &Result<Arc<ListResponse<R>>, ProvetError>,
) -> RecordAvailability<T> {
    match (known, records) {
        (Some(known), _) => RecordAvailability::Available(known),
        (None, Ok(records)) if records.complete => RecordAvailability::Missing,
        (None, Ok(_) | Err(_)) => RecordAvailability::Unavailable,
    }
}

/// An animal as it is judged; `client` is whom the reminder names.
pub(super) fn to_patient(
    patient: &Patient,
    client: Option<i64>,
    format: &LocaleFormatter,
) -> ReminderPatient {
    ReminderPatient {
        is_deceased: patient.is_deceased(),
        deceased_on: format.local_day(&patient.deceased).known(),
        // A record that was merged into another is no animal's any more.
        archived: patient.archived || patient.is_merged(),
        has_other_client: names_other_client(patient, client),
    }
}

/// An owner as it is judged.
pub(super) fn to_client(client: &Client, phones: Option<Vec<String>>) -> ReminderClient {
    // Provet keeps further addresses in one text, which people separate in their own ways. [I]
    let separator = |c: char| matches!(c, ',' | ';') || c.is_whitespace();
    let others = client.alt_emails.split(separator).map(str::to_owned);
    ReminderClient {
        archived: client.archived,
        emails: std::iter::once(client.email.clone())
            .chain(others)
            .filter(|email| !email.is_empty())
            .collect(),
        phones,
        has_postal_address: !client.street_address.is_empty() || !client.city.is_empty(),
        no_email: client.no_email,
        no_sms: client.no_sms,
    }
}

/// A dose by the disease and by the product: titles of reminders use the words of either.
pub(super) fn to_vaccination(
    line: &ConsultationItemRecord,
    doubt: Option<DoseDoubt>,
    format: &LocaleFormatter,
) -> Vaccination {
    let both = [line.vaccination_disease.as_str(), line.name.as_str()];
    let names: Vec<&str> = both.into_iter().filter(|text| !text.is_empty()).collect();
    Vaccination {
        disease: names.join(" · "),
        date: line.used.clone().map(|used| format.local_date(used)),
        batch: None,
        external: false,
        doubt,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::super::data::VaccinationItems;
    use super::*;
    use crate::provet::model::{ProvetRecord, parse_record};

    const FAILED: ProvetError = ProvetError::Forbidden {
        resource: "patient/",
    };

    #[expect(clippy::unnecessary_wraps, reason = "as the fetches answer")]
    fn rows<T: ProvetRecord>(
        rows: &[Value],
        complete: bool,
    ) -> Result<Arc<ListResponse<T>>, ProvetError> {
        let rows = rows.iter().cloned().filter_map(parse_record).collect();
        Ok(Arc::new(ListResponse { rows, complete }))
    }

    #[test]
    fn a_record_is_gone_only_where_all_records_were_read() {
        let seen = |known: Option<()>, complete| {
            availability_of(known, &rows::<Patient>(&[json!({"id": 1})], complete))
        };
        assert_eq!(seen(None, true), RecordAvailability::Missing);
        assert_eq!(seen(None, false), RecordAvailability::Unavailable);
        assert_eq!(seen(Some(()), false), RecordAvailability::Available(()));
        let failed: Result<Arc<ListResponse<Patient>>, _> = Err(FAILED);
        assert_eq!(
            availability_of::<(), _>(None, &failed),
            RecordAvailability::Unavailable
        );
    }

    #[test]
    fn nothing_is_concluded_from_a_part_of_the_numbers() {
        let phones = |complete| {
            let records = ReminderRecords {
                templates: Err(FAILED),
                patients: Err(FAILED),
                clients: Err(FAILED),
                phones: rows(&[json!({"client": 3, "phone_number": "040 1"})], complete),
                other_reminders: Err(FAILED),
                vaccinations: Err::<Arc<VaccinationItems>, _>(FAILED),
            };
            let lookup = RecordLookup::from_records(&records);
            (lookup.phones_of(Some(3)), lookup.phones_of(Some(4)))
        };
        let one = Some(vec!["040 1".to_owned()]);
        assert_eq!(phones(true), (one, Some(Vec::new())));
        assert_eq!(phones(false), (None, None));
    }
}
