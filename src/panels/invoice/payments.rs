//! The payments: how much, how, and when.

use std::sync::Arc;

use i18n_embed_fl::fl;
use maud::{Markup, html};

use super::data::InvoiceData;
use crate::panels::PanelContext;
use crate::panels::section_spec::{PanelSection, SectionSlot, SectionSpec};
use crate::provet::model::{InvoicePayment, ListResponse, PaymentMethod};
use crate::provet::webhook::ObjectKind;
use crate::values::{Field, Money};
use crate::views::components::{TableColumn, data_table};
use crate::views::field_text::{FieldKind, format_unreadable, render_day_field, render_field};
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
        @if cells.is_empty() && rows.complete {
            (empty_state(&fl!(fluent, "invoice-payments-nothing")))
        } @else if !cells.is_empty() {
            (data_table(&fl!(fluent, "invoice-payments-title"), &columns, &cells))
        }
        @if !rows.complete { (incomplete_notice(&fl!(fluent, "invoice-payments-more"))) }
    }
}

fn render_cells(row: &InvoicePayment, i18n: &I18n) -> Vec<Markup> {
    let how = payment_method_name(&row.payment_type, i18n);
    // Which field holds the day is not documented; the day of entry is the next best. [I]
    let when = row.payment_date.clone().or(row.created.clone());
    // `info` often is the name of the method once more. [C]
    let also = Some(row.info.as_str()).filter(|info| !info.is_empty() && *info != how);
    vec![
        html! { (how) @if let Some(info) = also { " " span .muted { (inline_text(info)) } } },
        html! {
            @if when.is_absent() { (fl!(i18n.fluent, "invoice-unknown")) } @else {
                (render_day_field(&when, i18n))
            }
        },
        html! {
            @if row.paid.is_absent() { (fl!(i18n.fluent, "invoice-unknown")) }
            (render_field(&row.paid, FieldKind::Amount, i18n, |paid| html! {
                (paid_message(*paid, row.payment_type.known(), i18n))
            }))
        },
    ]
}

/// An amount that was paid; what went back says so in words. Rounding goes either way.
fn paid_message(paid: Money, method: Option<PaymentMethod>, i18n: &I18n) -> String {
    if i18n.format.round_to_coin(paid) < Money::ZERO && method != Some(PaymentMethod::Rounding) {
        let sum = i18n.format.money(paid.abs());
        return fl!(i18n.fluent, "invoice-paid-back", sum = sum);
    }
    i18n.format.money(paid)
}

/// How it was paid. \[D\]
fn payment_method_name(method: &Field<PaymentMethod>, i18n: &I18n) -> String {
    let fluent = &i18n.fluent;
    match method {
        Field::Read(PaymentMethod::Card) => fl!(fluent, "invoice-by-card"),
        Field::Read(PaymentMethod::Cash) => fl!(fluent, "invoice-by-cash"),
        Field::Read(PaymentMethod::BankTransfer) => fl!(fluent, "invoice-by-transfer"),
        Field::Read(PaymentMethod::Rounding) => fl!(fluent, "invoice-by-rounding"),
        Field::Read(PaymentMethod::Cheque) => fl!(fluent, "invoice-by-cheque"),
        Field::Read(PaymentMethod::Voucher) => fl!(fluent, "invoice-by-voucher"),
        Field::Read(PaymentMethod::Consolidation) => fl!(fluent, "invoice-by-consolidation"),
        Field::Read(PaymentMethod::Mobile) => fl!(fluent, "invoice-by-mobile"),
        Field::Read(PaymentMethod::Prepayment) => fl!(fluent, "invoice-by-prepayment"),
        Field::Read(PaymentMethod::GiftCard) => fl!(fluent, "invoice-by-gift-card"),
        Field::Read(PaymentMethod::Finance) => fl!(fluent, "invoice-by-finance"),
        Field::Read(PaymentMethod::Credit) => fl!(fluent, "invoice-by-credit"),
        Field::Read(PaymentMethod::Insurance) => fl!(fluent, "invoice-by-insurance"),
        Field::Read(PaymentMethod::Other(_)) | Field::Absent => fl!(fluent, "invoice-by-other"),
        Field::Unreadable(text) => format_unreadable(text, FieldKind::Other, i18n),
    }
}
