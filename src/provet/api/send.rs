//! Sends one request to the REST API, within the rate limit and with a token, and retries it only where that is safe.
//!
//! A read is repeated after a lost connection, a 5xx or a short 429. A write is repeated only when it cannot have been
//! carried out: the connection never came about, or Provet answered 401. What remains unknown is said
//! (`Unreachable { may_have_applied: true }`), never guessed.

use std::sync::Arc;
use std::time::Duration;

use backon::{ExponentialBuilder, Retryable};
use reqwest::StatusCode;
use secrecy::ExposeSecret;
use serde_json::Value;
use tokio::time::Instant;

use super::ProvetApi;
use super::request::ProvetRequest;
use super::response::{self, AttemptError};
use crate::provet::ProvetError;
use crate::provet::http::{HttpError, ProvetResponse};
use crate::provet::oauth::{Credential, TokenError};
use crate::provet::tokens::AccessToken;

/// How often a request is retried.
const MAX_RETRIES: usize = 2;

/// How long a request waits and how it is retried.
#[derive(Debug, Clone, Copy)]
pub(super) struct RetryPolicy {
    /// How long to wait for the rate limit: a person is looking at the panel.
    pub(super) max_wait: Duration,
    /// Delay before the first retry, doubled for the next; about half as much again is added at random.
    pub(super) initial_delay: Duration,
    /// No retry begins later than this after the first attempt.
    pub(super) retry_window: Duration,
}

impl RetryPolicy {
    /// For a person who looks at a panel.
    pub(super) const INTERACTIVE: Self = Self {
        max_wait: Duration::from_secs(2),
        initial_delay: Duration::from_millis(150),
        retry_window: Duration::from_secs(6),
    };
}

/// Reads a response.
pub(super) type ResponseParser<T> = fn(&ProvetRequest, &ProvetResponse) -> Result<T, AttemptError>;

impl ProvetApi {
    /// Sends a request and reads the JSON of the answer; an empty answer is null.
    pub(super) async fn send(&self, call: &ProvetRequest) -> Result<Value, ProvetError> {
        self.send_and_parse(call, response::interpret_json).await
    }

    /// Sends a request and reads the answer as `judge` does.
    pub(super) async fn send_and_parse<T>(
        &self,
        call: &ProvetRequest,
        judge: ResponseParser<T>,
    ) -> Result<T, ProvetError> {
        let credential = self.credential.as_ref().map_err(Clone::clone)?;
        let limit = self.timing.limit();
        let sending = self.send_with_retries(credential, call, judge);
        if !call.is_safe() {
            // A write is never cut: nobody would know what came of it. What it waits for before it is sent has its own limit.
            return sending.await;
        }
        let sent = tokio::time::timeout_at(limit, sending).await;
        sent.unwrap_or_else(|_| Err(call.unreachable_error(false)))
    }

    async fn send_with_retries<T>(
        &self,
        credential: &Arc<Credential>,
        call: &ProvetRequest,
        judge: ResponseParser<T>,
    ) -> Result<T, ProvetError> {
        let began = Instant::now();
        let pace = self.client.retry_policy;
        let backoff = ExponentialBuilder::default()
            .with_min_delay(pace.initial_delay)
            // All sections of a panel fail at the same moment: without jitter they would retry at the same moment.
            .with_jitter()
            .with_max_times(MAX_RETRIES);
        (|| self.attempt_once(credential, call, judge))
            .retry(backoff)
            .when(|failed: &AttemptError| failed.is_retryable)
            .adjust(|failed, delay| {
                let delay = delay?.max(failed.retry_after.unwrap_or_default());
                // A late answer helps nobody: the person has gone on by then.
                (began.elapsed() + delay < pace.retry_window).then_some(delay)
            })
            .await
            .map_err(|failed| failed.error)
    }

    /// One attempt; after a 401 a second one with another token.
    async fn attempt_once<T>(
        &self,
        credential: &Arc<Credential>,
        call: &ProvetRequest,
        judge: ResponseParser<T>,
    ) -> Result<T, AttemptError> {
        let tokens = &self.client.tokens;
        let token = self.acquire_token(credential, call).await?;
        let answer = self.send_once(credential, call, &token).await?;
        if !response::is_unauthenticated(&answer) {
            return judge(call, &answer);
        }
        // Where fresh tokens are refused as well, another one only adds a refusal.
        if !tokens.invalidate(&credential.id, &token) {
            return Err(AttemptError::permanent(credential_error(credential)));
        }
        // Writes too: Provet answers 401 before it carries anything out.
        let token = self.acquire_token(credential, call).await?;
        let answer = self.send_once(credential, call, &token).await?;
        if response::is_unauthenticated(&answer) {
            // This token was fresh, so its age is not the cause: stop renewing for a while.
            tokens.ignore_unauthorized(&credential.id);
            return Err(AttemptError::permanent(credential_error(credential)));
        }
        judge(call, &answer)
    }

    async fn acquire_token(
        &self,
        credential: &Arc<Credential>,
        call: &ProvetRequest,
    ) -> Result<AccessToken, AttemptError> {
        let token = self.client.tokens.get_token(credential);
        // Also for a write, which has not been sent yet.
        let token = tokio::time::timeout_at(self.timing.limit(), token).await;
        let token = token.unwrap_or(Err(TokenError::Unreachable));
        token.map_err(|error| {
            AttemptError::permanent(match error {
                // The refusal is being looked into: see `TokenStore::handle_credential_rejected`.
                TokenError::Rejected { .. } if !credential.acts_for_user => {
                    ProvetError::ConnectionChecking
                }
                TokenError::Rejected { .. } => ProvetError::CredentialRejected,
                TokenError::SignInRequired => ProvetError::SignInRequired,
                TokenError::Throttled { retry_after } => call.throttled_error(retry_after),
                // Without a token the request itself never left.
                TokenError::Unreachable | TokenError::HostNotAllowed => {
                    call.unreachable_error(false)
                }
                TokenError::InvalidResponse { status } => ProvetError::InvalidResponse {
                    resource: "oauth2/token/",
                    status,
                },
            })
        })
    }

    /// Waits for its turn, sends, and reads the answer to its end.
    async fn send_once(
        &self,
        credential: &Credential,
        call: &ProvetRequest,
        token: &AccessToken,
    ) -> Result<ProvetResponse, AttemptError> {
        // The rate limit first: whoever waits for it must not hold one of the clinic's connections meanwhile.
        let budget = &self.client.rate_limiter;
        let patience = self.client.retry_policy.max_wait;
        budget
            .acquire(
                &credential.id,
                &call.endpoint,
                call.requested_rows,
                patience,
                self.timing.priority,
            )
            .await
            .map_err(|wait| AttemptError::permanent(call.throttled_error(wait)))?;
        let lane = self.lanes.enter(self.timing.priority);
        let lane = tokio::time::timeout_at(self.timing.limit(), lane).await;
        let _lane = lane.map_err(|_| AttemptError::permanent(call.unreachable_error(false)))?;
        let began = Instant::now();
        let sent = self.client.http.send(build_http_request(call, token)).await;
        record_metrics(&self.tenant, call, sent.as_ref().ok(), began.elapsed());
        // Something else has spent the limit, another process for instance, which our own count cannot know.
        if let Ok(answer) = &sent
            && answer.status == StatusCode::TOO_MANY_REQUESTS
        {
            budget.block(
                &credential.id,
                &call.endpoint,
                response::rate_limit_delay(answer),
            );
        }
        sent.map_err(|failure| match failure {
            HttpError::HostNotAllowed => AttemptError::permanent(call.unreachable_error(false)),
            // Nothing left this machine, so a write may be repeated as well.
            HttpError::NotSent => AttemptError::retryable_if(call.unreachable_error(false), true),
            HttpError::ConnectionLost => {
                AttemptError::retryable_if(call.unreachable_error(true), call.is_safe())
            }
            HttpError::TooLarge(status) => {
                AttemptError::permanent(response::unreadable_answer_error(call, status))
            }
        })
    }
}

/// What it means when Provet takes no token of a credential: a person can do something about it, signing in again.
fn credential_error(credential: &Credential) -> ProvetError {
    if credential.acts_for_user {
        ProvetError::SignInRequired
    } else {
        ProvetError::CredentialRejected
    }
}

fn build_http_request(call: &ProvetRequest, token: &AccessToken) -> reqwest::Request {
    let mut request = reqwest::Request::new(call.endpoint.method.clone(), call.url.clone());
    let headers = request.headers_mut();
    let bearer = format!("Bearer {}", token.secret().expose_secret());
    // A token that fits into no header is left out: Provet answers 401 then, and another token is asked for.
    if let Ok(mut value) = reqwest::header::HeaderValue::from_str(&bearer) {
        value.set_sensitive(true);
        headers.insert(reqwest::header::AUTHORIZATION, value);
    }
    if let Some(kind) = call.accepted_content_type {
        let kind = reqwest::header::HeaderValue::from_static(kind);
        headers.insert(reqwest::header::ACCEPT, kind);
    }
    if let Some(body) = &call.body {
        let json = reqwest::header::HeaderValue::from_static("application/json");
        headers.insert(reqwest::header::CONTENT_TYPE, json);
        *request.body_mut() = Some(body.to_string().into());
    }
    request
}

/// Counts and times an exchange by path template; ids, bodies and tokens stay out.
fn record_metrics(
    tenant: &crate::provet::Tenant,
    call: &ProvetRequest,
    answer: Option<&ProvetResponse>,
    took: Duration,
) {
    let class = match answer.map(|answer| answer.status.as_u16()) {
        Some(429) => "429",
        Some(200..300) => "2xx",
        Some(300..400) => "3xx",
        Some(400..500) => "4xx",
        Some(500..600) => "5xx",
        Some(_) => "other",
        None => "none",
    };
    let resource = call.endpoint.resource;
    let method = call.endpoint.method.to_string();
    metrics::counter!("cageside_provet_requests_total",
        "method" => method.clone(), "resource" => resource, "status" => class)
    .increment(1);
    metrics::histogram!("cageside_provet_request_seconds",
        "method" => method.clone(), "resource" => resource)
    .record(took.as_secs_f64());
    // The clinic stands in the log only: as a label it would multiply every time series.
    let provet_id = tenant.provet_id.number();
    let millis = took.as_secs_f64() * 1000.0;
    tracing::debug!(
        provet_id,
        method,
        resource,
        status = class,
        millis,
        "asked Provet"
    );
}
