//! What care falls due: reminders joined with the vaccinations given.
//!
//! Provet keeps the two apart (a vaccination has no date of its own for the next
//! one, that is a reminder) and joins them by nothing but words [C]. So an item
//! counts as done only when the words and the dates agree beyond doubt; a
//! vaccination that perhaps covers it is shown beside it, never instead of it.

use std::collections::BTreeSet;

use jiff::civil::Date;

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
    /// 4 failed [C].
    pub fn message(&self) -> Message {
        match self.status {
            Some(0..=2) => Message::Waiting,
            Some(3) => Message::Sent,
            Some(4) => Message::Failed,
            _ => Message::Unknown,
        }
    }
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
        let judge = |reminder: &Reminder| judge(reminder, &reminders, &given, today, windows);
        let mut items: Vec<Item> = reminders.iter().map(judge).collect();
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

fn judge(
    reminder: &Reminder,
    all: &[Reminder],
    given: &[Given],
    today: Date,
    windows: Windows,
) -> Item {
    let title = reminder.title.as_deref().unwrap_or_default();
    let meets = |given: &Given| {
        let on = given.on.filter(|on| *on <= today);
        let late = reminder.due.zip(on).map(|(due, on)| days(due, on));
        late.is_some_and(|late| late > -windows.early_days)
    };
    let of = |wanted| {
        let alike = move |given: &&Given| likeness(title, &given.disease) == wanted;
        given.iter().filter(alike)
    };
    let done = of(Likeness::Covers).find(|given| meets(given));
    let when = match done {
        Some(given) => When::Given(given.clone()),
        None => by_date(reminder, all, today, windows),
    };
    let doubtful = |given: &&Given| given.on.is_none() || (reminder.due.is_some() && meets(given));
    let undated = of(Likeness::Covers).filter(|given| given.on.is_none());
    let perhaps = undated.chain(of(Likeness::Unsure).filter(doubtful));
    Item {
        reminder: reminder.clone(),
        last: of(Likeness::Covers)
            .find(|given| given.on.is_some())
            .cloned(),
        perhaps: if done.is_some() {
            Vec::new()
        } else {
            perhaps.cloned().collect()
        },
        when,
    }
}

fn by_date(reminder: &Reminder, all: &[Reminder], today: Date, windows: Windows) -> When {
    let Some(due) = reminder.due else {
        return When::Undated;
    };
    let ahead = days(today, due);
    if ahead > windows.soon_days {
        return When::Later { days: ahead };
    }
    if ahead >= 0 {
        return When::Soon { days: ahead };
    }
    match successor(reminder, due, all) {
        Some(by) => When::Replaced { by },
        None => When::Overdue { days: -ahead },
    }
}

/// The due date of the last reminder with the very same title, if it is later.
fn successor(reminder: &Reminder, due: Date, all: &[Reminder]) -> Option<Date> {
    let title = words(reminder.title.as_deref()?);
    let same = |other: &&Reminder| {
        let other = other.title.as_deref();
        !title.is_empty() && other.is_some_and(|other| words(other) == title)
    };
    let dates = all.iter().filter(same).filter_map(|other| other.due);
    dates.max().filter(|by| *by > due)
}

/// Days from one date to another; negative when it lies before.
fn days(from: Date, to: Date) -> i64 {
    from.until(to).map_or(0, |span| i64::from(span.get_days()))
}

/// How surely a vaccination is what a reminder's title asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Likeness {
    /// Every word of the title is among those of the disease.
    Covers,
    /// Some words agree, or one of the two says nothing.
    Unsure,
    /// They have nothing in common.
    Other,
}

/// Words that say that something is a reminder or a vaccination, not which.
const FILLING: [&str; 26] = [
    "and",
    "annual",
    "booster",
    "cat",
    "dog",
    "for",
    "ja",
    "kissa",
    "koira",
    "muistutus",
    "of",
    "reminder",
    "rokote",
    "rokotus",
    "shot",
    "tehoste",
    "the",
    "vaccination",
    "vaccine",
    "vaccines",
    "vaccinations",
    "vuosi",
    "vuosirokotus",
    "vuosittainen",
    "year",
    "yearly",
];

/// A beginning that two words share is worth a doubt from this length on.
const SHARED_BEGINNING: usize = 4;

fn likeness(title: &str, disease: &str) -> Likeness {
    let (title, disease) = (words(title), words(disease));
    if title.is_empty() || disease.is_empty() {
        return Likeness::Unsure;
    }
    if title.is_subset(&disease) {
        return Likeness::Covers;
    }
    let similar = |one: &String| disease.iter().any(|other| begin_alike(one, other));
    if title.iter().any(similar) {
        Likeness::Unsure
    } else {
        Likeness::Other
    }
}

fn begin_alike(one: &str, other: &str) -> bool {
    let shared = one.chars().zip(other.chars());
    one == other || shared.take_while(|(one, other)| one == other).count() >= SHARED_BEGINNING
}

/// The telling words of a text.
fn words(text: &str) -> BTreeSet<String> {
    let text = text.to_lowercase();
    let words = text.split(|c: char| !c.is_alphanumeric());
    words
        .filter(|word| !word.is_empty() && !FILLING.contains(word))
        .map(str::to_owned)
        .collect()
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

    #[test]
    fn the_message_of_a_reminder_is_told_apart() {
        let status = |status| {
            let mut reminder = reminder("Rabies", TODAY);
            reminder.status = status;
            reminder.message()
        };
        assert_eq!(status(Some(1)), Message::Waiting);
        assert_eq!(status(Some(3)), Message::Sent);
        assert_eq!(status(Some(4)), Message::Failed);
        assert_eq!(status(Some(77)), Message::Unknown);
        assert_eq!(status(None), Message::Unknown);
    }

    proptest! {
        #[test]
        fn no_words_lose_a_reminder_or_a_dose(title: String, disease: String) {
            let due = due(vec![reminder(&title, TODAY)], vec![given(&disease, TODAY)]);
            prop_assert_eq!((due.items.len(), due.given.len()), (1, 1));
        }
    }
}
