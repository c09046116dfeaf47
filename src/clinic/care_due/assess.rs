//! Assesses each reminder: fulfilled by a vaccination, or due by its date.

use jiff::civil::Date;

use super::title_match::{TitleMatch, match_title, significant_words};
use super::{CareItem, CareReminder, CareStatus, DueThresholds, Vaccination};
use crate::clinic::calendar_days::days_between;

/// All that is looked at to judge one reminder.
pub(super) struct ReminderMatcher<'a> {
    pub(super) reminders: &'a [CareReminder],
    pub(super) vaccinations: &'a [Vaccination],
    pub(super) today: Date,
    pub(super) thresholds: DueThresholds,
}

impl ReminderMatcher<'_> {
    /// Tells how a reminder stands, and on what that rests.
    pub(super) fn assess(&self, reminder: &CareReminder) -> CareItem {
        let covering = || self.matching_vaccinations(reminder, TitleMatch::Full);
        let done = covering()
            .find(|given| given.doubt.is_none() && self.fulfils_reminder(given, reminder));
        let when = match done {
            Some(given) => CareStatus::Fulfilled(given.clone()),
            None => self.status_by_date(reminder),
        };
        let unsure = self.matching_vaccinations(reminder, TitleMatch::Uncertain);
        // A dose without a date may be the one that was due, so it is shown as possible.
        let doubtful = |given: &&Vaccination| {
            given.date.known().is_none() || self.is_within_window(given, reminder)
        };
        let perhaps = covering().chain(unsure).filter(doubtful);
        CareItem {
            reminder: reminder.clone(),
            last_vaccination: covering()
                .find(|given| given.is_certainly_given(self.today))
                .cloned(),
            possible_vaccinations: match done {
                Some(_) => Vec::new(),
                None => perhaps.cloned().collect(),
            },
            status: when,
        }
    }

    fn matching_vaccinations(
        &self,
        reminder: &CareReminder,
        wanted: TitleMatch,
    ) -> impl Iterator<Item = &Vaccination> {
        let title = reminder.title.clone().unwrap_or_default();
        let given = self.vaccinations.iter();
        given.filter(move |given| match_title(&title, &given.disease) == wanted)
    }

    /// Whether a dose is the one a reminder asks for, beyond doubt.
    ///
    /// In a primary course a late dose lies just before the next one's date. It
    /// was the late one, so it does not settle the next one too.
    fn fulfils_reminder(&self, given: &Vaccination, reminder: &CareReminder) -> bool {
        let given_on = given.date.known();
        let is_early = given_on < reminder.due_date.known();
        let mut earlier = self.reminders.iter().filter(|other| {
            other.due_date.as_known().is_some()
                && other.due_date.known() <= given_on
                && have_same_title(other, reminder)
        });
        // By a dose before this one, for one dose does not settle two reminders.
        let is_met = |other: &CareReminder| {
            let mut before = self.matching_vaccinations(other, TitleMatch::Full);
            before.any(|dose| {
                dose.doubt.is_none()
                    && dose.date.known() < given_on
                    && self.is_within_window(dose, other)
            })
        };
        self.is_within_window(given, reminder) && !(is_early && earlier.any(|other| !is_met(other)))
    }

    /// Whether a dose was given near enough to the due date, or after it.
    fn is_within_window(&self, given: &Vaccination, reminder: &CareReminder) -> bool {
        // A dose dated in the future is a typing error and fulfils nothing.
        let on = given.date.known().filter(|on| *on <= self.today);
        let late = reminder
            .due_date
            .known()
            .zip(on)
            .map(|(due, on)| days_between(due, on));
        late.is_some_and(|late| late > -self.thresholds.early_dose_days)
    }

    fn status_by_date(&self, reminder: &CareReminder) -> CareStatus {
        let Some(due) = reminder.due_date.known() else {
            return CareStatus::Undated;
        };
        let ahead = days_between(self.today, due);
        if ahead > self.thresholds.soon_days {
            return CareStatus::DueLater { days: ahead };
        }
        if ahead >= 0 {
            return CareStatus::DueSoon { days: ahead };
        }
        // The clinic has planned the care anew without closing this reminder: the later one asks for it now.
        match self
            .latest_due_of_same_title(reminder)
            .filter(|by| *by > due)
        {
            Some(by) => CareStatus::Replaced { by },
            None => CareStatus::Overdue { days: -ahead },
        }
    }

    /// The due date of the last reminder with the very same title.
    fn latest_due_of_same_title(&self, reminder: &CareReminder) -> Option<Date> {
        let same = self.reminders.iter();
        let same = same.filter(|other| have_same_title(other, reminder));
        same.filter_map(|other| other.due_date.known()).max()
    }
}

fn have_same_title(one: &CareReminder, other: &CareReminder) -> bool {
    let told =
        |reminder: &CareReminder| significant_words(reminder.title.as_deref().unwrap_or_default());
    let title = told(one);
    // Titles without a telling word are equal by chance.
    !title.is_empty() && title == told(other)
}
