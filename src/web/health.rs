//! Liveness, readiness and metrics, for operators and their monitoring.

use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::http::header::{CONTENT_TYPE, HeaderName, HeaderValue};
use axum::response::{IntoResponse, Response};

use super::AppState;
use super::client_ip::ClientIp;
use super::errors::WebError;
use crate::telemetry::ErrorChain;

/// The text format of Prometheus.
const PROMETHEUS_CONTENT_TYPE: (HeaderName, HeaderValue) = (
    CONTENT_TYPE,
    HeaderValue::from_static("text/plain; version=0.0.4; charset=utf-8"),
);

/// The process is alive.
pub(super) async fn get_healthz() -> &'static str {
    "alive\n"
}

/// Requests can be served: the database answers, and every worker of this process runs.
///
/// A process that serves no requests by [`serve`](super::serve()) has no workers, and is ready without them.
pub(super) async fn get_readyz(State(app): State<AppState>) -> Response {
    if let Some(worker) = app.worker_registry.find_stopped(app.clock.now()) {
        tracing::warn!(worker, "not ready");
        let reason = format!("a worker does not run: {worker}\n");
        return (StatusCode::SERVICE_UNAVAILABLE, reason).into_response();
    }
    match app.db.ping().await {
        Ok(()) => "ready\n".into_response(),
        // The detail stays in the log: anybody can ask for this page.
        Err(error) => {
            tracing::warn!(error = %ErrorChain(&error), "not ready");
            (
                StatusCode::SERVICE_UNAVAILABLE,
                "the database does not answer\n",
            )
                .into_response()
        }
    }
}

/// The metrics, without any clinic or user in them.
///
/// Only for this machine and private networks, and never through an untrusted proxy: behind one on this machine, everybody on
/// the internet would seem to come from a private address. Everybody else gets 404.
pub(super) async fn get_metrics(
    State(app): State<AppState>,
    request: Request,
) -> Result<Response, WebError> {
    let network = &app.config.network;
    let client = ClientIp::from_request(request.headers(), request.extensions(), network);
    // 404 to everybody else, so that it does not show that there are metrics.
    let gathered = app.metrics.as_ref().filter(|_| client.is_private_network());
    let gathered = gathered.ok_or(WebError::PageNotFound)?;
    Ok(([PROMETHEUS_CONTENT_TYPE], gathered.render()).into_response())
}
