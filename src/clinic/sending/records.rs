//! Reminders, animals and owners as they were read, before they are judged.

use std::collections::BTreeSet;

use jiff::civil::Date;

use crate::clinic::due::{self, Message};

/// A record that something points to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Seen<T> {
    /// It was read.
    Known(T),
    /// Nothing is pointed to, or it is not there any more.
    Gone,
    /// It could not be seen.
    Unseen,
}

/// A reminder that is to be sent.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Reminder {
    /// Its number in Provet.
    pub id: i64,
    /// The number of the animal.
    pub animal: Option<i64>,
    /// The number of its template.
    pub template: Option<i64>,
    /// What it is about; none when that could not be read.
    pub title: Option<String>,
    /// When the care falls due.
    pub due: Option<Date>,
    /// When the message is to go out.
    pub planned: Option<Date>,
    /// When it was made.
    pub created: Option<Date>,
    /// Provet's number for how far the message has come.
    pub status: Option<i64>,
    /// Provet's number for the way it is sent.
    pub method: Option<i64>,
    /// The mail address in it; empty where the owner's is meant.
    pub email: String,
    /// The telephone number in it; empty where the owner's is meant.
    pub phone: String,
}

impl Reminder {
    /// How far the message has come.
    pub fn message(&self) -> Message {
        self.as_due().message()
    }

    /// The same, as what is due is judged by.
    pub(super) fn as_due(&self) -> due::Reminder {
        due::Reminder {
            id: self.id,
            title: self.title.clone(),
            due: self.due,
            planned: self.planned,
            status: self.status,
        }
    }

    /// Whether another one asks for the same for the same animal: by its template, or where one has none, by its words.
    pub(super) fn is_same_care(&self, other: &Self) -> bool {
        let same = if let (Some(one), Some(two)) = (self.template, other.template) {
            one == two
        } else {
            let title = words(self.title.as_deref());
            !title.is_empty() && title == words(other.title.as_deref())
        };
        same && self.animal.is_some() && self.animal == other.animal
    }
}

fn words(title: Option<&str>) -> BTreeSet<String> {
    let title = title.unwrap_or_default().to_lowercase();
    let words = title.split(|c: char| !c.is_alphanumeric());
    words
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

/// The animal a reminder is about.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Animal {
    /// Day of death.
    pub deceased: Option<Date>,
    /// Taken out of the lists.
    pub archived: bool,
}

/// The owner a reminder goes to.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Owner {
    /// Taken out of the lists.
    pub archived: bool,
    /// The mail addresses as recorded.
    pub emails: Vec<String>,
    /// The telephone numbers as recorded; none when they could not be seen.
    pub phones: Option<Vec<String>>,
    /// Whether a street or a town is recorded.
    pub has_post: bool,
    /// Wants no mail; none when nobody said.
    pub no_email: Option<bool>,
    /// Wants no text messages; none when nobody said.
    pub no_sms: Option<bool>,
}
