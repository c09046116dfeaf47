//! OAuth2 and OpenID under each clinic's prefix: people sign in, tokens are given out and taken back.
//!
//! Where the vendor is silent this does as django-oauth-toolkit does \[I\].

mod app;
mod asked;
mod authorize;
mod code;
mod discovery;
mod grant;
mod hazards;
mod identity;
mod issue;
mod jwt;
mod keys;
mod ledger;
mod pkce;
mod refresh;
mod revoke;
mod switches;
#[cfg(test)]
mod tests;
mod token;
mod userinfo;

pub use app::{App, Grant, Mention, NewApp};
pub(super) use app::{Token, opaque};
pub use hazards::{Consent, IdTokenFault, Returned, SignInHazards};
pub(super) use ledger::Ledger;

use axum::Router;
use axum::middleware;
use axum::routing::{get, post};

use super::desk;
use super::world::World;

/// Seconds an access token is good for \[D\].
const LIFETIME: i64 = 36_000;

/// Seconds a refresh token is good for after it was used last: thirty days \[D\].
const IDLE: i64 = 30 * 24 * 3600;

/// Seconds an authorization code is good for: the library's usual minute \[I\].
const CODE_LIFETIME: i64 = 60;

/// The scope given where none is asked for \[D\].
const SCOPE: &str = "restapi";

/// The scope that brings an identity token \[D\].
const OPENID: &str = "openid";

/// The OAuth2 endpoints.
pub(super) fn router(world: World) -> Router {
    let pages = Router::new()
        .route(
            "/{provet_id}/oauth2/authorize/",
            get(authorize::ask).post(authorize::decide),
        )
        .layer(middleware::from_fn_with_state(world.clone(), desk::guard));
    Router::new()
        .route("/{provet_id}/oauth2/token/", post(token::serve))
        .route("/{provet_id}/oauth2/revoke_token/", post(revoke::serve))
        .route(
            "/{provet_id}/oauth2/userinfo/",
            get(userinfo::serve).post(userinfo::serve),
        )
        .merge(discovery::routes())
        .merge(pages)
        .with_state(world)
}

/// What the discovery document of a clinic calls its issuer, as the library makes it \[I\].
fn issuer(origin: &str, provet_id: i64) -> String {
    format!("{origin}/{provet_id}/oauth2")
}
