//! The client of the patient, with their critical notes.

use std::sync::Arc;

use i18n_embed_fl::fl;
use maud::{Markup, html};

use super::data::PatientData;
use crate::panels::PanelContext;
use crate::panels::critical_notes::{render_custom_fields, render_remarks, render_tags};
use crate::panels::names::client_name;
use crate::panels::section_spec::{PanelSection, SectionSlot, SectionSpec};
use crate::provet::ClientId;
use crate::provet::model::Client;
use crate::provet::webhook::ObjectKind;
use crate::views::components::{BadgeKind, is_blank_html, open_link, record_text, render_badge};
use crate::views::i18n::inline_text;
use crate::views::section::empty_state;

const SPEC: SectionSpec = SectionSpec {
    slot: SectionSlot::new("owner", 3),
    title: |_, i18n| fl!(i18n.fluent, "owner-title"),
    subject: |i18n| fl!(i18n.fluent, "owner-what"),
    reads: &["patient/{id}/", "client/{id}/"],
    writes: &[],
    refresh_on: &[ObjectKind::Client],
};

pub(super) const SECTION: PanelSection<PatientData> = PanelSection {
    spec: SPEC,
    render: |ctx, data| Box::pin(render_section(ctx, data)),
};

async fn render_section(ctx: Arc<PanelContext>, data: PatientData) -> Markup {
    let i18n = &ctx.i18n;
    let body = match data.owner.client.await {
        Ok(client) => match client.as_ref() {
            Some(client) => render_client(&ctx, client),
            None => empty_state(&fl!(i18n.fluent, "owner-nothing")),
        },
        Err(error) => SPEC.render_error(&ctx, &error),
    };
    SPEC.render(&ctx, body)
}

/// An owner in a few lines, with what must not be overlooked.
pub(in crate::panels) fn render_client(ctx: &PanelContext, client: &Client) -> Markup {
    let i18n = &ctx.i18n;
    let page = client
        .id
        .and_then(ClientId::new)
        .map(|id| ctx.tenant.client_page(id));
    html! {
        p {
            strong { (inline_text(&client_name(client, i18n))) }
            @if client.archived { " " (render_badge(BadgeKind::Warn, &fl!(i18n.fluent, "owner-archived"))) }
            @if let Some(page) = page { " " (open_link(&page, &client_name(client, i18n), i18n)) }
        }
        @if !is_blank_html(&client.critical_notes) { div .critical { (record_text(&client.critical_notes, i18n)) } }
        @if !is_blank_html(&client.critical_accounting_notes) { div .billing-note { (record_text(&client.critical_accounting_notes, i18n)) } }
        (render_tags(&client.tags, i18n))
        (render_custom_fields(&client.custom_fields, &ctx.warning_fields, i18n))
        (render_remarks(&client.remarks, i18n))
    }
}
