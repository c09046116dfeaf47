//! One line in the log and one count in the metrics for each request, by route: never the address, whose query and path
//! carry hashes, ids and tokens.

use std::time::{Duration, Instant};

use axum::extract::{MatchedPath, Request, State};
use axum::http::{HeaderValue, Method, StatusCode};
use axum::middleware::Next;
use axum::response::Response;
use tracing::Instrument;

use super::App;
use super::client_address::ClientAddress;

/// A name for one request, in its log lines and in its answer.
const REQUEST_ID: &str = "x-request-id";

/// Surrounds a request with a span, and tells what came of it when its answer begins.
///
/// A panel's sections follow after that, so the time told here is the time to the first byte.
pub(super) async fn observe(State(app): State<App>, request: Request, next: Next) -> Response {
    let started = Instant::now();
    let route = request.extensions().get::<MatchedPath>().cloned();
    let route = route.as_ref().map_or("none", MatchedPath::as_str);
    let method = known(request.method());
    let id = hex::encode(rand::random::<[u8; 8]>());
    let proxies = &app.settings.trusted_proxies;
    let client = ClientAddress::of(request.headers(), request.extensions(), proxies);
    let span = tracing::info_span!("request", id, method, route, client = tracing::field::Empty);
    if let Some(address) = client.address {
        span.record("client", tracing::field::display(address));
    }
    let mut response = async {
        let response = next.run(request).await;
        tell(method, route, response.status(), started.elapsed());
        response
    }
    .instrument(span)
    .await;
    if let Ok(id) = HeaderValue::try_from(id) {
        response.headers_mut().insert(REQUEST_ID, id);
    }
    response
}

fn tell(method: &'static str, route: &str, status: StatusCode, took: Duration) {
    let status = status.as_u16();
    let microseconds = u64::try_from(took.as_micros()).unwrap_or(u64::MAX);
    if matches!(route, "/healthz" | "/readyz" | "/metrics") {
        tracing::debug!(status, microseconds, "answered");
    } else {
        tracing::info!(status, microseconds, "answered");
    }
    let labels = [
        ("method", method.to_owned()),
        ("route", route.to_owned()),
        ("status", status.to_string()),
    ];
    metrics::counter!("cageside_requests_total", &labels).increment(1);
    metrics::histogram!("cageside_request_seconds", "route" => route.to_owned())
        .record(took.as_secs_f64());
}

/// The method, if it is one of the usual: a sender can make up any other, and each would be a label more.
fn known(method: &Method) -> &'static str {
    match method.as_str() {
        "GET" => "GET",
        "HEAD" => "HEAD",
        "POST" => "POST",
        "PUT" => "PUT",
        "PATCH" => "PATCH",
        "DELETE" => "DELETE",
        "OPTIONS" => "OPTIONS",
        _ => "other",
    }
}
