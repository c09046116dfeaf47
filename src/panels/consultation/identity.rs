//! The banner: whose consultation this is, and why they came.

use std::sync::Arc;

use i18n_embed_fl::fl;
use maud::{Markup, html};
use tokio::join;
use url::Url;

use super::gather::{Asked, Weights};
use crate::clinic::age::Life;
use crate::panels::Context;
use crate::panels::animal::{Weighed, called, marks, weighed};
use crate::panels::parts::{age, called as owner_called};
use crate::provet::ProvetError;
use crate::provet::model::{Client, Consultation, Patient, Rows};
use crate::views::parts::{badges, moment, provet_link};
use crate::views::section::{Section, Tone, incomplete, problem};
use crate::views::words::{Words, name};

/// What the banner shows.
struct Banner<'a> {
    visit: &'a Consultation,
    animals: Vec<Animal<'a>>,
    /// None when the consultation names nobody.
    owner: Result<Option<&'a Client>, &'a ProvetError>,
    page: Option<Url>,
}

/// One animal of the consultation.
enum Animal<'a> {
    Seen {
        patient: &'a Patient,
        life: Life,
        weight: Weighed,
    },
    /// Its record could not be seen.
    Unseen { name: &'a str },
}

impl Animal<'_> {
    fn name(&self) -> &str {
        match self {
            Self::Seen { patient, .. } => &patient.name,
            Self::Unseen { name } => name,
        }
    }
}

pub(super) async fn section(cx: Arc<Context>, asked: Asked) -> Markup {
    let (visit, animals) = join!(asked.visit, asked.animals);
    let (weights, owner) = join!(asked.weights, asked.owner);
    let words = &cx.words;
    let visit = match visit {
        Ok(visit) => visit,
        Err(error) => {
            let what = fl!(words.fluent, "visit-what");
            let body = problem(&error, &what, words, Some(&cx.spot("identity")));
            return Section::new("identity", &fl!(words.fluent, "page-consultation"), body)
                .tone(Tone::Identity)
                .markup();
        }
    };
    let banner = Banner {
        animals: gathered(
            &cx,
            &visit,
            animals.as_deref().ok(),
            weights.as_deref().ok(),
        ),
        owner: owner.as_deref().map(Option::as_ref),
        page: cx
            .consultation()
            .ok()
            .map(|id| cx.tenant.consultation_page(id)),
        visit: &visit,
    };
    view(&banner, words)
}

/// The animals in the order of the consultation, each with its weights, which come in the same order.
fn gathered<'a>(
    cx: &Context,
    visit: &'a Consultation,
    records: Option<&'a Rows<Patient>>,
    weights: Option<&Vec<Weights>>,
) -> Vec<Animal<'a>> {
    let unseen = ProvetError::NotFound {
        resource: "patient/{id}/weight/",
    };
    let today = cx.words.format.today(cx.now);
    let animal = |(at, link): (usize, &'a crate::provet::model::Related)| {
        let record = records?.rows.iter().find(|row| row.id == Some(link.id))?;
        let weights = weights.and_then(|all| all.get(at));
        let weights = weights.map_or(Err(&unseen), Result::as_ref);
        Some(Animal::Seen {
            patient: record,
            life: Life::at(record.date_of_birth, record.deceased, today),
            weight: Weighed::of(record, weights, cx.now),
        })
    };
    let links = visit.patients.iter().enumerate();
    links
        .map(|(at, link)| animal((at, link)).unwrap_or(Animal::Unseen { name: &link.name }))
        .collect()
}

fn view(banner: &Banner<'_>, words: &Words) -> Markup {
    let visit = banner.visit;
    let names: Vec<String> = banner
        .animals
        .iter()
        .map(|animal| called(animal.name(), words))
        .collect();
    let title = if names.is_empty() {
        fl!(words.fluent, "visit-no-animals")
    } else {
        names.join(", ")
    };
    let body = html! {
        @for animal in &banner.animals { (told(animal, banner.animals.len() > 1, words)) }
        p { (owned(banner.owner, words)) }
        p {
            @if visit.complaint.is_empty() {
                span .quiet { (fl!(words.fluent, "visits-no-complaint")) }
            } @else {
                strong { (name(&visit.complaint)) }
            }
        }
        p .quiet {
            (kind(visit.kind, words))
            @if let Some(at) = visit.admitted_time.or(visit.started) { " · " (moment(at, words)) }
        }
    };
    let link = banner
        .page
        .as_ref()
        .map(|page| provet_link(page, &fl!(words.fluent, "visit-open")));
    Section::identity("identity", &title, body)
        .actions(html! { (link.unwrap_or_default()) })
        .markup()
}

/// One animal; by its name where there are several.
fn told(animal: &Animal<'_>, several: bool, words: &Words) -> Markup {
    let called = called(animal.name(), words);
    match animal {
        Animal::Unseen { .. } => html! {
            @if several { h3 { (name(&called)) } }
            (incomplete(&fl!(words.fluent, "visit-animal-unseen")))
        },
        Animal::Seen {
            patient,
            life,
            weight,
        } => html! {
            @if several { h3 { (name(&called)) } }
            (badges(marks(patient, words)))
            p .facts-line {
                @for text in [&patient.species, &patient.sex].into_iter().filter(|text| !text.is_empty()) {
                    span dir="auto" { (text) } " · "
                }
                span { (age(life, patient.date_of_birth, words)) }
            }
            p .weight-line { (weighed(weight, words)) }
        },
    }
}

fn owned(owner: Result<Option<&Client>, &ProvetError>, words: &Words) -> Markup {
    html! {
        (fl!(words.fluent, "owner-title")) ": "
        @match owner {
            Ok(Some(owner)) => { (name(&owner_called(owner, words))) }
            Ok(None) => { span .quiet { (fl!(words.fluent, "visit-no-owner")) } }
            Err(_) => { span .quiet { (fl!(words.fluent, "visit-owner-unseen")) } }
        }
    }
}

/// What kind of visit it is. \[D\]
fn kind(kind: Option<i64>, words: &Words) -> String {
    match kind {
        Some(0) => fl!(words.fluent, "visit-kind-inpatient"),
        Some(1) => fl!(words.fluent, "visit-kind-outpatient"),
        Some(2) => fl!(words.fluent, "visit-kind-home"),
        Some(3) => fl!(words.fluent, "visit-kind-farm"),
        Some(4) => fl!(words.fluent, "visit-kind-boarding"),
        Some(5) => fl!(words.fluent, "visit-kind-service"),
        Some(_) | None => fl!(words.fluent, "visit-kind-unknown"),
    }
}
