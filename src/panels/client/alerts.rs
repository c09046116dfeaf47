//! What to know before speaking to this client: critical notes, also about money, remarks and tags.

use std::sync::Arc;

use maud::Markup;

use super::data::{self, ClientData};
use crate::panels::critical_notes::{self, CriticalNotes, NotesOwner};
use crate::panels::{ActionResponse, FormFields, PanelContext};

pub(super) async fn render_section(ctx: Arc<PanelContext>, asked: ClientData) -> Markup {
    let client = asked.client.await;
    critical_notes::render_section(&ctx, client.map(|client| CriticalNotes::from(&*client)))
}

pub(super) async fn handle_action(ctx: Arc<PanelContext>, form: FormFields) -> ActionResponse {
    let subject = data::client_id(&ctx).map(NotesOwner::Client);
    critical_notes::handle_action(ctx, subject, form).await
}
