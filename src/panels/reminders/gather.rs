//! Everything the panel asks Provet: the reminders first, then all that they point to, fifty at a time.

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use jiff::civil::Date;
use jiff::{Timestamp, ToSpan};

use crate::clinic::sending::{Windows, is_sent};
use crate::panels::Context;
use crate::panels::fetch::{Fetch, after, distinct, fetch};
use crate::provet::model::{
    Client, Item, Patient, PhoneNumber, Related, Reminder, ReminderTemplate, Rows,
};
use crate::provet::{Api, ClientId, ConsultationId, PatientId, ProvetError};

/// No visit is looked at that lies further back: a year, which is how far apart most doses are, and a month more.
const LOOK_BACK_DAYS: i64 = 400;

/// So many visits are looked through for doses, the newest first: twenty requests.
const MOST_VISITS: usize = 1000;

/// The answers on their way, each asked once however many sections wait for it.
#[derive(Clone)]
pub(super) struct Asked {
    pub(super) reminders: Fetch<Rows<Reminder>>,
    pub(super) templates: Fetch<Rows<ReminderTemplate>>,
    pub(super) animals: Fetch<Rows<Patient>>,
    pub(super) owners: Fetch<Rows<Client>>,
    pub(super) phones: Fetch<Rows<PhoneNumber>>,
    /// The other reminders of these animals, those to come and those of late.
    pub(super) others: Fetch<Rows<Reminder>>,
    pub(super) doses: Fetch<Doses>,
}

/// Vaccinations given here.
pub(super) struct Doses {
    pub(super) lines: Rows<Item>,
    /// The animals of each visit, for lines that name none.
    pub(super) of_visit: HashMap<i64, Vec<i64>>,
}

/// The days that bound what is asked.
#[derive(Clone, Copy)]
struct Days {
    today: Date,
    /// When today began.
    began: Timestamp,
    windows: Windows,
}

impl Asked {
    /// About the reminders of this frame.
    pub(super) fn about(cx: &Arc<Context>) -> Self {
        let (api, chosen) = (&cx.provet, cx.opened.objects.clone());
        let days = Days {
            today: cx.words.format.today(cx.now),
            began: cx.start_of_today(),
            windows: Windows::default(),
        };
        let asking = api.clone();
        let reminders = fetch(async move { asking.reminders_by_id(&chosen).await });
        Self {
            templates: after(&reminders, api, |api, rows| async move {
                let ids = distinct(&rows, |row| row.reminder_template.as_ref());
                api.reminder_templates(&ids).await
            }),
            animals: after(&reminders, api, |api, rows| async move {
                api.patients(&animals(&rows)).await
            }),
            owners: after(&reminders, api, |api, rows| async move {
                api.clients_by_id(&owners(&rows)).await
            }),
            phones: after(&reminders, api, |api, rows| async move {
                api.phone_numbers_of_clients(&owners(&rows)).await
            }),
            others: after(&reminders, api, move |api, rows| async move {
                let from = days.back(days.windows.repeat_days);
                api.reminders_of_animals(&animals(&rows), from).await
            }),
            doses: after(&reminders, api, move |api, rows| doses(api, rows, days)),
            reminders,
        }
    }
}

impl Days {
    fn back(self, days: i64) -> Date {
        self.today.saturating_sub(days.days())
    }

    /// From when on a dose can settle one of these reminders.
    fn first_dose(self, rows: &[&Reminder]) -> Option<Timestamp> {
        let early = self.windows.due.early_days;
        let from = |row: &&Reminder| {
            let due = row.expiry_date.map(|due| due.saturating_sub(early.days()));
            let made = row
                .created
                .map(|made| self.today.saturating_sub(self.since(made).days()));
            due.into_iter().chain(made).min()
        };
        let earliest = rows.iter().filter_map(from).min()?;
        let bounded = earliest.max(self.back(LOOK_BACK_DAYS)).min(self.today);
        let days = bounded.until(self.today).map_or(0, |span| span.get_days());
        self.began
            .checked_sub(jiff::SignedDuration::from_hours(24 * i64::from(days)))
            .ok()
    }

    /// Whole days since an instant.
    fn since(self, at: Timestamp) -> i64 {
        (self.began.duration_since(at).as_hours() / 24).clamp(0, LOOK_BACK_DAYS) + 1
    }
}

fn ids<'a, I: Ord>(
    rows: impl IntoIterator<Item = &'a Reminder>,
    link: impl Fn(&'a Reminder) -> Option<&'a Related>,
    id: impl Fn(i64) -> Option<I>,
) -> Vec<I> {
    let ids: BTreeSet<I> = rows
        .into_iter()
        .filter_map(|row| id(link(row)?.id))
        .collect();
    ids.into_iter().collect()
}

fn animals(rows: &Rows<Reminder>) -> Vec<PatientId> {
    ids(&rows.rows, |row| row.patient.as_ref(), PatientId::new)
}

fn owners(rows: &Rows<Reminder>) -> Vec<ClientId> {
    ids(&rows.rows, |row| row.client.as_ref(), ClientId::new)
}

/// The doses the animals got that may be what the reminders ask for; nothing is asked for those that are out already.
async fn doses(api: Api, reminders: Arc<Rows<Reminder>>, days: Days) -> Result<Doses, ProvetError> {
    let open: Vec<&Reminder> = reminders
        .rows
        .iter()
        .filter(|row| !is_sent(row.status))
        .collect();
    let mut of_visit = HashMap::new();
    let none = Rows {
        rows: Vec::new(),
        complete: true,
    };
    let Some(from) = days.first_dose(&open) else {
        return Ok(Doses {
            lines: none,
            of_visit,
        });
    };
    let animals = ids(open, |row| row.patient.as_ref(), PatientId::new);
    let visits = api.visits_of_animals(&animals, from).await?;
    let newest: Vec<_> = visits.rows.iter().take(MOST_VISITS).collect();
    for visit in &newest {
        let patients = visit.patients.iter().map(|animal| animal.id).collect();
        of_visit.insert(visit.id.unwrap_or_default(), patients);
    }
    let visits_asked: Vec<ConsultationId> = newest
        .iter()
        .filter_map(|visit| ConsultationId::new(visit.id?))
        .collect();
    let mut lines = api.vaccinations(&visits_asked).await?;
    lines.complete &= visits.complete && newest.len() == visits.rows.len();
    Ok(Doses { lines, of_visit })
}
