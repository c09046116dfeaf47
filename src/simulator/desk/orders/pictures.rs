//! The page of an imaging referral: what is to be pictured, by what, and what was seen.

use axum::extract::{Path, Query, State};
use maud::{Markup, html};

use super::super::DeskError;
use super::super::record::{card, fact, moment, staff};
use super::super::toolbar::Switches;
use super::parts::{self, Sheet};
use crate::simulator::clinic::{Clinic, Record, integer, numbers, text};
use crate::simulator::world::World;

/// Shows one referral.
pub(super) async fn show(
    State(world): State<World>,
    Path(of): Path<(i64, i64)>,
    Query(switches): Query<Switches>,
) -> Result<Markup, DeskError> {
    let sheet = Sheet {
        page: 7,
        table: "diagnosticimaging_referral",
        what: "Imaging referral",
        buttons_below: true,
        content,
    };
    parts::show(&world, of, &switches, &sheet)
}

fn content(clinic: &Clinic, id: i64, row: &Record) -> Markup {
    let worklist: Vec<_> = clinic
        .rows_of(
            "diagnosticimaging_worklist",
            "diagnosticimaging_referral",
            id,
        )
        .map(|(_, row)| row)
        .collect();
    let body = html! {
        table {
            thead { tr { th { "Accession" } th { "Modality" } th { "Areas" } th { "Requested by" } th { "Performed" } th { "Status" } } }
            tbody { @for line in &worklist { (picture(clinic, line)) } }
        }
    };
    html! {
        (card("Referral", None, &html! {
            dl.facts {
                dt { "Status" } dd { (parts::status(row, &STATES)) }
                (fact("Remarks", text(row, "remarks")))
                (fact("Internal notes", text(row, "internal_notes")))
                (fact("Report", text(row, "report")))
                (fact("Referred by", &staff(clinic, integer(row, "referring_veterinarian"))))
            }
        }))
        (card("Worklist", worklist.is_empty().then_some("Nothing on the worklist."), &body))
    }
}

/// The words of a status, of referral and worklist alike \[I\].
const STATES: [&str; 4] = ["requested", "scheduled", "performed", "reported"];

fn picture(clinic: &Clinic, line: &Record) -> Markup {
    let name = |table: &str, id: i64| clinic.row(table, id).map_or("", |row| text(row, "name"));
    let areas: Vec<_> = numbers(line, "target_areas")
        .into_iter()
        .map(|id| name("targetarea", id))
        .collect();
    html! {
        tr {
            td { (text(line, "accession_number")) }
            td { (integer(line, "modality").map_or("", |id| name("modality", id))) }
            td dir="auto" { (areas.join(", ")) }
            td { (staff(clinic, integer(line, "requesting_user"))) }
            td.when { (moment(clinic, line, "performed")) }
            td { (parts::status(line, &STATES)) }
        }
    }
}
