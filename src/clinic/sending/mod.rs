//! What is wrong with a reminder before it is sent: with the animal, the owner, the address, the message, the care.

mod reach;
mod records;

use jiff::civil::Date;

pub use self::reach::{Channel, Numbers};
pub use self::records::{Animal, Owner, Reminder, Seen};
use super::due;
use super::due::{Due, Given, Message, Records, When};

/// Provet's number for a message that has been sent \[C\].
const SENT: i64 = 3;

/// Whether a message with this number has been sent.
pub fn is_sent(status: Option<i64>) -> bool {
    status == Some(SENT)
}

/// How long back a message counts as said already. A clinic may set its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Windows {
    /// A reminder of the same thing that was sent at most so many days ago makes another one a repetition. Two months is
    /// about what a clinic waits between a first and a second letter; no guideline asks for another.
    pub repeat_days: i64,
    /// How a dose is matched with a date.
    pub due: due::Windows,
}

impl Default for Windows {
    fn default() -> Self {
        Self {
            repeat_days: 60,
            due: due::Windows::default(),
        }
    }
}

/// How much a finding weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    /// Good to know.
    Tell,
    /// Look before it goes out, or: this could not be seen.
    Look,
    /// It must not go out as it is.
    Stop,
}

/// Something about a reminder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Finding {
    /// The animal died on this day.
    Deceased(Date),
    /// The animal is archived.
    AnimalArchived,
    /// The reminder names no animal, or one that is not in the record any more.
    AnimalGone,
    /// The animal's record could not be seen.
    AnimalUnseen,
    /// The owner is archived.
    OwnerArchived,
    /// The reminder names no owner, or one that is not in the record any more.
    OwnerGone,
    /// The owner's record could not be seen.
    OwnerUnseen,
    /// By which way it goes is not known: Provet's number for it.
    ChannelUnknown(Option<i64>),
    /// The owner wants no messages this way.
    OptedOut(Channel),
    /// Whether the owner wants messages this way is not said.
    WishUnseen(Channel),
    /// There is nothing to send it to.
    NoAddress(Channel),
    /// What it goes to can be no address.
    BadAddress(Channel),
    /// It goes to another address than those in the owner's record.
    OtherAddress(Channel),
    /// Whether there is an address could not be seen.
    AddressUnseen(Channel),
    /// It was sent.
    Sent,
    /// It is queued or being sent.
    OnItsWay,
    /// Sending it failed.
    Failed,
    /// Provet's number for how far it has come is not known.
    StatusUnknown(Option<i64>),
    /// It waits though its day has passed.
    Late {
        /// By how many days.
        days: i64,
    },
    /// No day is planned for it.
    Unplanned,
    /// Another reminder of the same thing for the same animal.
    Duplicate {
        /// That one's number.
        id: i64,
        /// When its message is or was planned for.
        planned: Option<Date>,
        /// Whether it has been sent.
        sent: bool,
        /// Whether it is among those chosen.
        chosen: bool,
    },
    /// What it asks for was given.
    Given(Given),
    /// The same was given after the reminder was made, though not near its due date.
    GivenSince(Given),
    /// Perhaps what it asks for was given: the words or the dates leave room for doubt.
    PerhapsGiven(Given),
}

/// A finding and how much it weighs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Noted {
    /// How much it weighs.
    pub weight: Weight,
    /// What it is.
    pub finding: Finding,
}

/// What reminders are judged against.
#[derive(Debug, Clone, Copy)]
pub struct Desk<'a> {
    /// Every reminder that was read for these animals, the chosen ones among them.
    pub reminders: &'a [Reminder],
    /// The numbers of the chosen ones.
    pub chosen: &'a [i64],
    /// The day it is.
    pub today: Date,
    /// How dates are judged.
    pub windows: Windows,
    /// What Provet's numbers for the way of sending mean.
    pub numbers: Numbers,
}

impl Desk<'_> {
    /// What is to be said of a reminder, the heaviest first.
    ///
    /// `given` are the doses the animal got; none where they could not be seen, which the page says once for all.
    pub fn judge(
        &self,
        reminder: &Reminder,
        animal: &Seen<Animal>,
        owner: &Seen<Owner>,
        given: Option<&[Given]>,
    ) -> Vec<Noted> {
        let mut noted = of_animal(animal);
        noted.extend(of_message(reminder, self.today));
        // What is out already needs no address and is no repetition of another one.
        if reminder.message() != Message::Sent {
            noted.extend(self.duplicate(reminder));
            noted.extend(self.care(reminder, given.unwrap_or_default()));
            noted.extend(reach::judge(reminder, owner, self.numbers));
        }
        noted.sort_by_key(|noted| std::cmp::Reverse(noted.weight));
        noted
    }

    /// Another one of the same thing that waits, or was sent not long ago.
    fn duplicate(&self, reminder: &Reminder) -> Option<Noted> {
        let recent = |other: &Reminder| {
            let age = other.planned.map(|planned| days(planned, self.today));
            age.is_none_or(|age| age <= self.windows.repeat_days)
        };
        let counts = |other: &&Reminder| match other.message() {
            Message::Waiting | Message::Failed => true,
            Message::Sent => recent(other),
            Message::Unknown => false,
        };
        let others = self.reminders.iter();
        let other = others
            .filter(|other| other.id != reminder.id && other.is_same_care(reminder))
            .filter(counts)
            .min_by_key(|other| (other.message() != Message::Sent, other.id))?;
        let sent = other.message() == Message::Sent;
        // Of a course of several doses, the next one is no repetition.
        let weight = if reminder.due == other.due || sent {
            Weight::Stop
        } else {
            Weight::Look
        };
        let finding = Finding::Duplicate {
            id: other.id,
            planned: other.planned,
            sent,
            chosen: self.chosen.contains(&other.id),
        };
        Some(Noted { weight, finding })
    }

    /// Whether what it asks for was given meanwhile.
    fn care(&self, reminder: &Reminder, given: &[Given]) -> Option<Noted> {
        let records = Records {
            reminders: Some(vec![reminder.as_due()]),
            given: Some(given.to_vec()),
            external: Some(Vec::new()),
        };
        let due = Due::judge(records, false, self.today, self.windows.due);
        let item = due.items.into_iter().next()?;
        if let When::Given(dose) = item.when {
            return Some(note(Weight::Stop, Finding::Given(dose)));
        }
        let since = |dose: &Given| dose.on > reminder.created && dose.on <= Some(self.today);
        let made = reminder.created.is_some();
        if let Some(dose) = item.last.filter(|dose| made && since(dose)) {
            return Some(note(Weight::Look, Finding::GivenSince(dose)));
        }
        let perhaps = item.perhaps.into_iter().next()?;
        Some(note(Weight::Look, Finding::PerhapsGiven(perhaps)))
    }
}

fn note(weight: Weight, finding: Finding) -> Noted {
    Noted { weight, finding }
}

fn of_animal(animal: &Seen<Animal>) -> Vec<Noted> {
    match animal {
        Seen::Gone => vec![note(Weight::Stop, Finding::AnimalGone)],
        Seen::Unseen => vec![note(Weight::Look, Finding::AnimalUnseen)],
        Seen::Known(animal) => {
            let died = animal.deceased.map(Finding::Deceased);
            let archived = animal.archived.then_some(Finding::AnimalArchived);
            let found = died.into_iter().chain(archived);
            found.map(|found| note(Weight::Stop, found)).collect()
        }
    }
}

/// How far the message has come, and whether its day has passed.
fn of_message(reminder: &Reminder, today: Date) -> Option<Noted> {
    let late = reminder.planned.map(|planned| days(planned, today));
    Some(match (reminder.status, reminder.message()) {
        (_, Message::Sent) => note(Weight::Stop, Finding::Sent),
        (_, Message::Failed) => note(Weight::Look, Finding::Failed),
        (status, Message::Unknown) => note(Weight::Look, Finding::StatusUnknown(status)),
        (Some(1 | 2), Message::Waiting) => note(Weight::Look, Finding::OnItsWay),
        (_, Message::Waiting) => match late {
            None => note(Weight::Look, Finding::Unplanned),
            Some(days) if days > 0 => note(Weight::Look, Finding::Late { days }),
            Some(_) => return None,
        },
    })
}

/// Days from one date to another; negative when it lies before.
fn days(from: Date, to: Date) -> i64 {
    from.until(to).map_or(0, |span| i64::from(span.get_days()))
}

#[cfg(test)]
mod tests;
