//! What a client asks the token endpoint for.

use super::app::{App, Grant};
use super::asked::{Asked, Refusal};
use super::issue::{Outcome, access_token};
use super::{OPENID, SCOPE, code, refresh};
use crate::simulator::world::State;

/// The answer to a token request.
pub(super) fn grant(state: &mut State, asked: &Asked) -> Outcome {
    let Some(app) = asked.app(state) else {
        return Outcome::Refused(Refusal::CLIENT);
    };
    let personal = app.grant == Grant::AuthorizationCode;
    match asked.field("grant_type") {
        Some("client_credentials") if !personal => client_credentials(state, asked, &app),
        Some("authorization_code") if personal => code::redeem(state, asked, &app),
        Some("refresh_token") if personal => refresh::refresh(state, asked, &app),
        Some("client_credentials" | "authorization_code" | "refresh_token") => {
            Outcome::Refused(Refusal::of("unauthorized_client", ""))
        }
        _ => Outcome::Refused(Refusal::of("unsupported_grant_type", "")),
    }
}

/// A token for the application's virtual user, without a refresh token \[D\].
///
/// There is nobody but the application, so that a public one needs its secret here too \[I\].
fn client_credentials(state: &mut State, asked: &Asked, app: &App) -> Outcome {
    if !asked.proves(app) {
        return Outcome::Refused(Refusal::CLIENT);
    }
    let scope = asked.field("scope").unwrap_or(SCOPE);
    if !is_known(scope) {
        return Outcome::Refused(Refusal::of("invalid_scope", ""));
    }
    Outcome::Given(access_token(state, app, app.user, scope, None))
}

/// Whether every part of a scope is one of this API's \[D\].
pub(super) fn is_known(scope: &str) -> bool {
    scope.split(' ').all(|part| [SCOPE, OPENID].contains(&part))
}
