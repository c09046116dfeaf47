//! Requests and responses of the API, independent of axum.

use axum::http::{HeaderMap, StatusCode, header};
use bytes::Bytes;
use serde_json::{Map, Value, json};
use url::form_urlencoded;

/// One request.
pub(super) struct ApiRequest {
    pub(super) provet_id: i64,
    /// `GET`, `POST`, ...; `HEAD` is taken as `GET`.
    pub(super) method: String,
    /// Path with the tenant prefix.
    pub(super) path: String,
    pub(super) query: Vec<(String, String)>,
    pub(super) raw_query: String,
    pub(super) headers: HeaderMap,
    pub(super) body: Bytes,
}

impl ApiRequest {
    /// The path's segments below the API root.
    pub(super) fn path_segments(&self) -> Vec<&str> {
        self.path
            .split('/')
            // Empty text before the first slash, the Provet ID, "api" and the version.
            .skip(4)
            .filter(|segment| !segment.is_empty())
            .collect()
    }

    /// A header as text.
    pub(super) fn header_text(&self, name: header::HeaderName) -> Option<&str> {
        self.headers.get(name)?.to_str().ok()
    }

    /// The first value of a query parameter.
    pub(super) fn query_param(&self, name: &str) -> Option<&str> {
        self.query
            .iter()
            .find(|(key, _)| key == name)
            .map(|(_, value)| value.as_str())
    }

    /// The fields sent, from JSON or from a form.
    pub(super) fn parse_fields(&self) -> Result<Map<String, Value>, ApiResponse> {
        if self.body.is_empty() {
            return Ok(Map::new());
        }
        let kind = self.header_text(header::CONTENT_TYPE).unwrap_or_default();
        // The charset after the semicolon does not matter: only UTF-8 is in use.
        match kind.split(';').next().unwrap_or_default().trim() {
            "application/json" => parse_json_fields(&self.body),
            "application/x-www-form-urlencoded" => Ok(parse_form_fields(&self.body)),
            other => Err(ApiResponse::from_detail(
                StatusCode::UNSUPPORTED_MEDIA_TYPE,
                &format!("Unsupported media type \"{other}\" in request."),
            )),
        }
    }
}

fn parse_json_fields(body: &[u8]) -> Result<Map<String, Value>, ApiResponse> {
    match serde_json::from_slice(body) {
        Ok(Value::Object(fields)) => Ok(fields),
        Ok(_) => Err(ApiResponse::from_errors(json!({
            "non_field_errors": ["Invalid data. Expected a dictionary."]
        }))),
        Err(error) => Err(ApiResponse::from_detail(
            StatusCode::BAD_REQUEST,
            &format!("JSON parse error - {error}"),
        )),
    }
}

/// A form's fields; a repeated one becomes an array.
fn parse_form_fields(body: &[u8]) -> Map<String, Value> {
    let mut fields = Map::new();
    for (name, value) in form_urlencoded::parse(body) {
        let value = Value::from(value.into_owned());
        match fields.get_mut(name.as_ref()) {
            None => {
                fields.insert(name.into_owned(), value);
            }
            // Django reads a repeated field of a form as a list.
            Some(Value::Array(many)) => many.push(value),
            Some(one) => *one = Value::Array(vec![one.take(), value]),
        }
    }
    fields
}

/// A response before it is written as HTTP.
#[derive(Debug)]
pub(super) struct ApiResponse {
    pub(super) status: StatusCode,
    pub(super) body: Option<Value>,
    pub(super) headers: Vec<(header::HeaderName, String)>,
    /// A file instead of JSON: its media type and bytes.
    pub(super) file: Option<(&'static str, Vec<u8>)>,
    /// Whether the state was changed.
    pub(super) changed_state: bool,
}

impl ApiResponse {
    /// An answer without a body.
    pub(super) fn without_body(status: StatusCode) -> Self {
        Self {
            status,
            body: None,
            headers: Vec::new(),
            file: None,
            changed_state: false,
        }
    }

    pub(super) fn from_json(status: StatusCode, body: Value) -> Self {
        Self {
            body: Some(body),
            ..Self::without_body(status)
        }
    }

    pub(super) fn ok(body: Value) -> Self {
        Self::from_json(StatusCode::OK, body)
    }

    /// An error of Django REST Framework's plain form.
    pub(super) fn from_detail(status: StatusCode, detail: &str) -> Self {
        Self::from_json(status, json!({"detail": detail}))
    }

    /// 400 with a map from field to what is wrong with it.
    pub(super) fn from_errors(errors: Value) -> Self {
        Self::from_json(StatusCode::BAD_REQUEST, errors)
    }

    pub(super) fn not_found() -> Self {
        Self::from_detail(StatusCode::NOT_FOUND, "Not found.")
    }

    pub(super) fn with_header(mut self, name: header::HeaderName, value: &str) -> Self {
        self.headers.push((name, value.to_owned()));
        self
    }

    /// Marks the response as that of a write that was carried out.
    pub(super) fn mark_changed_state(mut self) -> Self {
        self.changed_state = true;
        self
    }
}
