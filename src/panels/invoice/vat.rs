//! The sums by rate of tax: Provet's own, or where those cannot be had, the rows added up.

use std::sync::Arc;

use i18n_embed_fl::fl;
use maud::{Markup, html};
use tokio::join;

use super::data::InvoiceData;
use super::rows::{bills_nothing, render_vat_rate, rows_elsewhere_message};
use crate::clinic::invoice::{VatAmounts, group_by_rate};
use crate::panels::PanelContext;
use crate::panels::section_spec::{PanelSection, SectionSlot, SectionSpec};
use crate::panels::unavailable_data::UnavailableData;
use crate::provet::ProvetError;
use crate::provet::model::{Invoice, InvoiceRow, InvoiceVat, ListResponse};
use crate::provet::webhook::ObjectKind;
use crate::values::{Field, Money};
use crate::views::components::{TableColumn, data_table};
use crate::views::field_text::render_money_field;
use crate::views::i18n::I18n;
use crate::views::section::{empty_state, incomplete_notice};

const SLOT: &str = "vat";

/// Where the sums are from.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum VatSource {
    /// Provet's own.
    Reported(Vec<VatAmounts>),
    /// The rows added up, which may be off by what rounding does.
    Computed(Vec<VatAmounts>),
    /// The rows were not seen whole, and a part of them must not pass for all.
    Incomplete,
}

impl VatSource {
    /// From what was read; fails as the rows did where neither could be.
    pub(super) fn from_records(
        vat_groups: Result<&ListResponse<InvoiceVat>, &ProvetError>,
        rows: Result<&ListResponse<InvoiceRow>, &ProvetError>,
    ) -> Result<Self, ProvetError> {
        // Provet rounds each rate once; what we add up row by row may differ by a cent.
        if let Some(vat_groups) = vat_groups.ok().and_then(reported_totals) {
            return Ok(Self::Reported(vat_groups));
        }
        let rows = rows.map_err(Clone::clone)?;
        let amounts: Vec<VatAmounts> = rows.rows.iter().map(row_totals).collect();
        Ok(if rows.complete {
            Self::Computed(group_by_rate(&amounts))
        } else {
            Self::Incomplete
        })
    }
}

/// Provet's own sums, where they say anything: their fields are not documented. \[I\]
fn reported_totals(vat_groups: &ListResponse<InvoiceVat>) -> Option<Vec<VatAmounts>> {
    let amounts: Vec<VatAmounts> = vat_groups.rows.iter().map(vat_group_totals).collect();
    let say =
        |row: &VatAmounts| row.rate.is_present() && row.tax.is_present() && row.total.is_present();
    // Half of the rates would look like all of them.
    let whole = vat_groups.complete && !amounts.is_empty() && amounts.iter().all(say);
    whole.then(|| group_by_rate(&amounts))
}

fn vat_group_totals(row: &InvoiceVat) -> VatAmounts {
    VatAmounts {
        rate: row.vat_percentage.clone(),
        net: row.sum.clone(),
        tax: row.sum_vat.clone(),
        total: row.sum_total.clone(),
    }
}

fn row_totals(row: &InvoiceRow) -> VatAmounts {
    VatAmounts {
        rate: row.vat_percentage.clone(),
        net: row.sum.clone(),
        tax: row.sum_vat.clone(),
        total: row.sum_total.clone(),
    }
}

const SPEC: SectionSpec = SectionSpec {
    slot: SectionSlot::new(SLOT, 3),
    title: |_, i18n| fl!(i18n.fluent, "invoice-vat-title"),
    subject: |i18n| fl!(i18n.fluent, "invoice-vat-what"),
    reads: &["invoice/{id}/", "invoicerow/", "invoicerow_vatgroup/"],
    writes: &[],
    refresh_on: &[ObjectKind::Invoice, ObjectKind::InvoiceRow],
};

pub(super) const SECTION: PanelSection<InvoiceData> = PanelSection {
    spec: SPEC,
    render: |ctx, data| Box::pin(render_section(ctx, data)),
};

async fn render_section(ctx: Arc<PanelContext>, data: InvoiceData) -> Markup {
    let (vat_groups, rows, invoice) = join!(data.vat_groups, data.rows, data.invoice);
    let i18n = &ctx.i18n;
    let body = match VatSource::from_records(vat_groups.as_deref(), rows.as_deref()) {
        Ok(taxed) => render_vat(&taxed, invoice.as_deref().ok(), i18n),
        Err(error) => SPEC.render_error(&ctx, &error),
    };
    let missing = unavailable_totals(&vat_groups, i18n);
    SPEC.render(&ctx, html! { (body) (missing.render(i18n)) })
}

/// Why the sums are not Provet's own.
pub(super) fn unavailable_totals<T>(
    vat_groups: &Result<T, ProvetError>,
    i18n: &I18n,
) -> UnavailableData {
    UnavailableData::default().with(vat_groups, fl!(i18n.fluent, "invoice-vat-sums-what"))
}

/// The sums as a table, and where they are from.
pub(super) fn render_vat(taxed: &VatSource, invoice: Option<&Invoice>, i18n: &I18n) -> Markup {
    let fluent = &i18n.fluent;
    match taxed {
        VatSource::Reported(amounts) => render_table(amounts, i18n),
        VatSource::Computed(amounts) if amounts.is_empty() => render_no_vat(invoice, i18n),
        VatSource::Computed(amounts) => html! {
            (render_table(amounts, i18n))
            (incomplete_notice(&fl!(fluent, "invoice-vat-added")))
        },
        VatSource::Incomplete => incomplete_notice(&fl!(fluent, "invoice-vat-part")),
    }
}

/// That there is no tax is said only where nothing is billed: a sum comes from rows, also where none were given.
fn render_no_vat(invoice: Option<&Invoice>, i18n: &I18n) -> Markup {
    let fluent = &i18n.fluent;
    let is_none = |invoice: &Invoice| bills_nothing(invoice) && names_no_vat(invoice, i18n);
    match rows_elsewhere_message(invoice, i18n) {
        Some(elsewhere) => incomplete_notice(&elsewhere),
        None if invoice.is_some_and(is_none) => empty_state(&fl!(fluent, "invoice-vat-nothing")),
        None => incomplete_notice(&fl!(fluent, "invoice-vat-no-rows")),
    }
}

fn names_no_vat(invoice: &Invoice, i18n: &I18n) -> bool {
    match &invoice.total_vat {
        Field::Absent => true,
        Field::Read(tax) => i18n.format.round_to_coin(*tax) == Money::ZERO,
        Field::Unreadable(_) => false,
    }
}

fn render_table(amounts: &[VatAmounts], i18n: &I18n) -> Markup {
    let fluent = &i18n.fluent;
    let titles = [
        fl!(fluent, "invoice-rows-vat"),
        fl!(fluent, "invoice-net"),
        fl!(fluent, "invoice-vat"),
        fl!(fluent, "invoice-total"),
    ];
    let [rate, net, tax, total] = &titles;
    let columns = [
        TableColumn::text(rate),
        TableColumn::number(net),
        TableColumn::number(tax),
        TableColumn::number(total),
    ];
    let cells: Vec<Vec<Markup>> = amounts.iter().map(|row| render_cells(row, i18n)).collect();
    data_table(&fl!(fluent, "invoice-vat-title"), &columns, &cells)
}

fn render_cells(row: &VatAmounts, i18n: &I18n) -> Vec<Markup> {
    let money = |amount: &Field<Money>| {
        html! {
            @if amount.is_absent() { (fl!(i18n.fluent, "invoice-unknown")) }
            (render_money_field(amount, i18n))
        }
    };
    let rate = html! {
        @if row.rate.is_absent() { (fl!(i18n.fluent, "invoice-vat-no-rate")) }
        (render_vat_rate(&row.rate, i18n))
    };
    vec![rate, money(&row.net), money(&row.tax), money(&row.total)]
}
