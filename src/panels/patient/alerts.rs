//! The critical notes, remarks and tags of the patient.

use std::sync::Arc;

use maud::Markup;

use super::data::PatientData;
use crate::panels::critical_notes::{self, CriticalNotes, NotesOwner};
use crate::panels::section_spec::{PanelSection, SectionSpec};
use crate::panels::{ActionResponse, FormFields, PanelContext};
use crate::provet::webhook::ObjectKind;

/// Referrals show this section too, with another way to find the patient.
pub(in crate::panels) const SPEC: SectionSpec = SectionSpec {
    reads: &["patient/{id}/"],
    writes: &[("PATCH", "patient/{id}/")],
    refresh_on: &[ObjectKind::Patient],
    ..critical_notes::SPEC
};

pub(super) const SECTION: PanelSection<PatientData> = PanelSection {
    spec: SPEC,
    render: |ctx, data| Box::pin(render_section(ctx, data)),
};

async fn render_section(ctx: Arc<PanelContext>, data: PatientData) -> Markup {
    let patient = data.patient.await;
    critical_notes::render_section(&ctx, patient.map(|patient| CriticalNotes::from(&*patient)))
}

pub(super) async fn handle_action(
    ctx: Arc<PanelContext>,
    fields: FormFields,
) -> Option<ActionResponse> {
    let owner = ctx.patient_id().map(NotesOwner::Patient);
    critical_notes::handle_action(ctx, owner, fields).await
}
