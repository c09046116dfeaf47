//! Laboratory work, imaging, health plans and prescriptions of a few animals, the showcase dog first.

use serde_json::json;

use super::making::Making;
use crate::simulator::clinic::{self, Record};

/// The animals that have all of it.
const ANIMALS: [i64; 4] = [1, 2, 7, 13];

pub(super) fn fill(making: &mut Making<'_>) {
    for (code, name) in [("DX", "X-ray"), ("US", "Ultrasound"), ("CT", "CT")] {
        making.add("modality", json!({"name": name, "code": code}));
    }
    for (name, price) in [("Puppy & kitten", 19.9), ("Senior <70+>", 27.5)] {
        making.add(
            "healthplan",
            json!({"name": name, "price": price, "months": 12}),
        );
    }
    for patient in ANIMALS {
        let visit = making
            .clinic
            .rows_of("consultation", "patients", patient)
            .next()
            .map(|(id, row)| (id, row.clone()));
        if let Some((visit, row)) = visit {
            laboratory(making, patient, visit, &row);
            imaging(making, patient, visit, &row);
            plan(making, patient, &row);
            prescription(making, patient, visit, &row);
        }
    }
}

fn laboratory(making: &mut Making<'_>, patient: i64, visit: i64, row: &Record) {
    let sent = clinic::text(row, "admitted_time").to_owned();
    let answered = (patient != 1).then(|| sent.clone());
    making.add(
        "consultation_laboratory_referral",
        json!({
            "consultation": visit, "patient": patient, "client": row.get("client"),
            "status": i32::from(answered.is_some()), "laboratory": "Movet & Co <lab>",
            "remarks": "Fasting sample; suspect <CKD>", "external_id": null, "sent": sent,
            "answered": answered, "created": sent, "modified": sent,
        }),
    );
}

fn imaging(making: &mut Making<'_>, patient: i64, visit: i64, row: &Record) {
    let at = clinic::text(row, "admitted_time").to_owned();
    let referral = making.add(
        "diagnosticimaging_referral",
        json!({
            "consultation": visit, "patient": patient, "client": row.get("client"), "status": 0,
            "remarks": "Abdomen, 2 views. <b>Sedate</b>", "internal_notes": "", "created": at,
            "modified": at,
        }),
    );
    let modality = making.between(1, 3);
    making.add(
        "diagnosticimaging_worklist",
        json!({
            "diagnosticimaging_referral": referral, "modality": modality, "requesting_user": 1,
            "supervising_veterinarian": 1, "patient": patient, "client": row.get("client"),
            "status": 0, "target_area": "Abdomen", "created": at, "modified": at,
        }),
    );
}

/// One plan runs for long, one runs out soon, one has run out.
fn plan(making: &mut Making<'_>, patient: i64, row: &Record) {
    let end = match patient {
        1 => 20,
        2 => -10,
        _ => 200,
    };
    let stamp = making.stamp_at(end - 365, 10, 0);
    let plan = making.add(
        "patienthealthplan",
        json!({
            "patient": patient, "client": row.get("client"), "healthplan": 2,
            "start_date": making.date(end - 365), "end_date": making.date(end),
            "status": i32::from(end > 0), "created": stamp, "modified": stamp,
        }),
    );
    for (name, quantity, used) in [
        ("Consultation, standard", 2.0, 1.0),
        ("Nail clipping", 6.0, 6.0),
    ] {
        making.add(
            "patienthealthplanitem",
            json!({
                "patienthealthplan": plan, "name": name, "quantity": quantity,
                "used_quantity": used, "created": stamp, "modified": stamp,
            }),
        );
    }
}

fn prescription(making: &mut Making<'_>, patient: i64, visit: i64, row: &Record) {
    let at = clinic::text(row, "admitted_time").to_owned();
    let days = -making.days_since(&at);
    let prescription = making.add(
        "general_prescription/written_prescription",
        json!({
            "patient": patient, "client": row.get("client"), "consultation": visit,
            "prescriber": 1, "date": making.date(days), "valid_until": making.date(days + 365),
            "status": 0, "repeats": 2, "created": at, "modified": at,
        }),
    );
    making.add(
        "general_prescription/prescription_item",
        json!({
            "written_prescription": prescription, "item": 8, "name": "Apoquel 5.4 mg",
            "quantity": 100.0, "unit": "tbl", "instructions": "½ tablet twice daily & \"with food\"",
            "created": at, "modified": at,
        }),
    );
}
