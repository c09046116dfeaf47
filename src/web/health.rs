//! For the people and machines that run this: is it alive, can it serve, what has it done.

use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::http::header::{CONTENT_TYPE, HeaderName, HeaderValue};
use axum::response::{IntoResponse, Response};

use super::AppState;
use super::client_ip::ClientIp;
use super::errors::{ErrorChain, WebError};

/// The text format of Prometheus.
const PROMETHEUS_CONTENT_TYPE: (HeaderName, HeaderValue) = (
    CONTENT_TYPE,
    HeaderValue::from_static("text/plain; version=0.0.4; charset=utf-8"),
);

/// The process answers.
pub(super) async fn get_healthz() -> &'static str {
    "alive\n"
}

/// The database answers too, so that requests can be served.
pub(super) async fn get_readyz(State(app): State<AppState>) -> Response {
    match app.db.ping().await {
        Ok(()) => "ready\n".into_response(),
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

/// Counts and times; no clinic and no person in them.
///
/// Only for this machine and private networks, and never through a proxy that is not trusted: behind one on this machine
/// everybody on the internet would come from a near address. To others there is no such page.
pub(super) async fn get_metrics(
    State(app): State<AppState>,
    request: Request,
) -> Result<Response, WebError> {
    let proxies = &app.config.trusted_proxies;
    let client = ClientIp::from_request(request.headers(), request.extensions(), proxies);
    let gathered = app.metrics.as_ref().filter(|_| client.is_private_network());
    let gathered = gathered.ok_or(WebError::PageNotFound)?;
    Ok(([PROMETHEUS_CONTENT_TYPE], gathered.render()).into_response())
}
