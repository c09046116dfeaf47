//! Reads and writes our cookies: random tokens of 64 hex digits without any content. Other cookies are ignored.

use axum::http::header::COOKIE;
use axum::http::{HeaderMap, HeaderValue};
use secrecy::{ExposeSecret, SecretString};

/// Two hex digits for each byte of a token.
const TOKEN_HEX_LENGTH: usize = 64;

/// A new random token.
pub(super) fn generate_token() -> SecretString {
    SecretString::from(super::random_hex::generate::<32>())
}

/// The token in the cookie of this name, if it has the form of one of ours. None if the name occurs twice: somebody who can
/// set a cookie for a parent domain could add the second one.
pub(super) fn read_token(headers: &HeaderMap, wanted: &str) -> Option<SecretString> {
    let lines = headers.get_all(COOKIE).into_iter();
    let lines = lines.filter_map(|line| line.to_str().ok());
    let pairs = lines.flat_map(|line| line.split(';'));
    let named = pairs.filter_map(|pair| pair.trim().split_once('='));
    let mut ours = named.filter(|(name, _)| *name == wanted);
    let (_, word) = ours.next()?;
    let plain = word.len() == TOKEN_HEX_LENGTH && word.bytes().all(|byte| byte.is_ascii_hexdigit());
    // Two of one name may come from a page of another subdomain: neither is believed.
    (plain && ours.next().is_none()).then(|| SecretString::from(word.to_owned()))
}

/// A `Set-Cookie` value: only over a secure connection, not for scripts, and, with a name that begins with `__Host-`, only for
/// and from this host. `kept` are its further attributes: its lifetime, and on which requests it is sent.
pub(super) fn set_cookie_value(name: &str, word: &SecretString, kept: &str) -> Option<HeaderValue> {
    let word = word.expose_secret();
    let line = format!("{name}={word}; Path=/; Secure; HttpOnly; {kept}");
    let mut line = HeaderValue::try_from(line).ok()?;
    // Keeps the token out of debug output of the headers.
    line.set_sensitive(true);
    Some(line)
}

#[cfg(test)]
mod tests {
    use super::*;

    const A: &str =
        "__Host-cageside=00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";
    const B: &str =
        "x=1; __Host-cageside=ff112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";

    fn found(lines: &[&'static str]) -> bool {
        let lines = lines.iter().map(|line| HeaderValue::from_static(line));
        let headers = lines.map(|line| (COOKIE, line)).collect();
        read_token(&headers, "__Host-cageside").is_some()
    }

    #[test]
    fn a_cookie_is_one_of_ours_or_none() {
        assert!(found(&[A]) && found(&[B]));
        for odd in [
            &[A, B][..],
            &["__Host-cageside=short"],
            &["cageside=00"],
            &[],
        ] {
            assert!(!found(odd), "{odd:?}");
        }
    }
}
