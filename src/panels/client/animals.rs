//! The client's animals: the living first, the dead and the archived folded away.

use std::sync::Arc;

use i18n_embed_fl::fl;
use jiff::civil::Date;
use maud::{Markup, html};

use super::gather::Asked;
use crate::clinic::age::Life;
use crate::panels::Context;
use crate::panels::animal::{called, marks};
use crate::panels::parts::age;
use crate::provet::model::{Patient, Rows};
use crate::provet::{PatientId, Tenant};
use crate::views::parts::{Mark, badge, badges, fold, list, provet_link};
use crate::views::section::{incomplete, nothing, problem, section as framed};
use crate::views::words::{Words, name};

pub(super) async fn section(cx: Arc<Context>, asked: Asked) -> Markup {
    let words = &cx.words;
    let body = match asked.animals.await {
        Ok(animals) => view(&animals, &cx.tenant, words.format.today(cx.now), words),
        Err(error) => problem(
            &error,
            &fl!(words.fluent, "client-animals-what"),
            words,
            Some(&cx.spot("animals")),
        ),
    };
    framed("animals", &fl!(words.fluent, "client-animals-title"), body)
}

fn view(animals: &Rows<Patient>, tenant: &Tenant, today: Date, words: &Words) -> Markup {
    let gone = |animal: &&Patient| animal.deceased.is_some() || animal.archived;
    let mut sorted: Vec<&Patient> = animals.rows.iter().collect();
    sorted.sort_by_key(|animal| animal.name.to_lowercase());
    let (gone, here): (Vec<&Patient>, Vec<&Patient>) = sorted.into_iter().partition(gone);
    let entries = |animals: &[&Patient]| -> Vec<Markup> {
        animals
            .iter()
            .map(|animal| entry(animal, tenant, today, words))
            .collect()
    };
    html! {
        @if animals.rows.is_empty() {
            (nothing(&fl!(words.fluent, "client-animals-nothing")))
        } @else if here.is_empty() {
            (nothing(&fl!(words.fluent, "client-animals-none-living")))
        } @else {
            (list(&entries(&here)))
        }
        @if !gone.is_empty() {
            (fold(&fl!(words.fluent, "client-animals-gone", count = gone.len()), &list(&entries(&gone)), false))
        }
        @if !animals.complete { (incomplete(&fl!(words.fluent, "client-animals-more"))) }
    }
}

fn entry(animal: &Patient, tenant: &Tenant, today: Date, words: &Words) -> Markup {
    let life = Life::at(animal.date_of_birth, animal.deceased, today);
    let page = animal
        .id
        .and_then(PatientId::new)
        .map(|id| tenant.patient_page(id));
    let described = [&animal.species, &animal.breed, &animal.sex];
    html! {
        p {
            strong { (name(&called(&animal.name, words))) }
            @if !animal.critical_notes.is_empty() {
                " " (badge(Mark::Bad, &fl!(words.fluent, "client-animals-critical")))
            }
            @if let Some(page) = page { " " (provet_link(&page, &fl!(words.fluent, "client-animals-open"))) }
        }
        (badges(marks(animal, words)))
        p .quiet {
            @for text in described.into_iter().filter(|text| !text.is_empty()) { (name(text)) " · " }
            (age(&life, animal.date_of_birth, words))
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use serde_json::{Value, json};

    use super::*;
    use crate::panels::client::shown::{self, Shown};
    use crate::provet::model::read;

    fn seen(animals: &[Value], complete: bool) -> Shown {
        let rows = animals.iter().cloned().filter_map(read).collect();
        let rows = Rows { rows, complete };
        let today = date(2026, 11, 21);
        Shown::of(&view(&rows, &shown::tenant(), today, &shown::english()))
    }

    #[test]
    fn the_living_come_first_and_the_others_are_folded_away() {
        let shown = seen(
            &[
                json!({"id": 1, "name": "Zorro", "species": "Dog", "gender": "Male", "date_of_birth": "2020-11-21"}),
                json!({"id": 2, "name": "Bella", "deceased": "2025-01-02", "date_of_birth": "2010-01-02"}),
                json!({"id": 3, "name": "Anna", "archived": true}),
                json!({"id": 4, "name": "<i>Abe</i>", "critical_notes": "bites"}),
            ],
            true,
        );
        assert_eq!(
            shown.text("ul.list strong"),
            ["<i>Abe</i>", "Zorro", "Anna", "Bella"]
        );
        assert_eq!(shown.text("details strong"), ["Anna", "Bella"]);
        assert_eq!(shown.text("summary"), ["Deceased or archived (2)"]);
        assert_eq!(
            shown.text("details .badge"),
            ["Archived", "Deceased 2 Jan 2025"]
        );
        assert_eq!(shown.text(".badge.bad").first().unwrap(), "Critical notes");
        assert_eq!(
            shown
                .text("bdi")
                .iter()
                .filter(|text| *text == "Male")
                .count(),
            1
        );
        assert!(shown.all().contains("6 years"));
        assert!(
            shown
                .links("a.out")
                .contains(&"https://provetcloud.com/4/patient/1".to_owned())
        );
        assert!(shown.text("i, .incomplete, .nothing").is_empty());
    }

    #[test]
    fn no_animals_none_living_and_not_all_seen_are_three_sentences() {
        assert_eq!(seen(&[], true).text(".nothing"), ["No animals recorded."]);
        let dead = json!({"id": 2, "name": "Bella", "deceased": "2025-01-02"});
        assert_eq!(
            seen(&[dead], true).text(".nothing"),
            ["No living animals recorded."]
        );
        let one = json!({"id": 1, "name": ""});
        let shown = seen(&[one], false);
        assert_eq!(shown.text(".incomplete"), ["More animals are in Provet."]);
        assert_eq!(shown.text("strong"), ["(no name recorded)"]);
    }
}
