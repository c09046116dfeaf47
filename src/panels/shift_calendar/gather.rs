//! Everything the panel asks Provet: the week's shifts and appointments at once, and the names that shifts lack.

use std::sync::Arc;

use jiff::Timestamp;
use jiff::civil::Date;
use tokio::join;

use crate::clinic::roster;
use crate::panels::fetch::{Fetch, after, ask, fetch};
use crate::panels::{Context, days};
use crate::provet::ProvetError;
use crate::provet::model::{Appointment, Department, Related, Rows, Shift, ShiftType, User};

/// The answers on their way, each asked once however many sections wait for it.
#[derive(Clone)]
pub(super) struct Asked {
    pub(super) department: Fetch<Department>,
    /// Of the week.
    shifts: Fetch<Rows<Shift>>,
    types: Fetch<Rows<ShiftType>>,
    /// Of whom the shifts do not say the name.
    people: Fetch<Rows<User>>,
    /// Of the week.
    pub(super) appointments: Fetch<Rows<Appointment>>,
}

/// The shifts of a week with the names of who works and as what.
pub(super) struct Roster {
    pub(super) shifts: Vec<Worked>,
    /// False when not all shifts were fetched.
    pub(super) complete: bool,
    /// False when what people work as could not be seen.
    pub(super) typed: bool,
}

/// One shift, named.
pub(super) struct Worked {
    /// Its times and whose it is.
    pub(super) shift: roster::Shift,
    /// Who; empty where no name is known.
    pub(super) who: String,
    /// As what; empty where that is not known.
    pub(super) kind: String,
    pub(super) note: String,
}

/// The Monday of a day's week.
pub(super) fn monday(day: Date) -> Date {
    days::moved(day, -i64::from(day.weekday().to_monday_zero_offset()))
}

impl Asked {
    /// About the week of a day in the department of this frame.
    pub(super) fn about(cx: &Arc<Context>, day: Date) -> Self {
        let (api, id) = (&cx.provet, cx.department());
        let (from, until) = days::stretch(monday(day), 7, cx);
        let shifts = ask(api, &id, move |api, id| async move {
            api.shifts_of_department(id, from, until).await
        });
        let types = {
            let api = api.clone();
            fetch(async move { api.shift_types().await })
        };
        Self {
            department: ask(api, &id, |api, id| async move { api.department(id).await }),
            types,
            people: after(&shifts, api, |api, shifts| async move {
                api.users(&unnamed(&shifts)).await
            }),
            shifts,
            appointments: ask(api, &id, move |api, id| async move {
                api.appointments_of_department(id, from, until).await
            }),
        }
    }

    /// The week's shifts, named as far as names could be seen.
    pub(super) async fn roster(self) -> Result<Roster, ProvetError> {
        let (shifts, types, people) = join!(self.shifts, self.types, self.people);
        let shifts = shifts?;
        let (types, people) = (types.ok(), people.ok());
        let kinds = types.as_ref().map_or(&[][..], |rows| &rows.rows);
        let people = people.as_ref().map_or(&[][..], |rows| &rows.rows);
        let named: Vec<Worked> = shifts
            .rows
            .iter()
            .filter_map(|shift| worked(shift, kinds, people))
            .collect();
        Ok(Roster {
            // A shift without begin or end cannot be shown on any day: what is left must not pass for everything.
            complete: shifts.complete && named.len() == shifts.rows.len(),
            shifts: named,
            typed: types.is_some(),
        })
    }
}

fn worked(shift: &Shift, kinds: &[ShiftType], people: &[User]) -> Option<Worked> {
    let times: (Timestamp, Timestamp) = (shift.start?, shift.end?);
    let kind = shift.shift_type.as_ref();
    let found = kind.and_then(|link| kinds.iter().find(|kind| kind.id == Some(link.id)));
    Some(Worked {
        shift: roster::Shift {
            user: shift.user.as_ref().map(|user| user.id),
            start: times.0,
            end: times.1,
            // Who is not said to take no appointments may take them.
            takes_appointments: found.and_then(|kind| kind.in_appointments) != Some(false),
        },
        who: shift
            .user
            .as_ref()
            .map_or_else(String::new, |user| who(user, people)),
        kind: found.map_or_else(String::new, |kind| kind.name.clone()),
        note: shift.note.clone(),
    })
}

fn who(user: &Related, people: &[User]) -> String {
    let found = people.iter().find(|person| person.id == Some(user.id));
    let looked_up = found.map(|person| format!("{} {}", person.first_name, person.last_name));
    let looked_up = looked_up.unwrap_or_default();
    if user.name.is_empty() {
        looked_up.trim().to_owned()
    } else {
        user.name.clone()
    }
}

fn unnamed(shifts: &Rows<Shift>) -> Vec<i64> {
    let users = shifts.rows.iter().filter_map(|shift| shift.user.as_ref());
    let unnamed = users.filter(|user| user.name.is_empty());
    unnamed.map(|user| user.id).collect()
}
