//! Reads whole request bodies: never more than [`MAX_BODY_BYTES`], never for longer than [`READ_TIMEOUT`].

use std::error::Error as _;
use std::time::Duration;

use axum::body::{Body, to_bytes};
use bytes::Bytes;
use http_body_util::LengthLimitError;

use super::errors::WebError;

/// The largest request body. A hookup message has about 1 KiB; the longest text that a user types is a clinical note.
pub const MAX_BODY_BYTES: usize = 64 * 1024;

/// A slower sender would only occupy a connection.
const READ_TIMEOUT: Duration = Duration::from_secs(20);

/// Reads the whole body.
pub(super) async fn read(body: Body) -> Result<Bytes, WebError> {
    // Counted while reading: the length header may be missing, or lie.
    let whole = tokio::time::timeout(READ_TIMEOUT, to_bytes(body, MAX_BODY_BYTES)).await;
    whole
        .map_err(|_| WebError::BodyNotReceived)?
        .map_err(|error| {
            if error
                .source()
                .is_some_and(<dyn std::error::Error>::is::<LengthLimitError>)
            {
                WebError::BodyTooLarge
            } else {
                WebError::BodyNotReceived
            }
        })
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
