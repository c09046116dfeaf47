//! One log line and one count in the metrics for each request, by route: never by URL, because queries and paths hold
//! hashes, ids and tokens.

use std::collections::HashMap;
use std::sync::{LazyLock, PoisonError, RwLock};
use std::time::Duration;

use axum::extract::{MatchedPath, Request};
use axum::http::{HeaderValue, Method, StatusCode};
use metrics::{Counter, Histogram};
use tracing::Span;

use super::AppState;
use super::client_ip::ClientIp;

/// The header with the id of the request, which its log lines hold too.
pub(super) const REQUEST_ID_HEADER: &str = "x-request-id";

/// A new id for a request, and the span of its log lines. The span exists at level `debug` only: making one for every
/// request costs too much.
pub(super) fn start_request(
    app: &AppState,
    request: &Request,
    method: &'static str,
    route: Option<&MatchedPath>,
) -> (HeaderValue, Span) {
    let id = super::random_hex::generate::<8>();
    let network = &app.config.network;
    let client = ClientIp::from_request(request.headers(), request.extensions(), network);
    let route = route.map_or("none", MatchedPath::as_str);
    let address = client.address.map(tracing::field::display);
    let span = tracing::debug_span!("request", id, method, route, client = address);
    // Hex digits are always a valid header value.
    let id = HeaderValue::try_from(id).unwrap_or(HeaderValue::from_static(""));
    (id, span)
}

/// Logs and counts a request when its response begins. The sections of a panel follow later, so the duration is the time to
/// the first byte.
///
/// Successes are logged at level `debug`: a proxy in front logs them anyway.
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
    // Successes are the many: at the usual level only what went otherwise is logged.
    if status.is_success() {
        tracing::debug!(status = code, microseconds, "answered");
    } else {
        let id = id.to_str().unwrap_or_default();
        tracing::info!(id, method, route, status = code, microseconds, "answered");
    }
    count_request(method, route, status, took);
}

/// Counters and histograms by route, then by method and status.
type RequestMeters = HashMap<String, HashMap<(&'static str, u16), (Counter, Histogram)>>;

/// Counts a request. Meters are cached, because looking one up costs more than counting; routes are few and fixed.
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
    // The read lock must be released before the write lock is taken below.
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
    // By route alone: each pair of labels would cost a histogram of its own.
    let histogram = metrics::histogram!("cageside_request_seconds", "route" => route.to_owned());
    (counter, histogram)
}

/// The method as a label. Unknown methods share one: a sender could invent any number of them.
pub(super) fn method_label(method: &Method) -> &'static str {
    match method.as_str() {
        "GET" => "GET",
        "HEAD" => "HEAD",
        "POST" => "POST",
        "PUT" => "PUT",
        "PATCH" => "PATCH",
        "DELETE" => "DELETE",
        "OPTIONS" => "OPTIONS",
        // Anybody can invent methods, and each label is kept in memory for good.
        _ => "other",
    }
}
