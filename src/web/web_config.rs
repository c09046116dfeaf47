//! The configuration of the HTTP surface, as plain values.

use std::net::IpAddr;

use ipnet::IpNet;
use jiff::SignedDuration;
use url::Url;

use crate::storage::SecondFactorPolicy;

/// The configuration of the HTTP surface.
#[derive(Debug, Clone)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a setting of its own"
)]
pub struct WebConfig {
    /// The URL under which browsers and Provet reach us. Requests of panels come from its origin.
    pub public_url: Url,
    /// The list of hosts that may hold a tenant, as written in the setting.
    pub provet_hosts: String,
    /// Development only: these hosts may also be reached over plain http, on any port.
    pub allow_http_provet: bool,
    /// How long an opened panel may be used before it must be opened again.
    pub session_lifetime: SignedDuration,
    /// Whether browsers are to use https for the hosts below ours too.
    pub hsts_subdomains: bool,
    /// Whether a clinic's administrators may delete the clinic.
    pub administrators_may_purge: bool,
    /// From where requests are believed and taken.
    pub network: NetworkConfig,
    /// Whether webhooks are taken at the URL that all clinics share, and at those that were derived from it.
    pub shared_webhook_url: bool,
    /// Whether operators must have a second factor.
    pub operator_second_factor: SecondFactorPolicy,
}

/// From where requests are believed and taken.
#[derive(Debug, Clone, Default)]
pub struct NetworkConfig {
    /// Proxies whose forwarding header is believed.
    pub trusted_proxies: Vec<IpNet>,
    /// The header in which those proxies say for whom they ask.
    pub forwarding_header: ForwardingHeader,
    /// Where background requests and webhooks may come from; everywhere where none is listed.
    pub callback_networks: Vec<IpNet>,
}

impl NetworkConfig {
    /// Whether a proxy at this address is believed.
    pub(super) fn is_trusted_proxy(&self, address: IpAddr) -> bool {
        self.trusted_proxies
            .iter()
            .any(|net| net.contains(&address))
    }
}

/// The header in which a proxy says for whom it asks. Only one is read: a proxy passes on what it does not write itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ForwardingHeader {
    /// `X-Forwarded-For`, which nearly every proxy writes.
    #[default]
    XForwardedFor,
    /// `Forwarded` (RFC 7239).
    Forwarded,
}

impl ForwardingHeader {
    /// Its name, in lower case.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::XForwardedFor => "x-forwarded-for",
            Self::Forwarded => "forwarded",
        }
    }
}

/// Neither of the two headers has this name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("must be x-forwarded-for or forwarded")]
pub struct UnknownForwardingHeader;

impl std::str::FromStr for ForwardingHeader {
    type Err = UnknownForwardingHeader;

    fn from_str(text: &str) -> Result<Self, UnknownForwardingHeader> {
        let known = [Self::XForwardedFor, Self::Forwarded];
        let found = known
            .into_iter()
            .find(|header| text.trim().eq_ignore_ascii_case(header.as_str()));
        found.ok_or(UnknownForwardingHeader)
    }
}

impl WebConfig {
    /// The allowed hosts as sources of a content security policy.
    ///
    /// `*.` means the same there and here. An entry that a policy cannot hold (an IPv6 address) is left out.
    pub(super) fn frame_ancestor_sources(&self) -> String {
        let entries = self.provet_hosts.split(',').map(str::trim);
        let entries = entries.filter(|entry| !entry.is_empty() && entry.bytes().all(is_csp_safe));
        let sources: Vec<String> = entries
            .flat_map(|entry| self.entry_sources(entry))
            .collect();
        if sources.is_empty() {
            return "'none'".to_owned();
        }
        sources.join(" ")
    }

    fn entry_sources(&self, entry: &str) -> Vec<String> {
        let any_port = self.allow_http_provet && !entry.contains(':');
        let port = if any_port { ":*" } else { "" };
        let schemes: &[&str] = if self.allow_http_provet {
            &["https", "http"]
        } else {
            &["https"]
        };
        let sources = schemes
            .iter()
            .map(|scheme| format!("{scheme}://{entry}{port}"));
        sources.collect()
    }
}

/// Whether a byte may occur in a source: none that could end the source or the directive.
fn is_csp_safe(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'*' | b':')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sources(hosts: &str, allow_http_provet: bool) -> String {
        let settings = WebConfig {
            public_url: "http://127.0.0.1:8080".parse().unwrap(),
            provet_hosts: hosts.to_owned(),
            allow_http_provet,
            session_lifetime: SignedDuration::from_hours(12),
            hsts_subdomains: true,
            administrators_may_purge: true,
            network: NetworkConfig::default(),
            shared_webhook_url: true,
            operator_second_factor: SecondFactorPolicy::Required,
        };
        settings.frame_ancestor_sources()
    }

    #[test]
    fn the_allowed_hosts_become_sources() {
        let usual = sources("provetcloud.com, *.provetcloud.com:8443", false);
        assert_eq!(
            usual,
            "https://provetcloud.com https://*.provetcloud.com:8443"
        );
        assert_eq!(
            sources("localhost", true),
            "https://localhost:* http://localhost:*"
        );
    }

    #[test]
    fn nothing_in_the_setting_can_end_the_directive() {
        assert_eq!(
            sources("a.example; script-src *,b.example", false),
            "https://b.example"
        );
        assert_eq!(sources("", false), "'none'");
        assert_eq!(sources("[::1]", false), "'none'");
    }
}
