//! Issues access, refresh and identity tokens.

use serde_json::{Value, json};

use super::application::{IssuedAccessToken, OauthApplication, random_token};
use super::grant_store::{IssuedRefreshToken, UserGrant, add_seconds};
use super::{ACCESS_TOKEN_LIFETIME_SECONDS, SCOPE_OPENID, id_token};
use crate::state::SimulatorState;

/// What the token endpoint answers with, or why it broke down.
pub(super) enum TokenOutcome {
    Issued(Value),
    Refused(super::client_auth::OauthErrorResponse),
    /// The server failed: 500.
    Failed,
}

/// Gives out an access token for a user of the clinic.
pub(super) fn issue_access_token(
    state: &mut SimulatorState,
    app: &OauthApplication,
    user: i64,
    scope: &str,
    family: Option<u64>,
) -> Value {
    let now = state.now();
    let text = random_token(&mut state.rng, 30);
    let token = IssuedAccessToken {
        client_id: app.client_id.clone(),
        provet_id: app.provet_id,
        user,
        expires_at: add_seconds(now, ACCESS_TOKEN_LIFETIME_SECONDS),
        scope: scope.to_owned(),
        token_family: family,
    };
    state.access_tokens.insert(text.clone(), token);
    json!({
        "access_token": text, "expires_in": ACCESS_TOKEN_LIFETIME_SECONDS, "token_type": "Bearer", "scope": scope,
    })
}

/// An access token for the person, with an identity token where that was asked for.
pub(super) fn issue_user_tokens(
    state: &mut SimulatorState,
    app: &OauthApplication,
    grant: &UserGrant,
    nonce: Option<&str>,
) -> Result<Value, ()> {
    let family = Some(grant.token_family);
    let mut answer = issue_access_token(state, app, grant.user, &grant.scope, family);
    if is_openid_scope(&grant.scope) {
        let access = answer.get("access_token").and_then(Value::as_str);
        let access = access.unwrap_or_default().to_owned();
        if let Some(token) = id_token::issue_id_token(state, app, grant, nonce, &access)? {
            insert_text(&mut answer, "id_token", token);
        }
    }
    Ok(answer)
}

/// Gives out a refresh token.
pub(super) fn issue_refresh_token(state: &mut SimulatorState, grant: &UserGrant) -> String {
    let text = random_token(&mut state.rng, 30);
    let token = IssuedRefreshToken {
        grant: grant.clone(),
        last_used_at: state.now(),
        replacement: None,
    };
    state.grant_store.refresh_tokens.insert(text.clone(), token);
    text
}

/// Whether a scope asks who the person is.
pub(super) fn is_openid_scope(scope: &str) -> bool {
    scope.split(' ').any(|part| part == SCOPE_OPENID)
}

/// Puts a text into an answer.
pub(super) fn insert_text(answer: &mut Value, name: &str, text: String) {
    if let Some(answer) = answer.as_object_mut() {
        answer.insert(name.to_owned(), text.into());
    }
}

impl SimulatorState {
    /// Whether an access token is good: not expired, and the person has not left.
    pub(crate) fn is_valid_token(&self, token: &IssuedAccessToken) -> bool {
        // Checked at each request: leaving the clinic takes effect at once.
        let works = || self.active_user(token.provet_id, token.user).is_some();
        token.expires_at > self.now() && (!token.is_user_token() || works())
    }
}
