//! The invoice on paper: Provet's own PDF, and a clean page of what the panel shows, to be printed.
//!
//! The PDF passes through us rather than being linked to: which address of Provet's shows it to a person is not public,
//! and a link into the API would ask them for a token. It is read whole before a byte of it is passed on, up to the
//! limit of every answer of Provet's; what does not say that it is a PDF, or does not begin as one, is not.

use i18n_embed_fl::fl;
use maud::{Markup, html};
use tokio::join;

use super::data::{self, InvoiceData};
use super::identity::{payer_address, payer_names, render_dates};
use super::labels::{invoice_label, invoice_url, render_invoice_kind, render_invoice_status};
use super::vat::VatSource;
use super::{payments, rows, totals, vat};
use crate::clinic::invoice::InvoiceStatus;
use crate::panels::{PanelContext, PrintDocument};
use crate::provet::model::{Invoice, InvoiceRow, ListResponse, Patient};
use crate::provet::{InvoiceId, ProvetError};
use crate::views::components::{open_link, print_button, render_local_datetime};
use crate::views::i18n::{I18n, inline_text};
use crate::views::section::{incomplete_notice, read_error};

/// Provet's own PDF, or a page that says why there is none and where it is.
pub(super) async fn fetch_pdf(ctx: &PanelContext) -> PrintDocument {
    let (id, i18n) = (data::invoice_id(ctx), &ctx.i18n);
    let file = async { ctx.provet.get_invoice_pdf(id.clone()?).await };
    match file.await {
        Ok(bytes) => PrintDocument::Pdf {
            // The number alone: names of files stay in the list of downloads, for all who use the computer.
            name: id.map_or_else(|_| String::new(), |id| format!("invoice-{id}")),
            bytes,
        },
        Err(error) => PrintDocument::Page(render_unavailable(
            ctx,
            &error,
            &fl!(i18n.fluent, "invoice-pdf-what"),
        )),
    }
}

/// Why it cannot be shown, and the way to it in Provet.
fn render_unavailable(ctx: &PanelContext, error: &ProvetError, what: &str) -> Markup {
    let i18n = &ctx.i18n;
    let page = data::invoice_id(ctx).map(|id: InvoiceId| ctx.tenant.invoice_page(id, true));
    html! {
        article .print {
            h1 { (fl!(i18n.fluent, "page-invoice")) }
            (read_error(error, what, i18n, None))
            @if let Ok(page) = page { p { (open_link(&page, &fl!(i18n.fluent, "invoice-what"), i18n)) } }
        }
    }
}

/// The invoice as a page without anything that is not on it.
pub(super) async fn render_print_page(ctx: &PanelContext) -> PrintDocument {
    let data = InvoiceData::for_invoice(ctx);
    match data.invoice.clone().await {
        Ok(invoice) => PrintDocument::Page(render_document(ctx, &invoice, data).await),
        Err(error) => PrintDocument::Page(render_unavailable(
            ctx,
            &error,
            &fl!(ctx.i18n.fluent, "invoice-what"),
        )),
    }
}

async fn render_document(ctx: &PanelContext, invoice: &Invoice, data: InvoiceData) -> Markup {
    // In one wave: a request begins when somebody waits for it.
    let (lines, patients, vat_groups, paid) =
        join!(data.rows, data.patients, data.vat_groups, data.payments);
    let (i18n, fluent) = (&ctx.i18n, &ctx.i18n.fluent);
    let taxed = VatSource::from_records(vat_groups.as_deref(), lines.as_deref());
    let taxed = taxed.map(|taxed| vat::render_vat(&taxed, Some(invoice), i18n));
    // A printed page is read without the panel beside it, so it says what it lacks too.
    let missing = rows::unavailable_beside_rows(&patients, &Ok::<_, ProvetError>(()), i18n);
    let missing = missing.and(vat::unavailable_totals(&vat_groups, i18n));
    let paid = paid.map(|paid| payments::render_payments(&paid, i18n));
    let lines = lines.map(|lines| render_charges(&lines, patients.as_deref().ok(), invoice, i18n));
    // A part that failed says so in its place: a printed page must not look whole without it.
    let or_why = |part: Result<Markup, ProvetError>, what: String| {
        part.unwrap_or_else(|error| read_error(&error, &what, i18n, None))
    };
    html! {
        article .print {
            (render_letterhead(invoice, i18n))
            (or_why(lines, fl!(fluent, "invoice-rows-what")))
            (totals::render_totals(invoice, i18n))
            h2 { (fl!(fluent, "invoice-vat-title")) }
            (or_why(taxed, fl!(fluent, "invoice-vat-what")))
            h2 { (fl!(fluent, "invoice-payments-title")) }
            (or_why(paid, fl!(fluent, "invoice-payments-what")))
            (missing.render(i18n))
            (totals::render_amount_due(invoice, i18n.format.local_date(ctx.now), i18n))
            (render_footer(ctx, invoice))
        }
    }
}

fn render_charges(
    lines: &ListResponse<InvoiceRow>,
    animals: Option<&ListResponse<Patient>>,
    invoice: &Invoice,
    i18n: &I18n,
) -> Markup {
    html! {
        @if lines.rows.is_empty() {
            (rows::render_no_rows(Some(invoice), i18n))
        } @else {
            (rows::render_table(lines, animals, i18n))
        }
        @if !lines.complete { (incomplete_notice(&fl!(i18n.fluent, "invoice-rows-more"))) }
    }
}

/// When it was seen; and, on the screen alone, the way to Provet and to paper.
fn render_footer(ctx: &PanelContext, invoice: &Invoice) -> Markup {
    let fluent = &ctx.i18n.fluent;
    let page = invoice_url(invoice, &ctx.tenant);
    html! {
        footer {
            // The paper stays as it is when the invoice changes, so it says when it was read.
            p .muted { (fl!(fluent, "invoice-printed")) " " (render_local_datetime(ctx.now, &ctx.i18n)) }
            @if let Some(page) = page { p .unprinted { (open_link(&page, &invoice_label(invoice, &ctx.i18n), &ctx.i18n)) } }
            p .unprinted { (print_button(&ctx.i18n)) }
            p .muted .unprinted { (fl!(fluent, "invoice-print-how")) }
        }
    }
}

/// What the paper is called: a draft must not pass for an invoice, whatever it is called elsewhere.
fn printed_title(invoice: &Invoice, i18n: &I18n) -> String {
    if invoice.status.known() == Some(InvoiceStatus::Draft) {
        fl!(i18n.fluent, "invoice-print-draft")
    } else {
        invoice_label(invoice, i18n)
    }
}

/// The clinic, who pays, the number and the days.
fn render_letterhead(invoice: &Invoice, i18n: &I18n) -> Markup {
    let fluent = &i18n.fluent;
    let clinic = [&invoice.receiver_name, &invoice.receiver_organization_name];
    let clinic = clinic.into_iter().filter(|name| !name.is_empty());
    let (number, account) = (&invoice.receiver_vat_number, &invoice.receiver_iban);
    html! {
        header .letterhead {
            div {
                @for part in clinic { p { (inline_text(part)) } }
                @if !number.is_empty() { p .muted { (fl!(fluent, "invoice-vat-number")) " " bdi { (number) } } }
                @if !account.is_empty() { p .muted { (fl!(fluent, "invoice-account")) " " bdi { (account) } } }
            }
            div {
                @for part in payer_names(invoice) { p { (inline_text(part)) } }
                p { (inline_text(&payer_address(invoice))) }
            }
        }
        h1 { (inline_text(&printed_title(invoice, i18n))) }
        p {
            @if let Some(kind) = render_invoice_kind(invoice, i18n) { (kind) " " }
            (render_invoice_status(&invoice.status, i18n)) " " (render_dates(invoice, i18n))
        }
        @if !invoice.reference_number.is_empty() {
            p { (fl!(fluent, "invoice-reference")) " " bdi { (invoice.reference_number) } }
        }
    }
}
