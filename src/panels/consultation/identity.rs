//! The banner: whose consultation this is, and why they came.

use std::sync::Arc;

use i18n_embed_fl::fl;
use maud::{Markup, html};
use tokio::join;
use url::Url;

use super::data::{ConsultationData, WeightsResult};
use crate::clinic::age::PatientAge;
use crate::panels::PanelContext;
use crate::panels::parts::{client_name as owner_called, render_age};
use crate::panels::patient_summary::{PatientWeight, patient_name, render_weight, status_badges};
use crate::provet::ProvetError;
use crate::provet::model::{Client, Consultation, ConsultationKind, ListResponse, Patient};
use crate::views::components::{badge_list, provet_link, render_local_datetime};
use crate::views::i18n::{I18n, inline_text};
use crate::views::section::{Section, SectionTone, incomplete_notice, read_error};

/// What the banner shows.
struct ConsultationHeader<'a> {
    consultation: &'a Consultation,
    patients: Vec<HeaderPatient<'a>>,
    /// None when the consultation names nobody.
    client: Result<Option<&'a Client>, &'a ProvetError>,
    page_url: Option<Url>,
}

/// One animal of the consultation.
enum HeaderPatient<'a> {
    Available {
        patient: &'a Patient,
        age: PatientAge,
        weight: PatientWeight,
    },
    /// Its record could not be seen.
    Unavailable { name: &'a str },
}

impl HeaderPatient<'_> {
    fn name(&self) -> &str {
        match self {
            Self::Available { patient, .. } => &patient.name,
            Self::Unavailable { name } => name,
        }
    }
}

pub(super) async fn render_section(ctx: Arc<PanelContext>, asked: ConsultationData) -> Markup {
    let (visit, animals) = join!(asked.consultation, asked.patients);
    let (weights, owner) = join!(asked.weights, asked.client);
    let words = &ctx.i18n;
    let visit = match visit {
        Ok(visit) => visit,
        Err(error) => {
            let what = fl!(words.fluent, "visit-what");
            let body = read_error(&error, &what, words, Some(&ctx.form_target("identity")));
            return Section::new("identity", &fl!(words.fluent, "page-consultation"), body)
                .with_tone(SectionTone::Identity)
                .to_markup();
        }
    };
    let banner = ConsultationHeader {
        patients: join_weights(
            &ctx,
            &visit,
            animals.as_deref().ok(),
            weights.as_deref().ok(),
        ),
        client: owner.as_deref().map(Option::as_ref),
        page_url: ctx
            .consultation_id()
            .ok()
            .map(|id| ctx.tenant.consultation_page(id)),
        consultation: &visit,
    };
    render_header(&banner, words)
}

/// The animals in the order of the consultation, each with its weights, which come in the same order.
fn join_weights<'a>(
    ctx: &PanelContext,
    visit: &'a Consultation,
    records: Option<&'a ListResponse<Patient>>,
    weights: Option<&Vec<WeightsResult>>,
) -> Vec<HeaderPatient<'a>> {
    let unseen = ProvetError::NotFound {
        resource: "patient/{id}/weight/",
    };
    let today = ctx.i18n.format.local_date(ctx.now);
    let animal = |(at, link): (usize, &'a crate::provet::model::RelatedRecord)| {
        let record = records?.rows.iter().find(|row| row.id == Some(link.id))?;
        let weights = weights.and_then(|all| all.get(at));
        let weights = weights.map_or(Err(&unseen), Result::as_ref);
        Some(HeaderPatient::Available {
            patient: record,
            age: PatientAge::on_date(record.date_of_birth, record.deceased, today),
            weight: PatientWeight::from_records(record, weights, ctx.now),
        })
    };
    let links = visit.patients.iter().enumerate();
    links
        .map(|(at, link)| {
            animal((at, link)).unwrap_or(HeaderPatient::Unavailable { name: &link.name })
        })
        .collect()
}

fn render_header(banner: &ConsultationHeader<'_>, words: &I18n) -> Markup {
    let visit = banner.consultation;
    let names: Vec<String> = banner
        .patients
        .iter()
        .map(|animal| patient_name(animal.name(), words))
        .collect();
    let title = if names.is_empty() {
        fl!(words.fluent, "visit-no-animals")
    } else {
        names.join(", ")
    };
    let body = html! {
        @for animal in &banner.patients { (render_patient(animal, banner.patients.len() > 1, words)) }
        p { (render_client(banner.client, words)) }
        p {
            @if visit.complaint.is_empty() {
                span .quiet { (fl!(words.fluent, "visits-no-complaint")) }
            } @else {
                strong { (inline_text(&visit.complaint)) }
            }
        }
        p .quiet {
            (kind_name(visit.kind, words))
            @if let Some(at) = visit.admitted_time.or(visit.started) { " · " (render_local_datetime(at, words)) }
        }
    };
    let link = banner
        .page_url
        .as_ref()
        .map(|page| provet_link(page, &fl!(words.fluent, "visit-open")));
    Section::new_identity("identity", &title, body)
        .with_actions(html! { (link.unwrap_or_default()) })
        .to_markup()
}

/// One animal; by its name where there are several.
fn render_patient(animal: &HeaderPatient<'_>, several: bool, words: &I18n) -> Markup {
    let called = patient_name(animal.name(), words);
    match animal {
        HeaderPatient::Unavailable { .. } => html! {
            @if several { h3 { (inline_text(&called)) } }
            (incomplete_notice(&fl!(words.fluent, "visit-animal-unseen")))
        },
        HeaderPatient::Available {
            patient,
            age: life,
            weight,
        } => html! {
            @if several { h3 { (inline_text(&called)) } }
            (badge_list(status_badges(patient, words)))
            p .facts-line {
                @for text in [&patient.species, &patient.sex].into_iter().filter(|text| !text.is_empty()) {
                    span dir="auto" { (text) } " · "
                }
                span { (render_age(life, patient.date_of_birth, words)) }
            }
            p .weight-line { (render_weight(weight, words)) }
        },
    }
}

fn render_client(owner: Result<Option<&Client>, &ProvetError>, words: &I18n) -> Markup {
    html! {
        (fl!(words.fluent, "owner-title")) ": "
        @match owner {
            Ok(Some(owner)) => { (inline_text(&owner_called(owner, words))) }
            Ok(None) => { span .quiet { (fl!(words.fluent, "visit-no-owner")) } }
            Err(_) => { span .quiet { (fl!(words.fluent, "visit-owner-unseen")) } }
        }
    }
}

/// What kind of visit it is. \[D\]
fn kind_name(kind: Option<ConsultationKind>, words: &I18n) -> String {
    match kind {
        Some(ConsultationKind::Inpatient) => fl!(words.fluent, "visit-kind-inpatient"),
        Some(ConsultationKind::Outpatient) => fl!(words.fluent, "visit-kind-outpatient"),
        Some(ConsultationKind::HomeCall) => fl!(words.fluent, "visit-kind-home"),
        Some(ConsultationKind::FarmVisit) => fl!(words.fluent, "visit-kind-farm"),
        Some(ConsultationKind::Boarding) => fl!(words.fluent, "visit-kind-boarding"),
        Some(ConsultationKind::PetService) => fl!(words.fluent, "visit-kind-service"),
        Some(ConsultationKind::Unknown(_)) | None => {
            fl!(words.fluent, "visit-kind-unknown")
        }
    }
}
