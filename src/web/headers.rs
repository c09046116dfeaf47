//! Security headers of every response: who may frame it, what it may load, and that it is not cached.

use axum::http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, HOST, HeaderName, HeaderValue, REFERRER_POLICY,
    STRICT_TRANSPORT_SECURITY, VARY, WWW_AUTHENTICATE, X_CONTENT_TYPE_OPTIONS, X_FRAME_OPTIONS,
};
use axum::http::{HeaderMap, StatusCode, Version};
use axum::response::Response;

use super::AppState;

/// Who may show a response in a frame.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum FrameAncestors {
    /// The origins of the clinic, separated by blanks: for everything that shows its data.
    TenantOrigins(String),
    /// Every allowed host: for errors of launches and panels, which hold no data. The clinic may be unknown then, and the user
    /// must see the error and not a blank frame.
    AnyAllowedHost,
    /// Nobody: for everything else.
    Denied,
}

/// The random nonce of one response. htmx acts only on elements that carry it, so injected ones do nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct CspNonce(pub(super) String);

impl CspNonce {
    /// 128 random bits.
    pub(super) fn generate() -> Self {
        Self(super::random_hex::generate::<16>())
    }
}

/// For a year, this host alone.
const HSTS: &str = "max-age=31536000";

/// For a year, with the hosts below this one.
const HSTS_WITH_SUBDOMAINS: &str = "max-age=31536000; includeSubDomains";

/// Whether a request of HTTP/1.1 that came over a connection names its host exactly once, as it must (RFC 9112, section 3.2):
/// a proxy and we could else take it for two different ones.
pub(super) fn has_valid_host(headers: &HeaderMap, version: Version, is_from_network: bool) -> bool {
    let named = headers.get_all(HOST).iter().count();
    !is_from_network || named == 1 || (named == 0 && version != Version::HTTP_11)
}

/// Turns off features of the browser that no page uses.
const PERMISSIONS_POLICY: &str = "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), \
    magnetometer=(), microphone=(), midi=(), payment=(), usb=()";

/// Adds the headers to every response, including errors and panics.
///
/// `Cross-Origin-Opener-Policy` is left out on purpose: `same-origin` would cut off the Provet window that opened a panel in
/// a tab, which the panel must be able to reload.
pub(super) fn apply_security_headers(app: &AppState, framable: bool, response: &mut Response) {
    let nonce = response.extensions_mut().remove::<CspNonce>();
    let framing = response.extensions_mut().remove::<FrameAncestors>();
    let framing = framing.unwrap_or(if framable {
        FrameAncestors::AnyAllowedHost
    } else {
        FrameAncestors::Denied
    });
    let policy = content_security_policy(&framing, nonce.as_ref(), &app.frame_ancestor_sources);
    let is_unauthorized = response.status() == StatusCode::UNAUTHORIZED;
    let headers = response.headers_mut();
    // The older header cannot name several hosts, so that it is sent where nobody may frame.
    if framing == FrameAncestors::Denied {
        headers.insert(X_FRAME_OPTIONS, HeaderValue::from_static("DENY"));
    }
    // Only where people come over https: on http a browser ignores it, and on this machine it would shut out other services.
    if app.config.public_url.scheme() == "https" {
        let lasting = if app.config.hsts_subdomains {
            HSTS_WITH_SUBDOMAINS
        } else {
            HSTS
        };
        let lasting = HeaderValue::from_static(lasting);
        headers.insert(STRICT_TRANSPORT_SECURITY, lasting);
    }
    // A 401 names a way to authenticate (RFC 9110, section 15.5.2). This one is known to no browser, so that none asks for a
    // password.
    if is_unauthorized {
        let session = HeaderValue::from_static("Cageside-Session");
        headers.entry(WWW_AUTHENTICATE).or_insert(session);
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
        // Only a default: embedded files bring their own.
        .entry(CACHE_CONTROL)
        .or_insert(HeaderValue::from_static("no-store"));
    if framable {
        headers.append(
            // htmx gets a fragment under the same URL as a browser its page.
            VARY,
            HeaderValue::from_static("accept-language, hx-request"),
        );
    }
}

/// The content security policy of one response.
///
/// `frame-ancestors` replaces `X-Frame-Options`, which cannot name origins and would block every panel.
fn content_security_policy(
    framing: &FrameAncestors,
    nonce: Option<&CspNonce>,
    provet_sources: &str,
) -> String {
    let ancestors = match framing {
        FrameAncestors::TenantOrigins(origins) => origins,
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
    fn a_request_over_a_connection_names_its_host_once() {
        let named = |count: usize| {
            let hosts = (0..count).map(|_| (HOST, HeaderValue::from_static("a.example")));
            hosts.collect::<HeaderMap>()
        };
        assert!(has_valid_host(&named(1), Version::HTTP_11, true));
        assert!(!has_valid_host(&named(0), Version::HTTP_11, true));
        assert!(!has_valid_host(&named(2), Version::HTTP_11, true));
        // In HTTP/2 the authority is in the address, and in HTTP/1.0 there was none.
        assert!(has_valid_host(&named(0), Version::HTTP_2, true));
        assert!(!has_valid_host(&named(2), Version::HTTP_2, true));
        assert!(has_valid_host(&named(0), Version::HTTP_10, true));
        assert!(has_valid_host(&named(0), Version::HTTP_11, false));
    }

    #[test]
    fn a_nonce_is_never_used_twice() {
        let nonce = CspNonce::generate();
        assert_eq!(nonce.0.len(), 32);
        assert_ne!(nonce, CspNonce::generate());
    }
}
