//! The client behind the invoice: what to know of them, and what else they have to pay.

use std::sync::Arc;

use i18n_embed_fl::fl;
use maud::Markup;

use super::data::{self, InvoiceData};
use crate::panels::PanelContext;
use crate::panels::client::balance;
use crate::panels::patient;
use crate::panels::section_spec::{PanelSection, SectionSlot, SectionSpec};
use crate::provet::webhook::ObjectKind;
use crate::views::section::{empty_state, plain_section, read_error};

pub(super) const CLIENT_SECTION: PanelSection<InvoiceData> = PanelSection {
    spec: SectionSpec {
        slot: SectionSlot::new("owner", 3),
        title: |_, i18n| fl!(i18n.fluent, "invoice-client-title"),
        subject: |i18n| fl!(i18n.fluent, "client-what"),
        reads: &["invoice/{id}/", "client/{id}/"],
        writes: &[],
        refresh_on: &[ObjectKind::Client],
    },
    render: |ctx, data| Box::pin(render_client_section(ctx, data)),
};

/// Who the client is, as the patient's panel says it.
async fn render_client_section(ctx: Arc<PanelContext>, data: InvoiceData) -> Markup {
    let i18n = &ctx.i18n;
    let body = match data.owner.client.await.as_deref() {
        Ok(Some(client)) => patient::client::render_client(&ctx, client),
        Ok(None) => empty_state(&fl!(i18n.fluent, "invoice-client-nothing")),
        Err(error) => {
            let what = fl!(i18n.fluent, "client-what");
            read_error(error, &what, i18n, Some(&ctx.form_target("owner")))
        }
    };
    plain_section("owner", &fl!(i18n.fluent, "invoice-client-title"), body)
}

pub(super) const OPEN_INVOICES_SECTION: PanelSection<InvoiceData> = PanelSection {
    spec: SectionSpec {
        slot: SectionSlot::new("others", 4),
        title: |_, i18n| fl!(i18n.fluent, "invoice-others-title"),
        subject: |i18n| fl!(i18n.fluent, "invoice-others-what"),
        reads: &["invoice/{id}/", "invoice/"],
        writes: &[],
        refresh_on: &[],
    },
    render: |ctx, data| Box::pin(render_open_invoices_section(ctx, data)),
};

/// The client's other open invoices, as the client's panel shows them.
async fn render_open_invoices_section(ctx: Arc<PanelContext>, data: InvoiceData) -> Markup {
    let i18n = &ctx.i18n;
    let this = data::invoice_id(&ctx).ok();
    let body = match data.client_invoices.await.as_deref() {
        Ok(Some(rows)) => balance::render_other_open_invoices(rows, this, &ctx),
        Ok(None) => empty_state(&fl!(i18n.fluent, "invoice-client-nothing")),
        Err(error) => {
            let what = fl!(i18n.fluent, "invoice-others-what");
            read_error(error, &what, i18n, Some(&ctx.form_target("others")))
        }
    };
    plain_section("others", &fl!(i18n.fluent, "invoice-others-title"), body)
}
