//! Online prescriptions of a client, a patient or a consultation: three pages with one content,
//! whose buttons send the object of the page.

use axum::extract::{Path, Query, State};
use maud::{Markup, html};

use super::super::ClinicPageError;
use super::super::layout::{self, NavigationEntry};
use super::super::record_view::{self, format_day, format_staff_name, render_card};
use super::super::toolbar::{ButtonToolbar, PageOptions};
use crate::clinic::{
    SimulatedClinic, StoredRecord, format_full_name, get_integer, get_number, get_text,
};
use crate::state::Simulator;

/// Where prescriptions are kept.
const PRESCRIPTION_TABLE: &str = "general_prescription/written_prescription";

/// Whose prescriptions are shown.
struct PrescriptionSubject {
    /// The page's number in a button's `type`.
    page_number: u8,
    /// The table of the object, and the field of a prescription that names it.
    table: &'static str,
}

pub(super) async fn get_client_prescriptions(
    State(world): State<Simulator>,
    Path(of): Path<(i64, i64)>,
    Query(switches): Query<PageOptions>,
) -> Result<Markup, ClinicPageError> {
    let whose = PrescriptionSubject {
        page_number: 10,
        table: "client",
    };
    render_prescriptions(&world, of, &switches, &whose)
}

pub(super) async fn get_patient_prescriptions(
    State(world): State<Simulator>,
    Path(of): Path<(i64, i64)>,
    Query(switches): Query<PageOptions>,
) -> Result<Markup, ClinicPageError> {
    let whose = PrescriptionSubject {
        page_number: 11,
        table: "patient",
    };
    render_prescriptions(&world, of, &switches, &whose)
}

pub(super) async fn get_consultation_prescriptions(
    State(world): State<Simulator>,
    Path(of): Path<(i64, i64)>,
    Query(switches): Query<PageOptions>,
) -> Result<Markup, ClinicPageError> {
    let whose = PrescriptionSubject {
        page_number: 12,
        table: "consultation",
    };
    render_prescriptions(&world, of, &switches, &whose)
}

fn render_prescriptions(
    world: &Simulator,
    (provet_id, id): (i64, i64),
    switches: &PageOptions,
    whose: &PrescriptionSubject,
) -> Result<Markup, ClinicPageError> {
    world.read(|state| {
        let clinic = state.find_clinic(provet_id).ok_or(ClinicPageError::NoClinic)?;
        let row = clinic
            .find_row(whose.table, id)
            .ok_or(ClinicPageError::NoRecord { what: whose.table })?;
        let client = if whose.table == "client" { Some(id) } else { get_integer(row, "client") };
        let toolbar = ButtonToolbar::new(state, clinic, whose.page_number, &[id], switches).with_client(client);
        let found: Vec<_> = clinic.rows_referring_to(PRESCRIPTION_TABLE, whose.table, id).collect();
        let body = html! {
            table {
                thead { tr { th { "Date" } th { "Patient" } th { "Medicines" } th { "Prescriber" } th { "Valid until" } th.number { "Repeats left" } } }
                tbody { @for (prescription, row) in &found { (render_row(clinic, *prescription, row)) } }
            }
        };
        let content = html! {
            div.heading {
                h1 { "Online prescriptions" }
                p { (whose.table) " " (id) " " bdi { (format_subject_name(whose, row)) } }
            }
            (toolbar.render_buttons())
            (render_card("Prescriptions", found.is_empty().then_some("No prescriptions."), &body))
        };
        Ok(layout::render_page(clinic, NavigationEntry::Orders, "Online prescriptions", &content, &toolbar.render_panel()))
    })
}

fn format_subject_name(whose: &PrescriptionSubject, row: &StoredRecord) -> String {
    match whose.table {
        "client" => format_full_name(row),
        "patient" => get_text(row, "name").to_owned(),
        _ => get_text(row, "complaint").to_owned(),
    }
}

fn render_row(clinic: &SimulatedClinic, id: i64, row: &StoredRecord) -> Markup {
    let items = clinic.rows_referring_to(
        "general_prescription/prescription_item",
        "written_prescription",
        id,
    );
    html! {
        tr {
            td.when { (format_day(clinic, row, "date")) }
            td { @if let Some(patient) = get_integer(row, "patient") { (record_view::render_patient_link(clinic, patient)) } }
            td dir="auto" {
                @for (_, item) in items {
                    (get_text(item, "name"))
                    @if let Some(quantity) = get_number(item, "quantity") { " " (quantity) " " (get_text(item, "unit")) }
                    br; span.hint { (get_text(item, "instructions")) }
                }
            }
            td { (format_staff_name(clinic, get_integer(row, "prescriber"))) }
            td.when { (format_day(clinic, row, "valid_until")) }
            td.number { @if let Some(left) = get_integer(row, "repeats_left") { (left) } }
        }
    }
}
