//! What the clinic sells: medicines with their instructions, procedures, supplies, foods, analyses.

use serde_json::json;

use super::making::{Making, rounded};
use crate::simulator::codes;

/// Kind of catalogue item, `type_code` \[C: 2 medicine, 3 supply; the others I\].
pub(super) const PROCEDURE: i64 = 1;
pub(super) const MEDICINE: i64 = 2;
pub(super) const SUPPLY: i64 = 3;
pub(super) const FOOD: i64 = 4;
pub(super) const ANALYSIS: i64 = 5;

/// One thing sold. The instruction texts are invented and mean nothing clinically.
#[derive(Clone, Copy)]
pub(super) struct Goods {
    pub(super) name: &'static str,
    pub(super) kind: i64,
    pub(super) price: f64,
    pub(super) unit: &'static str,
    pub(super) instructions: &'static str,
    /// The disease vaccinated against; empty for anything else.
    pub(super) disease: &'static str,
}

const fn goods(name: &'static str, kind: i64, price: f64, unit: &'static str) -> Goods {
    Goods {
        name,
        kind,
        price,
        unit,
        instructions: "",
        disease: "",
    }
}

const fn medicine(name: &'static str, price: f64, instructions: &'static str) -> Goods {
    Goods {
        instructions,
        ..goods(name, MEDICINE, price, "tbl")
    }
}

const fn vaccine(name: &'static str, price: f64, disease: &'static str) -> Goods {
    Goods {
        disease,
        ..goods(name, MEDICINE, price, "dose")
    }
}

/// Everything sold, in the order of the item numbers, from 1.
pub(super) const GOODS: [Goods; 22] = [
    goods("Consultation, standard", PROCEDURE, 48.0, ""),
    goods("Consultation, re-examination", PROCEDURE, 32.0, ""),
    goods("Nail clipping", PROCEDURE, 14.5, ""),
    goods("Dental scale & polish", PROCEDURE, 210.0, ""),
    goods("Microchip", PROCEDURE, 35.0, ""),
    medicine(
        "Onsior vet 20 mg",
        2.1,
        "1 tablet once daily with food for 5 days",
    ),
    medicine(
        "Synulox vet 250 mg",
        1.35,
        "1 tablet twice daily for 7 days. Finish the course!",
    ),
    medicine(
        "Apoquel 5.4 mg",
        2.9,
        "½ tablet twice daily, then once daily",
    ),
    medicine(
        "Vetmedin 5 mg",
        1.8,
        "1 capsule morning & evening, 1 h before food <long term>",
    ),
    medicine(
        "Prednisolon 5 mg",
        0.4,
        "2 tablets in the morning for 3 days, then 1; never stop suddenly",
    ),
    medicine(
        "Metacam 1.5 mg/ml 32 ml",
        22.0,
        "Dose by body weight with the syringe, once daily",
    ),
    vaccine("Nobivac DHP", 28.0, "Distemper, hepatitis, parvovirus"),
    vaccine("Nobivac Rabies", 26.0, "Rabies"),
    vaccine(
        "Purevax RCPCh",
        31.0,
        "Feline rhinotracheitis, calicivirus, panleukopenia",
    ),
    vaccine("Nobivac Myxo-RHD Plus", 33.0, "Myxomatosis, RHD"),
    goods("Elizabethan collar", SUPPLY, 9.9, "pcs"),
    goods("Bandage, elastic 5 cm", SUPPLY, 4.2, "pcs"),
    goods("Renal dry 2 kg", FOOD, 24.9, "bag"),
    goods("Gastrointestinal wet 12 × 400 g", FOOD, 39.0, "box"),
    goods("Haematology", ANALYSIS, 42.0, ""),
    goods("Biochemistry, 17 parameters", ANALYSIS, 78.0, ""),
    goods("Urinalysis", ANALYSIS, 29.0, ""),
];

pub(super) fn fill(making: &mut Making<'_>) {
    lists(making);
    let vat = vat(making);
    making.add(
        "vatgroup",
        json!({"title": "General", "percentage": vat, "archived": false, "account_number": null}),
    );
    for (number, goods) in (100..).zip(GOODS) {
        let created = making.stamp_at(-900, 8, 0);
        let archived = goods.name.starts_with("Bandage");
        making.add(
            "item",
            json!({
                "code": format!("A{number}"), "name": goods.name, "print_name": "",
                "type_code": goods.kind, "price": goods.price,
                "price_with_vat": rounded(goods.price * (1.0 + vat / 100.0)),
                "vat_group": 1, "instructions": goods.instructions, "internal_instructions": null,
                "archived": archived, "linked_items": [], "hide_on_consultation": false,
                "unit": goods.unit, "vaccination": !goods.disease.is_empty(),
                "created": created, "modified": created,
            }),
        );
    }
}

/// The code lists, as a person or program can look them up.
fn lists(making: &mut Making<'_>) {
    let lists: [(&str, &[codes::Code]); 3] = [
        ("codelist/species", &codes::SPECIES),
        ("codelist/breeds", &codes::BREEDS),
        ("codelist/diagnoses", &codes::DIAGNOSES),
    ];
    for (table, list) in lists {
        for entry in list {
            making.add(
                table,
                json!({"code": entry.code, "label": entry.label, "is_active": true}),
            );
        }
    }
}

/// Percent of value added tax.
pub(super) fn vat(making: &Making<'_>) -> f64 {
    if making.finnish() { 25.5 } else { 20.0 }
}
