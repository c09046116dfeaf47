//! The banner: which invoice this is, how far it has come, and who pays.

use std::sync::Arc;

use i18n_embed_fl::fl;
use maud::{Markup, html};

use super::gather::Asked;
use super::known::{called, kind, page, stage};
use crate::panels::Context;
use crate::provet::model::Invoice;
use crate::provet::{ConsultationId, Tenant};
use crate::views::parts::{Mark, badge, day, day_of, provet_link, text};
use crate::views::section::{Section, Tone, problem};
use crate::views::words::{Words, name};

pub(super) async fn section(cx: Arc<Context>, asked: Asked) -> Markup {
    let words = &cx.words;
    match asked.invoice.await {
        Ok(invoice) => view(&invoice, &cx.tenant, words),
        Err(error) => {
            let what = fl!(words.fluent, "invoice-what");
            let body = problem(&error, &what, words, Some(&cx.spot("identity")));
            Section::new("identity", &fl!(words.fluent, "page-invoice"), body)
                .tone(Tone::Identity)
                .markup()
        }
    }
}

fn view(invoice: &Invoice, tenant: &Tenant, words: &Words) -> Markup {
    let body = html! {
        (marks(invoice, words))
        p .facts-line { (fl!(words.fluent, "invoice-payer")) ": " (paid_by(invoice, words)) }
        p .quiet { (dates(invoice, words)) }
        @if !invoice.reference_number.is_empty() {
            p .quiet { (fl!(words.fluent, "invoice-reference")) " " bdi { (invoice.reference_number) } }
        }
        @if let Some((visit, label)) = visit(invoice, tenant, words) { p { (provet_link(&visit, &label)) } }
        @if !invoice.remarks.is_empty() { (text(&invoice.remarks)) }
    };
    let label = fl!(words.fluent, "money-open-link");
    let link = page(invoice, tenant).map(|page| provet_link(&page, &label));
    Section::identity("identity", &called(invoice, words), body)
        .actions(html! { (link.unwrap_or_default()) })
        .markup()
}

/// What it is, how far it has come, and how it was agreed.
fn marks(invoice: &Invoice, words: &Words) -> Markup {
    let fluent = &words.fluent;
    html! {
        ul .badges {
            @if let Some(kind) = kind(invoice, words) { li { (kind) } }
            li { (stage(invoice.status, words)) }
            @if invoice.countersale { li { (badge(Mark::Plain, &fl!(fluent, "invoice-countersale"))) } }
            @if invoice.agreed_to_pay_later { li { (badge(Mark::Plain, &fl!(fluent, "invoice-later"))) } }
        }
    }
}

fn paid_by(invoice: &Invoice, words: &Words) -> Markup {
    let address = address(invoice);
    let address = Some(address.as_str()).filter(|address| !address.is_empty());
    let parts: Vec<&str> = payer(invoice).into_iter().chain(address).collect();
    html! {
        @if parts.is_empty() { span .quiet { (fl!(words.fluent, "invoice-payer-nothing")) } }
        @for (at, part) in parts.iter().enumerate() { @if at > 0 { ", " } (name(part)) }
    }
}

/// Who pays, as they were called when the invoice was made out.
pub(super) fn payer(invoice: &Invoice) -> Vec<&str> {
    let names = [&invoice.payer_name, &invoice.payer_organization_name];
    let mut names: Vec<&str> = names.into_iter().map(String::as_str).collect();
    names.retain(|name| !name.is_empty());
    names.dedup();
    names
}

/// Street, then postal code and town, as far as they are on the invoice.
pub(super) fn address(invoice: &Invoice) -> String {
    let town = format!("{} {}", invoice.payer_zip_code, invoice.payer_city);
    let parts = [invoice.payer_street_address.as_str(), town.trim()];
    let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join(", ")
}

/// When it was made out and when it is to be paid.
pub(super) fn dates(invoice: &Invoice, words: &Words) -> Markup {
    html! {
        @match invoice.invoice_date {
            Some(at) => { (fl!(words.fluent, "invoice-dated")) " " (day_of(at, words)) }
            None => { (fl!(words.fluent, "invoice-undated")) }
        }
        " · "
        @match invoice.invoice_due_date {
            Some(due) => { (fl!(words.fluent, "money-due")) " " (day(due, words)) }
            None => { (fl!(words.fluent, "money-no-due")) }
        }
    }
}

/// The visit it is for, or the one that it takes back.
fn visit(invoice: &Invoice, tenant: &Tenant, words: &Words) -> Option<(url::Url, String)> {
    let id = |link: &crate::provet::model::Related| ConsultationId::new(link.id);
    let own = invoice.consultation.as_ref().and_then(id);
    let label = match own {
        Some(_) => fl!(words.fluent, "invoice-visit"),
        None => fl!(words.fluent, "invoice-visit-reversed"),
    };
    let visit = own.or_else(|| invoice.original_consultation.as_ref().and_then(id))?;
    Some((tenant.consultation_page(visit), label))
}
