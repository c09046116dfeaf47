//! The two cookies of the sign-in: random tokens without any content.
//!
//! The flow cookie belongs to the window that goes to Provet, and proves that the same browser comes back. The device cookie
//! remembers a browser inside the frames of Provet. It is partitioned; all clinics of a region share the partition, so the
//! server keeps one user session *per clinic* for it.

use axum::http::HeaderMap;
use axum::http::header::SET_COOKIE;
use secrecy::SecretString;

use crate::web::cookies;
pub(super) use crate::web::cookies::generate_token;

/// The cookie of the window that goes to Provet and back.
const FLOW_COOKIE: &str = "__Host-cageside-sign-in";
/// The cookie of a browser inside the frames of Provet.
const DEVICE_COOKIE: &str = "__Host-cageside-person";

/// The flow cookie of the window, if it has started a sign-in at [`START_PATH`](crate::views::sign_in_form::START_PATH).
pub(super) fn read_flow_cookie(headers: &HeaderMap) -> Option<SecretString> {
    cookies::read_token(headers, FLOW_COOKIE)
}

/// The device cookie of the browser, if it has one.
pub(in crate::web) fn read_device_cookie(headers: &HeaderMap) -> Option<SecretString> {
    cookies::read_token(headers, DEVICE_COOKIE)
}

/// Sets the flow cookie for as long as a sign-in may take. `Lax`, because the callback is a navigation from another site.
pub(super) fn set_flow_cookie(headers: &mut HeaderMap, word: &SecretString) {
    append_cookie(headers, FLOW_COOKIE, word, "SameSite=Lax; Max-Age=900");
}

/// Sets the device cookie for as long as a user session may stay unused, from now on.
pub(in crate::web) fn set_device_cookie(headers: &mut HeaderMap, word: &SecretString) {
    let kept = "SameSite=None; Partitioned; Max-Age=2592000";
    append_cookie(headers, DEVICE_COOKIE, word, kept);
}

fn append_cookie(headers: &mut HeaderMap, name: &str, word: &SecretString, kept: &str) {
    if let Some(line) = cookies::set_cookie_value(name, word, kept) {
        headers.append(SET_COOKIE, line);
    }
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderValue;
    use axum::http::header::COOKIE;
    use secrecy::ExposeSecret as _;

    use super::*;

    #[test]
    fn a_cookie_comes_back_as_it_was_set_and_nothing_else_does() {
        let (word, mut set) = (generate_token(), HeaderMap::new());
        set_device_cookie(&mut set, &word);
        let line = set[SET_COOKIE].to_str().unwrap();
        for part in [
            "; Secure",
            "; HttpOnly",
            "; SameSite=None",
            "; Partitioned",
            "; Path=/",
            "; Max-Age=2592000",
        ] {
            assert!(line.contains(part), "{part}");
        }
        assert!(set[SET_COOKIE].is_sensitive());
        let pair = line.split(';').next().unwrap();
        let headers = |text: &str| -> HeaderMap {
            [(COOKIE, HeaderValue::try_from(text).unwrap())]
                .into_iter()
                .collect()
        };
        let kept = read_device_cookie(&headers(&format!("a=b; {pair}"))).unwrap();
        assert_eq!(kept.expose_secret(), word.expose_secret());
        assert!(read_flow_cookie(&headers(pair)).is_none());
        for odd in [
            format!("{pair}; {pair}"),
            format!("{pair}0"),
            pair.to_lowercase().replace("__host", "_host"),
        ] {
            assert!(read_device_cookie(&headers(&odd)).is_none());
        }
    }
}
