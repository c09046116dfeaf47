//! The panel of one invoice: what was charged, the tax in it, what was paid and is due, and what belongs with it.

mod client;
mod data;
mod identity;
mod labels;
mod payments;
mod print;
mod related_invoices;
mod rows;
mod totals;
mod vat;

use std::sync::Arc;

use futures_util::FutureExt as _;
use futures_util::future::{BoxFuture, ready};

use super::{
    ActionResponse, FormFields, Panel, PanelContext, PendingSection, PrintDocument, RefreshRule,
    SectionSlot, pending_section,
};
use crate::provet::webhook::ObjectKind;
use data::InvoiceData;

/// The panel of one invoice.
pub(super) struct InvoicePanel;

const SLOTS: [SectionSlot; 8] = [
    SectionSlot::new_full_width("identity", 4),
    SectionSlot::new("sums", 4),
    SectionSlot::new("owner", 3),
    SectionSlot::new_full_width("rows", 8),
    SectionSlot::new("vat", 3),
    SectionSlot::new("payments", 3),
    SectionSlot::new("linked", 2),
    SectionSlot::new("others", 4),
];

const REFRESH_RULES: [RefreshRule; 4] = [
    (
        ObjectKind::Invoice,
        &["identity", "sums", "rows", "vat", "payments", "linked"],
    ),
    (ObjectKind::InvoiceRow, &["sums", "rows", "vat"]),
    (ObjectKind::InvoicePayment, &["sums", "payments"]),
    (ObjectKind::Client, &["owner"]),
];

impl Panel for InvoicePanel {
    fn slots(&self) -> &'static [SectionSlot] {
        &SLOTS
    }

    fn sections(&self, ctx: Arc<PanelContext>) -> Vec<PendingSection> {
        let asked = InvoiceData::for_invoice(&ctx);
        let both = || (Arc::clone(&ctx), asked.clone());
        let (identity, sums, owner, rows) = (both(), both(), both(), both());
        let (vat, payments, linked, others) = (both(), both(), both(), both());
        vec![
            pending_section("identity", identity::render_section(identity.0, identity.1)),
            pending_section("sums", totals::render_section(sums.0, sums.1)),
            pending_section("owner", client::render_client_section(owner.0, owner.1)),
            pending_section("rows", rows::render_section(rows.0, rows.1)),
            pending_section("vat", vat::render_section(vat.0, vat.1)),
            pending_section("payments", payments::render_section(payments.0, payments.1)),
            pending_section(
                "linked",
                related_invoices::render_section(linked.0, linked.1),
            ),
            pending_section(
                "others",
                client::render_open_invoices_section(others.0, others.1),
            ),
        ]
    }

    fn refresh_rules(&self) -> &'static [RefreshRule] {
        &REFRESH_RULES
    }

    /// Nothing is written here: what an invoice says is changed in Provet.
    fn handle_action(
        &self,
        _: Arc<PanelContext>,
        _: String,
        _: FormFields,
    ) -> BoxFuture<'static, Option<ActionResponse>> {
        ready(None).boxed()
    }

    fn print_document(
        &self,
        ctx: Arc<PanelContext>,
        name: String,
    ) -> BoxFuture<'static, Option<PrintDocument>> {
        async move {
            match name.as_str() {
                print::DOCUMENT_PDF => Some(print::fetch_pdf(&ctx).await),
                print::DOCUMENT_PRINT => Some(print::render_print_page(&ctx).await),
                _ => None,
            }
        }
        .boxed()
    }
}

#[cfg(test)]
mod tests;
