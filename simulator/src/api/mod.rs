//! The REST API under each clinic's prefix.

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
fn answer_request(state: &mut SimulatorState, request: &ApiRequest) -> ApiResponse {
    if !state.clinics.contains_key(&request.provet_id) {
        return ApiResponse::not_found();
    }
    // Before authentication, as Django's middleware does: it redirects anyone.
    if !request.path.ends_with('/') {
        return redirect_to_slash(state, request);
    }
    authorize_and_answer(state, request).unwrap_or_else(|refusal| refusal)
}

/// Redirects to the same path with a slash at the end \[C\].
fn redirect_to_slash(state: &SimulatorState, request: &ApiRequest) -> ApiResponse {
    let mark = if request.raw_query.is_empty() {
        ""
    } else {
        "?"
    };
    let location = format!(
        "{}{}/{mark}{}",
        state.origin, request.path, request.raw_query
    );
    ApiResponse::without_body(StatusCode::MOVED_PERMANENTLY)
        .with_header(header::LOCATION, &location)
}

/// Checks authentication, permissions and rate limits in Django REST Framework's order, then answers.
fn authorize_and_answer(
    state: &mut SimulatorState,
    request: &ApiRequest,
) -> Result<ApiResponse, ApiResponse> {
    let token = auth::authenticate_caller(state, request)?;
    let segments = request.path_segments();
    let route = match segments.as_slice() {
        [] => None,
        ["user", "current", "active_permissions"] => {
            auth::check_permission(state, &token, schema::find_by_path("user"))?;
            None
        }
        segments => Some(schema::match_route(segments).ok_or_else(ApiResponse::not_found)?),
    };
    auth::check_permission(state, &token, route.as_ref().map(|route| route.resource))?;
    auth::check_action_permission(state, route.as_ref())?;
    // After the permissions: a request that is not allowed does not use the fault up.
    if let Some(seconds) = state.faults.take_throttle() {
        return Err(auth::throttled_response(seconds));
    }
    let Some(mut route) = route else {
        return Ok(answer_special_endpoint(
            state,
            &token,
            request,
            segments.is_empty(),
        ));
    };
    // Other callers' records then answer 404, which does not show that they exist.
    route.owner_user = route.resource.own_only.then_some(token.user);
    auth::check_rate_limit(state, &token, &route, request)?;
    answer_resource(state, &token, &route, request)
}

/// Answers a request to a resource, where its methods allow it.
fn answer_resource(
    state: &mut SimulatorState,
    token: &IssuedAccessToken,
    route: &ResourceRoute,
    request: &ApiRequest,
) -> Result<ApiResponse, ApiResponse> {
    let allowed = allowed_methods(route);
    let naming = FieldNaming::from_route(state, route);
    if request.method == "OPTIONS" {
        return Ok(naming.rename_response(read::describe_endpoint(route, &allowed)));
    }
    if !allowed.contains(&request.method.as_str()) {
        let detail = format!("Method \"{}\" not allowed.", request.method);
        return Err(
            ApiResponse::from_detail(StatusCode::METHOD_NOT_ALLOWED, &detail)
                .with_header(header::ALLOW, &allowed.join(", ")),
        );
    }
    let renamed = naming.normalize_request(request)?;
    let response = dispatch_request(state, token, route, renamed.as_ref().unwrap_or(request))
        .map_err(|refusal| naming.rename_response(refusal))?;
    Ok(naming
        .rename_response(response)
        .with_header(header::ALLOW, &allowed.join(", ")))
}

/// The two endpoints that are no resource: the root, and the caller's permissions.
fn answer_special_endpoint(
    state: &SimulatorState,
    token: &IssuedAccessToken,
    request: &ApiRequest,
    root: bool,
) -> ApiResponse {
    if request.method != "GET" {
        let detail = format!("Method \"{}\" not allowed.", request.method);
        return ApiResponse::from_detail(StatusCode::METHOD_NOT_ALLOWED, &detail);
    }
    let Some(clinic) = state.find_clinic(request.provet_id) else {
        return ApiResponse::not_found();
    };
    let serializer = RecordSerializer {
        origin: &state.origin,
        clinic,
    };
    if root {
        read::list_collections(&serializer)
    } else {
        actions::active_permissions(state, &serializer, token)
    }
}

/// Methods that a route allows, including `OPTIONS` and `HEAD`.
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
    request: &ApiRequest,
) -> Result<ApiResponse, ApiResponse> {
    match (request.method.as_str(), route.record_id) {
        (_, Some(id)) if route.action.is_some() => {
            actions::run_action(state, token, route, id, request)
        }
        ("POST", None) => write::create_record(state, token, route, request),
        ("PUT" | "PATCH", Some(id)) => write::update_record(state, token, route, id, request),
        ("DELETE", Some(id)) => Ok(write::delete_record(state, route, id, request)),
        (_, id) => Ok(read_records(state, route, id, request)),
    }
}

fn read_records(
    state: &SimulatorState,
    route: &ResourceRoute,
    id: Option<i64>,
    request: &ApiRequest,
) -> ApiResponse {
    let Some(clinic) = state.find_clinic(request.provet_id) else {
        return ApiResponse::not_found();
    };
    // An empty list would hide that the parent does not exist.
    if !write::parent_exists(clinic, route) {
        return ApiResponse::not_found();
    }
    let serializer = RecordSerializer {
        origin: &state.origin,
        clinic,
    };
    match id {
        Some(id) => read::read_record(&serializer, route, id, request),
        None => read::list_records(state, &serializer, route, request),
    }
}
