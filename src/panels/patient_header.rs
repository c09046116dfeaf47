//! The identity line of an animal, the same on every panel: what must not be overlooked, its tags, and what tells it from
//! others (breed, species, sex, age, weight with its day, chip).

use i18n_embed_fl::fl;
use jiff::civil::Date;
use maud::{Markup, html};

use super::critical_notes::render_unread_tags;
use super::patient_summary::{
    PatientWeight, patient_age, recorded_details, render_age, render_weight, status_badges,
};
use crate::clinic::species::Species;
use crate::provet::model::Patient;
use crate::views::components::{BadgeKind, badge_list};
use crate::views::i18n::{I18n, inline_text};

/// Badges, tags and the identity line. Without a weight where the panel does not read it.
pub(super) fn render_identity(
    patient: &Patient,
    weight: Option<&PatientWeight>,
    today: Date,
    i18n: &I18n,
) -> Markup {
    let tags = patient.tags.items.iter();
    let tags = tags.map(|tag| (BadgeKind::Plain, tag.clone()));
    html! {
        (badge_list(status_badges(patient, i18n).into_iter().chain(tags)))
        (render_unread_tags(&patient.tags, i18n))
        p .facts-line { (join_parts(&identity_parts(patient, weight, today, i18n))) }
    }
}

/// Breed, species, sex and age in one line, as lists of animals show them.
pub(super) fn render_description(patient: &Patient, today: Date, i18n: &I18n) -> Markup {
    join_parts(&description_parts(patient, today, i18n))
}

fn identity_parts(
    patient: &Patient,
    weight: Option<&PatientWeight>,
    today: Date,
    i18n: &I18n,
) -> Vec<Markup> {
    let mut parts = description_parts(patient, today, i18n);
    parts.extend(weight.map(|weight| render_weight(weight, i18n)));
    let details = recorded_details(patient, i18n);
    parts.extend(
        details
            .iter()
            .map(|(label, text)| html! { (label) " " bdi { (text) } }),
    );
    parts
}

fn description_parts(patient: &Patient, today: Date, i18n: &I18n) -> Vec<Markup> {
    let life = patient_age(patient, today, i18n);
    let texts = [breed_and_species(patient, i18n), patient.sex.clone()];
    let texts = texts.iter().filter(|text| !text.is_empty());
    let mut parts: Vec<Markup> = texts.map(|text| inline_text(text)).collect();
    parts.push(render_age(&life, i18n));
    parts
}

/// "Labrador Retriever, dog"; one of them where the other is not recorded.
fn breed_and_species(patient: &Patient, i18n: &I18n) -> String {
    let species = species_name(&patient.species, i18n);
    match (patient.breed.as_str(), species.as_str()) {
        ("", _) => capitalize(&species),
        (breed, "") => breed.to_owned(),
        (breed, species) => format!("{breed}, {species}"),
    }
}

/// The species in a plain word; a text that is no name of the code lists, as it stands.
fn species_name(text: &str, i18n: &I18n) -> String {
    let fluent = &i18n.fluent;
    match Species::from_text(text) {
        Some(Species::Dog) => fl!(fluent, "species-dog"),
        Some(Species::Cat) => fl!(fluent, "species-cat"),
        Some(Species::Rabbit) => fl!(fluent, "species-rabbit"),
        Some(Species::Horse) => fl!(fluent, "species-horse"),
        Some(Species::GuineaPig) => fl!(fluent, "species-guinea-pig"),
        Some(Species::Hamster) => fl!(fluent, "species-hamster"),
        Some(Species::Rat) => fl!(fluent, "species-rat"),
        Some(Species::Mouse) => fl!(fluent, "species-mouse"),
        Some(Species::Ferret) => fl!(fluent, "species-ferret"),
        Some(Species::Bird) => fl!(fluent, "species-bird"),
        Some(Species::Cattle) => fl!(fluent, "species-cattle"),
        Some(Species::Sheep) => fl!(fluent, "species-sheep"),
        Some(Species::Goat) => fl!(fluent, "species-goat"),
        Some(Species::Pig) => fl!(fluent, "species-pig"),
        None => text.to_owned(),
    }
}

fn capitalize(word: &str) -> String {
    let mut letters = word.chars();
    let first = letters.next().map(char::to_uppercase);
    first.into_iter().flatten().chain(letters).collect()
}

fn join_parts(parts: &[Markup]) -> Markup {
    html! {
        @for (at, part) in parts.iter().enumerate() {
            @if at > 0 { " · " }
            span { (part) }
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use serde_json::{Value, json};

    use super::*;
    use crate::panels::test_support::{self, RenderedHtml};
    use crate::provet::model::parse_record;

    fn line(patient: Value) -> RenderedHtml {
        let patient: Patient = parse_record(patient).unwrap();
        let weight = PatientWeight::Undated(4.2, None);
        RenderedHtml::from_markup(&render_identity(
            &patient,
            Some(&weight),
            date(2026, 11, 21),
            &test_support::english_i18n(),
        ))
    }

    #[test]
    fn an_animal_is_told_in_one_line_with_its_species_in_a_plain_word() {
        let shown = line(json!({
            "breed": "Labrador <b>", "species": "Dog (Canine - Domestic)", "gender": "Female",
            "date_of_birth": "2019-11-21", "microchip": "246098100", "tags_rel": ["FIV+"],
        }));
        assert_eq!(
            shown.text(".facts-line"),
            [
                "Labrador <b>, dog · Female · 7 years (born 21 Nov 2019) · 4.2 kg date unknown · Microchip 246098100"
            ]
        );
        assert_eq!(shown.text(".badge"), ["FIV+"]);
    }

    #[test]
    fn a_species_without_a_plain_word_stands_as_it_is_recorded() {
        let kinds = |species: &str| line(json!({"species": species})).text(".facts-line bdi");
        assert_eq!(
            kinds("Bearded dragon (Reptile)"),
            ["Bearded dragon (Reptile)"]
        );
        assert_eq!(kinds("Feline - Domestic"), ["Cat"]);
    }

    #[test]
    fn red_is_for_what_is_dangerous_and_comes_first() {
        let shown = line(json!({
            "archived": true, "not_for_food": true, "deceased": "2026-10-01", "merge_patient": [{"id": 9}], "tags_rel": [7],
        }));
        assert_eq!(
            shown.text(".badge.bad"),
            ["Deceased 1 Oct 2026", "Not for food"]
        );
        assert_eq!(
            shown.text(".badge"),
            [
                "Deceased 1 Oct 2026",
                "Not for food",
                "Merged into patient 9",
                "Archived"
            ]
        );
        assert_eq!(
            shown.text(".incomplete").len(),
            1,
            "a tag that cannot be read"
        );
    }
}
