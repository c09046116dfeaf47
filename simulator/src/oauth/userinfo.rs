//! The OpenID `userinfo` endpoint.

use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Json, Response};
use serde_json::Value;

use super::id_token;
use super::tokens::is_openid_scope;
use crate::call_log::InFlightCall;
use crate::state::{Simulator, SimulatorState};

/// Answers with the claims, where the token was given for `openid`.
pub(super) async fn get_userinfo(
    State(simulator): State<Simulator>,
    Path(provet_id): Path<i64>,
    headers: HeaderMap,
) -> Response {
    let path = format!("/{provet_id}/oauth2/userinfo/");
    let in_flight = InFlightCall::begin(&simulator, "GET", &path, "");
    let text = headers
        .get(header::AUTHORIZATION)
        .and_then(|value| value.to_str().ok())
        .and_then(|value| value.strip_prefix("Bearer "));
    let response = simulator
        .read(|state| build_claims_response(state, provet_id, text.unwrap_or_default().trim()));
    in_flight.finish(Some(response.status().as_u16()));
    response
}

/// The claims about the user of this token, or the error of RFC 6750.
fn build_claims_response(state: &SimulatorState, provet_id: i64, text: &str) -> Response {
    let token = state.access_tokens.get(text);
    // A token of another clinic is answered like an unknown one.
    match token.filter(|token| token.provet_id == provet_id && state.is_valid_token(token)) {
        None => bearer_error(StatusCode::UNAUTHORIZED, "Bearer error=\"invalid_token\""),
        Some(token) if !is_openid_scope(&token.scope) => bearer_error(
            StatusCode::FORBIDDEN,
            "Bearer error=\"insufficient_scope\", scope=\"openid\"",
        ),
        Some(token) => {
            let claims = id_token::build_user_claims(state, provet_id, token.user);
            Json(Value::Object(claims)).into_response()
        }
    }
}

fn bearer_error(status: StatusCode, challenge: &'static str) -> Response {
    (status, [(header::WWW_AUTHENTICATE, challenge)]).into_response()
}
