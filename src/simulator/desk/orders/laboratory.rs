//! The page of a laboratory referral: what was sent, and what was answered.

use axum::extract::{Path, Query, State};
use maud::{Markup, html};

use super::super::DeskError;
use super::super::record::{card, fact, moment, staff};
use super::super::toolbar::Switches;
use super::parts::{self, Sheet};
use crate::simulator::clinic::{Clinic, Record, integer, number, text};
use crate::simulator::world::World;

/// Shows one referral.
pub(super) async fn show(
    State(world): State<World>,
    Path(of): Path<(i64, i64)>,
    Query(switches): Query<Switches>,
) -> Result<Markup, DeskError> {
    let sheet = Sheet {
        page: 4,
        table: "consultation_laboratory_referral",
        what: "Laboratory referral",
        buttons_below: false,
        content,
    };
    parts::show(&world, of, &switches, &sheet)
}

fn content(clinic: &Clinic, id: i64, row: &Record) -> Markup {
    let lines: Vec<_> = clinic
        .rows_of("consultationitem", "laboratory_referral", id)
        .map(|(_, row)| row)
        .collect();
    let results = html! {
        table {
            thead { tr { th { "Analysis" } th.number { "Result" } th { "Unit" } th { "Reference" } th { "Remarks" } } }
            tbody { @for line in &lines { (result(line)) } }
        }
    };
    html! {
        (card("Referral", None, &facts(clinic, row)))
        (card("Analyses", lines.is_empty().then_some("No analyses."), &results))
    }
}

fn facts(clinic: &Clinic, row: &Record) -> Markup {
    html! {
        dl.facts {
            dt { "Status" } dd { (parts::status(row, &["sent", "answered", "cancelled"])) }
            (fact("Laboratory", text(row, "laboratory")))
            (fact("Sample", text(row, "sample")))
            (fact("Remarks", text(row, "remarks")))
            (fact("Internal notes", text(row, "internal_notes")))
            (fact("Referred by", &staff(clinic, integer(row, "referring_veterinarian"))))
            (fact("Sent", &moment(clinic, row, "sent")))
            (fact("Answered", &moment(clinic, row, "answered")))
        }
    }
}

fn result(line: &Record) -> Markup {
    let bound = |field: &str| number(line, field);
    let value = bound("result_value");
    let range = bound("reference_minimum").zip(bound("reference_maximum"));
    let outside = value
        .zip(range)
        .is_some_and(|(value, (low, high))| value < low || value > high);
    html! {
        tr {
            td dir="auto" { (text(line, "name")) }
            td.number { @if outside { strong { (text(line, "result")) } } @else { (text(line, "result")) } }
            td { (text(line, "result_unit")) }
            td { @if let Some((low, high)) = range { (low) " – " (high) } }
            td dir="auto" { (text(line, "result_remarks")) }
        }
    }
}
