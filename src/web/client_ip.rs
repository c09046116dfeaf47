//! Which address a request came from: for logs, for throttling sign-ins, and for what only near or listed networks may ask
//! (`/metrics`, and background requests where the operator limits them).
//!
//! One header is believed, the one that the operator says the proxy writes, and only from proxies that are listed. The other
//! forwarding headers may be a sender's own, which most proxies pass on, so they only make a request doubtful.

use std::net::{IpAddr, SocketAddr};
use std::sync::Once;

use axum::extract::ConnectInfo;
use axum::http::request::Parts;
use axum::http::{Extensions, HeaderMap};
use ipnet::IpNet;

use super::AppState;
use super::web_config::{ForwardingHeader, NetworkConfig};

/// Headers that show that somebody else's request was passed on.
const FORWARDING_SIGNS: [&str; 7] = [
    "forwarded",
    "x-forwarded-for",
    "x-forwarded-host",
    "x-forwarded-proto",
    "x-real-ip",
    "cf-connecting-ip",
    "via",
];

/// Where a request came from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct ClientIp {
    /// The nearest address that no trusted proxy vouches against; `None` where the connection is not known.
    pub(super) address: Option<IpAddr>,
    /// The request was passed on, and from whom cannot be told: by somebody who is not listed, or in a form we cannot read.
    is_uncertain: bool,
}

impl ClientIp {
    /// Walks from the connection outwards for as long as each hop is a trusted proxy.
    ///
    /// Read from the right: a sender can write anything on the left of what the proxies add.
    pub(super) fn from_request(
        headers: &HeaderMap,
        extensions: &Extensions,
        network: &NetworkConfig,
    ) -> Self {
        let peer = extensions
            .get::<ConnectInfo<SocketAddr>>()
            .map(|ConnectInfo(peer)| peer.ip().to_canonical());
        let is_forwarded = FORWARDING_SIGNS
            .iter()
            .any(|name| headers.contains_key(*name));
        let hops = forwarded_hops(headers, network.forwarding_header);
        let mut client = Self {
            address: peer,
            // Until a listed proxy vouches for an address.
            is_uncertain: is_forwarded,
        };
        // From the right: only entries that a trusted proxy added are believed, and it adds at the end.
        for hop in hops.iter().rev() {
            let is_proxy = client
                .address
                .is_some_and(|address| network.is_trusted_proxy(address));
            if !is_proxy {
                break;
            }
            client.is_uncertain = hop.is_none();
            let Some(hop) = hop else { break };
            client.address = Some(*hop);
        }
        if client.is_uncertain {
            warn_once_of_unlisted_proxy(client);
        }
        client
    }

    /// True for a request from this machine itself, or from a network that is not the public one.
    pub(super) fn is_private_network(self) -> bool {
        !self.is_uncertain && self.address.is_some_and(is_private)
    }

    /// Whether the request certainly comes from one of these networks.
    pub(super) fn is_within(self, networks: &[IpNet]) -> bool {
        let is_listed = |address| networks.iter().any(|net| net.contains(&address));
        !self.is_uncertain && self.address.is_some_and(is_listed)
    }

    /// Whether a background request or a webhook comes from where the operator expects them; from everywhere where nothing is
    /// listed, because Provet does not publish its addresses.
    pub(super) fn is_allowed_callback(app: &AppState, parts: &Parts) -> bool {
        let networks = &app.config.network.callback_networks;
        let client = Self::from_request(&parts.headers, &parts.extensions, &app.config.network);
        networks.is_empty() || client.is_within(networks)
    }

    /// The address that attempts to sign in are counted by.
    ///
    /// None behind a proxy that is not listed: everybody would be one address, and keep the others out. A public address
    /// that sends forwarding headers is counted all the same, because else anybody could leave the count by sending one.
    pub(super) fn throttle_address(self) -> Option<IpAddr> {
        self.address
            .filter(|address| !self.is_uncertain || !is_private(*address))
    }
}

fn is_private(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(v4) => v4.is_loopback() || v4.is_private(),
        IpAddr::V6(v6) => v6.is_loopback() || v6.is_unique_local(),
    }
}

/// Tells the operator once that a proxy is not listed, without an address of anybody.
fn warn_once_of_unlisted_proxy(client: ClientIp) {
    static WARNED: Once = Once::new();
    // From the public network it may as well be a forged header.
    if client.address.is_some_and(is_private) {
        WARNED.call_once(|| {
            tracing::warn!(
                "a proxy passes requests on whose sender cannot be told: list it in CAGESIDE_TRUSTED_PROXIES, and name the \
                 header that it writes in CAGESIDE_FORWARDING_HEADER"
            );
        });
    }
}

/// The hops in the order they were added; `None` for one that is not an address.
fn forwarded_hops(headers: &HeaderMap, header: ForwardingHeader) -> Vec<Option<IpAddr>> {
    let values = headers.get_all(header.as_str()).iter();
    let texts: Vec<&str> = values
        .map(|value| value.to_str().unwrap_or_default())
        .collect();
    let parse = match header {
        ForwardingHeader::XForwardedFor => parse_address,
        ForwardingHeader::Forwarded => parse_forwarded_for,
    };
    let elements = texts.iter().flat_map(|text| text.split(','));
    elements.map(parse).collect()
}

/// The `for` of one element of `Forwarded`.
fn parse_forwarded_for(element: &str) -> Option<IpAddr> {
    let pairs = element.split(';').filter_map(|pair| pair.split_once('='));
    let mut values = pairs.filter(|(name, _)| name.trim().eq_ignore_ascii_case("for"));
    values.next().and_then(|(_, value)| parse_address(value))
}

/// An address as proxies write it: bare, quoted, in brackets, with a port.
fn parse_address(text: &str) -> Option<IpAddr> {
    let text = text.trim().trim_matches('"');
    let bare = text
        .strip_prefix('[')
        .and_then(|text| text.strip_suffix(']'));
    let bare = bare.unwrap_or(text).parse::<IpAddr>().ok();
    let with_port = || text.parse::<SocketAddr>().ok().map(|address| address.ip());
    bare.or_else(with_port)
        .map(|address| address.to_canonical())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(peer: &str, headers: &[(&'static str, &str)], trusted: &[&str]) -> ClientIp {
        read(ForwardingHeader::XForwardedFor, peer, headers, trusted)
    }

    fn read(
        forwarding_header: ForwardingHeader,
        peer: &str,
        headers: &[(&'static str, &str)],
        trusted: &[&str],
    ) -> ClientIp {
        let mut extensions = Extensions::new();
        let peer = SocketAddr::new(peer.parse().unwrap(), 1);
        extensions.insert(ConnectInfo(peer));
        let headers = headers.iter().map(|(name, value)| {
            let name = axum::http::HeaderName::from_static(name);
            (name, value.parse().unwrap())
        });
        let network = NetworkConfig {
            trusted_proxies: trusted.iter().map(|net| net.parse().unwrap()).collect(),
            forwarding_header,
            ..NetworkConfig::default()
        };
        ClientIp::from_request(&headers.collect(), &extensions, &network)
    }

    #[track_caller]
    fn assert_comes_from(found: ClientIp, address: &str) {
        assert_eq!(found.address, Some(address.parse().unwrap()));
    }

    #[test]
    fn nobody_is_believed_who_is_not_listed() {
        let forged = of("203.0.113.9", &[("x-forwarded-for", "127.0.0.1")], &[]);
        assert_comes_from(forged, "203.0.113.9");
        assert!(!forged.is_private_network());
    }

    #[test]
    fn what_a_sender_writes_before_the_proxy_is_not_believed() {
        let forged = of(
            "10.0.0.1",
            &[("x-forwarded-for", "127.0.0.1, 198.51.100.7")],
            &["10.0.0.0/8"],
        );
        assert_comes_from(forged, "198.51.100.7");
        assert!(!forged.is_private_network());
    }

    #[test]
    fn proxies_behind_proxies_are_walked_through() {
        let trusted = &["10.0.0.0/8", "fd00::/8"];
        let header = r#"for=198.51.100.7;proto=https, for="[fd00::2]:443", for=10.9.9.9"#;
        let of = |header| {
            let headers = [("forwarded", header)];
            read(ForwardingHeader::Forwarded, "10.0.0.1", &headers, trusted)
        };
        assert_comes_from(of(header), "198.51.100.7");
        let unknown = of("for=unknown");
        assert_comes_from(unknown, "10.0.0.1");
        assert!(!unknown.is_private_network());
    }

    #[test]
    fn a_proxy_on_this_machine_that_is_not_listed_makes_nobody_near() {
        assert!(of("127.0.0.1", &[], &[]).is_private_network());
        assert!(of("::ffff:192.168.1.4", &[], &[]).is_private_network());
        assert!(!of("127.0.0.1", &[("x-forwarded-for", "198.51.100.7")], &[]).is_private_network());
        assert!(!of("198.51.100.7", &[], &[]).is_private_network());
    }

    #[test]
    fn a_header_that_the_proxy_passes_through_is_not_believed() {
        let trusted = &["10.0.0.0/8"];
        let headers = [
            ("forwarded", "for=10.9.9.9"),
            ("x-forwarded-for", "198.51.100.7"),
        ];
        let forged = of("10.0.0.1", &headers, trusted);
        assert_comes_from(forged, "198.51.100.7");
        assert!(!forged.is_private_network());
    }

    #[test]
    fn a_hop_that_cannot_be_read_makes_nobody_near() {
        let trusted = &["10.0.0.0/8"];
        for hop in ["unknown", "_hidden", "", "10.0.0.300", "10.9.9.9:port"] {
            let unread = of("10.0.0.1", &[("x-forwarded-for", hop)], trusted);
            assert!(!unread.is_private_network(), "{hop}");
        }
        for name in ["x-real-ip", "via", "x-forwarded-host", "forwarded"] {
            let other = of("10.0.0.1", &[(name, "10.9.9.9")], trusted);
            assert!(!other.is_private_network(), "{name}");
        }
        assert!(of("10.0.0.1", &[], trusted).is_private_network());
    }

    #[test]
    fn attempts_are_counted_by_an_address_only_where_it_is_somebodys_own() {
        let trusted = &["10.0.0.0/8"];
        let counted = |peer: &str, headers: &[(&'static str, &str)]| {
            of(peer, headers, trusted)
                .throttle_address()
                .map(|address| address.to_string())
        };
        let vouched = [("x-forwarded-for", "198.51.100.7")];
        assert_eq!(
            counted("10.0.0.1", &vouched).as_deref(),
            Some("198.51.100.7")
        );
        // A proxy that is not listed stands for everybody.
        assert_eq!(counted("192.168.1.1", &vouched), None);
        assert_eq!(counted("10.0.0.1", &[("x-forwarded-for", "unknown")]), None);
        // Nobody leaves the count by sending a header.
        assert_eq!(
            counted("203.0.113.9", &vouched).as_deref(),
            Some("203.0.113.9")
        );
    }

    #[test]
    fn a_request_is_within_networks_only_where_its_sender_is_certain() {
        let nets: Vec<IpNet> = vec!["198.51.100.0/24".parse().unwrap()];
        assert!(of("198.51.100.7", &[], &[]).is_within(&nets));
        assert!(!of("203.0.113.9", &[], &[]).is_within(&nets));
        let forged = [("x-forwarded-for", "198.51.100.7")];
        assert!(!of("203.0.113.9", &forged, &[]).is_within(&nets));
        assert!(of("10.0.0.1", &forged, &["10.0.0.0/8"]).is_within(&nets));
    }
}
