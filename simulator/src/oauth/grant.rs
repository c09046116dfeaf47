//! The grant types of the token endpoint.

use super::application::{GrantType, OauthApplication};
use super::client_auth::{ClientRequest, OauthErrorResponse};
use super::tokens::{TokenOutcome, issue_access_token};
use super::{SCOPE_OPENID, SCOPE_RESTAPI, authorization_code, refresh_token};
use crate::state::SimulatorState;

/// The answer to a token request.
pub(super) fn grant_tokens(state: &mut SimulatorState, request: &ClientRequest) -> TokenOutcome {
    let Some(app) = request.authenticate_client(state) else {
        return TokenOutcome::Refused(OauthErrorResponse::INVALID_CLIENT);
    };
    // An application has one grant type and may not use the other's.
    let personal = app.grant_type == GrantType::AuthorizationCode;
    match request.form_field("grant_type") {
        Some("client_credentials") if !personal => grant_client_credentials(state, request, &app),
        Some("authorization_code") if personal => {
            authorization_code::redeem_code(state, request, &app)
        }
        Some("refresh_token") if personal => {
            refresh_token::redeem_refresh_token(state, request, &app)
        }
        Some("client_credentials" | "authorization_code" | "refresh_token") => {
            TokenOutcome::Refused(OauthErrorResponse::bad_request("unauthorized_client", ""))
        }
        _ => TokenOutcome::Refused(OauthErrorResponse::bad_request(
            "unsupported_grant_type",
            "",
        )),
    }
}

/// A token for the application's virtual user, without a refresh token \[D\].
///
/// There is nobody but the application, so that a public one needs its secret here too \[I\].
fn grant_client_credentials(
    state: &mut SimulatorState,
    request: &ClientRequest,
    app: &OauthApplication,
) -> TokenOutcome {
    if !request.has_valid_secret(app) {
        return TokenOutcome::Refused(OauthErrorResponse::INVALID_CLIENT);
    }
    let scope = request.form_field("scope").unwrap_or(SCOPE_RESTAPI);
    if !is_known_scope(scope) {
        return TokenOutcome::Refused(OauthErrorResponse::bad_request("invalid_scope", ""));
    }
    TokenOutcome::Issued(issue_access_token(
        state,
        app,
        app.virtual_user,
        scope,
        None,
    ))
}

/// Whether every part of a scope is one of this API's \[D\].
pub(super) fn is_known_scope(scope: &str) -> bool {
    scope
        .split(' ')
        .all(|part| [SCOPE_RESTAPI, SCOPE_OPENID].contains(&part))
}
