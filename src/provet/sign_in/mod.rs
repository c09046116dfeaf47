//! Signs people in with Provet: authorization code with PKCE, and OpenID Connect where the clinic's application has it.
//!
//! [`SignInClient::begin`] says where to send a person, [`Provet::finish_sign_in`](super::Provet::finish_sign_in) makes of
//! what they bring back who they are and what acts for them. The state that ties both together is kept by the caller.

mod client;
mod error;
mod fetch;
mod finish;
mod id_token;
mod openid;
mod rights;

use std::fmt;

use secrecy::SecretString;

pub use client::{Algorithm, Beginning, Registered, SignInClient};
pub use error::SignInError;
pub use id_token::Fault;

pub(super) use client::is_among;
pub(super) use finish::{Returned, finish};
pub(super) use openid::OpenId;
pub(super) use rights::permissions;

use super::UserId;
use super::tokens::AccessToken;

/// A person who has just signed in. `Debug` does not say who.
#[derive(Clone)]
pub struct SignedIn {
    /// Who it is, as the ID token says; absent where OpenID Connect is not used.
    pub subject: Option<String>,
    /// Who it is, as the REST API counts; absent where nothing says so.
    pub user: Option<UserId>,
    /// What the person is called, where that was said.
    pub name: Option<String>,
    /// What acts for the person.
    pub access: AccessToken,
    /// What brings the next one.
    pub refresh: Option<SecretString>,
}

impl fmt::Debug for SignedIn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SignedIn")
            .field("access", &self.access)
            .finish_non_exhaustive()
    }
}
