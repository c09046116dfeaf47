//! Cookies where the public URL is plain http, which is on this machine: `WebKit` keeps no `Secure` cookie there, so that nobody
//! could sign in to the settings.
//!
//! Each cookie gets a twin without the prefix and the attribute. Where the browser keeps the real one, the twin is ignored.
//! Cookies for frames of other sites need `Secure` in every browser and have none.

use axum::http::header::{COOKIE, SET_COOKIE};
use axum::http::{HeaderMap, HeaderValue};
use url::Url;

use crate::provet::allowed_hosts::is_loopback;

const PREFIX: &str = "__Host-";
const OUR_NAME: &str = "cageside";

/// Whether a public URL is plain http on this machine. At another host, plain http is for tests in a closed network, and a
/// cookie without `Secure` would go into it.
pub(super) fn are_needed_at(public_url: &Url) -> bool {
    public_url.scheme() == "http" && is_loopback(public_url)
}

/// Adds the twins to an answer.
pub(super) fn add_twins(headers: &mut HeaderMap) {
    let twins: Vec<HeaderValue> = headers
        .get_all(SET_COOKIE)
        .iter()
        .filter_map(|line| twin_of(line.to_str().ok()?))
        .collect();
    for mut twin in twins {
        twin.set_sensitive(true);
        headers.append(SET_COOKIE, twin);
    }
}

fn twin_of(line: &str) -> Option<HeaderValue> {
    let plain = line.strip_prefix(PREFIX)?;
    if plain.contains("SameSite=None") {
        return None;
    }
    HeaderValue::try_from(plain.replace("; Secure", "")).ok()
}

/// Puts the twins in the place of the cookies that the browser did not keep.
pub(super) fn restore_from_twins(headers: &mut HeaderMap) {
    let lines = headers.get_all(COOKIE).iter();
    let lines = lines.filter_map(|line| line.to_str().ok());
    let pairs: Vec<&str> = lines
        .flat_map(|line| line.split(';'))
        .map(str::trim)
        .collect();
    let is_kept = |name: &str| {
        let real = format!("{PREFIX}{name}=");
        pairs.iter().any(|pair| pair.starts_with(&real))
    };
    let restored = pairs.iter().map(|pair| match pair.split_once('=') {
        Some((name, _)) if name.starts_with(OUR_NAME) && !is_kept(name) => {
            format!("{PREFIX}{pair}")
        }
        _ => (*pair).to_owned(),
    });
    let restored = restored.collect::<Vec<_>>().join("; ");
    if let Ok(mut line) = HeaderValue::try_from(restored) {
        line.set_sensitive(true);
        headers.insert(COOKIE, line);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cookies(line: &'static str) -> String {
        let mut headers = HeaderMap::new();
        headers.insert(COOKIE, HeaderValue::from_static(line));
        restore_from_twins(&mut headers);
        headers
            .get(COOKIE)
            .map(|line| line.to_str().unwrap().to_owned())
            .unwrap_or_default()
    }

    #[test]
    fn a_twin_is_read_where_the_real_cookie_was_not_kept() {
        assert_eq!(cookies("x=1; cageside=ab"), "x=1; __Host-cageside=ab");
        let both = "__Host-cageside=cd; cageside=ab";
        assert_eq!(cookies(both), both);
    }

    #[test]
    fn a_cookie_of_our_own_site_has_a_twin_and_one_for_frames_has_none() {
        let mut headers = HeaderMap::new();
        for line in [
            "__Host-cageside=ab; Path=/; Secure; HttpOnly; SameSite=Lax",
            "__Host-cageside-device=cd; Path=/; Secure; HttpOnly; SameSite=None; Partitioned",
        ] {
            headers.append(SET_COOKIE, HeaderValue::from_static(line));
        }
        add_twins(&mut headers);
        let lines: Vec<&str> = headers
            .get_all(SET_COOKIE)
            .iter()
            .map(|line| line.to_str().unwrap())
            .collect();
        assert_eq!(lines.len(), 3);
        assert_eq!(lines[2], "cageside=ab; Path=/; HttpOnly; SameSite=Lax");
    }
}
