//! The URLs of the HTTP surface. No other file of `web` spells a path; the paths of the settings pages are in their routes.

use url::Url;

use crate::views::sign_in_form::START_PATH;

pub(super) const HOOKUP: &str = "/hookup/{token}";
pub(super) const WEBHOOK: &str = "/webhook/{token}";

/// Of a button whose parameter names the page.
pub(super) const LAUNCH: &str = "/launch/{provet_id}";
pub(super) const LAUNCH_PAGE: &str = "/launch/{provet_id}/{page}";
pub(super) const BACKGROUND: &str = "/background/{provet_id}";
pub(super) const BACKGROUND_PAGE: &str = "/background/{provet_id}/{page}";

pub(super) const PANEL_SECTION: &str = "/panel/{page}/section/{slot}";
pub(super) const PANEL_DOCUMENT: &str = "/panel/{page}/paper/{name}";
pub(super) const PANEL_EVENTS: &str = "/panel/{page}/events";
pub(super) const PANEL_SIGN_IN: &str = "/panel/{page}/sign-in";
pub(super) const PANEL_SIGN_OUT: &str = "/panel/{page}/sign-out";
pub(super) const PANEL_ACTION: &str = "/panel/{page}/{action}";

pub(super) const OAUTH_START: &str = START_PATH;
pub(super) const OAUTH_CALLBACK: &str = "/oauth/callback";

pub(super) const ASSET: &str = "/assets/{hash}/{*path}";
pub(super) const LIVENESS: &str = "/healthz";
pub(super) const READINESS: &str = "/readyz";
pub(super) const METRICS: &str = "/metrics";

pub(super) const SETTINGS: &str = "/settings";
pub(super) const SETTINGS_SIGN_IN: &str = "/settings/sign-in";

/// The path of an embedded file. Its hash changes with every version, so that browsers may keep it forever.
pub(super) fn asset_path(hash: &str, name: &str) -> String {
    format!("/assets/{hash}/{name}")
}

/// Whether Provet may show the response in a frame: panels, and the errors of their requests. The path alone decides, so
/// that it also holds for responses that no handler made.
pub(super) fn is_framable(path: &str) -> bool {
    path.starts_with("/launch/") || path.starts_with("/panel/")
}

/// Whether the response goes to the log of Provet, which shows one line.
pub(super) fn is_background(path: &str) -> bool {
    path.starts_with("/background")
}

/// Whether a program sends the request, and expects JSON whatever it says it accepts.
pub(super) fn is_for_programs(path: &str) -> bool {
    path.starts_with("/hookup") || path.starts_with("/webhook")
}

pub(super) fn is_settings(path: &str) -> bool {
    path.starts_with(SETTINGS)
}

/// The URL that Provet sends users back to after they signed in, to be registered with the application.
pub fn redirect_uri(public_url: &Url) -> Url {
    let mut url = public_url.clone();
    let base = url.path().trim_end_matches('/').to_owned();
    url.set_path(&format!("{base}{OAUTH_CALLBACK}"));
    url
}

/// The URL that Provet sends hookup messages to. `public_url` ends in a slash.
pub fn hookup_url(public_url: &Url, token: &str) -> String {
    format!("{public_url}hookup/{token}")
}

/// The URL that Provet sends webhooks to. `public_url` ends in a slash.
pub fn webhook_url(public_url: &Url, token: &str) -> String {
    format!("{public_url}webhook/{token}")
}

/// The URL of a link that opens an account of the settings once. `public_url` ends in a slash.
pub fn account_link_url(public_url: &Url, token: &str) -> String {
    format!("{public_url}settings/link/{token}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_launches_and_panels_may_be_framed() {
        assert!(is_framable("/launch/1/patient"));
        assert!(is_framable("/panel/patient/weight"));
        for path in [
            "/",
            "/launch",
            "/launches/1",
            "/settings/",
            "/hookup/x",
            "/assets/x",
        ] {
            assert!(!is_framable(path), "{path}");
        }
    }

    #[test]
    fn people_come_back_below_the_public_url() {
        for (public, back) in [
            (
                "https://panel.example",
                "https://panel.example/oauth/callback",
            ),
            (
                "https://panel.example/",
                "https://panel.example/oauth/callback",
            ),
            (
                "https://a.example/cageside/",
                "https://a.example/cageside/oauth/callback",
            ),
        ] {
            assert_eq!(redirect_uri(&public.parse().unwrap()).as_str(), back);
        }
    }
}
