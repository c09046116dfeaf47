//! One entry of the list of allowed hosts.

use std::str::FromStr;

use url::Host;

/// One entry of the list: a host, or all below it, and the port.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct HostPattern {
    matcher: HostMatcher,
    port: Option<u16>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum HostMatcher {
    /// This name or address.
    Exact(Host),
    /// Every name that ends in this, which begins with a dot.
    Subdomains(String),
}

/// An entry of the list of allowed hosts cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum HostPatternError {
    /// The list has no entries, so no clinic could ever be reached.
    #[error("no host is allowed")]
    Empty,
    /// Not a host name or address, or more than one.
    #[error(
        "{entry:?} is not a host: write provetcloud.com, *.provetcloud.com or provetcloud.com:8443"
    )]
    InvalidHost {
        /// The entry as written.
        entry: String,
    },
    /// A star before a whole top-level domain, or not before a name at all.
    #[error("{entry:?} allows too much")]
    TooBroad {
        /// The entry as written.
        entry: String,
    },
}

impl HostPattern {
    /// Whether the host is this one, or below it.
    pub(super) fn matches_host(&self, host: &Host<&str>) -> bool {
        match (&self.matcher, host) {
            (HostMatcher::Exact(one), host) => one == host,
            (HostMatcher::Subdomains(end), Host::Domain(name)) => name
                .strip_suffix(end.as_str())
                // The dot alone is no subdomain.
                .is_some_and(|front| !front.is_empty()),
            (HostMatcher::Subdomains(_), Host::Ipv4(_) | Host::Ipv6(_)) => false,
        }
    }

    /// Whether the port is the listed one; where none is listed, 443 or with `any` every one.
    pub(super) fn matches_port(&self, port: u16, any: bool) -> bool {
        self.port
            .map_or(any || port == 443, |listed| listed == port)
    }
}

impl FromStr for HostPattern {
    type Err = HostPatternError;

    fn from_str(entry: &str) -> Result<Self, HostPatternError> {
        let not_a_host = || HostPatternError::InvalidHost {
            entry: entry.to_owned(),
        };
        let (name, port) = split_port(entry).ok_or_else(not_a_host)?;
        let below = name.strip_prefix("*.");
        let host = Host::parse(below.unwrap_or(name)).map_err(|_| not_a_host())?;
        // `Host::parse` lets empty labels and stars within a name through.
        let plain = match &host {
            Host::Domain(name) => !name.split('.').any(str::is_empty) && !name.contains('*'),
            Host::Ipv4(_) | Host::Ipv6(_) => true,
        };
        if !plain {
            return Err(not_a_host());
        }
        let hosts = match (below, host) {
            (None, host) => HostMatcher::Exact(host),
            // A star before a top-level domain would allow every host below it.
            (Some(_), Host::Domain(name)) if name.contains('.') => {
                HostMatcher::Subdomains(format!(".{name}"))
            }
            (Some(_), _) => {
                return Err(HostPatternError::TooBroad {
                    entry: entry.to_owned(),
                });
            }
        };
        Ok(Self {
            matcher: hosts,
            port,
        })
    }
}

/// The name and the port behind it; `None` when the port is none. Colons inside brackets belong to the address.
fn split_port(entry: &str) -> Option<(&str, Option<u16>)> {
    match entry.rsplit_once(':') {
        Some((name, port)) if !port.ends_with(']') => {
            // `parse` alone would also take `+443`.
            let plain = port.bytes().all(|b| b.is_ascii_digit());
            let port = port.parse().ok().filter(|port| plain && *port > 0)?;
            Some((name, Some(port)))
        }
        _ => Some((entry, None)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entries_are_read_as_urls_are() {
        for (one, other) in [
            ("ProvetCloud.com", "provetcloud.com"),
            ("*.PROVETCLOUD.com:443", "*.provetcloud.com:443"),
            ("klinikka.äö.example", "klinikka.xn--4ca0b.example"),
            ("0x7f.1", "127.0.0.1"),
            ("[0::1]:80", "[::1]:80"),
        ] {
            assert_eq!(
                one.parse::<HostPattern>(),
                other.parse::<HostPattern>(),
                "{one}"
            );
            assert!(one.parse::<HostPattern>().is_ok(), "{one}");
        }
    }

    #[test]
    fn what_is_not_one_host_is_refused() {
        for entry in [
            "https://provetcloud.com",
            "provetcloud.com/4",
            "provetcloud.com:",
            "provetcloud.com:0",
            "provetcloud.com:65536",
            "provetcloud.com:+80",
            "provetcloud.com.",
            ".provetcloud.com",
            "provet cloud.com",
            "a.*.provetcloud.com",
            "*provetcloud.com",
            "*",
            "::1",
            "me@provetcloud.com",
        ] {
            let refused = entry.parse::<HostPattern>();
            assert!(
                matches!(refused, Err(HostPatternError::InvalidHost { .. })),
                "{entry}: {refused:?}"
            );
        }
    }

    #[test]
    fn a_star_before_a_top_level_domain_or_an_address_is_too_wide() {
        for entry in ["*.com", "*.localhost", "*.127.0.0.1", "*.[::1]"] {
            let refused = entry.parse::<HostPattern>();
            assert!(
                matches!(refused, Err(HostPatternError::TooBroad { .. })),
                "{entry}: {refused:?}"
            );
        }
    }
}
