//! Judges answers: what each status means for whoever asked, and whether another try may be made.

use std::time::Duration;

use reqwest::StatusCode;
use serde_json::Value;

use super::request::Call;
use crate::provet::ProvetError;
use crate::provet::error::Rejections;
use crate::provet::http::Answer;

/// What a 429 without `Retry-After` means: the window is a minute. \[D\] \[I\]
const UNSAID_WAIT: Duration = Duration::from_mins(1);
/// How the framework behind Provet words a request without valid credentials.
const NO_CREDENTIALS: &str = "Authentication credentials were not provided";

/// A try that failed, and whether another one may be made.
pub(super) struct Failed {
    pub(super) error: ProvetError,
    pub(super) again: bool,
    /// How long Provet asked to wait.
    pub(super) wait: Option<Duration>,
}

impl Failed {
    /// Not to be tried again.
    pub(super) fn for_good(error: ProvetError) -> Self {
        Self {
            error,
            again: false,
            wait: None,
        }
    }

    /// To be tried again if `again`.
    pub(super) fn perhaps(error: ProvetError, again: bool) -> Self {
        Self {
            error,
            again,
            wait: None,
        }
    }
}

/// What an answer means that is not about the token.
pub(super) fn judge(call: &Call, answer: &Answer) -> Result<Value, Failed> {
    let resource = call.resource();
    let status = answer.status;
    if status.is_success() && !call.is_answered() {
        return Ok(Value::Null);
    }
    if status.is_success() {
        return json(&answer.body).map_err(|()| Failed::for_good(unreadable(call, status)));
    }
    if status.is_server_error() {
        return Err(Failed::perhaps(call.unreachable(true), call.is_read()));
    }
    Err(match status {
        StatusCode::BAD_REQUEST if !call.is_read() => Failed::for_good(ProvetError::Rejected {
            reasons: rejections(&answer.body),
        }),
        StatusCode::FORBIDDEN => Failed::for_good(ProvetError::Forbidden { resource }),
        StatusCode::NOT_FOUND => Failed::for_good(ProvetError::NotFound { resource }),
        StatusCode::TOO_MANY_REQUESTS => {
            let wait = wait(answer);
            Failed {
                error: call.throttled(wait),
                again: call.is_read(),
                wait: Some(wait),
            }
        }
        _ => Failed::for_good(call.nonsense(status)),
    })
}

/// How every PDF begins (ISO 32000-1, 7.5.2).
const PDF: &[u8] = b"%PDF-";

/// The same for an answer that is to be a PDF: it must say that it is one, and begin as one.
pub(super) fn judge_pdf(call: &Call, answer: &Answer) -> Result<Vec<u8>, Failed> {
    if !answer.status.is_success() {
        // Whatever else it is, it is no PDF.
        judge(call, answer)?;
    }
    let kind = answer.headers.get(reqwest::header::CONTENT_TYPE);
    let kind = kind.and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    let kind = kind.split(';').next().unwrap_or_default().trim();
    if kind.eq_ignore_ascii_case("application/pdf") && answer.body.starts_with(PDF) {
        return Ok(answer.body.clone());
    }
    Err(Failed::for_good(call.nonsense(answer.status)))
}

/// Whether Provet did not take the token: nothing was carried out.
///
/// 401 is expected; but the framework behind Provet says 403 for it where another way to sign in comes first, and only
/// its text tells that from a missing permission. \[I\]
pub(super) fn is_unauthenticated(answer: &Answer) -> bool {
    #[derive(serde::Deserialize)]
    struct Refusal {
        detail: String,
    }
    let says_so = || {
        serde_json::from_slice(&answer.body)
            .is_ok_and(|refusal: Refusal| refusal.detail.starts_with(NO_CREDENTIALS))
    };
    answer.status == StatusCode::UNAUTHORIZED
        || (answer.status == StatusCode::FORBIDDEN && says_so())
}

/// How long a 429 asks to wait.
pub(super) fn wait(answer: &Answer) -> Duration {
    answer.retry_after().unwrap_or(UNSAID_WAIT)
}

/// A success whose body cannot be read: nonsense for a read, but a write was carried out, most likely.
pub(super) fn unreadable(call: &Call, status: StatusCode) -> ProvetError {
    if call.is_read() || !status.is_success() {
        call.nonsense(status)
    } else {
        call.unreachable(true)
    }
}

fn json(body: &[u8]) -> Result<Value, ()> {
    if body.trim_ascii().is_empty() {
        return Ok(Value::Null);
    }
    serde_json::from_slice(body).map_err(|_| ())
}

/// Reads the body of a 400: fields with a text or a list of texts, or only texts. \[C\]
fn rejections(body: &[u8]) -> Rejections {
    let mut reasons = Vec::new();
    match serde_json::from_slice(body) {
        Ok(Value::Object(fields)) => {
            for (field, value) in fields {
                collect(&field, &value, &mut reasons);
            }
        }
        Ok(value) => collect("", &value, &mut reasons),
        Err(_) => {}
    }
    Rejections(reasons)
}

fn collect(field: &str, value: &Value, reasons: &mut Vec<(String, String)>) {
    match value {
        Value::String(text) => reasons.push((field.to_owned(), text.clone())),
        Value::Array(values) => {
            for value in values {
                collect(field, value, reasons);
            }
        }
        Value::Object(fields) => {
            for (inner, value) in fields {
                collect(&format!("{field}.{inner}"), value, reasons);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}
