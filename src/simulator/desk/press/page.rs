//! Pressing from a page, what the page is told afterwards, and the log.

use axum::extract::{Path, RawForm, State};
use axum::http::{HeaderMap, header};
use axum::response::{IntoResponse, Json, Redirect, Response};
use maud::{Markup, html};
use serde_json::{Value, json};

use super::super::fields::Fields;
use super::super::layout::{self, Place};
use super::super::record::{card, moment, staff};
use super::super::{DeskError, draw};
use super::journal::{self, Entry};
use super::send;
use crate::simulator::clinic::{Clinic, Record};
use crate::simulator::world::World;

/// How many entries the log shows.
const SHOWN: usize = 200;

/// Schedules a request. A script is told the number to ask for; without one the log is shown.
pub(in crate::simulator::desk) async fn press(
    State(world): State<World>,
    Path(provet_id): Path<i64>,
    headers: HeaderMap,
    form: RawForm,
) -> Result<Response, DeskError> {
    let fields = Fields::from(form);
    let button = fields.number("button").unwrap_or_default();
    let ids = fields.numbers("object");
    let number = world
        .schedule(provet_id, button, &ids, None)
        .ok_or(DeskError::NoRecord { what: "button" })?;
    let workers = world.clone();
    tokio::spawn(async move { send::carry_out(&workers, provet_id, number).await });
    let scripted = headers
        .get(header::ACCEPT)
        .is_some_and(|accepted| accepted == "application/json");
    if scripted {
        return Ok(Json(notice(&world, provet_id, number)).into_response());
    }
    let log = format!("/{provet_id}/integrations/log/{number}");
    Ok(Redirect::to(&log).into_response())
}

/// How a press stands, for the page that is still open.
pub(in crate::simulator::desk) async fn told(
    State(world): State<World>,
    Path((provet_id, number)): Path<(i64, i64)>,
) -> Json<Value> {
    Json(notice(&world, provet_id, number))
}

/// The words and the colour of the notice \[D\].
fn notice(world: &World, provet_id: i64, number: i64) -> Value {
    let entry = world.pressed(provet_id, number);
    let (state, words) = match &entry {
        Some(entry) if entry.succeeded() => ("good", "Integration request sent".to_owned()),
        Some(entry) if !entry.done() => ("note", "Integration request scheduled".to_owned()),
        Some(Entry {
            reason: Some(reason),
            ..
        }) => (
            "warn",
            format!("Integration request failed ({})", reason.words()),
        ),
        Some(_) | None => ("warn", "Integration request failed (Data error)".to_owned()),
    };
    let done = entry.is_none_or(|entry| entry.done());
    json!({"number": number, "state": state, "words": words, "done": done})
}

/// Shows the log, the latest first.
pub(in crate::simulator::desk) async fn log(
    State(world): State<World>,
    Path(provet_id): Path<i64>,
) -> Result<Markup, DeskError> {
    draw(&world, provet_id, |clinic| {
        let entries = journal::entries(clinic);
        let body = html! {
            table {
                thead { tr { th { "Number" } th { "When" } th { "Who" } th { "Button" } th { "Objects" } th { "Target" } th { "Answer" } } }
                tbody { @for entry in entries.iter().take(SHOWN) { (line(clinic, entry)) } }
            }
        };
        let content = html! {
            div.heading { h1 { "Custom integration log" } p { "HTTP requests sent by the workers" } }
            (card("Requests", entries.is_empty().then_some("Nothing was sent yet."), &body))
        };
        Ok(layout::page(
            clinic,
            Place::Log,
            "Custom integration log",
            &content,
            &html! {},
        ))
    })
}

fn line(clinic: &Clinic, entry: &Entry) -> Markup {
    html! {
        tr {
            td { a href=(format!("/{}/integrations/log/{}", clinic.provet_id, entry.number)) { (entry.number) } }
            td.when { (at(clinic, &entry.scheduled)) }
            td { (staff(clinic, entry.user)) }
            td dir="auto" { (entry.button.1) }
            td { (objects(entry)) }
            td { code { (entry.target) } }
            td { (outcome(entry)) }
        }
    }
}

fn objects(entry: &Entry) -> String {
    let ids: Vec<_> = entry.ids.iter().map(i64::to_string).collect();
    ids.join(", ")
}

fn at(clinic: &Clinic, instant: &str) -> String {
    let row = Record::from_iter([("at".to_owned(), Value::from(instant))]);
    moment(clinic, &row, "at")
}

fn outcome(entry: &Entry) -> Markup {
    html! {
        @match entry.reason {
            Some(reason) => span.badge.warn { (reason.words()) },
            None if entry.done() => span.badge.good { "sent" },
            None => span.badge.note { "scheduled" },
        }
        @if let Some(status) = entry.status { " " (status) }
    }
}

/// Shows one entry with its answer.
pub(in crate::simulator::desk) async fn entry(
    State(world): State<World>,
    Path((provet_id, number)): Path<(i64, i64)>,
) -> Result<Markup, DeskError> {
    draw(&world, provet_id, |clinic| {
        let entry =
            journal::entry(clinic, number).ok_or(DeskError::NoRecord { what: "request" })?;
        let content = html! {
            div.heading {
                h1 { "Request " (number) }
                p { (outcome(&entry)) }
                p { a href="./" { "Whole log" } }
            }
            (card("Request", None, &html! {
                dl.facts {
                    dt { "Button" } dd dir="auto" { (entry.button.1) }
                    dt { "Objects" } dd { (objects(&entry)) }
                    dt { "Target" } dd { code { (entry.target) } }
                    dt { "Who" } dd { (staff(clinic, entry.user)) }
                    dt { "Scheduled" } dd { (at(clinic, &entry.scheduled)) }
                    dt { "Ended" } dd { (at(clinic, &entry.ended)) }
                    dt { "Sent" } dd { (entry.attempts) " times" }
                }
            }))
            (card("Answer", entry.answer.is_empty().then_some("No text."), &html! { pre.answer dir="auto" { (entry.answer) } }))
        };
        Ok(layout::page(
            clinic,
            Place::Log,
            &format!("Request {number}"),
            &content,
            &html! {},
        ))
    })
}
