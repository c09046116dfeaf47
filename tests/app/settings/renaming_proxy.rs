//! Stands between us and the stand-in, and makes its buttons another Provet's: other names, other demands, other luck.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::Request;
use axum::http::header::CONTENT_LENGTH;
use axum::http::{Method, StatusCode};
use axum::middleware::{Next, from_fn};
use axum::response::{IntoResponse as _, Response};

/// The stand-in's names, and others for the same.
const NAMES: [(&str, &str); 7] = [
    ("\"target_url\"", "\"address\""),
    ("\"name\"", "\"label_text\""),
    ("\"parameter_name\"", "\"object_param\""),
    ("\"enabled\"", "\"is_active\""),
    ("\"add_verification_hash\"", "\"use_hash\""),
    ("\"verification_salt\"", "\"hash_salt\""),
    ("\"include_payload_in_hash\"", "\"hash_with_payload\""),
];

fn is_ours(request: &Request) -> bool {
    request.uri().path().contains("/custom_integration/")
}

/// The same fields under other names.
pub(crate) fn in_front(router: Router) -> Router {
    router.layer(from_fn(async |request: Request, next: Next| {
        if !is_ours(&request) {
            return next.run(request).await;
        }
        let (parts, body) = request.into_parts();
        let body = exchanged(body, |text, (theirs, other)| text.replace(other, theirs)).await;
        let mut request = Request::from_parts(parts, body);
        request.headers_mut().remove(CONTENT_LENGTH);
        answered(next.run(request).await, |text, (theirs, other)| {
            text.replace(theirs, other)
        })
        .await
    }))
}

/// One field more, which must be there.
pub(crate) fn demanding(router: Router) -> Router {
    router.layer(from_fn(async |request: Request, next: Next| {
        let asks = is_ours(&request) && request.method() == Method::OPTIONS;
        let answer = next.run(request).await;
        if !asks {
            return answer;
        }
        let more =
            r#""button_colour":{"type":"string","required":true,"read_only":false},"target_url""#;
        answered(answer, |text, (theirs, _)| match theirs {
            "\"target_url\"" => text.replace(theirs, more),
            _ => text,
        })
        .await
    }))
}

/// Everything is allowed but making one.
pub(crate) fn forbidding_posts(router: Router) -> Router {
    router.layer(from_fn(async |request: Request, next: Next| {
        if is_ours(&request) && request.method() == Method::POST {
            let detail = r#"{"detail":"You do not have permission to perform this action."}"#;
            return (StatusCode::FORBIDDEN, detail).into_response();
        }
        next.run(request).await
    }))
}

/// The first one that is made is lost on its way there, and nobody says so.
pub(crate) fn swallowing_first_post(router: Router) -> Router {
    let swallowed = Arc::new(AtomicBool::new(false));
    router.layer(from_fn(move |request: Request, next: Next| {
        let swallowed = Arc::clone(&swallowed);
        async move {
            let makes = is_ours(&request) && request.method() == Method::POST;
            if makes && !swallowed.swap(true, Ordering::SeqCst) {
                return StatusCode::BAD_GATEWAY.into_response();
            }
            next.run(request).await
        }
    }))
}

async fn exchanged(body: Body, change: impl Fn(String, (&str, &str)) -> String) -> Body {
    let bytes = to_bytes(body, usize::MAX).await.unwrap();
    let text = String::from_utf8(bytes.to_vec()).unwrap();
    Body::from(NAMES.into_iter().fold(text, change))
}

async fn answered(answer: Response, change: impl Fn(String, (&str, &str)) -> String) -> Response {
    let (mut parts, body) = answer.into_parts();
    parts.headers.remove(CONTENT_LENGTH);
    Response::from_parts(parts, exchanged(body, change).await)
}
