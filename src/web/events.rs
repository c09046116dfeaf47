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
use super::segments::Segments;
use super::{App, panel};

/// Compression leaves this kind of answer alone, so that each event goes out at once.
const STREAM: [(HeaderName, HeaderValue); 2] = [
    (CONTENT_TYPE, HeaderValue::from_static("text/event-stream")),
    (
        HeaderName::from_static("x-accel-buffering"),
        HeaderValue::from_static("no"),
    ),
];

/// After how many seconds a panel that found no place may try again.
const LATER: (HeaderName, HeaderValue) = (RETRY_AFTER, HeaderValue::from_static("60"));

/// Begins to tell. A panel that lost its stream says in `since` up to where it was told.
pub(super) async fn open(
    State(app): State<App>,
    Segments(page): Segments<String>,
    request: Request,
) -> Result<Response, WebError> {
    let entered = panel::enter(&app, &page, request).await?;
    let since = entered.form.field("since").parse().ok();
    let opened = &entered.scene.visit.opened;
    let reader = entered.scene.visit.reader();
    let joined = app.live.join(opened, reader, entered.scene.panel, since);
    let joined = joined.await?;
    let Some(listener) = joined else {
        return Ok((StatusCode::SERVICE_UNAVAILABLE, [LATER]).into_response());
    };
    let mut response = (STREAM, body(listener)).into_response();
    entered.scene.dress(&mut response);
    Ok(response)
}

fn body(mut listener: mpsc::Receiver<Bytes>) -> Body {
    let events = poll_fn(move |cx| listener.poll_recv(cx));
    Body::from_stream(events.map(Ok::<_, Infallible>))
}
