//! The outermost middleware: request id and span, panics, error pages, security headers, access log and metrics.
//!
//! One layer instead of five: each layer is boxed and cloned for every request, which costs more than its work.

use std::net::SocketAddr;
use std::panic::AssertUnwindSafe;
use std::time::Instant;

use axum::extract::{ConnectInfo, MatchedPath, Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use futures_util::FutureExt as _;
use tracing::Instrument;

use super::AppState;
use super::error_page::{self, ErrorContext};
use super::errors::WebError;
use super::{access_log, headers, loopback_cookies, routes};

/// Runs the handler, and completes its response.
///
/// The order matters: a panic is caught first, so that it gets an error page and headers like any other error; the headers are
/// added last, so that no response goes without them.
pub(super) async fn request_middleware(
    State(app): State<AppState>,
    mut request: Request,
    next: Next,
) -> Response {
    let has_twins = loopback_cookies::are_needed_at(&app.config.public_url);
    if has_twins {
        loopback_cookies::restore_from_twins(request.headers_mut());
    }
    let started = Instant::now();
    let route = request.extensions().get::<MatchedPath>().cloned();
    let method = access_log::method_label(request.method());
    let (id, span) = access_log::start_request(&app, &request, method, route.as_ref());
    let framable = routes::is_framable(request.uri().path());
    let asking = ErrorContext::from_request(&request);
    let is_from_network = request
        .extensions()
        .get::<ConnectInfo<SocketAddr>>()
        .is_some();
    let is_valid = headers::has_valid_host(request.headers(), request.version(), is_from_network);
    let answered = async {
        let answered = if is_valid {
            let answered = AssertUnwindSafe(next.run(request)).catch_unwind().await;
            answered.unwrap_or_else(|_| panic_response())
        } else {
            WebError::InvalidHost.into_response()
        };
        let mut response = error_page::render_error(&app, &asking, answered);
        headers::apply_security_headers(&app, framable, &mut response);
        if has_twins {
            loopback_cookies::add_twins(response.headers_mut());
        }
        let status = response.status();
        access_log::finish_request(&id, method, route.as_ref(), status, started.elapsed());
        response
    };
    let mut response = answered.instrument(span).await;
    response
        .headers_mut()
        .insert(access_log::REQUEST_ID_HEADER, id);
    response
}

/// The response to a panic, without its message, which may quote a record.
fn panic_response() -> Response {
    metrics::counter!("cageside_panics_total").increment(1);
    WebError::Internal.into_response()
}
