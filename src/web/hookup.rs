//! Receives hookup messages: validates and stores them. [`CredentialVerifier`](crate::workers::CredentialVerifier) verifies
//! the credential afterwards.

use axum::Json;
use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

use super::callback_tokens::is_same_token;
use super::errors::WebError;
use super::extract::PathParams;
use super::routes::redirect_uri;
use super::{AppState, body};
use crate::provet::hookup::Hookup;
use crate::storage::HookupOutcome;

/// Receives one message. No request is sent before the response: the message may name a host of an attacker.
pub(super) async fn post_hookup(
    State(app): State<AppState>,
    PathParams(token): PathParams<String>,
    request: Request,
) -> Result<Response, WebError> {
    // 404 like any unknown path: a guess must not reveal that it is close.
    if !token_matches(&app, &token).await? {
        return Err(WebError::PageNotFound);
    }
    let body = body::read(request.into_body()).await?;
    let hookup = Hookup::parse(&body, &app.allowed_hosts).map_err(WebError::Hookup)?;
    let ours = redirect_uri(&app.config.public_url);
    // Before it is stored: people could never come back from a sign-in.
    hookup.check_redirect(&ours).map_err(WebError::Hookup)?;
    let now = app.clock.now();
    let provet_id = hookup.tenant.provet_id;
    if !app.hookup_limiter.allows(now) || !app.db.has_room_for_hookup(provet_id, now).await? {
        return Err(WebError::TooManyHookups);
    }
    let accepted = app.db.accept_hookup(&hookup, now).await?;
    let outcome = outcome_label(&accepted);
    tracing::info!(provet_id = %hookup.tenant.provet_id, outcome, "hookup message");
    metrics::counter!("cageside_hookups_total", "outcome" => outcome).increment(1);
    if accepted == HookupOutcome::HostMismatch {
        return Err(WebError::HostMismatch);
    }
    // Not awaited: Provet wants its answer at once, and a refused credential is not its concern.
    app.credential_verifier.wake();
    let answer = Json(serde_json::json!({ "status": "accepted" }));
    Ok((StatusCode::ACCEPTED, answer).into_response())
}

async fn token_matches(app: &AppState, token: &str) -> Result<bool, WebError> {
    // What the operator chose is the only one.
    if let Some(preset) = &app.services.hookup_token {
        return Ok(is_same_token(preset, token));
    }
    let accepted = app.hookup_tokens.load(&app.db, app.clock.now()).await?;
    Ok(accepted
        .iter()
        .any(|expected| is_same_token(expected, token)))
}

fn outcome_label(accepted: &HookupOutcome) -> &'static str {
    match accepted {
        HookupOutcome::New { .. } => "new",
        HookupOutcome::Reactivated { .. } => "renewed",
        HookupOutcome::Duplicate { .. } => "repeated",
        HookupOutcome::HostMismatch => "other-host",
    }
}
