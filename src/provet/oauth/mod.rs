//! OAuth2 client: requests, refreshes and revokes tokens with the clinic's credential.
//!
//! With client credentials a token acts as the clinic's virtual user, with a code or a refresh token as the person who
//! signed in. \[D\] A confidential client's credential travels as HTTP Basic, which Provet documents as preferred; the
//! body form it also accepts \[D\] is not tried after a refusal, because a second try would send the secret again for
//! nothing. A public client has no secret and names itself in the body (RFC 6749, section 3.2.1). Answers are never kept
//! or logged: what leaves this folder is a token or a reason without any of the server's own words.

mod client_type;
mod http_adapter;

use std::fmt;
use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use jiff::{SignedDuration, Timestamp};
use oauth2::{
    AuthType, AuthorizationCode, ClientId, ClientSecret, PkceCodeVerifier, RedirectUrl,
    RefreshToken, Scope, TokenUrl,
};
use reqwest::Method;
use reqwest::header::{AUTHORIZATION, CONTENT_TYPE, HeaderValue};
use secrecy::{ExposeSecret, SecretString};
use url::Url;
use url::form_urlencoded::{Serializer, byte_serialize};

use super::Tenant;
use super::http::GuardedClient;
use super::tokens::{AccessToken, TokenOwner, TokenSet};
use crate::error_chain::ErrorChain;
pub use client_type::{ClientType, OAuthGrantType, UnknownNameError};
use http_adapter::{OAuthClient, OAuthHttpClient, TokenResponseBody, to_token_error};

/// How long a token is believed to live when the answer does not say. Provet says 36000 s \[D\]; ten minutes is right for
/// any server that issues tokens worth having.
const DEFAULT_LIFETIME: SignedDuration = SignedDuration::from_mins(10);
/// The longest lifetime that is believed: a token that outlives its welcome is told by a 401 anyway.
const MAX_LIFETIME: Duration = Duration::from_hours(7 * 24);

/// A clinic's OAuth2 client, as its hookup message brought it.
#[derive(Clone)]
pub struct Credential {
    /// Our own name of it, or of the sign-in of a person who acts through it: tokens, lanes and budgets are kept under it.
    pub id: String,
    /// Where it is used.
    pub tenant: Tenant,
    /// OAuth2's client id, not an animal owner's.
    pub client_id: String,
    /// Absent for public clients.
    pub client_secret: Option<SecretString>,
    /// How tokens are had with it.
    pub grant_type: OAuthGrantType,
    /// Whether it acts for one person who signed in: [`Credential::id`] is the sign-in's then.
    pub acts_for_user: bool,
}

impl Credential {
    /// The same client, acting for the person of a sign-in.
    #[must_use]
    pub fn for_user(&self, sign_in: &str) -> Self {
        Self {
            id: sign_in.to_owned(),
            acts_for_user: true,
            ..self.clone()
        }
    }

    /// Whose tokens are had with it.
    pub fn token_owner(&self) -> TokenOwner<'_> {
        if self.acts_for_user {
            TokenOwner::User(&self.id)
        } else {
            TokenOwner::VirtualUser(&self.id)
        }
    }
}

impl fmt::Debug for Credential {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Credential")
            .field("id", &self.id)
            .finish_non_exhaustive()
    }
}

/// Why there is no token.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TokenError {
    /// The token endpoint does not accept the credential: it is wrong, or the app was removed.
    #[error("the token endpoint refused the credential ({error})")]
    Rejected {
        /// OAuth2's error code, such as `invalid_client`.
        error: &'static str,
    },
    /// No answer, or a 5xx.
    #[error("no answer from the token endpoint")]
    Unreachable,
    /// Too many token requests: wait.
    #[error("too many token requests")]
    Throttled {
        /// How long to wait.
        retry_after: Duration,
    },
    /// The answer does not make sense: it redirects, does not parse, or is too large.
    #[error("invalid response from the token endpoint (status {status})")]
    InvalidResponse {
        /// The HTTP status that came with it.
        status: u16,
    },
    /// Nobody is signed in, or not any more: a person must sign in before a token can be had.
    #[error("the user must sign in")]
    SignInRequired,
    /// The tenant's host is not an allowed one.
    #[error("the tenant's host is not allowed")]
    HostNotAllowed,
}

/// Why a credential is not proven; the same causes.
pub type CredentialCheckError = TokenError;

/// Requests a token for the virtual user. `now` is taken before the request leaves, so the token is never believed longer
/// than it lives.
pub(super) async fn request_token(
    http: &GuardedClient,
    credential: &Credential,
    now: Timestamp,
) -> Result<AccessToken, TokenError> {
    // Through this credential people sign in: it has no token until somebody brings one.
    if credential.grant_type != OAuthGrantType::ClientCredentials {
        return Err(TokenError::SignInRequired);
    }
    let answer = build_client(credential)
        .exchange_client_credentials()
        // Also the default where none is asked for [D]; named so that nothing depends on the default.
        .add_scope(Scope::new("restapi".to_owned()))
        .request_async(&OAuthHttpClient(http.clone()))
        .await
        .map_err(to_token_error)?;
    Ok(to_token_grant(&answer, now)?.tokens.access_token)
}

/// Requests a person's next tokens. The answer may bring a new refresh token; where it does not, this one stays good. \[D\]
pub(super) async fn refresh_tokens(
    http: &GuardedClient,
    credential: &Credential,
    refresh: &SecretString,
    now: Timestamp,
) -> Result<TokenSet, TokenError> {
    // No scope is named: the new token has that of the one before it (RFC 6749, section 6).
    let refresh = RefreshToken::new(refresh.expose_secret().to_owned());
    let answer = build_client(credential)
        .exchange_refresh_token(&refresh)
        .request_async(&OAuthHttpClient(http.clone()))
        .await
        .map_err(to_token_error)?;
    Ok(to_token_grant(&answer, now)?.tokens)
}

/// What a person brought back from the sign-in page.
pub(super) struct CodeExchange<'a> {
    pub(super) code: &'a str,
    pub(super) code_verifier: &'a SecretString,
    pub(super) redirect_uri: &'a Url,
}

/// What a code was exchanged for.
pub(super) struct TokenGrant {
    pub(super) tokens: TokenSet,
    pub(super) id_token: Option<SecretString>,
    /// The scopes, where the answer names them.
    pub(super) scope: Option<String>,
}

/// Exchanges a code for a person's first tokens.
pub(super) async fn exchange_code(
    http: &GuardedClient,
    credential: &Credential,
    exchange: &CodeExchange<'_>,
    now: Timestamp,
) -> Result<TokenGrant, TokenError> {
    let code = AuthorizationCode::new(exchange.code.to_owned());
    let verifier = exchange.code_verifier.expose_secret().to_owned();
    let answer = build_client(credential)
        .set_redirect_uri(RedirectUrl::from_url(exchange.redirect_uri.clone()))
        .exchange_code(code)
        .set_pkce_verifier(PkceCodeVerifier::new(verifier))
        .request_async(&OAuthHttpClient(http.clone()))
        .await
        .map_err(to_token_error)?;
    to_token_grant(&answer, now)
}

/// Makes a token worthless (RFC 7009), and with a refresh token what was had with it. \[I\]
///
/// A token that is worthless already counts as revoked, as the standard has it.
pub(super) async fn revoke_token(
    http: &GuardedClient,
    credential: &Credential,
    token: &SecretString,
) -> Result<(), TokenError> {
    let mut request = reqwest::Request::new(Method::POST, credential.tenant.revoke_url());
    let kind = HeaderValue::from_static("application/x-www-form-urlencoded");
    request.headers_mut().insert(CONTENT_TYPE, kind);
    // Without a hint of its type: the server looks among both kinds anyway (RFC 7009, section 2.1).
    let mut form = vec![("token", token.expose_secret())];
    if let Some(secret) = &credential.client_secret {
        let basic = basic_auth_header(&credential.client_id, secret)?;
        request.headers_mut().insert(AUTHORIZATION, basic);
    } else {
        // A public client cannot authenticate, so it names itself (RFC 7009, section 2.1).
        form.push(("client_id", &credential.client_id));
    }
    let form = Serializer::new(String::new()).extend_pairs(form).finish();
    *request.body_mut() = Some(form.into());
    OAuthHttpClient(http.clone())
        .send_expecting_ok(request)
        .await
}

/// Revokes tokens that nobody will use: the refresh token, which takes the access token along, else the access token.
pub(super) async fn revoke_unused(
    http: &GuardedClient,
    credential: &Credential,
    renewed: &TokenSet,
) {
    let token = renewed.refresh_token.as_ref();
    let token = token.unwrap_or_else(|| renewed.access_token.secret());
    if let Err(error) = revoke_token(http, credential, token).await {
        tracing::warn!(error = %ErrorChain(&error), "tokens that nobody will use could not be revoked");
    }
}

/// Both parts are form-encoded first (RFC 6749, section 2.3.1).
fn basic_auth_header(client_id: &str, secret: &SecretString) -> Result<HeaderValue, TokenError> {
    let encoded = |text: &str| byte_serialize(text.as_bytes()).collect::<String>();
    let pair = format!("{}:{}", encoded(client_id), encoded(secret.expose_secret()));
    let text = format!("Basic {}", STANDARD.encode(pair));
    // Base64 fits into a header, whatever the secret holds; if it did not, nothing would be sent.
    let mut value = HeaderValue::from_str(&text).map_err(|_| TokenError::Unreachable)?;
    // Marked so that HTTP libraries leave it out of what they print.
    value.set_sensitive(true);
    Ok(value)
}

fn build_client(credential: &Credential) -> OAuthClient<oauth2::EndpointSet> {
    let client = OAuthClient::new(ClientId::new(credential.client_id.clone()))
        .set_token_uri(TokenUrl::from_url(credential.tenant.token_url()))
        .set_auth_type(AuthType::BasicAuth);
    // Where there is no secret, the crate puts the client's id into the body, as a public client must.
    match &credential.client_secret {
        Some(secret) => {
            client.set_client_secret(ClientSecret::new(secret.expose_secret().to_owned()))
        }
        None => client,
    }
}

/// A success without a token is nonsense.
fn to_token_grant(answer: &TokenResponseBody, now: Timestamp) -> Result<TokenGrant, TokenError> {
    let lifetime = answer.lifetime().map_or(DEFAULT_LIFETIME, clamp_lifetime);
    let Some(access) = answer.access_secret() else {
        return Err(TokenError::InvalidResponse { status: 200 });
    };
    Ok(TokenGrant {
        tokens: TokenSet {
            access_token: AccessToken::new(access, now.checked_add(lifetime).unwrap_or(now)),
            refresh_token: answer.refresh_secret(),
        },
        id_token: answer.id_token_secret(),
        scope: answer.granted_scope(),
    })
}

fn clamp_lifetime(said: Duration) -> SignedDuration {
    SignedDuration::try_from(said.min(MAX_LIFETIME)).unwrap_or(DEFAULT_LIFETIME)
}
