//! Carries the `oauth2` crate's requests through our guarded client, and reads the answers tolerantly.

use std::future::Future;
use std::pin::Pin;
use std::time::Duration;

use oauth2::basic::{
    BasicErrorResponse, BasicErrorResponseType, BasicRevocationErrorResponse,
    BasicTokenIntrospectionResponse, BasicTokenType,
};
use oauth2::{
    AsyncHttpClient, EndpointNotSet, HttpRequest, HttpResponse, RefreshToken, RequestTokenError,
    Scope, StandardRevocableToken, TokenResponse,
};
use reqwest::StatusCode;
use reqwest::header::CONTENT_TYPE;
use secrecy::SecretString;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::TokenError;
use crate::provet::http::{Answer, Http, HttpFailure};

/// What became of a request, without the server's own words.
pub(super) fn reason(error: RequestTokenError<ExchangeFailure, BasicErrorResponse>) -> TokenError {
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
pub(super) type OAuthClient<HasTokenUrl = EndpointNotSet> = oauth2::Client<
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
pub(super) struct Issued {
    access_token: oauth2::AccessToken,
    #[serde(skip, default = "bearer")]
    token_type: BasicTokenType,
    #[serde(default)]
    expires_in: Value,
    #[serde(default)]
    refresh_token: Option<RefreshToken>,
    /// The whole ID token: nobody's `Debug` shows it.
    #[serde(default)]
    id_token: Option<oauth2::AccessToken>,
    #[serde(default)]
    scope: Value,
}

fn bearer() -> BasicTokenType {
    BasicTokenType::Bearer
}

impl Issued {
    pub(super) fn access(&self) -> Option<SecretString> {
        said(self.access_token.secret())
    }

    pub(super) fn refresh(&self) -> Option<SecretString> {
        said(self.refresh_token.as_ref()?.secret())
    }

    pub(super) fn id_token(&self) -> Option<SecretString> {
        said(self.id_token.as_ref()?.secret())
    }

    pub(super) fn scope(&self) -> Option<String> {
        self.scope.as_str().map(str::to_owned)
    }

    /// Seconds, as a number or as a text.
    pub(super) fn lifetime(&self) -> Option<Duration> {
        let seconds = match &self.expires_in {
            Value::Number(number) => number.as_f64(),
            Value::String(text) => text.trim().parse().ok(),
            Value::Null | Value::Bool(_) | Value::Array(_) | Value::Object(_) => None,
        };
        Duration::try_from_secs_f64(seconds?).ok()
    }
}

/// An empty text is none.
fn said(text: &str) -> Option<SecretString> {
    (!text.is_empty()).then(|| SecretString::from(text))
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
        self.lifetime()
    }

    fn refresh_token(&self) -> Option<&RefreshToken> {
        self.refresh_token.as_ref()
    }

    fn scopes(&self) -> Option<&Vec<Scope>> {
        None
    }
}

/// Carries the `oauth2` crate's requests through our guarded client.
pub(super) struct Exchange(pub(super) Http);

/// What went wrong before the `oauth2` crate saw an answer it can read.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub(super) struct ExchangeFailure(TokenError);

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
        readable(self.answer(request).await?)
    }

    /// Sends a request whose success says nothing more.
    pub(super) async fn acknowledged(&self, request: reqwest::Request) -> Result<(), TokenError> {
        let answer = readable(self.answer(request).await?)?;
        if answer.status() == StatusCode::OK {
            return Ok(());
        }
        let worded: BasicErrorResponse = serde_json::from_slice(answer.body())
            .map_err(|_| TokenError::Nonsense { status: 400 })?;
        Err(refusal(worded.error()))
    }

    async fn answer(&self, request: reqwest::Request) -> Result<Answer, TokenError> {
        let answer = self.0.send(request).await;
        answer.map_err(|failure| match failure {
            HttpFailure::ForeignHost => TokenError::ForeignHost,
            HttpFailure::NotSent | HttpFailure::Lost => TokenError::Unreachable,
            HttpFailure::TooLarge(status) => TokenError::Nonsense {
                status: status.as_u16(),
            },
        })
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
