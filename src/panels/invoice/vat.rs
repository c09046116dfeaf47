//! The sums by rate of tax: Provet's own, or where those cannot be had, the rows added up.

use std::sync::Arc;

use i18n_embed_fl::fl;
use maud::{Markup, html};
use tokio::join;

use super::gather::Asked;
use super::rows::rated;
use crate::clinic::bill::{Amounts, by_rate};
use crate::panels::Context;
use crate::provet::ProvetError;
use crate::provet::model::{InvoiceRow, InvoiceVat, Rows};
use crate::views::parts::{Column, table};
use crate::views::section::{incomplete, nothing, problem, section as framed};
use crate::views::words::Words;

const SLOT: &str = "vat";

/// Where the sums are from.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Taxed {
    /// Provet's own.
    Told(Vec<Amounts>),
    /// The rows added up, which may be off by what rounding does.
    Added(Vec<Amounts>),
    /// The rows were not seen whole, and a part of them must not pass for all.
    Part,
}

impl Taxed {
    /// From what was read; fails as the rows did where neither could be.
    pub(super) fn of(
        told: Result<&Rows<InvoiceVat>, &ProvetError>,
        rows: Result<&Rows<InvoiceRow>, &ProvetError>,
    ) -> Result<Self, ProvetError> {
        if let Some(told) = told.ok().and_then(usable) {
            return Ok(Self::Told(told));
        }
        let rows = rows.map_err(Clone::clone)?;
        let amounts: Vec<Amounts> = rows.rows.iter().map(charged).collect();
        Ok(if rows.complete {
            Self::Added(by_rate(&amounts))
        } else {
            Self::Part
        })
    }
}

/// Provet's own sums, where they say anything: their fields are not documented. \[I\]
fn usable(told: &Rows<InvoiceVat>) -> Option<Vec<Amounts>> {
    let amounts: Vec<Amounts> = told.rows.iter().map(summed).collect();
    let say = |row: &Amounts| row.rate.is_some() && row.tax.is_some() && row.total.is_some();
    let whole = told.complete && !amounts.is_empty() && amounts.iter().all(say);
    whole.then(|| by_rate(&amounts))
}

fn summed(row: &InvoiceVat) -> Amounts {
    Amounts {
        rate: row.vat_percentage,
        net: row.sum,
        tax: row.sum_vat,
        total: row.sum_total,
    }
}

fn charged(row: &InvoiceRow) -> Amounts {
    Amounts {
        rate: row.vat_percentage,
        net: row.sum,
        tax: row.sum_vat,
        total: row.sum_total,
    }
}

pub(super) async fn section(cx: Arc<Context>, asked: Asked) -> Markup {
    let (told, rows) = join!(asked.vat, asked.rows);
    let words = &cx.words;
    let body = match Taxed::of(told.as_deref(), rows.as_deref()) {
        Ok(taxed) => view(&taxed, words),
        Err(error) => {
            let what = fl!(words.fluent, "invoice-vat-what");
            problem(&error, &what, words, Some(&cx.spot(SLOT)))
        }
    };
    framed(SLOT, &fl!(words.fluent, "invoice-vat-title"), body)
}

/// The sums as a table, and where they are from.
pub(super) fn view(taxed: &Taxed, words: &Words) -> Markup {
    let fluent = &words.fluent;
    match taxed {
        Taxed::Told(amounts) => listed(amounts, words),
        Taxed::Added(amounts) if amounts.is_empty() => nothing(&fl!(fluent, "invoice-vat-nothing")),
        Taxed::Added(amounts) => html! {
            (listed(amounts, words))
            (incomplete(&fl!(fluent, "invoice-vat-added")))
        },
        Taxed::Part => incomplete(&fl!(fluent, "invoice-vat-part")),
    }
}

fn listed(amounts: &[Amounts], words: &Words) -> Markup {
    let fluent = &words.fluent;
    let titles = [
        fl!(fluent, "invoice-rows-vat"),
        fl!(fluent, "invoice-net"),
        fl!(fluent, "invoice-vat"),
        fl!(fluent, "invoice-total"),
    ];
    let [rate, net, tax, total] = &titles;
    let columns = [
        Column::text(rate),
        Column::number(net),
        Column::number(tax),
        Column::number(total),
    ];
    let cells: Vec<Vec<Markup>> = amounts.iter().map(|row| cells(row, words)).collect();
    table(&fl!(fluent, "invoice-vat-title"), &columns, &cells)
}

fn cells(row: &Amounts, words: &Words) -> Vec<Markup> {
    let untold = || fl!(words.fluent, "invoice-untold");
    let money = |amount: Option<f64>| {
        let amount = amount.map_or_else(untold, |amount| words.format.money(amount));
        html! { (amount) }
    };
    let rate = row.rate.map_or_else(
        || fl!(words.fluent, "invoice-vat-no-rate"),
        |rate| rated(rate, words),
    );
    vec![
        html! { (rate) },
        money(row.net),
        money(row.tax),
        money(row.total),
    ]
}
