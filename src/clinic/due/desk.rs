//! Which reminder a dose settles, and how the others stand by their dates.

use jiff::civil::Date;

use super::likeness::{Likeness, likeness, words};
use super::{Given, Item, Reminder, When, Windows};

/// All that is looked at to judge one reminder.
pub(super) struct Desk<'a> {
    pub(super) reminders: &'a [Reminder],
    pub(super) given: &'a [Given],
    pub(super) today: Date,
    pub(super) windows: Windows,
}

impl Desk<'_> {
    /// Tells how a reminder stands, and on what that rests.
    pub(super) fn judge(&self, reminder: &Reminder) -> Item {
        let covering = || self.alike(reminder, Likeness::Covers);
        let done = covering().find(|given| self.settles(given, reminder));
        let when = match done {
            Some(given) => When::Given(given.clone()),
            None => self.by_date(reminder),
        };
        let unsure = self.alike(reminder, Likeness::Unsure);
        let doubtful = |given: &&Given| given.on.is_none() || self.is_in_time(given, reminder);
        let perhaps = covering().chain(unsure).filter(doubtful);
        Item {
            reminder: reminder.clone(),
            last: covering().find(|given| given.on.is_some()).cloned(),
            perhaps: match done {
                Some(_) => Vec::new(),
                None => perhaps.cloned().collect(),
            },
            when,
        }
    }

    fn alike(&self, reminder: &Reminder, wanted: Likeness) -> impl Iterator<Item = &Given> {
        let title = reminder.title.clone().unwrap_or_default();
        let given = self.given.iter();
        given.filter(move |given| likeness(&title, &given.disease) == wanted)
    }

    /// Whether a dose is the one a reminder asks for, beyond doubt.
    ///
    /// In a primary course a late dose lies just before the next one's date. It
    /// was the late one, so it does not settle the next one too.
    fn settles(&self, given: &Given, reminder: &Reminder) -> bool {
        let is_early = given.on < reminder.due;
        let mut earlier = self.reminders.iter().filter(|other| {
            other.due.is_some() && other.due <= given.on && is_same_title(other, reminder)
        });
        let is_met = |other: &Reminder| {
            let mut before = self.alike(other, Likeness::Covers);
            before.any(|dose| dose.on < given.on && self.is_in_time(dose, other))
        };
        self.is_in_time(given, reminder) && !(is_early && earlier.any(|other| !is_met(other)))
    }

    /// Whether a dose was given near enough to the due date, or after it.
    fn is_in_time(&self, given: &Given, reminder: &Reminder) -> bool {
        let on = given.on.filter(|on| *on <= self.today);
        let late = reminder.due.zip(on).map(|(due, on)| days(due, on));
        late.is_some_and(|late| late > -self.windows.early_days)
    }

    fn by_date(&self, reminder: &Reminder) -> When {
        let Some(due) = reminder.due else {
            return When::Undated;
        };
        let ahead = days(self.today, due);
        if ahead > self.windows.soon_days {
            return When::Later { days: ahead };
        }
        if ahead >= 0 {
            return When::Soon { days: ahead };
        }
        match self.successor(reminder).filter(|by| *by > due) {
            Some(by) => When::Replaced { by },
            None => When::Overdue { days: -ahead },
        }
    }

    /// The due date of the last reminder with the very same title.
    fn successor(&self, reminder: &Reminder) -> Option<Date> {
        let same = self.reminders.iter();
        let same = same.filter(|other| is_same_title(other, reminder));
        same.filter_map(|other| other.due).max()
    }
}

fn is_same_title(one: &Reminder, other: &Reminder) -> bool {
    let told = |reminder: &Reminder| words(reminder.title.as_deref().unwrap_or_default());
    let title = told(one);
    !title.is_empty() && title == told(other)
}

/// Days from one date to another; negative when it lies before.
fn days(from: Date, to: Date) -> i64 {
    from.until(to).map_or(0, |span| i64::from(span.get_days()))
}
