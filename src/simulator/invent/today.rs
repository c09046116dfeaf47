//! A lively day at the front desk: newcomers, people who owe, animals that have died, and calls
//! from somebody nobody knows.

use serde_json::{Value, json};

use super::making::Making;
use crate::simulator::clinic::{self, Clinic, Record, integer};

/// Minutes from one appointment to the next.
const STEP: i32 = 20;

/// Minutes after midnight when the first one is.
const FIRST: i32 = 7 * 60 + 30;

/// How many ordinary animals come besides the special ones.
const ORDINARY: i64 = 16;

pub(super) fn fill(making: &mut Making<'_>) {
    cancel_old(making);
    let mut coming = specials(making);
    for number in 0..ORDINARY {
        coming.push(of_animal(&making.clinic, 40 + 3 * number, json!({})));
    }
    for (slot, change) in (0..).zip(coming) {
        book(making, slot, change);
    }
    emergency_room(making);
}

/// What the regular calendar had for today gives way to this day.
fn cancel_old(making: &mut Making<'_>) {
    let today = making.date(0);
    let old: Vec<i64> = making
        .clinic
        .rows("appointment")
        .filter(|(_, row)| clinic::text(row, "start_date") == today)
        .map(|(id, _)| id)
        .collect();
    for id in old {
        making.clinic.remove("appointment", id);
    }
}

/// One of each kind the front desk has to know about before they arrive.
fn specials(making: &mut Making<'_>) -> Vec<Value> {
    let newcomer = newcomer(making);
    let clinic = &making.clinic;
    let alive = |row: &Record| row.get("deceased").is_none_or(Value::is_null);
    let find = |fits: &dyn Fn(&Record) -> bool| {
        clinic
            .rows("patient")
            .find(|(_, row)| fits(row))
            .map(|(id, _)| id)
    };
    let owner_is = |row: &Record, fits: &dyn Fn(&Record) -> bool| {
        integer(row, "client")
            .and_then(|id| clinic.row("client", id))
            .is_some_and(fits)
    };
    let chosen = [
        (find(&|row| !alive(row)), json!({})),
        (find(&|row| clinic::truth(row, "archived")), json!({})),
        (
            find(&|row| {
                alive(row) && owner_is(row, &|owner| clinic::text(owner, "email").is_empty())
            }),
            json!({}),
        ),
        (Some(1), json!({"notes": "Bring the urine sample <fresh>"})),
        (Some(2), json!({"no_show": true, "confirmed": true})),
        (
            Some(3),
            json!({"active": 0, "cancellation_reason_text": "Feels \"better\" today"}),
        ),
        (
            Some(5),
            json!({"type": 2, "client_notes": "Booked on the web & very nervous", "confirmed": false}),
        ),
        (
            Some(9),
            json!({"complaint": "<img src=x onerror=alert(1)> limping"}),
        ),
    ];
    let mut coming: Vec<Value> = chosen
        .into_iter()
        .filter_map(|(patient, change)| Some(of_animal(clinic, patient?, change)))
        .collect();
    coming.push(newcomer);
    coming.push(of_animal(
        clinic,
        1,
        json!({"patients": [1, 61], "complaint": "Two for vaccination"}),
    ));
    coming.extend(without_animal());
    coming
}

/// An unknown client, and time the house keeps for itself.
fn without_animal() -> [Value; 3] {
    [
        json!({
            "type": 5, "title": "Unknown: cat found on Mill Lane", "client": null, "patients": [],
            "complaint": "Found cat, no chip?", "notes": "Finder: 040 555 0100",
        }),
        json!({
            "type": 7, "title": "Preliminary <tbc>", "client": null, "patients": [],
            "complaint": "May come after work",
        }),
        json!({
            "type": 4, "title": "Team meeting", "client": null, "patients": [], "complaint": "",
        }),
    ]
}

/// An owner and an animal that have never been here and left no way to be reached.
fn newcomer(making: &mut Making<'_>) -> Value {
    let stamp = making.happened(0, 0, 0);
    let client = making.add(
        "client",
        json!({
            "firstname": "Uusi", "lastname": "Tulokas-Newcomer", "organization_name": "",
            "customer_type": 0, "home_department": 1, "email": "", "archived": false,
            "no_sms": false, "no_email": false, "tags_rel": [], "created": stamp,
            "modified": stamp, "created_user": 5,
        }),
    );
    let registered = making.date(0);
    let patient = making.add(
        "patient",
        json!({
            "client": client, "name": "Pikku", "species": crate::simulator::codes::CAT,
            "breed": null, "gender": 0, "date_of_birth": null, "deceased": null,
            "date_of_registration": registered, "archived": false, "microchip": null,
            "critical_notes": "", "tags_rel": [], "fields_rel": [], "home_department": 1,
            "created": stamp, "modified": stamp, "created_user": 5,
        }),
    );
    json!({"client": client, "patients": [patient], "complaint": "First visit, kitten"})
}

/// An appointment of an animal, with some fields changed.
fn of_animal(clinic: &Clinic, patient: i64, change: Value) -> Value {
    let row = clinic.row("patient", patient);
    let mut appointment = json!({
        "client": row.and_then(|row| integer(row, "client")), "patients": [patient],
    });
    if let (Some(fields), Value::Object(change)) = (appointment.as_object_mut(), change) {
        fields.extend(change);
    }
    appointment
}

fn book(making: &mut Making<'_>, slot: i32, change: Value) {
    let minute = FIRST + slot * STEP;
    let (start, end) = (making.at(0, 0, minute), making.at(0, 0, minute + STEP));
    let today = making.date(0);
    let created = making.stamp_at(-6, 13, 37);
    let complaint = making.pick(&super::words::COMPLAINTS, "Check-up");
    let mut row = json!({
        "start": start.to_string(), "end": end.to_string(), "start_date": today,
        "end_date": today, "title": complaint, "complaint": complaint, "reason": 1 + slot % 5,
        "complaint_type": 1 + slot % 5, "user": 1 + slot % 2, "duration": STEP, "active": 1,
        "confirmed": true, "no_show": false, "department": 1, "type": 1, "created": created,
        "modified": created, "created_user": 5,
    });
    if let (Some(fields), Value::Object(change)) = (row.as_object_mut(), change) {
        fields.extend(change);
    }
    making.add("appointment", row);
}

/// The other department has its own short list.
fn emergency_room(making: &mut Making<'_>) {
    for (slot, patient) in (0..).zip([7, 13, 19]) {
        let change = of_animal(
            &making.clinic,
            patient,
            json!({"department": 2, "reason": 5}),
        );
        book(making, 36 + slot, change);
    }
}
