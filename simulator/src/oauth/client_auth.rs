//! Authentication of OAuth clients: the posted form and the client's credentials.

use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Json, Response};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD_NO_PAD;
use serde_json::{Value, json};
use url::form_urlencoded;

use super::application::OauthApplication;
use crate::state::SimulatorState;

/// A form, and the `Basic` credentials that came with it.
pub(super) struct ClientRequest {
    pub(super) provet_id: i64,
    form: Vec<(String, String)>,
    basic_credentials: Option<(String, String)>,
}

impl ClientRequest {
    pub(super) fn parse(provet_id: i64, headers: &HeaderMap, form: &[u8]) -> Self {
        let basic_credentials = headers
            .get(header::AUTHORIZATION)
            .and_then(|value| value.to_str().ok())
            .and_then(parse_basic_credentials);
        Self {
            provet_id,
            form: form_urlencoded::parse(form).into_owned().collect(),
            basic_credentials,
        }
    }

    /// A field that was filled in.
    pub(super) fn form_field(&self, name: &str) -> Option<&str> {
        self.form
            .iter()
            .find(|(key, value)| key == name && !value.is_empty())
            .map(|(_, value)| value.as_str())
    }

    /// What is asked for, as the log of calls has it.
    pub(super) fn describe_grant_type(&self) -> String {
        let grant = self.form_field("grant_type").unwrap_or_default();
        let known = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_';
        // Whatever else was sent stays out of the log: it could be a secret.
        if grant.bytes().all(known) {
            format!("grant_type={grant}")
        } else {
            String::new()
        }
    }

    /// The application that asks \[D\]: a public one needs not prove that it is the one.
    pub(super) fn authenticate_client(&self, state: &SimulatorState) -> Option<OauthApplication> {
        let (id, _) = self.client_credentials()?;
        state
            .applications
            .get(id)
            // Client ids are global, but an application belongs to one clinic.
            .filter(|app| app.provet_id == self.provet_id)
            .filter(|app| app.public || self.has_valid_secret(app))
            .cloned()
    }

    /// Whether the application's secret was sent, by Basic or in the form.
    pub(super) fn has_valid_secret(&self, app: &OauthApplication) -> bool {
        let secret = self.client_credentials().and_then(|(_, secret)| secret);
        secret == Some(app.client_secret.as_str())
    }

    fn client_credentials(&self) -> Option<(&str, Option<&str>)> {
        match &self.basic_credentials {
            Some((id, secret)) => Some((id, Some(secret))),
            None => Some((
                self.form_field("client_id")?,
                self.form_field("client_secret"),
            )),
        }
    }
}

/// An error of RFC 6749 with the words of django-oauth-toolkit \[I\].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct OauthErrorResponse {
    pub(super) status: StatusCode,
    pub(super) error: &'static str,
    pub(super) description: &'static str,
}

impl OauthErrorResponse {
    pub(super) const INVALID_CLIENT: Self = Self {
        status: StatusCode::UNAUTHORIZED,
        error: "invalid_client",
        description: "",
    };

    pub(super) const INVALID_GRANT: Self = Self::bad_request("invalid_grant", "");

    pub(super) const fn bad_request(error: &'static str, description: &'static str) -> Self {
        Self {
            status: StatusCode::BAD_REQUEST,
            error,
            description,
        }
    }

    /// The body; without a description where there is none.
    pub(super) fn to_json(self) -> Value {
        if self.description.is_empty() {
            json!({"error": self.error})
        } else {
            json!({"error": self.error, "error_description": self.description})
        }
    }
}

impl IntoResponse for OauthErrorResponse {
    fn into_response(self) -> Response {
        let body = (
            self.status,
            [(header::CACHE_CONTROL, "no-store")],
            Json(self.to_json()),
        );
        let mut response = body.into_response();
        if self.status == StatusCode::UNAUTHORIZED {
            response.headers_mut().insert(
                header::WWW_AUTHENTICATE,
                header::HeaderValue::from_static("Bearer error=\"invalid_client\""),
            );
        }
        response
    }
}

/// Client id and secret of a `Basic` header, each percent-encoded inside (RFC 6749, 2.3.1).
fn parse_basic_credentials(header: &str) -> Option<(String, String)> {
    let encoded = header
        .split_once(' ')
        .filter(|(scheme, _)| scheme.eq_ignore_ascii_case("basic"))
        .map(|(_, encoded)| encoded.trim().trim_end_matches('='))?;
    let text = String::from_utf8(STANDARD_NO_PAD.decode(encoded).ok()?).ok()?;
    let (id, secret) = text.split_once(':')?;
    let plain = |part: &str| {
        // An equals sign inside would split the part into name and value.
        form_urlencoded::parse(part.replace('=', "%3D").as_bytes())
            .next()
            .map(|(part, _)| part.into_owned())
            .unwrap_or_default()
    };
    Some((plain(id), plain(secret)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_basic_header_is_read() {
        let read = parse_basic_credentials("Basic Y2xpZW50OnNlY3IlM0F0");
        assert_eq!(read, Some(("client".to_owned(), "secr:t".to_owned())));
        assert_eq!(parse_basic_credentials("Bearer Y2xpZW50"), None);
        assert_eq!(parse_basic_credentials("Basic ***"), None);
    }
}
