//! Years of laboratory values of the showcase dog: rising, falling, in words, in another unit, missing.
//!
//! Names, units, ranges and values are invented for showing and mean nothing clinically.

use serde_json::{Value, json};

use super::making::Making;

/// One analysis and its course: `None` where it was not made that time.
struct Analysis {
    name: &'static str,
    unit: &'static str,
    range: Option<(f64, f64)>,
    /// From the oldest to the newest, as long as [`TIMES`].
    values: [Option<f64>; 6],
}

/// Days before today of each round; the last is the visit that is running.
const TIMES: [i32; 6] = [-1480, -1111, -745, -372, -90, 0];

const ANALYSES: [Analysis; 9] = [
    course(
        "Creatinine",
        "µmol/l",
        (44.0, 133.0),
        [84.0, 91.0, 99.0, 121.0, 158.0, 187.0],
    ),
    course(
        "Urea",
        "mmol/l",
        (2.5, 9.6),
        [5.1, 5.8, 6.0, 8.8, 11.9, 15.2],
    ),
    course(
        "ALT",
        "U/l",
        (10.0, 125.0),
        [41.0, 38.0, 44.0, 52.0, 47.0, 49.0],
    ),
    course(
        "Potassium",
        "mmol/l",
        (3.5, 5.8),
        [4.6, 4.5, 4.4, 4.1, 3.7, 3.4],
    ),
    course(
        "Haematocrit",
        "%",
        (37.0, 55.0),
        [48.0, 47.0, 45.5, 43.0, 38.2, 35.9],
    ),
    course(
        "Leukocytes",
        "10⁹/l",
        (5.0, 16.7),
        [8.1, 7.4, 9.9, 8.8, 10.2, 9.1],
    ),
    Analysis {
        name: "SDMA <new method>",
        unit: "µg/dl",
        range: Some((0.0, 14.0)),
        values: [None, None, None, Some(13.0), Some(18.0), None],
    },
    Analysis {
        name: "Urine culture",
        unit: "",
        range: None,
        values: [None, None, Some(0.0), None, Some(0.0), None],
    },
    Analysis {
        name: "Urine specific gravity",
        unit: "",
        range: None,
        values: [
            Some(1.041),
            Some(1.038),
            None,
            Some(1.028),
            Some(1.016),
            None,
        ],
    },
];

const fn course(
    name: &'static str,
    unit: &'static str,
    range: (f64, f64),
    [first, second, third, fourth, fifth, last]: [f64; 6],
) -> Analysis {
    Analysis {
        name,
        unit,
        range: Some(range),
        values: [
            Some(first),
            Some(second),
            Some(third),
            Some(fourth),
            Some(fifth),
            Some(last),
        ],
    }
}

pub(super) fn fill(making: &mut Making<'_>) {
    let items: Vec<i64> = ANALYSES
        .iter()
        .map(|analysis| catalogued(making, analysis))
        .collect();
    for (round, days) in TIMES.into_iter().enumerate() {
        let (visit, referral) = if days == 0 {
            (1, 1)
        } else {
            referred(making, days)
        };
        for (analysis, item) in ANALYSES.iter().zip(&items) {
            if let Some(Some(value)) = analysis.values.get(round) {
                line(making, (visit, referral, *item), analysis, (days, *value));
            }
        }
        // Asked for in the running visit and not answered yet.
        if days == 0 {
            waiting(making, visit, referral, items.get(6).copied());
        }
    }
}

fn catalogued(making: &mut Making<'_>, analysis: &Analysis) -> i64 {
    let stamp = making.stamp_at(-1600, 8, 0);
    making.add(
        "item",
        json!({
            "code": "LAB", "name": analysis.name, "type_code": 5, "price": 6.5,
            "price_with_vat": 6.5, "vat_group": 1, "archived": false, "unit": analysis.unit,
            "linked_items": [], "created": stamp, "modified": stamp,
        }),
    )
}

/// A finished visit with a laboratory referral that was answered.
fn referred(making: &mut Making<'_>, days: i32) -> (i64, i64) {
    let (at, done) = (making.stamp_at(days, 9, 0), making.stamp_at(days, 15, 30));
    let visit = making.add(
        "consultation",
        json!({
            "client": 1, "patients": [1], "complaint": "Blood sample", "complaint_type": 2,
            "type": 1, "status": 10, "admitted_time": at, "started": at, "finished": done,
            "ended": done, "supervising_veterinarian": 1, "department": 1, "created": at,
            "modified": done,
        }),
    );
    let referral = making.add(
        "consultation_laboratory_referral",
        json!({
            "consultation": visit, "patient": 1, "client": 1, "department": 1, "status": 1,
            "laboratory": if days < -700 { "Old Laboratory Ltd" } else { "Movet & Co <lab>" },
            "referring_veterinarian": 1, "sample": "Serum, EDTA blood", "remarks": "Yearly check",
            "external_id": format!("L{}", -days), "sent": at, "answered": done, "created": at,
            "modified": done,
        }),
    );
    (visit, referral)
}

/// An answered line. The oldest creatinine came in another unit; cultures answer in words.
fn line(
    making: &mut Making<'_>,
    (visit, referral, item): (i64, i64, i64),
    analysis: &Analysis,
    (days, value): (i32, f64),
) {
    let old = analysis.name == "Creatinine" && days < -1400;
    let (value, unit) = if old {
        (0.95, "mg/dl")
    } else {
        (value, analysis.unit)
    };
    let culture = analysis.name == "Urine culture";
    let range = analysis.range.filter(|_| !old);
    let stamp = making.happened(days, 15, 0);
    making.add(
        "consultationitem",
        json!({
            "consultation": visit, "patient": 1, "item": item, "name": analysis.name,
            "quantity": 1.0, "price": 6.5, "price_with_vat": 6.5, "vat_percentage": 0.0,
            "type_code": 5, "supervising_veterinarian": 1, "used": stamp,
            "laboratory_referral": referral,
            "result": if culture { "No growth <48 h>".to_owned() } else { value.to_string() },
            "result_value": (!culture).then_some(value),
            "result_unit": if unit.is_empty() { Value::Null } else { json!(unit) },
            "reference_minimum": range.map(|range| range.0),
            "reference_maximum": range.map(|range| range.1), "result_time": stamp,
            "result_remarks": (analysis.name == "Potassium" && days == 0).then_some("Slight haemolysis"),
            "created": stamp, "modified": stamp, "vaccination": false,
        }),
    );
}

fn waiting(making: &mut Making<'_>, visit: i64, referral: i64, item: Option<i64>) {
    let stamp = making.happened(0, 0, 0);
    making.add(
        "consultationitem",
        json!({
            "consultation": visit, "patient": 1, "item": item, "name": "SDMA <new method>",
            "quantity": 1.0, "price": 6.5, "price_with_vat": 6.5, "vat_percentage": 0.0,
            "type_code": 5, "supervising_veterinarian": 1, "used": stamp,
            "laboratory_referral": referral, "created": stamp, "modified": stamp,
        }),
    );
}
