//! What an invoice is called, and what sets it apart.

use i18n_embed_fl::fl;
use maud::{Markup, html};
use url::Url;

use crate::clinic::invoice::{InvoiceKind, InvoiceStatus};
use crate::provet::model::Invoice;
use crate::provet::{InvoiceId, Tenant};
use crate::values::{Field, Money};
use crate::views::components::{BadgeKind, provet_link, render_badge};
use crate::views::field_text::{
    FieldKind, format_unreadable, render_day_field, render_money_field,
};
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
pub(super) fn render_invoice_status(status: &Field<InvoiceStatus>, i18n: &I18n) -> Markup {
    let fluent = &i18n.fluent;
    let (mark, text) = match status {
        Field::Read(InvoiceStatus::Draft) => (BadgeKind::Warn, fl!(fluent, "invoice-draft")),
        Field::Read(InvoiceStatus::Sent) => (BadgeKind::Plain, fl!(fluent, "invoice-sent")),
        Field::Read(InvoiceStatus::Open) => (BadgeKind::Plain, fl!(fluent, "invoice-open")),
        Field::Read(InvoiceStatus::Finalised) => {
            (BadgeKind::Plain, fl!(fluent, "invoice-finalised"))
        }
        Field::Read(InvoiceStatus::Invoicing) => {
            (BadgeKind::Plain, fl!(fluent, "invoice-invoicing"))
        }
        Field::Read(InvoiceStatus::Voided) => (BadgeKind::Warn, fl!(fluent, "invoice-voided")),
        Field::Read(InvoiceStatus::Unknown(number)) => (
            BadgeKind::Warn,
            fl!(fluent, "invoice-stage-unknown", number = number),
        ),
        Field::Absent => (BadgeKind::Warn, fl!(fluent, "invoice-stage-not-given")),
        Field::Unreadable(text) => {
            let what = fl!(fluent, "balance-status");
            let said = format_unreadable(text, FieldKind::Other, i18n);
            (BadgeKind::Warn, format!("{what}: {said}"))
        }
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
    // The number is given on finalising [C]: without a readable status it still tells which address is right.
    let finalised = !draft && invoice_number(invoice).is_some();
    let id = InvoiceId::new(invoice.id?)?;
    Some(tenant.invoice_page(id, finalised))
}

/// One line about another invoice: its sum, what it is, when, and the way to it.
pub(super) fn render_invoice_line(invoice: &Invoice, tenant: &Tenant, i18n: &I18n) -> Markup {
    let total = match InvoiceKind::from_flag(invoice.credit_note) {
        // The label says that it is a credit note; its sign says nothing. \[C\]
        InvoiceKind::CreditNote => invoice.total_with_vat.clone().map(Money::abs),
        InvoiceKind::Invoice | InvoiceKind::Unknown => invoice.total_with_vat.clone(),
    };
    html! {
        @if total.is_present() { strong { (render_money_field(&total, i18n)) } " " }
        @match invoice_url(invoice, tenant) {
            Some(page) => { (provet_link(&page, &invoice_label(invoice, i18n), i18n)) }
            None => { bdi { (invoice_label(invoice, i18n)) } }
        }
        @if invoice.invoice_date.is_present() { ", " (render_day_field(&invoice.invoice_date, i18n)) }
    }
}
