//! The page of a laboratory referral: what was sent, and what was answered.

use axum::extract::{Path, Query, State};
use maud::{Markup, html};

use super::super::ClinicPageError;
use super::super::record_view::{format_instant, format_staff_name, render_card, render_fact};
use super::super::toolbar::PageOptions;
use super::order_page::{self, OrderPage};
use crate::clinic::{SimulatedClinic, StoredRecord, get_integer, get_number, get_text};
use crate::state::Simulator;

/// Shows one referral.
pub(super) async fn get_laboratory_referral(
    State(world): State<Simulator>,
    Path(of): Path<(i64, i64)>,
    Query(switches): Query<PageOptions>,
) -> Result<Markup, ClinicPageError> {
    let sheet = OrderPage {
        page_number: 4,
        table: "consultation_laboratory_referral",
        record_kind: "Laboratory referral",
        has_bottom_buttons: false,
        render_content,
    };
    order_page::render_order_page(&world, of, &switches, &sheet)
}

fn render_content(clinic: &SimulatedClinic, id: i64, row: &StoredRecord) -> Markup {
    let lines: Vec<_> = clinic
        .rows_referring_to("consultationitem", "laboratory_referral", id)
        .map(|(_, row)| row)
        .collect();
    let results = html! {
        table {
            thead { tr { th { "Analysis" } th.number { "Result" } th { "Unit" } th { "Reference" } th { "Remarks" } } }
            tbody { @for line in &lines { (render_result(line)) } }
        }
    };
    html! {
        (render_card("Referral", None, &render_facts(clinic, row)))
        (render_card("Analyses", lines.is_empty().then_some("No analyses."), &results))
    }
}

fn render_facts(clinic: &SimulatedClinic, row: &StoredRecord) -> Markup {
    html! {
        dl.facts {
            dt { "Status" } dd { (order_page::render_status(row, &["sent", "answered", "cancelled"])) }
            (render_fact("Laboratory", get_text(row, "laboratory")))
            (render_fact("Sample", get_text(row, "sample")))
            (render_fact("Remarks", get_text(row, "remarks")))
            (render_fact("Internal notes", get_text(row, "internal_notes")))
            (render_fact("Referred by", &format_staff_name(clinic, get_integer(row, "referring_veterinarian"))))
            (render_fact("Sent", &format_instant(clinic, row, "sent")))
            (render_fact("Answered", &format_instant(clinic, row, "answered")))
        }
    }
}

fn render_result(line: &StoredRecord) -> Markup {
    let bound = |field: &str| get_number(line, field);
    let value = bound("result_value");
    let range = bound("reference_minimum").zip(bound("reference_maximum"));
    let outside = value
        .zip(range)
        .is_some_and(|(value, (low, high))| value < low || value > high);
    html! {
        tr {
            td dir="auto" { (get_text(line, "name")) }
            td.number { @if outside { strong { (get_text(line, "result")) } } @else { (get_text(line, "result")) } }
            td { (get_text(line, "result_unit")) }
            td { @if let Some((low, high)) = range { (low) " – " (high) } }
            td dir="auto" { (get_text(line, "result_remarks")) }
        }
    }
}
