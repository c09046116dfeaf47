//! Sends one request to the REST API: in its turn, with a token, and again only where that can do no harm.
//!
//! A read is repeated after a lost connection, a 5xx or a short 429. A write is repeated only when it cannot have been
//! carried out: the connection never came about, or Provet answered 401. What remains unknown is said
//! (`Unreachable { maybe_done: true }`), never guessed.

use std::sync::Arc;
use std::time::Duration;

use backon::{ExponentialBuilder, Retryable};
use reqwest::{Method, StatusCode};
use secrecy::ExposeSecret;
use serde_json::Value;
use tokio::time::Instant;
use url::Url;

use super::answer::{self, Failed};
use super::{Api, path};
use crate::provet::ProvetError;
use crate::provet::budget::Endpoint;
use crate::provet::http::{Answer, HttpFailure};
use crate::provet::oauth::{Credential, TokenError};
use crate::provet::tokens::AccessToken;

/// How often a request is repeated.
const REPEATS: usize = 2;

/// How long a request waits for what.
#[derive(Debug, Clone, Copy)]
pub(super) struct Pace {
    /// For its turn within the rate limit: a person is looking at the panel.
    pub(super) patience: Duration,
    /// Before the first repetition, doubled for the next; about half as much again is added at random.
    pub(super) first_wait: Duration,
    /// No repetition begins later than this after the first try.
    pub(super) repeat_within: Duration,
}

impl Pace {
    /// For a person who looks at a panel.
    pub(super) const PANEL: Self = Self {
        patience: Duration::from_secs(2),
        first_wait: Duration::from_millis(150),
        repeat_within: Duration::from_secs(6),
    };
}

/// Says what an answer means.
pub(super) type Judge<T> = fn(&Call, &Answer) -> Result<T, Failed>;

/// A request, before it has a token.
#[derive(Debug, Clone)]
pub(super) struct Call {
    endpoint: Endpoint,
    url: Url,
    /// Rows asked for: what it costs.
    rows: u32,
    body: Option<Value>,
    /// Whether the answer's body is read: it may be anything otherwise.
    answered: bool,
    /// What kind of answer is asked for; JSON where none is named.
    accepted: Option<&'static str>,
}

impl Call {
    /// A read of what is at a path template, with its ids and query filled in.
    pub(super) fn read(api: &Api, resource: &'static str, ids: &[i64]) -> Self {
        Self {
            endpoint: Endpoint {
                method: Method::GET,
                resource,
            },
            url: path::url(&api.tenant, resource, ids),
            rows: 1,
            body: None,
            answered: true,
            accepted: None,
        }
    }

    /// A question about the fields of a collection.
    pub(super) fn options(api: &Api, resource: &'static str) -> Self {
        Self {
            endpoint: Endpoint {
                method: Method::OPTIONS,
                resource,
            },
            ..Self::read(api, resource, &[])
        }
    }

    /// A write; null is no body.
    pub(super) fn write(
        api: &Api,
        method: Method,
        resource: &'static str,
        ids: &[i64],
        body: Value,
    ) -> Self {
        Self {
            endpoint: Endpoint { method, resource },
            body: (!body.is_null()).then_some(body),
            ..Self::read(api, resource, ids)
        }
    }

    /// Adds query parameters; `+`, blanks and commas are encoded.
    pub(super) fn with(mut self, query: &[(&str, String)]) -> Self {
        self.url.query_pairs_mut().extend_pairs(query);
        self
    }

    /// Leaves the body of a success unread.
    pub(super) fn unanswered(mut self) -> Self {
        self.answered = false;
        self
    }

    /// Asks for an answer of this kind.
    pub(super) fn accepting(mut self, kind: &'static str) -> Self {
        self.accepted = Some(kind);
        self
    }

    /// Says how many rows are asked for.
    pub(super) fn costing(mut self, rows: u32) -> Self {
        self.rows = rows;
        self
    }

    /// The path template.
    pub(super) fn resource(&self) -> &'static str {
        self.endpoint.resource
    }

    /// Whether it changes nothing, so that it may be repeated.
    pub(super) fn is_read(&self) -> bool {
        [Method::GET, Method::OPTIONS].contains(&self.endpoint.method)
    }

    /// Whether the body of a success is read.
    pub(super) fn is_answered(&self) -> bool {
        self.answered
    }

    pub(super) fn unreachable(&self, maybe_done: bool) -> ProvetError {
        ProvetError::Unreachable {
            resource: self.endpoint.resource,
            maybe_done: maybe_done && !self.is_read(),
        }
    }

    pub(super) fn nonsense(&self, status: StatusCode) -> ProvetError {
        ProvetError::Nonsense {
            resource: self.endpoint.resource,
            status: status.as_u16(),
        }
    }

    pub(super) fn throttled(&self, retry_after: Duration) -> ProvetError {
        ProvetError::Throttled {
            resource: self.endpoint.resource,
            retry_after,
        }
    }
}

impl Api {
    /// Sends a request and reads the JSON of the answer; an empty answer is null.
    pub(super) async fn send(&self, call: &Call) -> Result<Value, ProvetError> {
        self.send_for(call, answer::judge).await
    }

    /// Sends a request and reads the answer as `judge` does.
    pub(super) async fn send_for<T>(&self, call: &Call, judge: Judge<T>) -> Result<T, ProvetError> {
        let Some(credential) = &self.credential else {
            return Err(ProvetError::NotConnected);
        };
        let began = Instant::now();
        let pace = self.shared.pace;
        let backoff = ExponentialBuilder::default()
            .with_min_delay(pace.first_wait)
            .with_jitter()
            .with_max_times(REPEATS);
        (|| self.attempt(credential, call, judge))
            .retry(backoff)
            .when(|failed: &Failed| failed.again)
            .adjust(|failed, delay| {
                let delay = delay?.max(failed.wait.unwrap_or_default());
                (began.elapsed() + delay < pace.repeat_within).then_some(delay)
            })
            .await
            .map_err(|failed| failed.error)
    }

    /// One try, which a 401 makes two: with a token that is not the refused one.
    async fn attempt<T>(
        &self,
        credential: &Arc<Credential>,
        call: &Call,
        judge: Judge<T>,
    ) -> Result<T, Failed> {
        let tokens = &self.shared.tokens;
        let token = self.token(credential, call).await?;
        let answer = self.exchange(credential, call, &token).await?;
        if !answer::is_unauthenticated(&answer) {
            return judge(call, &answer);
        }
        if !tokens.invalidate(&credential.id, &token) {
            return Err(Failed::for_good(refused(credential)));
        }
        let token = self.token(credential, call).await?;
        let answer = self.exchange(credential, call, &token).await?;
        if answer::is_unauthenticated(&answer) {
            tokens.distrust(&credential.id);
            return Err(Failed::for_good(refused(credential)));
        }
        judge(call, &answer)
    }

    async fn token(
        &self,
        credential: &Arc<Credential>,
        call: &Call,
    ) -> Result<AccessToken, Failed> {
        let token = self.shared.tokens.token(credential).await;
        token.map_err(|error| {
            Failed::for_good(match error {
                TokenError::Refused { .. } => ProvetError::Refused,
                TokenError::NeedsPerson => ProvetError::NeedsPerson,
                TokenError::Throttled { retry_after } => call.throttled(retry_after),
                TokenError::Unreachable | TokenError::ForeignHost => call.unreachable(false),
                TokenError::Nonsense { status } => ProvetError::Nonsense {
                    resource: "oauth2/token/",
                    status,
                },
            })
        })
    }

    /// Waits for its turn, sends, and reads the answer to its end.
    async fn exchange(
        &self,
        credential: &Credential,
        call: &Call,
        token: &AccessToken,
    ) -> Result<Answer, Failed> {
        let budget = &self.shared.budget;
        let patience = self.shared.pace.patience;
        budget
            .spend(&credential.id, &call.endpoint, call.rows, patience)
            .await
            .map_err(|wait| Failed::for_good(call.throttled(wait)))?;
        // The semaphore is never closed.
        let _lane = self.lanes.acquire().await.ok();
        let began = Instant::now();
        let sent = self.shared.http.send(request(call, token)).await;
        record(&self.tenant, call, sent.as_ref().ok(), began.elapsed());
        if let Ok(answer) = &sent
            && answer.status == StatusCode::TOO_MANY_REQUESTS
        {
            budget.close(&credential.id, &call.endpoint, answer::wait(answer));
        }
        sent.map_err(|failure| match failure {
            HttpFailure::ForeignHost => Failed::for_good(call.unreachable(false)),
            HttpFailure::NotSent => Failed::perhaps(call.unreachable(false), true),
            HttpFailure::Lost => Failed::perhaps(call.unreachable(true), call.is_read()),
            HttpFailure::TooLarge(status) => Failed::for_good(answer::unreadable(call, status)),
        })
    }
}

/// What it means when Provet takes no token of a credential: a person can do something about it, signing in again.
fn refused(credential: &Credential) -> ProvetError {
    if credential.person {
        ProvetError::NeedsPerson
    } else {
        ProvetError::Refused
    }
}

fn request(call: &Call, token: &AccessToken) -> reqwest::Request {
    let mut request = reqwest::Request::new(call.endpoint.method.clone(), call.url.clone());
    let headers = request.headers_mut();
    let bearer = format!("Bearer {}", token.secret().expose_secret());
    if let Ok(mut value) = reqwest::header::HeaderValue::from_str(&bearer) {
        value.set_sensitive(true);
        headers.insert(reqwest::header::AUTHORIZATION, value);
    }
    if let Some(kind) = call.accepted {
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
fn record(tenant: &crate::provet::Tenant, call: &Call, answer: Option<&Answer>, took: Duration) {
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
