//! Reminders, patients and clients as they were read, before they are checked.

use std::collections::BTreeSet;

use jiff::civil::Date;

use crate::clinic::care_due::{self, MessageStatus, ReminderStatus};
use crate::values::Field;

/// A record that something points to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RecordAvailability<T> {
    /// It was read.
    Available(T),
    /// Nothing is pointed to, or it is not there any more.
    Missing,
    /// It could not be seen.
    Unavailable,
}

/// A reminder that is to be sent.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct OutgoingReminder {
    /// Its number in Provet.
    pub id: i64,
    /// The number of the animal.
    pub patient_id: Option<i64>,
    /// The number of its template.
    pub template_id: Option<i64>,
    /// What it is about; none when that is not known.
    pub title: Option<String>,
    /// The subject of its e-mail, which may be the same for every reminder: what it is called where no title is known.
    pub subject: Option<String>,
    /// When the care falls due, or what stands there and cannot be read.
    pub due_date: Field<Date>,
    /// When the message is to go out.
    pub planned_date: Option<Date>,
    /// When it was made.
    pub created_date: Option<Date>,
    /// How far the message has come.
    pub status: Option<ReminderStatus>,
    /// Provet's number for the way it is sent.
    pub channel_code: Option<i64>,
    /// The mail address in it; empty where the owner's is meant.
    pub email: String,
    /// The telephone number in it; empty where the owner's is meant.
    pub phone: String,
}

impl OutgoingReminder {
    /// What it is called: its title, else the subject of its e-mail.
    pub fn label(&self) -> Option<&str> {
        self.title.as_deref().or(self.subject.as_deref())
    }

    /// How far the message has come.
    pub fn message_status(&self) -> MessageStatus {
        self.to_care_reminder().message_status()
    }

    /// The same, as what is due is judged by.
    pub(super) fn to_care_reminder(&self) -> care_due::CareReminder {
        care_due::CareReminder {
            id: self.id,
            title: self.title.clone(),
            subject: self.subject.clone(),
            due_date: self.due_date.clone(),
            planned_date: self.planned_date,
            status: self.status,
        }
    }

    /// Whether another one asks for the same for the same animal: by its template, or where one has none, by its words.
    pub(super) fn requests_same_care(&self, other: &Self) -> bool {
        let same = if let (Some(one), Some(two)) = (self.template_id, other.template_id) {
            one == two
        } else {
            let title = title_words(self.title.as_deref());
            !title.is_empty() && title == title_words(other.title.as_deref())
        };
        // Two reminders that name no animal are not about the same one.
        same && self.patient_id.is_some() && self.patient_id == other.patient_id
    }
}

fn title_words(title: Option<&str>) -> BTreeSet<String> {
    let title = title.unwrap_or_default().to_lowercase();
    let words = title.split(|c: char| !c.is_alphanumeric());
    words
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

/// The animal a reminder is about.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ReminderPatient {
    /// Whether it is recorded as dead.
    pub is_deceased: bool,
    /// Day of death; none where it cannot be read.
    pub deceased_on: Option<Date>,
    /// Taken out of the lists.
    pub archived: bool,
    /// Whether its own record names another owner than the reminder does.
    pub has_other_client: bool,
}

/// The owner a reminder goes to.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ReminderClient {
    /// Taken out of the lists.
    pub archived: bool,
    /// The mail addresses as recorded.
    pub emails: Vec<String>,
    /// The telephone numbers as recorded; none when they could not be seen.
    pub phones: Option<Vec<String>>,
    /// Whether a street or a town is recorded.
    pub has_postal_address: bool,
    /// Wants no mail; none when nobody said.
    pub no_email: Option<bool>,
    /// Wants no text messages; none when nobody said.
    pub no_sms: Option<bool>,
}
