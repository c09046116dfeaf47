//! Reads whole request bodies: never more than [`MAX_BODY_BYTES`], never for longer than [`READ_TIMEOUT`].

use std::time::Duration;

use axum::body::Body;
use bytes::{Bytes, BytesMut};
use futures_util::StreamExt;

use super::errors::WebError;

/// The largest request body. A hookup message has about 1 KiB; the longest text that a user types is a clinical note.
pub const MAX_BODY_BYTES: usize = 64 * 1024;

/// A slower sender would only occupy a connection.
const READ_TIMEOUT: Duration = Duration::from_secs(20);

/// Reads the whole body.
pub(super) async fn read(body: Body) -> Result<Bytes, WebError> {
    tokio::time::timeout(READ_TIMEOUT, collect_chunks(body))
        .await
        .unwrap_or(Err(WebError::BodyNotReceived))
}

async fn collect_chunks(body: Body) -> Result<Bytes, WebError> {
    let mut whole = BytesMut::new();
    // Counted while reading: the length header may be missing, or lie.
    let mut chunks = body.into_data_stream();
    while let Some(chunk) = chunks.next().await {
        let chunk = chunk.map_err(|_| WebError::BodyNotReceived)?;
        if chunk.len() > MAX_BODY_BYTES.saturating_sub(whole.len()) {
            return Err(WebError::BodyTooLarge);
        }
        whole.extend_from_slice(&chunk);
    }
    Ok(whole.freeze())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_body_may_be_as_large_as_the_limit_and_no_larger() {
        let whole = read(Body::from(vec![b'a'; MAX_BODY_BYTES])).await.unwrap();
        assert_eq!(whole.len(), MAX_BODY_BYTES);
        let rejection = read(Body::from(vec![b'a'; MAX_BODY_BYTES + 1])).await;
        assert!(matches!(rejection, Err(WebError::BodyTooLarge)));
    }

    #[tokio::test(start_paused = true)]
    async fn a_body_that_never_ends_is_given_up() {
        let endless =
            Body::from_stream(futures_util::stream::pending::<Result<Bytes, axum::Error>>());
        assert!(matches!(
            read(endless).await,
            Err(WebError::BodyNotReceived)
        ));
    }
}
