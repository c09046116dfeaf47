//! What to beware of with this animal: critical notes, remarks and tags, first to be read.

use std::sync::Arc;

use maud::Markup;

use super::data::PatientData;
use crate::panels::critical_notes::{self, CriticalNotes, NotesOwner};
use crate::panels::{ActionResponse, FormFields, PanelContext};

pub(super) async fn render_section(ctx: Arc<PanelContext>, asked: PatientData) -> Markup {
    let patient = asked.patient.await;
    critical_notes::render_section(&ctx, patient.map(|patient| CriticalNotes::from(&*patient)))
}

pub(super) async fn handle_action(ctx: Arc<PanelContext>, form: FormFields) -> ActionResponse {
    let subject = ctx.patient_id().map(NotesOwner::Patient);
    critical_notes::handle_action(ctx, subject, form).await
}
