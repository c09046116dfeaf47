//! Tokens as they are made and answered.

use serde_json::{Value, json};

use super::app::{App, Token, opaque};
use super::ledger::{Granted, Refresh, after};
use super::{LIFETIME, OPENID, identity};
use crate::simulator::world::State;

/// What the token endpoint answers with, or why it broke down.
pub(super) enum Outcome {
    Given(Value),
    Refused(super::asked::Refusal),
    /// The server failed: 500.
    Failed,
}

/// Gives out an access token for a user of the clinic.
pub(super) fn access_token(
    state: &mut State,
    app: &App,
    user: i64,
    scope: &str,
    family: Option<u64>,
) -> Value {
    let now = state.now();
    let text = opaque(&mut state.random, 30);
    let token = Token {
        client_id: app.client_id.clone(),
        provet_id: app.provet_id,
        user,
        expires: after(now, LIFETIME),
        scope: scope.to_owned(),
        family,
    };
    state.tokens.insert(text.clone(), token);
    json!({
        "access_token": text, "expires_in": LIFETIME, "token_type": "Bearer", "scope": scope,
    })
}

/// An access token for the person, with an identity token where that was asked for.
pub(super) fn personal(
    state: &mut State,
    app: &App,
    granted: &Granted,
    nonce: Option<&str>,
) -> Result<Value, ()> {
    let family = Some(granted.family);
    let mut answer = access_token(state, app, granted.user, &granted.scope, family);
    if is_openid(&granted.scope) {
        let access = answer.get("access_token").and_then(Value::as_str);
        let access = access.unwrap_or_default().to_owned();
        if let Some(token) = identity::id_token(state, app, granted, nonce, &access)? {
            put(&mut answer, "id_token", token);
        }
    }
    Ok(answer)
}

/// Gives out a refresh token.
pub(super) fn refresh_token(state: &mut State, granted: &Granted) -> String {
    let text = opaque(&mut state.random, 30);
    let kept = Refresh {
        granted: granted.clone(),
        used: state.now(),
        replaced: None,
    };
    state.ledger.refresh.insert(text.clone(), kept);
    text
}

/// Whether a scope asks who the person is.
pub(super) fn is_openid(scope: &str) -> bool {
    scope.split(' ').any(|part| part == OPENID)
}

/// Puts a text into an answer.
pub(super) fn put(answer: &mut Value, name: &str, text: String) {
    if let Some(answer) = answer.as_object_mut() {
        answer.insert(name.to_owned(), text.into());
    }
}

impl State {
    /// Whether an access token is good: not expired, and the person has not left.
    pub(in crate::simulator) fn is_good(&self, token: &Token) -> bool {
        let works = || self.person(token.provet_id, token.user).is_some();
        token.expires > self.now() && (!token.is_personal() || works())
    }
}
