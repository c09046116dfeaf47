//! The invented clinics: who works there, who comes, and what happened to the animals.

use std::collections::BTreeMap;

use jiff::Timestamp;
use rand::rngs::StdRng;

use super::clinic::Clinic;

/// The two clinics, with everything on record.
pub(super) fn clinics(_random: &mut StdRng, _now: Timestamp) -> Vec<Clinic> {
    vec![finnish(), british()]
}

fn finnish() -> Clinic {
    Clinic {
        provet_id: 54321,
        name: "Tammihaka Small Animal Clinic".to_owned(),
        time_zone: "Europe/Helsinki".to_owned(),
        currency: "EUR".to_owned(),
        country: "FI".to_owned(),
        language: "fi".to_owned(),
        tables: BTreeMap::new(),
    }
}

fn british() -> Clinic {
    Clinic {
        provet_id: 4285,
        name: "Harbour Street Vets".to_owned(),
        time_zone: "Europe/London".to_owned(),
        currency: "GBP".to_owned(),
        country: "GB".to_owned(),
        language: "en-gb".to_owned(),
        tables: BTreeMap::new(),
    }
}
