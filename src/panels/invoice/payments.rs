//! The payments: how much, how, and when.

use std::sync::Arc;

use i18n_embed_fl::fl;
use maud::{Markup, html};

use super::gather::Asked;
use crate::panels::Context;
use crate::provet::model::{InvoicePayment, Rows};
use crate::views::parts::{Column, day, day_of, table};
use crate::views::section::{incomplete, nothing, problem, section as framed};
use crate::views::words::{Words, name};

const SLOT: &str = "payments";

pub(super) async fn section(cx: Arc<Context>, asked: Asked) -> Markup {
    let words = &cx.words;
    let body = match asked.payments.await {
        Ok(rows) => view(&rows, words),
        Err(error) => {
            let what = fl!(words.fluent, "invoice-payments-what");
            problem(&error, &what, words, Some(&cx.spot(SLOT)))
        }
    };
    framed(SLOT, &fl!(words.fluent, "invoice-payments-title"), body)
}

/// The payments as a table. They are not added up: what remains is the invoice's own sum.
pub(super) fn view(rows: &Rows<InvoicePayment>, words: &Words) -> Markup {
    let fluent = &words.fluent;
    let titles = [
        fl!(fluent, "invoice-payments-how"),
        fl!(fluent, "invoice-payments-when"),
        fl!(fluent, "invoice-payments-paid"),
    ];
    let [how, when, paid] = &titles;
    let columns = [Column::text(how), Column::text(when), Column::number(paid)];
    let cells: Vec<Vec<Markup>> = rows.rows.iter().map(|row| cells(row, words)).collect();
    html! {
        @if cells.is_empty() {
            (nothing(&fl!(fluent, "invoice-payments-nothing")))
        } @else {
            (table(&fl!(fluent, "invoice-payments-title"), &columns, &cells))
        }
        @if !rows.complete { (incomplete(&fl!(fluent, "invoice-payments-more"))) }
    }
}

fn cells(row: &InvoicePayment, words: &Words) -> Vec<Markup> {
    let how = method(row.payment_type, words);
    let also = Some(row.info.as_str()).filter(|info| !info.is_empty() && *info != how);
    vec![
        html! { (how) @if let Some(info) = also { " " span .quiet { (name(info)) } } },
        html! {
            @match (row.payment_date, row.created) {
                (Some(on), _) => { (day(on, words)) }
                (None, Some(at)) => { (day_of(at, words)) }
                (None, None) => { (fl!(words.fluent, "invoice-untold")) }
            }
        },
        html! {
            @match row.paid {
                Some(paid) => { (words.format.money(paid)) }
                None => { (fl!(words.fluent, "invoice-untold")) }
            }
        },
    ]
}

/// How it was paid. \[D\]
fn method(kind: Option<i64>, words: &Words) -> String {
    let fluent = &words.fluent;
    match kind {
        Some(0) => fl!(fluent, "invoice-by-card"),
        Some(1) => fl!(fluent, "invoice-by-cash"),
        Some(2) => fl!(fluent, "invoice-by-transfer"),
        Some(3) => fl!(fluent, "invoice-by-rounding"),
        Some(4) => fl!(fluent, "invoice-by-cheque"),
        Some(5) => fl!(fluent, "invoice-by-voucher"),
        Some(6) => fl!(fluent, "invoice-by-consolidation"),
        Some(7) => fl!(fluent, "invoice-by-mobile"),
        Some(8) => fl!(fluent, "invoice-by-prepayment"),
        Some(9) => fl!(fluent, "invoice-by-gift-card"),
        Some(10) => fl!(fluent, "invoice-by-finance"),
        Some(12) => fl!(fluent, "invoice-by-credit"),
        Some(15) => fl!(fluent, "invoice-by-insurance"),
        Some(_) | None => fl!(fluent, "invoice-by-other"),
    }
}
