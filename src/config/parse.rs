//! Reads the texts of single settings. Every error names the setting.

use std::path::Path;

use anyhow::{Context as _, bail};
use ipnet::IpNet;
use jiff::SignedDuration;
use url::Url;

use super::RawConfig;
use crate::provet::allowed_hosts::is_loopback;
use crate::telemetry::LogFormat;

pub(super) fn read_file(path: &Path) -> anyhow::Result<RawConfig> {
    let text = std::fs::read_to_string(path)
        .with_context(|| format!("couldn't read {}", path.display()))?;
    toml::from_str(&text).with_context(|| format!("{} isn't valid", path.display()))
}

pub(super) fn parse_setting<
    T: std::str::FromStr<Err: std::error::Error + Send + Sync + 'static>,
>(
    name: &str,
    text: &str,
) -> anyhow::Result<T> {
    text.parse().with_context(|| format!("{name} isn't valid"))
}

pub(super) fn parse_public_url(text: &str, allow_http: bool) -> anyhow::Result<Url> {
    let mut url: Url = parse_setting("CAGESIDE_PUBLIC_URL", text)?;
    if !matches!(url.scheme(), "http" | "https")
        || url.query().is_some()
        || url.fragment().is_some()
    {
        bail!("CAGESIDE_PUBLIC_URL must be an http or https URL without a query");
    }
    if !matches!(url.path(), "" | "/") {
        bail!("CAGESIDE_PUBLIC_URL can't have a path, because panels need their own origin");
    }
    // Sessions, hashes and records would travel in the clear, and browsers would keep no cookie of ours.
    if url.scheme() == "http" && !is_loopback(&url) && !allow_http {
        bail!(
            "CAGESIDE_PUBLIC_URL must start with https:// unless it is on this machine (to allow http:// anyway, set \
             CAGESIDE_ALLOW_HTTP_PUBLIC_URL=true)"
        );
    }
    url.set_path("/");
    Ok(url)
}

pub(super) fn parse_networks(name: &str, text: &str) -> anyhow::Result<Vec<IpNet>> {
    text.split(',')
        .map(str::trim)
        .filter(|net| !net.is_empty())
        .map(|net| parse_setting(name, net))
        .collect()
}

pub(super) fn parse_session_lifetime(text: &str) -> anyhow::Result<SignedDuration> {
    let lifetime: SignedDuration = parse_setting("CAGESIDE_SESSION_LIFETIME", text)?;
    let allowed = SignedDuration::from_mins(1)..=SignedDuration::from_hours(24 * 7);
    if !allowed.contains(&lifetime) {
        bail!("CAGESIDE_SESSION_LIFETIME must be between 1m and 168h");
    }
    Ok(lifetime)
}

pub(super) fn parse_log_format(text: &str) -> anyhow::Result<LogFormat> {
    match text {
        "text" => Ok(LogFormat::Text),
        "json" => Ok(LogFormat::Json),
        _ => bail!("CAGESIDE_LOG_FORMAT must be text or json"),
    }
}

pub(super) fn check_database_url(url: &str) -> anyhow::Result<()> {
    let known = ["sqlite:", "postgres:", "postgresql:"];
    if known.iter().any(|scheme| url.starts_with(scheme)) {
        return Ok(());
    }
    // The URL itself may hold a password.
    bail!("CAGESIDE_DATABASE_URL must start with sqlite:// or postgres://")
}

pub(super) fn parse_outgoing_proxy(text: &str) -> anyhow::Result<Url> {
    let proxy = text.parse::<Url>().ok();
    let proxy = proxy.filter(|url| matches!(url.scheme(), "http" | "https") && url.has_host());
    // The text may hold a password.
    proxy.context("CAGESIDE_OUTGOING_PROXY must be a URL such as http://proxy.example:3128")
}

pub(super) fn parse_forwarding_header(text: Option<&str>) -> anyhow::Result<String> {
    let name = text
        .unwrap_or("x-forwarded-for")
        .trim()
        .to_ascii_lowercase();
    if !["x-forwarded-for", "forwarded"].contains(&name.as_str()) {
        bail!("CAGESIDE_FORWARDING_HEADER must be x-forwarded-for or forwarded");
    }
    Ok(name)
}

pub(super) fn parse_second_factor(text: &str) -> anyhow::Result<String> {
    match text {
        "required" | "optional" => Ok(text.to_owned()),
        _ => bail!("CAGESIDE_OPERATOR_SECOND_FACTOR must be required or optional"),
    }
}
