//! The door for webhooks: read, noted as a hint, answered. What it says is never believed, and Provet is not asked.

use axum::extract::{Request, State};
use axum::http::StatusCode;
use secrecy::ExposeSecret;
use subtle::ConstantTimeEq;

use super::errors::WebError;
use super::segments::Segments;
use super::{App, body};
use crate::provet::hint::Message;
use crate::storage::StorageError;

/// Takes in one webhook. Anything but 200 is sent again, up to ten times \[D\]; so what concerns nobody is 200 too.
pub(super) async fn receive(
    State(app): State<App>,
    Segments(token): Segments<String>,
    request: Request,
) -> Result<StatusCode, WebError> {
    if !is_ours(&app, &token).await? {
        return Err(WebError::NoSuchPage);
    }
    let body = body::read(request.into_body()).await?;
    let message = Message::read(&body).map_err(WebError::Webhook)?;
    let outcome = note(&app, &message).await?;
    metrics::counter!("cageside_webhooks_total", "outcome" => outcome).increment(1);
    tracing::debug!(outcome, "webhook");
    Ok(StatusCode::OK)
}

/// Compared in constant time, so that the token cannot be found out letter by letter.
async fn is_ours(app: &App, token: &str) -> Result<bool, WebError> {
    let ours = if let Some(ours) = app.webhook_token.get() {
        ours
    } else {
        let made = app.db.webhook_token().await?;
        app.webhook_token.get_or_init(|| made)
    };
    let ours = ours.expose_secret().as_bytes();
    Ok(ours.ct_eq(token.as_bytes()).into())
}

/// Notes what an enabled clinic's message speaks of, and says what became of it.
async fn note(app: &App, message: &Message) -> Result<&'static str, WebError> {
    let Some(provet_id) = message.provet_id else {
        return Ok("no-clinic");
    };
    let clinic = app.directory.tenant(provet_id).await?;
    if !clinic.is_some_and(|clinic| clinic.enabled()) {
        return Ok("unknown-clinic");
    }
    if message.objects.is_empty() {
        return Ok("unknown-kind");
    }
    let now = app.clock.now();
    match app.db.note_hints(provet_id, &message.objects, now).await {
        Ok(()) => Ok("noted"),
        // Purged a moment ago.
        Err(StorageError::Missing) => Ok("unknown-clinic"),
        Err(error) => Err(error.into()),
    }
}
