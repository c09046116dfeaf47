//! One request as the API sees it, and the answer to it.

use axum::http::{HeaderMap, StatusCode, header};
use bytes::Bytes;
use serde_json::{Map, Value, json};
use url::form_urlencoded;

/// One request.
pub(super) struct Ask {
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

impl Ask {
    /// The path's segments below the API root.
    pub(super) fn segments(&self) -> Vec<&str> {
        self.path
            .split('/')
            .skip(4)
            .filter(|segment| !segment.is_empty())
            .collect()
    }

    /// A header as text.
    pub(super) fn header(&self, name: header::HeaderName) -> Option<&str> {
        self.headers.get(name)?.to_str().ok()
    }

    /// The first value of a query parameter.
    pub(super) fn parameter(&self, name: &str) -> Option<&str> {
        self.query
            .iter()
            .find(|(key, _)| key == name)
            .map(|(_, value)| value.as_str())
    }

    /// The fields sent, from JSON or from a form.
    pub(super) fn fields(&self) -> Result<Map<String, Value>, Reply> {
        if self.body.is_empty() {
            return Ok(Map::new());
        }
        let kind = self.header(header::CONTENT_TYPE).unwrap_or_default();
        match kind.split(';').next().unwrap_or_default().trim() {
            "application/json" => from_json(&self.body),
            "application/x-www-form-urlencoded" => Ok(from_form(&self.body)),
            other => Err(Reply::detail(
                StatusCode::UNSUPPORTED_MEDIA_TYPE,
                &format!("Unsupported media type \"{other}\" in request."),
            )),
        }
    }
}

fn from_json(body: &[u8]) -> Result<Map<String, Value>, Reply> {
    match serde_json::from_slice(body) {
        Ok(Value::Object(fields)) => Ok(fields),
        Ok(_) => Err(Reply::errors(json!({
            "non_field_errors": ["Invalid data. Expected a dictionary."]
        }))),
        Err(error) => Err(Reply::detail(
            StatusCode::BAD_REQUEST,
            &format!("JSON parse error - {error}"),
        )),
    }
}

/// A form's fields; a repeated one becomes an array.
fn from_form(body: &[u8]) -> Map<String, Value> {
    let mut fields = Map::new();
    for (name, value) in form_urlencoded::parse(body) {
        let value = Value::from(value.into_owned());
        match fields.get_mut(name.as_ref()) {
            None => {
                fields.insert(name.into_owned(), value);
            }
            Some(Value::Array(many)) => many.push(value),
            Some(one) => *one = Value::Array(vec![one.take(), value]),
        }
    }
    fields
}

/// An answer before it is put on the wire.
#[derive(Debug)]
pub(super) struct Reply {
    pub(super) status: StatusCode,
    pub(super) body: Option<Value>,
    pub(super) headers: Vec<(header::HeaderName, String)>,
    /// A file instead of JSON: its media type and bytes.
    pub(super) file: Option<(&'static str, Vec<u8>)>,
    /// Whether the world was changed.
    pub(super) wrote: bool,
}

impl Reply {
    /// An answer without a body.
    pub(super) fn empty(status: StatusCode) -> Self {
        Self {
            status,
            body: None,
            headers: Vec::new(),
            file: None,
            wrote: false,
        }
    }

    pub(super) fn json(status: StatusCode, body: Value) -> Self {
        Self {
            body: Some(body),
            ..Self::empty(status)
        }
    }

    pub(super) fn ok(body: Value) -> Self {
        Self::json(StatusCode::OK, body)
    }

    /// An error of Django REST Framework's plain form.
    pub(super) fn detail(status: StatusCode, detail: &str) -> Self {
        Self::json(status, json!({"detail": detail}))
    }

    /// 400 with a map from field to what is wrong with it.
    pub(super) fn errors(errors: Value) -> Self {
        Self::json(StatusCode::BAD_REQUEST, errors)
    }

    pub(super) fn not_found() -> Self {
        Self::detail(StatusCode::NOT_FOUND, "Not found.")
    }

    pub(super) fn with(mut self, name: header::HeaderName, value: &str) -> Self {
        self.headers.push((name, value.to_owned()));
        self
    }

    /// Marks the answer as that of a write that was carried out.
    pub(super) fn written(mut self) -> Self {
        self.wrote = true;
        self
    }
}
