//! The banner of a consultation: each patient's identity, the complaint, and which visit it is.

use std::sync::Arc;

use i18n_embed_fl::fl;
use maud::{Markup, html};
use tokio::join;
use url::Url;

use super::data::{ConsultationData, WeightsResult};
use super::patient_label::{PatientLabels, render_missing_record, render_unreadable_patients};
use crate::panels::PanelContext;
use crate::panels::convert::names_other_client;
use crate::panels::names::visit_name;
use crate::panels::patient_header::render_identity;
use crate::panels::patient_summary::{PatientWeight, render_merged_link};
use crate::panels::section_spec::{PanelSection, SectionSlot, SectionSpec, banner_title};
use crate::provet::ProvetError;
use crate::provet::model::{Consultation, ConsultationKind, ListResponse, Patient, RelatedRecord};
use crate::provet::webhook::ObjectKind;
use crate::values::Field;
use crate::views::components::{BadgeKind, open_link, render_badge};
use crate::views::field_text::{FieldKind, format_unreadable, render_local_datetime_field};
use crate::views::i18n::{I18n, inline_text};
use crate::views::section::{Section, SectionTone, unavailable_notice};

/// What the banner shows.
struct ConsultationHeader<'a> {
    consultation: &'a Consultation,
    patients: Vec<HeaderPatient<'a>>,
    page_url: Option<Url>,
}

/// One animal of the consultation.
enum HeaderPatient<'a> {
    Available {
        name: String,
        patient: &'a Patient,
        weight: PatientWeight,
    },
    /// Its record could not be read, or with no error, is not among those that Provet sent.
    Unavailable {
        name: String,
        error: Option<ProvetError>,
        /// Whether Provet sent all that were asked for.
        is_list_complete: bool,
    },
}

impl HeaderPatient<'_> {
    fn name(&self) -> &str {
        match self {
            Self::Available { name, .. } | Self::Unavailable { name, .. } => name,
        }
    }
}

const SPEC: SectionSpec = SectionSpec {
    slot: SectionSlot::new_full_width("identity", 4),
    title: banner_title,
    subject: |i18n| fl!(i18n.fluent, "consultation-what"),
    reads: &[
        "consultation/{id}/",
        "patient/{id}/",
        "patient/{id}/weight/",
    ],
    writes: &[],
    refresh_on: &[ObjectKind::Consultation, ObjectKind::Patient],
};

pub(super) const SECTION: PanelSection<ConsultationData> = PanelSection {
    spec: SPEC,
    render: |ctx, data| Box::pin(render_section(ctx, data)),
};

async fn render_section(ctx: Arc<PanelContext>, data: ConsultationData) -> Markup {
    // In one wave: a request begins when somebody waits for it.
    let (consultation, patients, weights) = join!(data.consultation, data.patients, data.weights);
    let i18n = &ctx.i18n;
    let consultation = match consultation {
        Ok(consultation) => consultation,
        Err(error) => {
            let body = SPEC.render_error(&ctx, &error);
            return Section::new("identity", &fl!(i18n.fluent, "page-consultation"), body)
                .with_tone(SectionTone::Identity)
                .to_markup();
        }
    };
    let banner = ConsultationHeader {
        patients: join_weights(
            &ctx,
            &consultation,
            patients.as_deref(),
            weights.as_deref().map_or(&[][..], Vec::as_slice),
        ),
        page_url: ctx
            .consultation_id()
            .ok()
            .map(|id| ctx.tenant.consultation_page(id)),
        consultation: &consultation,
    };
    render_header(&banner, &ctx)
}

/// The animals in the order of the consultation, each with its weights, which come in the same order.
fn join_weights<'a>(
    ctx: &PanelContext,
    consultation: &'a Consultation,
    records: Result<&'a ListResponse<Patient>, &'a ProvetError>,
    weights: &[WeightsResult],
) -> Vec<HeaderPatient<'a>> {
    let rows = records.map_or(&[][..], |found| &found.rows);
    let labels = PatientLabels::from_consultation(consultation, rows, &ctx.i18n);
    let animal = |(at, link): (usize, &'a RelatedRecord), name: &str| {
        let record = rows.iter().find(|row| row.id == Some(link.id))?;
        // Weights come in the order of the consultation and only for the first patients.
        let weight = weights.get(at).map(|weights| {
            PatientWeight::from_records(record, weights.as_ref(), &ctx.calendar_days())
        });
        Some(HeaderPatient::Available {
            name: name.to_owned(),
            patient: record,
            weight: weight.unwrap_or(PatientWeight::NotRequested),
        })
    };
    let links = consultation.patients.items.iter().enumerate();
    links
        .zip(labels.iter())
        .map(|(link, (_, name))| {
            animal(link, name).unwrap_or_else(|| HeaderPatient::Unavailable {
                name: name.to_owned(),
                error: records.err().cloned(),
                is_list_complete: records.is_ok_and(|rows| rows.complete),
            })
        })
        .collect()
}

fn render_header(banner: &ConsultationHeader<'_>, ctx: &PanelContext) -> Markup {
    let i18n = &ctx.i18n;
    let consultation = banner.consultation;
    let names: Vec<String> = banner
        .patients
        .iter()
        .map(|patient| patient.name().to_owned())
        .collect();
    let unreadable = consultation.patients.unreadable;
    let title = if names.is_empty() && unreadable > 0 {
        fl!(i18n.fluent, "page-consultation")
    } else if names.is_empty() {
        fl!(i18n.fluent, "consultation-no-animals")
    } else {
        names.join(", ")
    };
    let admitted = consultation.admitted_time.clone();
    let began = admitted.or(consultation.started.clone());
    let body = html! {
        @for patient in &banner.patients {
            (render_patient(patient, banner.patients.len() > 1, ctx))
            (render_other_client(patient, consultation, i18n))
        }
        (render_unreadable_patients(unreadable, i18n))
        p {
            @if consultation.complaint.is_empty() {
                span .muted { (fl!(i18n.fluent, "consultations-no-complaint")) }
            } @else {
                strong { (inline_text(&consultation.complaint)) }
            }
        }
        p .muted {
            (kind_name(&consultation.kind, i18n))
            @if began.is_present() { " · " (render_local_datetime_field(&began, i18n)) }
        }
    };
    let link = banner
        .page_url
        .as_ref()
        .map(|page| open_link(page, &visit_name(&began, i18n), i18n));
    Section::new_identity("identity", &title, body)
        .with_actions(html! { (link.unwrap_or_default()) })
        .to_markup()
}

/// One animal; by its name where there are several.
fn render_patient(header: &HeaderPatient<'_>, several: bool, ctx: &PanelContext) -> Markup {
    let i18n = &ctx.i18n;
    let today = i18n.format.local_date(ctx.now);
    let called = header.name();
    match header {
        HeaderPatient::Unavailable {
            error,
            is_list_complete,
            ..
        } => html! {
            @if several { h3 { (inline_text(called)) } }
            @match error {
                Some(error) => { (unavailable_notice(error, &fl!(i18n.fluent, "patient-record-what"), i18n)) }
                None => { (render_missing_record(*is_list_complete, i18n)) }
            }
        },
        HeaderPatient::Available {
            patient, weight, ..
        } => html! {
            @if several { h3 { (inline_text(called)) } }
            (render_identity(patient, Some(weight), today, i18n))
            (render_merged_link(patient, &ctx.tenant, i18n))
        },
    }
}

/// That an animal's own record names another client than the visit: neither is taken for the truth.
fn render_other_client(
    header: &HeaderPatient<'_>,
    consultation: &Consultation,
    i18n: &I18n,
) -> Markup {
    let client = consultation.client.as_known().map(|link| link.id);
    let is_other = match header {
        HeaderPatient::Available { patient, .. } => names_other_client(patient, client),
        HeaderPatient::Unavailable { .. } => false,
    };
    html! {
        @if is_other { p { (render_badge(BadgeKind::Warn, &fl!(i18n.fluent, "patient-other-client"))) } }
    }
}

/// What kind of visit it is. \[D\]
fn kind_name(kind: &Field<ConsultationKind>, i18n: &I18n) -> String {
    if let Some(text) = kind.unreadable() {
        return format_unreadable(text, FieldKind::Other, i18n);
    }
    match kind.known() {
        Some(ConsultationKind::Inpatient) => fl!(i18n.fluent, "consultation-kind-inpatient"),
        Some(ConsultationKind::Outpatient) => fl!(i18n.fluent, "consultation-kind-outpatient"),
        Some(ConsultationKind::HomeCall) => fl!(i18n.fluent, "consultation-kind-home"),
        Some(ConsultationKind::FarmVisit) => fl!(i18n.fluent, "consultation-kind-farm"),
        Some(ConsultationKind::Boarding) => fl!(i18n.fluent, "consultation-kind-boarding"),
        Some(ConsultationKind::PetService) => fl!(i18n.fluent, "consultation-kind-service"),
        Some(ConsultationKind::Unknown(_)) | None => {
            fl!(i18n.fluent, "consultation-kind-unknown")
        }
    }
}
