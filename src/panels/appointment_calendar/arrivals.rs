//! Joins what was read of those who come into what must be known of each, and says which of it could not be seen.

use std::sync::Arc;

use jiff::civil::Date;
use tokio::join;

use super::data::AppointmentCalendarData;
use crate::clinic::arrival_warnings::{
    ArrivalWarning, ArrivingClient, ArrivingPatient, UnavailableRecord,
};
use crate::clinic::balance::InvoiceSummary;
use crate::clinic::care_due::CareReminder;
use crate::clinic::contact::{ContactData, ContactOptions, ContactPhone};
use crate::panels::convert::{to_care_reminder, to_invoice_summary};
use crate::provet::ProvetError;
use crate::provet::model::{
    Appointment, Client, Consultation, Invoice, ListResponse, Patient, PhoneNumber, RelatedRecord,
    Reminder, ReminderTemplate,
};
use crate::views::format::LocaleFormatter;

/// A list, or why it could not be seen.
type RowsResult<T> = Result<Arc<ListResponse<T>>, ProvetError>;

/// All that was read of those who come.
pub(super) struct ArrivalRecords {
    pub(super) patients: RowsResult<Patient>,
    pub(super) clients: RowsResult<Client>,
    pub(super) phones: RowsResult<PhoneNumber>,
    pub(super) invoices: RowsResult<Invoice>,
    pub(super) reminders: RowsResult<Reminder>,
    pub(super) templates: RowsResult<ReminderTemplate>,
    pub(super) consultations: RowsResult<Consultation>,
}

/// What is looked at, each with its own permission and its own way to fail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum RecordList {
    Patients,
    Clients,
    Phones,
    Invoices,
    Reminders,
    Consultations,
}

/// What must be known of one animal on an appointment, or of its owner.
pub(super) struct WarnedRecord {
    /// What they are called; empty where no name is known.
    pub(super) name: String,
    /// Their number in Provet.
    pub(super) id: i64,
    pub(super) warnings: Vec<ArrivalWarning>,
}

/// An appointment with all that must be known before it.
pub(super) struct ExpectedArrival<'a> {
    pub(super) appointment: &'a Appointment,
    pub(super) patients: Vec<WarnedRecord>,
    pub(super) client: Option<WarnedRecord>,
    /// The best number to call.
    pub(super) phone: Option<(String, String)>,
    /// What the appointment itself lacks.
    pub(super) appointment_warnings: Vec<ArrivalWarning>,
}

impl ExpectedArrival<'_> {
    /// Whether there is anything to know.
    pub(super) fn has_warnings(&self) -> bool {
        let people = self.patients.iter().chain(&self.client);
        !self.appointment_warnings.is_empty()
            || people.into_iter().any(|one| !one.warnings.is_empty())
    }
}

impl ArrivalRecords {
    /// Waits for all of them at once: what nobody waits for is not asked.
    pub(super) async fn load(asked: AppointmentCalendarData) -> Self {
        let (patients, clients, phones, invoices, reminders, templates, visits) = join!(
            asked.patients,
            asked.clients,
            asked.phones,
            asked.invoices,
            asked.reminders,
            asked.templates,
            asked.consultations,
        );
        Self {
            patients,
            clients,
            phones,
            invoices,
            reminders,
            templates,
            consultations: visits,
        }
    }

    /// The columns that could not be seen, and why.
    pub(super) fn unavailable_lists(&self) -> Vec<(RecordList, &ProvetError)> {
        let columns = [
            (RecordList::Patients, self.patients.as_ref().err()),
            (RecordList::Clients, self.clients.as_ref().err()),
            (RecordList::Phones, self.phones.as_ref().err()),
            (RecordList::Invoices, self.invoices.as_ref().err()),
            (RecordList::Reminders, self.reminders.as_ref().err()),
            (RecordList::Consultations, self.consultations.as_ref().err()),
        ];
        let failed = |(column, error): (RecordList, Option<_>)| error.map(|error| (column, error));
        columns.into_iter().filter_map(failed).collect()
    }

    /// The columns of which not all was fetched. Of earlier visits that matters only where somebody was not found in them.
    pub(super) fn truncated_lists(&self, coming: &[ExpectedArrival<'_>]) -> Vec<RecordList> {
        let animals = || coming.iter().flat_map(|one| &one.patients);
        let unplaced = animals().any(|animal| self.has_earlier_consultation(animal.id).is_none());
        let columns = [
            (RecordList::Phones, is_truncated(&self.phones)),
            (RecordList::Invoices, is_truncated(&self.invoices)),
            (RecordList::Reminders, is_truncated(&self.reminders)),
            (
                RecordList::Consultations,
                is_truncated(&self.consultations) && unplaced,
            ),
        ];
        let cut = columns.into_iter().filter(|(_, cut)| *cut);
        cut.map(|(column, _)| column).collect()
    }

    /// What must be known before an appointment.
    pub(super) fn build_arrival<'a>(
        &self,
        booked: &'a Appointment,
        day: Date,
        format: &LocaleFormatter,
    ) -> ExpectedArrival<'a> {
        let animal = |animal: &RelatedRecord| self.assess_patient(animal, day);
        let owner = booked.client.as_ref();
        ExpectedArrival {
            appointment: booked,
            patients: booked.patients.items.iter().map(animal).collect(),
            client: owner.map(|owner| self.assess_client(owner, day, format)),
            phone: owner.and_then(|owner| self.preferred_phone(owner.id)),
            appointment_warnings: missing_on_appointment(booked),
        }
    }

    fn assess_patient(&self, link: &RelatedRecord, day: Date) -> WarnedRecord {
        let found = self.patients.as_ref().ok();
        let record = found.and_then(|rows| rows.rows.iter().find(|row| row.id == Some(link.id)));
        let name = record.map_or("", |row| row.name.as_str());
        let animal = ArrivingPatient {
            deceased: record.and_then(|row| row.deceased.known()),
            archived: record.is_some_and(|row| row.archived),
            critical_notes: record.map_or_else(String::new, |row| row.critical_notes.clone()),
            reminders: self.reminders_of(link.id),
            has_earlier_consultation: self.has_earlier_consultation(link.id),
        };
        let gone = found.is_some() && record.is_none();
        WarnedRecord {
            name: first_non_empty(name, &link.name),
            id: link.id,
            warnings: prepend_missing_record(
                gone,
                UnavailableRecord::Patient,
                animal.into_warnings(day),
            ),
        }
    }

    fn assess_client(
        &self,
        link: &RelatedRecord,
        day: Date,
        format: &LocaleFormatter,
    ) -> WarnedRecord {
        let found = self.clients.as_ref().ok();
        let record = found.and_then(|rows| rows.rows.iter().find(|row| row.id == Some(link.id)));
        let text =
            |of: fn(&Client) -> &String| record.map_or_else(String::new, |row| of(row).clone());
        let owner = ArrivingClient {
            archived: record.is_some_and(|row| row.archived),
            critical_notes: text(|row| &row.critical_notes),
            accounting_notes: text(|row| &row.critical_accounting_notes),
            contact: ContactData {
                phones: self.phones_of(link.id),
                email: record.map(|row| row.email.clone()),
                other_emails: record.map(|row| row.alt_emails.clone()),
                no_sms: record.and_then(|row| row.no_sms),
                no_email: record.and_then(|row| row.no_email),
            },
            invoices: self.invoices_of(link.id, format),
        };
        let gone = found.is_some() && record.is_none();
        WarnedRecord {
            name: first_non_empty(
                &record.map_or_else(String::new, client_full_name),
                &link.name,
            ),
            id: link.id,
            warnings: prepend_missing_record(
                gone,
                UnavailableRecord::Client,
                owner.into_warnings(day),
            ),
        }
    }

    /// Whether an animal is among those of earlier visits; none when it is not and not all visits were seen.
    fn has_earlier_consultation(&self, animal: i64) -> Option<bool> {
        let visits = self.consultations.as_ref().ok()?;
        let of_it = |visit: &Consultation| visit.patients.items.iter().any(|one| one.id == animal);
        let found = visits.rows.iter().any(of_it);
        (found || visits.complete).then_some(found)
    }

    fn reminders_of(&self, animal: i64) -> Option<Vec<CareReminder>> {
        let rows = &self.reminders.as_ref().ok()?.rows;
        let ours = rows
            .iter()
            .filter(|row| refers_to(row.patient.as_ref(), animal));
        let templates = self.templates.as_ref();
        let templates = templates.map_or(&[][..], |rows| rows.rows.as_slice());
        Some(ours.map(|row| to_care_reminder(row, templates)).collect())
    }

    fn phones_of(&self, owner: i64) -> Option<Vec<ContactPhone>> {
        let rows = self.phones.as_ref().ok()?;
        let ours = rows
            .rows
            .iter()
            .filter(|row| refers_to(row.client.as_ref(), owner));
        let numbers: Vec<ContactPhone> = ours.map(to_phone).collect();
        // Nobody lacks a number of whom it may not have been fetched.
        (rows.complete || !numbers.is_empty()).then_some(numbers)
    }

    fn preferred_phone(&self, owner: i64) -> Option<(String, String)> {
        let phones = self.phones_of(owner);
        let reach = ContactOptions::from_data(ContactData {
            phones,
            ..ContactData::default()
        });
        let best = reach.phones.into_iter().next()?;
        Some((best.dial?, best.phone.number))
    }

    fn invoices_of(&self, owner: i64, format: &LocaleFormatter) -> Option<Vec<InvoiceSummary>> {
        let rows = &self.invoices.as_ref().ok()?.rows;
        let ours = rows
            .iter()
            .filter(|row| refers_to(row.client.as_ref(), owner));
        Some(ours.map(|row| to_invoice_summary(row, format)).collect())
    }
}

/// What an appointment lacks that people who come need to be on it. Time that the house keeps for itself lacks nothing.
fn missing_on_appointment(booked: &Appointment) -> Vec<ArrivalWarning> {
    let owner = booked.client.is_none().then_some(ArrivalWarning::NoClient);
    let animal = booked
        .patients
        .items
        .is_empty()
        .then_some(ArrivalWarning::NoPatient);
    owner.into_iter().chain(animal).collect()
}

fn to_phone(row: &PhoneNumber) -> ContactPhone {
    ContactPhone {
        id: row.id,
        number: row.phone_number.clone(),
        description: None,
        kind: row.type_code,
        preferred: row.preferred_reminders,
        secondary: row.is_secondary_owners_phone_number,
    }
}

/// What a client is called: the person, else the organisation; empty where the record has neither.
pub(super) fn client_full_name(client: &Client) -> String {
    let person = format!("{} {}", client.firstname, client.lastname);
    first_non_empty(person.trim(), &client.organization_name)
}

fn first_non_empty(one: &str, other: &str) -> String {
    if one.is_empty() {
        other.to_owned()
    } else {
        one.to_owned()
    }
}

fn prepend_missing_record(
    gone: bool,
    whose: UnavailableRecord,
    mut warnings: Vec<ArrivalWarning>,
) -> Vec<ArrivalWarning> {
    if gone {
        warnings.insert(0, ArrivalWarning::RecordUnavailable(whose));
    }
    warnings
}

fn refers_to(link: Option<&RelatedRecord>, id: i64) -> bool {
    link.is_some_and(|related| related.id == id)
}

fn is_truncated<T>(rows: &RowsResult<T>) -> bool {
    rows.as_ref().is_ok_and(|rows| !rows.complete)
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::panels::test_support::english_i18n;
    use crate::provet::model::{ProvetRecord, parse_record};

    const RESOURCE: &str = "x";

    #[expect(clippy::unnecessary_wraps, reason = "as the fetches answer")]
    fn rows<T: ProvetRecord>(rows: &[Value], complete: bool) -> RowsResult<T> {
        let rows = rows.iter().cloned().filter_map(parse_record).collect();
        Ok(Arc::new(ListResponse { rows, complete }))
    }

    fn records() -> ArrivalRecords {
        let of_both = [json!({"id": 1, "patients": [7, 8]})];
        ArrivalRecords {
            patients: rows(&[json!({"id": 7, "name": "Rex"})], true),
            clients: rows(
                &[json!({"id": 3, "firstname": "Aino", "lastname": "Ng", "email": "a@b.fi"})],
                true,
            ),
            phones: rows(
                &[json!({"client": 3, "phone_number": "+358401112222"})],
                true,
            ),
            invoices: rows(&[], true),
            reminders: rows(&[], true),
            templates: rows(&[], true),
            consultations: rows(&of_both, true),
        }
    }

    fn warnings(records: &ArrivalRecords, booked: Value) -> Vec<ArrivalWarning> {
        let booked: Appointment = parse_record(booked).unwrap();
        let day = "2026-11-21".parse().unwrap();
        let arrival = records.build_arrival(&booked, day, &english_i18n().format);
        let people = arrival.patients.into_iter().chain(arrival.client);
        let all = people
            .flat_map(|one| one.warnings)
            .chain(arrival.appointment_warnings);
        all.collect()
    }

    #[test]
    fn a_record_that_is_not_in_its_list_is_not_passed_for_one_in_order() {
        let booked = |animal, owner| json!({"patients": [animal], "client": owner});
        assert_eq!(warnings(&records(), booked(7, 3)), []);
        let unseen = |whose| ArrivalWarning::RecordUnavailable(whose);
        assert_eq!(
            warnings(&records(), booked(8, 3)),
            [unseen(UnavailableRecord::Patient)]
        );
        let gone = warnings(&records(), booked(7, 4));
        assert_eq!(
            gone,
            [
                unseen(UnavailableRecord::Client),
                ArrivalWarning::ContactProblem(crate::clinic::contact::ContactProblem::NoPhone)
            ]
        );
    }

    #[test]
    fn a_first_visit_is_concluded_only_from_all_visits() {
        let mut records = records();
        let booked = || json!({"patients": [7], "client": 3});
        records.consultations = rows(&[json!({"id": 1, "patients": [9]})], true);
        assert_eq!(
            warnings(&records, booked()),
            [ArrivalWarning::FirstConsultation]
        );
        records.consultations = rows(&[json!({"id": 1, "patients": [9]})], false);
        assert_eq!(warnings(&records, booked()), []);
        let row: Appointment = parse_record(booked()).unwrap();
        let day = "2026-11-21".parse().unwrap();
        let arrival = [records.build_arrival(&row, day, &english_i18n().format)];
        assert_eq!(
            records.truncated_lists(&arrival),
            [RecordList::Consultations]
        );
        records.consultations = rows(&[json!({"id": 1, "patients": [7]})], false);
        assert_eq!(
            records.truncated_lists(&arrival),
            [],
            "who was found needs no further look"
        );
    }

    #[test]
    fn nobody_lacks_a_number_that_was_not_fetched() {
        let mut records = records();
        records.phones = rows(&[], false);
        assert_eq!(
            warnings(&records, json!({"patients": [7], "client": 3})),
            []
        );
        records.phones = Err(ProvetError::Forbidden { resource: RESOURCE });
        assert_eq!(
            warnings(&records, json!({"patients": [7], "client": 3})),
            []
        );
        let unseen = records.unavailable_lists();
        assert_eq!(unseen.len(), 1);
        assert_eq!(unseen[0].0, RecordList::Phones);
    }
}
