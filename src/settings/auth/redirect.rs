//! Where a sign-in leads: only ever to a page of the settings, so that no link can redirect to another site.

use url::{Url, form_urlencoded};

/// The first page after a sign-in.
const HOME_PATH: &str = "/settings";

/// The longest return URL, in bytes.
const MAX_LENGTH: usize = 1000;

/// Pages that do not need a sign-in; none of them is returned to.
const EXCLUDED_PATHS: [&str; 3] = ["/settings/sign-in", "/settings/sign-out", "/settings/link"];

/// The return URL if it is a page of the settings, else the first page.
pub(super) fn sanitize(next: &str) -> String {
    parse_internal_path(next).unwrap_or_else(|| HOME_PATH.to_owned())
}

/// Adds the return URL to a path.
pub(super) fn with_return_url(path: &str, next: &str) -> String {
    match parse_internal_path(next) {
        Some(next) if next != HOME_PATH => {
            let mut query = form_urlencoded::Serializer::new(String::new());
            query.append_pair("next", &next);
            format!("{path}?{}", query.finish())
        }
        _ => path.to_owned(),
    }
}

/// The path and query of a return URL, if it is a page of the settings when parsed as browsers parse it.
fn parse_internal_path(next: &str) -> Option<String> {
    if next.len() > MAX_LENGTH || !next.starts_with('/') {
        return None;
    }
    // Parsed as browsers do: a backslash or a tab makes `/\evil.example` another host.
    let base = Url::parse("https://here.invalid/").ok()?;
    let url = base.join(next).ok()?;
    let path = url.path();
    let is_below = |above: &str| {
        let rest = path.strip_prefix(above);
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    };
    let inside = url.origin() == base.origin() && is_below(HOME_PATH);
    // A link back to the sign-in would lead in a circle, one to the sign-out would end what just began.
    if !inside || EXCLUDED_PATHS.into_iter().any(is_below) {
        return None;
    }
    let query = url.query().map_or_else(String::new, |it| format!("?{it}"));
    Some(format!("{path}{query}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_of_the_settings_are_gone_back_to() {
        for (next, to) in [
            ("/settings", "/settings"),
            (
                "/settings/clinics/54321/audit?kind=write&after=7",
                "/settings/clinics/54321/audit?kind=write&after=7",
            ),
            ("/settings/clinics#part", "/settings/clinics"),
            ("/settings/./clinics", "/settings/clinics"),
        ] {
            assert_eq!(sanitize(next), to);
        }
        let coded = with_return_url("/x", "/settings/clinics?a=b&c=d");
        assert_eq!(coded, "/x?next=%2Fsettings%2Fclinics%3Fa%3Db%26c%3Dd");
        assert_eq!(with_return_url("/x", "https://evil.example/"), "/x");
    }

    #[test]
    fn nowhere_else_is_gone_to() {
        for next in [
            "",
            "//evil.example/settings",
            "/\\evil.example/settings",
            "\\\\evil.example",
            "https://evil.example/settings",
            "https:/settings",
            "javascript:alert(1)",
            "/\t/evil.example/settings",
            "/settings/../launch/54321/patient",
            "/settings/%2e%2e/launch",
            "/settingsx",
            "/settings.evil.example",
            "settings/clinics",
            " /settings",
            "/settings/sign-in?next=/settings/sign-in",
            "/settings/sign-out",
            "/settings/link/0123",
            &format!("/settings/{}", "x".repeat(MAX_LENGTH)),
        ] {
            assert_eq!(sanitize(next), "/settings", "{next:?}");
        }
    }
}
