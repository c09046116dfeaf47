//! The reminders with all that belongs to them, judged.

use std::collections::HashMap;
use std::sync::Arc;

use jiff::civil::Date;
use tokio::join;

use super::data::{RemindersData, VaccinationItems};
use super::lookup::{RecordLookup, availability_of, to_client, to_patient, to_vaccination};
use crate::clinic::care_due::{DoseDoubt, Vaccination};
use crate::clinic::reminder_check::{
    ChannelCodes, FindingSeverity, OutgoingReminder, ReminderCheckThresholds, ReminderChecker,
    ReminderFinding, is_message_sent,
};
use crate::panels::convert::{LineRecipient, dose_doubt, to_outgoing_reminder};
use crate::provet::ProvetError;
use crate::provet::model::{
    Client, ListResponse, Patient, PhoneNumber, Reminder, ReminderTemplate,
};
use crate::values::Field;
use crate::views::format::LocaleFormatter;

/// One of the chosen reminders.
pub(super) struct AssessedReminder {
    /// As it is judged.
    pub(super) reminder: OutgoingReminder,
    /// As it is recorded, with what could not be read of it.
    pub(super) record: Reminder,
    /// The animal's record, where it could be read.
    pub(super) patient: Option<Patient>,
    /// Other animals of the chosen reminders that are called alike.
    pub(super) namesakes: Vec<Patient>,
    /// The owner's record, where it could be read.
    pub(super) client: Option<Client>,
    /// What is to be said of it, the heaviest first.
    pub(super) findings: Vec<ReminderFinding>,
}

impl AssessedReminder {
    /// The heaviest of what is to be said.
    pub(super) fn severity(&self) -> Option<FindingSeverity> {
        self.findings.first().map(|finding| finding.severity)
    }

    /// The state that a person has seen, to be compared right before something is written.
    pub(super) fn fingerprint(&self) -> String {
        state_fingerprint(&self.record)
    }
}

/// How far a reminder has come and when it goes out, as one text.
pub(super) fn state_fingerprint(record: &Reminder) -> String {
    let status = record
        .status
        .clone()
        .map(crate::values::ReminderStatus::code);
    let planned = &record.planned_sending_date;
    format!("{}/{}", field_text(&status), field_text(planned))
}

/// The value as text, or what stands there.
fn field_text<T: ToString>(field: &Field<T>) -> String {
    match field {
        Field::Absent => String::new(),
        Field::Read(value) => value.to_string(),
        Field::Unreadable(text) => text.clone(),
    }
}

/// What could not be read, or not to its end.
#[derive(Default)]
pub(super) struct MissingData {
    pub(super) templates: Option<ProvetError>,
    pub(super) patients: Option<ProvetError>,
    pub(super) clients: Option<ProvetError>,
    pub(super) phones: Option<ProvetError>,
    pub(super) other_reminders: Option<ProvetError>,
    pub(super) vaccinations: Option<ProvetError>,
    /// There are more of the others, of the doses or of the records around them than were looked at.
    pub(super) is_truncated: bool,
}

impl MissingData {
    pub(super) fn is_empty(&self) -> bool {
        let errors = [
            &self.templates,
            &self.patients,
            &self.clients,
            &self.phones,
            &self.other_reminders,
            &self.vaccinations,
        ];
        !self.is_truncated && errors.iter().all(|error| error.is_none())
    }
}

/// All of the chosen reminders.
pub(super) struct ReminderAssessment {
    /// What weighs most comes first, then what goes out first; what has been sent comes last.
    pub(super) reminders: Vec<AssessedReminder>,
    /// How many of the chosen are not in the record any more, or could not be read.
    pub(super) not_found_count: usize,
    pub(super) missing: MissingData,
}

type SharedResult<T> = Result<Arc<T>, ProvetError>;

/// The answers, as they came.
pub(super) struct ReminderRecords {
    pub(super) templates: SharedResult<ListResponse<ReminderTemplate>>,
    pub(super) patients: SharedResult<ListResponse<Patient>>,
    pub(super) clients: SharedResult<ListResponse<Client>>,
    pub(super) phones: SharedResult<ListResponse<PhoneNumber>>,
    pub(super) other_reminders: SharedResult<ListResponse<Reminder>>,
    pub(super) vaccinations: SharedResult<VaccinationItems>,
}

impl ReminderAssessment {
    /// Waits for the answers and judges; fails only where the reminders themselves could not be read.
    pub(super) async fn load(
        data: RemindersData,
        chosen: &[i64],
        today: Date,
        format: &LocaleFormatter,
    ) -> Result<Self, ProvetError> {
        let reminders = data.reminders.await?;
        // In one wave: a request begins when somebody waits for it.
        let (templates, patients, clients, phones, other_reminders, vaccinations) = join!(
            data.templates,
            data.patients,
            data.clients,
            data.phones,
            data.other_reminders,
            data.vaccinations,
        );
        let answers = ReminderRecords {
            templates,
            patients,
            clients,
            phones,
            other_reminders,
            vaccinations,
        };
        Ok(answers.assess(&reminders, chosen, today, format))
    }
}

impl ReminderRecords {
    fn assess(
        &self,
        reminders: &ListResponse<Reminder>,
        chosen: &[i64],
        today: Date,
        format: &LocaleFormatter,
    ) -> ReminderAssessment {
        let others = self
            .other_reminders
            .as_ref()
            .map(|rows| rows.rows.as_slice());
        let mut known: HashMap<i64, OutgoingReminder> = HashMap::new();
        // The chosen ones come last and win: they are in both lists, and what is sent is read from their own.
        for record in others.unwrap_or_default().iter().chain(&reminders.rows) {
            let reminder = self.to_reminder(record, format);
            known.insert(reminder.id, reminder);
        }
        let all: Vec<OutgoingReminder> = known.into_values().collect();
        // With the others too: two reminders of one care are found only among all of them.
        let desk = ReminderChecker {
            reminders: &all,
            selected_ids: chosen,
            today,
            thresholds: ReminderCheckThresholds::default(),
            channel_codes: ChannelCodes::default(),
        };
        let given = self.vaccinations_by_patient(format);
        let related = RecordLookup::from_records(self);
        let row = |record: &Reminder| {
            self.assess_reminder(record, &desk, &related, given.as_ref(), format)
        };
        let mut rows: Vec<AssessedReminder> = reminders.rows.iter().map(row).collect();
        rows.sort_by_key(|row| {
            // What is out already needs nobody, however much is to be said of it.
            let sent = is_message_sent(row.reminder.status);
            let place = (row.reminder.planned_date, row.reminder.id);
            (sent, std::cmp::Reverse(row.severity()), place)
        });
        ReminderAssessment {
            // Provet leaves out ids that it does not have or does not show, without an error.
            not_found_count: chosen.len().saturating_sub(rows.len()),
            reminders: rows,
            missing: self.missing_data(),
        }
    }

    fn assess_reminder(
        &self,
        record: &Reminder,
        desk: &ReminderChecker<'_>,
        related: &RecordLookup<'_>,
        given: Option<&HashMap<i64, Vec<Vaccination>>>,
        format: &LocaleFormatter,
    ) -> AssessedReminder {
        let reminder = self.to_reminder(record, format);
        let (animal_id, owner_id) = (
            reminder.patient_id,
            record.client.as_known().map(|it| it.id),
        );
        let animal = animal_id.and_then(|id| related.patients.get(&id)).copied();
        let owner = owner_id.and_then(|id| related.clients.get(&id)).copied();
        let none = Vec::new();
        // An animal without doses in a list that was seen has none; only an unseen list leaves that open.
        let doses = given.map(|given| {
            let doses = animal_id.and_then(|id| given.get(&id));
            doses.unwrap_or(&none).as_slice()
        });
        let phones = |client: &Client| related.phones_of(client.id);
        let finding = desk.check_reminder(
            &reminder,
            &availability_of(
                animal.map(|animal| to_patient(animal, owner_id, format)),
                &self.patients,
            ),
            &availability_of(
                owner.map(|client| to_client(client, phones(client))),
                &self.clients,
            ),
            doses,
        );
        AssessedReminder {
            reminder,
            record: record.clone(),
            patient: animal.cloned(),
            namesakes: animal.map_or_else(Vec::new, |animal| related.namesakes_of(animal)),
            client: owner.cloned(),
            findings: finding,
        }
    }

    fn to_reminder(&self, record: &Reminder, format: &LocaleFormatter) -> OutgoingReminder {
        let templates = self.templates.as_ref();
        let templates = templates.map_or(&[][..], |rows| rows.rows.as_slice());
        to_outgoing_reminder(record, templates, format)
    }

    /// The doses of each animal; none where they could not be seen.
    fn vaccinations_by_patient(
        &self,
        format: &LocaleFormatter,
    ) -> Option<HashMap<i64, Vec<Vaccination>>> {
        let doses = self.vaccinations.as_ref().ok()?;
        let mut given: HashMap<i64, Vec<Vaccination>> = HashMap::new();
        for line in &doses.items.rows {
            // A line that names no patient may be for any patient of its consultation: it is said of each, and settles
            // nothing where there are several.
            let consultation = line.consultation.as_ref().map(|it| it.id);
            let of_visit = consultation.and_then(|id| doses.patients_by_consultation.get(&id));
            let animals = match &line.patient {
                Some(patient) => vec![patient.id],
                None => of_visit.cloned().unwrap_or_default(),
            };
            // Another animal of the visit may not be readable.
            let is_only = line.patient.is_some()
                || consultation.is_some_and(|id| !doses.with_unreadable_patients.contains(&id));
            let doubt = if animals.len() == 1 && is_only {
                dose_doubt(LineRecipient::This, line, &doses.items.rows)
            } else {
                Some(DoseDoubt::RecipientUnnamed)
            };
            for patient in animals {
                given
                    .entry(patient)
                    .or_default()
                    .push(to_vaccination(line, doubt, format));
            }
        }
        Some(given)
    }

    fn missing_data(&self) -> MissingData {
        MissingData {
            templates: self.templates.as_ref().err().cloned(),
            patients: self.patients.as_ref().err().cloned(),
            clients: self.clients.as_ref().err().cloned(),
            phones: self.phones.as_ref().err().cloned(),
            other_reminders: self.other_reminders.as_ref().err().cloned(),
            vaccinations: self.vaccinations.as_ref().err().cloned(),
            is_truncated: is_truncated(&self.other_reminders)
                || is_truncated(&self.patients)
                || is_truncated(&self.clients)
                || is_truncated(&self.phones)
                || self
                    .vaccinations
                    .as_ref()
                    .is_ok_and(|doses| !doses.items.complete),
        }
    }
}

fn is_truncated<T>(rows: &SharedResult<ListResponse<T>>) -> bool {
    rows.as_ref().is_ok_and(|rows| !rows.complete)
}
