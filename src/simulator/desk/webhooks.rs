//! Registering webhooks, and reading how their messages fared.

use axum::Router;
use axum::extract::{Path, RawForm, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use maud::{Markup, html};
use serde_json::json;

use super::fields::Fields;
use super::layout::{self, Place};
use super::record::{card, moment};
use super::{DeskError, draw};
use crate::simulator::clinic::{Clinic, Record, integer, text, truth};
use crate::simulator::hooks::{QUEUE, REGISTERED, TRIGGERS, by_number};
use crate::simulator::world::World;

/// How many messages the log shows.
const SHOWN: usize = 100;

pub(super) fn routes() -> Router<World> {
    Router::new()
        .route("/{provet_id}/integrations/webhooks/", get(show))
        .route("/{provet_id}/integrations/webhooks/add/", post(add))
        .route("/{provet_id}/integrations/webhooks/remove/", post(remove))
}

async fn show(State(world): State<World>, Path(provet_id): Path<i64>) -> Result<Markup, DeskError> {
    draw(&world, provet_id, |clinic| {
        let content = html! {
            div.heading { h1 { "Webhooks" } p { "Messages to others when something changes here" } }
            (registered(clinic))
            (form(clinic))
            (log(clinic))
        };
        Ok(layout::page(
            clinic,
            Place::Webhooks,
            "Webhooks",
            &content,
            &html! {},
        ))
    })
}

/// Registers one webhook for every trigger that was ticked.
async fn add(State(world): State<World>, Path(provet_id): Path<i64>, form: RawForm) -> Response {
    let fields = Fields::from(form);
    let target = fields.text("target_url");
    let sound = url::Url::parse(&target).is_ok_and(|url| ["http", "https"].contains(&url.scheme()));
    let triggers = fields.numbers("trigger");
    if !sound || triggers.is_empty() {
        let words = "A webhook needs a trigger and a URL with its scheme.";
        return (StatusCode::UNPROCESSABLE_ENTITY, words).into_response();
    }
    let department: Option<i64> = fields.number("department");
    for trigger in triggers {
        let json = fields.text("content_type") == "2";
        let made = world.register_webhook(provet_id, trigger, &target, json);
        world.change(|state| {
            let row = state
                .clinic_mut(provet_id)
                .and_then(|clinic| clinic.row_mut(REGISTERED, made?));
            if let Some(row) = row {
                row.insert("name".to_owned(), json!(fields.text("name")));
                row.insert("department".to_owned(), json!(department));
            }
        });
    }
    back(provet_id)
}

async fn remove(State(world): State<World>, Path(provet_id): Path<i64>, form: RawForm) -> Response {
    if let Some(id) = Fields::from(form).number("id") {
        world.change(|state| {
            state
                .clinic_mut(provet_id)
                .and_then(|clinic| clinic.remove(REGISTERED, id))
        });
    }
    back(provet_id)
}

fn back(provet_id: i64) -> Response {
    Redirect::to(&format!("/{provet_id}/integrations/webhooks/")).into_response()
}

fn registered(clinic: &Clinic) -> Markup {
    let rows: Vec<_> = clinic.rows(REGISTERED).collect();
    let body = html! {
        table {
            thead { tr { th { "Webhook" } th { "Trigger" } th { "Sent as" } th { "Department" } th { "Target" } th { "Active" } th { "Change" } } }
            tbody { @for (id, row) in &rows { (hook(clinic, *id, row)) } }
        }
    };
    card(
        "Registered",
        rows.is_empty().then_some("No webhooks yet."),
        &body,
    )
}

fn hook(clinic: &Clinic, id: i64, row: &Record) -> Markup {
    let department = integer(row, "department").and_then(|id| clinic.row("department", id));
    let json = integer(row, "content_type") == Some(2);
    html! {
        tr {
            td dir="auto" { (id) " " (text(row, "name")) }
            td { (trigger(row)) }
            td { @if json { "JSON" } @else { "Form" } }
            td dir="auto" { (department.map_or("whole clinic", |row| text(row, "name"))) }
            // The address may end in a secret.
            td { code { (place(text(row, "target_url"))) } }
            td { @if truth(row, "active") { span.badge.good { "yes" } } @else { span.badge { "no" } } }
            td {
                form method="post" action=(format!("/{}/integrations/webhooks/remove/", clinic.provet_id)) {
                    input type="hidden" name="id" value=(id);
                    button.risky aria-label=(format!("Remove webhook {id}")) { "Remove" }
                }
            }
        }
    }
}

fn place(address: &str) -> String {
    let trimmed = address.trim_end_matches('/');
    trimmed
        .rsplit_once('/')
        .map_or_else(String::new, |(before, _)| format!("{before}/…"))
}

fn trigger(row: &Record) -> String {
    let number = integer(row, "trigger").unwrap_or_default();
    let name = by_number(number).map_or("not known here", |trigger| trigger.name);
    format!("{number} {name}")
}

fn form(clinic: &Clinic) -> Markup {
    html! {
        section.card {
            h2 { "Add webhooks" }
            form.body method="post" action=(format!("/{}/integrations/webhooks/add/", clinic.provet_id)) {
                div.fields {
                    div.field { label for="w-name" { "Name" } input id="w-name" name="name" dir="auto"; }
                    div.field.wide { label for="w-url" { "Target URL" } input id="w-url" name="target_url" inputmode="url" required; }
                    div.field {
                        label for="w-type" { "Sent as" }
                        select id="w-type" name="content_type" { option value="1" { "Form" } option value="2" { "JSON" } }
                    }
                    div.field {
                        label for="w-department" { "Department" }
                        select id="w-department" name="department" {
                            option value="" { "Whole clinic" }
                            @for (id, row) in clinic.rows("department") { option value=(id) { (text(row, "name")) } }
                        }
                    }
                    fieldset.wide.many {
                        legend { "Triggers" }
                        @for trigger in &TRIGGERS {
                            label.check { input type="checkbox" name="trigger" value=(trigger.number); (trigger.number) " " (trigger.name) }
                        }
                    }
                }
                div.actions { button.main { "Add" } }
            }
        }
    }
}

fn log(clinic: &Clinic) -> Markup {
    let mut rows: Vec<_> = clinic.rows(QUEUE).collect();
    rows.reverse();
    let body = html! {
        table {
            thead { tr { th { "Message" } th { "When" } th { "Webhook" } th { "Trigger" } th { "Object" } th.number { "Attempts" } th { "Answer" } } }
            tbody {
                @for (id, row) in rows.iter().take(SHOWN) {
                    tr {
                        td { (id) }
                        td.when { (moment(clinic, row, "created")) }
                        td { (integer(row, "webhook").unwrap_or_default()) }
                        td { (trigger(row)) }
                        td { (integer(row, "object_id").unwrap_or_default()) }
                        td.number { (integer(row, "attempts").unwrap_or_default()) }
                        td { (outcome(row)) }
                    }
                }
            }
        }
    };
    card(
        "Deliveries",
        rows.is_empty().then_some("Nothing was sent yet."),
        &body,
    )
}

fn outcome(row: &Record) -> Markup {
    html! {
        @match integer(row, "status") {
            Some(1) => span.badge.good { "delivered" },
            Some(2) => span.badge.warn { "given up" },
            _ => span.badge.note { "waiting" },
        }
        @if let Some(code) = integer(row, "response_code") { " " (code) }
        " " span.hint dir="auto" { (text(row, "response")) }
    }
}
