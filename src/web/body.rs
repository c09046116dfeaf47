//! Request bodies, read whole: never more than [`LIMIT`], never longer than [`DEADLINE`].

use std::time::Duration;

use axum::body::Body;
use bytes::{Bytes, BytesMut};
use futures_util::StreamExt;

use super::errors::WebError;

/// The largest body that is read. A hookup message is about 1 KiB; the longest thing a person types is a clinical note.
pub const LIMIT: usize = 64 * 1024;

/// A sender slower than this holds a connection for nothing.
const DEADLINE: Duration = Duration::from_secs(20);

/// The whole body.
pub(super) async fn read(body: Body) -> Result<Bytes, WebError> {
    tokio::time::timeout(DEADLINE, collect(body))
        .await
        .unwrap_or(Err(WebError::Unread))
}

async fn collect(body: Body) -> Result<Bytes, WebError> {
    let mut whole = BytesMut::new();
    let mut chunks = body.into_data_stream();
    while let Some(chunk) = chunks.next().await {
        let chunk = chunk.map_err(|_| WebError::Unread)?;
        if chunk.len() > LIMIT.saturating_sub(whole.len()) {
            return Err(WebError::TooLarge);
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
        let whole = read(Body::from(vec![b'a'; LIMIT])).await.unwrap();
        assert_eq!(whole.len(), LIMIT);
        let refused = read(Body::from(vec![b'a'; LIMIT + 1])).await;
        assert!(matches!(refused, Err(WebError::TooLarge)));
    }

    #[tokio::test(start_paused = true)]
    async fn a_body_that_never_ends_is_given_up() {
        let endless =
            Body::from_stream(futures_util::stream::pending::<Result<Bytes, axum::Error>>());
        assert!(matches!(read(endless).await, Err(WebError::Unread)));
    }
}
