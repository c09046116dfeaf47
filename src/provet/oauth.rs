//! A clinic's own credential.

use std::fmt;

use secrecy::SecretString;

use super::Tenant;
use super::hookup::Grant;

/// A clinic's OAuth2 client, as its hookup message brought it.
#[derive(Clone)]
pub struct Credential {
    /// Our own name of it; tokens and budgets are kept under it.
    pub id: String,
    /// Where it is used.
    pub tenant: Tenant,
    /// OAuth2's client id, not an animal owner's.
    pub client_id: String,
    /// Absent for public clients.
    pub client_secret: Option<SecretString>,
    /// How tokens are had with it.
    pub grant: Grant,
}

impl fmt::Debug for Credential {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Credential")
            .field("id", &self.id)
            .finish_non_exhaustive()
    }
}
