//! The critical notes of each patient and of the client, each under its name. They are changed in the panel of the
//! patient or client they belong to.

use std::sync::Arc;

use i18n_embed_fl::fl;
use maud::{Markup, html};
use tokio::join;

use super::data::ConsultationData;
use super::patient_label::{PatientLabels, render_missing_record, render_unreadable_patients};
use crate::panels::PanelContext;
use crate::panels::critical_notes::{render_custom_fields, render_remarks, render_tags};
use crate::panels::names::client_name;
use crate::panels::section_spec::{PanelSection, SectionSlot, SectionSpec, alerts_title};
use crate::provet::ProvetError;
use crate::provet::model::{Client, Consultation, CustomFields, ListResponse, Patient};
use crate::provet::webhook::ObjectKind;
use crate::values::ReadList;
use crate::views::components::{is_blank_html, record_text};
use crate::views::i18n::{I18n, inline_text};
use crate::views::section::{Section, SectionTone, empty_state, read_error};

const SLOT: &str = "alerts";

/// The alert texts of one animal or owner.
struct AlertGroup {
    label: String,
    /// What is said where there is no alert text: allergies are an animal's.
    none_recorded: String,
    /// None where the record was not found.
    texts: Option<AlertTexts>,
    /// Whether Provet sent all the records that were asked for.
    is_list_complete: bool,
}

#[derive(Default)]
struct AlertTexts {
    critical: Vec<String>,
    /// The alert text about money.
    billing: Vec<String>,
    /// Free text beside them: clinics write warnings there too.
    remarks: String,
    tags: ReadList<String>,
    /// The clinic's own fields.
    custom_fields: CustomFields,
}

pub(super) const SECTION: PanelSection<ConsultationData> = PanelSection {
    spec: SectionSpec {
        slot: SectionSlot::new_full_width(SLOT, 4),
        title: alerts_title,
        subject: |i18n| fl!(i18n.fluent, "notes-what"),
        reads: &["consultation/{id}/", "client/{id}/", "patient/{id}/"],
        writes: &[("PATCH", "patient/{id}/"), ("PATCH", "client/{id}/")],
        refresh_on: &[ObjectKind::Patient, ObjectKind::Client],
    },
    render: |ctx, data| Box::pin(render_section(ctx, data)),
};

async fn render_section(ctx: Arc<PanelContext>, data: ConsultationData) -> Markup {
    let (consultation, animals, client) =
        join!(data.consultation, data.patients, data.owner.client);
    let i18n = &ctx.i18n;
    let animals = match (&consultation, &animals) {
        (Ok(consultation), Ok(rows)) => Ok(patient_alerts(consultation, rows, i18n)),
        (Err(error), _) | (_, Err(error)) => Err(error),
    };
    let client = client.as_deref().map(|client| {
        let client = client.as_ref();
        client.map(|client| client_alerts(client, i18n))
    });
    let unreadable = consultation
        .as_ref()
        .map_or(0, |consultation| consultation.patients.unreadable);
    render_alerts(
        &ctx,
        (animals.as_deref().map_err(|error| *error), unreadable),
        client.as_ref().map(Option::as_ref).map_err(|error| *error),
    )
}

fn patient_alerts(
    consultation: &Consultation,
    rows: &ListResponse<Patient>,
    i18n: &I18n,
) -> Vec<AlertGroup> {
    let labels = PatientLabels::from_consultation(consultation, &rows.rows, i18n);
    let warned = |(id, label): (i64, &str)| {
        let record = rows.rows.iter().find(|row| row.id == Some(id));
        AlertGroup {
            label: label.to_owned(),
            none_recorded: fl!(i18n.fluent, "notes-no-critical"),
            is_list_complete: rows.complete,
            texts: record.map(|record| AlertTexts {
                critical: written(&[&record.critical_notes]),
                billing: Vec::new(),
                remarks: record.remarks.clone(),
                // The animal's tags stand in the header.
                tags: ReadList::default(),
                custom_fields: record.custom_fields.clone(),
            }),
        }
    };
    labels.iter().map(warned).collect()
}

fn client_alerts(client: &Client, i18n: &I18n) -> AlertGroup {
    AlertGroup {
        label: fl!(
            i18n.fluent,
            "consultation-alerts-owner",
            owner = client_name(client, i18n)
        ),
        none_recorded: fl!(i18n.fluent, "notes-no-critical-client"),
        is_list_complete: true,
        texts: Some(AlertTexts {
            critical: written(&[&client.critical_notes]),
            // Whoever hands the animal back speaks with the person who pays.
            billing: written(&[&client.critical_accounting_notes]),
            remarks: client.remarks.clone(),
            tags: client.tags.clone(),
            custom_fields: client.custom_fields.clone(),
        }),
    }
}

/// The texts that say something.
fn written(texts: &[&String]) -> Vec<String> {
    let said = texts.iter().filter(|text| !is_blank_html(text));
    said.map(|text| (*text).clone()).collect()
}

fn render_alerts(
    ctx: &PanelContext,
    (animals, unreadable): (Result<&[AlertGroup], &ProvetError>, usize),
    client: Result<Option<&AlertGroup>, &ProvetError>,
) -> Markup {
    let i18n = &ctx.i18n;
    let retry = ctx.form_target(SLOT);
    let unseen = |error: &ProvetError, what: &str| read_error(error, what, i18n, Some(&retry));
    // What could not be read is as loud as an alert: it may hide one.
    let unread = animals.is_err() || client.is_err() || unreadable > 0;
    let loud = unread || has_alerts(animals, client.ok().flatten());
    let body = html! {
        @match animals {
            Ok(animals) => {
                @for patient in animals { (render_group(ctx, patient)) }
                (render_unreadable_patients(unreadable, i18n))
            }
            Err(error) => { (unseen(error, &fl!(i18n.fluent, "consultation-alerts-animals"))) }
        }
        @match client {
            Ok(Some(client)) => { (render_group(ctx, client)) }
            Ok(None) => {}
            Err(error) => { (unseen(error, &fl!(i18n.fluent, "consultation-alerts-client"))) }
        }
    };
    let tone = if loud {
        SectionTone::Alert
    } else {
        SectionTone::Plain
    };
    Section::new(SLOT, &fl!(i18n.fluent, "notes-title"), body)
        .with_tone(tone)
        .full_width()
        .to_markup()
}

fn has_alerts(animals: Result<&[AlertGroup], &ProvetError>, client: Option<&AlertGroup>) -> bool {
    let says = |warned: &AlertGroup| {
        let texts = warned.texts.as_ref();
        // A record that could not be read may hold an alert.
        texts.is_none_or(|texts| !texts.critical.is_empty())
    };
    client.is_some_and(says) || animals.is_ok_and(|animals| animals.iter().any(says))
}

fn render_group(ctx: &PanelContext, warned: &AlertGroup) -> Markup {
    let i18n = &ctx.i18n;
    html! {
        h3 { (inline_text(&warned.label)) }
        @match &warned.texts {
            None => { (render_missing_record(warned.is_list_complete, i18n)) }
            Some(texts) => {
                @if texts.critical.is_empty() { (empty_state(&warned.none_recorded)) }
                @for critical in &texts.critical { div .critical { (record_text(critical, i18n)) } }
                @for billing in &texts.billing { div .billing-note { (record_text(billing, i18n)) } }
                (render_tags(&texts.tags, i18n))
                (render_custom_fields(&texts.custom_fields, &ctx.warning_fields, i18n))
                (render_remarks(&texts.remarks, i18n))
            }
        }
    }
}
