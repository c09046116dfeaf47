//! Refresh tokens: a new access token without the person, with or without rotation.

use serde_json::Value;

use super::application::OauthApplication;
use super::client_auth::{ClientRequest, OauthErrorResponse};
use super::grant_store::{IssuedRefreshToken, add_seconds};
use super::tokens::{TokenOutcome, insert_text, issue_refresh_token, issue_user_tokens};
use crate::state::SimulatorState;

/// New tokens for a refresh token.
pub(super) fn redeem_refresh_token(
    state: &mut SimulatorState,
    request: &ClientRequest,
    app: &OauthApplication,
) -> TokenOutcome {
    let Some(text) = request.form_field("refresh_token") else {
        let missing = "Missing refresh token parameter.";
        return TokenOutcome::Refused(OauthErrorResponse::bad_request("invalid_request", missing));
    };
    let now = state.now();
    let token = state.grant_store.refresh_tokens.get(text).cloned();
    let Some(token) = token.filter(|token| token.grant.client_id == app.client_id) else {
        return TokenOutcome::Refused(OauthErrorResponse::INVALID_GRANT);
    };
    if let Some((at, answer)) = &token.replacement {
        let grace = state.faults.sign_in.reuse_grace_seconds;
        // A client that lost the response gets the same tokens again.
        if now < add_seconds(*at, grace) {
            return TokenOutcome::Issued(answer.clone());
        }
        return refuse_reuse(state, &token);
    }
    // A person who has left cannot act through an old token.
    let works = state.active_user(app.provet_id, token.grant.user).is_some();
    if token.is_expired(now) || !works {
        return TokenOutcome::Refused(OauthErrorResponse::INVALID_GRANT);
    }
    renew_tokens(state, app, text, &token)
}

/// A replaced token that comes again: somebody else has it too, or an answer was lost.
fn refuse_reuse(state: &mut SimulatorState, token: &IssuedRefreshToken) -> TokenOutcome {
    if state.faults.sign_in.reuse_revokes_family {
        state.revoke_token_family(token.grant.token_family);
    }
    TokenOutcome::Refused(OauthErrorResponse::INVALID_GRANT)
}

/// The tokens that follow. The former access token ends with them, as the library has it \[I\].
fn renew_tokens(
    state: &mut SimulatorState,
    app: &OauthApplication,
    text: &str,
    token: &IssuedRefreshToken,
) -> TokenOutcome {
    if !state.faults.sign_in.keep_access_tokens {
        state.revoke_family_access_tokens(token.grant.token_family);
    }
    // An identity token that comes of a refresh has no nonce (OpenID Connect Core, 12.2).
    let Ok(mut answer) = issue_user_tokens(state, app, &token.grant, None) else {
        return TokenOutcome::Failed;
    };
    let rotation = state.faults.sign_in.rotate_refresh_tokens;
    if rotation {
        let next = issue_refresh_token(state, &token.grant);
        insert_text(&mut answer, "refresh_token", next);
    } else if !state.faults.sign_in.omit_refresh_token {
        insert_text(&mut answer, "refresh_token", text.to_owned());
    }
    // Last, so that a failure to sign leaves the old refresh token valid.
    record_use(state, text, rotation.then(|| answer.clone()));
    TokenOutcome::Issued(answer)
}

/// Notes that a token was used, and what took its place.
fn record_use(state: &mut SimulatorState, text: &str, replaced_by: Option<Value>) {
    let now = state.now();
    if let Some(token) = state.grant_store.refresh_tokens.get_mut(text) {
        token.last_used_at = now;
        token.replacement = replaced_by.map(|answer| (now, answer));
    }
}
