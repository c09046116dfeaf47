//! A token, and the store that nodes share it through.

use std::fmt;

use futures_util::future::BoxFuture;
use jiff::Timestamp;
use secrecy::{ExposeSecret, SecretString};

/// A bearer token and when it ends.
#[derive(Clone)]
pub struct AccessToken {
    secret: SecretString,
    expires_at: Timestamp,
}

impl AccessToken {
    /// A token that ends at `expires_at`.
    pub fn new(secret: SecretString, expires_at: Timestamp) -> Self {
        Self { secret, expires_at }
    }

    /// The token's text.
    pub fn secret(&self) -> &SecretString {
        &self.secret
    }

    /// When it ends.
    pub fn expires_at(&self) -> Timestamp {
        self.expires_at
    }

    /// Whether it is the same token.
    pub(super) fn is(&self, other: &Self) -> bool {
        self.secret.expose_secret() == other.secret.expose_secret()
    }
}

impl fmt::Debug for AccessToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AccessToken")
            .field("expires_at", &self.expires_at)
            .finish_non_exhaustive()
    }
}

/// What the store holds for a credential.
#[derive(Debug, Clone, Default)]
pub struct StoredToken {
    /// The latest token, whether or not it still lives.
    pub token: Option<AccessToken>,
    /// Until when a node has the right to renew it, if one has.
    pub renewing_until: Option<Timestamp>,
}

/// The store could not be asked. Renewal goes on without it, so the cause is only for the log.
#[derive(Debug, thiserror::Error)]
#[error("the token store does not answer")]
pub struct TokenStoreError(#[source] pub Box<dyn std::error::Error + Send + Sync>);

/// Where tokens are shared between nodes and kept over a restart.
pub trait TokenStore: Send + Sync + 'static {
    /// What is held for the credential; `None` when nothing ever was.
    fn load<'a>(
        &'a self,
        credential: &'a str,
    ) -> BoxFuture<'a, Result<Option<StoredToken>, TokenStoreError>>;

    /// Takes the right to renew until `until`. False when another holder has it at `now`; the same holder may take it
    /// again.
    fn begin_renewal<'a>(
        &'a self,
        credential: &'a str,
        holder: &'a str,
        now: Timestamp,
        until: Timestamp,
    ) -> BoxFuture<'a, Result<bool, TokenStoreError>>;

    /// Keeps the token and gives the right to renew back.
    fn save<'a>(
        &'a self,
        credential: &'a str,
        holder: &'a str,
        token: &'a AccessToken,
    ) -> BoxFuture<'a, Result<(), TokenStoreError>>;

    /// Gives the right to renew back without a token; nothing happens when the holder no longer has it.
    fn abandon<'a>(
        &'a self,
        credential: &'a str,
        holder: &'a str,
    ) -> BoxFuture<'a, Result<(), TokenStoreError>>;

    /// Learns that the token endpoint no longer knows the credential: `error` is OAuth2's own word for it, and the app may
    /// have been removed. A store that keeps no credentials has nothing to do.
    fn refused<'a>(
        &'a self,
        _credential: &'a str,
        _error: &'a str,
        _now: Timestamp,
    ) -> BoxFuture<'a, Result<(), TokenStoreError>> {
        Box::pin(std::future::ready(Ok(())))
    }
}
