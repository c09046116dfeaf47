//! The invented clinics: who works there, who comes, and what happened to the animals.

mod animals;
mod billing;
mod calendar;
mod catalogue;
mod crowd;
mod deliveries;
mod house;
mod laboratory;
mod making;
mod money;
mod orders;
mod people;
mod problems;
mod reminders;
mod showcase;
mod today;
mod visits;
mod week;
mod words;

use jiff::Timestamp;
use rand::rngs::StdRng;

use super::clinic::{Clinic, Tables};
use making::Making;

/// The two clinics, with everything on record.
pub(super) fn clinics(random: &mut StdRng, now: Timestamp) -> Vec<Clinic> {
    [finnish(), british()]
        .into_iter()
        .map(|clinic| furnished(clinic, random, now))
        .collect()
}

/// Fills a clinic's tables, from the ground up: each step refers to those before it.
fn furnished(clinic: Clinic, random: &mut StdRng, now: Timestamp) -> Clinic {
    let mut making = Making::of(clinic, random, now);
    house::fill(&mut making);
    catalogue::fill(&mut making);
    people::fill(&mut making);
    animals::fill(&mut making);
    visits::fill(&mut making);
    calendar::fill(&mut making);
    reminders::fill(&mut making);
    money::fill(&mut making);
    orders::fill(&mut making);
    showcase::fill(&mut making);
    billing::fill(&mut making);
    laboratory::fill(&mut making);
    deliveries::fill(&mut making);
    problems::fill(&mut making);
    today::fill(&mut making);
    week::fill(&mut making);
    making.clinic
}

fn finnish() -> Clinic {
    Clinic {
        provet_id: 54321,
        name: "Tammihaka Small Animal Clinic".to_owned(),
        time_zone: "Europe/Helsinki".to_owned(),
        currency: "EUR".to_owned(),
        country: "FI".to_owned(),
        language: "fi".to_owned(),
        tables: Tables::default(),
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
        tables: Tables::default(),
    }
}
