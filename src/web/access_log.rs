//! One line in the log and one count in the metrics for each request, by route: never the address, whose query and path
//! carry hashes, ids and tokens.

use std::collections::HashMap;
use std::sync::{LazyLock, PoisonError, RwLock};
use std::time::Duration;

use axum::extract::{MatchedPath, Request};
use axum::http::{HeaderValue, Method, StatusCode};
use metrics::{Counter, Histogram};
use tracing::Span;

use super::AppState;
use super::client_ip::ClientIp;

/// A name for one request, in its log lines and in its answer.
pub(super) const REQUEST_ID_HEADER: &str = "x-request-id";

/// A fresh name for a request, and the span that its log lines stand in for those who ask for detail; making one for
/// every request costs too much otherwise.
pub(super) fn start_request(
    app: &AppState,
    request: &Request,
    method: &'static str,
    route: Option<&MatchedPath>,
) -> (HeaderValue, Span) {
    let id = super::random_hex::generate::<8>();
    let proxies = &app.config.trusted_proxies;
    let client = ClientIp::from_request(request.headers(), request.extensions(), proxies);
    let route = route.map_or("none", MatchedPath::as_str);
    let address = client.address.map(tracing::field::display);
    let span = tracing::debug_span!("request", id, method, route, client = address);
    // Hex digits are a header value; an empty one says that this was not so.
    let id = HeaderValue::try_from(id).unwrap_or(HeaderValue::from_static(""));
    (id, span)
}

/// Tells what came of a request when its answer begins. A panel's sections follow after that, so the time told here is
/// the time to the first byte.
///
/// What went well is told to those who ask for detail; a proxy in front has its own line for it.
pub(super) fn finish_request(
    id: &HeaderValue,
    method: &'static str,
    route: Option<&MatchedPath>,
    status: StatusCode,
    took: Duration,
) {
    let route = route.map_or("none", MatchedPath::as_str);
    let microseconds = u64::try_from(took.as_micros()).unwrap_or(u64::MAX);
    let code = status.as_u16();
    if status.is_success() {
        tracing::debug!(status = code, microseconds, "answered");
    } else {
        let id = id.to_str().unwrap_or_default();
        tracing::info!(id, method, route, status = code, microseconds, "answered");
    }
    count_request(method, route, status, took);
}

/// Counters and histograms that were looked up before, by route, then by method and status.
type RequestMeters = HashMap<String, HashMap<(&'static str, u16), (Counter, Histogram)>>;

/// Counts a request. Looking a meter up costs more than counting, so each is kept; routes are ours and few.
fn count_request(method: &'static str, route: &str, status: StatusCode, took: Duration) {
    static REQUEST_METERS: LazyLock<RwLock<RequestMeters>> = LazyLock::new(RwLock::default);
    let kind = (method, status.as_u16());
    let known = REQUEST_METERS
        .read()
        .unwrap_or_else(PoisonError::into_inner);
    if let Some((counter, histogram)) = known.get(route).and_then(|kinds| kinds.get(&kind)) {
        counter.increment(1);
        histogram.record(took.as_secs_f64());
        return;
    }
    drop(known);
    let meters = register_meters(kind, route);
    meters.0.increment(1);
    meters.1.record(took.as_secs_f64());
    let mut known = REQUEST_METERS
        .write()
        .unwrap_or_else(PoisonError::into_inner);
    known
        .entry(route.to_owned())
        .or_default()
        .insert(kind, meters);
}

fn register_meters((method, status): (&'static str, u16), route: &str) -> (Counter, Histogram) {
    let labels = [
        ("method", method.to_owned()),
        ("route", route.to_owned()),
        ("status", status.to_string()),
    ];
    let counter = metrics::counter!("cageside_requests_total", &labels);
    let histogram = metrics::histogram!("cageside_request_seconds", "route" => route.to_owned());
    (counter, histogram)
}

/// The method, if it is one of the usual: a sender can make up any other, and each would be a label more.
pub(super) fn method_label(method: &Method) -> &'static str {
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
