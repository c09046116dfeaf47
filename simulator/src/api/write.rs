//! Writing: creating, replacing, changing and deleting records.

use axum::http::StatusCode;
use jiff::Timestamp;
use serde_json::{Map, Value, json};

use super::deserialize::parse_field_value;
use super::http::{ApiRequest, ApiResponse};
use super::read::matches_route;
use super::serialize::RecordSerializer;
use super::side_effects;
use crate::clinic::{SimulatedClinic, StoredRecord, get_integer};
use crate::oauth::IssuedAccessToken;
use crate::schema::{ResourceRoute, WriteRule};
use crate::state::SimulatorState;
use crate::webhooks::{self, RecordChange};

/// The validated fields, or the error of each invalid field.
fn validate_fields(
    serializer: &RecordSerializer<'_>,
    route: &ResourceRoute,
    sent: &Map<String, Value>,
    partial: bool,
) -> Result<StoredRecord, ApiResponse> {
    let (mut row, mut errors) = (StoredRecord::new(), Map::new());
    for field in route.resource.all_fields() {
        let given_by_path =
            route.parent_id.is_some() && route.resource.parent_field == Some(field.name);
        // Django ignores read-only fields instead of refusing them.
        if field.write_rule == WriteRule::ReadOnly || given_by_path {
            continue;
        }
        let missing = field.write_rule == WriteRule::Required && !partial;
        let converted = match sent.get(field.name) {
            Some(value) => parse_field_value(serializer, field, value),
            None if missing => Err("This field is required.".to_owned()),
            None => continue,
        };
        match converted {
            Ok(value) => row.insert(field.name.to_owned(), value),
            Err(error) => errors.insert(field.name.to_owned(), json!([error])),
        };
    }
    if errors.is_empty() {
        Ok(row)
    } else {
        Err(ApiResponse::from_errors(Value::Object(errors)))
    }
}

/// Creates a record.
pub(super) fn create_record(
    state: &mut SimulatorState,
    token: &IssuedAccessToken,
    route: &ResourceRoute,
    request: &ApiRequest,
) -> Result<ApiResponse, ApiResponse> {
    let (now, origin) = (state.now(), state.origin.as_str());
    let clinics = &mut state.clinics;
    let clinic = clinics
        .get_mut(&request.provet_id)
        // A nested record without its parent could never be read.
        .filter(|clinic| parent_exists(clinic, route))
        .ok_or_else(ApiResponse::not_found)?;
    let mut row = validate_fields(
        &RecordSerializer { origin, clinic },
        route,
        &request.parse_fields()?,
        false,
    )?;
    if let (Some(field), Some(parent)) = (route.resource.parent_field, route.parent_id) {
        row.insert(field.to_owned(), parent.into());
    }
    side_effects::fill_defaults(clinic, route.resource, &mut row, token.user, now);
    side_effects::validate_record(clinic, route.resource, &row, None)
        .map_err(ApiResponse::from_errors)?;
    // After validation: a refused record must not look as if it were touched.
    set_change_fields(&mut row, now, "created", token.user);
    set_change_fields(&mut row, now, "modified", token.user);
    let id = clinic.insert_row(route.resource.table, row);
    // After the record is stored, because the related ones are computed from it.
    side_effects::update_related_records(clinic, route.resource, id, now);
    let response = build_response(origin, clinic, route, id, StatusCode::CREATED);
    queue_webhooks(state, request.provet_id, route, id, RecordChange::Created);
    Ok(response)
}

/// Replaces (`PUT`) or changes (`PATCH`) a record.
pub(super) fn update_record(
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
    let mut row = clinic
        .find_row(table, id)
        .filter(|row| matches_route(route, row))
        .cloned()
        .ok_or_else(ApiResponse::not_found)?;
    let partial = request.method == "PATCH";
    let serializer = RecordSerializer { origin, clinic };
    row.extend(validate_fields(
        &serializer,
        route,
        &request.parse_fields()?,
        partial,
    )?);
    side_effects::validate_record(clinic, route.resource, &row, Some(id))
        .map_err(ApiResponse::from_errors)?;
    side_effects::derive_fields(route.resource, &mut row);
    set_change_fields(&mut row, now, "modified", token.user);
    clinic.insert_row_at(table, id, row);
    side_effects::update_related_records(clinic, route.resource, id, now);
    let response = build_response(origin, clinic, route, id, StatusCode::OK);
    queue_webhooks(state, request.provet_id, route, id, RecordChange::Updated);
    Ok(response)
}

/// Queues webhooks, also for the invoice that a payment changes.
fn queue_webhooks(
    state: &mut SimulatorState,
    provet_id: i64,
    route: &ResourceRoute,
    id: i64,
    change: RecordChange,
) {
    let table = route.resource.table;
    let invoice = state
        .find_clinic(provet_id)
        .filter(|_| table == "invoicepayment")
        .and_then(|clinic| get_integer(clinic.find_row(table, id)?, "invoice"));
    webhooks::queue_change(state, provet_id, table, id, change);
    if let Some(invoice) = invoice {
        webhooks::queue_change(state, provet_id, "invoice", invoice, RecordChange::Updated);
    }
}

/// Deletes a record for good.
pub(super) fn delete_record(
    state: &mut SimulatorState,
    route: &ResourceRoute,
    id: i64,
    request: &ApiRequest,
) -> ApiResponse {
    let table = route.resource.table;
    let Some(clinic) = state.clinics.get_mut(&request.provet_id) else {
        return ApiResponse::not_found();
    };
    if !clinic
        .find_row(table, id)
        .is_some_and(|row| matches_route(route, row))
    {
        return ApiResponse::not_found();
    }
    clinic.remove_row(table, id);
    webhooks::queue_change(state, request.provet_id, table, id, RecordChange::Deleted);
    ApiResponse::without_body(StatusCode::NO_CONTENT).mark_changed_state()
}

/// Whether the parent record of a nested path exists.
pub(super) fn parent_exists(clinic: &SimulatedClinic, route: &ResourceRoute) -> bool {
    let table = route.resource.path.split('/').next().unwrap_or_default();
    route
        .parent_id
        .is_none_or(|parent| clinic.find_row(table, parent).is_some())
}

/// Sets when and by whom the record was created or modified.
pub(super) fn set_change_fields(row: &mut StoredRecord, now: Timestamp, when: &str, user: i64) {
    row.insert(when.to_owned(), now.to_string().into());
    row.insert(format!("{when}_user"), user.into());
}

/// The record as it is now.
pub(super) fn build_response(
    origin: &str,
    clinic: &SimulatedClinic,
    route: &ResourceRoute,
    id: i64,
    status: StatusCode,
) -> ApiResponse {
    let serializer = RecordSerializer { origin, clinic };
    serializer
        .serialize_record(route.resource, id, true, &[])
        .map_or_else(ApiResponse::not_found, |record| {
            ApiResponse::from_json(status, record)
        })
        .mark_changed_state()
}
