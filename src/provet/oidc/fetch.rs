//! Reads JSON from the clinic's server, outside the REST API.

use std::time::Duration;

use reqwest::header::{AUTHORIZATION, HeaderValue};
use reqwest::{Method, StatusCode};
use secrecy::ExposeSecret;
use serde_json::Value;
use url::Url;

use super::SignInError;
use crate::provet::http::{GuardedClient, HttpError};
use crate::provet::tokens::AccessToken;

/// What is at a URL, as the bearer of a token sees it where one is given.
pub(super) async fn fetch_json(
    http: &GuardedClient,
    url: &Url,
    bearer: Option<&AccessToken>,
) -> Result<Value, SignInError> {
    let mut request = reqwest::Request::new(Method::GET, url.clone());
    if let Some(token) = bearer {
        let text = format!("Bearer {}", token.secret().expose_secret());
        let mut value =
            HeaderValue::from_str(&text).map_err(|_| SignInError::InvalidResponse { status: 0 })?;
        value.set_sensitive(true);
        request.headers_mut().insert(AUTHORIZATION, value);
    }
    let answer = http.send(request).await.map_err(to_sign_in_error)?;
    match answer.status {
        StatusCode::OK => serde_json::from_slice(&answer.body)
            .map_err(|_| SignInError::InvalidResponse { status: 200 }),
        StatusCode::TOO_MANY_REQUESTS => Err(SignInError::Throttled {
            retry_after: answer.retry_after().unwrap_or(Duration::from_mins(1)),
        }),
        status if status.is_server_error() => Err(SignInError::Unreachable),
        status => Err(SignInError::InvalidResponse {
            status: status.as_u16(),
        }),
    }
}

fn to_sign_in_error(failure: HttpError) -> SignInError {
    match failure {
        HttpError::HostNotAllowed => SignInError::ForeignUrl {
            name: "openid_autodiscovery_url",
        },
        HttpError::NotSent | HttpError::ConnectionLost => SignInError::Unreachable,
        HttpError::TooLarge(status) => SignInError::InvalidResponse {
            status: status.as_u16(),
        },
    }
}
