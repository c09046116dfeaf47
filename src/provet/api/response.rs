//! Interprets responses: which error each status is, and whether the request may be retried.

use std::time::Duration;

use reqwest::StatusCode;
use serde_json::Value;

use super::request::ProvetRequest;
use crate::provet::ProvetError;
use crate::provet::error::FieldRejections;
use crate::provet::http::ProvetResponse;

/// What a 429 without `Retry-After` means: the window is a minute. \[D\] \[I\]
const DEFAULT_RETRY_AFTER: Duration = Duration::from_mins(1);
/// How the framework behind Provet words a request without valid credentials.
const MISSING_CREDENTIALS_DETAIL: &str = "Authentication credentials were not provided";

/// An attempt that failed, and whether it may be retried.
pub(super) struct AttemptError {
    pub(super) error: ProvetError,
    pub(super) is_retryable: bool,
    /// How long Provet asked to wait, where it did.
    pub(super) retry_after: Option<Duration>,
}

impl AttemptError {
    /// An error that a retry cannot mend.
    pub(super) fn permanent(error: ProvetError) -> Self {
        Self {
            error,
            is_retryable: false,
            retry_after: None,
        }
    }

    /// An error that may be retried if `is_retryable`.
    pub(super) fn retryable_if(error: ProvetError, is_retryable: bool) -> Self {
        Self {
            error,
            is_retryable,
            retry_after: None,
        }
    }
}

/// Reads the JSON of a response whose token was accepted.
pub(super) fn interpret_json(
    call: &ProvetRequest,
    answer: &ProvetResponse,
) -> Result<Value, AttemptError> {
    let resource = call.resource();
    let status = answer.status;
    // An action may answer with anything or nothing: reading it could make a write that succeeded look failed.
    if status.is_success() && !call.reads_body() {
        return Ok(Value::Null);
    }
    if status.is_success() {
        return parse_body(&answer.body)
            .map_err(|()| AttemptError::permanent(unreadable_answer_error(call, status)));
    }
    // A 5xx may come after a write was applied, so only reads are retried.
    if status.is_server_error() {
        return Err(AttemptError::retryable_if(
            call.unreachable_error(true),
            call.is_safe(),
        ));
    }
    Err(match status {
        StatusCode::FORBIDDEN if is_permission_refusal(&answer.body) => {
            AttemptError::permanent(ProvetError::Forbidden { resource })
        }
        StatusCode::NOT_FOUND => AttemptError::permanent(ProvetError::NotFound { resource }),
        StatusCode::TOO_MANY_REQUESTS => {
            // A write that got a 429 was not applied, but the person decides whether to send it again.
            let wait = rate_limit_delay(answer);
            AttemptError {
                error: call.throttled_error(wait),
                is_retryable: call.is_safe(),
                retry_after: Some(wait),
            }
        }
        // Whatever else a 4xx is, the write was refused and nothing of it was carried out.
        status if status.is_client_error() && !call.is_safe() => {
            AttemptError::permanent(ProvetError::ValuesRejected {
                reasons: parse_rejections(&answer.body),
            })
        }
        status => AttemptError::permanent(unreadable_answer_error(call, status)),
    })
}

/// Whether a 403 speaks of a missing permission: it has no body, or one in the framework's own JSON. \[C\]
///
/// A firewall's or a CSRF page is no word about permissions, and no administrator could grant anything. Judged by what it
/// is and not by its label.
fn is_permission_refusal(body: &[u8]) -> bool {
    body.trim_ascii().is_empty()
        || matches!(
            serde_json::from_slice(body),
            Ok(Value::Object(_) | Value::Array(_) | Value::String(_))
        )
}

/// How every PDF begins (ISO 32000-1, 7.5.2).
const PDF_MAGIC: &[u8] = b"%PDF-";

/// The same for an answer that is to be a PDF: it must say that it is one, and begin as one.
pub(super) fn interpret_pdf(
    call: &ProvetRequest,
    answer: &ProvetResponse,
) -> Result<Vec<u8>, AttemptError> {
    if !answer.status.is_success() {
        // Whatever else it is, it is no PDF.
        interpret_json(call, answer)?;
    }
    let kind = answer.headers.get(reqwest::header::CONTENT_TYPE);
    let kind = kind.and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    let kind = kind.split(';').next().unwrap_or_default().trim();
    // Both must agree: an error page may be labelled as PDF, and a browser believes the label.
    if kind.eq_ignore_ascii_case("application/pdf") && answer.body.starts_with(PDF_MAGIC) {
        return Ok(answer.body.clone());
    }
    Err(AttemptError::permanent(
        call.invalid_response_error(answer.status),
    ))
}

/// Whether Provet did not take the token: nothing was carried out.
///
/// 401 is expected; but the framework behind Provet says 403 for it where another way to sign in comes first, and only
/// its text tells that from a missing permission. \[I\]
pub(super) fn is_unauthenticated(answer: &ProvetResponse) -> bool {
    #[derive(serde::Deserialize)]
    struct AuthErrorBody {
        detail: String,
    }
    let says_so = || {
        serde_json::from_slice(&answer.body).is_ok_and(|refusal: AuthErrorBody| {
            refusal.detail.starts_with(MISSING_CREDENTIALS_DETAIL)
        })
    };
    answer.status == StatusCode::UNAUTHORIZED
        || (answer.status == StatusCode::FORBIDDEN && says_so())
}

/// How long a 429 asks to wait.
pub(super) fn rate_limit_delay(answer: &ProvetResponse) -> Duration {
    answer.retry_after().unwrap_or(DEFAULT_RETRY_AFTER)
}

/// An answer that cannot be read: nonsense for a read. A write was refused by a 4xx, and else may have been carried out.
pub(super) fn unreadable_answer_error(call: &ProvetRequest, status: StatusCode) -> ProvetError {
    if call.is_safe() {
        call.invalid_response_error(status)
    } else if status.is_client_error() {
        let reasons = FieldRejections::default();
        ProvetError::ValuesRejected { reasons }
    } else {
        call.unreachable_error(true)
    }
}

fn parse_body(body: &[u8]) -> Result<Value, ()> {
    // A 204 has no body, and some actions answer 200 with none.
    if body.trim_ascii().is_empty() {
        return Ok(Value::Null);
    }
    serde_json::from_slice(body).map_err(|_| ())
}

/// The longest refusal in plain text that is quoted.
const MAX_REFUSAL_CHARS: usize = 500;

/// Reads the body of a refusal: fields with a text or a list of texts, or only texts \[C\]; else a short plain text.
fn parse_rejections(body: &[u8]) -> FieldRejections {
    let mut reasons = Vec::new();
    match serde_json::from_slice(body) {
        Ok(Value::Object(fields)) => {
            for (field, value) in fields {
                collect_rejections(&field, &value, &mut reasons);
            }
        }
        Ok(value) => collect_rejections("", &value, &mut reasons),
        Err(_) => {
            let text = std::str::from_utf8(body).unwrap_or_default().trim();
            // A page, and what is too long to be a sentence, is nothing to read out.
            let is_sentence = text.chars().count() <= MAX_REFUSAL_CHARS && !text.starts_with('<');
            if !text.is_empty() && is_sentence {
                reasons.push((String::new(), text.to_owned()));
            }
        }
    }
    FieldRejections(reasons)
}

fn collect_rejections(field: &str, value: &Value, reasons: &mut Vec<(String, String)>) {
    match value {
        Value::String(text) => reasons.push((field.to_owned(), text.clone())),
        Value::Array(values) => {
            for value in values {
                collect_rejections(field, value, reasons);
            }
        }
        Value::Object(fields) => {
            for (inner, value) in fields {
                collect_rejections(&format!("{field}.{inner}"), value, reasons);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}
