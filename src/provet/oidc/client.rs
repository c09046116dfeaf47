//! The OAuth2 client that people sign in through, and where a sign-in begins.

use std::fmt;
use std::sync::Arc;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use secrecy::{ExposeSecret, SecretString};
use sha2::{Digest as _, Sha256};
use url::Url;

use super::SignInError;
use crate::provet::AllowedHosts;
use crate::provet::oauth::Credential;
use crate::provet::oauth::{ClientType, OAuthGrantType};

/// How ID tokens are signed. \[D\]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum IdTokenAlgorithm {
    /// With the client's own secret. \[I\]
    Hs256,
    /// With one of the keys that the clinic's server publishes.
    Rs256,
}

impl IdTokenAlgorithm {
    /// The name it has in a hookup message and in a token.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Hs256 => "HS256",
            Self::Rs256 => "RS256",
        }
    }

    /// The algorithm of this name.
    pub fn from_name(name: &str) -> Option<Self> {
        [Self::Hs256, Self::Rs256]
            .into_iter()
            .find(|algorithm| algorithm.as_str() == name)
    }

    pub(super) fn to_jsonwebtoken(self) -> jsonwebtoken::Algorithm {
        match self {
            Self::Hs256 => jsonwebtoken::Algorithm::HS256,
            Self::Rs256 => jsonwebtoken::Algorithm::RS256,
        }
    }
}

/// What a hookup message said of a client, as it is kept.
#[derive(Debug, Clone, Copy)]
pub struct ClientRegistration<'a> {
    /// Its id, its secret and its clinic.
    pub credential: &'a Credential,
    /// Whether it can keep a secret.
    pub client_type: ClientType,
    /// How its ID tokens are signed.
    pub algorithm: Option<&'a str>,
    /// Where Provet sends people back to.
    pub redirect_uris: &'a [String],
    /// Where people sign in.
    pub authorize_url: &'a str,
    /// Where OpenID Connect is described.
    pub discovery_url: Option<&'a str>,
}

/// A client that people can sign in through: everything that can be known beforehand was checked.
#[derive(Clone)]
pub struct SignInClient {
    /// What asks the token endpoint; without a secret when the client is public.
    pub credential: Arc<Credential>,
    /// Whether it has no secret, so that PKCE alone guards its codes.
    pub is_public: bool,
    /// How its ID tokens are signed; without one OpenID Connect is not used.
    pub algorithm: Option<IdTokenAlgorithm>,
    /// Where people sign in.
    pub authorize_url: Url,
    /// Where OpenID Connect is described; without it, it is not used.
    pub discovery_url: Option<Url>,
    /// Where Provet sends people back to.
    pub redirect_uri: Url,
}

impl fmt::Debug for SignInClient {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SignInClient")
            .field("credential", &self.credential)
            .field("public", &self.is_public)
            .field("algorithm", &self.algorithm)
            .finish_non_exhaustive()
    }
}

/// Where a person is to be sent, and what must be kept until they come back. `Debug` shows none of it.
pub struct AuthorizationRequest {
    /// Provet's sign-in page, with everything that belongs to this attempt.
    pub authorize_url: Url,
    /// Comes back with the person: names the attempt.
    pub state: SecretString,
    /// Comes back in the ID token.
    pub nonce: SecretString,
    /// PKCE's code verifier: goes to the token endpoint with the code.
    pub code_verifier: SecretString,
}

impl fmt::Debug for AuthorizationRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AuthorizationRequest")
            .finish_non_exhaustive()
    }
}

impl SignInClient {
    /// The client, if anybody can sign in through it and come back to `redirect_uri`.
    pub fn from_registration(
        registered: ClientRegistration<'_>,
        redirect_uri: &Url,
        hosts: &AllowedHosts,
    ) -> Result<Self, SignInError> {
        if registered.credential.grant_type != OAuthGrantType::AuthorizationCode {
            return Err(SignInError::NotForSignIn);
        }
        let public = registered.client_type == ClientType::Public;
        let mut credential = registered.credential.clone();
        if public {
            // A secret that is not confidential proves nothing: it must not be sent.
            credential.client_secret = None;
        } else if credential.client_secret.is_none() {
            return Err(SignInError::MissingSecret);
        }
        let named =
            |name| IdTokenAlgorithm::from_name(name).ok_or(SignInError::UnsupportedAlgorithm);
        let algorithm = registered.algorithm.map(named).transpose()?;
        // HS256 signs with the client secret, which a public client has not.
        if public && algorithm == Some(IdTokenAlgorithm::Hs256) {
            return Err(SignInError::UnsupportedAlgorithm);
        }
        if !is_registered_redirect(redirect_uri, registered.redirect_uris) {
            return Err(SignInError::RedirectUriNotRegistered);
        }
        let own = |name, text: &str| parse_own_url(&credential, hosts, name, text);
        let discovery = "openid_autodiscovery_url";
        Ok(Self {
            is_public: public,
            algorithm,
            authorize_url: own("authorize_url", registered.authorize_url)?,
            discovery_url: registered
                .discovery_url
                .map(|text| own(discovery, text))
                .transpose()?,
            redirect_uri: redirect_uri.clone(),
            credential: Arc::new(credential),
        })
    }

    /// How OpenID Connect is used, if it is: both how tokens are signed and who signs them must be known.
    pub(super) fn openid_config(&self) -> Option<(IdTokenAlgorithm, &Url)> {
        self.algorithm.zip(self.discovery_url.as_ref())
    }

    /// Begins a sign-in: authorization code with PKCE, whatever the client. \[D\]
    pub fn start_authorization(&self) -> AuthorizationRequest {
        let [state, nonce, verifier] = [random_token(), random_token(), random_token()];
        let challenge = URL_SAFE_NO_PAD.encode(Sha256::digest(verifier.expose_secret()));
        let mut url = self.authorize_url.clone();
        let mut query = url.query_pairs_mut();
        query
            .append_pair("response_type", "code")
            .append_pair("client_id", &self.credential.client_id)
            .append_pair("redirect_uri", self.redirect_uri.as_str())
            .append_pair("state", state.expose_secret())
            .append_pair("code_challenge", &challenge)
            .append_pair("code_challenge_method", "S256");
        // Without `openid` in the scope no ID token comes that could carry the nonce back.
        if self.openid_config().is_some() {
            query
                .append_pair("scope", "restapi openid")
                .append_pair("nonce", nonce.expose_secret());
        } else {
            query.append_pair("scope", "restapi");
        }
        drop(query);
        AuthorizationRequest {
            authorize_url: url,
            state,
            nonce,
            code_verifier: verifier,
        }
    }
}

/// 256 random bits, in 43 characters that need no encoding anywhere: as PKCE wants them (RFC 7636, section 4.1).
fn random_token() -> SecretString {
    SecretString::from(URL_SAFE_NO_PAD.encode(rand::random::<[u8; 32]>()))
}

/// Whether people can be sent back to `redirect_uri`. Where nothing is registered Provet has the last word. \[I\]
pub(in crate::provet) fn is_registered_redirect(redirect_uri: &Url, registered: &[String]) -> bool {
    // As URLs, so that an upper-case host or a port that is the usual one makes no difference.
    let same = |text: &String| Url::parse(text).is_ok_and(|url| url == *redirect_uri);
    registered.is_empty() || registered.iter().any(same)
}

fn parse_own_url(
    credential: &Credential,
    hosts: &AllowedHosts,
    name: &'static str,
    text: &str,
) -> Result<Url, SignInError> {
    let url = Url::parse(text).ok();
    // The host is not enough: all clinics of a region share it.
    url.filter(|url| hosts.check(url).is_ok() && credential.tenant.contains_url(url))
        .ok_or(SignInError::ForeignUrl { name })
}
