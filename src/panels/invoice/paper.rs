//! The invoice on paper: Provet's own PDF, and a clean page of what the panel shows, to be printed.
//!
//! The PDF passes through us rather than being linked to: which address of Provet's shows it to a person is not public,
//! and a link into the API would ask them for a token. It is read whole before a byte of it is passed on, up to the
//! limit of every answer of Provet's; what does not say that it is a PDF, or does not begin as one, is not.

use i18n_embed_fl::fl;
use maud::{Markup, html};
use tokio::join;

use super::gather::{self, Asked};
use super::identity::{address, dates, payer};
use super::known::{called, kind, page, stage};
use super::vat::Taxed;
use super::{payments, rows, sums, vat};
use crate::panels::{Context, Paper};
use crate::provet::model::{Invoice, InvoiceRow, Patient, Rows};
use crate::provet::{InvoiceId, ProvetError};
use crate::views::parts::{moment, provet_link};
use crate::views::section::{incomplete, problem};
use crate::views::words::{Words, name};

/// The paper that Provet prints.
pub(super) const PDF: &str = "pdf";
/// The page that is made here.
pub(super) const PRINT: &str = "print";

/// Provet's own PDF, or a page that says why there is none and where it is.
pub(super) async fn pdf(cx: &Context) -> Paper {
    let (id, words) = (gather::invoice(cx), &cx.words);
    let file = async { cx.provet.invoice_pdf(id.clone()?).await };
    match file.await {
        Ok(bytes) => Paper::Pdf {
            name: id.map_or_else(|_| String::new(), |id| format!("invoice-{id}")),
            bytes,
        },
        Err(error) => Paper::Page(unseen(cx, &error, &fl!(words.fluent, "invoice-pdf-what"))),
    }
}

/// Why it cannot be shown, and the way to it in Provet.
fn unseen(cx: &Context, error: &ProvetError, what: &str) -> Markup {
    let words = &cx.words;
    let page = gather::invoice(cx).map(|id: InvoiceId| cx.tenant.invoice_page(id, true));
    html! {
        article .paper {
            h1 { (fl!(words.fluent, "invoice-what")) }
            (problem(error, what, words, None))
            @if let Ok(page) = page { p { (provet_link(&page, &fl!(words.fluent, "money-open-link"))) } }
        }
    }
}

/// The invoice as a page without anything that is not on it.
pub(super) async fn print(cx: &Context) -> Paper {
    let asked = Asked::about(cx);
    match asked.invoice.clone().await {
        Ok(invoice) => Paper::Page(sheet(cx, &invoice, asked).await),
        Err(error) => Paper::Page(unseen(cx, &error, &fl!(cx.words.fluent, "invoice-what"))),
    }
}

async fn sheet(cx: &Context, invoice: &Invoice, asked: Asked) -> Markup {
    let (lines, animals) = join!(asked.rows, asked.animals);
    let (told, paid) = join!(asked.vat, asked.payments);
    let (words, fluent) = (&cx.words, &cx.words.fluent);
    let taxed = Taxed::of(told.as_deref(), lines.as_deref());
    let taxed = taxed.map(|taxed| vat::view(&taxed, words));
    let paid = paid.map(|paid| payments::view(&paid, words));
    let lines = lines.map(|lines| charged(&lines, animals.as_deref().ok(), invoice, words));
    let or_why = |part: Result<Markup, ProvetError>, what: String| {
        part.unwrap_or_else(|error| problem(&error, &what, words, None))
    };
    html! {
        article .paper {
            (head(invoice, words))
            (or_why(lines, fl!(fluent, "invoice-rows-what")))
            (sums::totals(invoice, words))
            h2 { (fl!(fluent, "invoice-vat-title")) }
            (or_why(taxed, fl!(fluent, "invoice-vat-what")))
            h2 { (fl!(fluent, "invoice-payments-title")) }
            (or_why(paid, fl!(fluent, "invoice-payments-what")))
            (sums::due(invoice, words.format.today(cx.now), words))
            (foot(cx, invoice))
        }
    }
}

fn charged(
    lines: &Rows<InvoiceRow>,
    animals: Option<&Rows<Patient>>,
    invoice: &Invoice,
    words: &Words,
) -> Markup {
    html! {
        @if lines.rows.is_empty() {
            (rows::none(Some(invoice), words))
        } @else {
            (rows::listed(lines, animals, words))
        }
        @if !lines.complete { (incomplete(&fl!(words.fluent, "invoice-rows-more"))) }
    }
}

/// When it was seen; and, on the screen alone, the way to Provet and to paper.
fn foot(cx: &Context, invoice: &Invoice) -> Markup {
    let fluent = &cx.words.fluent;
    let page = page(invoice, &cx.tenant);
    html! {
        footer {
            p .quiet { (fl!(fluent, "invoice-printed")) " " (moment(cx.now, &cx.words)) }
            @if let Some(page) = page { p .unprinted { (provet_link(&page, &fl!(fluent, "money-open-link"))) } }
            p .quiet .unprinted { (fl!(fluent, "invoice-print-how")) }
        }
    }
}

/// The clinic, who pays, the number and the days.
fn head(invoice: &Invoice, words: &Words) -> Markup {
    let fluent = &words.fluent;
    let clinic = [&invoice.receiver_name, &invoice.receiver_organization_name];
    let clinic = clinic.into_iter().filter(|name| !name.is_empty());
    let (number, account) = (&invoice.receiver_vat_number, &invoice.receiver_iban);
    html! {
        header .letterhead {
            div {
                @for part in clinic { p { (name(part)) } }
                @if !number.is_empty() { p .quiet { (fl!(fluent, "invoice-vat-number")) " " bdi { (number) } } }
                @if !account.is_empty() { p .quiet { (fl!(fluent, "invoice-account")) " " bdi { (account) } } }
            }
            div {
                @for part in payer(invoice) { p { (name(part)) } }
                p { (name(&address(invoice))) }
            }
        }
        h1 { (name(&called(invoice, words))) }
        p {
            @if let Some(kind) = kind(invoice, words) { (kind) " " }
            (stage(invoice.status, words)) " " (dates(invoice, words))
        }
        @if !invoice.reference_number.is_empty() {
            p { (fl!(fluent, "invoice-reference")) " " bdi { (invoice.reference_number) } }
        }
    }
}
