//! Checks a reminder before it is sent: its patient, client, address, message status and the care it asks for.

mod delivery;
mod records;

use jiff::civil::Date;

pub use self::delivery::{ChannelCodes, MessageChannel};
pub use self::records::{OutgoingReminder, RecordAvailability, ReminderClient, ReminderPatient};
use super::calendar_days::days_between;
use super::care_due;
use super::care_due::{
    CareRecords, CareSchedule, CareStatus, MessageStatus, ReminderStatus, Vaccination,
};

/// Whether a message with this status has been sent.
pub fn is_message_sent(status: Option<ReminderStatus>) -> bool {
    status == Some(ReminderStatus::Sent)
}

/// How long back a message counts as said already. A clinic may set its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReminderCheckThresholds {
    /// A reminder of the same thing that was sent at most so many days ago makes another one a repetition. Two months is
    /// about what a clinic waits between a first and a second letter; no guideline asks for another.
    pub repeat_days: i64,
    /// How a dose is matched with a date.
    pub care: care_due::DueThresholds,
}

impl Default for ReminderCheckThresholds {
    fn default() -> Self {
        Self {
            repeat_days: 60,
            care: care_due::DueThresholds::default(),
        }
    }
}

/// How much a finding weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum FindingSeverity {
    /// Good to know.
    Info,
    /// Look before it goes out, or: this could not be seen.
    Warning,
    /// It must not go out as it is.
    Blocking,
}

/// Something about a reminder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FindingKind {
    /// The animal died, on this day where it can be read.
    Deceased(Option<Date>),
    /// The animal is archived.
    PatientArchived,
    /// The reminder names no animal, or one that is not in the record any more.
    PatientMissing,
    /// The animal's record could not be seen.
    PatientUnavailable,
    /// The animal's own record names another owner than the reminder.
    OtherClient,
    /// The owner is archived.
    ClientArchived,
    /// The reminder names no owner, or one that is not in the record any more.
    ClientMissing,
    /// The owner's record could not be seen.
    ClientUnavailable,
    /// By which way it goes is not known: Provet's number for it.
    UnknownChannel(Option<i64>),
    /// The owner wants no messages this way.
    OptOut(MessageChannel),
    /// Whether the owner wants messages this way is not said.
    OptOutUnknown(MessageChannel),
    /// There is nothing to send it to.
    MissingAddress(MessageChannel),
    /// What it goes to can be no address.
    InvalidAddress(MessageChannel),
    /// It goes to another address than those in the owner's record.
    DifferentAddress(MessageChannel),
    /// Whether there is an address could not be seen.
    AddressUnavailable(MessageChannel),
    /// It was sent.
    AlreadySent,
    /// It is queued or being sent.
    InDelivery,
    /// Sending it failed.
    DeliveryFailed,
    /// Provet's number for how far it has come is not known.
    UnknownStatus(Option<ReminderStatus>),
    /// It waits though its day has passed.
    SendDatePassed {
        /// By how many days.
        days: i64,
    },
    /// No day is planned for it, or none that can be read.
    NoSendDate,
    /// When the care falls due cannot be read, so nobody knows whether it was given.
    DueDateUnreadable,
    /// Another reminder of the same thing for the same animal.
    Duplicate {
        /// That one's number.
        id: i64,
        /// When its message is or was planned for.
        planned_date: Option<Date>,
        /// Whether it has been sent.
        is_sent: bool,
        /// Whether it is among those chosen.
        is_selected: bool,
    },
    /// What it asks for was given.
    CareGiven(Vaccination),
    /// The same was given after the reminder was made, though not near its due date.
    CareGivenSinceCreation(Vaccination),
    /// Perhaps what it asks for was given: the words or the dates leave room for doubt.
    CarePossiblyGiven(Vaccination),
}

/// A finding and how much it weighs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReminderFinding {
    /// How much it weighs.
    pub severity: FindingSeverity,
    /// What it is.
    pub kind: FindingKind,
}

/// What reminders are judged against.
#[derive(Debug, Clone, Copy)]
pub struct ReminderChecker<'a> {
    /// Every reminder that was read for these animals, the chosen ones among them.
    pub reminders: &'a [OutgoingReminder],
    /// The numbers of the chosen ones.
    pub selected_ids: &'a [i64],
    /// The day it is.
    pub today: Date,
    /// How dates are judged.
    pub thresholds: ReminderCheckThresholds,
    /// What Provet's numbers for the way of sending mean.
    pub channel_codes: ChannelCodes,
}

impl ReminderChecker<'_> {
    /// What is to be said of a reminder, the heaviest first.
    ///
    /// `given` are the doses the animal got; none where they could not be seen, which the page says once for all.
    pub fn check_reminder(
        &self,
        reminder: &OutgoingReminder,
        animal: &RecordAvailability<ReminderPatient>,
        owner: &RecordAvailability<ReminderClient>,
        given: Option<&[Vaccination]>,
    ) -> Vec<ReminderFinding> {
        let mut noted = patient_findings(animal);
        noted.extend(message_finding(reminder, self.today));
        // What is out already needs no address and is no repetition of another one.
        if reminder.message_status() != MessageStatus::Sent {
            let due = FindingKind::DueDateUnreadable;
            let due = new_finding(FindingSeverity::Warning, due);
            noted.extend(reminder.due_date.unreadable().map(|_| due));
            noted.extend(self.find_duplicate(reminder));
            noted.extend(self.find_given_care(reminder, given.unwrap_or_default()));
            noted.extend(delivery::check_delivery(
                reminder,
                owner,
                self.channel_codes,
            ));
        }
        noted.sort_by_key(|noted| std::cmp::Reverse(noted.severity));
        noted
    }

    /// Another one of the same thing that waits, or was sent not long ago.
    fn find_duplicate(&self, reminder: &OutgoingReminder) -> Option<ReminderFinding> {
        let recent = |other: &OutgoingReminder| {
            let age = other
                .planned_date
                .map(|planned| days_between(planned, self.today));
            age.is_none_or(|age| age <= self.thresholds.repeat_days)
        };
        let counts = |other: &&OutgoingReminder| match other.message_status() {
            // One that failed can be sent again, so it still counts as one to come.
            MessageStatus::Waiting | MessageStatus::Failed => true,
            MessageStatus::Sent => recent(other),
            MessageStatus::Unknown => false,
        };
        let others = self.reminders.iter();
        let other = others
            .filter(|other| other.id != reminder.id && other.requests_same_care(reminder))
            .filter(counts)
            // Prefers one that was sent: it has reached the client.
            .min_by_key(|other| (other.message_status() != MessageStatus::Sent, other.id))?;
        let sent = other.message_status() == MessageStatus::Sent;
        // Of a course of several doses, the next one is no repetition, also where the one before it has gone out.
        let weight = if reminder.due_date == other.due_date {
            FindingSeverity::Blocking
        } else {
            FindingSeverity::Warning
        };
        let finding = FindingKind::Duplicate {
            id: other.id,
            planned_date: other.planned_date,
            is_sent: sent,
            is_selected: self.selected_ids.contains(&other.id),
        };
        Some(ReminderFinding {
            severity: weight,
            kind: finding,
        })
    }

    /// Whether what it asks for was given meanwhile.
    fn find_given_care(
        &self,
        reminder: &OutgoingReminder,
        given: &[Vaccination],
    ) -> Option<ReminderFinding> {
        let records = CareRecords {
            reminders: Some(vec![reminder.to_care_reminder()]),
            vaccinations: Some(given.to_vec()),
            // Doses given elsewhere are not requested for reminders, which is not the same as unavailable.
            external_vaccinations: Some(Vec::new()),
        };
        let due = CareSchedule::assess(records, false, self.today, self.thresholds.care);
        let item = due.items.into_iter().next()?;
        if let CareStatus::Fulfilled(dose) = item.status {
            return Some(new_finding(
                FindingSeverity::Blocking,
                FindingKind::CareGiven(dose),
            ));
        }
        let since = |dose: &Vaccination| {
            dose.date.known() > reminder.created_date && dose.date.known() <= Some(self.today)
        };
        // Without a day of making, every dose would lie after it.
        let made = reminder.created_date.is_some();
        if let Some(dose) = item.last_vaccination.filter(|dose| made && since(dose)) {
            return Some(new_finding(
                FindingSeverity::Warning,
                FindingKind::CareGivenSinceCreation(dose),
            ));
        }
        let perhaps = item.possible_vaccinations.into_iter().next()?;
        Some(new_finding(
            FindingSeverity::Warning,
            FindingKind::CarePossiblyGiven(perhaps),
        ))
    }
}

fn new_finding(weight: FindingSeverity, finding: FindingKind) -> ReminderFinding {
    ReminderFinding {
        severity: weight,
        kind: finding,
    }
}

fn patient_findings(animal: &RecordAvailability<ReminderPatient>) -> Vec<ReminderFinding> {
    match animal {
        RecordAvailability::Missing => vec![new_finding(
            FindingSeverity::Blocking,
            FindingKind::PatientMissing,
        )],
        RecordAvailability::Unavailable => vec![new_finding(
            FindingSeverity::Warning,
            FindingKind::PatientUnavailable,
        )],
        RecordAvailability::Available(animal) => {
            let died = animal
                .is_deceased
                .then_some(FindingKind::Deceased(animal.deceased_on));
            let archived = animal.archived.then_some(FindingKind::PatientArchived);
            let found = died.into_iter().chain(archived);
            let found = found.map(|found| new_finding(FindingSeverity::Blocking, found));
            // It may be right: a second owner is told too. Nobody but the clinic knows.
            let other = animal
                .has_other_client
                .then(|| new_finding(FindingSeverity::Warning, FindingKind::OtherClient));
            found.chain(other).collect()
        }
    }
}

/// How far the message has come, and whether its day has passed.
fn message_finding(reminder: &OutgoingReminder, today: Date) -> Option<ReminderFinding> {
    let late = reminder
        .planned_date
        .map(|planned| days_between(planned, today));
    Some(match reminder.status {
        Some(ReminderStatus::Sent) => {
            new_finding(FindingSeverity::Blocking, FindingKind::AlreadySent)
        }
        Some(ReminderStatus::Failed) => {
            new_finding(FindingSeverity::Warning, FindingKind::DeliveryFailed)
        }
        None | Some(ReminderStatus::Unknown(_)) => new_finding(
            FindingSeverity::Warning,
            FindingKind::UnknownStatus(reminder.status),
        ),
        Some(ReminderStatus::Queued | ReminderStatus::Sending) => {
            new_finding(FindingSeverity::Warning, FindingKind::InDelivery)
        }
        Some(ReminderStatus::Created) => match late {
            None => new_finding(FindingSeverity::Warning, FindingKind::NoSendDate),
            Some(days) if days > 0 => new_finding(
                FindingSeverity::Warning,
                FindingKind::SendDatePassed { days },
            ),
            Some(_) => return None,
        },
    })
}

#[cfg(test)]
mod tests;
