//! Decides which hosts may hold a clinic's tenant, so that nobody can send us elsewhere.

mod pattern;
mod public_ip;

use std::net::IpAddr;

use url::{Host, Url};

use pattern::HostPattern;
pub use pattern::HostPatternError;

/// The hosts that may hold a tenant; everything else is refused.
#[derive(Debug, Clone)]
pub struct AllowedHosts {
    patterns: Vec<HostPattern>,
    allow_http: bool,
    outgoing_proxy: Option<OutgoingProxy>,
    /// Where events may go; everywhere on the public internet where none is listed.
    event_hosts: Option<Vec<HostPattern>>,
}

/// The proxy that requests to Provet go through. `Debug` does not tell its password.
#[derive(Clone)]
struct OutgoingProxy(Url);

impl std::fmt::Debug for OutgoingProxy {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("OutgoingProxy")
    }
}

/// The URL does not lead to a host that may hold a tenant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the URL does not lead to an allowed host")]
pub struct HostNotAllowed;

impl AllowedHosts {
    /// Reads the setting: host names separated by commas, `*.` before one for its subdomains, `:port` behind one where it is
    /// not 443.
    ///
    /// `allow_http` is for development: plain http, any port where none is listed, and loopback addresses.
    pub fn parse(setting: &str, allow_http: bool) -> Result<Self, HostPatternError> {
        Ok(Self {
            patterns: parse_patterns(setting)?,
            allow_http,
            outgoing_proxy: None,
            event_hosts: None,
        })
    }

    /// The same hosts, with a list of those that events may go to, in the same notation.
    pub fn with_event_hosts(mut self, setting: &str) -> Result<Self, HostPatternError> {
        self.event_hosts = Some(parse_patterns(setting)?);
        Ok(self)
    }

    /// Whether the operator lets events go to the host of this URL. Its scheme and address are for others to judge.
    pub fn allows_events_to(&self, url: &Url) -> bool {
        let Some(patterns) = &self.event_hosts else {
            return true;
        };
        let host = url.host().zip(url.port_or_known_default());
        host.is_some_and(|(host, port)| matches_any(patterns, &host, port, self.allow_http))
    }

    /// Whether a request may be sent to this URL. Its path is not looked at.
    ///
    /// Names are compared as the URL standard normalises them: lower case, international names in their ASCII form, numbers
    /// in any notation as IP addresses. A trailing dot is another name, and so refused. An IP address passes only where the
    /// very same one is listed; a name passes here and its addresses must still pass [`AllowedHosts::is_public_address`].
    pub fn check(&self, url: &Url) -> Result<(), HostNotAllowed> {
        // Secrets and tokens travel in these requests, so plain http is for development only.
        let scheme = url.scheme() == "https" || (self.allow_http && url.scheme() == "http");
        // A user name can make a foreign host look allowed: `https://provetcloud.com@evil.example/`.
        let anonymous = url.username().is_empty() && url.password().is_none();
        let (Some(host), Some(port)) = (url.host(), url.port_or_known_default()) else {
            return Err(HostNotAllowed);
        };
        if scheme && anonymous && self.contains_host(&host, port) {
            Ok(())
        } else {
            Err(HostNotAllowed)
        }
    }

    fn contains_host(&self, host: &Host<&str>, port: u16) -> bool {
        // A stand-in on a developer's machine listens on any port.
        matches_any(&self.patterns, host, port, self.allow_http)
    }

    /// Whether a connection may be made to an address that a host's name led to: only on the public internet, and in
    /// development on this machine.
    pub fn is_public_address(&self, address: IpAddr) -> bool {
        // The address that is connected to is checked, not the name: a name may lead into our own network.
        public_ip::is_public(address) || (self.allow_http && address.is_loopback())
    }

    /// The same hosts, reached through a proxy. It resolves their names, so that their addresses are its own to judge.
    #[must_use]
    pub fn with_outgoing_proxy(mut self, proxy: Option<Url>) -> Self {
        self.outgoing_proxy = proxy.map(OutgoingProxy);
        self
    }

    /// Whether requests to these hosts go through a proxy.
    pub fn has_outgoing_proxy(&self) -> bool {
        self.outgoing_proxy.is_some()
    }

    /// The proxy that requests to these hosts go through, if there is one. Its URL may hold a password.
    pub(super) fn outgoing_proxy(&self) -> Option<&Url> {
        self.outgoing_proxy.as_ref().map(|OutgoingProxy(url)| url)
    }

    /// Whether this is a development set-up that takes plain http and loopback addresses.
    pub fn allows_http(&self) -> bool {
        self.allow_http
    }
}

/// Whether a URL leads to this machine itself.
pub fn is_loopback(url: &Url) -> bool {
    match url.host() {
        Some(Host::Domain(name)) => name == "localhost" || name.ends_with(".localhost"),
        Some(Host::Ipv4(address)) => IpAddr::from(address).is_loopback(),
        Some(Host::Ipv6(address)) => IpAddr::from(address).is_loopback(),
        None => false,
    }
}

fn parse_patterns(setting: &str) -> Result<Vec<HostPattern>, HostPatternError> {
    let entries = setting.split(',').map(str::trim);
    let entries = entries.filter(|text| !text.is_empty());
    let patterns = entries
        .map(str::parse)
        .collect::<Result<Vec<HostPattern>, _>>()?;
    if patterns.is_empty() {
        return Err(HostPatternError::Empty);
    }
    Ok(patterns)
}

fn matches_any(patterns: &[HostPattern], host: &Host<&str>, port: u16, any_port: bool) -> bool {
    let mut patterns = patterns.iter();
    patterns.any(|pattern| pattern.matches_host(host) && pattern.matches_port(port, any_port))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hosts(setting: &str, allow_http: bool) -> AllowedHosts {
        AllowedHosts::parse(setting, allow_http).unwrap()
    }

    fn passes(hosts: &AllowedHosts, url: &str) -> bool {
        url.parse().is_ok_and(|url| hosts.check(&url).is_ok())
    }

    #[test]
    fn the_default_lets_provets_hosts_pass() {
        let hosts = hosts("provetcloud.com,*.provetcloud.com", false);
        for url in [
            "https://provetcloud.com/4/oauth2/token/",
            "https://us.provetcloud.com/",
            "https://a.b.provetcloud.com:443/",
            "HTTPS://US.ProvetCloud.COM/",
        ] {
            assert!(passes(&hosts, url), "{url}");
        }
    }

    #[test]
    fn everything_else_is_refused() {
        let hosts = hosts("provetcloud.com,*.provetcloud.com", false);
        for url in [
            "http://provetcloud.com/",
            "ftp://provetcloud.com/",
            "file:///provetcloud.com",
            "data:text/plain,provetcloud.com",
            "https://provetcloud.com:8443/",
            "https://provetcloud.com:80/",
            "https://provetcloud.com./",
            "https://us.provetcloud.com./",
            "https://xprovetcloud.com/",
            "https://provetcloud.com.evil.example/",
            "https://provetcloud.co/",
            "https://evil.example/provetcloud.com",
            "https://evil.example\\@provetcloud.com/",
            "https://evil.example#@provetcloud.com/",
            "https://provetcloud.com@evil.example/",
            "https://me@provetcloud.com/",
            "https://:secret@provetcloud.com/",
            "https://provetcloud。com.evil.example/",
            "https://рrovetcloud.com/",
            "https://provetсloud.com/",
            "https://127.0.0.1/",
            "https://2130706433/",
            "https://0x7f.1/",
            "https://[::1]/",
            "https://localhost/",
            "https://provetcloud.com%00.evil.example/",
        ] {
            assert!(!passes(&hosts, url), "{url}");
        }
    }

    #[test]
    fn other_ways_to_write_an_allowed_name_are_that_name() {
        let hosts = hosts("provetcloud.com", false);
        for url in [
            "https://provetcloud。com/",
            "https://ｐrovetcloud.com/",
            "https://%70rovetcloud.com/",
            "https://provet\tcloud.com/",
        ] {
            assert!(passes(&hosts, url), "{url}");
        }
    }

    #[test]
    fn a_star_covers_subdomains_and_never_the_name_itself() {
        let hosts = hosts("*.provetcloud.com", false);
        assert!(passes(&hosts, "https://us.provetcloud.com/"));
        assert!(!passes(&hosts, "https://provetcloud.com/"));
        assert!(!passes(&hosts, "https://.provetcloud.com/"));
    }

    #[test]
    fn a_listed_port_is_the_only_one() {
        let hosts = hosts("provet.example:8443", false);
        assert!(passes(&hosts, "https://provet.example:8443/"));
        assert!(!passes(&hosts, "https://provet.example/"));
    }

    #[test]
    fn an_address_passes_only_where_it_is_listed() {
        let hosts = hosts("192.0.2.7:8443,[2001:db8::1]", false);
        assert!(passes(&hosts, "https://192.0.2.7:8443/"));
        assert!(passes(&hosts, "https://3221225991:8443/"));
        assert!(passes(&hosts, "https://[2001:db8:0::1]/"));
        assert!(!passes(&hosts, "https://192.0.2.8:8443/"));
        assert!(!passes(&hosts, "https://[::ffff:192.0.2.7]:8443/"));
    }

    #[test]
    fn development_takes_plain_http_and_any_port_of_an_allowed_host() {
        let hosts = hosts("localhost,stand-in.example:9000", true);
        for url in [
            "http://localhost:4321/4/oauth2/token/",
            "https://localhost/",
            "http://stand-in.example:9000/",
        ] {
            assert!(passes(&hosts, url), "{url}");
        }
        for url in [
            "http://stand-in.example:9001/",
            "http://127.0.0.1:4321/",
            "http://evil.example/",
            "http://a.localhost/",
        ] {
            assert!(!passes(&hosts, url), "{url}");
        }
    }

    #[test]
    fn only_development_reaches_this_machine_and_nothing_else_that_is_private() {
        let (real, development) = (hosts("localhost", false), hosts("localhost", true));
        for (text, allowed) in [
            ("127.0.0.1", true),
            ("127.8.8.8", true),
            ("::1", true),
            ("::ffff:127.0.0.1", false),
            ("10.0.0.1", false),
            ("169.254.169.254", false),
            ("0.0.0.0", false),
            ("fd00::1", false),
        ] {
            let address = text.parse().unwrap();
            assert!(!real.is_public_address(address), "{text}");
            assert_eq!(development.is_public_address(address), allowed, "{text}");
        }
        assert!(real.is_public_address("8.8.8.8".parse().unwrap()));
    }
}
