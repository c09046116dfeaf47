//! What the invoice comes to and what of it is still to be paid, in Provet's own sums; and the ways to paper.

use std::sync::Arc;

use i18n_embed_fl::fl;
use jiff::civil::Date;
use maud::{Markup, html};

use super::gather::Asked;
use super::paper::{PDF, PRINT};
use crate::clinic::bill::{Kind, Stage, same};
use crate::panels::Context;
use crate::panels::client::money;
use crate::provet::model::Invoice;
use crate::views::form::in_a_tab;
use crate::views::parts::{Mark, badge, day_of, facts};
use crate::views::section::{Section, Tone, incomplete, problem};
use crate::views::words::Words;

const SLOT: &str = "sums";

pub(super) async fn section(cx: Arc<Context>, asked: Asked) -> Markup {
    let words = &cx.words;
    let title = fl!(words.fluent, "invoice-sums-title");
    let today = words.format.today(cx.now);
    let (body, tone) = match asked.invoice.await {
        Ok(invoice) => {
            let overdue = overdue(&invoice, today, words).is_some();
            let tone = if overdue { Tone::Warn } else { Tone::Plain };
            (view(&invoice, today, words), tone)
        }
        Err(error) => {
            let what = fl!(words.fluent, "invoice-what");
            let told = problem(&error, &what, words, Some(&cx.spot(SLOT)));
            (told, Tone::Plain)
        }
    };
    let body = html! { (body) (papers(&cx)) };
    Section::new(SLOT, &title, body).tone(tone).markup()
}

/// Both open in a tab of their own: a frame may not be allowed to print, and a PDF would take the panel's place.
fn papers(cx: &Context) -> Markup {
    let (spot, fluent) = (cx.spot(SLOT), &cx.words.fluent);
    html! {
        div .buttons {
            (in_a_tab(&spot, PRINT, &fl!(fluent, "invoice-print")))
            (in_a_tab(&spot, PDF, &fl!(fluent, "invoice-pdf")))
        }
    }
}

pub(super) fn view(invoice: &Invoice, today: Date, words: &Words) -> Markup {
    html! {
        (totals(invoice, words))
        (due(invoice, today, words))
    }
}

/// Net, tax and total, as the invoice says them.
pub(super) fn totals(invoice: &Invoice, words: &Words) -> Markup {
    let fluent = &words.fluent;
    let told = [
        (fl!(fluent, "invoice-net"), invoice.total),
        (fl!(fluent, "invoice-vat"), invoice.total_vat),
        (fl!(fluent, "invoice-total"), invoice.total_with_vat),
    ];
    facts(told.map(|(term, amount)| (term, money_or_untold(amount, words))))
}

pub(super) fn money_or_untold(amount: Option<f64>, words: &Words) -> Markup {
    html! {
        @match amount {
            Some(amount) => { strong { (words.format.money(amount)) } }
            None => { span .quiet { (fl!(words.fluent, "invoice-untold")) } }
        }
    }
}

/// What is still to be paid. On a draft, a credit note or a void invoice nobody owes anything, whatever it says.
pub(super) fn due(invoice: &Invoice, today: Date, words: &Words) -> Markup {
    let fluent = &words.fluent;
    let stage = invoice.status.map(Stage::from);
    match (stage, Kind::of(invoice.credit_note)) {
        (Some(Stage::Voided), _) => incomplete(&fl!(fluent, "invoice-due-voided")),
        (_, Kind::CreditNote) => incomplete(&fl!(fluent, "invoice-due-credit")),
        (Some(Stage::Draft), _) => incomplete(&fl!(fluent, "invoice-due-draft")),
        _ => html! {
            (facts(to_pay(invoice, words)))
            @if let Some(overdue) = overdue(invoice, today, words) { p { (overdue) } }
            @if let Some(paid) = invoice.date_paid {
                p { (badge(Mark::Good, &fl!(fluent, "invoice-paid"))) " " (day_of(paid, words)) }
            }
        },
    }
}

fn to_pay(invoice: &Invoice, words: &Words) -> Vec<(String, Markup)> {
    let fluent = &words.fluent;
    let term = match invoice.due_sum {
        Some(due) if due < 0.0 => fl!(fluent, "invoice-overpaid"),
        _ => fl!(fluent, "invoice-due"),
    };
    let all = invoice.due_sum;
    let own = invoice.client_due_sum;
    let own = own.filter(|own| all.is_some_and(|all| !same(*own, all)));
    let mut terms = vec![(term, money_or_untold(all, words))];
    terms.extend(own.map(|own| {
        let amount = html! { strong { (words.format.money(own)) } };
        (fl!(fluent, "invoice-due-client"), amount)
    }));
    terms
}

/// How long it is overdue, by the same judgement as in the client's panel.
fn overdue(invoice: &Invoice, today: Date, words: &Words) -> Option<Markup> {
    let days = money::overdue_days(invoice, &words.format, today)?;
    let text = fl!(words.fluent, "money-overdue-by", days = days);
    Some(badge(Mark::Bad, &text))
}
