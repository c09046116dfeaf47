//! Reminders and vaccinations as they were read, before they are assessed.

use jiff::civil::Date;

use crate::values::Field;

pub use crate::values::ReminderStatus;

/// A reminder, as far as it could be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CareReminder {
    /// Its number in Provet.
    pub id: i64,
    /// The title of its template; none when that is not known. Reminders are compared by nothing else.
    pub title: Option<String>,
    /// The subject of its e-mail, which may be the same for every reminder: what it is called where no title is known.
    pub subject: Option<String>,
    /// When the care falls due, or what stands there and cannot be read.
    pub due_date: Field<Date>,
    /// When the message is to go out.
    pub planned_date: Option<Date>,
    /// How far the message has come.
    pub status: Option<ReminderStatus>,
}

/// A vaccination that was given, here or elsewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Vaccination {
    /// What against, or the product's name where the disease is not recorded.
    pub disease: String,
    /// When.
    pub date: Field<Date>,
    /// The batch.
    pub batch: Option<String>,
    /// Given by somebody else and told to this clinic.
    pub external: bool,
    /// Why nobody knows whether this animal got it; none where it did.
    pub doubt: Option<DoseDoubt>,
}

/// Why nobody knows whether an animal got a dose that is recorded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DoseDoubt {
    /// The line of a visit with several animals names none of them.
    RecipientUnnamed,
    /// The line has a quantity of zero or less, or another line takes it back.
    Undone,
    /// It has no day, and its visit is a draft or still ahead.
    VisitAhead,
}

impl Vaccination {
    /// Whether it is dated ahead, so that it is planned and not given.
    pub fn is_planned(&self, today: Date) -> bool {
        self.date.as_known().is_some_and(|on| *on > today)
    }

    /// Whether this animal got it on a known day, by `today`.
    pub fn is_certainly_given(&self, today: Date) -> bool {
        self.doubt.is_none() && self.date.as_known().is_some_and(|on| *on <= today)
    }
}

/// What was read for one animal; none is "could not be seen".
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CareRecords {
    /// Its reminders.
    pub reminders: Option<Vec<CareReminder>>,
    /// Vaccinations given here.
    pub vaccinations: Option<Vec<Vaccination>>,
    /// Vaccinations given elsewhere.
    pub external_vaccinations: Option<Vec<Vaccination>>,
}

/// What a reminder's status means for the care it reminds of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MessageStatus {
    /// Waiting, queued or being sent.
    Waiting,
    /// Sent.
    Sent,
    /// It could not be sent.
    Failed,
    /// A number we do not know, or none.
    Unknown,
}

impl CareReminder {
    /// What it is called: its title, else the subject of its e-mail.
    pub fn label(&self) -> Option<&str> {
        self.title.as_deref().or(self.subject.as_deref())
    }

    /// How far the message has come.
    pub fn message_status(&self) -> MessageStatus {
        match self.status {
            Some(ReminderStatus::Created | ReminderStatus::Queued | ReminderStatus::Sending) => {
                MessageStatus::Waiting
            }
            Some(ReminderStatus::Sent) => MessageStatus::Sent,
            Some(ReminderStatus::Failed) => MessageStatus::Failed,
            Some(ReminderStatus::Unknown(_)) | None => MessageStatus::Unknown,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_message_of_a_reminder_is_told_apart() {
        let status = |status| {
            let (id, title, due, planned) = (1, None, Field::Absent, None);
            let reminder = CareReminder {
                id,
                title,
                subject: None,
                due_date: due,
                planned_date: planned,
                status,
            };
            reminder.message_status()
        };
        assert_eq!(status(Some(1.into())), MessageStatus::Waiting);
        assert_eq!(status(Some(3.into())), MessageStatus::Sent);
        assert_eq!(status(Some(4.into())), MessageStatus::Failed);
        assert_eq!(status(Some(77.into())), MessageStatus::Unknown);
        assert_eq!(status(None), MessageStatus::Unknown);
    }
}
