//! Care that falls due: reminders matched with the vaccinations given.
//!
//! Provet keeps the two apart (a vaccination has no date of its own for the next
//! one, that is a reminder) and joins them by nothing but words \[C\]. So an item
//! counts as done only when the words and the dates agree beyond doubt; a
//! vaccination that perhaps covers it is shown beside it, never instead of it.

mod assess;
mod records;
mod title_match;

use jiff::civil::Date;

use self::assess::ReminderMatcher;
pub use self::records::{
    CareRecords, CareReminder, DoseDoubt, MessageStatus, ReminderStatus, Vaccination,
};

/// How dates are judged. A clinic may set its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DueThresholds {
    /// Due within this many days is "soon". A month is what an owner
    /// needs to find a free appointment; no guideline asks for another.
    pub soon_days: i64,
    /// A dose given less than this many days before the due date is the one that
    /// was due. Doses of a primary course are two to four weeks apart (WSAVA,
    /// Guidelines for the vaccination of dogs and cats, 2024), so one given
    /// earlier may just as well be the one before.
    pub early_dose_days: i64,
}

impl Default for DueThresholds {
    fn default() -> Self {
        Self {
            soon_days: 30,
            early_dose_days: 14,
        }
    }
}

/// What is due for one animal.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CareSchedule {
    /// One for each reminder, the most pressing first; none for a dead animal.
    pub items: Vec<CareItem>,
    /// Every vaccination, the newest first.
    pub vaccinations: Vec<Vaccination>,
    /// What could not be seen.
    pub unavailable: UnavailableCareRecords,
}

/// Which records could not be seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct UnavailableCareRecords {
    /// The reminders.
    pub reminders: bool,
    /// The vaccinations given here.
    pub vaccinations: bool,
    /// The vaccinations given elsewhere.
    pub external_vaccinations: bool,
}

/// One reminder, judged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CareItem {
    /// The reminder this rests on.
    pub reminder: CareReminder,
    /// How it stands today.
    pub status: CareStatus,
    /// When the same was given before, if it was.
    pub last_vaccination: Option<Vaccination>,
    /// Vaccinations that may have been what it asks for, the newest first. Their
    /// words or dates leave room for doubt, so the item stands as it is.
    pub possible_vaccinations: Vec<Vaccination>,
}

/// How a reminder stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CareStatus {
    /// Past its date.
    Overdue {
        /// By how many days.
        days: i64,
    },
    /// Today or within the days that count as soon.
    DueSoon {
        /// In how many days.
        days: i64,
    },
    /// Further off.
    DueLater {
        /// In how many days.
        days: i64,
    },
    /// No due date is recorded.
    Undated,
    /// A later reminder of the same title has taken its place.
    Replaced {
        /// When that one falls due.
        by: Date,
    },
    /// What it asks for was given.
    Fulfilled(Vaccination),
}

impl CareSchedule {
    /// Judges the records of one animal on `today`.
    ///
    /// Nothing falls due for a dead animal; what it was given stays.
    pub fn assess(records: CareRecords, dead: bool, today: Date, windows: DueThresholds) -> Self {
        let unavailable = UnavailableCareRecords {
            reminders: records.reminders.is_none(),
            vaccinations: records.vaccinations.is_none(),
            external_vaccinations: records.external_vaccinations.is_none(),
        };
        let mut vaccinations = records.vaccinations.unwrap_or_default();
        vaccinations.extend(records.external_vaccinations.unwrap_or_default());
        // A dose without a date comes last: nobody knows that it is the newest.
        vaccinations.sort_by_key(|given| std::cmp::Reverse(given.date.known()));
        // The vaccinations stay: they were given, whatever happened since.
        let reminders = if dead { None } else { records.reminders }.unwrap_or_default();
        let desk = ReminderMatcher {
            reminders: &reminders,
            vaccinations: &vaccinations,
            today,
            thresholds: windows,
        };
        let mut items: Vec<CareItem> = reminders.iter().map(|one| desk.assess(one)).collect();
        items.sort_by_key(|item| (item.status.urgency_rank(), item.reminder.due_date.known()));
        Self {
            items,
            vaccinations,
            unavailable,
        }
    }

    /// Whether it is certain that nothing is recorded as due or done.
    pub fn is_certainly_empty(&self) -> bool {
        self.items.is_empty()
            && self.vaccinations.is_empty()
            && self.unavailable == UnavailableCareRecords::default()
    }
}

impl CareStatus {
    /// The most pressing first.
    fn urgency_rank(&self) -> u8 {
        match self {
            Self::Overdue { .. } => 0,
            Self::DueSoon { .. } => 1,
            Self::Undated => 2,
            Self::DueLater { .. } => 3,
            Self::Fulfilled(_) => 4,
            Self::Replaced { .. } => 5,
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;
    use crate::values::Field;

    const TODAY: Date = date(2026, 11, 21);

    fn reminder(title: &str, due: Date) -> CareReminder {
        CareReminder {
            id: 1,
            title: Some(title.to_owned()),
            subject: None,
            due_date: Field::Read(due),
            planned_date: None,
            status: Some(ReminderStatus::Created),
        }
    }

    fn given(disease: &str, on: Date) -> Vaccination {
        Vaccination {
            disease: disease.to_owned(),
            date: Field::Read(on),
            batch: None,
            external: false,
            doubt: None,
        }
    }

    fn due(reminders: Vec<CareReminder>, given: Vec<Vaccination>) -> CareSchedule {
        let records = CareRecords {
            reminders: Some(reminders),
            vaccinations: Some(given),
            external_vaccinations: Some(Vec::new()),
        };
        CareSchedule::assess(records, false, TODAY, DueThresholds::default())
    }

    fn when(reminders: Vec<CareReminder>, given: Vec<Vaccination>) -> CareStatus {
        due(reminders, given).items.remove(0).status
    }

    #[test]
    fn a_date_alone_says_overdue_soon_or_later() {
        let on = |on| when(vec![reminder("Rabies", on)], vec![]);
        assert_eq!(on(date(2026, 11, 20)), CareStatus::Overdue { days: 1 });
        assert_eq!(on(TODAY), CareStatus::DueSoon { days: 0 });
        assert_eq!(on(date(2026, 12, 21)), CareStatus::DueSoon { days: 30 });
        assert_eq!(on(date(2026, 12, 22)), CareStatus::DueLater { days: 31 });
        let mut undated = reminder("Rabies", TODAY);
        undated.due_date = Field::Absent;
        assert_eq!(when(vec![undated], vec![]), CareStatus::Undated);
    }

    #[test]
    fn the_same_vaccine_around_the_date_settles_a_reminder() {
        let asked = || vec![reminder("Rabies vaccination", date(2026, 10, 1))];
        for on in [date(2026, 9, 18), date(2026, 10, 1), TODAY] {
            let dose = given("rabies, Leptospirosis", on);
            assert_eq!(
                when(asked(), vec![dose.clone()]),
                CareStatus::Fulfilled(dose)
            );
        }
    }

    #[test]
    fn the_dose_before_does_not_settle_the_next_one() {
        let asked = vec![reminder("DHPP", date(2026, 11, 25))];
        let dose = given("DHPP", date(2026, 10, 28));
        let item = due(asked, vec![dose.clone()]).items.remove(0);
        assert_eq!(item.status, CareStatus::DueSoon { days: 4 });
        assert_eq!(
            (item.last_vaccination, item.possible_vaccinations),
            (Some(dose), vec![])
        );
    }

    #[test]
    fn a_late_dose_of_a_course_does_not_settle_the_next_one_too() {
        let first = reminder("DHPP", date(2026, 10, 20));
        let second = reminder("DHPP", date(2026, 11, 20));
        let late = given("DHPP", date(2026, 11, 12));
        let items = due(vec![first.clone(), second.clone()], vec![late.clone()]).items;
        assert_eq!(
            (&items[0].reminder, &items[0].status),
            (&second, &CareStatus::Overdue { days: 1 })
        );
        assert_eq!(items[0].possible_vaccinations, std::slice::from_ref(&late));
        assert_eq!(items[1].status, CareStatus::Fulfilled(late.clone()));
        let on_time = given("DHPP", date(2026, 10, 20));
        let items = due(vec![first, second], vec![on_time, late]).items;
        assert!(
            items
                .iter()
                .all(|item| matches!(item.status, CareStatus::Fulfilled(_)))
        );
    }

    #[test]
    fn an_unsure_match_is_shown_beside_the_reminder_and_settles_nothing() {
        let asked = || vec![reminder("Rabies and leptospirosis", date(2026, 10, 1))];
        for disease in ["Rabies", "Lepto 4", "", "vaccine"] {
            let dose = given(disease, date(2026, 10, 1));
            let item = due(asked(), vec![dose.clone()]).items.remove(0);
            assert_eq!(item.status, CareStatus::Overdue { days: 51 }, "{disease}");
            assert_eq!(item.possible_vaccinations, [dose], "{disease}");
        }
        let item = due(asked(), vec![given("Distemper", TODAY)])
            .items
            .remove(0);
        assert_eq!(item.possible_vaccinations, []);
    }

    #[test]
    fn a_title_that_could_not_be_read_leaves_every_dose_possible() {
        let mut asked = reminder("", date(2026, 10, 1));
        asked.title = None;
        let dose = given("Rabies", date(2026, 10, 2));
        let item = due(vec![asked], vec![dose.clone()]).items.remove(0);
        assert_eq!(item.possible_vaccinations, [dose]);
        assert_eq!(item.status, CareStatus::Overdue { days: 51 });
    }

    #[test]
    fn a_dose_without_a_date_or_in_the_future_settles_nothing() {
        let asked = || vec![reminder("Rabies", date(2026, 10, 1))];
        let mut undated = given("Rabies", TODAY);
        undated.date = Field::Absent;
        let item = due(asked(), vec![undated.clone()]).items.remove(0);
        assert_eq!(
            (item.status, item.possible_vaccinations),
            (CareStatus::Overdue { days: 51 }, vec![undated])
        );
        let ahead = given("Rabies", date(2027, 1, 1));
        assert!(ahead.is_planned(TODAY));
        let item = due(asked(), vec![ahead]).items.remove(0);
        assert_eq!(item.status, CareStatus::Overdue { days: 51 });
        assert_eq!(
            (item.last_vaccination, item.possible_vaccinations),
            (None, vec![])
        );
    }

    #[test]
    fn a_dose_of_a_visit_with_several_animals_that_names_none_settles_nothing() {
        let asked = vec![reminder("Rabies", date(2026, 11, 1))];
        let mut unnamed = given("Rabies", date(2026, 11, 10));
        unnamed.doubt = Some(DoseDoubt::RecipientUnnamed);
        let item = due(asked, vec![unnamed.clone()]).items.remove(0);
        assert_eq!(item.status, CareStatus::Overdue { days: 20 });
        assert_eq!(item.last_vaccination, None);
        assert_eq!(item.possible_vaccinations, [unnamed]);
    }

    #[test]
    fn an_old_reminder_gives_way_to_a_newer_one_of_the_same_title() {
        let old = reminder("Annual health check", date(2025, 5, 1));
        let new = reminder("Health check", date(2027, 5, 1));
        let items = due(vec![old, new], vec![]).items;
        assert_eq!(items[0].status, CareStatus::DueLater { days: 161 });
        assert_eq!(
            items[1].status,
            CareStatus::Replaced {
                by: date(2027, 5, 1)
            }
        );
    }

    #[test]
    fn the_most_pressing_comes_first_and_nothing_is_lost() {
        let reminders = vec![
            reminder("Later", date(2027, 6, 1)),
            reminder("Soon", date(2026, 12, 1)),
            reminder("Overdue", date(2026, 1, 1)),
        ];
        let items = due(reminders, vec![]).items;
        let titles: Vec<_> = items
            .iter()
            .filter_map(|item| item.reminder.title.as_deref())
            .collect();
        assert_eq!(titles, ["Overdue", "Soon", "Later"]);
    }

    #[test]
    fn nothing_is_due_for_a_dead_animal() {
        let records = CareRecords {
            reminders: Some(vec![reminder("Rabies", TODAY)]),
            vaccinations: Some(vec![given("Rabies", date(2020, 1, 1))]),
            external_vaccinations: None,
        };
        let due = CareSchedule::assess(records, true, TODAY, DueThresholds::default());
        assert_eq!((due.items.len(), due.vaccinations.len()), (0, 1));
        assert!(due.unavailable.external_vaccinations);
    }

    #[test]
    fn what_could_not_be_seen_is_never_none() {
        let empty = CareSchedule::assess(
            CareRecords::default(),
            false,
            TODAY,
            DueThresholds::default(),
        );
        assert!(!empty.is_certainly_empty());
        assert!(due(vec![], vec![]).is_certainly_empty());
    }

    proptest! {
        #[test]
        fn no_words_lose_a_reminder_or_a_dose(title: String, disease: String) {
            let due = due(vec![reminder(&title, TODAY)], vec![given(&disease, TODAY)]);
            prop_assert_eq!((due.items.len(), due.vaccinations.len()), (1, 1));
        }
    }
}
