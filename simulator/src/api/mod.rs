//! The REST API under each clinic's prefix: from the wire to the world and back.

mod actions;
mod auth;
mod compare;
mod deserialize;
mod field_names;
mod field_values;
mod filter;
mod http;
mod pdf;
mod read;
mod router;
mod serialize;
mod side_effects;
mod write;

#[cfg(test)]
mod tests;

pub(super) use auth::ApiRateLimiter;
pub use field_names::FieldNaming;
pub(super) use router::router;

use axum::http::{StatusCode, header};

use http::{ApiRequest, ApiResponse};
use serialize::RecordSerializer;

use super::oauth::IssuedAccessToken;
use super::schema::{self, ResourceRoute};
use super::state::SimulatorState;

/// Answers one request.
fn answer_request(state: &mut SimulatorState, ask: &ApiRequest) -> ApiResponse {
    if !state.clinics.contains_key(&ask.provet_id) {
        return ApiResponse::not_found();
    }
    if !ask.path.ends_with('/') {
        return redirect_to_slash(state, ask);
    }
    authorize_and_answer(state, ask).unwrap_or_else(|refusal| refusal)
}

/// The way to the same path with a slash at the end \[C\].
fn redirect_to_slash(state: &SimulatorState, ask: &ApiRequest) -> ApiResponse {
    let mark = if ask.raw_query.is_empty() { "" } else { "?" };
    let location = format!("{}{}/{mark}{}", state.origin, ask.path, ask.raw_query);
    ApiResponse::without_body(StatusCode::MOVED_PERMANENTLY)
        .with_header(header::LOCATION, &location)
}

/// Checks who asks, for what and how often, in Django REST Framework's order.
fn authorize_and_answer(
    state: &mut SimulatorState,
    ask: &ApiRequest,
) -> Result<ApiResponse, ApiResponse> {
    let token = auth::authenticate_caller(state, ask)?;
    let segments = ask.path_segments();
    let meant = match segments.as_slice() {
        [] => None,
        ["user", "current", "active_permissions"] => {
            auth::check_permission(state, &token, schema::find_by_path("user"))?;
            None
        }
        segments => Some(schema::match_route(segments).ok_or_else(ApiResponse::not_found)?),
    };
    auth::check_permission(state, &token, meant.as_ref().map(|route| route.resource))?;
    auth::check_action_permission(state, meant.as_ref())?;
    if let Some(seconds) = state.faults.take_throttle() {
        return Err(auth::throttled_response(seconds));
    }
    let Some(mut route) = meant else {
        return Ok(answer_special_endpoint(
            state,
            &token,
            ask,
            segments.is_empty(),
        ));
    };
    route.owner_user = route.resource.own_only.then_some(token.user);
    auth::check_rate_limit(state, &token, &route, ask)?;
    answer_resource(state, &token, &route, ask)
}

/// Answers what is asked of a resource, as far as it can be asked that.
fn answer_resource(
    state: &mut SimulatorState,
    token: &IssuedAccessToken,
    route: &ResourceRoute,
    ask: &ApiRequest,
) -> Result<ApiResponse, ApiResponse> {
    let allowed = allowed_methods(route);
    let spelling = FieldNaming::from_route(state, route);
    if ask.method == "OPTIONS" {
        return Ok(spelling.rename_response(read::describe_endpoint(route, &allowed)));
    }
    if !allowed.contains(&ask.method.as_str()) {
        let detail = format!("Method \"{}\" not allowed.", ask.method);
        return Err(
            ApiResponse::from_detail(StatusCode::METHOD_NOT_ALLOWED, &detail)
                .with_header(header::ALLOW, &allowed.join(", ")),
        );
    }
    let respelt = spelling.normalize_request(ask)?;
    let reply = dispatch_request(state, token, route, respelt.as_ref().unwrap_or(ask))
        .map_err(|refusal| spelling.rename_response(refusal))?;
    Ok(spelling
        .rename_response(reply)
        .with_header(header::ALLOW, &allowed.join(", ")))
}

/// The two endpoints that are no resource: the root, and who the caller is.
fn answer_special_endpoint(
    state: &SimulatorState,
    token: &IssuedAccessToken,
    ask: &ApiRequest,
    root: bool,
) -> ApiResponse {
    if ask.method != "GET" {
        let detail = format!("Method \"{}\" not allowed.", ask.method);
        return ApiResponse::from_detail(StatusCode::METHOD_NOT_ALLOWED, &detail);
    }
    let Some(clinic) = state.find_clinic(ask.provet_id) else {
        return ApiResponse::not_found();
    };
    let shown = RecordSerializer {
        origin: &state.origin,
        clinic,
    };
    if root {
        read::list_collections(&shown)
    } else {
        actions::active_permissions(state, &shown, token)
    }
}

/// Methods of what a route means, `OPTIONS` and `HEAD` included.
fn allowed_methods(route: &ResourceRoute) -> Vec<&'static str> {
    let methods = match (route.action, route.record_id) {
        (Some(action), _) => action.methods,
        (None, Some(_)) => route.resource.detail_methods,
        (None, None) => route.resource.list_methods,
    };
    methods.iter().copied().chain(["HEAD", "OPTIONS"]).collect()
}

fn dispatch_request(
    state: &mut SimulatorState,
    token: &IssuedAccessToken,
    route: &ResourceRoute,
    ask: &ApiRequest,
) -> Result<ApiResponse, ApiResponse> {
    match (ask.method.as_str(), route.record_id) {
        (_, Some(id)) if route.action.is_some() => {
            actions::run_action(state, token, route, id, ask)
        }
        ("POST", None) => write::create_record(state, token, route, ask),
        ("PUT" | "PATCH", Some(id)) => write::update_record(state, token, route, id, ask),
        ("DELETE", Some(id)) => Ok(write::delete_record(state, route, id, ask)),
        (_, id) => Ok(read_records(state, route, id, ask)),
    }
}

fn read_records(
    state: &SimulatorState,
    route: &ResourceRoute,
    id: Option<i64>,
    ask: &ApiRequest,
) -> ApiResponse {
    let Some(clinic) = state.find_clinic(ask.provet_id) else {
        return ApiResponse::not_found();
    };
    if !write::parent_exists(clinic, route) {
        return ApiResponse::not_found();
    }
    let shown = RecordSerializer {
        origin: &state.origin,
        clinic,
    };
    match id {
        Some(id) => read::read_record(&shown, route, id, ask),
        None => read::list_records(state, &shown, route, ask),
    }
}
