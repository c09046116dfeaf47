//! Receives webhooks and stores them as change events. Their content is never trusted: panels read the record themselves.

use axum::extract::{Request, State};
use axum::http::StatusCode;
use secrecy::SecretString;

use super::callback_tokens::is_same_token;
use super::client_ip::ClientIp;
use super::errors::WebError;
use super::extract::PathParams;
use super::{AppState, body};
use crate::provet::ProvetId;
use crate::provet::webhook::WebhookPayload;
use crate::storage::{RejectedLaunch, StorageError, derive_webhook_token};

/// Receives one webhook. Provet repeats it up to ten times after anything but 200 \[D\], so those that affect nobody get 200
/// too.
pub(super) async fn post_webhook(
    State(app): State<AppState>,
    PathParams(token): PathParams<String>,
    request: Request,
) -> Result<StatusCode, WebError> {
    // 404 like any unknown path: a guess must not reveal that it is close.
    let sender = identify_sender(&app, &token).await?;
    let sender = sender.ok_or(WebError::PageNotFound)?;
    let (parts, body) = request.into_parts();
    let is_allowed_sender = ClientIp::is_allowed_callback(&app, &parts);
    let body = body::read(body).await?;
    let message = WebhookPayload::parse(&body).map_err(WebError::Webhook)?;
    if !is_allowed_sender {
        record_refused_sender(&app, &message);
        return Err(WebError::SenderNotAllowed);
    }
    let outcome = store_events(&app, sender, &message).await?;
    metrics::counter!("cageside_webhooks_total", "outcome" => outcome).increment(1);
    tracing::debug!(outcome, "webhook");
    Ok(StatusCode::OK)
}

/// Leaves a line for the doctor of the clinic that the webhook names.
fn record_refused_sender(app: &AppState, message: &WebhookPayload) {
    metrics::counter!("cageside_webhooks_total", "outcome" => "sender").increment(1);
    let Some(provet_id) = message.provet_id else {
        return;
    };
    let refused = RejectedLaunch {
        provet_id,
        page: None,
        method: "POST".to_owned(),
        reason: WebError::SenderNotAllowed.code().to_owned(),
        skew_seconds: None,
        parameter_names: Vec::new(),
        recipe: None,
    };
    app.rejection_recorder
        .record_rejection(app.clock.now(), move || refused);
}

/// Whose webhook URL a message came to.
#[derive(Clone, Copy, PartialEq, Eq)]
enum WebhookSender {
    /// That of one clinic, which can speak of itself alone.
    Tenant(ProvetId),
    /// One that a clinic had before: whoever knows the shared URL can make it.
    FormerTenant(ProvetId),
    /// The installation's, which clinics were given before each had its own: the message says who sends it.
    AnyTenant,
}

impl WebhookSender {
    /// Whether somebody at another clinic can know this URL.
    fn is_shared(self) -> bool {
        !matches!(self, Self::Tenant(_))
    }
}

/// Whose URL has this token: one that is accepted now, or one before it whose time is not over. None where its kind is
/// switched off.
async fn identify_sender(app: &AppState, token: &str) -> Result<Option<WebhookSender>, WebError> {
    let now = app.clock.now();
    let named = token.split_once('-').and_then(|(id, _)| id.parse().ok());
    let is_made_with = |secret: &SecretString, id: ProvetId| {
        derive_webhook_token(secret, id).is_some_and(|own| is_same_token(&own, token))
    };
    let keys = app.webhook_keys.load(&app.db, now).await?;
    if let Some(id) = named.filter(|id| keys.iter().any(|key| is_made_with(key, *id))) {
        return Ok(Some(WebhookSender::Tenant(id)));
    }
    if !app.config.shared_webhook_url {
        return Ok(None);
    }
    let shared = app.webhook_tokens.load(&app.db, now).await?;
    let identify = |ours: &SecretString| {
        if is_same_token(ours, token) {
            return Some(WebhookSender::AnyTenant);
        }
        let named = named.filter(|id| is_made_with(ours, *id));
        named.map(WebhookSender::FormerTenant)
    };
    Ok(shared.iter().find_map(identify))
}

/// Stores the objects of the message if the clinic is enabled, and returns the outcome as a label.
async fn store_events(
    app: &AppState,
    sender: WebhookSender,
    message: &WebhookPayload,
) -> Result<&'static str, WebError> {
    let provet_id = match (sender, message.provet_id) {
        (WebhookSender::AnyTenant, None) => return Ok("no-clinic"),
        (WebhookSender::AnyTenant, Some(named)) => named,
        // One clinic must not make the panels of another read again and again.
        (WebhookSender::Tenant(own) | WebhookSender::FormerTenant(own), named)
            if named.is_some_and(|it| it != own) =>
        {
            return Ok("other-clinic");
        }
        (WebhookSender::Tenant(own) | WebhookSender::FormerTenant(own), _) => own,
    };
    let clinic = app.tenant_cache.find_tenant(provet_id).await?;
    // Answered with 200 all the same: Provet would repeat what nobody wants.
    if !clinic.is_some_and(|clinic| clinic.is_enabled()) {
        return Ok("unknown-clinic");
    }
    let now = app.clock.now();
    if sender.is_shared() {
        app.db.count_shared_webhook(provet_id, now).await?;
    }
    if message.objects.is_empty() {
        return Ok("unknown-kind");
    }
    match app
        .db
        .record_change_events(provet_id, &message.objects, now)
        .await
    {
        Ok(()) => Ok("noted"),
        // The clinic was purged between the look-up and the write.
        Err(StorageError::ParentMissing) => Ok("unknown-clinic"),
        Err(error) => Err(error.into()),
    }
}
