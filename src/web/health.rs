//! For the people and machines that run this: is it alive, can it serve, what has it done.

use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::http::header::{CONTENT_TYPE, HeaderName, HeaderValue};
use axum::response::{IntoResponse, Response};

use super::App;
use super::client_address::ClientAddress;
use super::errors::{Chain, WebError};

/// The text format of Prometheus.
const METRICS_TEXT: (HeaderName, HeaderValue) = (
    CONTENT_TYPE,
    HeaderValue::from_static("text/plain; version=0.0.4; charset=utf-8"),
);

/// The process answers.
pub(super) async fn alive() -> &'static str {
    "alive\n"
}

/// The database answers too, so that requests can be served.
pub(super) async fn ready(State(app): State<App>) -> Response {
    match app.db.ping().await {
        Ok(()) => "ready\n".into_response(),
        Err(error) => {
            tracing::warn!(error = %Chain(&error), "not ready");
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
pub(super) async fn metrics(
    State(app): State<App>,
    request: Request,
) -> Result<Response, WebError> {
    let proxies = &app.settings.trusted_proxies;
    let client = ClientAddress::of(request.headers(), request.extensions(), proxies);
    let gathered = app.metrics.as_ref().filter(|_| client.is_near());
    let gathered = gathered.ok_or(WebError::NoSuchPage)?;
    Ok(([METRICS_TEXT], gathered.render()).into_response())
}
