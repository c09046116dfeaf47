//! The rows, as they were charged: the amount that counts is Provet's own, whatever quantity and price say.

use std::sync::Arc;

use i18n_embed_fl::fl;
use maud::{Markup, html};
use tokio::join;

use super::data::InvoiceData;
use crate::clinic::invoice::InvoiceStatus;
use crate::panels::PanelContext;
use crate::panels::distinct_names::distinct_name;
use crate::panels::patient_summary::{merged_label, patient_name, render_merged_link};
use crate::panels::section_spec::{PanelSection, SectionSlot, SectionSpec};
use crate::panels::unavailable_data::UnavailableData;
use crate::provet::model::{Invoice, InvoiceRow, ListResponse, Patient};
use crate::provet::webhook::ObjectKind;
use crate::provet::{ProvetError, Tenant};
use crate::values::{Field, Money};
use crate::views::components::{BadgeKind, TableColumn, data_table, render_badge};
use crate::views::field_text::{FieldKind, render_field, render_money_field, render_number_field};
use crate::views::i18n::{I18n, inline_text};
use crate::views::section::{Section, empty_state, incomplete_notice};

const SLOT: &str = "rows";

const SPEC: SectionSpec = SectionSpec {
    slot: SectionSlot::new_full_width(SLOT, 8),
    title: |_, i18n| fl!(i18n.fluent, "invoice-rows-title"),
    subject: |i18n| fl!(i18n.fluent, "invoice-rows-what"),
    reads: &["invoice/{id}/", "invoicerow/", "patient/{id}/"],
    writes: &[],
    refresh_on: &[ObjectKind::Invoice, ObjectKind::InvoiceRow],
};

pub(super) const SECTION: PanelSection<InvoiceData> = PanelSection {
    spec: SPEC,
    render: |ctx, data| Box::pin(render_section(ctx, data)),
};

async fn render_section(ctx: Arc<PanelContext>, data: InvoiceData) -> Markup {
    let (rows, animals, invoice) = join!(data.rows, data.patients, data.invoice);
    let i18n = &ctx.i18n;
    let body = match rows {
        Ok(rows) => html! {
            (render_rows(&rows, animals.as_deref().ok(), invoice.as_deref().ok(), i18n))
            (render_merged(animals.as_deref().ok(), &ctx.tenant, i18n))
            (unavailable_beside_rows(&animals, &invoice, i18n).render(i18n))
        },
        Err(error) => SPEC.render_error(&ctx, &error),
    };
    Section::new(SLOT, &fl!(i18n.fluent, "invoice-rows-title"), body)
        .full_width()
        .to_markup()
}

/// Which of the animals on the rows have records that were merged into others.
fn render_merged(animals: Option<&ListResponse<Patient>>, tenant: &Tenant, i18n: &I18n) -> Markup {
    let animals = animals.map_or(&[][..], |found| found.rows.as_slice());
    let merged = animals.iter().filter_map(|patient| {
        let label = merged_label(patient, i18n)?;
        Some((patient, label))
    });
    html! {
        @for (patient, label) in merged {
            p {
                (inline_text(&patient_name(&patient.name, i18n))) ": "
                (render_badge(BadgeKind::Warn, &label))
            }
            (render_merged_link(patient, tenant, i18n))
        }
    }
}

/// What the rows cannot say: which animal each is for, and whether they add up to what the invoice says.
pub(super) fn unavailable_beside_rows<P, I>(
    patients: &Result<P, ProvetError>,
    invoice: &Result<I, ProvetError>,
    i18n: &I18n,
) -> UnavailableData {
    UnavailableData::default()
        .with(patients, fl!(i18n.fluent, "invoice-rows-animals-what"))
        .with(invoice, fl!(i18n.fluent, "invoice-total-what"))
}

/// The table, and what does not fit together.
fn render_rows(
    rows: &ListResponse<InvoiceRow>,
    animals: Option<&ListResponse<Patient>>,
    invoice: Option<&Invoice>,
    i18n: &I18n,
) -> Markup {
    html! {
        @if rows.rows.is_empty() && rows.complete {
            (render_no_rows(invoice, i18n))
        } @else if !rows.rows.is_empty() {
            (render_table(rows, animals, i18n))
            // Both are shown: Provet may round each row or only the sum.
            @if let Some(sentence) = total_mismatch_message(rows, invoice, i18n) { (incomplete_notice(&sentence)) }
        }
        @if !rows.complete { (incomplete_notice(&fl!(i18n.fluent, "invoice-rows-more"))) }
    }
}

/// Provet may keep the rows of a draft elsewhere, so that none here does not mean none. \[I\]
pub(super) fn render_no_rows(invoice: Option<&Invoice>, i18n: &I18n) -> Markup {
    match (rows_elsewhere_message(invoice, i18n), invoice) {
        (Some(elsewhere), _) => incomplete_notice(&elsewhere),
        (None, Some(invoice)) if bills_nothing(invoice) => {
            empty_state(&fl!(i18n.fluent, "invoice-rows-nothing"))
        }
        // A sum comes from rows. A draft or a consolidated invoice keeps them elsewhere, and nobody knows whether it is one.
        (None, _) => incomplete_notice(&fl!(i18n.fluent, "invoice-rows-not-given")),
    }
}

/// Whether an invoice is of no amount, as far as its total says.
pub(super) fn bills_nothing(invoice: &Invoice) -> bool {
    match &invoice.total_with_vat {
        Field::Absent => true,
        Field::Read(total) => *total == Money::ZERO,
        Field::Unreadable(_) => false,
    }
}

/// Where the rows are, where an invoice has none of its own.
pub(super) fn rows_elsewhere_message(invoice: Option<&Invoice>, i18n: &I18n) -> Option<String> {
    let invoice = invoice?;
    if invoice.is_consolidated() {
        Some(fl!(i18n.fluent, "invoice-rows-consolidated"))
    } else if invoice.status.known() == Some(InvoiceStatus::Draft) {
        Some(fl!(i18n.fluent, "invoice-rows-draft"))
    } else {
        None
    }
}

/// The rows as a table.
pub(super) fn render_table(
    rows: &ListResponse<InvoiceRow>,
    animals: Option<&ListResponse<Patient>>,
    i18n: &I18n,
) -> Markup {
    let fluent = &i18n.fluent;
    let titles = [
        fl!(fluent, "invoice-rows-name"),
        fl!(fluent, "invoice-rows-quantity"),
        fl!(fluent, "invoice-rows-vat"),
        fl!(fluent, "invoice-rows-charged"),
    ];
    let [what, quantity, vat, charged] = &titles;
    let columns = [
        TableColumn::text(what),
        TableColumn::number(quantity),
        TableColumn::number(vat),
        TableColumn::number(charged),
    ];
    let cells: Vec<Vec<Markup>> = rows
        .rows
        .iter()
        .map(|row| render_cells(row, animals, i18n))
        .collect();
    data_table(&fl!(fluent, "invoice-rows-title"), &columns, &cells)
}

fn render_cells(
    row: &InvoiceRow,
    animals: Option<&ListResponse<Patient>>,
    i18n: &I18n,
) -> Vec<Markup> {
    vec![
        render_row_name(row, animals, i18n),
        render_number_field(&row.quantity, i18n),
        render_vat_rate(&row.vat_percentage, i18n),
        html! {
            @if row.sum_total.is_absent() { (fl!(i18n.fluent, "invoice-unknown")) }
            (render_money_field(&row.sum_total, i18n))
        },
    ]
}

/// A rate of tax: 25.5 %.
pub(super) fn render_vat_rate(rate: &Field<f64>, i18n: &I18n) -> Markup {
    render_field(rate, FieldKind::Number, i18n, |rate| {
        html! { (i18n.format.recorded_number(*rate)) "\u{a0}%" }
    })
}

fn render_row_name(
    row: &InvoiceRow,
    animals: Option<&ListResponse<Patient>>,
    i18n: &I18n,
) -> Markup {
    let fluent = &i18n.fluent;
    // Without its record the row still says what was charged.
    let patient = row
        .patient
        .as_ref()
        .and_then(|link| distinct_name(link.id, &animals?.rows, i18n));
    html! {
        @if row.name.is_empty() {
            span .muted { (fl!(fluent, "invoice-rows-unnamed")) }
        } @else { (inline_text(&row.name)) }
        @if let Some(patient) = patient { " " span .muted { (inline_text(&patient)) } }
        // In words, because the sign of a row does not tell that it takes another one back. [C]
        @if row.credited_invoicerow.is_some() { " " span .muted { (fl!(fluent, "invoice-rows-credits")) } }
    }
}

/// Says so where the rows do not add up to the invoice's own total, which is the one that counts.
fn total_mismatch_message(
    rows: &ListResponse<InvoiceRow>,
    invoice: Option<&Invoice>,
    i18n: &I18n,
) -> Option<String> {
    let total = invoice?.total_with_vat.known()?;
    let of_rows = Money::sum_fields(rows.rows.iter().map(|row| &row.sum_total)).known();
    // A part of the rows adds up to less than the total, and proves nothing.
    let of_rows = of_rows.filter(|_| rows.complete)?;
    let (of_rows, total) = (i18n.format.money(of_rows), i18n.format.money(total));
    // As shown: what differs by less than a coin is the same to a reader.
    (of_rows != total).then(|| {
        fl!(
            i18n.fluent,
            "invoice-rows-apart",
            rows = of_rows,
            total = total
        )
    })
}
