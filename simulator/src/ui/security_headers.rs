//! Middleware of the pages: security headers, cross-site posts, the current user.

use axum::extract::{Request, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, HeaderName, X_FRAME_OPTIONS};
use axum::http::{HeaderValue, Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use super::current_user::CurrentUser;
use crate::state::Simulator;

/// Own script and style only. Frames and forms may lead anywhere, because a
/// button's target is whatever a clinic entered.
const CONTENT_POLICY: HeaderValue = HeaderValue::from_static(
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; \
     connect-src 'self'; \
     frame-src http: https:; form-action 'self' http: https:; base-uri 'none'; \
     frame-ancestors 'none'",
);

/// Whether a window keeps its hold on the page that opened it.
const OPENER_POLICY: HeaderName = HeaderName::from_static("cross-origin-opener-policy");

/// Refuses posts that another site started, tells the pages who looks at them, and adds the
/// headers.
pub(crate) async fn secure_page(
    State(simulator): State<Simulator>,
    request: Request,
    next: Next,
) -> Response {
    // Sessions are cookies, so a foreign page could post for the user.
    if request.method() == Method::POST && is_cross_site(&request) {
        return (StatusCode::FORBIDDEN, "This form belongs to another page.").into_response();
    }
    let visitor = CurrentUser::from_request(&simulator, &request);
    let is_sign_in = is_sign_in_path(request.uri().path());
    let alone = simulator.read(|state| {
        let faults = &state.faults.sign_in;
        if is_sign_in {
            faults.isolate_from_opener
        } else {
            faults.isolate_pages
        }
    });
    let mut response = visitor.scope_response(next.run(request)).await;
    let headers = response.headers_mut();
    headers.insert(CONTENT_SECURITY_POLICY, CONTENT_POLICY);
    headers.insert(X_FRAME_OPTIONS, HeaderValue::from_static("DENY"));
    if alone {
        headers.insert(OPENER_POLICY, HeaderValue::from_static("same-origin"));
    }
    // A page from a cache would carry an old timestamp.
    headers
        .entry(CACHE_CONTROL)
        .or_insert(HeaderValue::from_static("no-store"));
    response
}

/// Whether a path belongs to signing in.
fn is_sign_in_path(path: &str) -> bool {
    let mut parts = path.split('/').skip(2);
    matches!(parts.next(), Some("login" | "oauth2"))
}

/// Browsers say where a request was started; whatever says nothing is no
/// browser and cannot be tricked.
fn is_cross_site(request: &Request) -> bool {
    request
        .headers()
        .get(HeaderName::from_static("sec-fetch-site"))
        .is_some_and(|site| site != "same-origin" && site != "none")
}
