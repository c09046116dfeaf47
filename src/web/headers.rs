//! The headers every answer carries: who may frame it, what it may load, that nobody keeps it.

use axum::http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, HeaderName, HeaderValue, REFERRER_POLICY, VARY,
    X_CONTENT_TYPE_OPTIONS, X_FRAME_OPTIONS,
};
use axum::response::Response;

use super::App;

/// Who may show an answer in a frame.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Framing {
    /// The clinic's own origin: everything that shows a clinic's data.
    Tenant(String),
    /// Any host that may hold a tenant: refusals under `/launch` and `/panel`, which hold no data. Where the clinic is not
    /// known, nobody in particular can be named, and a person must not be left before a blank frame.
    Provet,
    /// Nobody: everything else.
    Nobody,
}

/// A random word of one answer: htmx acts only on elements that carry it, so injected ones are dead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Nonce(pub(super) String);

impl Nonce {
    /// 128 random bits.
    pub(super) fn random() -> Self {
        Self(super::random::word::<16>())
    }
}

/// Features of the browser that nothing of ours uses.
const PERMISSIONS: &str = "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), \
    magnetometer=(), microphone=(), midi=(), payment=(), usb=()";

/// Adds the headers to every answer, refusals and panics included.
///
/// `Cross-Origin-Opener-Policy` is left out on purpose: `same-origin` would cut the window that opened a panel in a tab,
/// which must be told to reload.
pub(super) fn secure(app: &App, framable: bool, response: &mut Response) {
    let nonce = response.extensions_mut().remove::<Nonce>();
    let framing = response.extensions_mut().remove::<Framing>();
    let framing = framing.unwrap_or(if framable {
        Framing::Provet
    } else {
        Framing::Nobody
    });
    let policy = policy(&framing, nonce.as_ref(), &app.provet_sources);
    let headers = response.headers_mut();
    if framing == Framing::Nobody {
        headers.insert(X_FRAME_OPTIONS, HeaderValue::from_static("DENY"));
    }
    if let Ok(policy) = HeaderValue::try_from(policy) {
        headers.insert(CONTENT_SECURITY_POLICY, policy);
    }
    headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert(REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
    headers.insert(
        HeaderName::from_static("permissions-policy"),
        HeaderValue::from_static(PERMISSIONS),
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
pub(super) fn may_be_framed(path: &str) -> bool {
    path.starts_with("/launch/") || path.starts_with("/panel/")
}

/// The content security policy of one answer.
///
/// `frame-ancestors` takes the place of `X-Frame-Options`, which knows no origins and would block the panel.
fn policy(framing: &Framing, nonce: Option<&Nonce>, provet_sources: &str) -> String {
    let ancestors = match framing {
        Framing::Tenant(origin) => origin,
        Framing::Provet => provet_sources,
        Framing::Nobody => "'none'",
    };
    let nonce = nonce.map_or_else(String::new, |Nonce(nonce)| format!(" 'nonce-{nonce}'"));
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
        let nonce = Nonce::random();
        assert_eq!(nonce.0.len(), 32);
        assert_ne!(nonce, Nonce::random());
    }

    #[test]
    fn only_launches_and_panels_may_be_framed() {
        assert!(may_be_framed("/launch/1/patient"));
        assert!(may_be_framed("/panel/patient/weight"));
        for path in [
            "/",
            "/launch",
            "/launches/1",
            "/settings/",
            "/hookup/x",
            "/assets/x",
        ] {
            assert!(!may_be_framed(path), "{path}");
        }
    }
}
