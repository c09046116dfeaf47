//! Signs people in with Provet: authorization code with PKCE, and OpenID Connect where the clinic's application has it.
//!
//! [`SignInClient::start_authorization`] says where to send a person, [`ProvetClient::finish_sign_in`](super::ProvetClient::finish_sign_in) makes of
//! what they bring back who they are and what acts for them. The state that ties both together is kept by the caller.

mod client;
mod code_callback;
mod discovery;
mod error;
mod fetch;
mod id_token;
mod permissions;

use std::fmt;

use secrecy::SecretString;

pub use client::{AuthorizationRequest, ClientRegistration, IdTokenAlgorithm, SignInClient};
pub use error::{IdTokenError, SignInError};

pub(super) use client::is_registered_redirect;
pub(super) use code_callback::{CodeCallback, complete_sign_in};
pub(super) use discovery::DiscoveryCache;
pub(super) use permissions::fetch_permissions;

use super::UserId;
use super::tokens::AccessToken;

/// A person who has just signed in. `Debug` does not say who.
#[derive(Clone)]
pub struct SignInOutcome {
    /// Who it is, as the ID token says; absent where OpenID Connect is not used.
    pub subject: Option<String>,
    /// Who it is, as the REST API counts; absent where nothing says so.
    pub user_id: Option<UserId>,
    /// What the person is called, where that was said.
    pub name: Option<String>,
    /// What acts for the person.
    pub access_token: AccessToken,
    /// What brings the next one.
    pub refresh_token: Option<SecretString>,
}

impl fmt::Debug for SignInOutcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SignInOutcome")
            .field("access", &self.access_token)
            .finish_non_exhaustive()
    }
}
