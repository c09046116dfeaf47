//! The one cookie of the settings: a random token that names a browser, and whoever is signed in there.
//!
//! Somebody who is not signed in has one as well: it is what the token in a form is made of. Signing in and out changes
//! it, so that nobody can be given one that they then sign in with.

use axum::http::header::{COOKIE, SET_COOKIE};
use axum::http::{HeaderMap, HeaderValue};
use axum::response::Response;
use hmac::{Hmac, KeyInit, Mac};
use secrecy::{ExposeSecret, SecretString};
use sha2::Sha256;
use subtle::ConstantTimeEq;

/// `__Host-`: only over a secure connection, only for this host, only from this host.
const NAME: &str = "__Host-cageside";

/// Twice the bytes of a token.
const LENGTH: usize = 64;

/// A browser, by its cookie.
#[derive(Clone)]
pub(super) struct Browser {
    pub(super) token: SecretString,
    /// True when the browser has no cookie of ours yet.
    fresh: bool,
}

impl Browser {
    /// The browser that sent these headers; a new one where they hold no cookie of ours.
    pub(super) fn of(headers: &HeaderMap) -> Self {
        match sent(headers) {
            Some(token) => Self {
                token: SecretString::from(token),
                fresh: false,
            },
            None => Self::new(),
        }
    }

    fn new() -> Self {
        Self {
            token: SecretString::from(crate::web::random::word::<32>()),
            fresh: true,
        }
    }

    /// What stands in the forms that are shown to this browser.
    pub(super) fn form_token(&self) -> String {
        hex::encode(self.mac().finalize().into_bytes())
    }

    /// Whether a form was shown to this browser.
    pub(super) fn made(&self, form_token: &str) -> bool {
        let ours = self.form_token();
        !self.fresh && bool::from(ours.as_bytes().ct_eq(form_token.as_bytes()))
    }

    fn mac(&self) -> Hmac<Sha256> {
        // Keys of any length are fine, so that this cannot fail.
        let key = self.token.expose_secret().as_bytes();
        let mac = Hmac::<Sha256>::new_from_slice(key);
        let mut mac = mac.unwrap_or_else(|_| Hmac::new(&hmac::digest::array::Array::default()));
        mac.update(b"cageside form");
        mac
    }

    /// The answer, which gives a new browser its cookie unless it gives another.
    pub(super) fn kept(&self, mut answer: Response) -> Response {
        if self.fresh && !answer.headers().contains_key(SET_COOKIE) {
            set(answer.headers_mut(), &self.token);
        }
        answer
    }
}

/// Gives a browser its cookie. It goes with the browser's window: how long a session lasts is ours to say.
pub(super) fn set(headers: &mut HeaderMap, token: &SecretString) {
    let cookie = format!(
        "{NAME}={}; Path=/; Secure; HttpOnly; SameSite=Lax",
        token.expose_secret()
    );
    if let Ok(mut cookie) = HeaderValue::try_from(cookie) {
        cookie.set_sensitive(true);
        headers.insert(SET_COOKIE, cookie);
    }
}

/// Gives a browser a cookie that nobody is signed in by.
pub(super) fn renew(headers: &mut HeaderMap) {
    set(headers, &Browser::new().token);
}

/// The token, if it looks like one of ours. Of several cookies of this name none is believed.
fn sent(headers: &HeaderMap) -> Option<String> {
    let lines = headers.get_all(COOKIE).into_iter();
    let lines = lines.filter_map(|line| line.to_str().ok());
    let pairs = lines.flat_map(|line| line.split(';'));
    let named = pairs.filter_map(|pair| pair.trim().split_once('='));
    let mut ours = named.filter(|(name, _)| *name == NAME);
    let (_, token) = ours.next()?;
    let plain = token.len() == LENGTH && token.bytes().all(|byte| byte.is_ascii_hexdigit());
    (plain && ours.next().is_none()).then(|| token.to_owned())
}

#[cfg(test)]
mod tests {
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
    fn a_cookie_is_one_of_ours_or_none() {
        assert!(sent(&cookies(&[A])).is_some());
        assert!(sent(&cookies(&[B])).is_some());
        for odd in [
            &[A, B][..],
            &["__Host-cageside=short"],
            &["cageside=00"],
            &[],
        ] {
            assert_eq!(sent(&cookies(odd)), None, "{odd:?}");
        }
    }

    #[test]
    fn a_form_is_good_for_the_browser_it_was_shown_to() {
        let (one, other) = (Browser::of(&cookies(&[A])), Browser::of(&cookies(&[B])));
        assert!(one.made(&one.form_token()));
        assert!(!one.made(&other.form_token()));
        assert!(!one.made(""));
        let fresh = Browser::new();
        assert!(!fresh.made(&fresh.form_token()), "it was shown no form yet");
    }
}
