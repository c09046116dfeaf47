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
use crate::panels::convert::{
    names_other_client, to_care_reminder, to_contact_phone, to_invoice_summary,
};
use crate::panels::critical_notes::custom_field_text;
use crate::panels::distinct_names::distinct_names;
use crate::provet::ProvetError;
use crate::provet::model::{
    Appointment, Client, Consultation, CustomFields, Invoice, ListResponse, Patient, PhoneNumber,
    RelatedRecord, Reminder, ReminderTemplate, WarningFieldPolicy,
};
use crate::values::{Field, ReadList};
use crate::views::components::is_blank_html;
use crate::views::format::LocaleFormatter;
use crate::views::i18n::I18n;

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
    /// Which of the clinic's own fields warn.
    pub(super) warning_fields: Arc<WarningFieldPolicy>,
}

/// What is looked at, each with its own permission and its own way to fail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum RecordList {
    Patients,
    Clients,
    Phones,
    Invoices,
    Reminders,
    ReminderTitles,
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
pub(super) struct ExpectedArrival {
    pub(super) patients: Vec<WarnedRecord>,
    pub(super) client: Option<WarnedRecord>,
    /// The best number to call.
    pub(super) phone: Option<(String, String)>,
    /// What the appointment itself lacks.
    pub(super) appointment_warnings: Vec<ArrivalWarning>,
}

impl ExpectedArrival {
    /// All there is to know: of the animals, then of the owner, then of the appointment itself.
    pub(super) fn warnings(&self) -> impl Iterator<Item = &ArrivalWarning> {
        let people = self.patients.iter().chain(&self.client);
        let warnings = people.flat_map(|one| &one.warnings);
        warnings.chain(&self.appointment_warnings)
    }
}

impl ArrivalRecords {
    /// Waits for all of them at once: what nobody waits for is not asked.
    pub(super) async fn load(
        data: AppointmentCalendarData,
        warning_fields: Arc<WarningFieldPolicy>,
    ) -> Self {
        let (patients, clients, phones, invoices, reminders, templates, consultations) = join!(
            data.patients,
            data.clients,
            data.phones,
            data.invoices,
            data.reminders,
            data.templates,
            data.consultations,
        );
        Self {
            patients,
            clients,
            phones,
            invoices,
            reminders,
            templates,
            consultations,
            warning_fields,
        }
    }

    /// The columns that could not be seen, and why.
    pub(super) fn unavailable_lists(&self) -> Vec<(RecordList, &ProvetError)> {
        // Not the templates: without them reminders only lack their titles, which a sentence of its own says.
        let columns = [
            (RecordList::Patients, self.patients.as_ref().err()),
            (RecordList::Clients, self.clients.as_ref().err()),
            (RecordList::Phones, self.phones.as_ref().err()),
            (RecordList::Invoices, self.invoices.as_ref().err()),
            (RecordList::Reminders, self.reminders.as_ref().err()),
            (RecordList::ReminderTitles, self.templates.as_ref().err()),
            (RecordList::Consultations, self.consultations.as_ref().err()),
        ];
        let failed = |(column, error): (RecordList, Option<_>)| error.map(|error| (column, error));
        columns.into_iter().filter_map(failed).collect()
    }

    /// The columns of which not all was fetched. Of earlier visits that matters only where somebody was not found in them.
    pub(super) fn truncated_lists(&self, coming: &[&ExpectedArrival]) -> Vec<RecordList> {
        let mut animals = coming.iter().flat_map(|one| &one.patients);
        let unplaced = animals.any(|patient| self.has_earlier_consultation(patient.id).is_none());
        let columns = [
            (RecordList::Patients, is_truncated(&self.patients)),
            (RecordList::Clients, is_truncated(&self.clients)),
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
    pub(super) fn build_arrival(
        &self,
        appointment: &Appointment,
        day: Date,
        i18n: &I18n,
    ) -> ExpectedArrival {
        let links = &appointment.patients.items;
        // Without the records the appointment's own links still give names.
        let records = self.patients.as_ref().map_or(&[][..], |found| &found.rows);
        let named = links.iter().zip(distinct_names(links, records, i18n));
        let owner = appointment.client.as_known();
        let patient = |(link, name): (&RelatedRecord, String)| {
            self.assess_patient((link, name), owner.map(|owner| owner.id), day, i18n)
        };
        ExpectedArrival {
            patients: named.map(patient).collect(),
            client: owner.map(|owner| self.assess_client(owner, day, i18n)),
            phone: owner.and_then(|owner| self.preferred_phone(owner.id)),
            appointment_warnings: missing_on_appointment(appointment),
        }
    }

    fn assess_patient(
        &self,
        (link, name): (&RelatedRecord, String),
        client: Option<i64>,
        day: Date,
        i18n: &I18n,
    ) -> WarnedRecord {
        let found = self.patients.as_ref().ok();
        let record = found.and_then(|rows| rows.rows.iter().find(|row| row.id == Some(link.id)));
        let patient = ArrivingPatient {
            is_deceased: record.is_some_and(Patient::is_deceased),
            deceased_on: record.and_then(|row| i18n.format.local_day(&row.deceased).known()),
            archived: record.is_some_and(|row| row.archived),
            critical_notes: written(record.map(|row| &row.critical_notes)),
            remarks: written(record.map(|row| &row.remarks)),
            marks: record
                .map(|row| self.to_marks(&row.tags, &row.custom_fields, i18n))
                .unwrap_or_default(),
            has_other_client: record.is_some_and(|row| names_other_client(row, client)),
            reminders: self.reminders_of(link.id, &i18n.format),
            has_earlier_consultation: self.has_earlier_consultation(link.id),
        };
        // The whole list was read and lacks it: deleted or merged since the booking.
        let gone = found.is_some_and(|rows| rows.complete) && record.is_none();
        WarnedRecord {
            name,
            id: link.id,
            warnings: prepend_missing_record(
                gone,
                UnavailableRecord::Patient,
                patient.into_warnings(day),
            ),
        }
    }

    /// The tags of a record, and those of the clinic's own fields that warn.
    fn to_marks(
        &self,
        tags: &ReadList<String>,
        fields: &CustomFields,
        i18n: &I18n,
    ) -> ReadList<String> {
        let own = fields.warnings(&self.warning_fields);
        let texts = own.items.iter();
        let texts = texts.map(|field| custom_field_text(field, i18n));
        ReadList {
            items: tags.items.iter().cloned().chain(texts).collect(),
            unreadable: tags.unreadable + own.unreadable,
        }
    }

    fn assess_client(&self, link: &RelatedRecord, day: Date, i18n: &I18n) -> WarnedRecord {
        let found = self.clients.as_ref().ok();
        let record = found.and_then(|rows| rows.rows.iter().find(|row| row.id == Some(link.id)));
        let text = |of: fn(&Client) -> &String| written(record.map(of));
        let client = ArrivingClient {
            archived: record.is_some_and(|row| row.archived),
            critical_notes: text(|row| &row.critical_notes),
            remarks: text(|row| &row.remarks),
            marks: record
                .map(|row| self.to_marks(&row.tags, &row.custom_fields, i18n))
                .unwrap_or_default(),
            accounting_notes: text(|row| &row.critical_accounting_notes),
            contact: ContactData {
                phones: self.phones_of(link.id),
                email: record.map(|row| row.email.clone()),
                other_emails: record.map(|row| row.alt_emails.clone()),
                no_sms: record.and_then(|row| row.no_sms),
                no_email: record.and_then(|row| row.no_email),
            },
            invoices: self.invoices_of(link.id, &i18n.format),
        };
        let gone = found.is_some_and(|rows| rows.complete) && record.is_none();
        WarnedRecord {
            name: first_non_empty(
                &record.map_or_else(String::new, client_full_name),
                &link.name,
            ),
            id: link.id,
            warnings: prepend_missing_record(
                gone,
                UnavailableRecord::Client,
                client.into_warnings(day),
            ),
        }
    }

    /// Whether an animal is among those of earlier visits; none when it is not and not all visits were seen.
    fn has_earlier_consultation(&self, patient: i64) -> Option<bool> {
        let consultations = self.consultations.as_ref().ok()?;
        let includes_patient = |consultation: &Consultation| {
            consultation
                .patients
                .items
                .iter()
                .any(|one| one.id == patient)
        };
        let found = consultations.rows.iter().any(includes_patient);
        // Who is not in a part of the visits may be in the rest of them.
        (found || consultations.complete).then_some(found)
    }

    fn reminders_of(&self, patient: i64, format: &LocaleFormatter) -> Option<Vec<CareReminder>> {
        let rows = &self.reminders.as_ref().ok()?.rows;
        let ours = rows
            .iter()
            .filter(|row| refers_to(row.patient.as_ref(), patient));
        let templates = self.templates.as_ref();
        let templates = templates.map_or(&[][..], |rows| rows.rows.as_slice());
        Some(
            ours.map(|row| to_care_reminder(row, templates, format))
                .collect(),
        )
    }

    fn phones_of(&self, client: i64) -> Option<Vec<ContactPhone>> {
        let rows = self.phones.as_ref().ok()?;
        let ours = rows
            .rows
            .iter()
            .filter(|row| refers_to(row.client.as_known(), client));
        let numbers: Vec<ContactPhone> = ours.map(to_contact_phone).collect();
        // Nobody lacks a number that works of whom it may not have been fetched.
        (rows.complete || best_number(numbers.clone()).is_some()).then_some(numbers)
    }

    fn preferred_phone(&self, client: i64) -> Option<(String, String)> {
        best_number(self.phones_of(client)?)
    }

    fn invoices_of(&self, client: i64, format: &LocaleFormatter) -> Option<Vec<InvoiceSummary>> {
        let rows = &self.invoices.as_ref().ok()?.rows;
        let ours = rows
            .iter()
            .filter(|row| refers_to(row.client.as_known(), client));
        Some(ours.map(|row| to_invoice_summary(row, format)).collect())
    }
}

/// What to dial and how it is written, by the rules of the contact section: both panels must call the same number.
fn best_number(phones: Vec<ContactPhone>) -> Option<(String, String)> {
    let reach = ContactOptions::from_data(ContactData {
        phones: Some(phones),
        ..ContactData::default()
    });
    let best = reach.phones.into_iter().next()?;
    Some((best.dial?, best.phone.number))
}

/// What an appointment lacks that people who come need to be on it. Time that the house keeps for itself lacks nothing.
fn missing_on_appointment(appointment: &Appointment) -> Vec<ArrivalWarning> {
    let client = match &appointment.client {
        Field::Absent => Some(ArrivalWarning::NoClient),
        Field::Read(_) => None,
        Field::Unreadable(_) => Some(ArrivalWarning::ClientUnreadable),
    };
    let unreadable = appointment.patients.unreadable;
    // An animal that could not be read is not a missing one.
    let patient = if appointment.patients.is_none_recorded() {
        Some(ArrivalWarning::NoPatient)
    } else {
        (unreadable > 0).then_some(ArrivalWarning::PatientsUnreadable(unreadable))
    };
    client.into_iter().chain(patient).collect()
}

/// A text of the record; empty where nothing is written but what an editor leaves behind.
fn written(text: Option<&String>) -> String {
    text.filter(|text| !is_blank_html(text))
        .cloned()
        .unwrap_or_default()
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
    is_gone: bool,
    record: UnavailableRecord,
    mut warnings: Vec<ArrivalWarning>,
) -> Vec<ArrivalWarning> {
    if is_gone {
        // First: without the record nothing below it is certain.
        warnings.insert(0, ArrivalWarning::RecordUnavailable(record));
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
mod tests;
