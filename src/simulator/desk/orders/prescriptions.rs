//! Online prescriptions of a client, a patient or a consultation: three pages with one content,
//! whose buttons send the object of the page.

use axum::extract::{Path, Query, State};
use maud::{Markup, html};

use super::super::DeskError;
use super::super::layout::{self, Place};
use super::super::record::{self, card, day, staff};
use super::super::toolbar::{Switches, Toolbar};
use crate::simulator::clinic::{Clinic, Record, full_name, integer, number, text};
use crate::simulator::world::World;

/// Where prescriptions are kept.
const TABLE: &str = "general_prescription/written_prescription";

/// Whose prescriptions are shown.
struct Whose {
    /// The page's number in a button's `type`.
    page: u8,
    /// The table of the object, and the field of a prescription that names it.
    table: &'static str,
}

pub(super) async fn of_client(
    State(world): State<World>,
    Path(of): Path<(i64, i64)>,
    Query(switches): Query<Switches>,
) -> Result<Markup, DeskError> {
    let whose = Whose {
        page: 10,
        table: "client",
    };
    show(&world, of, &switches, &whose)
}

pub(super) async fn of_patient(
    State(world): State<World>,
    Path(of): Path<(i64, i64)>,
    Query(switches): Query<Switches>,
) -> Result<Markup, DeskError> {
    let whose = Whose {
        page: 11,
        table: "patient",
    };
    show(&world, of, &switches, &whose)
}

pub(super) async fn of_consultation(
    State(world): State<World>,
    Path(of): Path<(i64, i64)>,
    Query(switches): Query<Switches>,
) -> Result<Markup, DeskError> {
    let whose = Whose {
        page: 12,
        table: "consultation",
    };
    show(&world, of, &switches, &whose)
}

fn show(
    world: &World,
    (provet_id, id): (i64, i64),
    switches: &Switches,
    whose: &Whose,
) -> Result<Markup, DeskError> {
    world.read(|state| {
        let clinic = state.clinic(provet_id).ok_or(DeskError::NoClinic)?;
        let row = clinic
            .row(whose.table, id)
            .ok_or(DeskError::NoRecord { what: whose.table })?;
        let client = if whose.table == "client" { Some(id) } else { integer(row, "client") };
        let toolbar = Toolbar::new(state, clinic, whose.page, &[id], switches).about_client(client);
        let found: Vec<_> = clinic.rows_of(TABLE, whose.table, id).collect();
        let body = html! {
            table {
                thead { tr { th { "Date" } th { "Patient" } th { "Medicines" } th { "Prescriber" } th { "Valid until" } th.number { "Repeats left" } } }
                tbody { @for (prescription, row) in &found { (line(clinic, *prescription, row)) } }
            }
        };
        let content = html! {
            div.heading {
                h1 { "Online prescriptions" }
                p { (whose.table) " " (id) " " bdi { (name(whose, row)) } }
            }
            (toolbar.buttons())
            (card("Prescriptions", found.is_empty().then_some("No prescriptions."), &body))
        };
        Ok(layout::page(clinic, Place::Orders, "Online prescriptions", &content, &toolbar.panel()))
    })
}

fn name(whose: &Whose, row: &Record) -> String {
    match whose.table {
        "client" => full_name(row),
        "patient" => text(row, "name").to_owned(),
        _ => text(row, "complaint").to_owned(),
    }
}

fn line(clinic: &Clinic, id: i64, row: &Record) -> Markup {
    let items = clinic.rows_of(
        "general_prescription/prescription_item",
        "written_prescription",
        id,
    );
    html! {
        tr {
            td.when { (day(clinic, row, "date")) }
            td { @if let Some(patient) = integer(row, "patient") { (record::patient_link(clinic, patient)) } }
            td dir="auto" {
                @for (_, item) in items {
                    (text(item, "name"))
                    @if let Some(quantity) = number(item, "quantity") { " " (quantity) " " (text(item, "unit")) }
                    br; span.hint { (text(item, "instructions")) }
                }
            }
            td { (staff(clinic, integer(row, "prescriber"))) }
            td.when { (day(clinic, row, "valid_until")) }
            td.number { @if let Some(left) = integer(row, "repeats_left") { (left) } }
        }
    }
}
