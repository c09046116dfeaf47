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
use crate::panels::section_spec::{PanelSection, SectionSlot, SectionSpec};
use crate::provet::model::Invoice;
use crate::provet::webhook::ObjectKind;
use crate::values::Money;
use crate::views::components::{BadgeKind, definition_list, render_badge, render_local_date};
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

/// Net, tax and total, as the invoice says them.
pub(super) fn render_totals(invoice: &Invoice, i18n: &I18n) -> Markup {
    let fluent = &i18n.fluent;
    let amounts = [
        (fl!(fluent, "invoice-net"), invoice.total.known()),
        (fl!(fluent, "invoice-vat"), invoice.total_vat.known()),
        (fl!(fluent, "invoice-total"), invoice.total_with_vat.known()),
    ];
    definition_list(amounts.map(|(term, amount)| (term, amount_or_unknown(amount, i18n))))
}

pub(super) fn amount_or_unknown(amount: Option<Money>, i18n: &I18n) -> Markup {
    html! {
        @match amount {
            Some(amount) => { strong { (i18n.format.money(amount)) } }
            None => { span .muted { (fl!(i18n.fluent, "invoice-unknown")) } }
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
        _ => html! {
            (definition_list(amount_due_terms(invoice, i18n)))
            @if let Some(overdue) = overdue_badge(invoice, today, i18n) { p { (overdue) } }
            @if let Some(paid) = invoice.date_paid.known() {
                p { (render_badge(BadgeKind::Good, &fl!(fluent, "invoice-paid"))) " " (render_local_date(paid, i18n)) }
            }
        },
    }
}

fn amount_due_terms(invoice: &Invoice, i18n: &I18n) -> Vec<(String, Markup)> {
    let fluent = &i18n.fluent;
    let term = match invoice.due_sum.known() {
        Some(due) if due < Money::ZERO => fl!(fluent, "invoice-overpaid"),
        _ => fl!(fluent, "invoice-due"),
    };
    let all = invoice.due_sum.known();
    let own = invoice.client_due_sum.known();
    let own = own.filter(|own| all.is_some_and(|all| !own.is_same_amount(all)));
    let mut terms = vec![(term, amount_or_unknown(all, i18n))];
    terms.extend(own.map(|own| {
        let amount = html! { strong { (i18n.format.money(own)) } };
        (fl!(fluent, "invoice-due-client"), amount)
    }));
    terms
}

/// How long it is overdue, by the same judgement as in the client's panel.
fn overdue_badge(invoice: &Invoice, today: Date, i18n: &I18n) -> Option<Markup> {
    let days = balance::overdue_days(invoice, &i18n.format, today)?;
    let text = fl!(i18n.fluent, "balance-overdue-by", days = days);
    Some(render_badge(BadgeKind::Bad, &text))
}
