//! What the invoice comes to and what of it is still to be paid, in Provet's own sums; and the ways to paper.

use std::sync::Arc;

use i18n_embed_fl::fl;
use jiff::civil::Date;
use maud::{Markup, html};

use super::data::InvoiceData;
use super::labels::{DOCUMENT_PDF, DOCUMENT_PRINT};
use crate::clinic::invoice::{InvoiceKind, InvoiceStatus};
use crate::panels::PanelContext;
use crate::panels::client::balance;
use crate::panels::convert::split_amount_due;
use crate::panels::section_spec::{PanelSection, SectionSlot, SectionSpec};
use crate::provet::model::Invoice;
use crate::provet::webhook::ObjectKind;
use crate::values::{Field, Money};
use crate::views::components::{BadgeKind, definition_list, render_badge};
use crate::views::field_text::{render_day_field, render_money_field};
use crate::views::form::document_button;
use crate::views::i18n::I18n;
use crate::views::section::{Section, SectionTone, incomplete_notice};

const SLOT: &str = "sums";

const SPEC: SectionSpec = SectionSpec {
    slot: SectionSlot::new(SLOT, 4),
    title: |_, i18n| fl!(i18n.fluent, "invoice-sums-title"),
    subject: |i18n| fl!(i18n.fluent, "invoice-what"),
    reads: &["invoice/{id}/", "invoice/{id}/pdf/"],
    writes: &[],
    refresh_on: &[
        ObjectKind::Invoice,
        ObjectKind::InvoiceRow,
        ObjectKind::InvoicePayment,
    ],
};

pub(super) const SECTION: PanelSection<InvoiceData> = PanelSection {
    spec: SPEC,
    render: |ctx, data| Box::pin(render_section(ctx, data)),
};

async fn render_section(ctx: Arc<PanelContext>, data: InvoiceData) -> Markup {
    let i18n = &ctx.i18n;
    let title = fl!(i18n.fluent, "invoice-sums-title");
    let today = i18n.format.local_date(ctx.now);
    let (body, tone) = match data.invoice.await {
        Ok(invoice) => {
            let overdue = overdue_badge(&invoice, today, i18n).is_some();
            let tone = if overdue {
                SectionTone::Warn
            } else {
                SectionTone::Plain
            };
            (render_amounts(&invoice, today, i18n), tone)
        }
        Err(error) => {
            let amounts = SPEC.render_error(&ctx, &error);
            (amounts, SectionTone::Plain)
        }
    };
    // Also where the record could not be read: Provet may still give its PDF.
    let body = html! { (body) (render_print_buttons(&ctx)) };
    Section::new(SLOT, &title, body).with_tone(tone).to_markup()
}

/// Both open in a tab of their own: a frame may not be allowed to print, and a PDF would take the panel's place.
fn render_print_buttons(ctx: &PanelContext) -> Markup {
    let (target, fluent) = (ctx.form_target(SLOT), &ctx.i18n.fluent);
    html! {
        div .buttons {
            (document_button(&target, DOCUMENT_PRINT, &fl!(fluent, "invoice-print")))
            (document_button(&target, DOCUMENT_PDF, &fl!(fluent, "invoice-pdf")))
        }
    }
}

pub(super) fn render_amounts(invoice: &Invoice, today: Date, i18n: &I18n) -> Markup {
    html! {
        (render_totals(invoice, i18n))
        (render_amount_due(invoice, today, i18n))
    }
}

/// Net, tax and total, as the invoice says them. On a credit note the words say that it is credited: its sign says
/// nothing. \[C\]
pub(super) fn render_totals(invoice: &Invoice, i18n: &I18n) -> Markup {
    let fluent = &i18n.fluent;
    let (net, tax, total) = (&invoice.total, &invoice.total_vat, &invoice.total_with_vat);
    let is_credit = InvoiceKind::from_flag(invoice.credit_note) == InvoiceKind::CreditNote;
    let whole = if is_credit {
        fl!(fluent, "invoice-credited")
    } else {
        fl!(fluent, "invoice-total")
    };
    let amounts = [
        (fl!(fluent, "invoice-net"), net),
        (fl!(fluent, "invoice-vat"), tax),
        (whole, total),
    ];
    let shown = |amount: &Field<Money>| {
        if is_credit {
            render_amount(&amount.clone().map(Money::abs), i18n)
        } else {
            render_amount(amount, i18n)
        }
    };
    definition_list(amounts.map(|(term, amount)| (term, shown(amount))))
}

/// An amount, what stands there instead, or that nothing does.
fn render_amount(amount: &Field<Money>, i18n: &I18n) -> Markup {
    html! {
        @match amount {
            Field::Read(_) => { strong { (render_money_field(amount, i18n)) } }
            Field::Unreadable(_) => { (render_money_field(amount, i18n)) }
            Field::Absent => { span .muted { (fl!(i18n.fluent, "invoice-unknown")) } }
        }
    }
}

/// What is still to be paid. On a draft, a credit note or a void invoice nobody owes anything, whatever it says.
pub(super) fn render_amount_due(invoice: &Invoice, today: Date, i18n: &I18n) -> Markup {
    let fluent = &i18n.fluent;
    let stage = invoice.status.known();
    match (stage, InvoiceKind::from_flag(invoice.credit_note)) {
        (Some(InvoiceStatus::Voided), _) => incomplete_notice(&fl!(fluent, "invoice-due-voided")),
        (_, InvoiceKind::CreditNote) => incomplete_notice(&fl!(fluent, "invoice-due-credit")),
        (Some(InvoiceStatus::Draft), _) => incomplete_notice(&fl!(fluent, "invoice-due-draft")),
        _ => {
            let (own, others) = split_amount_due(invoice, &i18n.format);
            html! {
                (definition_list(amount_due_terms(&own, others, i18n)))
                @if let Some(overdue) = overdue_badge(invoice, today, i18n) { p { (overdue) } }
                // Without its day nobody can tell whether it is late.
                @if own.known() > Some(Money::ZERO) && invoice.invoice_due_date.unreadable().is_some() {
                    (incomplete_notice(&fl!(fluent, "balance-overdue-unknown", count = 1)))
                }
                (render_paid(invoice, &own, others, i18n))
            }
        }
    }
}

/// The client's part first: who opens the invoice speaks with the client.
fn amount_due_terms(own: &Field<Money>, others: Money, i18n: &I18n) -> Vec<(String, Markup)> {
    let fluent = &i18n.fluent;
    let is_overpaid = own.known().is_some_and(|own| own < Money::ZERO);
    let term = match (is_overpaid, others > Money::ZERO) {
        (true, _) => fl!(fluent, "invoice-overpaid"),
        (false, true) => fl!(fluent, "invoice-due-client"),
        (false, false) => fl!(fluent, "invoice-due"),
    };
    let mut terms = vec![(term, render_amount(&own.clone().map(Money::abs), i18n))];
    if others > Money::ZERO {
        let amount = render_amount(&Field::Read(others), i18n);
        terms.push((fl!(fluent, "invoice-due-others"), amount));
    }
    terms
}

/// That it is paid, and when; where an amount is open all the same, both.
fn render_paid(invoice: &Invoice, own: &Field<Money>, others: Money, i18n: &I18n) -> Markup {
    let fluent = &i18n.fluent;
    let day = render_day_field(&invoice.date_paid, i18n);
    let is_open = own.known() > Some(Money::ZERO) || others > Money::ZERO;
    // An invoice of nothing was never paid.
    let is_settled = own.known() == Some(Money::ZERO)
        && !is_open
        && invoice.total_with_vat.known() > Some(Money::ZERO);
    html! {
        @if is_open && invoice.date_paid.is_present() {
            p { (render_badge(BadgeKind::Warn, &fl!(fluent, "invoice-paid-but-open"))) " " (day) }
        } @else if is_settled || invoice.date_paid.is_present() {
            p { (render_badge(BadgeKind::Good, &fl!(fluent, "invoice-paid"))) " " (day) }
        }
    }
}

/// How long it is overdue, by the same judgement as in the client's panel.
fn overdue_badge(invoice: &Invoice, today: Date, i18n: &I18n) -> Option<Markup> {
    let days = balance::overdue_days(invoice, &i18n.format, today)?;
    let text = fl!(i18n.fluent, "balance-overdue-by", days = days);
    Some(render_badge(BadgeKind::Warn, &text))
}
