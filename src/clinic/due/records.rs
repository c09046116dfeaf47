//! Reminders and vaccinations as they were read, before they are judged.

use jiff::civil::Date;

/// A reminder, as far as it could be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reminder {
    /// Its number in Provet.
    pub id: i64,
    /// The title of its template; none when that could not be read.
    pub title: Option<String>,
    /// When the care falls due.
    pub due: Option<Date>,
    /// When the message is to go out.
    pub planned: Option<Date>,
    /// Provet's number for how far the message has come.
    pub status: Option<i64>,
}

/// A vaccination that was given, here or elsewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Given {
    /// What against, or the product's name where the disease is not recorded.
    pub disease: String,
    /// When.
    pub on: Option<Date>,
    /// The batch.
    pub batch: Option<String>,
    /// Given by somebody else and told to this clinic.
    pub external: bool,
}

/// What was read for one animal; none is "could not be seen".
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Records {
    /// Its reminders.
    pub reminders: Option<Vec<Reminder>>,
    /// Vaccinations given here.
    pub given: Option<Vec<Given>>,
    /// Vaccinations given elsewhere.
    pub external: Option<Vec<Given>>,
}

/// How far a reminder's message has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Message {
    /// Waiting, queued or being sent.
    Waiting,
    /// Sent.
    Sent,
    /// It could not be sent.
    Failed,
    /// A number we do not know, or none.
    Unknown,
}

impl Reminder {
    /// How far the message has come: 0 created, 1 queued, 2 sending, 3 sent,
    /// 4 failed \[C\].
    pub fn message(&self) -> Message {
        match self.status {
            Some(0..=2) => Message::Waiting,
            Some(3) => Message::Sent,
            Some(4) => Message::Failed,
            _ => Message::Unknown,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_message_of_a_reminder_is_told_apart() {
        let status = |status| {
            let (id, title, due, planned) = (1, None, None, None);
            let reminder = Reminder {
                id,
                title,
                due,
                planned,
                status,
            };
            reminder.message()
        };
        assert_eq!(status(Some(1)), Message::Waiting);
        assert_eq!(status(Some(3)), Message::Sent);
        assert_eq!(status(Some(4)), Message::Failed);
        assert_eq!(status(Some(77)), Message::Unknown);
        assert_eq!(status(None), Message::Unknown);
    }
}
