//! What care falls due: reminders joined with the vaccinations given.
//!
//! Provet keeps the two apart (a vaccination has no date of its own for the next
//! one, that is a reminder) and joins them by nothing but words \[C\]. So an item
//! counts as done only when the words and the dates agree beyond doubt; a
//! vaccination that perhaps covers it is shown beside it, never instead of it.

mod desk;
mod likeness;
mod records;

use jiff::civil::Date;

use self::desk::Desk;
pub use self::records::{Given, Message, Records, Reminder};

/// How dates are judged. A clinic may set its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Windows {
    /// Due within this many days is "soon". A month is what an owner
    /// needs to find a free appointment; no guideline asks for another.
    pub soon_days: i64,
    /// A dose given less than this many days before the due date is the one that
    /// was due. Doses of a primary course are two to four weeks apart (WSAVA,
    /// Guidelines for the vaccination of dogs and cats, 2024), so one given
    /// earlier may just as well be the one before.
    pub early_days: i64,
}

impl Default for Windows {
    fn default() -> Self {
        Self {
            soon_days: 30,
            early_days: 14,
        }
    }
}

/// What is due for one animal.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Due {
    /// One for each reminder, the most pressing first; none for a dead animal.
    pub items: Vec<Item>,
    /// Every vaccination, the newest first.
    pub given: Vec<Given>,
    /// What could not be seen.
    pub unseen: Unseen,
}

/// Which records could not be seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Unseen {
    /// The reminders.
    pub reminders: bool,
    /// The vaccinations given here.
    pub given: bool,
    /// The vaccinations given elsewhere.
    pub external: bool,
}

/// One reminder, judged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// The reminder this rests on.
    pub reminder: Reminder,
    /// How it stands today.
    pub when: When,
    /// When the same was given before, if it was.
    pub last: Option<Given>,
    /// Vaccinations that may have been what it asks for, the newest first. Their
    /// words or dates leave room for doubt, so the item stands as it is.
    pub perhaps: Vec<Given>,
}

/// How a reminder stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum When {
    /// Past its date.
    Overdue {
        /// By how many days.
        days: i64,
    },
    /// Today or within the days that count as soon.
    Soon {
        /// In how many days.
        days: i64,
    },
    /// Further off.
    Later {
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
    Given(Given),
}

impl Due {
    /// Judges the records of one animal on `today`.
    ///
    /// Nothing falls due for a dead animal; what it was given stays.
    pub fn judge(records: Records, dead: bool, today: Date, windows: Windows) -> Self {
        let unseen = Unseen {
            reminders: records.reminders.is_none(),
            given: records.given.is_none(),
            external: records.external.is_none(),
        };
        let mut given = records.given.unwrap_or_default();
        given.extend(records.external.unwrap_or_default());
        given.sort_by_key(|given| std::cmp::Reverse(given.on));
        let reminders = if dead { None } else { records.reminders }.unwrap_or_default();
        let desk = Desk {
            reminders: &reminders,
            given: &given,
            today,
            windows,
        };
        let mut items: Vec<Item> = reminders.iter().map(|one| desk.judge(one)).collect();
        items.sort_by_key(|item| (item.when.rank(), item.reminder.due));
        Self {
            items,
            given,
            unseen,
        }
    }

    /// Whether it is certain that nothing is recorded as due or done.
    pub fn is_none_for_certain(&self) -> bool {
        self.items.is_empty() && self.given.is_empty() && self.unseen == Unseen::default()
    }
}

impl When {
    /// The most pressing first.
    fn rank(&self) -> u8 {
        match self {
            Self::Overdue { .. } => 0,
            Self::Soon { .. } => 1,
            Self::Undated => 2,
            Self::Later { .. } => 3,
            Self::Given(_) => 4,
            Self::Replaced { .. } => 5,
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;

    const TODAY: Date = date(2026, 11, 21);

    fn reminder(title: &str, due: Date) -> Reminder {
        Reminder {
            id: 1,
            title: Some(title.to_owned()),
            due: Some(due),
            planned: None,
            status: Some(0),
        }
    }

    fn given(disease: &str, on: Date) -> Given {
        Given {
            disease: disease.to_owned(),
            on: Some(on),
            batch: None,
            external: false,
        }
    }

    fn due(reminders: Vec<Reminder>, given: Vec<Given>) -> Due {
        let records = Records {
            reminders: Some(reminders),
            given: Some(given),
            external: Some(Vec::new()),
        };
        Due::judge(records, false, TODAY, Windows::default())
    }

    fn when(reminders: Vec<Reminder>, given: Vec<Given>) -> When {
        due(reminders, given).items.remove(0).when
    }

    #[test]
    fn a_date_alone_says_overdue_soon_or_later() {
        let on = |on| when(vec![reminder("Rabies", on)], vec![]);
        assert_eq!(on(date(2026, 11, 20)), When::Overdue { days: 1 });
        assert_eq!(on(TODAY), When::Soon { days: 0 });
        assert_eq!(on(date(2026, 12, 21)), When::Soon { days: 30 });
        assert_eq!(on(date(2026, 12, 22)), When::Later { days: 31 });
        let mut undated = reminder("Rabies", TODAY);
        undated.due = None;
        assert_eq!(when(vec![undated], vec![]), When::Undated);
    }

    #[test]
    fn the_same_vaccine_around_the_date_settles_a_reminder() {
        let asked = || vec![reminder("Rabies vaccination", date(2026, 10, 1))];
        for on in [date(2026, 9, 18), date(2026, 10, 1), TODAY] {
            let dose = given("rabies, Leptospirosis", on);
            assert_eq!(when(asked(), vec![dose.clone()]), When::Given(dose));
        }
    }

    #[test]
    fn the_dose_before_does_not_settle_the_next_one() {
        let asked = vec![reminder("DHPP", date(2026, 11, 25))];
        let dose = given("DHPP", date(2026, 10, 28));
        let item = due(asked, vec![dose.clone()]).items.remove(0);
        assert_eq!(item.when, When::Soon { days: 4 });
        assert_eq!((item.last, item.perhaps), (Some(dose), vec![]));
    }

    #[test]
    fn a_late_dose_of_a_course_does_not_settle_the_next_one_too() {
        let first = reminder("DHPP", date(2026, 10, 20));
        let second = reminder("DHPP", date(2026, 11, 20));
        let late = given("DHPP", date(2026, 11, 12));
        let items = due(vec![first.clone(), second.clone()], vec![late.clone()]).items;
        assert_eq!(
            (&items[0].reminder, &items[0].when),
            (&second, &When::Overdue { days: 1 })
        );
        assert_eq!(items[0].perhaps, std::slice::from_ref(&late));
        assert_eq!(items[1].when, When::Given(late.clone()));
        let on_time = given("DHPP", date(2026, 10, 20));
        let items = due(vec![first, second], vec![on_time, late]).items;
        assert!(items.iter().all(|item| matches!(item.when, When::Given(_))));
    }

    #[test]
    fn an_unsure_match_is_shown_beside_the_reminder_and_settles_nothing() {
        let asked = || vec![reminder("Rabies and leptospirosis", date(2026, 10, 1))];
        for disease in ["Rabies", "Lepto 4", "", "vaccine"] {
            let dose = given(disease, date(2026, 10, 1));
            let item = due(asked(), vec![dose.clone()]).items.remove(0);
            assert_eq!(item.when, When::Overdue { days: 51 }, "{disease}");
            assert_eq!(item.perhaps, [dose], "{disease}");
        }
        let item = due(asked(), vec![given("Distemper", TODAY)])
            .items
            .remove(0);
        assert_eq!(item.perhaps, []);
    }

    #[test]
    fn a_title_that_could_not_be_read_leaves_every_dose_possible() {
        let mut asked = reminder("", date(2026, 10, 1));
        asked.title = None;
        let dose = given("Rabies", date(2026, 10, 2));
        let item = due(vec![asked], vec![dose.clone()]).items.remove(0);
        assert_eq!(item.perhaps, [dose]);
        assert_eq!(item.when, When::Overdue { days: 51 });
    }

    #[test]
    fn a_dose_without_a_date_or_in_the_future_settles_nothing() {
        let asked = || vec![reminder("Rabies", date(2026, 10, 1))];
        let mut undated = given("Rabies", TODAY);
        undated.on = None;
        let item = due(asked(), vec![undated.clone()]).items.remove(0);
        assert_eq!(
            (item.when, item.perhaps),
            (When::Overdue { days: 51 }, vec![undated])
        );
        let ahead = given("Rabies", date(2027, 1, 1));
        assert_eq!(when(asked(), vec![ahead]), When::Overdue { days: 51 });
    }

    #[test]
    fn an_old_reminder_gives_way_to_a_newer_one_of_the_same_title() {
        let old = reminder("Annual health check", date(2025, 5, 1));
        let new = reminder("Health check", date(2027, 5, 1));
        let items = due(vec![old, new], vec![]).items;
        assert_eq!(items[0].when, When::Later { days: 161 });
        assert_eq!(
            items[1].when,
            When::Replaced {
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
        let records = Records {
            reminders: Some(vec![reminder("Rabies", TODAY)]),
            given: Some(vec![given("Rabies", date(2020, 1, 1))]),
            external: None,
        };
        let due = Due::judge(records, true, TODAY, Windows::default());
        assert_eq!((due.items.len(), due.given.len()), (0, 1));
        assert!(due.unseen.external);
    }

    #[test]
    fn what_could_not_be_seen_is_never_none() {
        let empty = Due::judge(Records::default(), false, TODAY, Windows::default());
        assert!(!empty.is_none_for_certain());
        assert!(due(vec![], vec![]).is_none_for_certain());
    }

    proptest! {
        #[test]
        fn no_words_lose_a_reminder_or_a_dose(title: String, disease: String) {
            let due = due(vec![reminder(&title, TODAY)], vec![given(&disease, TODAY)]);
            prop_assert_eq!((due.items.len(), due.given.len()), (1, 1));
        }
    }
}
