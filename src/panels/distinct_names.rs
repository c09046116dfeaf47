//! Names of several animals that somebody must tell apart: those that are called alike get sex, birth, chip or number.

use std::collections::HashMap;

use i18n_embed_fl::fl;

use super::patient_summary::patient_name;
use crate::provet::model::{Patient, RelatedRecord};
use crate::values::Field;
use crate::views::field_text::{FieldKind, format_unreadable};
use crate::views::i18n::I18n;

/// Whether the links alone leave doubt: two are called alike, or a name was not sent.
pub(super) fn needs_records(links: &[RelatedRecord]) -> bool {
    let mut seen: Vec<String> = links
        .iter()
        .map(|link| comparable_name(&link.name))
        .collect();
    seen.sort_unstable();
    // Provet may send a bare link to an animal: without a name nothing tells it apart.
    seen.iter().any(String::is_empty) || seen.windows(2).any(|pair| pair.first() == pair.last())
}

/// What each of these animals is called, in their order. `records` are those of them that could be read.
pub(super) fn distinct_names(
    links: &[RelatedRecord],
    records: &[Patient],
    i18n: &I18n,
) -> Vec<String> {
    let record = |link: &RelatedRecord| records.iter().find(|row| row.id == Some(link.id));
    let names: Vec<String> = links
        .iter()
        .map(|link| base_name(link, record(link), i18n))
        .collect();
    let full: Vec<String> = links
        .iter()
        .zip(&names)
        .map(|(link, name)| with_details(name, &details(record(link), i18n)))
        .collect();
    let (same, still_same) = (count_alike(&names), count_alike(&full));
    let is_alike =
        |counts: &HashMap<String, usize>, name: &str| counts.get(&comparable_name(name)) > Some(&1);
    let each = links.iter().zip(names.iter().zip(&full));
    each.map(|(link, (name, full))| {
        if !is_alike(&same, name) {
            name.clone()
        } else if is_alike(&still_same, full) {
            // Nothing recorded tells them apart but the number in Provet.
            let number = fl!(i18n.fluent, "patient-number", number = link.id.to_string());
            let mut told = details(record(link), i18n);
            told.push(number);
            with_details(name, &told)
        } else {
            full.clone()
        }
    })
    .collect()
}

/// What one of these animals is called, beside the others; none for an animal that is not among them.
pub(super) fn distinct_name(id: i64, records: &[Patient], i18n: &I18n) -> Option<String> {
    let links: Vec<RelatedRecord> = records
        .iter()
        .filter_map(|record| record.id)
        .map(|id| RelatedRecord {
            id,
            name: String::new(),
        })
        .collect();
    let place = links.iter().position(|link| link.id == id)?;
    distinct_names(&links, records, i18n).into_iter().nth(place)
}

/// The name by the animal's own record, else by the link. A name that was not sent is not "no name".
fn base_name(link: &RelatedRecord, record: Option<&Patient>, i18n: &I18n) -> String {
    match record {
        Some(record) if !record.name.is_empty() || link.name.is_empty() => {
            patient_name(&record.name, i18n)
        }
        _ if !link.name.is_empty() => link.name.clone(),
        _ => fl!(i18n.fluent, "schedule-animal", number = link.id.to_string()),
    }
}

fn details(record: Option<&Patient>, i18n: &I18n) -> Vec<String> {
    let Some(record) = record else {
        return Vec::new();
    };
    let born = match i18n.format.local_day(&record.date_of_birth) {
        Field::Absent => None,
        Field::Read(day) => Some(i18n.format.date(day)),
        Field::Unreadable(text) => Some(format_unreadable(&text, FieldKind::Date, i18n)),
    };
    let born = born.map(|day| format!("{} {day}", fl!(i18n.fluent, "age-born")));
    let chip = (!record.microchip.is_empty()).then(|| {
        format!(
            "{} {}",
            fl!(i18n.fluent, "patient-microchip"),
            record.microchip
        )
    });
    let sex = (!record.sex.is_empty()).then(|| record.sex.clone());
    sex.into_iter().chain(born).chain(chip).collect()
}

fn with_details(name: &str, details: &[String]) -> String {
    if details.is_empty() {
        name.to_owned()
    } else {
        format!("{name} ({})", details.join(", "))
    }
}

fn count_alike(names: &[String]) -> HashMap<String, usize> {
    let mut counts = HashMap::new();
    for name in names {
        *counts.entry(comparable_name(name)).or_default() += 1;
    }
    counts
}

/// Capitals and blanks tell nobody apart.
pub(super) fn comparable_name(name: &str) -> String {
    let words: Vec<&str> = name.split_whitespace().collect();
    words.join(" ").to_lowercase()
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::panels::test_support::english_i18n;
    use crate::provet::model::parse_record;

    fn link(id: i64, name: &str) -> RelatedRecord {
        RelatedRecord {
            id,
            name: name.to_owned(),
        }
    }

    fn named(links: &[RelatedRecord], records: &[Value]) -> Vec<String> {
        let records: Vec<Patient> = records.iter().cloned().filter_map(parse_record).collect();
        distinct_names(links, &records, &english_i18n())
    }

    #[test]
    fn animals_that_are_called_alike_are_told_apart_by_what_is_recorded() {
        let links = [link(1, "Puppy"), link(2, "puppy "), link(3, "Otso")];
        assert!(needs_records(&links) && !needs_records(&links[1..]));
        let records = [
            json!({"id": 1, "name": "Puppy", "gender": "Female", "date_of_birth": "2026-10-01"}),
            json!({"id": 2, "name": "puppy", "gender": "Male", "microchip": "985"}),
        ];
        assert_eq!(
            named(&links, &records),
            [
                "Puppy (Female, born 1 Oct 2026)",
                "puppy (Male, Microchip 985)",
                "Otso"
            ]
        );
    }

    #[test]
    fn where_nothing_recorded_tells_them_apart_the_number_does() {
        let links = [link(1, "Puppy"), link(2, "Puppy")];
        assert_eq!(named(&links, &[]), ["Puppy (no. 1)", "Puppy (no. 2)"]);
        let alike = |id| json!({"id": id, "name": "Puppy", "gender": "Male"});
        assert_eq!(
            named(&links, &[alike(1), alike(2)]),
            ["Puppy (Male, no. 1)", "Puppy (Male, no. 2)"]
        );
    }

    #[test]
    fn a_name_that_was_not_sent_is_looked_up_and_else_is_a_number() {
        let links = [link(1, ""), link(2, "")];
        let records = [json!({"id": 1, "name": "Lumi"})];
        assert_eq!(named(&links, &records), ["Lumi", "Patient 2"]);
        assert_eq!(
            named(&links[..1], &[json!({"id": 1, "name": ""})]),
            ["(no name recorded)"]
        );
    }
}
