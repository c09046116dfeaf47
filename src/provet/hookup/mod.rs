//! The message that Provet sends when a clinic adds the application: who the clinic is, and its OAuth2 client.

mod error;
mod field;
mod parse;

use secrecy::{ExposeSecret, SecretString};
use sha2::{Digest as _, Sha256};

use url::Url;

pub use error::HookupError;

use super::oauth::{ClientType, OAuthGrantType};
use super::oidc::is_registered_redirect;
use super::{AllowedHosts, Tenant};

/// A hookup message that was read and whose URLs lead to the clinic it names.
///
/// The call that brings it is not authenticated, so it stays unproven until a token request with it succeeds. `Debug` does
/// not show the secret. The fields are those of the schema in Provet's page on install notifications. \[D\]
#[derive(Debug, Clone)]
pub struct Hookup {
    /// The clinic, with everything that is derived from its token URL.
    pub tenant: Tenant,
    /// The clinic's own OAuth2 client id; nothing to do with an owner of animals.
    pub client_id: String,
    /// The client's secret; absent for public clients. \[I\]
    pub client_secret: Option<SecretString>,
    /// What ID tokens are signed with: `HS256`, `RS256` or nothing. \[D\]
    pub algorithm: Option<String>,
    /// How tokens are asked for.
    pub grant_type: OAuthGrantType,
    /// Whether the client has a secret.
    pub client_type: ClientType,
    /// Where Provet may send people back to after they signed in.
    pub redirect_uris: Vec<String>,
    /// Where people sign in; on the token URL's origin, below the clinic's path.
    pub authorize_url: String,
    /// The OpenID discovery document, on the token URL's origin; absent where OpenID is not used. \[D\]
    pub discovery_url: Option<String>,
    /// Which of the clinic's departments use the application.
    pub departments: HookupDepartments,
}

/// What a message says of the clinic's departments; each part may be absent. \[D\]
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct HookupDepartments {
    /// All departments that use the application, in ascending order.
    pub all: Option<Vec<i64>>,
    /// The department that just began to.
    pub added: Option<i64>,
    /// The department that just stopped.
    pub removed: Option<i64>,
}

impl Hookup {
    /// Reads a message.
    ///
    /// Tolerated, because Provet's schema and its behaviour leave them open \[I\]: `provet_id` as a whole float or as decimal
    /// digits in a string; `redirect_uris` as an array; the grant spelt with `-`; empty texts where null is meant; null for
    /// the optional fields; any further fields. A required field must be there even where it may be null.
    ///
    /// # Errors
    /// [`HookupError::NotJson`] and [`HookupError::InvalidField`] when the message is malformed, [`HookupError::HostNotAllowed`] and
    /// [`HookupError::TokenUrlMismatch`] when it leads elsewhere than to the clinic it names on an allowed host.
    pub fn parse(body: &[u8], hosts: &AllowedHosts) -> Result<Self, HookupError> {
        parse::parse_hookup(body, hosts)
    }

    /// Whether people who sign in can be sent back to us, whose address is `ours`.
    ///
    /// Where nobody signs in, no address is needed; where none is named, Provet has the last word. \[I\]
    ///
    /// # Errors
    /// [`HookupError::InvalidField`] when other addresses are named and ours is not among them.
    pub fn check_redirect(&self, ours: &Url) -> Result<(), HookupError> {
        let fits = self.grant_type != OAuthGrantType::AuthorizationCode
            || is_registered_redirect(ours, &self.redirect_uris);
        fits.then_some(()).ok_or(HookupError::InvalidField {
            name: "redirect_uris",
            problem: "does not include the redirect URI of Cageside",
        })
    }

    /// Tells whether two messages bring the same credential: SHA-256, as hex, over everything but the departments.
    ///
    /// The secret goes into it, so it is to be kept as carefully as a salt's hash: never shown, never logged.
    pub fn fingerprint(&self) -> String {
        let mut redirect_uris: Vec<&str> = self.redirect_uris.iter().map(String::as_str).collect();
        // Their order means nothing, so it must not make two messages differ.
        redirect_uris.sort_unstable();
        let mut digest = Sha256::new();
        // Each part with its length before it, so that no text can move from one part into the next.
        let mut part = |text: Option<&str>| {
            // A part that is absent differs from one that is empty.
            let length = text.map_or(-1, |text| i64::try_from(text.len()).unwrap_or(i64::MAX));
            digest.update(length.to_be_bytes());
            digest.update(text.unwrap_or_default());
        };
        // Names this use and its version, so that no other digest of ours can ever be equal to it.
        part(Some("cageside hookup 1"));
        part(Some(self.tenant.base_url().as_str()));
        part(Some(&self.client_id));
        part(self.client_secret.as_ref().map(ExposeSecret::expose_secret));
        part(self.algorithm.as_deref());
        part(Some(self.grant_type.as_str()));
        part(Some(self.client_type.as_str()));
        part(Some(&redirect_uris.join(" ")));
        part(Some(&self.authorize_url));
        part(self.discovery_url.as_deref());
        hex::encode(digest.finalize())
    }
}

#[cfg(test)]
mod tests;
