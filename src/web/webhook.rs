//! The door for webhooks: read, noted as a hint, answered. What it says is never believed, and Provet is not asked.

use axum::extract::{Request, State};
use axum::http::StatusCode;
use secrecy::ExposeSecret;
use subtle::ConstantTimeEq;

use super::errors::WebError;
use super::extract::PathParams;
use super::{AppState, body};
use crate::provet::webhook::WebhookPayload;
use crate::storage::StorageError;

/// Takes in one webhook. Anything but 200 is sent again, up to ten times \[D\]; so what concerns nobody is 200 too.
pub(super) async fn post_webhook(
    State(app): State<AppState>,
    PathParams(token): PathParams<String>,
    request: Request,
) -> Result<StatusCode, WebError> {
    if !token_matches(&app, &token).await? {
        return Err(WebError::PageNotFound);
    }
    let body = body::read(request.into_body()).await?;
    let message = WebhookPayload::parse(&body).map_err(WebError::Webhook)?;
    let outcome = store_events(&app, &message).await?;
    metrics::counter!("cageside_webhooks_total", "outcome" => outcome).increment(1);
    tracing::debug!(outcome, "webhook");
    Ok(StatusCode::OK)
}

/// Compared in constant time, so that the token cannot be found out letter by letter.
async fn token_matches(app: &AppState, token: &str) -> Result<bool, WebError> {
    let ours = if let Some(ours) = app.webhook_token.get() {
        ours
    } else {
        let made = app.db.load_webhook_token().await?;
        app.webhook_token.get_or_init(|| made)
    };
    let ours = ours.expose_secret().as_bytes();
    Ok(ours.ct_eq(token.as_bytes()).into())
}

/// Notes what an enabled clinic's message speaks of, and says what became of it.
async fn store_events(app: &AppState, message: &WebhookPayload) -> Result<&'static str, WebError> {
    let Some(provet_id) = message.provet_id else {
        return Ok("no-clinic");
    };
    let clinic = app.tenant_cache.find_tenant(provet_id).await?;
    if !clinic.is_some_and(|clinic| clinic.is_enabled()) {
        return Ok("unknown-clinic");
    }
    if message.objects.is_empty() {
        return Ok("unknown-kind");
    }
    let now = app.clock.now();
    match app
        .db
        .record_change_events(provet_id, &message.objects, now)
        .await
    {
        Ok(()) => Ok("noted"),
        // Purged a moment ago.
        Err(StorageError::ParentMissing) => Ok("unknown-clinic"),
        Err(error) => Err(error.into()),
    }
}
