//! Asks a tenant's token endpoint for an access token, with the clinic's own credential.
//!
//! Client credentials only: the token acts as the clinic's virtual user. \[D\] The credential travels as HTTP Basic, which
//! Provet documents as preferred; the body form it also accepts \[D\] is not tried after a refusal, because a second
//! try would send the secret again for nothing. Answers are never kept or logged: what leaves this file is a token or
//! a reason without any of the server's own words.

use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use oauth2::basic::{
    BasicErrorResponse, BasicErrorResponseType, BasicRevocationErrorResponse,
    BasicTokenIntrospectionResponse, BasicTokenType,
};
use oauth2::{
    AsyncHttpClient, AuthType, ClientId, ClientSecret, EndpointNotSet, HttpRequest, HttpResponse,
    RefreshToken, RequestTokenError, Scope, StandardRevocableToken, TokenResponse, TokenUrl,
};
use reqwest::StatusCode;
use reqwest::header::CONTENT_TYPE;
use secrecy::{ExposeSecret, SecretString};
use serde::{Deserialize, Serialize};

use super::Tenant;
use super::hookup::Grant;
use super::http::{Answer, Http, HttpFailure};
use super::tokens::AccessToken;

/// How long a token is believed to live when the answer does not say. Provet says 36000 s \[D\]; ten minutes is right for
/// any server that issues tokens worth having.
const UNSAID_LIFETIME: SignedDuration = SignedDuration::from_mins(10);
/// The longest lifetime that is believed: a token that outlives its welcome is told by a 401 anyway.
const LONGEST_LIFETIME: Duration = Duration::from_hours(7 * 24);

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

/// Why there is no token.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TokenError {
    /// The token endpoint does not accept the credential: it is wrong, or the app was removed.
    #[error("the token endpoint refused the credential ({error})")]
    Refused {
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
    #[error("nonsense from the token endpoint (status {status})")]
    Nonsense {
        /// The HTTP status that came with it.
        status: u16,
    },
    /// A token of this credential needs a person who signs in, so there is nothing to ask for.
    #[error("this credential needs a person who signs in")]
    NeedsPerson,
    /// The tenant's host is not an allowed one.
    #[error("the tenant's host is not allowed")]
    ForeignHost,
}

/// Why a credential is not proven; the same causes.
pub type ProofError = TokenError;

/// Requests a token. `now` is taken before the request leaves, so the token is never believed longer than it lives.
pub(super) async fn request_token(
    http: &Http,
    credential: &Credential,
    now: Timestamp,
) -> Result<AccessToken, TokenError> {
    if credential.grant != Grant::ClientCredentials {
        return Err(TokenError::NeedsPerson);
    }
    let url = TokenUrl::from_url(credential.tenant.token_url());
    let mut client = OAuthClient::new(ClientId::new(credential.client_id.clone()))
        .set_token_uri(url)
        .set_auth_type(AuthType::BasicAuth);
    if let Some(secret) = &credential.client_secret {
        client = client.set_client_secret(ClientSecret::new(secret.expose_secret().to_owned()));
    }
    let answer = client
        .exchange_client_credentials()
        .add_scope(Scope::new("restapi".to_owned()))
        .request_async(&Exchange(http.clone()))
        .await
        .map_err(reason)?;
    let lifetime = answer.expires_in().map_or(UNSAID_LIFETIME, lifetime);
    Ok(AccessToken::new(
        SecretString::from(answer.access_token().secret().clone()),
        now.checked_add(lifetime).unwrap_or(now),
    ))
}

fn lifetime(said: Duration) -> SignedDuration {
    SignedDuration::try_from(said.min(LONGEST_LIFETIME)).unwrap_or(UNSAID_LIFETIME)
}

fn reason(error: RequestTokenError<ExchangeFailure, BasicErrorResponse>) -> TokenError {
    match error {
        RequestTokenError::ServerResponse(response) => refusal(response.error()),
        RequestTokenError::Request(ExchangeFailure(reason)) => reason,
        RequestTokenError::Parse(..) | RequestTokenError::Other(_) => {
            TokenError::Nonsense { status: 200 }
        }
    }
}

/// Only a fixed code leaves: the description is the server's own words.
fn refusal(error: &BasicErrorResponseType) -> TokenError {
    let error = match error {
        BasicErrorResponseType::InvalidClient => "invalid_client",
        BasicErrorResponseType::UnauthorizedClient => "unauthorized_client",
        BasicErrorResponseType::UnsupportedGrantType => "unsupported_grant_type",
        BasicErrorResponseType::InvalidGrant => "invalid_grant",
        BasicErrorResponseType::InvalidScope => "invalid_scope",
        BasicErrorResponseType::InvalidRequest | BasicErrorResponseType::Extension(_) => {
            return TokenError::Nonsense { status: 400 };
        }
    };
    TokenError::Refused { error }
}

/// The client type of the `oauth2` crate, with an answer that is read tolerantly.
type OAuthClient<HasTokenUrl = EndpointNotSet> = oauth2::Client<
    BasicErrorResponse,
    Issued,
    BasicTokenIntrospectionResponse,
    StandardRevocableToken,
    BasicRevocationErrorResponse,
    EndpointNotSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointNotSet,
    HasTokenUrl,
>;

/// A token answer. Only the token itself must be there: real answers leave out `token_type` and `scope`. \[C\]
#[derive(Debug, Serialize, Deserialize)]
struct Issued {
    access_token: oauth2::AccessToken,
    #[serde(skip, default = "bearer")]
    token_type: BasicTokenType,
    #[serde(default)]
    expires_in: serde_json::Value,
}

fn bearer() -> BasicTokenType {
    BasicTokenType::Bearer
}

impl TokenResponse for Issued {
    type TokenType = BasicTokenType;

    fn access_token(&self) -> &oauth2::AccessToken {
        &self.access_token
    }

    fn token_type(&self) -> &BasicTokenType {
        &self.token_type
    }

    fn expires_in(&self) -> Option<Duration> {
        let seconds = match &self.expires_in {
            serde_json::Value::Number(number) => number.as_f64(),
            serde_json::Value::String(text) => text.trim().parse().ok(),
            serde_json::Value::Null
            | serde_json::Value::Bool(_)
            | serde_json::Value::Array(_)
            | serde_json::Value::Object(_) => None,
        };
        Duration::try_from_secs_f64(seconds?).ok()
    }

    fn refresh_token(&self) -> Option<&RefreshToken> {
        None
    }

    fn scopes(&self) -> Option<&Vec<Scope>> {
        None
    }
}

/// Carries the `oauth2` crate's requests through our guarded client.
struct Exchange(Http);

/// What went wrong before the `oauth2` crate saw an answer it can read.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
struct ExchangeFailure(TokenError);

impl<'c> AsyncHttpClient<'c> for Exchange {
    type Error = ExchangeFailure;
    type Future = Pin<Box<dyn Future<Output = Result<HttpResponse, ExchangeFailure>> + Send + 'c>>;

    fn call(&'c self, request: HttpRequest) -> Self::Future {
        Box::pin(async move { self.exchange(request).await.map_err(ExchangeFailure) })
    }
}

impl Exchange {
    async fn exchange(&self, request: HttpRequest) -> Result<HttpResponse, TokenError> {
        let request = request
            .try_into()
            .map_err(|_| TokenError::Nonsense { status: 0 })?;
        let answer = self
            .0
            .send(request)
            .await
            .map_err(|failure| match failure {
                HttpFailure::ForeignHost => TokenError::ForeignHost,
                HttpFailure::NotSent | HttpFailure::Lost => TokenError::Unreachable,
                HttpFailure::TooLarge(status) => TokenError::Nonsense {
                    status: status.as_u16(),
                },
            })?;
        readable(answer)
    }
}

/// Lets through what the `oauth2` crate can judge: a success, or a refusal with OAuth2's own words.
///
/// Refusals without them (a bare 401, `{"detail": …}` \[C\]) are judged by their status here.
fn readable(answer: Answer) -> Result<HttpResponse, TokenError> {
    let status = answer.status;
    if status == StatusCode::TOO_MANY_REQUESTS {
        let retry_after = answer.retry_after().unwrap_or(Duration::from_mins(1));
        return Err(TokenError::Throttled { retry_after });
    }
    if status.is_server_error() {
        return Err(TokenError::Unreachable);
    }
    let worded = status.is_client_error() && names_an_error(&answer.body);
    if !worded && status == StatusCode::UNAUTHORIZED {
        return Err(TokenError::Refused {
            error: "unauthorized",
        });
    }
    if !worded && status != StatusCode::OK {
        return Err(TokenError::Nonsense {
            status: status.as_u16(),
        });
    }
    let mut response = HttpResponse::new(answer.body);
    *response.status_mut() = status;
    if let Some(kind) = answer.headers.get(CONTENT_TYPE) {
        response.headers_mut().insert(CONTENT_TYPE, kind.clone());
    }
    Ok(response)
}

fn names_an_error(body: &[u8]) -> bool {
    #[derive(Deserialize)]
    struct Worded {
        #[serde(rename = "error")]
        _error: String,
    }
    serde_json::from_slice::<Worded>(body).is_ok()
}
