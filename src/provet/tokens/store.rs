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
    pub(super) fn is_same(&self, other: &Self) -> bool {
        // Both are our own, so nothing is learnt from how long this takes.
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
    pub lease_until: Option<Timestamp>,
}

/// The store could not be asked. Renewal goes on without it, so the cause is only for the log.
#[derive(Debug, thiserror::Error)]
#[error("the token store does not answer")]
pub struct TokenStoreError(#[source] pub Box<dyn std::error::Error + Send + Sync>);

/// Whose tokens they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TokenOwner<'a> {
    /// The clinic's virtual user: the id of its credential.
    VirtualUser(&'a str),
    /// A person: the id of the sign-in.
    User(&'a str),
}

impl<'a> TokenOwner<'a> {
    /// The id, which names a credential or a sign-in but never both.
    pub fn id(self) -> &'a str {
        match self {
            Self::VirtualUser(id) | Self::User(id) => id,
        }
    }
}

/// What a token endpoint gave.
#[derive(Debug, Clone)]
pub struct TokenSet {
    /// The new access token.
    pub access_token: AccessToken,
    /// What takes the place of the refresh token it was had with. Absent where that one stays good. \[D\]
    pub refresh_token: Option<SecretString>,
}

/// What the store answers, in time.
pub type StoreFuture<'a, T> = BoxFuture<'a, Result<T, TokenStoreError>>;

/// Where tokens are shared between nodes and kept over a restart.
pub trait TokenStore: Send + Sync + 'static {
    /// What is held; `None` when nothing ever was, or the person is not signed in any more.
    fn load<'a>(&'a self, owner: TokenOwner<'a>) -> StoreFuture<'a, Option<StoredToken>>;

    /// Takes the right to renew until `until`. False when another holder has it at `now`, or the person is not signed in
    /// any more; the same holder may take it again.
    fn begin_renewal<'a>(
        &'a self,
        owner: TokenOwner<'a>,
        lease_owner: &'a str,
        now: Timestamp,
        until: Timestamp,
    ) -> StoreFuture<'a, bool>;

    /// A person's refresh token, for the one who has the right to renew at `now` and for nobody else. `None` when there is
    /// none that could still be good.
    fn refresh_token<'a>(
        &'a self,
        sign_in: &'a str,
        lease_owner: &'a str,
        now: Timestamp,
    ) -> StoreFuture<'a, Option<SecretString>>;

    /// Keeps what was had, access and refresh token at once, and gives the right to renew back. False when somebody else
    /// has the right by now, or the person is not signed in any more: nothing is kept then.
    fn save<'a>(
        &'a self,
        owner: TokenOwner<'a>,
        lease_owner: &'a str,
        renewed: &'a TokenSet,
        now: Timestamp,
    ) -> StoreFuture<'a, bool>;

    /// Gives the right to renew back without a token; nothing happens when the holder no longer has it.
    fn cancel_renewal<'a>(
        &'a self,
        owner: TokenOwner<'a>,
        lease_owner: &'a str,
    ) -> StoreFuture<'a, ()>;

    /// Ends a person's sign-in whose tokens cannot be renewed. False when the holder no longer has the right to renew:
    /// nothing ends then, because somebody else may have renewed them.
    fn expire_sign_in<'a>(
        &'a self,
        sign_in: &'a str,
        lease_owner: &'a str,
        reason: &'a str,
        now: Timestamp,
    ) -> StoreFuture<'a, bool>;

    /// Hears that the token endpoint refused the client that a person signed in through. True when the sign-in has ended
    /// with it, because the clinic has another client by now, through which the person can sign in.
    fn handle_client_rejected<'a>(
        &'a self,
        sign_in: &'a str,
        reason: &'a str,
        now: Timestamp,
    ) -> StoreFuture<'a, bool>;

    /// Learns that the token endpoint no longer knows a clinic's credential: `error` is OAuth2's own word for it, and the
    /// app may have been removed. A store that keeps no credentials has nothing to do.
    fn handle_credential_rejected<'a>(
        &'a self,
        _credential: &'a str,
        _error: &'a str,
        _now: Timestamp,
    ) -> StoreFuture<'a, ()> {
        Box::pin(std::future::ready(Ok(())))
    }
}
