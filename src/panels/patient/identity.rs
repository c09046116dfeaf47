//! The banner: which animal this is, beyond doubt, and how heavy it is as of when.

use std::sync::Arc;

use i18n_embed_fl::fl;
use maud::{Markup, html};
use tokio::join;

use super::gather::Asked;
use super::weight::series;
use crate::clinic::age::Life;
use crate::clinic::weight::Latest;
use crate::panels::Context;
use crate::panels::parts::{age, marks};
use crate::provet::model::Patient;
use crate::views::parts::{badges, day_of, provet_link};
use crate::views::section::{Section, Tone, problem};
use crate::views::words::Words;

/// What the banner shows.
struct Banner<'a> {
    patient: &'a Patient,
    life: Life,
    weight: Weighed,
    page: Option<url::Url>,
}

/// The animal's weight, as far as it is known.
enum Weighed {
    /// The newest reading.
    On(Latest),
    /// From the animal's own record; the day could not be seen.
    Sometime(f64),
    /// Nothing is recorded.
    Never,
    /// It could not be seen.
    Unseen,
}

pub(super) async fn section(cx: Arc<Context>, asked: Asked) -> Markup {
    let (patient, weights) = join!(asked.patient, asked.weights);
    let words = &cx.words;
    let patient = match patient {
        Ok(patient) => patient,
        Err(error) => {
            let what = fl!(words.fluent, "patient-what");
            let body = problem(&error, &what, words, Some(&cx.spot("identity")));
            return Section::new("identity", &what, body)
                .tone(Tone::Identity)
                .markup();
        }
    };
    let latest = weights.map(|rows| series(&rows, cx.now).latest(cx.now));
    let weight = match (latest, patient.weight) {
        (Ok(Some(latest)), _) => Weighed::On(latest),
        (Ok(None) | Err(_), Some(kilograms)) => Weighed::Sometime(kilograms),
        (Ok(None), None) => Weighed::Never,
        (Err(_), None) => Weighed::Unseen,
    };
    let today = words.format.today(cx.now);
    let life = Life::at(patient.date_of_birth, patient.deceased, today);
    let page = cx.patient().ok().map(|id| cx.tenant.patient_page(id));
    view(
        &Banner {
            patient: &patient,
            life,
            weight,
            page,
        },
        words,
    )
}

fn view(banner: &Banner<'_>, words: &Words) -> Markup {
    let patient = banner.patient;
    let described = [&patient.species, &patient.breed, &patient.sex];
    let body = html! {
        (badges(marks(patient, words)))
        p .facts-line {
            @for text in described.into_iter().filter(|text| !text.is_empty()) {
                span dir="auto" { (text) } " · "
            }
            span { (age(&banner.life, patient.date_of_birth, words)) }
        }
        p .weight-line { (weighed(&banner.weight, words)) }
        @if !patient.microchip.is_empty() {
            p .quiet { (fl!(words.fluent, "patient-microchip")) " " bdi { (patient.microchip) } }
        }
    };
    let called = if patient.name.is_empty() {
        fl!(words.fluent, "patient-unnamed")
    } else {
        patient.name.clone()
    };
    let link = banner
        .page
        .as_ref()
        .map(|page| provet_link(page, &fl!(words.fluent, "patient-in-provet")));
    Section::identity("identity", &called, body)
        .actions(html! { (link.unwrap_or_default()) })
        .markup()
}

fn weighed(weight: &Weighed, words: &Words) -> Markup {
    match weight {
        Weighed::On(latest) => html! {
            strong { (words.format.weight(latest.reading.kilograms)) }
            " " (day_of(latest.reading.at, words)) " "
            span .quiet { "(" (words.relative_days(-latest.days)) ")" }
        },
        Weighed::Sometime(kilograms) => html! {
            strong { (words.format.weight(*kilograms)) }
            " " span .quiet { (fl!(words.fluent, "patient-weight-undated")) }
        },
        Weighed::Never => html! { span .quiet { (fl!(words.fluent, "weight-nothing")) } },
        Weighed::Unseen => html! { span .quiet { (fl!(words.fluent, "patient-weight-unseen")) } },
    }
}
