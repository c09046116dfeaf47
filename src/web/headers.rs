//! The headers every answer carries: who may frame it, what it may load, that nobody keeps it.

use axum::http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, HeaderName, HeaderValue, REFERRER_POLICY, VARY,
    X_CONTENT_TYPE_OPTIONS, X_FRAME_OPTIONS,
};
use axum::response::Response;

use super::AppState;

/// Who may show an answer in a frame.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum FrameAncestors {
    /// The clinic's own origin: everything that shows a clinic's data.
    TenantOrigin(String),
    /// Any host that may hold a tenant: refusals under `/launch` and `/panel`, which hold no data. Where the clinic is not
    /// known, nobody in particular can be named, and a person must not be left before a blank frame.
    AnyAllowedHost,
    /// Nobody: everything else.
    Denied,
}

/// A random word of one answer: htmx acts only on elements that carry it, so injected ones are dead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct CspNonce(pub(super) String);

impl CspNonce {
    /// 128 random bits.
    pub(super) fn generate() -> Self {
        Self(super::random_hex::generate::<16>())
    }
}

/// Features of the browser that nothing of ours uses.
const PERMISSIONS_POLICY: &str = "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), \
    magnetometer=(), microphone=(), midi=(), payment=(), usb=()";

/// Adds the headers to every answer, refusals and panics included.
///
/// `Cross-Origin-Opener-Policy` is left out on purpose: `same-origin` would cut the window that opened a panel in a tab,
/// which must be told to reload.
pub(super) fn apply_security_headers(app: &AppState, framable: bool, response: &mut Response) {
    let nonce = response.extensions_mut().remove::<CspNonce>();
    let framing = response.extensions_mut().remove::<FrameAncestors>();
    let framing = framing.unwrap_or(if framable {
        FrameAncestors::AnyAllowedHost
    } else {
        FrameAncestors::Denied
    });
    let policy = content_security_policy(&framing, nonce.as_ref(), &app.frame_ancestor_sources);
    let headers = response.headers_mut();
    if framing == FrameAncestors::Denied {
        headers.insert(X_FRAME_OPTIONS, HeaderValue::from_static("DENY"));
    }
    if let Ok(policy) = HeaderValue::try_from(policy) {
        headers.insert(CONTENT_SECURITY_POLICY, policy);
    }
    headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert(REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
    headers.insert(
        HeaderName::from_static("permissions-policy"),
        HeaderValue::from_static(PERMISSIONS_POLICY),
    );
    headers
        .entry(CACHE_CONTROL)
        .or_insert(HeaderValue::from_static("no-store"));
    if framable {
        headers.append(
            VARY,
            HeaderValue::from_static("accept-language, hx-request"),
        );
    }
}

/// Told by the path alone, so that it also holds where the handler never answered.
pub(super) fn is_framable_path(path: &str) -> bool {
    path.starts_with("/launch/") || path.starts_with("/panel/")
}

/// The content security policy of one answer.
///
/// `frame-ancestors` takes the place of `X-Frame-Options`, which knows no origins and would block the panel.
fn content_security_policy(
    framing: &FrameAncestors,
    nonce: Option<&CspNonce>,
    provet_sources: &str,
) -> String {
    let ancestors = match framing {
        FrameAncestors::TenantOrigin(origin) => origin,
        FrameAncestors::AnyAllowedHost => provet_sources,
        FrameAncestors::Denied => "'none'",
    };
    let nonce = nonce.map_or_else(String::new, |CspNonce(nonce)| format!(" 'nonce-{nonce}'"));
    format!(
        "default-src 'none'; script-src 'self'{nonce}; style-src 'self'; img-src 'self' data:; connect-src 'self'; \
         form-action 'self'; base-uri 'none'; object-src 'none'; frame-ancestors {ancestors}; \
         require-trusted-types-for 'script'; trusted-types htmx"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_nonce_is_never_used_twice() {
        let nonce = CspNonce::generate();
        assert_eq!(nonce.0.len(), 32);
        assert_ne!(nonce, CspNonce::generate());
    }

    #[test]
    fn only_launches_and_panels_may_be_framed() {
        assert!(is_framable_path("/launch/1/patient"));
        assert!(is_framable_path("/panel/patient/weight"));
        for path in [
            "/",
            "/launch",
            "/launches/1",
            "/settings/",
            "/hookup/x",
            "/assets/x",
        ] {
            assert!(!is_framable_path(path), "{path}");
        }
    }
}
