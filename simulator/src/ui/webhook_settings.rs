//! The page that registers webhooks and lists what was sent.

use axum::Router;
use axum::extract::{Path, RawForm, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use maud::{Markup, html};
use serde_json::json;

use super::form_fields::PostedForm;
use super::layout::{self, NavigationEntry};
use super::record_view::{format_instant, render_card};
use super::{ClinicPageError, render_clinic_page};
use crate::clinic::{SimulatedClinic, StoredRecord, get_boolean, get_integer, get_text};
use crate::state::Simulator;
use crate::webhooks::{QUEUE_TABLE, WEBHOOK_TABLE, WEBHOOK_TRIGGERS, find_trigger};

/// How many messages the log shows.
const MAX_MESSAGES: usize = 100;

pub(super) fn routes() -> Router<Simulator> {
    Router::new()
        .route("/{provet_id}/integrations/webhooks/", get(get_webhooks))
        .route("/{provet_id}/integrations/webhooks/add/", post(post_add))
        .route(
            "/{provet_id}/integrations/webhooks/remove/",
            post(post_remove),
        )
}

async fn get_webhooks(
    State(simulator): State<Simulator>,
    Path(provet_id): Path<i64>,
) -> Result<Markup, ClinicPageError> {
    render_clinic_page(&simulator, provet_id, |clinic| {
        let content = html! {
            div.heading { h1 { "Webhooks" } p { "Messages to others when something changes here" } }
            (render_registrations(clinic))
            (render_add_form(clinic))
            (render_log(clinic))
        };
        Ok(layout::render_page(
            clinic,
            NavigationEntry::Webhooks,
            "Webhooks",
            &content,
            &html! {},
        ))
    })
}

/// Registers one webhook for every trigger that was ticked.
async fn post_add(
    State(simulator): State<Simulator>,
    Path(provet_id): Path<i64>,
    form: RawForm,
) -> Response {
    let fields = PostedForm::from(form);
    let target = fields.get_text("target_url");
    let sound = url::Url::parse(&target).is_ok_and(|url| ["http", "https"].contains(&url.scheme()));
    let triggers = fields.parse_numbers("trigger");
    if !sound || triggers.is_empty() {
        let words = "A webhook needs a trigger and a URL with its scheme.";
        return (StatusCode::UNPROCESSABLE_ENTITY, words).into_response();
    }
    let department: Option<i64> = fields.parse_number("department");
    for trigger in triggers {
        let json = fields.get_text("content_type") == "2";
        let created = simulator.register_webhook(provet_id, trigger, &target, json);
        simulator.update(|state| {
            let row = state
                .find_clinic_mut(provet_id)
                .and_then(|clinic| clinic.find_row_mut(WEBHOOK_TABLE, created?));
            if let Some(row) = row {
                row.insert("name".to_owned(), json!(fields.get_text("name")));
                row.insert("department".to_owned(), json!(department));
            }
        });
    }
    redirect_to_webhooks(provet_id)
}

async fn post_remove(
    State(simulator): State<Simulator>,
    Path(provet_id): Path<i64>,
    form: RawForm,
) -> Response {
    if let Some(id) = PostedForm::from(form).parse_number("id") {
        simulator.update(|state| {
            state
                .find_clinic_mut(provet_id)
                .and_then(|clinic| clinic.remove_row(WEBHOOK_TABLE, id))
        });
    }
    redirect_to_webhooks(provet_id)
}

fn redirect_to_webhooks(provet_id: i64) -> Response {
    Redirect::to(&format!("/{provet_id}/integrations/webhooks/")).into_response()
}

fn render_registrations(clinic: &SimulatedClinic) -> Markup {
    let rows: Vec<_> = clinic.table_rows(WEBHOOK_TABLE).collect();
    let body = html! {
        table {
            thead { tr { th { "Webhook" } th { "Trigger" } th { "Sent as" } th { "Department" } th { "Target" } th { "Active" } th { "Change" } } }
            tbody { @for (id, row) in &rows { (render_registration(clinic, *id, row)) } }
        }
    };
    render_card(
        "Registered",
        rows.is_empty().then_some("No webhooks yet."),
        &body,
    )
}

fn render_registration(clinic: &SimulatedClinic, id: i64, row: &StoredRecord) -> Markup {
    let department =
        get_integer(row, "department").and_then(|id| clinic.find_row("department", id));
    let json = get_integer(row, "content_type") == Some(2);
    html! {
        tr {
            td dir="auto" { (id) " " (get_text(row, "name")) }
            td { (format_trigger(row)) }
            td { @if json { "JSON" } @else { "Form" } }
            td dir="auto" { (department.map_or("whole clinic", |row| get_text(row, "name"))) }
            // The address may end in a secret.
            td { code { (mask_url(get_text(row, "target_url"))) } }
            td { @if get_boolean(row, "active") { span.badge.good { "yes" } } @else { span.badge { "no" } } }
            td {
                form method="post" action=(format!("/{}/integrations/webhooks/remove/", clinic.provet_id)) {
                    input type="hidden" name="id" value=(id);
                    button.danger aria-label=(format!("Remove webhook {id}")) { "Remove" }
                }
            }
        }
    }
}

fn mask_url(address: &str) -> String {
    let trimmed = address.trim_end_matches('/');
    trimmed
        .rsplit_once('/')
        .map_or_else(String::new, |(before, _)| format!("{before}/…"))
}

fn format_trigger(row: &StoredRecord) -> String {
    let number = get_integer(row, "trigger").unwrap_or_default();
    let name = find_trigger(number).map_or("not known here", |trigger| trigger.name);
    format!("{number} {name}")
}

fn render_add_form(clinic: &SimulatedClinic) -> Markup {
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
                            @for (id, row) in clinic.table_rows("department") { option value=(id) { (get_text(row, "name")) } }
                        }
                    }
                    fieldset.wide.many {
                        legend { "Triggers" }
                        @for trigger in &WEBHOOK_TRIGGERS {
                            label.checkbox { input type="checkbox" name="trigger" value=(trigger.number); (trigger.number) " " (trigger.name) }
                        }
                    }
                }
                div.actions { button.main { "Add" } }
            }
        }
    }
}

fn render_log(clinic: &SimulatedClinic) -> Markup {
    let mut rows: Vec<_> = clinic.table_rows(QUEUE_TABLE).collect();
    rows.reverse();
    let body = html! {
        table {
            thead { tr { th { "Message" } th { "When" } th { "Webhook" } th { "Trigger" } th { "Object" } th.number { "Attempts" } th { "Answer" } } }
            tbody {
                @for (id, row) in rows.iter().take(MAX_MESSAGES) {
                    tr {
                        td { (id) }
                        td.time { (format_instant(clinic, row, "created")) }
                        td { (get_integer(row, "webhook").unwrap_or_default()) }
                        td { (format_trigger(row)) }
                        td { (get_integer(row, "object_id").unwrap_or_default()) }
                        td.number { (get_integer(row, "attempts").unwrap_or_default()) }
                        td { (render_outcome(row)) }
                    }
                }
            }
        }
    };
    render_card(
        "Deliveries",
        rows.is_empty().then_some("Nothing was sent yet."),
        &body,
    )
}

fn render_outcome(row: &StoredRecord) -> Markup {
    html! {
        @match get_integer(row, "status") {
            Some(1) => span.badge.good { "delivered" },
            Some(2) => span.badge.warn { "given up" },
            _ => span.badge.note { "waiting" },
        }
        @if let Some(code) = get_integer(row, "response_code") { " " (code) }
        " " span.hint dir="auto" { (get_text(row, "response")) }
    }
}
