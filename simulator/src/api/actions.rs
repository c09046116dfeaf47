//! Endpoints below one record: changing a consultation's status, marking things as sent.

use axum::http::StatusCode;
use jiff::Timestamp;
use serde_json::{Map, Value, json};

use super::auth;
use super::http::{ApiRequest, ApiResponse};
use super::read::matches_route;
use super::serialize::RecordSerializer;
use super::write;
use crate::clinic::{StoredRecord, get_integer};
use crate::oauth::IssuedAccessToken;
use crate::schema::{self, ResourceRoute};
use crate::state::SimulatorState;
use crate::webhooks::{self, RecordChange};

/// Allowed transitions between statuses; what Provet refuses is not published \[I\].
///
/// 0 admitted, 8 in progress, 5 ready for discharge, 6 discharged, 7 invoicing, 9 invoice paid,
/// 10 finalized, 11 draft \[D\].
const STATUS_TRANSITIONS: [(i64, &[i64]); 8] = [
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
pub(super) fn run_action(
    state: &mut SimulatorState,
    token: &IssuedAccessToken,
    route: &ResourceRoute,
    id: i64,
    request: &ApiRequest,
) -> Result<ApiResponse, ApiResponse> {
    let (now, origin) = (state.now(), state.origin.as_str());
    let table = route.resource.table;
    let clinics = &mut state.clinics;
    let clinic = clinics
        .get_mut(&request.provet_id)
        .ok_or_else(ApiResponse::not_found)?;
    if !clinic
        .find_row(table, id)
        .is_some_and(|row| matches_route(route, row))
    {
        return Err(ApiResponse::not_found());
    }
    if route.action.is_some_and(|action| action.name == "pdf") {
        // The only action that returns a file instead of the record.
        return Ok(super::pdf::build_invoice_pdf(clinic, id));
    }
    let mut finalised = None;
    if request.method != "GET" {
        let name = route.action.map(|action| action.name).unwrap_or_default();
        let row = clinic
            .find_row_mut(table, id)
            .ok_or_else(ApiResponse::not_found)?;
        apply_action(table, name, row, &request.parse_fields()?, now)
            .map_err(ApiResponse::from_errors)?;
        write::set_change_fields(row, now, "modified", token.user);
        finalised = finalize_invoice(clinic, id, table);
    }
    let answer = write::build_response(origin, clinic, route, id, StatusCode::OK);
    if request.method != "GET" {
        webhooks::queue_change(state, request.provet_id, table, id, RecordChange::Updated);
    }
    // The invoice has changed too, and its webhooks have triggers of their own.
    if let Some(invoice) = finalised {
        webhooks::queue_change(
            state,
            request.provet_id,
            "invoice",
            invoice,
            RecordChange::Updated,
        );
    }
    Ok(answer)
}

fn apply_action(
    table: &str,
    action: &str,
    row: &mut StoredRecord,
    fields: &Map<String, Value>,
    now: Timestamp,
) -> Result<(), Value> {
    match (table, action) {
        ("consultation", "update_status") => change_status(row, fields, now),
        ("consultation", "set_integration_status") => {
            let status = fields.get("integration_status").cloned();
            let status = status.ok_or_else(|| required_error("integration_status"))?;
            row.insert("integration_status".to_owned(), status);
            Ok(())
        }
        ("consultation", "mark_sent") => {
            row.insert("external_sent".to_owned(), now.to_string().into());
            Ok(())
        }
        ("patienthealthplanitem", "mark_used") => {
            let used = crate::clinic::get_number(row, "used_quantity").unwrap_or(0.0);
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

fn required_error(field: &str) -> Value {
    json!({field: ["This field is required."]})
}

/// Changes a consultation's status and records the time.
fn change_status(
    row: &mut StoredRecord,
    fields: &Map<String, Value>,
    now: Timestamp,
) -> Result<(), Value> {
    let status = fields
        .get("status")
        .ok_or_else(|| required_error("status"))?;
    let number = status
        .as_i64()
        .or_else(|| status.as_str().and_then(|text| text.parse().ok()));
    let next = number
        .filter(|next| STATUS_TRANSITIONS.iter().any(|(status, _)| status == next))
        .ok_or_else(|| json!({"status": [format!("{status} is not a valid choice.")]}))?;
    let current = get_integer(row, "status").unwrap_or(0);
    let allowed = STATUS_TRANSITIONS
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
    // The first time counts: going back to a status does not overwrite it.
    if let Some(moment) = moment
        && row.get(moment).is_none_or(Value::is_null)
    {
        row.insert(moment.to_owned(), now.to_string().into());
    }
    Ok(())
}

/// A finalized consultation finalises its invoice, whose number is returned \[D: invoices arise on finalising\].
fn finalize_invoice(clinic: &mut crate::SimulatedClinic, id: i64, table: &str) -> Option<i64> {
    let invoice = clinic
        .find_row(table, id)
        .filter(|row| table == "consultation" && get_integer(row, "status") == Some(10))
        .and_then(|row| get_integer(row, "invoice"));
    clinic
        .find_row_mut("invoice", invoice?)?
        .insert("status".to_owned(), 3.into());
    invoice
}

/// Who the caller is and what it may do \[I: the answer's shape is not published\].
pub(super) fn active_permissions(
    state: &SimulatorState,
    serializer: &RecordSerializer<'_>,
    token: &IssuedAccessToken,
) -> ApiResponse {
    let permissions: Vec<&String> = auth::caller_permissions(state, token)
        .into_iter()
        .flatten()
        .collect();
    let url = schema::find_by_path("user")
        .and_then(|resource| serializer.record_url(resource, token.user));
    ApiResponse::ok(json!({"id": token.user, "user": url, "permissions": permissions}))
}
