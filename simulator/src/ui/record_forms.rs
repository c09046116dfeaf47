//! Small edits of records by hand, so that webhooks and stale panels can be tried.

use axum::Router;
use axum::extract::{Path, RawForm, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::post;
use jiff::{Timestamp, ToSpan};
use maud::{Markup, html};
use serde_json::json;

use super::form_fields::PostedForm;
use crate::clinic::{
    SimulatedClinic, StoredRecord, get_boolean, get_integer, get_text, into_record,
};
use crate::state::Simulator;
use crate::webhooks::RecordChange;

/// What may be changed by hand, and the kind of value it holds.
const EDITABLE_FIELDS: [(&str, &str, EditableKind); 12] = [
    ("patient", "critical_notes", EditableKind::Text),
    ("client", "critical_notes", EditableKind::Text),
    ("client", "email", EditableKind::Text),
    ("consultation", "status", EditableKind::Number),
    ("appointment", "active", EditableKind::Number),
    ("appointment", "confirmed", EditableKind::Flag),
    ("appointment", "no_show", EditableKind::Flag),
    ("appointment", "start", EditableKind::DelayMinutes),
    ("reminder", "status", EditableKind::Number),
    ("reminder", "planned_sending_date", EditableKind::Text),
    (
        "consultation_laboratory_referral",
        "status",
        EditableKind::Number,
    ),
    ("invoice", "remarks", EditableKind::Text),
];

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum EditableKind {
    Text,
    Number,
    Flag,
    /// Minutes by which start and end move.
    DelayMinutes,
}

pub(super) fn routes() -> Router<Simulator> {
    Router::new()
        .route("/{provet_id}/edit/", post(post_change))
        .route("/{provet_id}/edit/weight/", post(post_weight))
        .route(
            "/{provet_id}/edit/delete-consultation/",
            post(post_delete_consultation),
        )
}

/// Changes one field of one record, and goes back to the page.
async fn post_change(
    State(simulator): State<Simulator>,
    Path(provet_id): Path<i64>,
    form: RawForm,
) -> Response {
    let fields = PostedForm::from(form);
    let (table, field, id) = (
        fields.get_text("table"),
        fields.get_text("field"),
        fields.parse_number("id"),
    );
    let known = EDITABLE_FIELDS
        .iter()
        .find(|(of, name, _)| *of == table && *name == field);
    let value = fields.get_text("value");
    let changed = known.zip(id).is_some_and(|((table, field, kind), id)| {
        simulator.update(|state| {
            let now = state.now();
            let Some(clinic) = state.find_clinic_mut(provet_id) else {
                return false;
            };
            let written = clinic
                .find_row_mut(table, id)
                .is_some_and(|row| write_field(row, field, *kind, &value));
            // Clients compare `modified` to notice that a record has changed.
            clinic.touch_row(table, id, now);
            written
        })
    });
    match (changed, id) {
        (true, Some(id)) => {
            simulator.announce_change(provet_id, &table, id, RecordChange::Updated);
            redirect_back(&fields, provet_id)
        }
        _ => (StatusCode::BAD_REQUEST, "This cannot be changed so.").into_response(),
    }
}

fn write_field(row: &mut StoredRecord, field: &str, kind: EditableKind, value: &str) -> bool {
    let value = match kind {
        EditableKind::Text => json!(value),
        EditableKind::Flag => json!(value == "1"),
        EditableKind::Number => match value.parse::<i64>() {
            Ok(number) => json!(number),
            Err(_) => return false,
        },
        EditableKind::DelayMinutes => {
            return value
                .parse()
                .is_ok_and(|minutes| postpone_appointment(row, minutes));
        }
    };
    row.insert(field.to_owned(), value);
    true
}

fn postpone_appointment(row: &mut StoredRecord, minutes: i64) -> bool {
    for field in ["start", "end"] {
        let Ok(at) = get_text(row, field).parse::<Timestamp>() else {
            return false;
        };
        let Ok(later) = at.checked_add(minutes.minutes()) else {
            return false;
        };
        row.insert(field.to_owned(), json!(later.to_string()));
    }
    true
}

/// Keeps a weight measured now.
async fn post_weight(
    State(simulator): State<Simulator>,
    Path(provet_id): Path<i64>,
    form: RawForm,
) -> Response {
    let fields = PostedForm::from(form);
    let patient: Option<i64> = fields.parse_number("id");
    let kilograms = fields
        .get_text("value")
        // Finnish users type a decimal comma.
        .replace(',', ".")
        .parse::<f64>()
        .ok();
    let sound = kilograms.filter(|weight| weight.is_finite() && *weight > 0.0);
    let Some((patient, kilograms)) = patient.zip(sound) else {
        return (
            StatusCode::BAD_REQUEST,
            "A weight is a number of kilograms.",
        )
            .into_response();
    };
    let created = simulator.update(|state| {
        let now = state.now();
        let stamp = now.to_string();
        let clinic = state.find_clinic_mut(provet_id)?;
        clinic.find_row("patient", patient)?;
        let row = json!({
            "patient": patient, "timestamp": stamp, "weight": kilograms, "created": stamp,
            "modified": stamp,
        });
        clinic.touch_row("patient", patient, now);
        Some(clinic.insert_row("patient/weight", into_record(row)))
    });
    match created {
        Some(weight) => {
            simulator.announce_change(provet_id, "patient/weight", weight, RecordChange::Created);
            redirect_back(&fields, provet_id)
        }
        None => (StatusCode::NOT_FOUND, "There is no such patient.").into_response(),
    }
}

/// Deletes a consultation that has not started.
async fn post_delete_consultation(
    State(simulator): State<Simulator>,
    Path(provet_id): Path<i64>,
    form: RawForm,
) -> Response {
    let id = PostedForm::from(form).parse_number("id");
    let gone = simulator.update(|state| {
        let clinic = state.find_clinic_mut(provet_id)?;
        let status = get_integer(clinic.find_row("consultation", id?)?, "status");
        status
            .filter(|status| [0, 11].contains(status))
            .and_then(|_| clinic.remove_row("consultation", id?))
    });
    match (gone, id) {
        (Some(_), Some(id)) => {
            simulator.announce_change(provet_id, "consultation", id, RecordChange::Deleted);
            Redirect::to(&format!("/{provet_id}/dashboard/")).into_response()
        }
        _ => (
            StatusCode::BAD_REQUEST,
            "Only a visit that has not begun can be deleted.",
        )
            .into_response(),
    }
}

/// The page the form stood on, which it names itself; another site cannot be named.
fn redirect_back(fields: &PostedForm, provet_id: i64) -> Response {
    let home = format!("/{provet_id}/");
    let target = fields.get_text("back");
    // An open redirect would follow from taking any URL.
    let inside = target.starts_with(&home);
    Redirect::to(if inside { &target } else { &home }).into_response()
}

fn render_hidden_fields(table: &str, id: i64, field: &str, back: &str) -> Markup {
    html! {
        input type="hidden" name="table" value=(table);
        input type="hidden" name="id" value=(id);
        input type="hidden" name="field" value=(field);
        input type="hidden" name="back" value=(back);
    }
}

/// A form for one text of a client or a patient.
pub(super) fn render_text_form(
    clinic: &SimulatedClinic,
    (table, id): (&str, i64),
    name: &str,
    value: &str,
) -> Markup {
    let base = format!("/{}", clinic.provet_id);
    let label = match name {
        "email" => "E-mail",
        _ => "Critical notes",
    };
    html! {
        form.inline method="post" action=(format!("{base}/edit/")) {
            (render_hidden_fields(table, id, name, &format!("{base}/{table}/{id}")))
            label { (label) input name="value" value=(value) dir="auto"; }
            button aria-label=(format!("Save {label}")) { "Save" }
        }
    }
}

/// A form for one more weight.
pub(super) fn render_weight_form(clinic: &SimulatedClinic, patient: i64) -> Markup {
    let base = format!("/{}", clinic.provet_id);
    html! {
        form.inline method="post" action=(format!("{base}/edit/weight/")) {
            (render_hidden_fields("patient", patient, "weight", &format!("{base}/patient/{patient}")))
            input name="value" inputmode="decimal" required aria-label="Weight in kilograms" placeholder="kg";
            button { "Record weight" }
        }
    }
}

/// Forms that change a consultation's status, or delete it.
pub(super) fn render_status_form(clinic: &SimulatedClinic, id: i64, row: &StoredRecord) -> Markup {
    let base = format!("/{}", clinic.provet_id);
    let now = get_integer(row, "status");
    let steps = [
        (0, "Admitted"),
        (8, "In progress"),
        (5, "Ready for discharge"),
        (6, "Discharged"),
        (10, "Finalized"),
    ];
    html! {
        form.inline method="post" action=(format!("{base}/edit/")) {
            (render_hidden_fields("consultation", id, "status", &format!("{base}/consultation/{id}")))
            select name="value" aria-label="Status" {
                @for (number, name) in steps { option value=(number) selected[now == Some(number)] { (name) } }
            }
            button { "Change status" }
        }
        @if matches!(now, Some(0 | 11)) {
            form.inline method="post" action=(format!("{base}/edit/delete-consultation/")) {
                input type="hidden" name="id" value=(id);
                button.danger { "Delete visit" }
            }
        }
    }
}

/// Buttons that change an appointment from the calendar.
pub(super) fn render_appointment_forms(
    clinic: &SimulatedClinic,
    id: i64,
    row: &StoredRecord,
    back: &str,
) -> Markup {
    let (on, missed) = (get_boolean(row, "active"), get_boolean(row, "no_show"));
    let changes = [
        (
            "active",
            if on { "0" } else { "1" },
            if on { "Cancel" } else { "Restore" },
        ),
        (
            "no_show",
            if missed { "0" } else { "1" },
            if missed { "Came" } else { "No-show" },
        ),
        ("start", "15", "+15 min"),
    ];
    let base = format!("/{}/edit/", clinic.provet_id);
    html! {
        div.actions {
            @for (field, value, words) in changes {
                form method="post" action=(base) {
                    (render_hidden_fields("appointment", id, field, back))
                    input type="hidden" name="value" value=(value);
                    button aria-label=(format!("{words}: appointment {id}")) { (words) }
                }
            }
        }
    }
}
