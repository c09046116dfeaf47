//! Small changes by hand at the desk, so that webhooks and stale panels can be seen to work.

use axum::Router;
use axum::extract::{Path, RawForm, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::post;
use jiff::{Timestamp, ToSpan};
use maud::{Markup, html};
use serde_json::json;

use super::fields::Fields;
use crate::simulator::clinic::{Clinic, Record, integer, record, text, truth};
use crate::simulator::hooks::Change;
use crate::simulator::world::World;

/// What may be changed by hand, and the kind of value it holds.
const FIELDS: [(&str, &str, Kind); 12] = [
    ("patient", "critical_notes", Kind::Text),
    ("client", "critical_notes", Kind::Text),
    ("client", "email", Kind::Text),
    ("consultation", "status", Kind::Number),
    ("appointment", "active", Kind::Number),
    ("appointment", "confirmed", Kind::Flag),
    ("appointment", "no_show", Kind::Flag),
    ("appointment", "start", Kind::Later),
    ("reminder", "status", Kind::Number),
    ("reminder", "planned_sending_date", Kind::Text),
    ("consultation_laboratory_referral", "status", Kind::Number),
    ("invoice", "remarks", Kind::Text),
];

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Text,
    Number,
    Flag,
    /// Minutes by which start and end move.
    Later,
}

pub(super) fn routes() -> Router<World> {
    Router::new()
        .route("/{provet_id}/edit/", post(change))
        .route("/{provet_id}/edit/weight/", post(weigh))
        .route("/{provet_id}/edit/delete-consultation/", post(delete))
}

/// Changes one field of one record, and goes back to the page.
async fn change(State(world): State<World>, Path(provet_id): Path<i64>, form: RawForm) -> Response {
    let fields = Fields::from(form);
    let (table, field, id) = (
        fields.text("table"),
        fields.text("field"),
        fields.number("id"),
    );
    let known = FIELDS
        .iter()
        .find(|(of, name, _)| *of == table && *name == field);
    let value = fields.text("value");
    let changed = known.zip(id).is_some_and(|((table, field, kind), id)| {
        world.change(|state| {
            let now = state.now();
            let Some(clinic) = state.clinic_mut(provet_id) else {
                return false;
            };
            let written = clinic
                .row_mut(table, id)
                .is_some_and(|row| write(row, field, *kind, &value));
            clinic.touch(table, id, now);
            written
        })
    });
    match (changed, id) {
        (true, Some(id)) => {
            world.announce(provet_id, &table, id, Change::Changed);
            back(&fields, provet_id)
        }
        _ => (StatusCode::BAD_REQUEST, "This cannot be changed so.").into_response(),
    }
}

fn write(row: &mut Record, field: &str, kind: Kind, value: &str) -> bool {
    let kept = match kind {
        Kind::Text => json!(value),
        Kind::Flag => json!(value == "1"),
        Kind::Number => match value.parse::<i64>() {
            Ok(number) => json!(number),
            Err(_) => return false,
        },
        Kind::Later => return value.parse().is_ok_and(|minutes| postpone(row, minutes)),
    };
    row.insert(field.to_owned(), kept);
    true
}

fn postpone(row: &mut Record, minutes: i64) -> bool {
    for field in ["start", "end"] {
        let Ok(at) = text(row, field).parse::<Timestamp>() else {
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
async fn weigh(State(world): State<World>, Path(provet_id): Path<i64>, form: RawForm) -> Response {
    let fields = Fields::from(form);
    let patient: Option<i64> = fields.number("id");
    let kilograms = fields.text("value").replace(',', ".").parse::<f64>().ok();
    let sound = kilograms.filter(|weight| weight.is_finite() && *weight > 0.0);
    let Some((patient, kilograms)) = patient.zip(sound) else {
        return (
            StatusCode::BAD_REQUEST,
            "A weight is a number of kilograms.",
        )
            .into_response();
    };
    let made = world.change(|state| {
        let now = state.now();
        let stamp = now.to_string();
        let clinic = state.clinic_mut(provet_id)?;
        clinic.row("patient", patient)?;
        let row = json!({
            "patient": patient, "timestamp": stamp, "weight": kilograms, "created": stamp,
            "modified": stamp,
        });
        clinic.touch("patient", patient, now);
        Some(clinic.insert("patient/weight", record(row)))
    });
    match made {
        Some(weight) => {
            world.announce(provet_id, "patient/weight", weight, Change::Created);
            back(&fields, provet_id)
        }
        None => (StatusCode::NOT_FOUND, "There is no such patient.").into_response(),
    }
}

/// Deletes a visit that has not begun.
async fn delete(State(world): State<World>, Path(provet_id): Path<i64>, form: RawForm) -> Response {
    let id = Fields::from(form).number("id");
    let gone = world.change(|state| {
        let clinic = state.clinic_mut(provet_id)?;
        let status = integer(clinic.row("consultation", id?)?, "status");
        status
            .filter(|status| [0, 11].contains(status))
            .and_then(|_| clinic.remove("consultation", id?))
    });
    match (gone, id) {
        (Some(_), Some(id)) => {
            world.announce(provet_id, "consultation", id, Change::Deleted);
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
fn back(fields: &Fields, provet_id: i64) -> Response {
    let home = format!("/{provet_id}/");
    let wanted = fields.text("back");
    let inside = wanted.starts_with(&home);
    Redirect::to(if inside { &wanted } else { &home }).into_response()
}

fn hidden(table: &str, id: i64, field: &str, back: &str) -> Markup {
    html! {
        input type="hidden" name="table" value=(table);
        input type="hidden" name="id" value=(id);
        input type="hidden" name="field" value=(field);
        input type="hidden" name="back" value=(back);
    }
}

/// A form for one text of a client or a patient.
pub(super) fn field(clinic: &Clinic, (table, id): (&str, i64), name: &str, value: &str) -> Markup {
    let base = format!("/{}", clinic.provet_id);
    let label = match name {
        "email" => "E-mail",
        _ => "Critical notes",
    };
    html! {
        form.inline method="post" action=(format!("{base}/edit/")) {
            (hidden(table, id, name, &format!("{base}/{table}/{id}")))
            label { (label) input name="value" value=(value) dir="auto"; }
            button aria-label=(format!("Save {label}")) { "Save" }
        }
    }
}

/// A form for one more weight.
pub(super) fn weight(clinic: &Clinic, patient: i64) -> Markup {
    let base = format!("/{}", clinic.provet_id);
    html! {
        form.inline method="post" action=(format!("{base}/edit/weight/")) {
            (hidden("patient", patient, "weight", &format!("{base}/patient/{patient}")))
            input name="value" inputmode="decimal" required aria-label="Weight in kilograms" placeholder="kg";
            button { "Record weight" }
        }
    }
}

/// Forms that move a visit on, or delete it.
pub(super) fn status(clinic: &Clinic, id: i64, row: &Record) -> Markup {
    let base = format!("/{}", clinic.provet_id);
    let now = integer(row, "status");
    let steps = [
        (0, "Admitted"),
        (8, "In progress"),
        (5, "Ready for discharge"),
        (6, "Discharged"),
        (10, "Finalized"),
    ];
    html! {
        form.inline method="post" action=(format!("{base}/edit/")) {
            (hidden("consultation", id, "status", &format!("{base}/consultation/{id}")))
            select name="value" aria-label="Status" {
                @for (number, name) in steps { option value=(number) selected[now == Some(number)] { (name) } }
            }
            button { "Change status" }
        }
        @if matches!(now, Some(0 | 11)) {
            form.inline method="post" action=(format!("{base}/edit/delete-consultation/")) {
                input type="hidden" name="id" value=(id);
                button.risky { "Delete visit" }
            }
        }
    }
}

/// Buttons that change an appointment from the calendar.
pub(super) fn appointment(clinic: &Clinic, id: i64, row: &Record, back: &str) -> Markup {
    let (on, missed) = (truth(row, "active"), truth(row, "no_show"));
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
                    (hidden("appointment", id, field, back))
                    input type="hidden" name="value" value=(value);
                    button aria-label=(format!("{words}: appointment {id}")) { (words) }
                }
            }
        }
    }
}
