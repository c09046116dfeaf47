//! Reminders nobody should send as they are, one of each kind, all planned for these days.

use serde_json::{Value, json};

use super::catalogue::GOODS;
use super::making::Making;
use super::{reminders, visits};
use crate::simulator::clinic::{self, Record, integer};

/// How a reminder is sent: 1 is e-mail \[C\], the others are ours \[I\].
const EMAIL: i64 = 1;
const SMS: i64 = 2;
const LETTER: i64 = 3;

/// The animal with two reminders of the same thing.
const DUPLICATE: i64 = 25;
/// The animal that got what it is reminded of.
const VACCINATED: i64 = 34;

pub(super) fn fill(making: &mut Making<'_>) {
    for (dead, archived) in [(true, false), (false, true)] {
        if let Some(patient) = animal(making, |row, _| {
            row.get("deceased").is_some_and(|day| !day.is_null()) == dead
                && clinic::truth(row, "archived") == archived
        }) {
            planned(making, patient, 1, json!({}));
        }
    }
    opted_out(making);
    unreachable(making);
    for (offset, status) in (0..).zip([3, 4, 1]) {
        planned(making, 20 + offset, 3, json!({"status": status}));
    }
    planned(making, DUPLICATE, 2, json!({}));
    planned(
        making,
        DUPLICATE,
        2,
        json!({"send_method": LETTER, "post_text": "Dear owner"}),
    );
    vaccinated_since(making);
    let own = json!({
        "reminder_template": null, "text_manually": true, "email_subject": "Stitches & <collar>",
        "recurring_type": 1, "recurring_times": 3, "recurring_interval": 12,
    });
    planned(making, 30, 1, own);
}

/// The first living or dead animal that fits, by its row and its owner's.
fn animal(making: &Making<'_>, fits: impl Fn(&Record, &Record) -> bool) -> Option<i64> {
    let clinic = &making.clinic;
    clinic
        .rows("patient")
        .filter_map(|(id, row)| Some((id, row, clinic.row("client", integer(row, "client")?)?)))
        .find(|(_, row, owner)| fits(row, owner))
        .map(|(id, ..)| id)
}

/// A living animal whose owner fits.
fn of_owner(making: &Making<'_>, fits: impl Fn(&Record) -> bool) -> Option<i64> {
    animal(making, |row, owner| {
        row.get("deceased").is_none_or(Value::is_null)
            && !clinic::truth(row, "archived")
            && fits(owner)
    })
}

/// A reminder due in ten days and to be sent today, not sent yet, with some fields changed.
fn planned(making: &mut Making<'_>, patient: i64, template: i64, change: Value) -> i64 {
    let id = reminders::remind(making, patient, template, 10);
    let today = making.date(0);
    making.set(
        "reminder",
        id,
        json!({"status": 0, "planned_sending_date": today, "send_before": 10}),
    );
    making.set("reminder", id, change);
    id
}

fn opted_out(making: &mut Making<'_>) {
    if let Some(patient) = of_owner(making, |owner| clinic::truth(owner, "no_email")) {
        planned(making, patient, 1, json!({"send_method": EMAIL}));
    }
    if let Some(patient) = of_owner(making, |owner| clinic::truth(owner, "no_sms")) {
        planned(making, patient, 1, json!({"send_method": SMS}));
    }
}

/// One without an address to write to, one without a telephone number.
fn unreachable(making: &mut Making<'_>) {
    if let Some(patient) = of_owner(making, |owner| clinic::text(owner, "email").is_empty()) {
        planned(
            making,
            patient,
            2,
            json!({"send_method": EMAIL, "email_address": ""}),
        );
    }
    let clinic = &making.clinic;
    let silent = clinic.rows("patient").find(|(_, row)| {
        row.get("deceased").is_none_or(Value::is_null)
            && integer(row, "client")
                .is_some_and(|owner| clinic.rows_of("phonenumber", "client", owner).count() == 0)
    });
    if let Some(patient) = silent.map(|(id, _)| id) {
        planned(
            making,
            patient,
            2,
            json!({"send_method": SMS, "phone_number": ""}),
        );
    }
}

/// Reminded of a vaccination it got two weeks ago.
fn vaccinated_since(making: &mut Making<'_>) {
    let patient = VACCINATED;
    let owner = making.clinic.row("patient", patient);
    let owner = owner.and_then(|row| integer(row, "client"));
    let (at, done) = (making.stamp_at(-14, 9, 0), making.stamp_at(-14, 9, 25));
    let row = json!({
        "client": owner, "patients": [patient], "complaint": "Vaccination", "complaint_type": 1,
        "type": 1, "status": 10, "admitted_time": at, "started": at, "finished": done,
        "ended": done, "supervising_veterinarian": 2, "department": 1, "created": at,
        "modified": done,
    });
    let visit = making.add("consultation", row);
    let vaccine = GOODS
        .iter()
        .find(|goods| goods.disease.starts_with("Distemper"));
    if let Some(vaccine) = vaccine {
        visits::item(making, visit, patient, *vaccine, -14);
    }
    planned(making, patient, 1, json!({}));
}
