//! Joins what was read of those who come into what must be known of each, and says which of it could not be seen.

use std::sync::Arc;

use jiff::civil::Date;
use tokio::join;

use super::gather::Asked;
use crate::clinic::arrival::{Animal, Owner, Unseen, Warning};
use crate::clinic::contact::{Client as Reachable, Phone, Reach};
use crate::clinic::due::Reminder;
use crate::clinic::owed::Invoice;
use crate::provet::ProvetError;
use crate::provet::model::{
    Appointment, Client, Consultation, Invoice as Invoiced, Patient, PhoneNumber, Related,
    Reminder as Reminded, ReminderTemplate, Rows,
};
use crate::views::format::Format;

/// A list, or why it could not be seen.
type Seen<T> = Result<Arc<Rows<T>>, ProvetError>;

/// All that was read of those who come.
pub(super) struct Records {
    pub(super) patients: Seen<Patient>,
    pub(super) clients: Seen<Client>,
    pub(super) phones: Seen<PhoneNumber>,
    pub(super) invoices: Seen<Invoiced>,
    pub(super) reminders: Seen<Reminded>,
    pub(super) templates: Seen<ReminderTemplate>,
    pub(super) visits: Seen<Consultation>,
}

/// What is looked at, each with its own permission and its own way to fail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Column {
    Animals,
    Owners,
    Phones,
    Money,
    Reminders,
    Visits,
}

/// What must be known of one animal on an appointment, or of its owner.
pub(super) struct Told {
    /// What they are called; empty where no name is known.
    pub(super) name: String,
    /// Their number in Provet.
    pub(super) id: i64,
    pub(super) warnings: Vec<Warning>,
}

/// An appointment with all that must be known before it.
pub(super) struct Arrival<'a> {
    pub(super) booked: &'a Appointment,
    pub(super) animals: Vec<Told>,
    pub(super) owner: Option<Told>,
    /// The best number to call.
    pub(super) phone: Option<(String, String)>,
    /// What the appointment itself lacks.
    pub(super) lacks: Vec<Warning>,
}

impl Arrival<'_> {
    /// Whether there is anything to know.
    pub(super) fn is_noted(&self) -> bool {
        let people = self.animals.iter().chain(&self.owner);
        !self.lacks.is_empty() || people.into_iter().any(|one| !one.warnings.is_empty())
    }
}

impl Records {
    /// Waits for all of them at once: what nobody waits for is not asked.
    pub(super) async fn of(asked: Asked) -> Self {
        let (patients, clients, phones, invoices, reminders, templates, visits) = join!(
            asked.patients,
            asked.clients,
            asked.phones,
            asked.invoices,
            asked.reminders,
            asked.templates,
            asked.visits,
        );
        Self {
            patients,
            clients,
            phones,
            invoices,
            reminders,
            templates,
            visits,
        }
    }

    /// The columns that could not be seen, and why.
    pub(super) fn unseen(&self) -> Vec<(Column, &ProvetError)> {
        let columns = [
            (Column::Animals, self.patients.as_ref().err()),
            (Column::Owners, self.clients.as_ref().err()),
            (Column::Phones, self.phones.as_ref().err()),
            (Column::Money, self.invoices.as_ref().err()),
            (Column::Reminders, self.reminders.as_ref().err()),
            (Column::Visits, self.visits.as_ref().err()),
        ];
        let failed = |(column, error): (Column, Option<_>)| error.map(|error| (column, error));
        columns.into_iter().filter_map(failed).collect()
    }

    /// The columns of which not all was fetched. Of earlier visits that matters only where somebody was not found in them.
    pub(super) fn cut_off(&self, coming: &[Arrival<'_>]) -> Vec<Column> {
        let animals = || coming.iter().flat_map(|one| &one.animals);
        let unplaced = animals().any(|animal| self.visited(animal.id).is_none());
        let columns = [
            (Column::Phones, is_cut_off(&self.phones)),
            (Column::Money, is_cut_off(&self.invoices)),
            (Column::Reminders, is_cut_off(&self.reminders)),
            (Column::Visits, is_cut_off(&self.visits) && unplaced),
        ];
        let cut = columns.into_iter().filter(|(_, cut)| *cut);
        cut.map(|(column, _)| column).collect()
    }

    /// What must be known before an appointment.
    pub(super) fn arrival<'a>(
        &self,
        booked: &'a Appointment,
        day: Date,
        format: &Format,
    ) -> Arrival<'a> {
        let animal = |animal: &Related| self.animal(animal, day);
        let owner = booked.client.as_ref();
        Arrival {
            booked,
            animals: booked.patients.iter().map(animal).collect(),
            owner: owner.map(|owner| self.owner(owner, day, format)),
            phone: owner.and_then(|owner| self.best_number(owner.id)),
            lacks: lacks(booked),
        }
    }

    fn animal(&self, link: &Related, day: Date) -> Told {
        let found = self.patients.as_ref().ok();
        let record = found.and_then(|rows| rows.rows.iter().find(|row| row.id == Some(link.id)));
        let name = record.map_or("", |row| row.name.as_str());
        let animal = Animal {
            deceased: record.and_then(|row| row.deceased),
            archived: record.is_some_and(|row| row.archived),
            critical: record.map_or_else(String::new, |row| row.critical_notes.clone()),
            reminders: self.reminders_of(link.id),
            visited: self.visited(link.id),
        };
        let gone = found.is_some() && record.is_none();
        Told {
            name: first_of(name, &link.name),
            id: link.id,
            warnings: with_unseen(gone, Unseen::Animal, animal.warnings(day)),
        }
    }

    fn owner(&self, link: &Related, day: Date, format: &Format) -> Told {
        let found = self.clients.as_ref().ok();
        let record = found.and_then(|rows| rows.rows.iter().find(|row| row.id == Some(link.id)));
        let text =
            |of: fn(&Client) -> &String| record.map_or_else(String::new, |row| of(row).clone());
        let owner = Owner {
            archived: record.is_some_and(|row| row.archived),
            critical: text(|row| &row.critical_notes),
            accounting: text(|row| &row.critical_accounting_notes),
            contact: Reachable {
                phones: self.numbers(link.id),
                email: record.map(|row| row.email.clone()),
                other_emails: record.map(|row| row.alt_emails.clone()),
                no_sms: record.and_then(|row| row.no_sms),
                no_email: record.and_then(|row| row.no_email),
            },
            invoices: self.invoices_of(link.id, format),
        };
        let gone = found.is_some() && record.is_none();
        Told {
            name: first_of(&record.map_or_else(String::new, full_name), &link.name),
            id: link.id,
            warnings: with_unseen(gone, Unseen::Owner, owner.warnings(day)),
        }
    }

    /// Whether an animal is among those of earlier visits; none when it is not and not all visits were seen.
    fn visited(&self, animal: i64) -> Option<bool> {
        let visits = self.visits.as_ref().ok()?;
        let of_it = |visit: &Consultation| visit.patients.iter().any(|one| one.id == animal);
        let found = visits.rows.iter().any(of_it);
        (found || visits.complete).then_some(found)
    }

    fn reminders_of(&self, animal: i64) -> Option<Vec<Reminder>> {
        let rows = &self.reminders.as_ref().ok()?.rows;
        let ours = rows.iter().filter(|row| is(row.patient.as_ref(), animal));
        Some(ours.map(|row| self.reminder(row)).collect())
    }

    fn reminder(&self, row: &Reminded) -> Reminder {
        let template = row.reminder_template.as_ref().map(|template| template.id);
        let templates = self.templates.as_ref().ok();
        let titled = templates.and_then(|rows| rows.rows.iter().find(|one| one.id == template));
        let title = titled.map_or("", |template| template.title.as_str());
        let title = first_of(title, &row.email_subject);
        Reminder {
            id: row.id.unwrap_or_default(),
            title: (!title.is_empty()).then_some(title),
            due: row.expiry_date,
            planned: row.planned_sending_date,
            status: row.status,
        }
    }

    fn numbers(&self, owner: i64) -> Option<Vec<Phone>> {
        let rows = self.phones.as_ref().ok()?;
        let ours = rows
            .rows
            .iter()
            .filter(|row| is(row.client.as_ref(), owner));
        let numbers: Vec<Phone> = ours.map(phone).collect();
        // Nobody lacks a number of whom it may not have been fetched.
        (rows.complete || !numbers.is_empty()).then_some(numbers)
    }

    fn best_number(&self, owner: i64) -> Option<(String, String)> {
        let phones = self.numbers(owner);
        let reach = Reach::judge(Reachable {
            phones,
            ..Reachable::default()
        });
        let best = reach.phones.into_iter().next()?;
        Some((best.dial?, best.phone.number))
    }

    fn invoices_of(&self, owner: i64, format: &Format) -> Option<Vec<Invoice>> {
        let rows = &self.invoices.as_ref().ok()?.rows;
        let ours = rows.iter().filter(|row| is(row.client.as_ref(), owner));
        Some(ours.map(|row| invoice(row, format)).collect())
    }
}

/// What an appointment lacks that people who come need to be on it. Time that the house keeps for itself lacks nothing.
fn lacks(booked: &Appointment) -> Vec<Warning> {
    let owner = booked.client.is_none().then_some(Warning::NoOwner);
    let animal = booked.patients.is_empty().then_some(Warning::NoAnimal);
    owner.into_iter().chain(animal).collect()
}

fn phone(row: &PhoneNumber) -> Phone {
    Phone {
        id: row.id,
        number: row.phone_number.clone(),
        description: None,
        kind: row.type_code,
        preferred: row.preferred_reminders,
        secondary: row.is_secondary_owners_phone_number,
    }
}

fn invoice(row: &Invoiced, format: &Format) -> Invoice {
    Invoice {
        id: row.id.unwrap_or_default(),
        number: None,
        status: row.status,
        credit_note: row.credit_note,
        dated: row.invoice_date.map(|at| format.today(at)),
        due: row.invoice_due_date,
        total: row.total_with_vat,
        due_sum: row.due_sum,
    }
}

/// What a client is called: the person, else the organisation; empty where the record has neither.
pub(super) fn full_name(client: &Client) -> String {
    let person = format!("{} {}", client.firstname, client.lastname);
    first_of(person.trim(), &client.organization_name)
}

fn first_of(one: &str, other: &str) -> String {
    if one.is_empty() {
        other.to_owned()
    } else {
        one.to_owned()
    }
}

fn with_unseen(gone: bool, whose: Unseen, mut warnings: Vec<Warning>) -> Vec<Warning> {
    if gone {
        warnings.insert(0, Warning::Unseen(whose));
    }
    warnings
}

fn is(link: Option<&Related>, id: i64) -> bool {
    link.is_some_and(|related| related.id == id)
}

fn is_cut_off<T>(rows: &Seen<T>) -> bool {
    rows.as_ref().is_ok_and(|rows| !rows.complete)
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::panels::client::shown::english;
    use crate::provet::model::{Record, read};

    const RESOURCE: &str = "x";

    #[expect(clippy::unnecessary_wraps, reason = "as the fetches answer")]
    fn rows<T: Record>(rows: &[Value], complete: bool) -> Seen<T> {
        let rows = rows.iter().cloned().filter_map(read).collect();
        Ok(Arc::new(Rows { rows, complete }))
    }

    fn records() -> Records {
        let of_both = [json!({"id": 1, "patients": [7, 8]})];
        Records {
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
            visits: rows(&of_both, true),
        }
    }

    fn warnings(records: &Records, booked: Value) -> Vec<Warning> {
        let booked: Appointment = read(booked).unwrap();
        let day = "2026-11-21".parse().unwrap();
        let arrival = records.arrival(&booked, day, &english().format);
        let people = arrival.animals.into_iter().chain(arrival.owner);
        let all = people.flat_map(|one| one.warnings).chain(arrival.lacks);
        all.collect()
    }

    #[test]
    fn a_record_that_is_not_in_its_list_is_not_passed_for_one_in_order() {
        let booked = |animal, owner| json!({"patients": [animal], "client": owner});
        assert_eq!(warnings(&records(), booked(7, 3)), []);
        let unseen = |whose| Warning::Unseen(whose);
        assert_eq!(warnings(&records(), booked(8, 3)), [unseen(Unseen::Animal)]);
        let gone = warnings(&records(), booked(7, 4));
        assert_eq!(
            gone,
            [
                unseen(Unseen::Owner),
                Warning::Contact(crate::clinic::contact::Gap::NoPhone)
            ]
        );
    }

    #[test]
    fn a_first_visit_is_concluded_only_from_all_visits() {
        let mut records = records();
        let booked = || json!({"patients": [7], "client": 3});
        records.visits = rows(&[json!({"id": 1, "patients": [9]})], true);
        assert_eq!(warnings(&records, booked()), [Warning::FirstVisit]);
        records.visits = rows(&[json!({"id": 1, "patients": [9]})], false);
        assert_eq!(warnings(&records, booked()), []);
        let row: Appointment = read(booked()).unwrap();
        let day = "2026-11-21".parse().unwrap();
        let arrival = [records.arrival(&row, day, &english().format)];
        assert_eq!(records.cut_off(&arrival), [Column::Visits]);
        records.visits = rows(&[json!({"id": 1, "patients": [7]})], false);
        assert_eq!(
            records.cut_off(&arrival),
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
        let unseen = records.unseen();
        assert_eq!(unseen.len(), 1);
        assert_eq!(unseen[0].0, Column::Phones);
    }
}
