//! What an invoice is called, and what sets it apart.

use i18n_embed_fl::fl;
use maud::{Markup, html};
use url::Url;

use crate::clinic::invoice::{InvoiceKind, InvoiceStatus};
use crate::provet::model::Invoice;
use crate::provet::{InvoiceId, Tenant};
use crate::views::components::{BadgeKind, provet_link, render_badge, render_local_date};
use crate::views::i18n::I18n;

/// The paper that Provet prints.
pub(super) const DOCUMENT_PDF: &str = "pdf";
/// The page that is made here.
pub(super) const DOCUMENT_PRINT: &str = "print";

/// Its number as printed; none before it has one.
pub(super) fn invoice_number(invoice: &Invoice) -> Option<String> {
    let number = format!("{}{}", invoice.invoice_prefix, invoice.invoice_number);
    (!invoice.invoice_number.is_empty()).then_some(number)
}

/// What it is called: by its flag, never by the sign of its sums.
pub(super) fn invoice_label(invoice: &Invoice, i18n: &I18n) -> String {
    let number = invoice_number(invoice);
    let credit = InvoiceKind::from_flag(invoice.credit_note) == InvoiceKind::CreditNote;
    match (number, credit) {
        (Some(number), true) => fl!(i18n.fluent, "invoice-credit-number", number = number),
        (Some(number), false) => fl!(i18n.fluent, "invoice-number", number = number),
        (None, true) => fl!(i18n.fluent, "invoice-credit-unnumbered"),
        (None, false) => fl!(i18n.fluent, "invoice-unnumbered"),
    }
}

/// How far it has come.
pub(super) fn render_invoice_status(status: Option<InvoiceStatus>, i18n: &I18n) -> Markup {
    let fluent = &i18n.fluent;
    let (mark, text) = match status {
        Some(InvoiceStatus::Draft) => (BadgeKind::Warn, fl!(fluent, "invoice-draft")),
        Some(InvoiceStatus::Sent) => (BadgeKind::Plain, fl!(fluent, "invoice-sent")),
        Some(InvoiceStatus::Open) => (BadgeKind::Plain, fl!(fluent, "invoice-open")),
        Some(InvoiceStatus::Finalised) => (BadgeKind::Plain, fl!(fluent, "invoice-finalised")),
        Some(InvoiceStatus::Invoicing) => (BadgeKind::Plain, fl!(fluent, "invoice-invoicing")),
        Some(InvoiceStatus::Voided) => (BadgeKind::Bad, fl!(fluent, "invoice-voided")),
        Some(InvoiceStatus::Unknown(number)) => (
            BadgeKind::Warn,
            fl!(fluent, "invoice-stage-unknown", number = number),
        ),
        None => (BadgeKind::Warn, fl!(fluent, "invoice-stage-not-given")),
    };
    render_badge(mark, &text)
}

/// Says what kind it is, where that is not the usual one.
pub(super) fn render_invoice_kind(invoice: &Invoice, i18n: &I18n) -> Option<Markup> {
    match InvoiceKind::from_flag(invoice.credit_note) {
        InvoiceKind::Invoice => None,
        InvoiceKind::CreditNote => Some(render_badge(
            BadgeKind::Warn,
            &fl!(i18n.fluent, "invoice-credit"),
        )),
        InvoiceKind::Unknown => Some(render_badge(
            BadgeKind::Warn,
            &fl!(i18n.fluent, "invoice-kind-unknown"),
        )),
    }
}

/// Its page in Provet.
pub(super) fn invoice_url(invoice: &Invoice, tenant: &Tenant) -> Option<Url> {
    let draft = invoice.status.known() == Some(InvoiceStatus::Draft);
    let finalised = !draft && invoice_number(invoice).is_some();
    let id = InvoiceId::new(invoice.id?)?;
    Some(tenant.invoice_page(id, finalised))
}

/// One line about another invoice: its sum, what it is, when, and the way to it.
pub(super) fn render_invoice_line(invoice: &Invoice, tenant: &Tenant, i18n: &I18n) -> Markup {
    html! {
        @if let Some(total) = invoice.total_with_vat.known() { strong { (i18n.format.money(total)) } " " }
        bdi { (invoice_label(invoice, i18n)) }
        @if let Some(at) = invoice.invoice_date.known() { ", " (render_local_date(at, i18n)) }
        @if let Some(page) = invoice_url(invoice, tenant) {
            " " (provet_link(&page, &fl!(i18n.fluent, "balance-open-link")))
        }
    }
}
