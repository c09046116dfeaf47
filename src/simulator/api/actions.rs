//! Endpoints below one record: moving a visit on, marking things as sent.

use axum::http::StatusCode;
use jiff::Timestamp;
use serde_json::{Map, Value, json};

use super::access;
use super::ask::{Ask, Reply};
use super::read::belongs;
use super::render::Shown;
use super::write;
use crate::simulator::clinic::{Record, integer};
use crate::simulator::hooks::{self, Change};
use crate::simulator::oauth::Token;
use crate::simulator::schema::{self, Route};
use crate::simulator::world::State;

/// Which status may follow which; what Provet refuses is not published \[I\].
///
/// 0 admitted, 8 in progress, 5 ready for discharge, 6 discharged, 7 invoicing, 9 invoice paid,
/// 10 finalized, 11 draft \[D\].
const STEPS: [(i64, &[i64]); 8] = [
    (11, &[0]),
    (0, &[8, 5]),
    (8, &[0, 5, 6, 7]),
    (5, &[8, 6, 7]),
    (6, &[8, 7, 10]),
    (7, &[8, 9, 10]),
    (9, &[10]),
    (10, &[]),
];

/// Carries out an action on one record.
pub(super) fn act(
    state: &mut State,
    token: &Token,
    route: &Route,
    id: i64,
    ask: &Ask,
) -> Result<Reply, Reply> {
    let (now, origin) = (state.now(), state.origin.as_str());
    let table = route.resource.table;
    let clinics = &mut state.clinics;
    let clinic = clinics
        .get_mut(&ask.provet_id)
        .ok_or_else(Reply::not_found)?;
    if !clinic.row(table, id).is_some_and(|row| belongs(route, row)) {
        return Err(Reply::not_found());
    }
    if route.action.is_some_and(|action| action.name == "pdf") {
        return Ok(super::paper::invoice(clinic, id));
    }
    let mut finalised = None;
    if ask.method != "GET" {
        let name = route.action.map(|action| action.name).unwrap_or_default();
        let row = clinic.row_mut(table, id).ok_or_else(Reply::not_found)?;
        change(table, name, row, &ask.fields()?, now).map_err(Reply::errors)?;
        write::stamp(row, now, "modified", token.user);
        finalised = finalise(clinic, id, table);
    }
    let answer = write::answer(origin, clinic, route, id, StatusCode::OK);
    if ask.method != "GET" {
        hooks::note(state, ask.provet_id, table, id, Change::Changed);
    }
    if let Some(invoice) = finalised {
        hooks::note(state, ask.provet_id, "invoice", invoice, Change::Changed);
    }
    Ok(answer)
}

fn change(
    table: &str,
    action: &str,
    row: &mut Record,
    fields: &Map<String, Value>,
    now: Timestamp,
) -> Result<(), Value> {
    match (table, action) {
        ("consultation", "update_status") => move_on(row, fields, now),
        ("consultation", "set_integration_status") => {
            let status = fields.get("integration_status").cloned();
            let status = status.ok_or_else(|| required("integration_status"))?;
            row.insert("integration_status".to_owned(), status);
            Ok(())
        }
        ("consultation", "mark_sent") => {
            row.insert("external_sent".to_owned(), now.to_string().into());
            Ok(())
        }
        ("patienthealthplanitem", "mark_used") => {
            let used = crate::simulator::clinic::number(row, "used_quantity").unwrap_or(0.0);
            row.insert("used_quantity".to_owned(), (used + 1.0).into());
            Ok(())
        }
        ("reminder", "mark_sent") => {
            row.insert("status".to_owned(), 3.into());
            Ok(())
        }
        _ => Ok(()),
    }
}

fn required(field: &str) -> Value {
    json!({field: ["This field is required."]})
}

/// Moves a visit to another status, and notes when that was.
fn move_on(row: &mut Record, fields: &Map<String, Value>, now: Timestamp) -> Result<(), Value> {
    let wanted = fields.get("status").ok_or_else(|| required("status"))?;
    let number = wanted
        .as_i64()
        .or_else(|| wanted.as_str().and_then(|text| text.parse().ok()));
    let next = number
        .filter(|next| STEPS.iter().any(|(status, _)| status == next))
        .ok_or_else(|| json!({"status": [format!("{wanted} is not a valid choice.")]}))?;
    let current = integer(row, "status").unwrap_or(0);
    let allowed = STEPS
        .iter()
        .any(|(status, following)| *status == current && following.contains(&next));
    if !allowed {
        return Err(json!({
            "status": [format!("Cannot change status from {current} to {next}.")]
        }));
    }
    row.insert("status".to_owned(), next.into());
    let moment = match next {
        8 => Some("started"),
        6 => Some("ended"),
        10 => Some("finished"),
        _ => None,
    };
    if let Some(moment) = moment
        && row.get(moment).is_none_or(Value::is_null)
    {
        row.insert(moment.to_owned(), now.to_string().into());
    }
    Ok(())
}

/// A finalized visit finalises its invoice, whose number is returned \[D: invoices arise on finalising\].
fn finalise(clinic: &mut crate::simulator::Clinic, id: i64, table: &str) -> Option<i64> {
    let invoice = clinic
        .row(table, id)
        .filter(|row| table == "consultation" && integer(row, "status") == Some(10))
        .and_then(|row| integer(row, "invoice"));
    clinic
        .row_mut("invoice", invoice?)?
        .insert("status".to_owned(), 3.into());
    invoice
}

/// Who the caller is and what it may do \[I: the answer's shape is not published\].
pub(super) fn active_permissions(state: &State, shown: &Shown<'_>, token: &Token) -> Reply {
    let permissions: Vec<&String> = access::permissions(state, token)
        .into_iter()
        .flatten()
        .collect();
    let url = schema::by_path("user").and_then(|resource| shown.url(resource, token.user));
    Reply::ok(json!({"id": token.user, "user": url, "permissions": permissions}))
}
