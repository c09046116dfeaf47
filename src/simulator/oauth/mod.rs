//! OAuth2 under each clinic's prefix: tokens given out and taken back.
//!
//! A further grant is one more arm of [`grant`].

mod app;

pub(super) use app::Token;
use app::opaque;
pub use app::{App, Grant, NewApp};

use std::time::Duration;

use axum::Router;
use axum::extract::{Path, RawForm, State as Extension};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Json, Response};
use axum::routing::post;
use jiff::ToSpan;
use serde_json::{Value, json};
use url::form_urlencoded;

use super::log::UnderWay;
use super::world::{State, World};

/// Seconds an access token is good for \[D\].
const LIFETIME: i64 = 36_000;

/// The scope given where none is asked for \[D\].
const SCOPE: &str = "restapi";

/// The OAuth2 endpoints.
pub(super) fn router(world: World) -> Router {
    Router::new()
        .route("/{provet_id}/oauth2/token/", post(token))
        .route("/{provet_id}/oauth2/revoke_token/", post(revoke))
        .with_state(world)
}

/// What a client sent: the form and how it named itself.
struct Asked {
    provet_id: i64,
    form: Vec<(String, String)>,
    basic: Option<(String, String)>,
}

impl Asked {
    fn of(provet_id: i64, headers: &HeaderMap, form: &[u8]) -> Self {
        let basic = headers
            .get(header::AUTHORIZATION)
            .and_then(|value| value.to_str().ok())
            .and_then(credentials);
        Self {
            provet_id,
            form: form_urlencoded::parse(form).into_owned().collect(),
            basic,
        }
    }

    fn field(&self, name: &str) -> Option<&str> {
        self.form
            .iter()
            .find(|(key, _)| key == name)
            .map(|(_, value)| value.as_str())
    }

    /// The application that proves itself with its secret, by Basic or in the form \[D\].
    fn app(&self, state: &State) -> Option<App> {
        let (id, secret) = match &self.basic {
            Some((id, secret)) => (id.as_str(), Some(secret.as_str())),
            None => (self.field("client_id")?, self.field("client_secret")),
        };
        state
            .apps
            .get(id)
            .filter(|app| app.provet_id == self.provet_id)
            .filter(|app| app.public || secret == Some(app.client_secret.as_str()))
            .cloned()
    }
}

/// An error of RFC 6749, as django-oauth-toolkit words it \[I\].
fn error(status: StatusCode, error: &str) -> (StatusCode, Value) {
    (status, json!({"error": error}))
}

/// The answer to a token request.
fn grant(state: &mut State, asked: &Asked) -> (StatusCode, Value) {
    let Some(app) = asked.app(state) else {
        return error(StatusCode::UNAUTHORIZED, "invalid_client");
    };
    match asked.field("grant_type") {
        Some("client_credentials") if app.grant == Grant::ClientCredentials => {
            client_credentials(state, asked, &app)
        }
        Some("client_credentials") => error(StatusCode::BAD_REQUEST, "unauthorized_client"),
        _ => error(StatusCode::BAD_REQUEST, "unsupported_grant_type"),
    }
}

/// A token for the application's virtual user, without a refresh token \[D\].
fn client_credentials(state: &mut State, asked: &Asked, app: &App) -> (StatusCode, Value) {
    let scope = asked.field("scope").filter(|scope| !scope.is_empty());
    let scope = scope.unwrap_or(SCOPE);
    if scope
        .split(' ')
        .any(|part| !["restapi", "openid"].contains(&part))
    {
        return error(StatusCode::BAD_REQUEST, "invalid_scope");
    }
    (StatusCode::OK, access_token(state, app, app.user, scope))
}

/// Gives out an access token for a user of the clinic.
fn access_token(state: &mut State, app: &App, user: i64, scope: &str) -> Value {
    let now = state.now();
    let text = opaque(&mut state.random, 30);
    let token = Token {
        client_id: app.client_id.clone(),
        provet_id: app.provet_id,
        user,
        expires: now.checked_add(LIFETIME.seconds()).unwrap_or(now),
    };
    state.tokens.insert(text.clone(), token);
    json!({
        "access_token": text, "expires_in": LIFETIME, "token_type": "Bearer", "scope": scope,
    })
}

async fn token(
    Extension(world): Extension<World>,
    Path(provet_id): Path<i64>,
    headers: HeaderMap,
    RawForm(form): RawForm,
) -> Response {
    let path = format!("/{provet_id}/oauth2/token/");
    let under_way = UnderWay::begin(&world, "POST", &path, "");
    let latency = world.read(|state| state.faults.token_latency_ms);
    if latency > 0 {
        tokio::time::sleep(Duration::from_millis(latency)).await;
    }
    let asked = Asked::of(provet_id, &headers, &form);
    let (status, body) = world.change(|state| {
        if state.faults.token_fails() {
            return (StatusCode::INTERNAL_SERVER_ERROR, Value::Null);
        }
        grant(state, &asked)
    });
    under_way.answered(Some(status.as_u16()));
    let mut response = if body.is_null() {
        (status, "<h1>Server Error (500)</h1>").into_response()
    } else {
        (status, [(header::CACHE_CONTROL, "no-store")], Json(body)).into_response()
    };
    if status == StatusCode::UNAUTHORIZED {
        response.headers_mut().insert(
            header::WWW_AUTHENTICATE,
            header::HeaderValue::from_static("Bearer error=\"invalid_client\""),
        );
    }
    response
}

/// Takes a token back; an unknown one is no error [I, RFC 7009].
async fn revoke(
    Extension(world): Extension<World>,
    Path(provet_id): Path<i64>,
    headers: HeaderMap,
    RawForm(form): RawForm,
) -> Response {
    let path = format!("/{provet_id}/oauth2/revoke_token/");
    let under_way = UnderWay::begin(&world, "POST", &path, "");
    let asked = Asked::of(provet_id, &headers, &form);
    let app = world.change(|state| {
        let app = asked.app(state)?;
        let token = asked.field("token").unwrap_or_default();
        if state
            .tokens
            .get(token)
            .is_some_and(|token| token.client_id == app.client_id)
        {
            state.tokens.remove(token);
        }
        Some(app)
    });
    let status = if app.is_some() {
        StatusCode::OK
    } else {
        StatusCode::UNAUTHORIZED
    };
    under_way.answered(Some(status.as_u16()));
    match app {
        Some(_) => status.into_response(),
        None => (status, Json(json!({"error": "invalid_client"}))).into_response(),
    }
}

/// Client id and secret of a `Basic` header, each percent-encoded inside (RFC 6749, 2.3.1).
fn credentials(header: &str) -> Option<(String, String)> {
    let encoded = header
        .split_once(' ')
        .filter(|(scheme, _)| scheme.eq_ignore_ascii_case("basic"))
        .map(|(_, encoded)| encoded.trim())?;
    let text = String::from_utf8(base64(encoded)?).ok()?;
    let (id, secret) = text.split_once(':')?;
    let plain = |part: &str| {
        form_urlencoded::parse(part.replace('=', "%3D").as_bytes())
            .next()
            .map(|(part, _)| part.into_owned())
            .unwrap_or_default()
    };
    Some((plain(id), plain(secret)))
}

/// Decodes base64 (RFC 4648, section 4); padding may be missing.
fn base64(text: &str) -> Option<Vec<u8>> {
    const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let (mut bytes, mut bits, mut held) = (Vec::new(), 0_u32, 0_u32);
    for letter in text.trim_end_matches('=').bytes() {
        let sextet = ALPHABET.iter().position(|known| *known == letter)?;
        bits = (bits << 6) | u32::try_from(sextet).ok()?;
        held += 6;
        if held >= 8 {
            held -= 8;
            bytes.push(u8::try_from((bits >> held) & 0xff).ok()?);
        }
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_basic_header_is_read() {
        let read = credentials("Basic Y2xpZW50OnNlY3IlM0F0");
        assert_eq!(read, Some(("client".to_owned(), "secr:t".to_owned())));
        assert_eq!(credentials("Bearer Y2xpZW50"), None);
        assert_eq!(credentials("Basic ***"), None);
    }
}
