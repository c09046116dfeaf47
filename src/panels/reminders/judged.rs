//! The reminders with all that belongs to them, judged.

use std::collections::HashMap;
use std::sync::Arc;

use jiff::civil::Date;
use tokio::join;

use super::gather::{Asked, Doses};
use super::related::{Related, as_animal, as_owner, dose, seen};
use crate::clinic::due::Given;
use crate::clinic::sending::{Desk, Noted, Numbers, Reminder, Weight, Windows, is_sent};
use crate::provet::ProvetError;
use crate::provet::model::{
    Client, Patient, PhoneNumber, Reminder as Record, ReminderTemplate, Rows,
};
use crate::views::format::Format;

/// One of the chosen reminders.
pub(super) struct Row {
    /// As it is judged.
    pub(super) reminder: Reminder,
    /// The animal's record, where it could be read.
    pub(super) animal: Option<Patient>,
    /// The owner's record, where it could be read.
    pub(super) owner: Option<Client>,
    /// What is to be said of it, the heaviest first.
    pub(super) noted: Vec<Noted>,
}

impl Row {
    /// The heaviest of what is to be said.
    pub(super) fn weight(&self) -> Option<Weight> {
        self.noted.first().map(|noted| noted.weight)
    }

    /// The state that a person has seen, to be compared right before something is written.
    pub(super) fn state(&self) -> String {
        state(self.reminder.status, self.reminder.planned)
    }
}

/// How far a reminder has come and when it goes out, as one text.
pub(super) fn state(status: Option<i64>, planned: Option<Date>) -> String {
    let status = status.map(|status| status.to_string());
    let planned = planned.map(|planned| planned.to_string());
    format!(
        "{}/{}",
        status.unwrap_or_default(),
        planned.unwrap_or_default()
    )
}

/// What could not be read, or not to its end.
#[derive(Default)]
pub(super) struct Unseen {
    pub(super) templates: Option<ProvetError>,
    pub(super) animals: Option<ProvetError>,
    pub(super) owners: Option<ProvetError>,
    pub(super) phones: Option<ProvetError>,
    pub(super) others: Option<ProvetError>,
    pub(super) doses: Option<ProvetError>,
    /// There are more of the others, or of the doses, than were looked at.
    pub(super) more: bool,
}

impl Unseen {
    pub(super) fn is_none(&self) -> bool {
        let errors = [
            &self.templates,
            &self.animals,
            &self.owners,
            &self.phones,
            &self.others,
            &self.doses,
        ];
        !self.more && errors.iter().all(|error| error.is_none())
    }
}

/// All of the chosen reminders.
pub(super) struct Judged {
    /// What weighs most comes first, then what goes out first; what has been sent comes last.
    pub(super) rows: Vec<Row>,
    /// How many of the chosen are not in the record any more, or could not be read.
    pub(super) gone: usize,
    pub(super) unseen: Unseen,
}

type Answer<T> = Result<Arc<T>, ProvetError>;

/// The answers, as they came.
pub(super) struct Answers {
    pub(super) templates: Answer<Rows<ReminderTemplate>>,
    pub(super) animals: Answer<Rows<Patient>>,
    pub(super) owners: Answer<Rows<Client>>,
    pub(super) phones: Answer<Rows<PhoneNumber>>,
    pub(super) others: Answer<Rows<Record>>,
    pub(super) doses: Answer<Doses>,
}

impl Judged {
    /// Waits for the answers and judges; fails only where the reminders themselves could not be read.
    pub(super) async fn of(
        asked: Asked,
        chosen: &[i64],
        today: Date,
        format: &Format,
    ) -> Result<Self, ProvetError> {
        let reminders = asked.reminders.await?;
        let (templates, animals, owners) = join!(asked.templates, asked.animals, asked.owners);
        let (phones, others, doses) = join!(asked.phones, asked.others, asked.doses);
        let answers = Answers {
            templates,
            animals,
            owners,
            phones,
            others,
            doses,
        };
        Ok(answers.judge(&reminders, chosen, today, format))
    }
}

impl Answers {
    fn judge(
        &self,
        reminders: &Rows<Record>,
        chosen: &[i64],
        today: Date,
        format: &Format,
    ) -> Judged {
        let others = self.others.as_ref().map(|rows| rows.rows.as_slice());
        let mut known: HashMap<i64, Reminder> = HashMap::new();
        for record in others.unwrap_or_default().iter().chain(&reminders.rows) {
            let reminder = self.reminder(record, format);
            known.insert(reminder.id, reminder);
        }
        let all: Vec<Reminder> = known.into_values().collect();
        let desk = Desk {
            reminders: &all,
            chosen,
            today,
            windows: Windows::default(),
            numbers: Numbers::default(),
        };
        let given = self.given(format);
        let related = Related::of(self);
        let row = |record: &Record| self.row(record, &desk, &related, given.as_ref(), format);
        let mut rows: Vec<Row> = reminders.rows.iter().map(row).collect();
        rows.sort_by_key(|row| {
            // What is out already needs nobody, however much is to be said of it.
            let sent = is_sent(row.reminder.status);
            let place = (row.reminder.planned, row.reminder.id);
            (sent, std::cmp::Reverse(row.weight()), place)
        });
        Judged {
            gone: chosen.len().saturating_sub(rows.len()),
            rows,
            unseen: self.unseen(),
        }
    }

    fn row(
        &self,
        record: &Record,
        desk: &Desk<'_>,
        related: &Related<'_>,
        given: Option<&HashMap<i64, Vec<Given>>>,
        format: &Format,
    ) -> Row {
        let reminder = self.reminder(record, format);
        let (animal_id, owner_id) = (reminder.animal, record.client.as_ref().map(|it| it.id));
        let animal = animal_id.and_then(|id| related.animals.get(&id)).copied();
        let owner = owner_id.and_then(|id| related.owners.get(&id)).copied();
        let none = Vec::new();
        let doses = given.map(|given| {
            let doses = animal_id.and_then(|id| given.get(&id));
            doses.unwrap_or(&none).as_slice()
        });
        let phones = |client: &Client| related.phones(client.id);
        let noted = desk.judge(
            &reminder,
            &seen(animal.map(as_animal), self.animals.as_ref().err()),
            &seen(
                owner.map(|client| as_owner(client, phones(client))),
                self.owners.as_ref().err(),
            ),
            doses,
        );
        Row {
            reminder,
            animal: animal.cloned(),
            owner: owner.cloned(),
            noted,
        }
    }

    fn reminder(&self, record: &Record, format: &Format) -> Reminder {
        let template = record.reminder_template.as_ref().map(|it| it.id);
        let known = self.templates.as_ref().map(|rows| rows.rows.as_slice());
        let titled = known
            .unwrap_or_default()
            .iter()
            .find(|row| row.id == template && row.id.is_some())
            .map(|row| row.title.clone());
        let subject = Some(record.email_subject.clone());
        let said = |text: &String| !text.is_empty();
        Reminder {
            id: record.id.unwrap_or_default(),
            animal: record.patient.as_ref().map(|it| it.id),
            template,
            title: titled.filter(said).or_else(|| subject.filter(said)),
            due: record.expiry_date,
            planned: record.planned_sending_date,
            created: record.created.map(|created| format.today(created)),
            status: record.status,
            method: record.send_method,
            email: record.email_address.clone(),
            phone: record.phone_number.clone(),
        }
    }

    /// The doses of each animal; none where they could not be seen.
    fn given(&self, format: &Format) -> Option<HashMap<i64, Vec<Given>>> {
        let doses = self.doses.as_ref().ok()?;
        let mut given: HashMap<i64, Vec<Given>> = HashMap::new();
        for line in &doses.lines.rows {
            let visit = line.consultation.as_ref().map(|it| it.id);
            let of_visit = visit.and_then(|id| doses.of_visit.get(&id));
            let animals = match &line.patient {
                Some(animal) => vec![animal.id],
                None => of_visit.cloned().unwrap_or_default(),
            };
            for animal in animals {
                given.entry(animal).or_default().push(dose(line, format));
            }
        }
        Some(given)
    }

    fn unseen(&self) -> Unseen {
        let more = |complete: Option<bool>| complete == Some(false);
        Unseen {
            templates: self.templates.as_ref().err().cloned(),
            animals: self.animals.as_ref().err().cloned(),
            owners: self.owners.as_ref().err().cloned(),
            phones: self.phones.as_ref().err().cloned(),
            others: self.others.as_ref().err().cloned(),
            doses: self.doses.as_ref().err().cloned(),
            more: more(self.others.as_ref().ok().map(|rows| rows.complete))
                || more(self.doses.as_ref().ok().map(|doses| doses.lines.complete)),
        }
    }
}
