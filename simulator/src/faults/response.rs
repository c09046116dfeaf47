//! Responses that are damaged in transit.

use axum::body::Body;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::Response;
use bytes::Bytes;
use futures_util::stream::{self, StreamExt};

/// What happens to an answer on its way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ResponseFault {
    /// Nothing.
    Intact,
    /// The JSON breaks off; the length fits what is sent.
    BrokenJson,
    /// Less arrives than was promised.
    Truncated,
    /// Nothing arrives.
    Lost,
}

/// Puts the text into the answer, whole or spoilt.
pub(crate) fn write_body_with_fault(response: &mut Response, text: String, fault: ResponseFault) {
    let length = text.len();
    let half: String = text.chars().take(text.chars().count() / 2).collect();
    *response.body_mut() = match fault {
        ResponseFault::Intact => Body::from(text),
        ResponseFault::BrokenJson => Body::from(half),
        ResponseFault::Truncated => build_aborting_body(half),
        ResponseFault::Lost => build_aborting_body(String::new()),
    };
    if fault == ResponseFault::Lost {
        // An answer that may have no body would be sent without looking at it.
        *response.status_mut() = StatusCode::OK;
    }
    if matches!(fault, ResponseFault::Truncated | ResponseFault::Lost) {
        let promised = HeaderValue::from(length.max(1));
        response
            .headers_mut()
            .insert(header::CONTENT_LENGTH, promised);
    }
}

/// A body after whose text the connection is cut; without any, before anything is sent.
fn build_aborting_body(text: String) -> Body {
    let sent = (!text.is_empty()).then(|| Ok(Bytes::from(text)));
    let waits = sent.is_some();
    let cut = stream::once(async move {
        if waits {
            // Lets what was sent before reach the wire.
            tokio::task::yield_now().await;
        }
        Err(std::io::Error::from(std::io::ErrorKind::ConnectionAborted))
    });
    Body::from_stream(stream::iter(sent).chain(cut))
}
