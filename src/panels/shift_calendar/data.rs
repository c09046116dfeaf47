//! Everything the panel asks Provet: the week's shifts and appointments at once, and the names that shifts lack.

use std::sync::Arc;

use i18n_embed_fl::fl;
use jiff::Timestamp;
use jiff::civil::Date;
use tokio::join;

use crate::clinic::shifts;
use crate::panels::shared_request::{SharedRequest, request_after, request_by_id, share_request};
use crate::panels::unavailable_data::UnavailableData;
use crate::panels::{PanelContext, calendar};
use crate::provet::ProvetError;
use crate::provet::model::{
    Appointment, Department, ListResponse, RelatedRecord, Shift, ShiftType, User,
};
use crate::views::i18n::I18n;

/// The answers on their way, each asked once however many sections wait for it.
#[derive(Clone)]
pub(super) struct ShiftCalendarData {
    pub(super) department: SharedRequest<Department>,
    /// Of the week.
    shifts: SharedRequest<ListResponse<Shift>>,
    shift_types: SharedRequest<ListResponse<ShiftType>>,
    /// Of whom the shifts do not say the name.
    users: SharedRequest<ListResponse<User>>,
    /// Of the week.
    pub(super) appointments: SharedRequest<ListResponse<Appointment>>,
}

/// The shifts of a week with the names of who works and as what.
pub(super) struct ShiftSchedule {
    pub(super) shifts: Vec<NamedShift>,
    /// False when not all shifts were fetched.
    pub(super) complete: bool,
    /// Shifts whose times are missing or cannot be read: they are shown on no day.
    pub(super) untimed: usize,
    /// False when what people work as could not be read: some may take no appointments.
    pub(super) has_shift_types: bool,
    /// What could not be read beside the shifts.
    pub(super) missing: UnavailableData,
}

/// One shift, named.
pub(super) struct NamedShift {
    /// Its times and whose it is.
    pub(super) shift: shifts::WorkShift,
    /// Who; empty where no name is known.
    pub(super) user_name: String,
    /// As what; empty where the shift is of no kind.
    pub(super) shift_type: String,
    pub(super) note: String,
}

/// The Monday of a day's week.
pub(super) fn week_start(day: Date) -> Date {
    calendar::add_days(day, -i64::from(day.weekday().to_monday_zero_offset()))
}

impl ShiftSchedule {
    /// Whether nobody can be missing: all shifts were fetched, and all could be placed.
    pub(super) fn is_whole(&self) -> bool {
        self.complete && self.untimed == 0
    }
}

impl ShiftCalendarData {
    /// About the week of a day in the department of this frame.
    pub(super) fn for_week(ctx: &Arc<PanelContext>, day: Date) -> Self {
        let (api, id) = (&ctx.provet, ctx.department_id());
        let (from, until) = calendar::day_bounds(week_start(day), 7, ctx);
        let shifts = request_by_id(api, &id, move |api, id| async move {
            api.list_shifts_of_department(id, from, until).await
        });
        let shift_types = {
            let api = api.clone();
            share_request(async move { api.list_shift_types().await })
        };
        Self {
            department: request_by_id(
                api,
                &id,
                |api, id| async move { api.get_department(id).await },
            ),
            shift_types,
            users: request_after(&shifts, api, |api, shifts| async move {
                api.get_users(&ids_without_name(&shifts)).await
            }),
            shifts,
            appointments: request_by_id(api, &id, move |api, id| async move {
                api.list_appointments_of_department(id, from, until).await
            }),
        }
    }

    /// The week's shifts, named as far as names could be seen.
    pub(super) async fn load_schedule(self, i18n: &I18n) -> Result<ShiftSchedule, ProvetError> {
        let (shifts, types, people) = join!(self.shifts, self.shift_types, self.users);
        let shifts = shifts?;
        let missing = UnavailableData::default()
            .with(&people, fl!(i18n.fluent, "names-people-what"))
            .with(&types, fl!(i18n.fluent, "shifts-types-what"));
        let kinds = types.as_ref().map_or(&[][..], |rows| &rows.rows);
        let people = people.as_ref().map_or(&[][..], |rows| &rows.rows);
        let named: Vec<NamedShift> = shifts
            .rows
            .iter()
            .filter_map(|shift| name_shift(shift, kinds, people, i18n))
            .collect();
        Ok(ShiftSchedule {
            complete: shifts.complete,
            untimed: shifts.rows.len() - named.len(),
            shifts: named,
            // A kind that is not among a part of them may be one that takes no appointments.
            has_shift_types: types.as_ref().is_ok_and(|rows| rows.complete),
            missing,
        })
    }
}

fn name_shift(
    shift: &Shift,
    kinds: &[ShiftType],
    people: &[User],
    i18n: &I18n,
) -> Option<NamedShift> {
    // A shift that lacks one stands on no day; it is counted as one without times.
    let times: (Timestamp, Timestamp) = (shift.start.known()?, shift.end.known()?);
    let kind = shift.shift_type.as_ref();
    let found = kind.and_then(|link| kinds.iter().find(|kind| kind.id == Some(link.id)));
    Some(NamedShift {
        shift: shifts::WorkShift {
            user: shift.user.as_ref().map(|user| user.id),
            start: times.0,
            end: times.1,
            // Who is not said to take no appointments may take them.
            takes_appointments: found.and_then(|kind| kind.in_appointments) != Some(false),
        },
        user_name: shift
            .user
            .as_ref()
            .map_or_else(String::new, |user| display_name(user, people)),
        shift_type: match (found, kind) {
            (Some(found), _) => found.name.clone(),
            // It has one, of which nobody knows what it is called.
            (None, Some(_)) => fl!(i18n.fluent, "shifts-kind-unknown"),
            (None, None) => String::new(),
        },
        note: shift.note.clone(),
    })
}

fn display_name(user: &RelatedRecord, people: &[User]) -> String {
    let found = people.iter().find(|person| person.id == Some(user.id));
    let looked_up = found.map(|person| format!("{} {}", person.first_name, person.last_name));
    let looked_up = looked_up.unwrap_or_default();
    if user.name.is_empty() {
        looked_up.trim().to_owned()
    } else {
        user.name.clone()
    }
}

fn ids_without_name(shifts: &ListResponse<Shift>) -> Vec<i64> {
    let users = shifts.rows.iter().filter_map(|shift| shift.user.as_ref());
    let unnamed = users.filter(|user| user.name.is_empty());
    unnamed.map(|user| user.id).collect()
}
