//! The records that reminders point to, by their numbers, as they are judged.

use std::collections::HashMap;

use super::assessment::ReminderRecords;
use crate::clinic::care_due::{DoseDoubt, Vaccination};
use crate::clinic::reminder_check::{RecordAvailability, ReminderClient, ReminderPatient};
use crate::panels::convert::names_other_client;
use crate::panels::distinct_names::comparable_name;
use crate::provet::ProvetError;
use crate::provet::model::{Client, ConsultationItemRecord, Patient};
use crate::views::format::LocaleFormatter;

/// The records that reminders point to, by their numbers.
pub(super) struct RecordLookup<'a> {
    pub(super) patients: HashMap<i64, &'a Patient>,
    pub(super) clients: HashMap<i64, &'a Client>,
    /// None when the numbers could not be seen.
    phones: Option<HashMap<i64, Vec<String>>>,
    /// False when there are more numbers than were read.
    has_all_phones: bool,
}

impl<'a> RecordLookup<'a> {
    pub(super) fn from_records(answers: &'a ReminderRecords) -> Self {
        let animals = answers.patients.as_ref().map(|rows| rows.rows.as_slice());
        let owners = answers.clients.as_ref().map(|rows| rows.rows.as_slice());
        let phones = answers.phones.as_ref().ok().map(|rows| {
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
            has_all_phones: answers.phones.as_ref().is_ok_and(|rows| rows.complete),
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
        // Of a list that was cut off, the rest may hold the numbers of somebody who has none among those that were read.
        recorded.or_else(|| self.has_all_phones.then(Vec::new))
    }
}

/// A record that is pointed to: what is not among those that were read is gone.
pub(super) fn availability_of<T>(
    known: Option<T>,
    error: Option<&ProvetError>,
) -> RecordAvailability<T> {
    match (known, error) {
        (Some(known), _) => RecordAvailability::Available(known),
        (None, Some(_)) => RecordAvailability::Unavailable,
        (None, None) => RecordAvailability::Missing,
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
