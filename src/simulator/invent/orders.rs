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
    for name in ["Abdomen", "Thorax", "Left elbow", "Skull <dental>"] {
        making.add("targetarea", json!({"name": name}));
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
    earlier_pictures(making);
    earlier_prescriptions(making);
}

/// What was seen of the showcase dog before.
fn earlier_pictures(making: &mut Making<'_>) {
    let before = [
        (
            -1111,
            1,
            "Thorax, 3 views",
            "No metastases. Heart normal, VHS 9.8.",
        ),
        (
            -745,
            1,
            "Left elbow",
            "Mild arthrosis; <compare> in 2 years",
        ),
        (
            -372,
            2,
            "Abdomen",
            "Kidneys: cortex slightly echogenic, L 5.1 cm, R 4.9 cm",
        ),
    ];
    for (number, (days, modality, asked, report)) in (2..).zip(before) {
        let at = making.stamp_at(days, 11, 0);
        let referral = making.add(
            "diagnosticimaging_referral",
            json!({
                "patient": 1, "client": 1, "department": 1, "status": 3, "remarks": asked,
                "internal_notes": "", "report": report, "referring_veterinarian": 1,
                "created": at, "modified": at,
            }),
        );
        making.add(
            "diagnosticimaging_worklist",
            json!({
                "diagnosticimaging_referral": referral, "modality": modality,
                "requesting_user": 1, "supervising_veterinarian": 2, "patient": 1, "client": 1,
                "status": 3, "target_areas": [number], "accession_number": format!("ACC{number}"),
                "performed": at, "image_url": format!("https://pacs.example/study/{number}?v=<1>"),
                "created": at, "modified": at,
            }),
        );
    }
}

/// One that has run out, one that was used up, one of a dead animal.
fn earlier_prescriptions(making: &mut Making<'_>) {
    for (patient, days, left, name) in [
        (1, -500, 1, "Vetmedin 5 mg"),
        (1, -40, 0, "Prednisolon 5 mg"),
        (11, -200, 2, "Metacam 1.5 mg/ml 32 ml"),
    ] {
        let client = making
            .clinic
            .row("patient", patient)
            .and_then(|row| clinic::integer(row, "client"));
        let at = making.stamp_at(days, 14, 10);
        let prescription = making.add(
            "general_prescription/written_prescription",
            json!({
                "patient": patient, "client": client, "prescriber": 2,
                "date": making.date(days), "valid_until": making.date(days + 365), "status": 1,
                "repeats": 3, "repeats_left": left, "remarks": "Collected by \"the neighbour\"",
                "created": at, "modified": at,
            }),
        );
        making.add(
            "general_prescription/prescription_item",
            json!({
                "written_prescription": prescription, "name": name, "quantity": 30.0,
                "unit": "tbl", "instructions": "As the label says <see leaflet>", "created": at,
                "modified": at,
            }),
        );
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
            "answered": answered, "department": 1, "referring_veterinarian": 1,
            "sample": "Serum, EDTA blood", "internal_notes": "Ring the owner first", "created": sent, "modified": sent,
        }),
    );
}

fn imaging(making: &mut Making<'_>, patient: i64, visit: i64, row: &Record) {
    let at = clinic::text(row, "admitted_time").to_owned();
    let referral = making.add(
        "diagnosticimaging_referral",
        json!({
            "consultation": visit, "patient": patient, "client": row.get("client"), "status": 0,
            "department": 1, "referring_veterinarian": 1, "report": null,
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
            "status": 0, "target_areas": [1], "accession_number": format!("ACC{referral}-1"), "created": at, "modified": at,
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
            "status": i32::from(end > 0), "price": 27.5, "payments_per_year": 12,
            "next_payment_date": (end > 0).then(|| making.date(end % 30)),
            "renewed_automatically": patient == 1, "remarks": "", "created": stamp,
            "modified": stamp,
        }),
    );
    for (due, status) in [(-65, 1), (-35, 1), (-5, 2), (25, 0)] {
        let row = json!({
            "patienthealthplan": plan, "due_date": making.date(due), "amount": 27.5,
            "status": status, "created": stamp, "modified": stamp,
        });
        making.add("patient_health_plan_payment", row);
    }
    for (name, quantity, used) in [
        ("Consultation, standard", 2.0, 1.0),
        ("Nail clipping", 6.0, 6.0),
        ("Dental scale & polish", 1.0, 0.0),
        ("Biochemistry, 17 parameters", 2.0, 0.0),
    ] {
        making.add(
            "patienthealthplanitem",
            json!({
                "patienthealthplan": plan, "name": name, "quantity": quantity,
                "used_quantity": used, "item_group": "Care <included>",
                "discount_percentage": 100.0, "created": stamp, "modified": stamp,
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
            "status": 0, "repeats": 2, "repeats_left": 2, "remarks": "", "created": at, "modified": at,
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
