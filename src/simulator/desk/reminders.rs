//! The list of reminders, on which several can be ticked for one launch.

use axum::extract::{Path, Query, RawQuery, State};
use maud::{Markup, html};

use super::DeskError;
use super::layout::{self, Place};
use super::record::{self, card, day, reminder_name};
use super::toolbar::{Switches, Toolbar};
use crate::simulator::clinic::{Clinic, Record, integer, text};
use crate::simulator::world::World;

/// The number of this page in a button's `type`.
const PAGE: u8 = 8;

/// Shows the reminders. The ticked ones arrive as repeated `tick` fields, so
/// that the buttons are rendered, and signed, for exactly those.
pub(super) async fn show(
    State(world): State<World>,
    Path(provet_id): Path<i64>,
    RawQuery(query): RawQuery,
    Query(switches): Query<Switches>,
) -> Result<Markup, DeskError> {
    world.read(|state| {
        let clinic = state.clinic(provet_id).ok_or(DeskError::NoClinic)?;
        let ticked = ticked(clinic, query.as_deref().unwrap_or_default());
        let today = state.now().to_zoned(clinic.zone()).date();
        let toolbar = Toolbar::new(state, clinic, PAGE, &ticked, &switches);
        let content = html! {
            div.heading {
                h1 { "Reminders" }
                p { (ticked.len()) " selected" }
            }
            @if !ticked.is_empty() { (toolbar.buttons()) }
            (list(clinic, &ticked, &planned(clinic, today)))
        };
        Ok(layout::page(
            clinic,
            Place::Reminders,
            "Reminders",
            &content,
            &toolbar.panel(),
        ))
    })
}

/// The reminders named in the query, as far as they exist.
fn ticked(clinic: &Clinic, query: &str) -> Vec<i64> {
    url::form_urlencoded::parse(query.as_bytes())
        .filter(|(name, _)| name == "tick")
        .filter_map(|(_, id)| id.parse().ok())
        .filter(|id| clinic.row("reminder", *id).is_some())
        .collect()
}

/// The query that ticks every reminder planned for today.
fn planned(clinic: &Clinic, today: jiff::civil::Date) -> String {
    let today = today.to_string();
    clinic
        .rows("reminder")
        .filter(|(_, row)| text(row, "planned_sending_date") == today)
        .map(|(id, _)| format!("tick={id}"))
        .collect::<Vec<_>>()
        .join("&")
}

fn list(clinic: &Clinic, ticked: &[i64], planned: &str) -> Markup {
    let mut rows: Vec<_> = clinic.rows("reminder").collect();
    rows.sort_by_key(|(id, row)| (super::visits::instant(row, "expiry_date"), *id));
    let body = html! {
        form.body {
            div.actions {
                button { "Select the ticked reminders" }
                @if !planned.is_empty() { a.button href=(format!("?{planned}")) { "Select those to be sent today" } }
            }
            table {
                thead { tr { th { "Tick" } th { "Due" } th { "Reminder" } th { "Patient" } th { "Client" } th { "To be sent" } th { "State" } } }
                tbody { @for (id, row) in &rows { (line(clinic, *id, row, ticked.contains(id))) } }
            }
        }
    };
    card(
        "Reminders",
        rows.is_empty().then_some("No reminders."),
        &body,
    )
}

fn line(clinic: &Clinic, id: i64, row: &Record, ticked: bool) -> Markup {
    html! {
        tr {
            td { input type="checkbox" name="tick" value=(id) checked[ticked] aria-label=(format!("Reminder {id}")); }
            td.when { (day(clinic, row, "expiry_date")) }
            td dir="auto" { (reminder_name(clinic, row)) }
            td { @if let Some(patient) = integer(row, "patient") { (record::patient_link(clinic, patient)) } }
            td { @if let Some(client) = integer(row, "client") { (record::client_link(clinic, client)) } }
            td.when { (day(clinic, row, "planned_sending_date")) }
            td { (state(row)) }
        }
    }
}

/// The words of a reminder's status \[C\].
fn state(row: &Record) -> Markup {
    let (name, kind) = match integer(row, "status") {
        Some(0) => ("created", ""),
        Some(1) => ("queued", "note"),
        Some(2) => ("sending", "note"),
        Some(3) => ("sent", "good"),
        Some(4) => ("failed", "warn"),
        _ => ("unknown", "warn"),
    };
    html! { span.badge.(kind) { (name) } }
}
