//! The payments: how much, how, and when.

use std::sync::Arc;

use i18n_embed_fl::fl;
use maud::{Markup, html};

use super::data::InvoiceData;
use crate::panels::PanelContext;
use crate::panels::section_spec::{PanelSection, SectionSlot, SectionSpec};
use crate::provet::model::{InvoicePayment, ListResponse, PaymentMethod};
use crate::provet::webhook::ObjectKind;
use crate::views::components::{TableColumn, data_table, render_date, render_local_date};
use crate::views::i18n::{I18n, inline_text};
use crate::views::section::{empty_state, incomplete_notice};

const SLOT: &str = "payments";

const SPEC: SectionSpec = SectionSpec {
    slot: SectionSlot::new(SLOT, 3),
    title: |_, i18n| fl!(i18n.fluent, "invoice-payments-title"),
    subject: |i18n| fl!(i18n.fluent, "invoice-payments-what"),
    reads: &["invoicepayment/"],
    writes: &[],
    refresh_on: &[ObjectKind::Invoice, ObjectKind::InvoicePayment],
};

pub(super) const SECTION: PanelSection<InvoiceData> = PanelSection {
    spec: SPEC,
    render: |ctx, data| Box::pin(render_section(ctx, data)),
};

async fn render_section(ctx: Arc<PanelContext>, data: InvoiceData) -> Markup {
    let i18n = &ctx.i18n;
    let body = match data.payments.await {
        Ok(rows) => render_payments(&rows, i18n),
        Err(error) => SPEC.render_error(&ctx, &error),
    };
    SPEC.render(&ctx, body)
}

/// The payments as a table. They are not added up: what remains is the invoice's own sum.
pub(super) fn render_payments(rows: &ListResponse<InvoicePayment>, i18n: &I18n) -> Markup {
    let fluent = &i18n.fluent;
    let titles = [
        fl!(fluent, "invoice-payments-how"),
        fl!(fluent, "invoice-payments-when"),
        fl!(fluent, "invoice-payments-paid"),
    ];
    let [how, when, paid] = &titles;
    let columns = [
        TableColumn::text(how),
        TableColumn::text(when),
        TableColumn::number(paid),
    ];
    let cells: Vec<Vec<Markup>> = rows
        .rows
        .iter()
        .map(|row| render_cells(row, i18n))
        .collect();
    html! {
        @if cells.is_empty() {
            (empty_state(&fl!(fluent, "invoice-payments-nothing")))
        } @else {
            (data_table(&fl!(fluent, "invoice-payments-title"), &columns, &cells))
        }
        @if !rows.complete { (incomplete_notice(&fl!(fluent, "invoice-payments-more"))) }
    }
}

fn render_cells(row: &InvoicePayment, i18n: &I18n) -> Vec<Markup> {
    let how = payment_method_name(row.payment_type.known(), i18n);
    let also = Some(row.info.as_str()).filter(|info| !info.is_empty() && *info != how);
    vec![
        html! { (how) @if let Some(info) = also { " " span .muted { (inline_text(info)) } } },
        html! {
            @match (row.payment_date.known(), row.created.known()) {
                (Some(on), _) => { (render_date(on, i18n)) }
                (None, Some(at)) => { (render_local_date(at, i18n)) }
                (None, None) => { (fl!(i18n.fluent, "invoice-unknown")) }
            }
        },
        html! {
            @match row.paid.known() {
                Some(paid) => { (i18n.format.money(paid)) }
                None => { (fl!(i18n.fluent, "invoice-unknown")) }
            }
        },
    ]
}

/// How it was paid. \[D\]
fn payment_method_name(method: Option<PaymentMethod>, i18n: &I18n) -> String {
    let fluent = &i18n.fluent;
    match method {
        Some(PaymentMethod::Card) => fl!(fluent, "invoice-by-card"),
        Some(PaymentMethod::Cash) => fl!(fluent, "invoice-by-cash"),
        Some(PaymentMethod::BankTransfer) => fl!(fluent, "invoice-by-transfer"),
        Some(PaymentMethod::Rounding) => fl!(fluent, "invoice-by-rounding"),
        Some(PaymentMethod::Cheque) => fl!(fluent, "invoice-by-cheque"),
        Some(PaymentMethod::Voucher) => fl!(fluent, "invoice-by-voucher"),
        Some(PaymentMethod::Consolidation) => fl!(fluent, "invoice-by-consolidation"),
        Some(PaymentMethod::Mobile) => fl!(fluent, "invoice-by-mobile"),
        Some(PaymentMethod::Prepayment) => fl!(fluent, "invoice-by-prepayment"),
        Some(PaymentMethod::GiftCard) => fl!(fluent, "invoice-by-gift-card"),
        Some(PaymentMethod::Finance) => fl!(fluent, "invoice-by-finance"),
        Some(PaymentMethod::Credit) => fl!(fluent, "invoice-by-credit"),
        Some(PaymentMethod::Insurance) => fl!(fluent, "invoice-by-insurance"),
        Some(PaymentMethod::Other(_)) | None => fl!(fluent, "invoice-by-other"),
    }
}
