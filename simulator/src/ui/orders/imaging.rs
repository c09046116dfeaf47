//! The page of an imaging referral: what is to be pictured, by what, and what was seen.

use axum::extract::{Path, Query, State};
use maud::{Markup, html};

use super::super::ClinicPageError;
use super::super::record_view::{format_instant, format_staff_name, render_card, render_fact};
use super::super::toolbar::PageOptions;
use super::order_page::{self, OrderPage};
use crate::clinic::{SimulatedClinic, StoredRecord, get_ids, get_integer, get_text};
use crate::state::Simulator;

/// Shows one referral.
pub(super) async fn get_imaging_referral(
    State(world): State<Simulator>,
    Path(of): Path<(i64, i64)>,
    Query(switches): Query<PageOptions>,
) -> Result<Markup, ClinicPageError> {
    let sheet = OrderPage {
        page_number: 7,
        table: "diagnosticimaging_referral",
        record_kind: "Imaging referral",
        has_bottom_buttons: true,
        render_content,
    };
    order_page::render_order_page(&world, of, &switches, &sheet)
}

fn render_content(clinic: &SimulatedClinic, id: i64, row: &StoredRecord) -> Markup {
    let worklist: Vec<_> = clinic
        .rows_referring_to(
            "diagnosticimaging_worklist",
            "diagnosticimaging_referral",
            id,
        )
        .map(|(_, row)| row)
        .collect();
    let body = html! {
        table {
            thead { tr { th { "Accession" } th { "Modality" } th { "Areas" } th { "Requested by" } th { "Performed" } th { "Status" } } }
            tbody { @for line in &worklist { (render_worklist_row(clinic, line)) } }
        }
    };
    html! {
        (render_card("Referral", None, &html! {
            dl.facts {
                dt { "Status" } dd { (order_page::render_status(row, &IMAGING_STATUSES)) }
                (render_fact("Remarks", get_text(row, "remarks")))
                (render_fact("Internal notes", get_text(row, "internal_notes")))
                (render_fact("Report", get_text(row, "report")))
                (render_fact("Referred by", &format_staff_name(clinic, get_integer(row, "referring_veterinarian"))))
            }
        }))
        (render_card("Worklist", worklist.is_empty().then_some("Nothing on the worklist."), &body))
    }
}

/// The words of a status, of referral and worklist alike \[I\].
const IMAGING_STATUSES: [&str; 4] = ["requested", "scheduled", "performed", "reported"];

fn render_worklist_row(clinic: &SimulatedClinic, line: &StoredRecord) -> Markup {
    let name = |table: &str, id: i64| {
        clinic
            .find_row(table, id)
            .map_or("", |row| get_text(row, "name"))
    };
    let areas: Vec<_> = get_ids(line, "target_areas")
        .into_iter()
        .map(|id| name("targetarea", id))
        .collect();
    html! {
        tr {
            td { (get_text(line, "accession_number")) }
            td { (get_integer(line, "modality").map_or("", |id| name("modality", id))) }
            td dir="auto" { (areas.join(", ")) }
            td { (format_staff_name(clinic, get_integer(line, "requesting_user"))) }
            td.when { (format_instant(clinic, line, "performed")) }
            td { (order_page::render_status(line, &IMAGING_STATUSES)) }
        }
    }
}
