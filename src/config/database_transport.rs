//! How the database is reached: on this machine, or over a network with TLS.

use std::borrow::Cow;
use std::net::IpAddr;

use anyhow::bail;
use url::Url;

/// How safe the way to the database is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DatabaseTransport {
    /// It is on this machine: a file, a socket, or a loopback address.
    Local,
    /// TLS, with a certificate that must be valid for the host.
    Verified,
    /// TLS, but whoever stands in between could show a certificate of their own.
    Unverified,
    /// In the clear, because the operator says so.
    Plain,
}

impl DatabaseTransport {
    /// What an operator should know of it; `None` where all is well.
    pub fn warning(self) -> Option<&'static str> {
        match self {
            Self::Local | Self::Verified => None,
            Self::Unverified => Some(
                "the certificate of the database is not checked against its host: use sslmode=verify-full in CAGESIDE_DATABASE_URL",
            ),
            Self::Plain => Some(
                "the database is on another machine and reached without TLS: names, addresses and the audit travel in the clear",
            ),
        }
    }
}

/// How a database URL says that it is reached. Refuses one on another machine without TLS, unless `allow_plain`.
///
/// Only what stands in the URL counts: libpq's variables of the environment would be read too, and differ from node to node.
pub(super) fn parse_database_transport(
    text: &str,
    allow_plain: bool,
) -> anyhow::Result<DatabaseTransport> {
    let is_postgres = text.starts_with("postgres:") || text.starts_with("postgresql:");
    // What cannot be parsed is refused by the driver, which says why.
    let Some(url) = text.parse::<Url>().ok().filter(|_| is_postgres) else {
        return Ok(DatabaseTransport::Local);
    };
    if is_on_this_machine(&url) {
        return Ok(DatabaseTransport::Local);
    }
    match tls_mode(&url).as_deref() {
        Some("verify-full") => Ok(DatabaseTransport::Verified),
        Some("require" | "verify-ca") => Ok(DatabaseTransport::Unverified),
        _ if allow_plain => Ok(DatabaseTransport::Plain),
        // The URL itself may hold a password.
        _ => bail!(
            "CAGESIDE_DATABASE_URL leads to another machine and must say sslmode=verify-full, or at least sslmode=require \
             (CAGESIDE_ALLOW_PLAIN_DATABASE=true takes it all the same)"
        ),
    }
}

/// Whether every host that the URL names is this machine. Parameters win over the host before them.
fn is_on_this_machine(url: &Url) -> bool {
    let named = url.query_pairs();
    let mut named = named.filter(|(name, _)| matches!(name.as_ref(), "host" | "hostaddr"));
    let by_parameter = named.all(|(_, host)| is_local_host(&host));
    by_parameter && url.host_str().is_none_or(is_local_host)
}

fn is_local_host(host: &str) -> bool {
    // The folder of a socket, as it stands or with its slashes encoded.
    let is_folder =
        host.is_empty() || host.starts_with('/') || host.to_ascii_lowercase().starts_with("%2f");
    let address = host.trim_start_matches('[').trim_end_matches(']');
    let is_loopback = address.parse::<IpAddr>().is_ok_and(|it| it.is_loopback());
    is_folder || is_loopback || host == "localhost"
}

/// The weakest `sslmode` that the URL names: which of several would count is up to the driver.
fn tls_mode(url: &Url) -> Option<Cow<'_, str>> {
    let modes = url.query_pairs();
    let modes = modes.filter(|(name, _)| matches!(name.as_ref(), "sslmode" | "ssl-mode"));
    modes
        .map(|(_, mode)| mode)
        .min_by_key(|mode| match mode.as_ref() {
            "verify-full" => 2,
            "require" | "verify-ca" => 1,
            _ => 0,
        })
}
