//! The event stream that sends an open panel the names of the sections to read again.

use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::http::header::{CONTENT_TYPE, HeaderName, HeaderValue, RETRY_AFTER};
use axum::response::{IntoResponse, Response};
use bytes::Bytes;
use futures_util::StreamExt as _;
use futures_util::stream::poll_fn;
use std::convert::Infallible;
use tokio::sync::mpsc;

use super::errors::WebError;
use super::extract::PathParams;
use super::{AppState, panel};

/// Neither compression nor proxies may buffer this type, so that each event is sent at once.
const EVENT_STREAM_HEADERS: [(HeaderName, HeaderValue); 2] = [
    (
        CONTENT_TYPE,
        HeaderValue::from_static("text/event-stream; charset=utf-8"),
    ),
    (
        HeaderName::from_static("x-accel-buffering"),
        HeaderValue::from_static("no"),
    ),
];

/// The seconds after which a panel may try again when too many are subscribed.
const RETRY_AFTER_HEADER: (HeaderName, HeaderValue) = (RETRY_AFTER, HeaderValue::from_static("60"));

/// Subscribes the panel. One that lost its stream sends in `since` the number of the last event it received.
pub(super) async fn post_events(
    State(app): State<AppState>,
    PathParams(page): PathParams<String>,
    request: Request,
) -> Result<Response, WebError> {
    let entered = panel::authorize_read(&app, &page, request).await?;
    let since = entered.form.value("since").parse().ok();
    let panel_session = &entered.panel_page.session.claims;
    let reader = entered.panel_page.session.reader_identity();
    let subscription =
        app.live_updates
            .subscribe(panel_session, reader, entered.panel_page.panel, since);
    let subscription = subscription.await?;
    let Some(listener) = subscription else {
        return Ok((StatusCode::SERVICE_UNAVAILABLE, [RETRY_AFTER_HEADER]).into_response());
    };
    let mut response = (EVENT_STREAM_HEADERS, event_body(listener)).into_response();
    entered.panel_page.apply_frame_headers(&mut response);
    Ok(response)
}

fn event_body(mut listener: mpsc::Receiver<Bytes>) -> Body {
    let events = poll_fn(move |cx| listener.poll_recv(cx));
    Body::from_stream(events.map(Ok::<_, Infallible>))
}
