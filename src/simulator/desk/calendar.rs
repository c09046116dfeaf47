//! The calendars of appointments and of shifts, whose buttons send the active
//! department.

use axum::extract::{Path, Query, State};
use jiff::civil::Date;
use maud::{Markup, html};
use serde::Deserialize;

use super::DeskError;
use super::edit;
use super::layout::{self, Place};
use super::record::{self, card, moment, staff};
use super::toolbar::{Switches, Toolbar};
use crate::simulator::clinic::{Clinic, Record, integer, numbers, text, truth};
use crate::simulator::world::World;

/// How many days the calendars show, from today on.
const DAYS: i64 = 7;

/// The department that is active, the first one unless the query names another.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Active {
    department: Option<i64>,
}

/// One of the two calendars.
struct Calendar {
    /// Its number in a button's `type`.
    page: u8,
    place: Place,
    title: &'static str,
    table: &'static str,
    render: fn(&Clinic, &[(i64, &Record)]) -> Markup,
}

/// Shows the appointments of the coming days.
pub(super) async fn appointments(
    State(world): State<World>,
    Path(provet_id): Path<i64>,
    Query(active): Query<Active>,
    Query(switches): Query<Switches>,
) -> Result<Markup, DeskError> {
    let calendar = Calendar {
        page: 5,
        place: Place::Calendar,
        title: "Appointment calendar",
        table: "appointment",
        render: appointment_rows,
    };
    show(&world, provet_id, active.department, &switches, &calendar)
}

/// Shows the shifts of the coming days.
pub(super) async fn shifts(
    State(world): State<World>,
    Path(provet_id): Path<i64>,
    Query(active): Query<Active>,
    Query(switches): Query<Switches>,
) -> Result<Markup, DeskError> {
    let calendar = Calendar {
        page: 6,
        place: Place::Shifts,
        title: "Shift calendar",
        table: "shift",
        render: shift_rows,
    };
    show(&world, provet_id, active.department, &switches, &calendar)
}

fn show(
    world: &World,
    provet_id: i64,
    active: Option<i64>,
    switches: &Switches,
    calendar: &Calendar,
) -> Result<Markup, DeskError> {
    world.read(|state| {
        let clinic = state.clinic(provet_id).ok_or(DeskError::NoClinic)?;
        let department = clinic
            .rows("department")
            .find(|(id, _)| active.is_none_or(|active| active == *id));
        let ids: Vec<_> = department.iter().map(|(id, _)| *id).collect();
        let toolbar = Toolbar::new(state, clinic, calendar.page, &ids, switches);
        let today = state.now().to_zoned(clinic.zone()).date();
        let mut rows = coming(clinic, calendar.table, today);
        rows.retain(|(_, row)| integer(row, "department") == ids.first().copied());
        let content = html! {
            div.heading {
                h1 { (calendar.title) }
                @if let Some((_, row)) = department { p { "Department " bdi { (text(row, "name")) } } }
            }
            p.actions {
                @for (id, row) in clinic.rows("department") {
                    a.button href=(format!("?department={id}")) aria-current=[ids.contains(&id).then_some("true")] dir="auto" { (text(row, "name")) }
                }
            }
            (toolbar.buttons())
            (card("Coming days", rows.is_empty().then_some("Nothing planned."), &(calendar.render)(clinic, &rows)))
        };
        Ok(layout::page(clinic, calendar.place, calendar.title, &content, &toolbar.panel()))
    })
}

/// The rows that start within the days shown, in order.
fn coming<'a>(clinic: &'a Clinic, table: &str, today: Date) -> Vec<(i64, &'a Record)> {
    let days = |row: &Record| {
        let start = text(row, "start").parse::<jiff::Timestamp>().ok()?;
        let day = start.to_zoned(clinic.zone()).date();
        Some(day.duration_since(today).as_hours() / 24)
    };
    let mut rows: Vec<_> = clinic
        .rows(table)
        .filter(|(_, row)| days(row).is_some_and(|days| (0..DAYS).contains(&days)))
        .collect();
    rows.sort_by_key(|(id, row)| (super::visits::instant(row, "start"), *id));
    rows
}

fn appointment_rows(clinic: &Clinic, rows: &[(i64, &Record)]) -> Markup {
    html! {
        table {
            thead { tr { th { "Start" } th { "Patients" } th { "Client" } th { "Reason" } th { "With" } th { "State" } th { "Change" } } }
            tbody {
                @for (id, row) in rows {
                    tr {
                        td.when { (moment(clinic, row, "start")) }
                        td { (record::patient_links(clinic, &numbers(row, "patients"))) }
                        td { @if let Some(client) = integer(row, "client") { (record::client_link(clinic, client)) } }
                        td dir="auto" { @if integer(row, "client").is_none() { (text(row, "title")) " " } (text(row, "complaint")) }
                        td { (staff(clinic, integer(row, "user"))) }
                        td {
                            @if !truth(row, "active") { span.badge.warn { "cancelled" } }
                            @if truth(row, "no_show") { span.badge.warn { "no-show" } }
                            @if truth(row, "confirmed") { span.badge.good { "confirmed" } }
                        }
                        td { (edit::appointment(clinic, *id, row, &back(clinic, row))) }
                    }
                }
            }
        }
    }
}

/// The calendar an appointment stands in.
fn back(clinic: &Clinic, row: &Record) -> String {
    let department = integer(row, "department").unwrap_or(1);
    format!("/{}/calendar/?department={department}", clinic.provet_id)
}

fn shift_rows(clinic: &Clinic, rows: &[(i64, &Record)]) -> Markup {
    html! {
        table {
            thead { tr { th { "Start" } th { "End" } th { "Who" } th { "Shift" } } }
            tbody {
                @for (_, row) in rows {
                    @let kind = integer(row, "shift_type").and_then(|id| clinic.row("shifttype", id));
                    tr {
                        td.when { (moment(clinic, row, "start")) }
                        td.when { (moment(clinic, row, "end")) }
                        td { (staff(clinic, integer(row, "user"))) }
                        td dir="auto" { (kind.map_or("", |kind| text(kind, "name"))) }
                    }
                }
            }
        }
    }
}
