//! The panel of one invoice: what was charged, the tax in it, what was paid and is due, and what belongs with it.

mod client;
mod data;
mod identity;
mod labels;
mod patients_line;
mod payments;
mod print;
mod related_invoices;
mod rows;
mod totals;
mod vat;

use std::sync::Arc;

use futures_util::FutureExt as _;
use futures_util::future::{BoxFuture, ready};

use super::owner_lines;
use super::section_spec::{PanelSection, SectionSpec, list_specs, pending_sections};
use super::{ActionResponse, FormFields, Panel, PanelContext, PendingSection, PrintDocument};
use data::InvoiceData;

/// The panel of one invoice.
pub(super) struct InvoicePanel;

/// The sections, in the order they are shown.
const SECTIONS: [PanelSection<InvoiceData>; 10] = [
    identity::SECTION,
    patients_line::SECTION,
    owner_lines::contact_line(),
    totals::SECTION,
    client::CLIENT_SECTION,
    rows::SECTION,
    vat::SECTION,
    payments::SECTION,
    related_invoices::SECTION,
    client::OPEN_INVOICES_SECTION,
];

impl Panel for InvoicePanel {
    fn specs(&self) -> Vec<SectionSpec> {
        list_specs(&SECTIONS)
    }

    fn sections(&self, ctx: Arc<PanelContext>) -> Vec<PendingSection> {
        pending_sections(&SECTIONS, &ctx, &InvoiceData::for_invoice(&ctx))
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
                labels::DOCUMENT_PDF => Some(print::fetch_pdf(&ctx).await),
                labels::DOCUMENT_PRINT => Some(print::render_print_page(&ctx).await),
                _ => None,
            }
        }
        .boxed()
    }
}

#[cfg(test)]
mod tests;
