//! The rows, as they were charged: the amount that counts is Provet's own, whatever quantity and price say.

use std::sync::Arc;

use i18n_embed_fl::fl;
use maud::{Markup, html};
use tokio::join;

use super::gather::Asked;
use crate::clinic::bill::{Stage, added, same};
use crate::panels::Context;
use crate::panels::animal::called;
use crate::provet::model::{Invoice, InvoiceRow, Patient, Rows};
use crate::views::parts::{Column, table};
use crate::views::section::{Section, incomplete, nothing, problem};
use crate::views::words::{Words, name};

const SLOT: &str = "rows";

pub(super) async fn section(cx: Arc<Context>, asked: Asked) -> Markup {
    let (rows, animals, invoice) = join!(asked.rows, asked.animals, asked.invoice);
    let words = &cx.words;
    let body = match rows {
        Ok(rows) => view(
            &rows,
            animals.as_deref().ok(),
            invoice.as_deref().ok(),
            words,
        ),
        Err(error) => {
            let what = fl!(words.fluent, "invoice-rows-what");
            problem(&error, &what, words, Some(&cx.spot(SLOT)))
        }
    };
    Section::new(SLOT, &fl!(words.fluent, "invoice-rows-title"), body)
        .wide()
        .markup()
}

/// The table, and what does not fit together.
fn view(
    rows: &Rows<InvoiceRow>,
    animals: Option<&Rows<Patient>>,
    invoice: Option<&Invoice>,
    words: &Words,
) -> Markup {
    html! {
        @if rows.rows.is_empty() {
            (none(invoice, words))
        } @else {
            (listed(rows, animals, words))
            @if let Some(sentence) = apart(rows, invoice, words) { (incomplete(&sentence)) }
        }
        @if !rows.complete { (incomplete(&fl!(words.fluent, "invoice-rows-more"))) }
    }
}

/// Provet may keep the rows of a draft elsewhere, so that none here does not mean none. \[I\]
pub(super) fn none(invoice: Option<&Invoice>, words: &Words) -> Markup {
    let status = invoice.and_then(|invoice| invoice.status);
    if status.map(Stage::from) == Some(Stage::Draft) {
        incomplete(&fl!(words.fluent, "invoice-rows-draft"))
    } else {
        nothing(&fl!(words.fluent, "invoice-rows-nothing"))
    }
}

/// The rows as a table.
pub(super) fn listed(
    rows: &Rows<InvoiceRow>,
    animals: Option<&Rows<Patient>>,
    words: &Words,
) -> Markup {
    let fluent = &words.fluent;
    let titles = [
        fl!(fluent, "invoice-rows-name"),
        fl!(fluent, "invoice-rows-quantity"),
        fl!(fluent, "invoice-rows-vat"),
        fl!(fluent, "invoice-rows-charged"),
    ];
    let [what, quantity, vat, charged] = &titles;
    let columns = [
        Column::text(what),
        Column::number(quantity),
        Column::number(vat),
        Column::number(charged),
    ];
    let cells: Vec<Vec<Markup>> = rows
        .rows
        .iter()
        .map(|row| cells(row, animals, words))
        .collect();
    table(&fl!(fluent, "invoice-rows-title"), &columns, &cells)
}

fn cells(row: &InvoiceRow, animals: Option<&Rows<Patient>>, words: &Words) -> Vec<Markup> {
    let format = &words.format;
    vec![
        named(row, animals, words),
        html! { @if let Some(quantity) = row.quantity { (format.number(quantity, 3)) } },
        html! { @if let Some(rate) = row.vat_percentage { (rated(rate, words)) } },
        html! {
            @match row.sum_total {
                Some(total) => { (format.money(total)) }
                None => { (fl!(words.fluent, "invoice-untold")) }
            }
        },
    ]
}

/// A rate of tax: 25.5 %.
pub(super) fn rated(rate: f64, words: &Words) -> String {
    format!("{}\u{a0}%", words.format.number(rate, 2))
}

fn named(row: &InvoiceRow, animals: Option<&Rows<Patient>>, words: &Words) -> Markup {
    let fluent = &words.fluent;
    let animal = row.patient.as_ref().and_then(|link| {
        let seen = animals?
            .rows
            .iter()
            .find(|animal| animal.id == Some(link.id));
        seen.map(|animal| called(&animal.name, words))
    });
    html! {
        @if row.name.is_empty() {
            span .quiet { (fl!(fluent, "invoice-rows-unnamed")) }
        } @else { (name(&row.name)) }
        @if let Some(animal) = animal { " " span .quiet { (name(&animal)) } }
        @if row.credited_invoicerow.is_some() { " " span .quiet { (fl!(fluent, "invoice-rows-credits")) } }
    }
}

/// Says so where the rows do not add up to the invoice's own total, which is the one that counts.
fn apart(rows: &Rows<InvoiceRow>, invoice: Option<&Invoice>, words: &Words) -> Option<String> {
    let total = invoice?.total_with_vat?;
    let of_rows = added(rows.rows.iter().map(|row| row.sum_total)).filter(|_| rows.complete)?;
    (!same(of_rows, total)).then(|| {
        fl!(
            words.fluent,
            "invoice-rows-apart",
            rows = words.format.money(of_rows),
            total = words.format.money(total)
        )
    })
}
