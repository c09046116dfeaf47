//! Receives hookup messages: validates and stores them. [`CredentialVerifier`](crate::workers::CredentialVerifier) verifies
//! the credential afterwards.

use axum::Json;
use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use secrecy::ExposeSecret;
use subtle::ConstantTimeEq;

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
    if !token_matches(&app, &token) {
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

/// Compares in constant time: the response time must not reveal how many leading characters are right.
fn token_matches(app: &AppState, token: &str) -> bool {
    let ours = app.hookup_token.expose_secret().as_bytes();
    ours.ct_eq(token.as_bytes()).into()
}

fn outcome_label(accepted: &HookupOutcome) -> &'static str {
    match accepted {
        HookupOutcome::New { .. } => "new",
        HookupOutcome::Reactivated { .. } => "renewed",
        HookupOutcome::Duplicate { .. } => "repeated",
        HookupOutcome::HostMismatch => "other-host",
    }
}
