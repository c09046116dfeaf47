//! The calendar: past and coming appointments, no-shows, cancellations, and the shifts behind them.

use serde_json::{Value, json};

use super::making::Making;
use super::words;
use crate::simulator::clinic;

pub(super) fn fill(making: &mut Making<'_>) {
    shifts(making);
    for day in -20..=21 {
        for slot in 0..making.between(2, 5) {
            appointment(making, day, slot);
        }
    }
}

fn shifts(making: &mut Making<'_>) {
    for (code, name) in (1..).zip(["Consultations", "Surgery", "On call"]) {
        making.add(
            "shifttype",
            json!({
                "name": name, "code": code, "department": 1, "in_appointments": true,
                "in_online_booking": code == 1, "in_all_day": false, "is_custom": false,
                "is_active": true,
            }),
        );
    }
    for day in -3..=14 {
        for user in 1..=2 {
            let row = json!({
                "start": making.stamp_at(day, 8, 0), "end": making.stamp_at(day, 16, 0),
                "user": user, "department": 1,
                "shift_type": user, "web": user == 1, "note": "", "is_slot": false,
            });
            making.add("shift", row);
        }
    }
}

fn appointment(making: &mut Making<'_>, day: i32, slot: i32) {
    let patient = living(making);
    let client = making
        .clinic
        .row("patient", patient)
        .and_then(|row| clinic::integer(row, "client"));
    let missed = day < 0 && making.chance(12);
    let cancelled = making.chance(8);
    let complaint = making.pick(&words::COMPLAINTS, "Check-up");
    book(
        making,
        &Booking {
            day,
            hour: 9 + slot,
            patient,
            client,
            complaint,
            no_show: missed,
            active: !cancelled,
        },
    );
}

/// An animal that can still come.
fn living(making: &mut Making<'_>) -> i64 {
    let ids: Vec<i64> = making
        .clinic
        .rows("patient")
        .filter(|(_, row)| row.get("deceased").is_none_or(Value::is_null))
        .map(|(id, _)| id)
        .collect();
    making.pick(&ids, 1)
}

/// What differs between appointments.
pub(super) struct Booking {
    pub(super) day: i32,
    pub(super) hour: i32,
    pub(super) patient: i64,
    pub(super) client: Option<i64>,
    pub(super) complaint: &'static str,
    pub(super) no_show: bool,
    pub(super) active: bool,
}

pub(super) fn book(making: &mut Making<'_>, booking: &Booking) -> i64 {
    let Booking { day, hour, .. } = *booking;
    let (start, end) = (making.at(day, hour, 0), making.at(day, hour, 20));
    let created = making.stamp_at(day.min(0) - 10, 13, 37);
    let reason = making.between(1, 5);
    let user = making.between(1, 2);
    making.add(
        "appointment",
        json!({
            "start": start.to_string(), "end": end.to_string(), "start_date": making.date(day),
            "end_date": making.date(day), "title": booking.complaint,
            "complaint": booking.complaint, "reason": reason, "complaint_type": reason,
            "instructions": "", "notes": "", "user": user,
            "client": booking.client,
            "patients": [booking.patient],
            "duration": 20,
            "active": i32::from(booking.active), "confirmed": day < 3,
            "no_show": booking.no_show,
            "department": 1, "type": 1,
            "created": created, "modified": created,
            "created_user": 5,
        }),
    )
}
