//! OAuth2 and OpenID Connect under each clinic's prefix: sign-in, tokens, revocation.
//!
//! Where the vendor is silent this does as django-oauth-toolkit does \[I\].

mod application;
mod authorization_code;
mod authorize;
mod client_auth;
mod discovery;
mod grant;
mod grant_store;
mod id_token;
mod jwt;
mod pkce;
mod refresh_token;
mod revoke;
mod signing_keys;
#[cfg(test)]
mod tests;
mod token_endpoint;
mod tokens;
mod userinfo;

pub use application::{FieldPresence, GrantType, NewApplication, OauthApplication};
pub(super) use application::{IssuedAccessToken, random_token};
pub(super) use grant_store::GrantStore;

use axum::Router;
use axum::middleware;
use axum::routing::{get, post};

use super::state::Simulator;
use super::ui;

/// Seconds an access token is good for \[D\].
const ACCESS_TOKEN_LIFETIME_SECONDS: i64 = 36_000;

/// Seconds a refresh token is good for after it was used last: thirty days \[D\].
const REFRESH_TOKEN_IDLE_SECONDS: i64 = 30 * 24 * 3600;

/// Seconds an authorization code is good for: the library's usual minute \[I\].
const CODE_LIFETIME_SECONDS: i64 = 60;

/// The scope given where none is asked for \[D\].
const SCOPE_RESTAPI: &str = "restapi";

/// The scope that brings an identity token \[D\].
const SCOPE_OPENID: &str = "openid";

/// The OAuth2 endpoints.
pub(super) fn router(simulator: Simulator) -> Router {
    let pages = Router::new()
        .route(
            "/{provet_id}/oauth2/authorize/",
            get(authorize::get_authorize).post(authorize::post_authorize),
        )
        .layer(middleware::from_fn_with_state(
            simulator.clone(),
            ui::secure_page,
        ));
    Router::new()
        .route(
            "/{provet_id}/oauth2/token/",
            post(token_endpoint::post_token),
        )
        .route(
            "/{provet_id}/oauth2/revoke_token/",
            post(revoke::post_revoke),
        )
        .route(
            "/{provet_id}/oauth2/userinfo/",
            get(userinfo::get_userinfo).post(userinfo::get_userinfo),
        )
        .merge(discovery::routes())
        .merge(pages)
        .with_state(simulator)
}

/// What the discovery document of a clinic calls its issuer, as the library makes it \[I\].
fn issuer_url(origin: &str, provet_id: i64) -> String {
    format!("{origin}/{provet_id}/oauth2")
}
