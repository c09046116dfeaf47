//! The list of reminders, on which several can be ticked for one launch.

use axum::extract::{Path, Query, RawQuery, State};
use maud::{Markup, html};

use super::ClinicPageError;
use super::layout::{self, NavigationEntry};
use super::record_view::{self, format_day, format_reminder_name, render_card};
use super::toolbar::{ButtonToolbar, PageOptions};
use crate::clinic::{SimulatedClinic, StoredRecord, get_integer, get_text};
use crate::state::Simulator;

/// The number of this page in a button's `type`.
const PAGE_NUMBER: u8 = 8;

/// Shows the reminders. The ticked ones arrive as repeated `tick` fields, so
/// that the buttons are rendered, and signed, for exactly those.
pub(super) async fn get_reminders(
    State(simulator): State<Simulator>,
    Path(provet_id): Path<i64>,
    RawQuery(query): RawQuery,
    Query(options): Query<PageOptions>,
) -> Result<Markup, ClinicPageError> {
    simulator.read(|state| {
        let clinic = state
            .find_clinic(provet_id)
            .ok_or(ClinicPageError::NoClinic)?;
        let ticked = parse_selected_ids(clinic, query.as_deref().unwrap_or_default());
        let today = state.now().to_zoned(clinic.load_time_zone()).date();
        let toolbar = ButtonToolbar::new(state, clinic, PAGE_NUMBER, &ticked, &options);
        let content = html! {
            div.heading {
                h1 { "Reminders" }
                p { (ticked.len()) " selected" }
            }
            @if !ticked.is_empty() { (toolbar.render_buttons()) }
            (render_list(clinic, &ticked, &build_today_query(clinic, today)))
        };
        Ok(layout::render_page(
            clinic,
            NavigationEntry::Reminders,
            "Reminders",
            &content,
            &toolbar.render_panel(),
        ))
    })
}

/// The reminders named in the query, as far as they exist.
fn parse_selected_ids(clinic: &SimulatedClinic, query: &str) -> Vec<i64> {
    url::form_urlencoded::parse(query.as_bytes())
        .filter(|(name, _)| name == "tick")
        .filter_map(|(_, id)| id.parse().ok())
        .filter(|id| clinic.find_row("reminder", *id).is_some())
        .collect()
}

/// The query that ticks every reminder planned for today.
fn build_today_query(clinic: &SimulatedClinic, today: jiff::civil::Date) -> String {
    let today = today.to_string();
    clinic
        .table_rows("reminder")
        .filter(|(_, row)| get_text(row, "planned_sending_date") == today)
        .map(|(id, _)| format!("tick={id}"))
        .collect::<Vec<_>>()
        .join("&")
}

fn render_list(clinic: &SimulatedClinic, ticked: &[i64], planned: &str) -> Markup {
    let mut rows: Vec<_> = clinic.table_rows("reminder").collect();
    rows.sort_by_key(|(id, row)| (super::record_lists::unix_seconds(row, "expiry_date"), *id));
    let body = html! {
        form.body {
            div.actions {
                button { "Select the ticked reminders" }
                @if !planned.is_empty() { a.button href=(format!("?{planned}")) { "Select those to be sent today" } }
            }
            table {
                thead { tr { th { "Tick" } th { "Due" } th { "Reminder" } th { "Patient" } th { "Client" } th { "To be sent" } th { "State" } } }
                tbody { @for (id, row) in &rows { (render_row(clinic, *id, row, ticked.contains(id))) } }
            }
        }
    };
    render_card(
        "Reminders",
        rows.is_empty().then_some("No reminders."),
        &body,
    )
}

fn render_row(clinic: &SimulatedClinic, id: i64, row: &StoredRecord, ticked: bool) -> Markup {
    html! {
        tr {
            td { input type="checkbox" name="tick" value=(id) checked[ticked] aria-label=(format!("Reminder {id}")); }
            td.time { (format_day(clinic, row, "expiry_date")) }
            td dir="auto" { (format_reminder_name(clinic, row)) }
            td { @if let Some(patient) = get_integer(row, "patient") { (record_view::render_patient_link(clinic, patient)) } }
            td { @if let Some(client) = get_integer(row, "client") { (record_view::render_client_link(clinic, client)) } }
            td.time { (format_day(clinic, row, "planned_sending_date")) }
            td { (render_status(row)) }
        }
    }
}

/// The words of a reminder's status \[C\].
fn render_status(row: &StoredRecord) -> Markup {
    let (name, kind) = match get_integer(row, "status") {
        Some(0) => ("created", ""),
        Some(1) => ("queued", "note"),
        Some(2) => ("sending", "note"),
        Some(3) => ("sent", "good"),
        Some(4) => ("failed", "warn"),
        _ => ("unknown", "warn"),
    };
    html! { span.badge.(kind) { (name) } }
}
