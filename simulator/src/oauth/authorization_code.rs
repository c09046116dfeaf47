//! Authorization codes: issued once, valid once, for a minute.

use super::application::{OauthApplication, random_token};
use super::client_auth::{ClientRequest, OauthErrorResponse};
use super::grant_store::IssuedAuthorizationCode;
use super::pkce;
use super::tokens::{TokenOutcome, insert_text, issue_refresh_token, issue_user_tokens};
use crate::state::SimulatorState;

/// Keeps a code and returns its text.
pub(super) fn save_code(state: &mut SimulatorState, code: IssuedAuthorizationCode) -> String {
    let text = random_token(&mut state.rng, 30);
    state
        .grant_store
        .authorization_codes
        .insert(text.clone(), code);
    text
}

/// Tokens for a code.
pub(super) fn redeem_code(
    state: &mut SimulatorState,
    request: &ClientRequest,
    app: &OauthApplication,
) -> TokenOutcome {
    let code = match take_code(state, request, app) {
        Ok(code) => code,
        Err(refusal) => return TokenOutcome::Refused(refusal),
    };
    let grant = &code.grant;
    let Ok(mut answer) = issue_user_tokens(state, app, grant, code.nonce.as_deref()) else {
        return TokenOutcome::Failed;
    };
    let refresh = issue_refresh_token(state, grant);
    insert_text(&mut answer, "refresh_token", refresh);
    TokenOutcome::Issued(answer)
}

/// The code, which is used up by this, or why it is not taken.
fn take_code(
    state: &mut SimulatorState,
    request: &ClientRequest,
    app: &OauthApplication,
) -> Result<IssuedAuthorizationCode, OauthErrorResponse> {
    let text = request
        .form_field("code")
        .ok_or(OauthErrorResponse::bad_request(
            "invalid_request",
            "Missing code parameter.",
        ))?;
    let now = state.now();
    let code = state.grant_store.authorization_codes.get(text).cloned();
    let code = code
        .filter(|code| code.grant.client_id == app.client_id)
        .ok_or(OauthErrorResponse::INVALID_GRANT)?;
    if code.used {
        // Two have it, so that neither may keep what came of it (RFC 6749, 4.1.2).
        state.revoke_token_family(code.grant.token_family);
        return Err(OauthErrorResponse::INVALID_GRANT);
    }
    if !code.is_fresh(now) || state.active_user(app.provet_id, code.grant.user).is_none() {
        return Err(OauthErrorResponse::INVALID_GRANT);
    }
    // Before the redirect URI, in the library's order [I].
    check_verifier(&code, request.form_field("code_verifier"))?;
    if request.form_field("redirect_uri") != Some(code.redirect_uri.as_str()) {
        return Err(OauthErrorResponse::bad_request(
            "invalid_request",
            "Mismatching redirect URI.",
        ));
    }
    // Only now: a request that failed a check must not use the code up.
    if let Some(code) = state.grant_store.authorization_codes.get_mut(text) {
        code.used = true;
    }
    Ok(code)
}

/// Holds the verifier against the challenge.
fn check_verifier(
    code: &IssuedAuthorizationCode,
    verifier: Option<&str>,
) -> Result<(), OauthErrorResponse> {
    match (&code.challenge, verifier) {
        (None, None) => Ok(()),
        (Some(_), None) => Err(OauthErrorResponse::bad_request(
            "invalid_request",
            "Code verifier required.",
        )),
        (Some(challenge), Some(verifier))
            if pkce::is_well_formed(verifier) && challenge.matches_verifier(verifier) =>
        {
            Ok(())
        }
        // A verifier without a challenge means that the challenge was stripped on the way.
        (Some(_) | None, Some(_)) => Err(OauthErrorResponse::INVALID_GRANT),
    }
}
