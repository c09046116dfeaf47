//! What a clinic's sign-in service says of itself: the discovery document and the key set.

use axum::Router;
use axum::extract::{OriginalUri, Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Json, Response};
use axum::routing::get;
use serde_json::{Value, json};

use super::{identity, issuer, keys, token};
use crate::simulator::log::UnderWay;
use crate::simulator::world::{State as Inside, World};

/// Both documents, with and without a slash at the end: the library has changed its mind \[I\].
pub(super) fn routes() -> Router<World> {
    let base = "/{provet_id}/oauth2/.well-known";
    Router::new()
        .route(&format!("{base}/openid-configuration"), get(configuration))
        .route(&format!("{base}/openid-configuration/"), get(configuration))
        .route(&format!("{base}/jwks.json"), get(jwks))
        .route(&format!("{base}/jwks.json/"), get(jwks))
}

async fn configuration(
    State(world): State<World>,
    Path(provet_id): Path<i64>,
    OriginalUri(uri): OriginalUri,
) -> Response {
    answer(&world, provet_id, uri.path(), |state| {
        document(state, provet_id)
    })
}

async fn jwks(
    State(world): State<World>,
    Path(provet_id): Path<i64>,
    OriginalUri(uri): OriginalUri,
) -> Response {
    answer(&world, provet_id, uri.path(), |state| {
        keys::key_set(state, provet_id)
    })
}

fn answer(
    world: &World,
    provet_id: i64,
    path: &str,
    look: impl FnOnce(&Inside) -> Value,
) -> Response {
    let under_way = UnderWay::begin(world, "GET", path, "");
    let response = world.change(|state| {
        if state.faults.sign_in.discovery_fails() {
            token::failed()
        } else if state.clinic(provet_id).is_none() {
            StatusCode::NOT_FOUND.into_response()
        } else {
            Json(look(state)).into_response()
        }
    });
    under_way.answered(Some(response.status().as_u16()));
    response
}

/// The document, with the library's own set of properties \[I\].
fn document(state: &Inside, provet_id: i64) -> Value {
    let base = issuer(&state.origin, provet_id);
    let other = issuer(&state.origin, identity::other_clinic(state, provet_id));
    let hazards = &state.faults.sign_in;
    let named = if hazards.foreign_issuer {
        &other
    } else {
        &base
    };
    let keys = if hazards.foreign_jwks { &other } else { &base };
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
