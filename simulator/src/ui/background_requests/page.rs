//! Background buttons over HTTP: scheduling a request, polling its outcome, the log.

use axum::extract::{Path, RawForm, State};
use axum::http::{HeaderMap, header};
use axum::response::{IntoResponse, Json, Redirect, Response};
use maud::{Markup, html};
use serde_json::{Value, json};

use super::super::form_fields::PostedForm;
use super::super::layout::{self, NavigationEntry};
use super::super::record_view::{format_instant, format_staff_name, render_card};
use super::super::{ClinicPageError, render_clinic_page};
use super::request_log::{self, RequestLogEntry};
use super::send;
use crate::clinic::{SimulatedClinic, StoredRecord};
use crate::state::Simulator;

/// How many entries the log shows.
const MAX_ROWS: usize = 200;

/// Schedules a request. A script is told the number to ask for; without one the log is shown.
pub(in crate::ui) async fn post_press(
    State(simulator): State<Simulator>,
    Path(provet_id): Path<i64>,
    headers: HeaderMap,
    form: RawForm,
) -> Result<Response, ClinicPageError> {
    let fields = PostedForm::from(form);
    let button = fields.parse_number("button").unwrap_or_default();
    let ids = fields.parse_numbers("object");
    let number = simulator
        .schedule_request(provet_id, button, &ids, None)
        .ok_or(ClinicPageError::NoRecord {
            record_kind: "button",
        })?;
    let workers = simulator.clone();
    // The page must not wait for the receiver: the vendor's workers send later.
    tokio::spawn(async move { send::send_scheduled(&workers, provet_id, number).await });
    let scripted = headers
        .get(header::ACCEPT)
        .is_some_and(|accepted| accepted == "application/json");
    if scripted {
        return Ok(Json(build_notice(&simulator, provet_id, number)).into_response());
    }
    let log = format!("/{provet_id}/integrations/log/{number}");
    Ok(Redirect::to(&log).into_response())
}

/// The outcome of a click so far, for the page that is still open.
pub(in crate::ui) async fn get_notice(
    State(simulator): State<Simulator>,
    Path((provet_id, number)): Path<(i64, i64)>,
) -> Json<Value> {
    Json(build_notice(&simulator, provet_id, number))
}

/// The words and the colour of the notice \[D\].
fn build_notice(simulator: &Simulator, provet_id: i64, number: i64) -> Value {
    let entry = simulator.background_request(provet_id, number);
    let (state, words) = match &entry {
        Some(entry) if entry.has_succeeded() => ("good", "Integration request sent".to_owned()),
        Some(entry) if !entry.is_done() => ("note", "Integration request scheduled".to_owned()),
        Some(RequestLogEntry {
            reason: Some(reason),
            ..
        }) => (
            "warn",
            format!("Integration request failed ({})", reason.label()),
        ),
        Some(_) | None => ("warn", "Integration request failed (Data error)".to_owned()),
    };
    let done = entry.is_none_or(|entry| entry.is_done());
    json!({"number": number, "state": state, "words": words, "done": done})
}

/// Shows the log, the latest first.
pub(in crate::ui) async fn get_log(
    State(simulator): State<Simulator>,
    Path(provet_id): Path<i64>,
) -> Result<Markup, ClinicPageError> {
    render_clinic_page(&simulator, provet_id, |clinic| {
        let entries = request_log::list_entries(clinic);
        let body = html! {
            table {
                thead { tr { th { "Number" } th { "When" } th { "Who" } th { "Button" } th { "Objects" } th { "Target" } th { "Answer" } } }
                tbody { @for entry in entries.iter().take(MAX_ROWS) { (render_row(clinic, entry)) } }
            }
        };
        let content = html! {
            div.heading { h1 { "Custom integration log" } p { "HTTP requests sent by the workers" } }
            (render_card("Requests", entries.is_empty().then_some("Nothing was sent yet."), &body))
        };
        Ok(layout::render_page(
            clinic,
            NavigationEntry::RequestLog,
            "Custom integration log",
            &content,
            &html! {},
        ))
    })
}

fn render_row(clinic: &SimulatedClinic, entry: &RequestLogEntry) -> Markup {
    html! {
        tr {
            td { a href=(format!("/{}/integrations/log/{}", clinic.provet_id, entry.number)) { (entry.number) } }
            td.time { (format_time(clinic, &entry.scheduled_at)) }
            td { (format_staff_name(clinic, entry.user_id)) }
            td dir="auto" { (entry.button.1) }
            td { (format_object_ids(entry)) }
            td { code { (entry.target) } }
            td { (render_outcome(entry)) }
        }
    }
}

fn format_object_ids(entry: &RequestLogEntry) -> String {
    let ids: Vec<_> = entry.object_ids.iter().map(i64::to_string).collect();
    ids.join(", ")
}

fn format_time(clinic: &SimulatedClinic, instant: &str) -> String {
    let row = StoredRecord::from_iter([("at".to_owned(), Value::from(instant))]);
    format_instant(clinic, &row, "at")
}

fn render_outcome(entry: &RequestLogEntry) -> Markup {
    html! {
        @match entry.reason {
            Some(reason) => span.badge.warn { (reason.label()) },
            None if entry.is_done() => span.badge.good { "sent" },
            None => span.badge.note { "scheduled" },
        }
        @if let Some(status) = entry.status { " " (status) }
    }
}

/// Shows one entry with its answer.
pub(in crate::ui) async fn get_log_entry(
    State(simulator): State<Simulator>,
    Path((provet_id, number)): Path<(i64, i64)>,
) -> Result<Markup, ClinicPageError> {
    render_clinic_page(&simulator, provet_id, |clinic| {
        let entry = request_log::find_entry(clinic, number).ok_or(ClinicPageError::NoRecord {
            record_kind: "request",
        })?;
        let content = html! {
            div.heading {
                h1 { "Request " (number) }
                p { (render_outcome(&entry)) }
                p { a href="./" { "Whole log" } }
            }
            (render_card("Request", None, &html! {
                dl.facts {
                    dt { "Button" } dd dir="auto" { (entry.button.1) }
                    dt { "Objects" } dd { (format_object_ids(&entry)) }
                    dt { "Target" } dd { code { (entry.target) } }
                    dt { "Who" } dd { (format_staff_name(clinic, entry.user_id)) }
                    dt { "Scheduled" } dd { (format_time(clinic, &entry.scheduled_at)) }
                    dt { "Ended" } dd { (format_time(clinic, &entry.ended_at)) }
                    dt { "Sent" } dd { (entry.attempts) " times" }
                }
            }))
            (render_card("Answer", entry.response_text.is_empty().then_some("No text."), &html! { pre.response dir="auto" { (entry.response_text) } }))
        };
        Ok(layout::render_page(
            clinic,
            NavigationEntry::RequestLog,
            &format!("Request {number}"),
            &content,
            &html! {},
        ))
    })
}
