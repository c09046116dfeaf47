//! Past visits with what was done, given, found and written, and two that are running.

use serde_json::{Value, json};

use super::catalogue::{self, GOODS, Goods};
use super::house::FIRST_VET;
use super::making::{Making, rounded};
use super::words;
use crate::simulator::clinic::{self, Record};

/// How many visits each animal has had, at most.
const VISITS: i32 = 4;

/// Days without visits before today that are left to the dead.
const DEAD: i32 = -45;

pub(super) fn fill(making: &mut Making<'_>) {
    running(making);
    for (patient, status) in [(2, 0), (3, 11), (8, 8), (9, 5)] {
        present(making, patient, status);
    }
    let animals: Vec<(i64, Record)> = making
        .clinic
        .rows("patient")
        .map(|(id, row)| (id, row.clone()))
        .collect();
    for (patient, row) in animals {
        let client = clinic::integer(&row, "client").unwrap_or(1);
        let known = making.days_until(clinic::text(&row, "date_of_registration"));
        let last = if row.get("deceased").is_none_or(Value::is_null) {
            0
        } else {
            DEAD
        };
        for round in 0..making.between(1, VISITS) {
            let days = -(round * making.between(60, 300) + making.between(2, 50));
            let days = days.max(known).min(last);
            past(making, patient, client, days);
        }
    }
}

/// Somebody who is in the house today, at one of the early steps of a visit.
fn present(making: &mut Making<'_>, patient: i64, status: i64) {
    let client = making
        .clinic
        .row("patient", patient)
        .and_then(|row| clinic::integer(row, "client"));
    let arrived = making.between(5, 90);
    let arrived = making.minutes(-arrived).to_string();
    let complaint = making.pick(&words::COMPLAINTS, "Check-up");
    let started = [5, 8].contains(&status).then(|| arrived.clone());
    making.add(
        "consultation",
        json!({
            "client": client, "patients": [patient], "complaint": complaint, "complaint_type": 2,
            "type": 1, "status": status, "admitted_time": arrived, "started": started,
            "finished": null, "ended": null, "supervising_veterinarian": 2, "department": 1,
            "invoice": null, "created": arrived, "modified": arrived,
        }),
    );
}

/// The visit everything is still missing from: number 1, of the showcase animal.
fn running(making: &mut Making<'_>) {
    let admitted = making.minutes(-50).to_string();
    let started = making.minutes(-35);
    let started = making.stamp(started);
    let visit = making.add(
        "consultation",
        json!({
            "client": 1, "patients": [1], "complaint": "Losing weight, drinking a lot, <tired>",
            "complaint_type": 2, "type": 1, "status": 8,
            "admitted_time": admitted,
            "started": started, "finished": null, "ended": null,
            "supervising_veterinarian": FIRST_VET, "department": 1, "invoice": null,

            "created": admitted, "modified": started,
        }),
    );
    note(making, visit, 1, 0);
    for number in [0, 5, 7, 20] {
        if let Some(goods) = GOODS.get(number) {
            item(making, visit, 1, *goods, 0);
        }
    }
}

fn past(making: &mut Making<'_>, patient: i64, client: i64, days: i32) {
    let status = if days < -30 {
        making.pick(&[9, 10, 10, 6], 10)
    } else {
        making.pick(&[5, 6, 7, 9], 6)
    };
    let (hour, minute) = (making.between(8, 16), making.between(0, 59));
    let ended = making.stamp_at(days, hour + 1, minute);
    let complaint = making.pick(&words::COMPLAINTS, "Check-up");
    // Some visits are of two animals of one owner.
    let patients = if patient == 61 {
        vec![61, 1]
    } else {
        vec![patient]
    };
    let row = json!({
        "client": client, "patients": patients, "complaint": complaint,
        "complaint_type": making.between(1, 5), "type": i32::from(!making.chance(8)),
        "status": status, "admitted_time": making.stamp_at(days, hour, minute),
        "started": making.stamp_at(days, hour, minute.min(50) + 5),
        "finished": if status == 5 { Value::Null } else { json!(ended) },
        "ended": if status == 5 { Value::Null } else { json!(ended) },
        "supervising_veterinarian": making.between(1, 2), "department": 1, "invoice": null,

        "created": making.stamp_at(days, hour, minute), "modified": ended,
    });
    let visit = making.add("consultation", row);
    findings(making, visit, patient, days);
}

fn findings(making: &mut Making<'_>, visit: i64, patient: i64, days: i32) {
    note(making, visit, patient, days);
    for _ in 0..making.between(1, 4) {
        let goods = making.pick(&GOODS, catalogue::GOODS[0]);
        item(making, visit, patient, goods, days);
    }
    if making.chance(70) {
        diagnosis(making, visit, patient, days);
    }
    if making.chance(55) {
        discharge(making, visit, patient, days);
    }
    if making.chance(20) {
        let stamp = making.happened(days, 11, 30);
        making.add(
            "consultation/consultationpatientstatus",
            json!({
                "consultation": visit, "patient": patient, "temperature": 38.4, "heart_rate": 96,
                "respiratory_rate": 22, "created": stamp, "modified": stamp, "created_user": 3,
            }),
        );
    }
}

/// Some notes keep their words under `text`, some under `note` \[C\].
fn note(making: &mut Making<'_>, visit: i64, patient: i64, days: i32) {
    let stamp = making.happened(days, 10, 40);
    let words = making.pick(&words::NOTES, "");
    let field = if making.chance(50) { "text" } else { "note" };
    let mut row = json!({
        "consultation": visit, "patient": patient, "type": making.between(0, 2),
        "created": stamp, "modified": stamp, "created_user": FIRST_VET,
    });
    if let Some(row) = row.as_object_mut() {
        row.insert(field.to_owned(), json!(words));
    }
    making.add("consultation/consultationnote", row);
}

fn diagnosis(making: &mut Making<'_>, visit: i64, patient: i64, days: i32) {
    let stamp = making.happened(days, 10, 50);
    let name = making.pick(&words::DIAGNOSES, "Healthy animal");
    let kind = making.between(0, 1);
    making.add(
        "consultation/consultationdiagnosis",
        json!({
            "consultation": visit, "patient": patient, "name": name, "type": kind,
            "created": stamp, "modified": stamp, "created_user": FIRST_VET,
        }),
    );
}

fn discharge(making: &mut Making<'_>, visit: i64, patient: i64, days: i32) {
    let stamp = making.happened(days, 11, 5);
    let text = making.pick(&words::DISCHARGES, "");
    making.add(
        "consultation/consultationdischargeinstruction",
        json!({
            "consultation": visit, "patient": patient, "text": text, "created": stamp,
            "modified": stamp, "created_user": FIRST_VET,
            "merge_by_field": "text",
        }),
    );
}

/// One line of a visit: something done, given or sold.
pub(super) fn item(
    making: &mut Making<'_>,
    visit: i64,
    patient: i64,
    goods: Goods,
    days: i32,
) -> i64 {
    let vaccine = !goods.disease.is_empty();
    let quantity = if goods.kind == catalogue::MEDICINE && !vaccine {
        making.between(1, 30)
    } else {
        1
    };
    let vat = catalogue::vat(making);
    let number = (1i64..)
        .zip(GOODS)
        .find(|(_, other)| other.name == goods.name)
        .map(|(number, _)| number);
    let stamp = making.happened(days, 10, 55);
    let batch = format!("B{:05}", making.bits() % 100_000);
    making.add(
        "consultationitem",
        json!({
            "consultation": visit, "patient": patient, "item": number,
            "name": goods.name, "quantity": f64::from(quantity), "price": goods.price,
            "price_with_vat": rounded(goods.price * (1.0 + vat / 100.0)), "vat_percentage": vat,
            "type_code": goods.kind,
            "supervising_veterinarian": FIRST_VET,
            "used": stamp,
            "unit": if goods.unit.is_empty() { Value::Null } else { json!(goods.unit) },
            "instructions": if goods.instructions.is_empty() { Value::Null } else { json!(goods.instructions) },
            "created": stamp, "modified": stamp,
            "created_user": FIRST_VET,
            "batch_number": if vaccine { json!(batch) } else { Value::Null },
            "vaccination": vaccine, "vaccination_disease": goods.disease,
        }),
    )
}
