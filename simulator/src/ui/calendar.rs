//! The calendars of appointments and of shifts, whose buttons send the active
//! department.

use axum::extract::{Path, Query, State};
use jiff::civil::Date;
use maud::{Markup, html};
use serde::Deserialize;

use super::ClinicPageError;
use super::layout::{self, NavigationEntry};
use super::record_forms;
use super::record_table::{Cell, Columns, render_table};
use super::record_view::render_card;
use super::toolbar::{ButtonToolbar, PageOptions};
use crate::clinic::{SimulatedClinic, StoredRecord, get_boolean, get_integer, get_text};
use crate::state::Simulator;

/// How many days the calendars show, from today on.
const DAYS_SHOWN: i64 = 7;

/// The department that is active, the first one unless the query names another.
#[derive(Debug, Default, Deserialize)]
pub(super) struct DepartmentQuery {
    department: Option<i64>,
}

/// One of the two calendars.
struct CalendarConfig {
    /// Its number in a button's `type`.
    page_number: u8,
    nav_entry: NavigationEntry,
    title: &'static str,
    table: &'static str,
    columns: Columns,
}

/// Shows the appointments of the coming days.
pub(super) async fn get_appointments(
    State(simulator): State<Simulator>,
    Path(provet_id): Path<i64>,
    Query(active): Query<DepartmentQuery>,
    Query(options): Query<PageOptions>,
) -> Result<Markup, ClinicPageError> {
    let calendar = CalendarConfig {
        page_number: 5,
        nav_entry: NavigationEntry::Calendar,
        title: "Appointment calendar",
        table: "appointment",
        columns: APPOINTMENT_COLUMNS,
    };
    render_calendar(
        &simulator,
        provet_id,
        active.department,
        &options,
        &calendar,
    )
}

/// Shows the shifts of the coming days.
pub(super) async fn get_shifts(
    State(simulator): State<Simulator>,
    Path(provet_id): Path<i64>,
    Query(active): Query<DepartmentQuery>,
    Query(options): Query<PageOptions>,
) -> Result<Markup, ClinicPageError> {
    let calendar = CalendarConfig {
        page_number: 6,
        nav_entry: NavigationEntry::Shifts,
        title: "Shift calendar",
        table: "shift",
        columns: SHIFT_COLUMNS,
    };
    render_calendar(
        &simulator,
        provet_id,
        active.department,
        &options,
        &calendar,
    )
}

fn render_calendar(
    simulator: &Simulator,
    provet_id: i64,
    active: Option<i64>,
    options: &PageOptions,
    calendar: &CalendarConfig,
) -> Result<Markup, ClinicPageError> {
    simulator.read(|state| {
        let clinic = state.find_clinic(provet_id).ok_or(ClinicPageError::NoClinic)?;
        let department = clinic
            .table_rows("department")
            .find(|(id, _)| active.is_none_or(|active| active == *id));
        let ids: Vec<_> = department.iter().map(|(id, _)| *id).collect();
        let toolbar = ButtonToolbar::new(state, clinic, calendar.page_number, &ids, options);
        let today = state.now().to_zoned(clinic.load_time_zone()).date();
        let mut rows = upcoming_rows(clinic, calendar.table, today);
        // The buttons send the department, so the list shows the same one.
        rows.retain(|(_, row)| get_integer(row, "department") == ids.first().copied());
        let content = html! {
            div.heading {
                h1 { (calendar.title) }
                @if let Some((_, row)) = department { p { "Department " bdi { (get_text(row, "name")) } } }
            }
            p.actions {
                @for (id, row) in clinic.table_rows("department") {
                    a.button href=(format!("?department={id}")) aria-current=[ids.contains(&id).then_some("true")] dir="auto" { (get_text(row, "name")) }
                }
            }
            (toolbar.render_buttons())
            (render_card("Coming days", rows.is_empty().then_some("Nothing planned."), &render_table(clinic, calendar.columns, &rows)))
        };
        Ok(layout::render_page(clinic, calendar.nav_entry, calendar.title, &content, &toolbar.render_panel()))
    })
}

/// The rows that start within the days shown, in order.
fn upcoming_rows<'a>(
    clinic: &'a SimulatedClinic,
    table: &str,
    today: Date,
) -> Vec<(i64, &'a StoredRecord)> {
    let days = |row: &StoredRecord| {
        let start = get_text(row, "start").parse::<jiff::Timestamp>().ok()?;
        let day = start.to_zoned(clinic.load_time_zone()).date();
        Some(day.duration_since(today).as_hours() / 24)
    };
    let mut rows: Vec<_> = clinic
        .table_rows(table)
        .filter(|(_, row)| days(row).is_some_and(|days| (0..DAYS_SHOWN).contains(&days)))
        .collect();
    rows.sort_by_key(|(id, row)| (super::record_lists::unix_seconds(row, "start"), *id));
    rows
}

const APPOINTMENT_COLUMNS: Columns = &[
    ("Start", Cell::Instant("start")),
    ("Patients", Cell::Patients),
    ("Client", Cell::Client),
    ("Reason", Cell::Custom(|_, _, row| render_reason(row))),
    ("With", Cell::Staff("user")),
    ("State", Cell::Custom(|_, _, row| render_state(row))),
    (
        "Change",
        Cell::Custom(|clinic, id, row| {
            record_forms::render_appointment_forms(clinic, id, row, &calendar_url(clinic, row))
        }),
    ),
];

const SHIFT_COLUMNS: Columns = &[
    ("Start", Cell::Instant("start")),
    ("End", Cell::Instant("end")),
    ("Who", Cell::Staff("user")),
    ("Shift", Cell::Name("shifttype", "shift_type")),
];

fn render_reason(row: &StoredRecord) -> Markup {
    html! {
        bdi { @if get_integer(row, "client").is_none() { (get_text(row, "title")) " " } (get_text(row, "complaint")) }
    }
}

fn render_state(row: &StoredRecord) -> Markup {
    html! {
        @if !get_boolean(row, "active") { span.badge.warn { "cancelled" } }
        @if get_boolean(row, "no_show") { span.badge.warn { "no-show" } }
        @if get_boolean(row, "confirmed") { span.badge.good { "confirmed" } }
    }
}

/// The calendar that shows an appointment.
fn calendar_url(clinic: &SimulatedClinic, row: &StoredRecord) -> String {
    let department = get_integer(row, "department").unwrap_or(1);
    format!("/{}/calendar/?department={department}", clinic.provet_id)
}
