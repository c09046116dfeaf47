//! The critical notes, accounting notes, remarks and tags of the client.

use std::sync::Arc;

use i18n_embed_fl::fl;
use maud::Markup;

use super::data::{self, ClientData};
use crate::panels::critical_notes::{self, CriticalNotes, NotesOwner};
use crate::panels::section_spec::{PanelSection, SectionSlot, SectionSpec, alerts_title};
use crate::panels::{ActionResponse, FormFields, PanelContext};
use crate::provet::webhook::ObjectKind;

pub(super) const SECTION: PanelSection<ClientData> = PanelSection {
    spec: SectionSpec {
        slot: SectionSlot::new_full_width("alerts", 4),
        title: alerts_title,
        subject: |i18n| fl!(i18n.fluent, "notes-what"),
        reads: &["client/{id}/"],
        writes: &[("PATCH", "client/{id}/")],
        refresh_on: &[ObjectKind::Client],
    },
    render: |ctx, data| Box::pin(render_section(ctx, data)),
};

async fn render_section(ctx: Arc<PanelContext>, data: ClientData) -> Markup {
    let client = data.client.await;
    critical_notes::render_section(&ctx, client.map(|client| CriticalNotes::from(&*client)))
}

pub(super) async fn handle_action(ctx: Arc<PanelContext>, form: FormFields) -> ActionResponse {
    let subject = data::client_id(&ctx).map(NotesOwner::Client);
    critical_notes::handle_action(ctx, subject, form).await
}
