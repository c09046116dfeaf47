//! The lines below the header of a panel that is about animals and not about one: an invoice's, an order's.

use i18n_embed_fl::fl;
use maud::{Markup, html};

use super::PanelContext;
use super::distinct_names::distinct_name;
use super::patient_header::render_description;
use super::patient_summary::status_badges;
use super::section_spec::{SectionSlot, SectionSpec};
use crate::provet::model::Patient;
use crate::provet::webhook::ObjectKind;
use crate::provet::{PatientId, ProvetError};
use crate::views::components::{badge_list, provet_link};
use crate::views::i18n::inline_text;
use crate::views::section::{Section, SectionTone, unavailable_notice};

const SLOT: &str = "patients-line";

/// What the section of every panel has in common; each adds what it reads.
pub(super) const SPEC: SectionSpec = SectionSpec {
    slot: SectionSlot::new_full_width(SLOT, 0),
    title: |_, i18n| fl!(i18n.fluent, "patient-lines-title"),
    subject: |i18n| fl!(i18n.fluent, "client-animals-what"),
    reads: &[],
    writes: &[],
    refresh_on: &[ObjectKind::Patient],
};

/// A line for each animal; its place stays empty where there is none.
pub(super) fn render_section(
    ctx: &PanelContext,
    patients: Result<&[Patient], &ProvetError>,
) -> Markup {
    let i18n = &ctx.i18n;
    let body = match patients {
        // An element all the same: the slot would show its skeleton for ever without one.
        Ok([]) => return html! { section id={ "section-" (SLOT) } slot=(SLOT) hidden {} },
        Ok(patients) => html! {
            @for patient in patients { (render_patient(patient, patients, ctx)) }
        },
        Err(error) => unavailable_notice(error, &fl!(i18n.fluent, "client-animals-what"), i18n),
    };
    Section::new(SLOT, &fl!(i18n.fluent, "patient-lines-title"), body)
        .with_tone(SectionTone::HeaderLine)
        .to_markup()
}

fn render_patient(patient: &Patient, all: &[Patient], ctx: &PanelContext) -> Markup {
    let i18n = &ctx.i18n;
    let today = i18n.format.local_date(ctx.now);
    let name = patient.id.and_then(|id| distinct_name(id, all, i18n));
    let name = name.unwrap_or_else(|| patient.name.clone());
    html! {
        div .header-line {
            @match patient.id.and_then(PatientId::new) {
                Some(id) => { (provet_link(&ctx.tenant.patient_page(id), &name, i18n)) }
                None => { (inline_text(&name)) }
            }
            span .muted { (render_description(patient, today, i18n)) }
            (badge_list(status_badges(patient, i18n)))
        }
    }
}
