//! The banner: which invoice this is, how far it has come, and who pays.

use std::sync::Arc;

use i18n_embed_fl::fl;
use maud::{Markup, html};

use super::data::InvoiceData;
use super::labels::{invoice_label, invoice_url, render_invoice_kind, render_invoice_status};
use crate::panels::PanelContext;
use crate::panels::client::balance::render_due_date;
use crate::panels::section_spec::{PanelSection, SectionSlot, SectionSpec, banner_title};
use crate::provet::model::Invoice;
use crate::provet::webhook::ObjectKind;
use crate::provet::{ConsultationId, Tenant};
use crate::views::components::{
    BadgeKind, is_blank_html, open_link, provet_link, record_text, render_badge,
};
use crate::views::field_text::render_day_field;
use crate::views::i18n::{I18n, inline_text};
use crate::views::section::{Section, SectionTone};

const SPEC: SectionSpec = SectionSpec {
    slot: SectionSlot::new_full_width("identity", 4),
    title: banner_title,
    subject: |i18n| fl!(i18n.fluent, "invoice-what"),
    reads: &["invoice/{id}/"],
    writes: &[],
    refresh_on: &[ObjectKind::Invoice],
};

pub(super) const SECTION: PanelSection<InvoiceData> = PanelSection {
    spec: SPEC,
    render: |ctx, data| Box::pin(render_section(ctx, data)),
};

async fn render_section(ctx: Arc<PanelContext>, data: InvoiceData) -> Markup {
    let i18n = &ctx.i18n;
    match data.invoice.await {
        Ok(invoice) => render_header(&invoice, &ctx.tenant, i18n),
        Err(error) => {
            let body = SPEC.render_error(&ctx, &error);
            Section::new("identity", &fl!(i18n.fluent, "page-invoice"), body)
                .with_tone(SectionTone::Identity)
                .to_markup()
        }
    }
}

fn render_header(invoice: &Invoice, tenant: &Tenant, i18n: &I18n) -> Markup {
    let body = html! {
        (render_status_badges(invoice, i18n))
        p .facts-line { (fl!(i18n.fluent, "invoice-payer")) ": " (render_payer(invoice, i18n)) }
        p .muted { (render_dates(invoice, i18n)) }
        @if !invoice.reference_number.is_empty() {
            p .muted { (fl!(i18n.fluent, "invoice-reference")) " " bdi { (invoice.reference_number) } }
        }
        @if let Some((consultation, label)) = consultation_link(invoice, tenant, i18n) { p { (provet_link(&consultation, &label, i18n)) } }
        @if !is_blank_html(&invoice.remarks) { (record_text(&invoice.remarks, i18n)) }
    };
    let label = invoice_label(invoice, i18n);
    let link = invoice_url(invoice, tenant).map(|page| open_link(&page, &label, i18n));
    Section::new_identity("identity", &label, body)
        .with_actions(html! { (link.unwrap_or_default()) })
        .to_markup()
}

/// What it is, how far it has come, and how it was agreed.
fn render_status_badges(invoice: &Invoice, i18n: &I18n) -> Markup {
    let fluent = &i18n.fluent;
    html! {
        ul .badges {
            @if let Some(kind) = render_invoice_kind(invoice, i18n) { li { (kind) } }
            li { (render_invoice_status(&invoice.status, i18n)) }
            @if invoice.countersale { li { (render_badge(BadgeKind::Plain, &fl!(fluent, "invoice-countersale"))) } }
            @if invoice.agreed_to_pay_later { li { (render_badge(BadgeKind::Plain, &fl!(fluent, "invoice-later"))) } }
        }
    }
}

fn render_payer(invoice: &Invoice, i18n: &I18n) -> Markup {
    let address = payer_address(invoice);
    let address = Some(address.as_str()).filter(|address| !address.is_empty());
    let parts: Vec<&str> = payer_names(invoice).into_iter().chain(address).collect();
    html! {
        @if parts.is_empty() { span .muted { (fl!(i18n.fluent, "invoice-payer-nothing")) } }
        @for (at, part) in parts.iter().enumerate() { @if at > 0 { ", " } (inline_text(part)) }
    }
}

/// Who pays, as they were called when the invoice was made out.
pub(super) fn payer_names(invoice: &Invoice) -> Vec<&str> {
    let names = [&invoice.payer_name, &invoice.payer_organization_name];
    let mut names: Vec<&str> = names.into_iter().map(String::as_str).collect();
    names.retain(|name| !name.is_empty());
    // Provet may hold the same name as person and as organisation. [I]
    names.dedup();
    names
}

/// Street, then postal code and town, as far as they are on the invoice.
pub(super) fn payer_address(invoice: &Invoice) -> String {
    let town = format!("{} {}", invoice.payer_zip_code, invoice.payer_city);
    let parts = [invoice.payer_street_address.as_str(), town.trim()];
    let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join(", ")
}

/// When it was made out and when it is to be paid.
pub(super) fn render_dates(invoice: &Invoice, i18n: &I18n) -> Markup {
    let (dated, due) = (&invoice.invoice_date, &invoice.invoice_due_date);
    let due = due
        .clone()
        .map(|day| day.local_date(i18n.format.time_zone()));
    html! {
        @if dated.is_absent() { (fl!(i18n.fluent, "invoice-undated")) } @else {
            (fl!(i18n.fluent, "invoice-dated")) @if dated.unreadable().is_some() { ":" } " "
            (render_day_field(dated, i18n))
        }
        " · " (render_due_date(&due, i18n))
    }
}

/// The visit it is for, or the one that it takes back.
fn consultation_link(
    invoice: &Invoice,
    tenant: &Tenant,
    i18n: &I18n,
) -> Option<(url::Url, String)> {
    let id = |link: &crate::provet::model::RelatedRecord| ConsultationId::new(link.id);
    let own = invoice.consultation.as_ref().and_then(id);
    let label = match own {
        Some(_) => fl!(i18n.fluent, "invoice-visit"),
        // Credit notes name the reversed visit only as the original one. [C]
        None => fl!(i18n.fluent, "invoice-visit-reversed"),
    };
    let consultation = own.or_else(|| invoice.original_consultation.as_ref().and_then(id))?;
    Some((tenant.consultation_page(consultation), label))
}
