//! Tells addresses on the public internet from all others.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use ipnet::{Ipv4Net, Ipv6Net};

/// IPv4 blocks that are not the public internet. Source: IANA IPv4 Special-Purpose Address Registry, RFC 1112, RFC 7526.
const PRIVATE_V4: [Ipv4Net; 16] = [
    ipv4_net(0, 0, 0, 8),       // this network
    ipv4_net(10, 0, 0, 8),      // private
    ipv4_net(100, 64, 0, 10),   // shared by a provider's customers
    ipv4_net(127, 0, 0, 8),     // loopback
    ipv4_net(169, 254, 0, 16),  // link-local, cloud metadata
    ipv4_net(172, 16, 0, 12),   // private
    ipv4_net(192, 0, 0, 24),    // protocol assignments
    ipv4_net(192, 0, 2, 24),    // documentation
    ipv4_net(192, 31, 196, 24), // AS112
    ipv4_net(192, 88, 99, 24),  // 6to4 relays, withdrawn
    ipv4_net(192, 168, 0, 16),  // private
    ipv4_net(198, 18, 0, 15),   // benchmarks
    ipv4_net(198, 51, 100, 24), // documentation
    ipv4_net(203, 0, 113, 24),  // documentation
    ipv4_net(224, 0, 0, 4),     // multicast
    ipv4_net(240, 0, 0, 4),     // reserved, broadcast
];

/// The only IPv6 block that is handed out for the public internet. Source: IANA IPv6 Address Space registry.
const GLOBAL_V6: Ipv6Net = ipv6_net(0x2000, 0, 3);

/// The blocks inside it that are not. Source: IANA IPv6 Special-Purpose Address Registry.
const PRIVATE_V6: [Ipv6Net; 4] = [
    ipv6_net(0x2001, 0, 23),      // protocol assignments, Teredo
    ipv6_net(0x2001, 0x0db8, 32), // documentation
    ipv6_net(0x2002, 0, 16),      // 6to4, withdrawn: would reach any IPv4 address
    ipv6_net(0x3fff, 0, 20),      // documentation
];

/// What a network without IPv4 reaches IPv4 addresses through. Source: RFC 6052.
const NAT64_PREFIX: Ipv6Net = ipv6_net(0x64, 0xff9b, 96);

const fn ipv4_net(a: u8, b: u8, c: u8, length: u8) -> Ipv4Net {
    Ipv4Net::new_assert(Ipv4Addr::new(a, b, c, 0), length)
}

const fn ipv6_net(a: u16, b: u16, length: u8) -> Ipv6Net {
    Ipv6Net::new_assert(Ipv6Addr::new(a, b, 0, 0, 0, 0, 0, 0), length)
}

/// Whether an address is one on the public internet.
///
/// IPv4-mapped addresses never are: no name has one for a good reason. An address behind NAT64 is judged by the IPv4
/// address inside it, because a server without IPv4 sees every IPv4 host that way.
pub(super) fn is_public(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(address) => !PRIVATE_V4.iter().any(|net| net.contains(&address)),
        // Behind NAT64 private IPv4 hosts have such addresses too.
        IpAddr::V6(address) if NAT64_PREFIX.contains(&address) => {
            let [.., a, b, c, d] = address.octets();
            is_public(Ipv4Addr::new(a, b, c, d).into())
        }
        // The other way round than for IPv4: of IPv6 only one block is handed out at all.
        IpAddr::V6(address) => {
            GLOBAL_V6.contains(&address) && !PRIVATE_V6.iter().any(|net| net.contains(&address))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn public(text: &str) -> bool {
        is_public(text.parse().unwrap())
    }

    #[test]
    fn addresses_on_the_public_internet_pass() {
        for text in [
            "1.1.1.1",
            "8.8.8.8",
            "9.255.255.255",
            "11.0.0.0",
            "52.48.1.2",
            "100.63.255.255",
            "100.128.0.0",
            "126.255.255.255",
            "128.0.0.1",
            "169.253.0.1",
            "172.15.255.255",
            "172.32.0.0",
            "192.0.1.1",
            "192.167.1.1",
            "198.17.255.255",
            "198.20.0.0",
            "223.255.255.255",
            "2606:4700:4700::1111",
            "2a05:d018::1",
            "2001:4860:4860::8888",
            "2001:200::1",
            "64:ff9b::8.8.8.8",
        ] {
            assert!(public(text), "{text}");
        }
    }

    #[test]
    fn all_others_do_not() {
        for text in [
            "0.0.0.0",
            "0.1.2.3",
            "10.0.0.1",
            "10.255.255.255",
            "100.64.0.1",
            "100.127.255.255",
            "127.0.0.1",
            "127.255.255.254",
            "169.254.169.254",
            "172.16.0.1",
            "172.31.255.255",
            "192.0.0.170",
            "192.0.2.1",
            "192.88.99.1",
            "192.168.0.1",
            "198.18.0.1",
            "198.19.255.255",
            "198.51.100.7",
            "203.0.113.9",
            "224.0.0.1",
            "239.255.255.255",
            "240.0.0.1",
            "255.255.255.255",
            "::",
            "::1",
            "::127.0.0.1",
            "::8.8.8.8",
            "::ffff:127.0.0.1",
            "::ffff:8.8.8.8",
            "::ffff:0:8.8.8.8",
            "64:ff9b::127.0.0.1",
            "64:ff9b::10.0.0.1",
            "64:ff9b::169.254.169.254",
            "64:ff9b:1::8.8.8.8",
            "100::1",
            "2001::1",
            "2001:0:53aa:64c:0:0:0:1",
            "2001:10::1",
            "2001:db8::1",
            "2002:7f00:1::",
            "2002:808:808::1",
            "2002:a00:1::1",
            "3fff::1",
            "5f00::1",
            "fc00::1",
            "fd12:3456::1",
            "fe80::1",
            "fec0::1",
            "ff02::1",
        ] {
            assert!(!public(text), "{text}");
        }
    }
}
