//! The cookie of the settings: a random token that identifies a browser, and the session of its user.
//!
//! A browser without a session has one too: the form token is derived from it. Sign-in and sign-out change it, so that
//! nobody can plant a cookie that a user then signs in with (session fixation).

use axum::http::HeaderMap;
use axum::http::header::SET_COOKIE;
use axum::response::Response;
use hmac::{Hmac, KeyInit, Mac};
use secrecy::{ExposeSecret, SecretString};
use sha2::Sha256;
use subtle::ConstantTimeEq;

use crate::web::{cookies, random_hex};

/// `__Host-`: only over a secure connection, only for this host, only from this host.
const COOKIE_NAME: &str = "__Host-cageside";

/// A browser, identified by its cookie.
#[derive(Clone)]
pub(super) struct BrowserCookie {
    pub(super) token: SecretString,
    /// Whether the browser has no cookie yet.
    is_new: bool,
}

impl BrowserCookie {
    /// The browser that sent these headers; a new one where they have no cookie.
    pub(super) fn from_headers(headers: &HeaderMap) -> Self {
        match cookies::read_token(headers, COOKIE_NAME) {
            Some(token) => Self {
                token,
                is_new: false,
            },
            None => Self::new(),
        }
    }

    fn new() -> Self {
        Self {
            token: cookies::generate_token(),
            is_new: true,
        }
    }

    /// The token for the forms of this browser, against cross-site request forgery.
    pub(super) fn form_token(&self) -> String {
        // Without a digest a token that belongs to no browser: the form is refused.
        self.form_token_digest()
            .unwrap_or_else(random_hex::generate::<32>)
    }

    /// Whether a form token belongs to this browser.
    pub(super) fn verify_form_token(&self, form_token: &str) -> bool {
        let ours = self.form_token_digest();
        let is_ours = |ours: String| bool::from(ours.as_bytes().ct_eq(form_token.as_bytes()));
        !self.is_new && ours.is_some_and(is_ours)
    }

    /// Keys of any length are fine, so that there always is one.
    fn form_token_digest(&self) -> Option<String> {
        let key = self.token.expose_secret().as_bytes();
        let mut mac = Hmac::<Sha256>::new_from_slice(key).ok()?;
        mac.update(b"cageside form");
        Some(hex::encode(mac.finalize().into_bytes()))
    }

    /// The response, with a cookie for a new browser unless it sets another.
    pub(super) fn with_cookie(&self, mut answer: Response) -> Response {
        if self.is_new && !answer.headers().contains_key(SET_COOKIE) {
            set_cookie(answer.headers_mut(), &self.token);
        }
        answer
    }
}

/// Sets the cookie. It ends with the browser: the server decides how long a session lasts.
pub(super) fn set_cookie(headers: &mut HeaderMap, token: &SecretString) {
    if let Some(line) = cookies::set_cookie_value(COOKIE_NAME, token, "SameSite=Lax") {
        headers.insert(SET_COOKIE, line);
    }
}

/// Sets a new cookie without a session.
pub(super) fn rotate_cookie(headers: &mut HeaderMap) {
    set_cookie(headers, &BrowserCookie::new().token);
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderValue;
    use axum::http::header::COOKIE;

    use super::*;

    fn cookies(lines: &[&'static str]) -> HeaderMap {
        let lines = lines.iter().map(|line| HeaderValue::from_static(line));
        lines.map(|line| (COOKIE, line)).collect()
    }

    const A: &str =
        "__Host-cageside=00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";
    const B: &str =
        "x=1; __Host-cageside=ff112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";

    #[test]
    fn a_form_is_good_for_the_browser_it_was_shown_to() {
        let (one, other) = (
            BrowserCookie::from_headers(&cookies(&[A])),
            BrowserCookie::from_headers(&cookies(&[B])),
        );
        assert!(one.verify_form_token(&one.form_token()));
        assert!(!one.verify_form_token(&other.form_token()));
        assert!(!one.verify_form_token(""));
        let fresh = BrowserCookie::new();
        assert!(
            !fresh.verify_form_token(&fresh.form_token()),
            "it was shown no form yet"
        );
    }
}
