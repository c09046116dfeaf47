//! Everything the panel asks Provet: the reminders first, then all that they point to, fifty at a time.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::sync::Arc;

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};

use crate::clinic::reminder_check::{ReminderCheckThresholds, is_message_sent};
use crate::panels::PanelContext;
use crate::panels::shared_request::{SharedRequest, distinct_ids, request_after, share_request};
use crate::provet::model::{
    Client, ConsultationItemRecord, ListResponse, Patient, PhoneNumber, RelatedRecord, Reminder,
    ReminderTemplate,
};
use crate::provet::{ClientId, ConsultationId, PatientId, ProvetApi, ProvetError};

/// No visit is looked at that lies further back: a year, which is how far apart most doses are, and a month more.
const LOOK_BACK_DAYS: i64 = 400;

/// So many visits are looked through for doses, the newest first: twenty requests.
const MAX_CONSULTATIONS: usize = 1000;

/// The answers on their way, each asked once however many sections wait for it.
#[derive(Clone)]
pub(super) struct RemindersData {
    pub(super) reminders: SharedRequest<ListResponse<Reminder>>,
    pub(super) templates: SharedRequest<ListResponse<ReminderTemplate>>,
    pub(super) patients: SharedRequest<ListResponse<Patient>>,
    pub(super) clients: SharedRequest<ListResponse<Client>>,
    pub(super) phones: SharedRequest<ListResponse<PhoneNumber>>,
    /// The other reminders of these animals, those to come and those of late.
    pub(super) other_reminders: SharedRequest<ListResponse<Reminder>>,
    pub(super) vaccinations: SharedRequest<VaccinationItems>,
}

/// Vaccinations given here.
pub(super) struct VaccinationItems {
    pub(super) items: ListResponse<ConsultationItemRecord>,
    /// The animals of each visit, for lines that name none.
    pub(super) patients_by_consultation: HashMap<i64, Vec<i64>>,
    /// Visits that name animals which cannot be read.
    pub(super) with_unreadable_patients: HashSet<i64>,
}

/// The days that bound what is asked.
#[derive(Clone, Copy)]
struct LookupRange {
    today: Date,
    /// When today began.
    start_of_today: Timestamp,
    thresholds: ReminderCheckThresholds,
}

impl RemindersData {
    /// About the reminders of this frame.
    pub(super) fn for_session(ctx: &Arc<PanelContext>) -> Self {
        let (api, chosen) = (&ctx.provet, ctx.panel_session.object_ids.clone());
        let days = LookupRange {
            today: ctx.i18n.format.local_date(ctx.now),
            start_of_today: ctx.start_of_today(),
            thresholds: ReminderCheckThresholds::default(),
        };
        let asking = api.clone();
        let reminders = share_request(async move { asking.get_reminders(&chosen).await });
        Self {
            templates: request_after(&reminders, api, |api, rows| async move {
                let ids = distinct_ids(&rows, |row| row.reminder_template.as_ref());
                api.get_reminder_templates(&ids).await
            }),
            patients: request_after(&reminders, api, |api, rows| async move {
                api.get_patients(&patient_ids(&rows)).await
            }),
            clients: request_after(&reminders, api, |api, rows| async move {
                api.get_clients(&client_ids(&rows)).await
            }),
            phones: request_after(&reminders, api, |api, rows| async move {
                api.list_phone_numbers_of_clients(&client_ids(&rows)).await
            }),
            other_reminders: request_after(&reminders, api, move |api, rows| async move {
                let from = days.days_ago(days.thresholds.repeat_days);
                api.list_reminders_of_patients(&patient_ids(&rows), from)
                    .await
            }),
            vaccinations: request_after(&reminders, api, move |api, rows| {
                load_vaccinations(api, rows, days)
            }),
            reminders,
        }
    }
}

impl LookupRange {
    fn days_ago(self, days: i64) -> Date {
        self.today.saturating_sub(days.days())
    }

    /// From when on a dose can settle one of these reminders.
    fn earliest_vaccination(self, rows: &[&Reminder]) -> Option<Timestamp> {
        let early = self.thresholds.care.early_dose_days;
        let from = |row: &&Reminder| {
            let due = row
                .expiry_date
                .known()
                // A day more, because which day an instant is depends on the clinic's zone.
                .map(|due| {
                    due.local_date(&TimeZone::UTC)
                        .saturating_sub((early + 1).days())
                });
            let made = row
                .created
                .known()
                .map(|made| self.today.saturating_sub(self.days_since(made).days()));
            due.into_iter().chain(made).min()
        };
        let earliest = rows.iter().filter_map(from).min()?;
        // A record with a date of long ago must not make us read years.
        let bounded = earliest.max(self.days_ago(LOOK_BACK_DAYS)).min(self.today);
        let days = bounded.until(self.today).map_or(0, |span| span.get_days());
        self.start_of_today
            .checked_sub(jiff::SignedDuration::from_hours(24 * i64::from(days)))
            .ok()
    }

    /// Whole days since an instant.
    fn days_since(self, at: Timestamp) -> i64 {
        // A day more than whole days: the day on which it was made counts too.
        (self.start_of_today.duration_since(at).as_hours() / 24).clamp(0, LOOK_BACK_DAYS) + 1
    }
}

fn linked_ids<'a, I: Ord>(
    rows: impl IntoIterator<Item = &'a Reminder>,
    link: impl Fn(&'a Reminder) -> Option<&'a RelatedRecord>,
    id: impl Fn(i64) -> Option<I>,
) -> Vec<I> {
    let ids: BTreeSet<I> = rows
        .into_iter()
        .filter_map(|row| id(link(row)?.id))
        .collect();
    ids.into_iter().collect()
}

fn patient_ids(rows: &ListResponse<Reminder>) -> Vec<PatientId> {
    linked_ids(&rows.rows, |row| row.patient.as_ref(), PatientId::new)
}

fn client_ids(rows: &ListResponse<Reminder>) -> Vec<ClientId> {
    linked_ids(&rows.rows, |row| row.client.as_known(), ClientId::new)
}

/// The doses the animals got that may be what the reminders ask for; nothing is asked for those that are out already.
async fn load_vaccinations(
    api: ProvetApi,
    reminders: Arc<ListResponse<Reminder>>,
    days: LookupRange,
) -> Result<VaccinationItems, ProvetError> {
    let open: Vec<&Reminder> = reminders
        .rows
        .iter()
        .filter(|row| !is_message_sent(row.status.known()))
        .collect();
    let mut of_visit = HashMap::new();
    let none = ListResponse {
        rows: Vec::new(),
        complete: true,
    };
    // No open reminder says since when a dose would count, so that none is looked for.
    let Some(from) = days.earliest_vaccination(&open) else {
        return Ok(VaccinationItems {
            items: none,
            patients_by_consultation: of_visit,
            with_unreadable_patients: HashSet::new(),
        });
    };
    let animals = linked_ids(open, |row| row.patient.as_ref(), PatientId::new);
    let visits = api.list_consultations_of_patients(&animals, from).await?;
    // The newest first: a dose that settles a reminder is most likely a late one.
    let newest: Vec<_> = visits.rows.iter().take(MAX_CONSULTATIONS).collect();
    for consultation in &newest {
        let patients = consultation
            .patients
            .items
            .iter()
            .map(|patient| patient.id)
            .collect();
        of_visit.insert(consultation.id.unwrap_or_default(), patients);
    }
    let unreadable = newest.iter().filter(|visit| visit.patients.unreadable > 0);
    let with_unreadable_patients = unreadable.filter_map(|visit| visit.id).collect();
    let visits_asked: Vec<ConsultationId> = newest
        .iter()
        .filter_map(|consultation| ConsultationId::new(consultation.id?))
        .collect();
    let mut lines = api.list_vaccinations(&visits_asked).await?;
    // Doses of consultations that were not looked through are missing too.
    lines.complete &= visits.complete && newest.len() == visits.rows.len();
    Ok(VaccinationItems {
        items: lines,
        patients_by_consultation: of_visit,
        with_unreadable_patients,
    })
}
