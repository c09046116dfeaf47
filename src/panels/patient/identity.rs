//! The banner: which animal this is, beyond doubt, and how heavy it is as of when.

use std::sync::Arc;

use i18n_embed_fl::fl;
use maud::{Markup, html};
use tokio::join;

use super::gather::Asked;
use crate::clinic::age::Life;
use crate::panels::Context;
use crate::panels::animal::{Weighed, called, marks, weighed};
use crate::panels::fetch::Fetch;
use crate::panels::parts::age;
use crate::provet::PatientId;
use crate::provet::model::{Patient, Rows, Weight};
use crate::views::parts::{badges, provet_link};
use crate::views::section::{Section, Tone, problem};
use crate::views::words::Words;

/// What the banner shows.
struct Banner<'a> {
    patient: &'a Patient,
    life: Life,
    weight: Weighed,
    page: Option<url::Url>,
}

pub(super) async fn section(cx: Arc<Context>, asked: Asked) -> Markup {
    of(cx, asked.patient, asked.weights).await
}

/// The banner of any animal, for panels of other pages too.
pub(in crate::panels) async fn of(
    cx: Arc<Context>,
    patient: Fetch<Patient>,
    weights: Fetch<Rows<Weight>>,
) -> Markup {
    let (patient, weights) = join!(patient, weights);
    let words = &cx.words;
    let patient = match patient {
        Ok(patient) => patient,
        Err(error) => {
            let what = fl!(words.fluent, "patient-what");
            let body = problem(&error, &what, words, Some(&cx.spot("identity")));
            return Section::new("identity", &fl!(words.fluent, "page-patient"), body)
                .tone(Tone::Identity)
                .markup();
        }
    };
    let weight = Weighed::of(&patient, weights.as_deref(), cx.now);
    let today = words.format.today(cx.now);
    let life = Life::at(patient.date_of_birth, patient.deceased, today);
    let page = patient.id.and_then(PatientId::new);
    let page = page.map(|id| cx.tenant.patient_page(id));
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
    let link = banner
        .page
        .as_ref()
        .map(|page| provet_link(page, &fl!(words.fluent, "patient-in-provet")));
    Section::identity("identity", &called(&patient.name, words), body)
        .actions(html! { (link.unwrap_or_default()) })
        .markup()
}
