//! OpenID discovery: the configuration document and the key set of a clinic.

use axum::Router;
use axum::extract::{OriginalUri, Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Json, Response};
use axum::routing::get;
use serde_json::{Value, json};

use super::{id_token, issuer_url, signing_keys, token_endpoint};
use crate::call_log::InFlightCall;
use crate::state::{Simulator, SimulatorState};

/// Both documents, with and without a slash at the end: the library has changed its mind \[I\].
pub(super) fn routes() -> Router<Simulator> {
    let base = "/{provet_id}/oauth2/.well-known";
    Router::new()
        .route(
            &format!("{base}/openid-configuration"),
            get(get_openid_configuration),
        )
        .route(
            &format!("{base}/openid-configuration/"),
            get(get_openid_configuration),
        )
        .route(&format!("{base}/jwks.json"), get(get_jwks))
        .route(&format!("{base}/jwks.json/"), get(get_jwks))
}

async fn get_openid_configuration(
    State(simulator): State<Simulator>,
    Path(provet_id): Path<i64>,
    OriginalUri(uri): OriginalUri,
) -> Response {
    answer_document(&simulator, provet_id, uri.path(), |state| {
        build_discovery_document(state, provet_id)
    })
}

async fn get_jwks(
    State(simulator): State<Simulator>,
    Path(provet_id): Path<i64>,
    OriginalUri(uri): OriginalUri,
) -> Response {
    answer_document(&simulator, provet_id, uri.path(), |state| {
        signing_keys::build_key_set(state, provet_id)
    })
}

fn answer_document(
    simulator: &Simulator,
    provet_id: i64,
    path: &str,
    look: impl FnOnce(&SimulatorState) -> Value,
) -> Response {
    let in_flight = InFlightCall::begin(simulator, "GET", path, "");
    let response = simulator.update(|state| {
        if state.faults.sign_in.take_discovery_failure() {
            token_endpoint::server_error()
        } else if state.find_clinic(provet_id).is_none() {
            StatusCode::NOT_FOUND.into_response()
        } else {
            Json(look(state)).into_response()
        }
    });
    in_flight.finish(Some(response.status().as_u16()));
    response
}

/// The document, with the library's own set of properties \[I\].
fn build_discovery_document(state: &SimulatorState, provet_id: i64) -> Value {
    let base = issuer_url(&state.origin, provet_id);
    let other = issuer_url(&state.origin, id_token::find_other_clinic(state, provet_id));
    let faults = &state.faults.sign_in;
    let named = if faults.use_foreign_issuer {
        &other
    } else {
        &base
    };
    // Another clinic's keys sign validly, but must not be accepted for this one.
    let keys = if faults.use_foreign_jwks {
        &other
    } else {
        &base
    };
    json!({
        "issuer": named,
        "authorization_endpoint": format!("{base}/authorize/"),
        "token_endpoint": format!("{base}/token/"),
        "userinfo_endpoint": format!("{base}/userinfo/"),
        "revocation_endpoint": format!("{base}/revoke_token/"),
        "jwks_uri": format!("{keys}/.well-known/jwks.json"),
        "scopes_supported": ["restapi", "openid"],
        "response_types_supported": ["code"],
        "grant_types_supported": ["authorization_code", "refresh_token", "client_credentials"],
        "subject_types_supported": ["public"],
        "id_token_signing_alg_values_supported": ["RS256", "HS256"],
        "token_endpoint_auth_methods_supported": ["client_secret_post", "client_secret_basic"],
        "code_challenge_methods_supported": ["plain", "S256"],
        "claims_supported": ["sub", "email", "given_name", "family_name", "name"],
    })
}
