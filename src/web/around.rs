//! What stands around every answer, in one place: its name and span, the words of a refusal, the headers, the line in
//! the log and the count.
//!
//! One layer instead of five: each layer is boxed and cloned anew for every request, which costs more than it does.

use std::panic::AssertUnwindSafe;
use std::time::Instant;

use axum::extract::{MatchedPath, Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use futures_util::FutureExt as _;
use tracing::Instrument;

use super::App;
use super::dress::{self, Asking};
use super::errors::WebError;
use super::{headers, observe};

/// Answers a request with whatever the handlers say, dressed and told.
///
/// The order matters. A panic is caught first, so that its answer gets words and headers like any other; the headers are
/// added last, so that nothing goes without.
pub(super) async fn answer(State(app): State<App>, request: Request, next: Next) -> Response {
    let started = Instant::now();
    let route = request.extensions().get::<MatchedPath>().cloned();
    let method = observe::known(request.method());
    let (id, span) = observe::named(&app, &request, method, route.as_ref());
    let framable = headers::may_be_framed(request.uri().path());
    let asking = Asking::of(&request);
    let answered = async {
        let answered = AssertUnwindSafe(next.run(request)).catch_unwind().await;
        let answered = answered.unwrap_or_else(|_| panicked());
        let mut response = dress::dress(&app, &asking, answered);
        headers::secure(&app, framable, &mut response);
        let status = response.status();
        observe::tell(&id, method, route.as_ref(), status, started.elapsed());
        response
    };
    let mut response = answered.instrument(span).await;
    response.headers_mut().insert(observe::REQUEST_ID, id);
    response
}

/// Says nothing of what the panic said: that may quote the record.
fn panicked() -> Response {
    metrics::counter!("cageside_panics_total").increment(1);
    WebError::Panicked.into_response()
}
