//! Refresh tokens: a new access token without the person, with or without rotation.

use serde_json::Value;

use super::app::App;
use super::asked::{Asked, Refusal};
use super::issue::{Outcome, personal, put, refresh_token};
use super::ledger::{Refresh, after};
use crate::simulator::world::State;

/// New tokens for a refresh token.
pub(super) fn refresh(state: &mut State, asked: &Asked, app: &App) -> Outcome {
    let Some(text) = asked.field("refresh_token") else {
        let missing = "Missing refresh token parameter.";
        return Outcome::Refused(Refusal::of("invalid_request", missing));
    };
    let now = state.now();
    let kept = state.ledger.refresh.get(text).cloned();
    let Some(kept) = kept.filter(|kept| kept.granted.client_id == app.client_id) else {
        return Outcome::Refused(Refusal::GRANT);
    };
    if let Some((at, answer)) = &kept.replaced {
        let grace = state.faults.sign_in.grace_s;
        if now < after(*at, grace) {
            return Outcome::Given(answer.clone());
        }
        return reused(state, &kept);
    }
    let works = state.person(app.provet_id, kept.granted.user).is_some();
    if kept.is_idle(now) || !works {
        return Outcome::Refused(Refusal::GRANT);
    }
    renewed(state, app, text, &kept)
}

/// A replaced token that comes again: somebody else has it too, or an answer was lost.
fn reused(state: &mut State, kept: &Refresh) -> Outcome {
    if state.faults.sign_in.reuse_ends_all {
        state.end_family(kept.granted.family);
    }
    Outcome::Refused(Refusal::GRANT)
}

/// The tokens that follow. The former access token ends with them, as the library has it \[I\].
fn renewed(state: &mut State, app: &App, text: &str, kept: &Refresh) -> Outcome {
    if !state.faults.sign_in.keeps_access {
        state.end_access(kept.granted.family);
    }
    // An identity token that comes of a refresh has no nonce (OpenID Connect Core, 12.2).
    let Ok(mut answer) = personal(state, app, &kept.granted, None) else {
        return Outcome::Failed;
    };
    let rotation = state.faults.sign_in.rotation;
    if rotation {
        let next = refresh_token(state, &kept.granted);
        put(&mut answer, "refresh_token", next);
    } else if !state.faults.sign_in.omits_refresh {
        put(&mut answer, "refresh_token", text.to_owned());
    }
    mark_used(state, text, rotation.then(|| answer.clone()));
    Outcome::Given(answer)
}

/// Notes that a token was used, and what took its place.
fn mark_used(state: &mut State, text: &str, replaced_by: Option<Value>) {
    let now = state.now();
    if let Some(kept) = state.ledger.refresh.get_mut(text) {
        kept.used = now;
        kept.replaced = replaced_by.map(|answer| (now, answer));
    }
}
