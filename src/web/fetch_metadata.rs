//! Checks where a browser says that a request comes from: `Sec-Fetch-*`, else `Origin`.
//!
//! Panels use no cookies, so a page of another origin cannot send authenticated requests; these checks are a second defence.

use axum::http::HeaderMap;
use url::Origin;

fn header_text<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers
        .get(name)
        .map(|value| value.to_str().unwrap_or_default())
}

/// Whether the request is a navigation of a frame, a tab or a popup, as every launch is; not one of a script or an image.
///
/// Browsers before 2023 and Provet's own servers send no such headers: missing ones pass.
pub(super) fn is_navigation(headers: &HeaderMap) -> bool {
    // What a browser fetches ahead nobody has opened yet: it asks again when somebody does.
    let ahead = ["sec-purpose", "purpose", "x-moz"];
    let is_prefetch =
        |name: &&str| header_text(headers, name).is_some_and(|it| it.contains("prefetch"));
    if ahead.iter().any(is_prefetch) {
        return false;
    }
    let mode = header_text(headers, "sec-fetch-mode").is_none_or(|mode| mode == "navigate");
    let dest = header_text(headers, "sec-fetch-dest")
        // Absent in old browsers: the hash of the launch protects them too.
        .is_none_or(|dest| matches!(dest, "iframe" | "frame" | "document"));
    mode && dest
}

/// Whether a browser sent the request. Provet's own workers are none: they send no such header.
pub(super) fn is_from_browser(headers: &HeaderMap) -> bool {
    ["sec-fetch-mode", "sec-fetch-site"]
        .iter()
        .any(|name| headers.contains_key(*name))
}

/// Whether the page around a frame, as far as the browser names it, is at one of these origins. At another one the browser
/// would leave the frame blank.
///
/// A tab or a window has no page around it, and a page that sends no referrer is not known.
pub(super) fn may_be_framed(
    headers: &HeaderMap,
    mut origins: impl Iterator<Item: AsRef<str>>,
) -> bool {
    let dest = header_text(headers, "sec-fetch-dest");
    if !dest.is_some_and(|dest| matches!(dest, "iframe" | "frame")) {
        return true;
    }
    let named = header_text(headers, "origin").or_else(|| header_text(headers, "referer"));
    let around = named.and_then(|url| url.parse::<url::Url>().ok());
    // `null`, of a sandboxed page, is no URL.
    around.is_none_or(|url| {
        let around = url.origin().ascii_serialization();
        origins.any(|origin| origin.as_ref() == around)
    })
}

/// Whether the request comes from a panel, and so from our own origin.
///
/// A plain form sends `Origin: null`, because our pages send no referrer; so does any page in a sandboxed frame. The session
/// token in the body is the proof then.
pub(super) fn is_from_panel(headers: &HeaderMap, by_htmx: bool, own: &Origin) -> bool {
    let origin = header_text(headers, "origin");
    // A sandboxed frame without an origin of its own sends `null`; there only plain forms work.
    let plain_form = origin == Some("null") && !by_htmx;
    match header_text(headers, "sec-fetch-site") {
        Some(site) => site == "same-origin" || plain_form,
        None => plain_form || origin.is_none_or(|origin| origin == own.ascii_serialization()),
    }
}

/// Whether the browser says that the response becomes a tab or window, and no frame.
pub(super) fn is_top_level_navigation(headers: &HeaderMap) -> bool {
    header_text(headers, "sec-fetch-dest") == Some("document")
}

/// Whether the browser says that a page of ours sends the request, whatever token it holds.
///
/// An attacker could send a user to sign in with the attacker's own session token, and so get a panel with the rights of the
/// user. `Origin: null` does not pass: our pages send it, but so do sandboxed pages of others.
pub(super) fn is_same_origin(headers: &HeaderMap, own: &Origin) -> bool {
    match header_text(headers, "sec-fetch-site") {
        Some(site) => site == "same-origin",
        None => header_text(headers, "origin") == Some(own.ascii_serialization().as_str()),
    }
}

/// Whether a form of the settings comes from our own origin. For browsers that send neither header, the CSRF token of the
/// form decides alone.
///
/// A form of ours says `Origin: null`, because our pages send no referrer.
pub(super) fn is_from_settings(headers: &HeaderMap, own: &Origin) -> bool {
    let origin = header_text(headers, "origin");
    // `null` also comes from our own pages, because they send no referrer.
    let own_origin = origin.is_none_or(|it| it == "null" || it == own.ascii_serialization());
    own_origin && header_text(headers, "sec-fetch-site").is_none_or(|site| site == "same-origin")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(pairs: &[(&'static str, &'static str)]) -> HeaderMap {
        let pairs = pairs.iter().map(|(name, value)| {
            let name = axum::http::HeaderName::from_static(name);
            (name, axum::http::HeaderValue::from_static(value))
        });
        pairs.collect()
    }

    #[test]
    fn what_is_fetched_ahead_is_no_launch() {
        for (name, value) in [
            ("sec-purpose", "prefetch;prerender"),
            ("purpose", "prefetch"),
            ("x-moz", "prefetch"),
        ] {
            assert!(!is_navigation(&headers(&[(name, value)])), "{name}");
        }
    }

    #[test]
    fn a_frame_is_shown_by_the_clinics_own_origins() {
        let origins = ["https://provet.example", "https://intranet.example"];
        let shown = |pairs: &[(&'static str, &'static str)]| {
            may_be_framed(&headers(pairs), origins.into_iter())
        };
        let frame = ("sec-fetch-dest", "iframe");
        assert!(shown(&[frame, ("origin", "https://intranet.example")]));
        assert!(shown(&[
            frame,
            ("referer", "https://provet.example/4/patient/1/")
        ]));
        assert!(!shown(&[frame, ("origin", "https://elsewhere.example")]));
        assert!(!shown(&[frame, ("referer", "https://elsewhere.example/")]));
        // Not known, or no frame at all.
        for pairs in [
            vec![frame],
            vec![frame, ("origin", "null")],
            vec![("origin", "https://elsewhere.example")],
            vec![
                ("sec-fetch-dest", "document"),
                ("origin", "https://elsewhere.example"),
            ],
        ] {
            assert!(shown(&pairs), "{pairs:?}");
        }
    }

    #[test]
    fn a_launch_is_a_navigation() {
        for dest in ["iframe", "frame", "document"] {
            let sent = headers(&[("sec-fetch-mode", "navigate"), ("sec-fetch-dest", dest)]);
            assert!(is_navigation(&sent), "{dest}");
        }
        assert!(is_navigation(&headers(&[])));
        for (mode, dest) in [
            ("cors", "empty"),
            ("no-cors", "script"),
            ("no-cors", "image"),
            ("navigate", "object"),
        ] {
            let sent = headers(&[("sec-fetch-mode", mode), ("sec-fetch-dest", dest)]);
            assert!(!is_navigation(&sent), "{mode} {dest}");
        }
    }

    #[test]
    fn only_our_own_pages_ask_for_sections() {
        let own = url::Url::parse("https://panel.example/").unwrap().origin();
        let asked = |pairs: &[(&'static str, &'static str)], by_htmx| {
            is_from_panel(&headers(pairs), by_htmx, &own)
        };
        assert!(asked(&[], true));
        assert!(asked(&[("sec-fetch-site", "same-origin")], true));
        assert!(asked(&[("origin", "https://panel.example")], true));
        assert!(asked(
            &[("sec-fetch-site", "same-origin"), ("origin", "null")],
            false
        ));
        assert!(asked(
            &[("sec-fetch-site", "cross-site"), ("origin", "null")],
            false
        ));
        assert!(asked(&[("origin", "null")], false));
        assert!(!asked(
            &[("sec-fetch-site", "cross-site"), ("origin", "null")],
            true
        ));
        assert!(!asked(&[("origin", "null")], true));
        assert!(!asked(&[("sec-fetch-site", "cross-site")], false));
        assert!(!asked(&[("sec-fetch-site", "same-site")], true));
        assert!(!asked(&[("origin", "https://panel.example.evil")], false));
    }

    #[test]
    fn only_our_own_pages_send_somebody_to_sign_in() {
        let own = url::Url::parse("https://panel.example/").unwrap().origin();
        let sent = |pairs: &[(&'static str, &'static str)]| is_same_origin(&headers(pairs), &own);
        assert!(sent(&[
            ("sec-fetch-site", "same-origin"),
            ("origin", "null")
        ]));
        assert!(sent(&[("origin", "https://panel.example")]));
        for odd in [
            &[][..],
            &[("origin", "null")],
            &[("sec-fetch-site", "cross-site"), ("origin", "null")],
            &[("sec-fetch-site", "same-site")],
            &[("sec-fetch-site", "none")],
            &[("origin", "https://provetcloud.com")],
        ] {
            assert!(!sent(odd), "{odd:?}");
        }
    }

    #[test]
    fn only_our_own_pages_send_forms_of_the_settings() {
        let own = url::Url::parse("https://panel.example/").unwrap().origin();
        let asked =
            |pairs: &[(&'static str, &'static str)]| is_from_settings(&headers(pairs), &own);
        assert!(asked(&[]));
        assert!(asked(&[
            ("sec-fetch-site", "same-origin"),
            ("origin", "null")
        ]));
        assert!(asked(&[("origin", "https://panel.example")]));
        for site in ["cross-site", "same-site", "none"] {
            assert!(
                !asked(&[("sec-fetch-site", site), ("origin", "null")]),
                "{site}"
            );
        }
        assert!(!asked(&[("origin", "https://panel.example.evil")]));
    }
}
