//! Authorization codes: given out once, good once, for a minute.

use super::app::{App, opaque};
use super::asked::{Asked, Refusal};
use super::issue::{Outcome, personal, put, refresh_token};
use super::ledger::Code;
use super::pkce;
use crate::simulator::world::State;

/// Keeps a code and returns its text.
pub(super) fn keep(state: &mut State, code: Code) -> String {
    let text = opaque(&mut state.random, 30);
    state.ledger.codes.insert(text.clone(), code);
    text
}

/// Tokens for a code.
pub(super) fn redeem(state: &mut State, asked: &Asked, app: &App) -> Outcome {
    let code = match checked(state, asked, app) {
        Ok(code) => code,
        Err(refusal) => return Outcome::Refused(refusal),
    };
    let granted = &code.granted;
    let Ok(mut answer) = personal(state, app, granted, code.nonce.as_deref()) else {
        return Outcome::Failed;
    };
    let refresh = refresh_token(state, granted);
    put(&mut answer, "refresh_token", refresh);
    Outcome::Given(answer)
}

/// The code, which is used up by this, or why it is not taken.
fn checked(state: &mut State, asked: &Asked, app: &App) -> Result<Code, Refusal> {
    let text = asked
        .field("code")
        .ok_or(Refusal::of("invalid_request", "Missing code parameter."))?;
    let now = state.now();
    let kept = state.ledger.codes.get(text).cloned();
    let code = kept
        .filter(|code| code.granted.client_id == app.client_id)
        .ok_or(Refusal::GRANT)?;
    if code.used {
        // Two have it, so that neither may keep what came of it (RFC 6749, 4.1.2).
        state.end_family(code.granted.family);
        return Err(Refusal::GRANT);
    }
    if !code.is_fresh(now) || state.person(app.provet_id, code.granted.user).is_none() {
        return Err(Refusal::GRANT);
    }
    verified(&code, asked.field("code_verifier"))?;
    if asked.field("redirect_uri") != Some(code.redirect_uri.as_str()) {
        return Err(Refusal::of("invalid_request", "Mismatching redirect URI."));
    }
    if let Some(kept) = state.ledger.codes.get_mut(text) {
        kept.used = true;
    }
    Ok(code)
}

/// Holds the verifier against the challenge.
fn verified(code: &Code, verifier: Option<&str>) -> Result<(), Refusal> {
    match (&code.challenge, verifier) {
        (None, None) => Ok(()),
        (Some(_), None) => Err(Refusal::of("invalid_request", "Code verifier required.")),
        (Some(challenge), Some(verifier))
            if pkce::is_well_formed(verifier) && challenge.is_met_by(verifier) =>
        {
            Ok(())
        }
        // A verifier without a challenge means that the challenge was stripped on the way.
        (Some(_) | None, Some(_)) => Err(Refusal::GRANT),
    }
}
