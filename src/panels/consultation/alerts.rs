//! What to beware of: critical notes of each animal and of the owner, each saying whose they are. They are changed on
//! the page of the one they belong to.

use std::sync::Arc;

use i18n_embed_fl::fl;
use maud::{Markup, html};
use tokio::join;

use super::gather::Asked;
use crate::panels::Context;
use crate::panels::animal::called;
use crate::panels::parts::called as owner_called;
use crate::provet::ProvetError;
use crate::provet::model::{Client, Consultation, Patient, Rows};
use crate::views::parts::{Mark, badges, text};
use crate::views::section::{Section, Tone, incomplete, nothing, problem};
use crate::views::words::{Words, name};

const SLOT: &str = "alerts";

/// The alert texts of one animal or owner.
struct Warned {
    whose: String,
    /// None where the record could not be seen.
    texts: Option<Texts>,
}

#[derive(Default)]
struct Texts {
    critical: Vec<String>,
    tags: Vec<String>,
}

pub(super) async fn section(cx: Arc<Context>, asked: Asked) -> Markup {
    let (visit, animals, owner) = join!(asked.visit, asked.animals, asked.owner);
    let words = &cx.words;
    let animals = match (&visit, &animals) {
        (Ok(visit), Ok(rows)) => Ok(of_animals(visit, rows, words)),
        (Err(error), _) | (_, Err(error)) => Err(error),
    };
    let owner = owner.as_deref().map(|owner| {
        let owner = owner.as_ref();
        owner.map(|owner| of_owner(owner, words))
    });
    view(
        &cx,
        animals.as_deref().map_err(|error| *error),
        owner.as_ref().map(Option::as_ref).map_err(|error| *error),
    )
}

fn of_animals(visit: &Consultation, rows: &Rows<Patient>, words: &Words) -> Vec<Warned> {
    let links = visit.patients.iter();
    let warned = |link: &crate::provet::model::Related| {
        let record = rows.rows.iter().find(|row| row.id == Some(link.id));
        let named = record.map_or(link.name.as_str(), |record| record.name.as_str());
        Warned {
            whose: called(named, words),
            texts: record.map(|record| texts(&[&record.critical_notes], &record.tags)),
        }
    };
    links.map(warned).collect()
}

fn of_owner(owner: &Client, words: &Words) -> Warned {
    let critical = [&owner.critical_notes, &owner.critical_accounting_notes];
    Warned {
        whose: fl!(
            words.fluent,
            "visit-alerts-owner",
            owner = owner_called(owner, words)
        ),
        texts: Some(texts(&critical, &owner.tags)),
    }
}

fn texts(critical: &[&String], tags: &[String]) -> Texts {
    let said = critical.iter().filter(|text| !text.is_empty());
    Texts {
        critical: said.map(|text| (*text).clone()).collect(),
        tags: tags.to_vec(),
    }
}

fn view(
    cx: &Context,
    animals: Result<&[Warned], &ProvetError>,
    owner: Result<Option<&Warned>, &ProvetError>,
) -> Markup {
    let words = &cx.words;
    let retry = cx.spot(SLOT);
    let unseen = |error: &ProvetError, what: &str| problem(error, what, words, Some(&retry));
    let loud = animals.is_err() || owner.is_err() || warns(animals, owner.ok().flatten());
    let body = html! {
        @match animals {
            Ok(animals) => { @for animal in animals { (entry(animal, words)) } }
            Err(error) => { (unseen(error, &fl!(words.fluent, "visit-alerts-animals"))) }
        }
        @match owner {
            Ok(Some(owner)) => { (entry(owner, words)) }
            Ok(None) => {}
            Err(error) => { (unseen(error, &fl!(words.fluent, "visit-alerts-client"))) }
        }
    };
    let tone = if loud { Tone::Alert } else { Tone::Plain };
    Section::new(SLOT, &fl!(words.fluent, "notes-title"), body)
        .tone(tone)
        .wide()
        .markup()
}

fn warns(animals: Result<&[Warned], &ProvetError>, owner: Option<&Warned>) -> bool {
    let says = |warned: &Warned| {
        let texts = warned.texts.as_ref();
        texts.is_none_or(|texts| !texts.critical.is_empty())
    };
    owner.is_some_and(says) || animals.is_ok_and(|animals| animals.iter().any(says))
}

fn entry(warned: &Warned, words: &Words) -> Markup {
    html! {
        h3 { (name(&warned.whose)) }
        @match &warned.texts {
            None => { (incomplete(&fl!(words.fluent, "visit-animal-unseen"))) }
            Some(texts) => {
                @if texts.critical.is_empty() { (nothing(&fl!(words.fluent, "notes-no-critical"))) }
                @for critical in &texts.critical { div .critical { (text(critical)) } }
                (badges(texts.tags.iter().map(|tag| (Mark::Plain, tag.as_str()))))
            }
        }
    }
}
