//! The critical notes, accounting notes, remarks and tags of the client.

use std::sync::Arc;

use maud::Markup;

use super::data::{self, ClientData};
use crate::panels::critical_notes::{self, CriticalNotes, NotesOwner};
use crate::panels::section_spec::{PanelSection, SectionSpec};
use crate::panels::{ActionResponse, FormFields, PanelContext};
use crate::provet::webhook::ObjectKind;

pub(super) const SECTION: PanelSection<ClientData> = PanelSection {
    spec: SectionSpec {
        reads: &["client/{id}/"],
        writes: &[("PATCH", "client/{id}/")],
        refresh_on: &[ObjectKind::Client],
        ..critical_notes::SPEC
    },
    render: |ctx, data| Box::pin(render_section(ctx, data)),
};

async fn render_section(ctx: Arc<PanelContext>, data: ClientData) -> Markup {
    let client = data.client.await;
    critical_notes::render_section(&ctx, client.map(|client| CriticalNotes::from(&*client)))
}

pub(super) async fn handle_action(
    ctx: Arc<PanelContext>,
    fields: FormFields,
) -> Option<ActionResponse> {
    let owner = data::client_id(&ctx).map(NotesOwner::Client);
    critical_notes::handle_action(ctx, owner, fields).await
}
