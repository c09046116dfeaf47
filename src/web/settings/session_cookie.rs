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

use crate::web::cookies;

/// `__Host-`: only over a secure connection, only for this host, only from this host.
const COOKIE_NAME: &str = "__Host-cageside";

/// The length of a form token before it is masked.
const TOKEN_BYTES: usize = 32;

fn xor(mut bytes: [u8; TOKEN_BYTES], mask: [u8; TOKEN_BYTES]) -> [u8; TOKEN_BYTES] {
    for (byte, mask) in bytes.iter_mut().zip(mask) {
        *byte ^= mask;
    }
    bytes
}

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

    /// A token for the forms of one answer to this browser, against cross-site request forgery.
    ///
    /// Masked with random bytes of its own: answers are compressed, and the length of what is compressed would tell a token
    /// that is the same each time, piece by piece (BREACH).
    pub(super) fn form_token(&self) -> String {
        let mask = rand::random::<[u8; TOKEN_BYTES]>();
        // Without a token no form is taken, which is better than one that anybody knows.
        let Some(token) = self.form_token_bytes() else {
            return String::new();
        };
        format!("{}{}", hex::encode(mask), hex::encode(xor(token, mask)))
    }

    /// Whether a form token belongs to this browser.
    pub(super) fn verify_form_token(&self, form_token: &str) -> bool {
        let mut both = [0_u8; 2 * TOKEN_BYTES];
        let (Ok(()), Some(ours)) = (
            hex::decode_to_slice(form_token, &mut both),
            self.form_token_bytes(),
        ) else {
            return false;
        };
        let (mut mask, mut masked) = ([0; TOKEN_BYTES], [0; TOKEN_BYTES]);
        let (first, second) = both.split_at(TOKEN_BYTES);
        mask.copy_from_slice(first);
        masked.copy_from_slice(second);
        !self.is_new && bool::from(ours.ct_eq(&xor(masked, mask)))
    }

    fn form_token_bytes(&self) -> Option<[u8; TOKEN_BYTES]> {
        let key = self.token.expose_secret().as_bytes();
        let mut mac = Hmac::<Sha256>::new_from_slice(key).ok()?;
        mac.update(b"cageside form");
        Some(mac.finalize().into_bytes().into())
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

/// The cookie by which a browser is known at the next sign-in.
const KNOWN_COOKIE_NAME: &str = "__Host-cageside-known";

/// What a browser kept of an earlier sign-in.
pub(super) fn read_known_browser(headers: &HeaderMap) -> Option<SecretString> {
    cookies::read_token(headers, KNOWN_COOKIE_NAME)
}

/// Lets the browser be known at the next sign-in, for half a year.
pub(super) fn set_known_browser(headers: &mut HeaderMap, token: &SecretString) {
    let attributes = "SameSite=Strict; Max-Age=15552000";
    if let Some(line) = cookies::set_cookie_value(KNOWN_COOKIE_NAME, token, attributes) {
        headers.append(SET_COOKIE, line);
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
        let (first, second) = (one.form_token(), one.form_token());
        assert!(one.verify_form_token(&first) && one.verify_form_token(&second));
        let (halves, others) = (first.split_at(64), second.split_at(64));
        assert_ne!(halves.0, others.0, "it is compressed");
        assert_ne!(halves.1, others.1);
        assert!(!one.verify_form_token(halves.0));
        let fresh = BrowserCookie::new();
        assert!(
            !fresh.verify_form_token(&fresh.form_token()),
            "it was shown no form yet"
        );
    }
}
