//! Who a token stands for, told to whoever holds it.

use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Json, Response};
use serde_json::Value;

use super::identity;
use super::issue::is_openid;
use crate::simulator::log::UnderWay;
use crate::simulator::world::{State as Inside, World};

/// Answers with the claims, where the token was given for `openid`.
pub(super) async fn serve(
    State(world): State<World>,
    Path(provet_id): Path<i64>,
    headers: HeaderMap,
) -> Response {
    let path = format!("/{provet_id}/oauth2/userinfo/");
    let under_way = UnderWay::begin(&world, "GET", &path, "");
    let text = headers
        .get(header::AUTHORIZATION)
        .and_then(|value| value.to_str().ok())
        .and_then(|value| value.strip_prefix("Bearer "));
    let response = world.read(|state| told(state, provet_id, text.unwrap_or_default().trim()));
    under_way.answered(Some(response.status().as_u16()));
    response
}

/// What is told about the one this token stands for.
fn told(state: &Inside, provet_id: i64, text: &str) -> Response {
    let token = state.tokens.get(text);
    match token.filter(|token| token.provet_id == provet_id && state.is_good(token)) {
        None => refused(StatusCode::UNAUTHORIZED, "Bearer error=\"invalid_token\""),
        Some(token) if !is_openid(&token.scope) => refused(
            StatusCode::FORBIDDEN,
            "Bearer error=\"insufficient_scope\", scope=\"openid\"",
        ),
        Some(token) => {
            let claims = identity::about(state, provet_id, token.user);
            Json(Value::Object(claims)).into_response()
        }
    }
}

fn refused(status: StatusCode, challenge: &'static str) -> Response {
    (status, [(header::WWW_AUTHENTICATE, challenge)]).into_response()
}
