//! Carries the `oauth2` crate's requests through our guarded client, and reads the answers tolerantly.

use std::future::Future;
use std::pin::Pin;
use std::time::Duration;

use oauth2::basic::{
    BasicErrorResponse, BasicRevocationErrorResponse, BasicTokenIntrospectionResponse,
    BasicTokenType,
};
use oauth2::{
    AsyncHttpClient, EndpointNotSet, HttpRequest, HttpResponse, RefreshToken, RequestTokenError,
    Scope, StandardRevocableToken, TokenResponse,
};
use reqwest::StatusCode;
use reqwest::header::{CONTENT_TYPE, HeaderValue};
use secrecy::SecretString;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::TokenError;
use crate::provet::http::{GuardedClient, HttpError, ProvetResponse};

/// What became of a request, without the server's own words.
pub(super) fn to_token_error(
    error: RequestTokenError<OAuthHttpError, BasicErrorResponse>,
) -> TokenError {
    match error {
        RequestTokenError::Request(OAuthHttpError(reason)) => reason,
        // The crate is handed successes only: what it cannot read is one.
        RequestTokenError::ServerResponse(_)
        | RequestTokenError::Parse(..)
        | RequestTokenError::Other(_) => TokenError::InvalidResponse { status: 200 },
    }
}

/// Only a fixed code leaves: the description is the server's own words.
fn to_rejection(code: &str, status: StatusCode) -> TokenError {
    let known = [
        "invalid_client",
        "unauthorized_client",
        "unsupported_grant_type",
        "invalid_grant",
        "invalid_scope",
    ];
    if let Some(error) = known.into_iter().find(|known| *known == code) {
        return TokenError::Rejected { error };
    }
    // The server's own trouble, in words that RFC 6749 knows from its other endpoint.
    if ["temporarily_unavailable", "server_error"].contains(&code) {
        return TokenError::Unreachable;
    }
    // Our own mistake, or a word of the server's own: neither says anything about the credential.
    TokenError::InvalidResponse {
        status: status.as_u16(),
    }
}

/// The client type of the `oauth2` crate, with an answer that is read tolerantly.
pub(super) type OAuthClient<HasTokenUrl = EndpointNotSet> = oauth2::Client<
    BasicErrorResponse,
    TokenResponseBody,
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
pub(super) struct TokenResponseBody {
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

impl TokenResponseBody {
    pub(super) fn access_secret(&self) -> Option<SecretString> {
        non_empty_secret(self.access_token.secret())
    }

    pub(super) fn refresh_secret(&self) -> Option<SecretString> {
        non_empty_secret(self.refresh_token.as_ref()?.secret())
    }

    pub(super) fn id_token_secret(&self) -> Option<SecretString> {
        non_empty_secret(self.id_token.as_ref()?.secret())
    }

    pub(super) fn granted_scope(&self) -> Option<String> {
        self.scope.as_str().map(str::to_owned)
    }

    /// Seconds, as a number or as a text.
    pub(super) fn lifetime(&self) -> Option<Duration> {
        let seconds = match &self.expires_in {
            Value::Number(number) => number.as_f64(),
            Value::String(text) => text.trim().parse().ok(),
            Value::Null | Value::Bool(_) | Value::Array(_) | Value::Object(_) => None,
        };
        // A negative number is none: the default lifetime holds then.
        Duration::try_from_secs_f64(seconds?).ok()
    }
}

/// An empty text is none.
fn non_empty_secret(text: &str) -> Option<SecretString> {
    (!text.is_empty()).then(|| SecretString::from(text))
}

impl TokenResponse for TokenResponseBody {
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
        // The crate expects them in one form only; `granted_scope` reads them as they come.
        None
    }
}

/// Carries the `oauth2` crate's requests through our guarded client.
pub(super) struct OAuthHttpClient(pub(super) GuardedClient);

/// What went wrong before the `oauth2` crate saw an answer it can read.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub(super) struct OAuthHttpError(TokenError);

impl<'c> AsyncHttpClient<'c> for OAuthHttpClient {
    type Error = OAuthHttpError;
    type Future = Pin<Box<dyn Future<Output = Result<HttpResponse, OAuthHttpError>> + Send + 'c>>;

    fn call(&'c self, request: HttpRequest) -> Self::Future {
        Box::pin(async move {
            self.send_oauth_request(request)
                .await
                .map_err(OAuthHttpError)
        })
    }
}

impl OAuthHttpClient {
    async fn send_oauth_request(&self, request: HttpRequest) -> Result<HttpResponse, TokenError> {
        let request = request
            .try_into()
            .map_err(|_| TokenError::InvalidResponse { status: 0 })?;
        to_oauth_response(self.send_request(request).await?)
    }

    /// Sends a request whose success says nothing more.
    pub(super) async fn send_expecting_ok(
        &self,
        request: reqwest::Request,
    ) -> Result<(), TokenError> {
        to_oauth_response(self.send_request(request).await?).map(drop)
    }

    async fn send_request(&self, request: reqwest::Request) -> Result<ProvetResponse, TokenError> {
        let answer = self.0.send(request).await;
        answer.map_err(|failure| match failure {
            HttpError::HostNotAllowed => TokenError::HostNotAllowed,
            HttpError::NotSent | HttpError::ConnectionLost => TokenError::Unreachable,
            HttpError::TooLarge(status) => TokenError::InvalidResponse {
                status: status.as_u16(),
            },
        })
    }
}

/// Lets through what the `oauth2` crate has to read: a success.
///
/// Judged by what the body holds and not by its labels: a token is a token under any 2xx and any content type, and a refusal
/// is one even with status 200. Refusals without OAuth2's words (a bare 401, `{"detail": …}` \[C\]) are judged by their status.
fn to_oauth_response(answer: ProvetResponse) -> Result<HttpResponse, TokenError> {
    let status = answer.status;
    if status == StatusCode::TOO_MANY_REQUESTS {
        // Provet's limits count over a minute. [D]
        let retry_after = answer.retry_after().unwrap_or(Duration::from_mins(1));
        return Err(TokenError::Throttled { retry_after });
    }
    // Says nothing about the credential, so it must not count as a refusal.
    if status.is_server_error() {
        return Err(TokenError::Unreachable);
    }
    let body = serde_json::from_slice::<OAuthBody>(&answer.body).unwrap_or_default();
    let has_token = status.is_success() && body.access_token.is_some();
    if let Some(error) = body.error.filter(|_| !has_token) {
        // Not judged by the crate, which refuses a whole answer for a description in another form than its own.
        return Err(to_rejection(&error, status));
    }
    if status == StatusCode::UNAUTHORIZED {
        return Err(TokenError::Rejected {
            error: "unauthorized",
        });
    }
    if status.is_success() {
        return Ok(json_response(answer.body));
    }
    Err(TokenError::InvalidResponse {
        status: status.as_u16(),
    })
}

/// The crate takes only this status and this content type for a success.
fn json_response(body: Vec<u8>) -> HttpResponse {
    let mut response = HttpResponse::new(body);
    let json = HeaderValue::from_static("application/json");
    response.headers_mut().insert(CONTENT_TYPE, json);
    response
}

/// What tells a token from a refusal.
#[derive(Default, Deserialize)]
#[serde(default)]
struct OAuthBody {
    #[serde(deserialize_with = "text_or_none")]
    access_token: Option<String>,
    #[serde(deserialize_with = "text_or_none")]
    error: Option<String>,
}

/// A text that says something; anything else is none.
fn text_or_none<'de, D: serde::Deserializer<'de>>(from: D) -> Result<Option<String>, D::Error> {
    Ok(match Value::deserialize(from)? {
        Value::String(text) => Some(text).filter(|text| !text.is_empty()),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::Array(_) | Value::Object(_) => {
            None
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_makes_no_sense_keeps_the_status_it_came_with() {
        for (status, body) in [
            (400, "["),
            (403, r#"{"error": "csrf"}"#),
            (404, "<html>"),
            (200, r#"{"error": "invalid_request"}"#),
        ] {
            let answer = ProvetResponse {
                status: StatusCode::from_u16(status).unwrap(),
                headers: reqwest::header::HeaderMap::new(),
                body: body.as_bytes().to_vec(),
            };
            let told = to_oauth_response(answer).unwrap_err();
            let same = matches!(told, TokenError::InvalidResponse { status: it } if it == status);
            assert!(same, "{status} {body}: {told:?}");
        }
    }
}
