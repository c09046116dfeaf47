//! What an invoice is called, and what sets it apart.

use i18n_embed_fl::fl;
use maud::{Markup, html};
use url::Url;

use crate::clinic::bill::{Kind, Stage};
use crate::provet::model::Invoice;
use crate::provet::{InvoiceId, Tenant};
use crate::views::parts::{Mark, badge, day_of, provet_link};
use crate::views::words::Words;

/// Its number as printed; none before it has one.
pub(super) fn number(invoice: &Invoice) -> Option<String> {
    let number = format!("{}{}", invoice.invoice_prefix, invoice.invoice_number);
    (!invoice.invoice_number.is_empty()).then_some(number)
}

/// What it is called: by its flag, never by the sign of its sums.
pub(super) fn called(invoice: &Invoice, words: &Words) -> String {
    let number = number(invoice);
    let credit = Kind::of(invoice.credit_note) == Kind::CreditNote;
    match (number, credit) {
        (Some(number), true) => fl!(words.fluent, "invoice-credit-number", number = number),
        (Some(number), false) => fl!(words.fluent, "invoice-number", number = number),
        (None, true) => fl!(words.fluent, "invoice-credit-unnumbered"),
        (None, false) => fl!(words.fluent, "invoice-unnumbered"),
    }
}

/// How far it has come.
pub(super) fn stage(status: Option<i64>, words: &Words) -> Markup {
    let fluent = &words.fluent;
    let (mark, text) = match status.map(Stage::from) {
        Some(Stage::Draft) => (Mark::Warn, fl!(fluent, "invoice-draft")),
        Some(Stage::Sent) => (Mark::Plain, fl!(fluent, "invoice-sent")),
        Some(Stage::Open) => (Mark::Plain, fl!(fluent, "invoice-open")),
        Some(Stage::Finalised) => (Mark::Plain, fl!(fluent, "invoice-finalised")),
        Some(Stage::Invoicing) => (Mark::Plain, fl!(fluent, "invoice-invoicing")),
        Some(Stage::Voided) => (Mark::Bad, fl!(fluent, "invoice-voided")),
        Some(Stage::Unknown(number)) => (
            Mark::Warn,
            fl!(fluent, "invoice-stage-unknown", number = number),
        ),
        None => (Mark::Warn, fl!(fluent, "invoice-stage-untold")),
    };
    badge(mark, &text)
}

/// Says what kind it is, where that is not the usual one.
pub(super) fn kind(invoice: &Invoice, words: &Words) -> Option<Markup> {
    match Kind::of(invoice.credit_note) {
        Kind::Invoice => None,
        Kind::CreditNote => Some(badge(Mark::Warn, &fl!(words.fluent, "invoice-credit"))),
        Kind::Untold => Some(badge(Mark::Warn, &fl!(words.fluent, "invoice-kind-untold"))),
    }
}

/// Its page in Provet.
pub(super) fn page(invoice: &Invoice, tenant: &Tenant) -> Option<Url> {
    let draft = invoice.status.map(Stage::from) == Some(Stage::Draft);
    let finalised = !draft && number(invoice).is_some();
    let id = InvoiceId::new(invoice.id?)?;
    Some(tenant.invoice_page(id, finalised))
}

/// One line about another invoice: its sum, what it is, when, and the way to it.
pub(super) fn line(invoice: &Invoice, tenant: &Tenant, words: &Words) -> Markup {
    html! {
        @if let Some(total) = invoice.total_with_vat { strong { (words.format.money(total)) } " " }
        bdi { (called(invoice, words)) }
        @if let Some(at) = invoice.invoice_date { ", " (day_of(at, words)) }
        @if let Some(page) = page(invoice, tenant) {
            " " (provet_link(&page, &fl!(words.fluent, "money-open-link")))
        }
    }
}
