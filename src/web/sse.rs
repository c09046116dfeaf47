//! The stream that tells an open panel which of its sections to read again.

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

/// Compression leaves this kind of answer alone, so that each event goes out at once.
const EVENT_STREAM_HEADERS: [(HeaderName, HeaderValue); 2] = [
    (CONTENT_TYPE, HeaderValue::from_static("text/event-stream")),
    (
        HeaderName::from_static("x-accel-buffering"),
        HeaderValue::from_static("no"),
    ),
];

/// After how many seconds a panel that found no place may try again.
const RETRY_AFTER_HEADER: (HeaderName, HeaderValue) = (RETRY_AFTER, HeaderValue::from_static("60"));

/// Begins to tell. A panel that lost its stream says in `since` up to where it was told.
pub(super) async fn post_events(
    State(app): State<AppState>,
    PathParams(page): PathParams<String>,
    request: Request,
) -> Result<Response, WebError> {
    let entered = panel::authorize_read(&app, &page, request).await?;
    let since = entered.form.value("since").parse().ok();
    let opened = &entered.panel_page.session.claims;
    let reader = entered.panel_page.session.reader_identity();
    let joined = app
        .live_updates
        .subscribe(opened, reader, entered.panel_page.panel, since);
    let joined = joined.await?;
    let Some(listener) = joined else {
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
