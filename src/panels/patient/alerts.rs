//! The critical notes, remarks and tags of the patient.

use std::sync::Arc;

use i18n_embed_fl::fl;
use maud::Markup;

use super::data::PatientData;
use crate::panels::critical_notes::{self, CriticalNotes, NotesOwner};
use crate::panels::section_spec::{PanelSection, SectionSlot, SectionSpec, alerts_title};
use crate::panels::{ActionResponse, FormFields, PanelContext};
use crate::provet::webhook::ObjectKind;

/// Referrals show this section too, with another way to find the patient.
pub(in crate::panels) const SPEC: SectionSpec = SectionSpec {
    slot: SectionSlot::new_full_width("alerts", 4),
    title: alerts_title,
    subject: |i18n| fl!(i18n.fluent, "notes-what"),
    reads: &["patient/{id}/"],
    writes: &[("PATCH", "patient/{id}/")],
    refresh_on: &[ObjectKind::Patient],
};

pub(super) const SECTION: PanelSection<PatientData> = PanelSection {
    spec: SPEC,
    render: |ctx, data| Box::pin(render_section(ctx, data)),
};

async fn render_section(ctx: Arc<PanelContext>, data: PatientData) -> Markup {
    let patient = data.patient.await;
    critical_notes::render_section(&ctx, patient.map(|patient| CriticalNotes::from(&*patient)))
}

pub(super) async fn handle_action(ctx: Arc<PanelContext>, form: FormFields) -> ActionResponse {
    let subject = ctx.patient_id().map(NotesOwner::Patient);
    critical_notes::handle_action(ctx, subject, form).await
}
