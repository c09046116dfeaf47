//! The shifts of this week as they really are: holes, double bookings, nights, people on call.

use jiff::ToSpan;
use serde_json::json;

use super::making::Making;
use crate::simulator::clinic;

/// Who, kind of shift, department, days from today, first and last hour (over 24: the next day), note.
type Shift = (i64, i64, i64, i32, i32, i32, &'static str);

const SHIFTS: [Shift; 13] = [
    // Early appointments today have a nurse and no veterinarian.
    (3, 4, 1, 0, 7, 15, ""),
    (5, 5, 1, 0, 7, 13, "Front desk <early>"),
    (5, 5, 1, 1, 9, 17, ""),
    // Twice at once: surgery while consulting.
    (1, 2, 1, 0, 14, 18, "Surgery moved from Monday"),
    (2, 1, 1, 2, 12, 20, "Swap with \"Jon\"?"),
    // Somebody who no longer works here.
    (4, 4, 1, 1, 8, 16, ""),
    // The night runs into the next day.
    (2, 3, 2, 0, 20, 32, "Night on call"),
    (1, 3, 2, 1, 20, 32, ""),
    (2, 3, 2, 2, 20, 32, ""),
    (3, 4, 2, 0, 20, 32, ""),
    (3, 4, 1, 2, 8, 16, ""),
    (3, 4, 1, 3, 8, 16, ""),
    (5, 5, 1, 3, 8, 12, "Half day"),
];

pub(super) fn fill(making: &mut Making<'_>) {
    for (code, name) in (4..).zip(["Nursing", "Reception"]) {
        making.add(
            "shifttype",
            json!({
                "name": name, "code": code, "department": 1, "in_appointments": false,
                "in_online_booking": false, "in_all_day": false, "is_custom": code == 5,
                "is_active": true,
            }),
        );
    }
    holes(making);
    for (user, kind, department, day, from, to, note) in SHIFTS {
        let (start, end) = (making.at(day, from, 0), making.at(day, to, 0));
        making.add(
            "shift",
            json!({
                "start": start.to_string(), "end": end.to_string(), "user": user,
                "department": department, "shift_type": kind, "web": false, "note": note,
                "is_slot": false,
            }),
        );
    }
}

/// Tomorrow's veterinarians leave at eleven, and in two days the first has the day off.
fn holes(making: &mut Making<'_>) {
    for (user, day) in [(1, 1), (2, 1), (1, 2)] {
        let start = making.at(day, 8, 0);
        let found = making
            .clinic
            .rows_of("shift", "user", user)
            .find(|(_, row)| {
                clinic::text(row, "start")
                    .parse::<jiff::Timestamp>()
                    .is_ok_and(|at| at.as_second() == start.as_second())
            });
        let Some(id) = found.map(|(id, _)| id) else {
            continue;
        };
        if day == 1 {
            let end = start.checked_add(3.hours()).unwrap_or(start);
            making.set("shift", id, json!({"end": end.to_string()}));
        } else {
            making.clinic.remove("shift", id);
        }
    }
}
