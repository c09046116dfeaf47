//! The animals, with years of weights: rising, falling, one value, none, very many.

use serde_json::{Value, json};

use super::making::{Making, rounded};
use super::words;
use crate::simulator::codes;

/// How many animals a clinic has.
const ANIMALS: i32 = 110;

/// The animal without any weight.
const NEVER_WEIGHED: i32 = 4;
/// The animal weighed once.
const WEIGHED_ONCE: i32 = 5;
/// The animal weighed more often than a chart is wide.
const WEIGHED_OFTEN: i32 = 6;

pub(super) fn fill(making: &mut Making<'_>) {
    for number in 1..=ANIMALS {
        let kind = kind(making, number);
        animal(making, number, &kind);
        weights(making, number, &kind);
    }
}

/// What is drawn by lot for one animal.
struct Kind {
    species: i64,
    breed: Option<i64>,
    /// Kilograms when grown.
    grown: f64,
    /// Days since birth.
    age: i32,
}

fn kind(making: &mut Making<'_>, number: i32) -> Kind {
    let species = match number % 10 {
        0 => codes::RABBIT,
        3 | 5 | 8 => codes::CAT,
        9 if number == 109 => codes::HORSE,
        9 if number == 99 => codes::DRAGON,
        7 if number == 57 => codes::OWN_DOG,
        _ => codes::DOG,
    };
    let breeds: Vec<i64> = codes::BREEDS
        .iter()
        .filter(|breed| breed.of == species)
        .map(|breed| breed.code)
        .collect();
    let known = !breeds.is_empty() && number % 9 != 2;
    let grown = match species {
        codes::CAT => f64::from(making.between(32, 75)) / 10.0,
        codes::RABBIT => f64::from(making.between(12, 28)) / 10.0,
        codes::HORSE => 520.0,
        codes::DRAGON => 0.38,
        _ => f64::from(making.between(40, 420)) / 10.0,
    };
    Kind {
        species,
        breed: known.then(|| making.pick(&breeds, 14_884_002)),
        grown,
        age: making.between(90, 5400),
    }
}

fn name(making: &mut Making<'_>, number: i32) -> &'static str {
    let hostile = usize::try_from(number / 20).unwrap_or(0);
    if number % 20 == 12
        && let Some(name) = words::HOSTILE_ANIMALS.get(hostile)
    {
        return name;
    }
    making.pick(&words::ANIMALS, "Musti")
}

fn animal(making: &mut Making<'_>, number: i32, kind: &Kind) {
    let gender = making.between(0, 4);
    let colors = ["black", "tricolour", "ruskea-valkoinen", "tabby & white"];
    let died = died(number);
    let created = -(kind.age.min(2000) - 20);
    let row = json!({
        "client": number % 60 + i32::from(number % 60 == 0) * 60,
        "name": name(making, number), "species": kind.species, "breed": kind.breed, "gender": gender,
        "date_of_birth": (number % 14 != 6).then(|| making.date(-kind.age)),
        "date_of_registration": making.date(created),
        "deceased": died.then(|| making.date(-i32::min(kind.age, 40))),
        "reason_of_death": if died { "Euthanasia" } else { "" },
        "color": making.pick(&colors, "black"),
        "microchip": microchip(making, number),
        "critical_notes": critical(number),
        "remarks": if number % 6 == 1 { json!("Likes cheese. Hates the scales.") } else { Value::Null },
        "insurance": if number % 5 == 0 { json!("Agria 4711") } else { Value::Null },
        "archived": number % 17 == 16, "private": false, "not_for_food": number % 29 == 21 || number == 109,
        "imported": number % 3 == 0, "date_imported": null, "home_department": 1,
        "tags_rel": tags(number), "fields_rel": [], "x_risk_score": -0.0, "created": making.stamp_at(created, 9, 5),
        "modified": making.stamp_at(created / 3, 15, 21), "created_user": 5, "modified_user": null,
    });
    making.add("patient", row);
}

fn microchip(making: &mut Making<'_>, number: i32) -> Value {
    match number % 4 {
        0 => Value::Null,
        1 if number % 8 == 1 => json!("985112345"),
        _ => json!(format!("24609{:010}", making.bits())),
    }
}

fn critical(number: i32) -> &'static str {
    match number % 16 {
        1 => "Allergic to penicillin! Anaphylaxis in 2023",
        5 => "BITES. Muzzle before handling <script>alert('critical')</script>",
        9 => "Epilepsia; lääkitys jatkuva",
        _ => "",
    }
}

fn tags(number: i32) -> Value {
    match number % 11 {
        2 => json!(["Aggressive"]),
        7 => json!(["Nervous – sedate", "Insurance <pending>"]),
        _ => json!([]),
    }
}

fn weights(making: &mut Making<'_>, number: i32, kind: &Kind) {
    let count = match number {
        NEVER_WEIGHED => 0,
        WEIGHED_ONCE => 1,
        WEIGHED_OFTEN => 44,
        _ => making.between(2, 11),
    };
    let falling = number == 1 || number % 8 == 7;
    let growing = kind.age < 500;
    let span = if growing {
        kind.age
    } else {
        (kind.age - 365).min(1900)
    };
    let last = if died(number) { -45 } else { -3 };
    for step in 0..count {
        let share = f64::from(step + 1) / f64::from(count);
        let days = span * step / count.max(1) - span + 10;
        let grown = match (growing, falling) {
            (true, _) => 0.2 + 0.8 * share,
            (false, true) => 1.06 - 0.24 * share,
            (false, false) => 0.92 + 0.08 * share,
        };
        let wobble = 1.0 + f64::from(making.between(-15, 15)) / 1000.0;
        let kilograms = rounded(kind.grown * grown * wobble);
        weight(making, number, days.min(last), kilograms);
    }
}

/// Whether this animal is dead.
fn died(number: i32) -> bool {
    number % 13 == 11
}

fn weight(making: &mut Making<'_>, patient: i32, days: i32, kilograms: f64) {
    let at = making.stamp_at(days, 10, 20);
    let created = making.stamp_at(days, 10, 21);
    making.add(
        "patient/weight",
        json!({
            "patient": patient, "timestamp": at, "weight": kilograms,
            "created": created, "modified": created,
        }),
    );
}
