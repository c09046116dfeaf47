//! Which address a request came from, for logs and for `/metrics`; never for who may see what.

use std::net::{IpAddr, SocketAddr};

use axum::extract::ConnectInfo;
use axum::http::{Extensions, HeaderMap, header::FORWARDED};
use ipnet::IpNet;

/// Where a request came from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct ClientIp {
    /// The nearest address that no trusted proxy vouches against; `None` where the connection is not known.
    pub(super) address: Option<IpAddr>,
    /// A header speaks of another sender, but who sent it is not trusted.
    pub(super) untrusted_header: bool,
}

impl ClientIp {
    /// Walks from the connection outwards for as long as each hop is a trusted proxy.
    ///
    /// Read from the right: a sender can write anything on the left of what the proxies add.
    pub(super) fn from_request(
        headers: &HeaderMap,
        extensions: &Extensions,
        trusted: &[IpNet],
    ) -> Self {
        let peer = extensions
            .get::<ConnectInfo<SocketAddr>>()
            .map(|ConnectInfo(peer)| peer.ip().to_canonical());
        let hops = forwarded_hops(headers);
        let mut address = peer;
        let mut left = hops.len();
        // From the right: only entries that a trusted proxy added are believed, and it adds at the end.
        for hop in hops.iter().rev() {
            if !address.is_some_and(|address| is_trusted_proxy(address, trusted)) {
                break;
            }
            left = left.saturating_sub(1);
            let Some(hop) = hop else { break };
            address = Some(*hop);
        }
        Self {
            address,
            untrusted_header: left > 0,
        }
    }

    /// True for a request from this machine itself, or from a network that is not the public one.
    pub(super) fn is_private_network(self) -> bool {
        let near = |address| match address {
            IpAddr::V4(v4) => v4.is_loopback() || v4.is_private(),
            IpAddr::V6(v6) => v6.is_loopback() || v6.is_unique_local(),
        };
        !self.untrusted_header && self.address.is_some_and(near)
    }
}

fn is_trusted_proxy(address: IpAddr, trusted: &[IpNet]) -> bool {
    trusted.iter().any(|net| net.contains(&address))
}

/// The hops in the order they were added; `None` for one that is not an address.
///
/// `Forwarded` (RFC 7239) wins over `X-Forwarded-For`.
fn forwarded_hops(headers: &HeaderMap) -> Vec<Option<IpAddr>> {
    let listed = |name: &str| {
        let values = headers.get_all(name).iter();
        let texts = values.map(|value| value.to_str().unwrap_or_default().to_owned());
        texts.collect::<Vec<_>>().join(",")
    };
    // One of the two: mixing them would let a client add hops through the header that the proxy does not touch.
    if headers.contains_key(FORWARDED) {
        let listed = listed(FORWARDED.as_str());
        return listed.split(',').map(parse_forwarded_for).collect();
    }
    if headers.contains_key("x-forwarded-for") {
        return listed("x-forwarded-for")
            .split(',')
            .map(parse_address)
            .collect();
    }
    Vec::new()
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
        let mut extensions = Extensions::new();
        let peer = SocketAddr::new(peer.parse().unwrap(), 1);
        extensions.insert(ConnectInfo(peer));
        let headers = headers.iter().map(|(name, value)| {
            let name = axum::http::HeaderName::from_static(name);
            (name, value.parse().unwrap())
        });
        let trusted: Vec<IpNet> = trusted.iter().map(|net| net.parse().unwrap()).collect();
        ClientIp::from_request(&headers.collect(), &extensions, &trusted)
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
        assert_comes_from(
            of("10.0.0.1", &[("forwarded", header)], trusted),
            "198.51.100.7",
        );
        let unknown = of("10.0.0.1", &[("forwarded", "for=unknown")], trusted);
        assert_comes_from(unknown, "10.0.0.1");
    }

    #[test]
    fn a_proxy_on_this_machine_that_is_not_listed_makes_nobody_near() {
        assert!(of("127.0.0.1", &[], &[]).is_private_network());
        assert!(of("::ffff:192.168.1.4", &[], &[]).is_private_network());
        assert!(!of("127.0.0.1", &[("x-forwarded-for", "198.51.100.7")], &[]).is_private_network());
        assert!(!of("198.51.100.7", &[], &[]).is_private_network());
    }
}
