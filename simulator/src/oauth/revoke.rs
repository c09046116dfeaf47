//! Token revocation (RFC 7009).

use axum::extract::{Path, RawForm, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};

use super::client_auth::{ClientRequest, OauthErrorResponse};
use crate::call_log::InFlightCall;
use crate::state::{Simulator, SimulatorState};

/// Takes a token back; an unknown one is no error [I, RFC 7009].
pub(super) async fn post_revoke(
    State(simulator): State<Simulator>,
    Path(provet_id): Path<i64>,
    headers: HeaderMap,
    RawForm(form): RawForm,
) -> Response {
    let path = format!("/{provet_id}/oauth2/revoke_token/");
    let in_flight = InFlightCall::begin(&simulator, "POST", &path, "");
    let request = ClientRequest::parse(provet_id, &headers, &form);
    let response = simulator.update(|state| match request.authenticate_client(state) {
        None => OauthErrorResponse::INVALID_CLIENT.into_response(),
        Some(app) => {
            let text = request.form_field("token").unwrap_or_default();
            revoke_token(state, &app.client_id, text);
            StatusCode::OK.into_response()
        }
    });
    in_flight.finish(Some(response.status().as_u16()));
    response
}

/// A refresh token takes the access tokens of its authorization with it.
fn revoke_token(state: &mut SimulatorState, client_id: &str, text: &str) {
    if state
        .access_tokens
        .get(text)
        .is_some_and(|token| token.client_id == client_id)
    {
        state.access_tokens.remove(text);
    }
    let family = state
        .grant_store
        .refresh_tokens
        .get(text)
        .filter(|token| token.grant.client_id == client_id)
        .map(|token| token.grant.token_family);
    // RFC 7009, 2.1: revoking a refresh token ends its access tokens.
    if let Some(family) = family {
        state.revoke_token_family(family);
    }
}
