//! What a settings page is asked: path and query parameters, form fields, and the browser that sends them.

use secrecy::SecretString;

/// A request to a settings page.
#[derive(Debug, Clone, Default)]
pub struct SettingsRequest {
    /// The path parameters.
    pub path_params: RequestFields,
    /// The query parameters.
    pub query: RequestFields,
    /// The form fields, without the token against cross-site request forgery.
    pub form: RequestFields,
    /// Whether htmx sent it, so that a fragment suffices.
    pub is_htmx: bool,
    /// The client's IP address: for throttling, never for access.
    pub client_ip: Option<std::net::IpAddr>,
    /// The `User-Agent` header.
    pub user_agent: String,
    /// The token of the browser's cookie, with or without a session: it binds a sign-in to this browser.
    pub browser_token: BrowserToken,
    /// What the browser kept of an earlier sign-in: for throttling, never for access.
    pub known_browser: BrowserToken,
}

/// The secret token of a browser's cookie; never shown.
#[derive(Clone, Default)]
pub struct BrowserToken(pub Option<SecretString>);

impl std::fmt::Debug for BrowserToken {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("BrowserToken")
    }
}

/// Names and values, in the order in which they were sent.
#[derive(Clone, Default)]
pub struct RequestFields(pub Vec<(String, String)>);

impl std::fmt::Debug for RequestFields {
    /// Names only: values may be passwords.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_list()
            .entries(self.0.iter().map(|(name, _)| name))
            .finish()
    }
}

impl RequestFields {
    /// The first value of `name`, trimmed; absent and empty are the same.
    pub fn trimmed_value(&self, name: &str) -> &str {
        self.raw_value(name).trim()
    }

    /// The first value of `name`, untrimmed: a password may begin with a space.
    pub fn raw_value(&self, name: &str) -> &str {
        let found = self.0.iter().find(|(key, _)| key == name);
        found.map_or("", |(_, value)| value)
    }

    /// Every value of `name`.
    pub fn all_values<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        let named = self.0.iter().filter(move |(key, _)| key == name);
        named.map(|(_, value)| value.as_str())
    }

    /// Whether the field was sent, as a ticked checkbox is.
    pub fn is_set(&self, name: &str) -> bool {
        self.0.iter().any(|(key, _)| key == name)
    }
}
