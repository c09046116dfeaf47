//! The configuration: the name, meaning and default of every setting.
//!
//! A setting is a flag, an environment variable and a key of an optional TOML file. Flags win, then the environment,
//! then the file, then the default.

mod database_transport;
mod key;
mod parse;

use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, bail};
use ipnet::IpNet;
use jiff::SignedDuration;
use secrecy::{ExposeSecret as _, SecretString};
use serde::Deserialize;
use url::Url;

use crate::provet::allowed_hosts::AllowedHosts;
use crate::telemetry::{self, LogFormat};
pub use database_transport::DatabaseTransport;
use database_transport::parse_database_transport;
use parse::{
    check_database_url, parse_forwarding_header, parse_log_format, parse_networks,
    parse_outgoing_proxy, parse_public_url, parse_second_factor, parse_session_lifetime,
    parse_setting, read_file,
};

/// The settings as given by flag, environment or file, before defaults.
#[derive(Clone, Default, clap::Args, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct RawConfig {
    /// TOML file with any of these settings, named like the flags but with underscores
    #[arg(long, env = "CAGESIDE_CONFIG", global = true, value_name = "FILE")]
    #[serde(skip)]
    config: Option<PathBuf>,

    /// Address to bind [default: 127.0.0.1:8080]
    #[arg(long, env = "CAGESIDE_LISTEN", global = true, value_name = "ADDRESS")]
    listen: Option<String>,

    /// URL where browsers and Provet reach this server [default: <http://127.0.0.1:8080>]
    #[arg(long, env = "CAGESIDE_PUBLIC_URL", global = true, value_name = "URL")]
    public_url: Option<String>,

    /// Allow a public http:// URL on a machine other than this one; all data is then sent unencrypted
    #[arg(
        long,
        env = "CAGESIDE_ALLOW_HTTP_PUBLIC_URL",
        global = true,
        num_args = 0..=1,
        default_missing_value = "true",
        require_equals = true
    )]
    allow_http_public_url: Option<bool>,

    /// Make browsers use https for subdomains too (HSTS); false if any of them needs plain http [default: true]
    #[arg(
        long,
        env = "CAGESIDE_HSTS_SUBDOMAINS",
        global = true,
        num_args = 0..=1,
        default_missing_value = "true",
        require_equals = true
    )]
    hsts_subdomains: Option<bool>,

    /// SQLite or PostgreSQL database [default: <sqlite://cageside.db>]
    #[arg(
        long,
        env = "CAGESIDE_DATABASE_URL",
        global = true,
        value_name = "URL",
        hide_env_values = true
    )]
    database_url: Option<String>,

    /// Accept a PostgreSQL database on another machine without TLS; names, addresses and the audit travel unencrypted
    #[arg(
        long,
        env = "CAGESIDE_ALLOW_PLAIN_DATABASE",
        global = true,
        num_args = 0..=1,
        default_missing_value = "true",
        require_equals = true
    )]
    allow_plain_database: Option<bool>,

    /// Update the database schema when a server or command starts; otherwise run `cageside migrate` [default: true]
    #[arg(
        long,
        env = "CAGESIDE_MIGRATE_AT_START",
        global = true,
        num_args = 0..=1,
        default_missing_value = "true",
        require_equals = true
    )]
    migrate_at_start: Option<bool>,

    /// Encrypts stored secrets and session tokens; older keys may follow, separated by commas [default: created beside the database]
    ///
    /// Hidden: a secret on the command line can be read by everyone on the machine, and is rejected.
    #[arg(
        long,
        env = "CAGESIDE_SECRET_KEY",
        global = true,
        value_name = "KEYS",
        hide = true
    )]
    secret_key: Option<SecretString>,

    /// File with the secret key
    #[arg(
        long,
        env = "CAGESIDE_SECRET_KEY_FILE",
        global = true,
        value_name = "FILE"
    )]
    secret_key_file: Option<PathBuf>,

    /// Secret last part of the hookup URL [default: generated]
    ///
    /// Hidden for the same reason.
    #[arg(
        long,
        env = "CAGESIDE_HOOKUP_TOKEN",
        global = true,
        value_name = "TOKEN",
        hide = true
    )]
    hookup_token: Option<SecretString>,

    /// Allowed Provet hosts: `*.` for subdomains, `:port` where it is not 443 [default: provetcloud.com,*.provetcloud.com]
    #[arg(
        long,
        env = "CAGESIDE_PROVET_HOSTS",
        global = true,
        value_name = "HOSTS"
    )]
    provet_hosts: Option<String>,

    /// Development only: allow plain HTTP to allowed hosts, on any port and on loopback addresses
    #[arg(
        long,
        env = "CAGESIDE_ALLOW_HTTP_PROVET",
        global = true,
        num_args = 0..=1,
        default_missing_value = "true",
        require_equals = true
    )]
    allow_http_provet: Option<bool>,

    /// Proxy for requests to Provet: `http://host:port`; `HTTPS_PROXY` isn't used [default: none]
    #[arg(
        long,
        env = "CAGESIDE_OUTGOING_PROXY",
        global = true,
        value_name = "URL",
        hide_env_values = true
    )]
    outgoing_proxy: Option<String>,

    /// Hosts that background buttons may send events to, written like the hosts of Provet [default: every public one]
    #[arg(
        long,
        env = "CAGESIDE_EVENT_HOSTS",
        global = true,
        value_name = "HOSTS"
    )]
    event_hosts: Option<String>,

    /// Networks (CIDR) of proxies whose forwarding header is trusted [default: none]
    #[arg(
        long,
        env = "CAGESIDE_TRUSTED_PROXIES",
        global = true,
        value_name = "NETWORKS"
    )]
    trusted_proxies: Option<String>,

    /// Header in which these proxies send the client address: x-forwarded-for or forwarded [default: x-forwarded-for]
    #[arg(
        long,
        env = "CAGESIDE_FORWARDING_HEADER",
        global = true,
        value_name = "NAME"
    )]
    forwarding_header: Option<String>,

    /// Networks (CIDR) that may send background requests and webhooks [default: everywhere]
    #[arg(
        long,
        env = "CAGESIDE_CALLBACK_NETWORKS",
        global = true,
        value_name = "NETWORKS"
    )]
    callback_networks: Option<String>,

    /// Take webhooks at the URL that all clinics share, and at those made from it [default: true]
    #[arg(
        long,
        env = "CAGESIDE_SHARED_WEBHOOK_URL",
        global = true,
        num_args = 0..=1,
        default_missing_value = "true",
        require_equals = true
    )]
    shared_webhook_url: Option<bool>,

    /// Whether operators must set up two-step verification: required or optional [default: required]
    #[arg(
        long,
        env = "CAGESIDE_OPERATOR_SECOND_FACTOR",
        global = true,
        value_name = "POLICY"
    )]
    operator_second_factor: Option<String>,

    /// Whether a clinic's administrators may delete the clinic and its audit; false leaves that to operators [default: true]
    #[arg(
        long,
        env = "CAGESIDE_ADMINISTRATORS_MAY_PURGE",
        global = true,
        num_args = 0..=1,
        default_missing_value = "true",
        require_equals = true
    )]
    administrators_may_purge: Option<bool>,

    /// How long a panel can be used before it must be opened again [default: 12h]
    #[arg(
        long,
        env = "CAGESIDE_SESSION_LIFETIME",
        global = true,
        value_name = "DURATION"
    )]
    session_lifetime: Option<String>,

    /// List of breached passwords that nobody may choose: SHA-1 digests in ascending order, as Pwned Passwords has them [default: none]
    #[arg(
        long,
        env = "CAGESIDE_BREACHED_PASSWORDS",
        global = true,
        value_name = "FILE"
    )]
    breached_passwords: Option<PathBuf>,

    /// Your own stylesheet, loaded after the built-in one; use the same on every server [default: none]
    #[arg(long, env = "CAGESIDE_THEME_CSS", global = true, value_name = "FILE")]
    theme_css: Option<PathBuf>,

    /// Log level: error, warn, info, debug, trace, or a filter such as info,cageside=debug [default: info]
    #[arg(long, env = "CAGESIDE_LOG", global = true, value_name = "FILTER")]
    log: Option<String>,

    /// Log format: text or json [default: text]
    #[arg(
        long,
        env = "CAGESIDE_LOG_FORMAT",
        global = true,
        value_name = "FORMAT"
    )]
    log_format: Option<String>,
}

/// The settings in force.
#[derive(Clone)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a setting of its own"
)]
pub struct Config {
    /// Address to bind.
    pub listen: SocketAddr,
    /// The URL under which browsers and Provet reach us; button URLs and redirect URIs are built on it. Ends in a slash.
    pub public_url: Url,
    /// Whether browsers are to use https for the hosts below ours too.
    pub hsts_subdomains: bool,
    /// `sqlite://…` or `postgres://…`; may hold a password.
    pub database_url: String,
    /// How safe the way to the database is.
    pub database_transport: DatabaseTransport,
    /// Whether the schema is brought up to date when a server or command starts.
    pub migrate_at_start: bool,
    /// Whether a clinic's administrators may delete the clinic.
    pub administrators_may_purge: bool,
    /// Where the secret key comes from.
    pub secret_key: SecretKeySource,
    /// The last part of the hookup URL, where the operator chose one.
    pub hookup_token: Option<SecretString>,
    /// Hosts that may hold a clinic.
    pub hosts: AllowedHosts,
    /// The same list as written in the setting.
    pub provet_hosts: String,
    /// Networks of proxies whose forwarding header is believed.
    pub trusted_proxies: Vec<IpNet>,
    /// The header in which those proxies name the client, in lower case.
    pub forwarding_header: String,
    /// Networks that background requests and webhooks may come from; everywhere where none is listed.
    pub callback_networks: Vec<IpNet>,
    /// Whether webhooks are taken at the URL that all clinics share.
    pub shared_webhook_url: bool,
    /// Whether operators must have a second factor: `required` or `optional`.
    pub operator_second_factor: String,
    /// How long an opened panel may be used.
    pub session_lifetime: SignedDuration,
    /// The operator's list of breached passwords.
    pub breached_passwords: Option<PathBuf>,
    /// The operator's own stylesheet.
    pub theme_css: Option<PathBuf>,
    /// What is logged.
    pub log: String,
    /// How it is logged.
    pub log_format: LogFormat,
}

/// Where the secret key comes from.
#[derive(Clone)]
pub enum SecretKeySource {
    /// Given in full.
    Inline(SecretString),
    /// In this file, which must exist.
    File(PathBuf),
    /// In this file next to the database, created at the first start.
    NextToDatabase(PathBuf),
}

impl RawConfig {
    /// The settings in force: what is not given takes its default.
    ///
    /// # Errors
    ///
    /// A sentence that names the setting and says what is wrong with it.
    pub fn resolve(self) -> anyhow::Result<Config> {
        let given = match &self.config {
            Some(path) => self.clone().merge_with(read_file(path)?),
            None => self,
        };
        let database_url = given
            .database_url
            .clone()
            .unwrap_or_else(|| "sqlite://cageside.db".to_owned());
        // Before the key, which depends on it: a wrong URL must not be answered with a word about keys.
        check_database_url(&database_url)?;
        let allow_plain = given.allow_plain_database.unwrap_or(false);
        let database_transport = parse_database_transport(&database_url, allow_plain)?;
        let log = given.log.clone().unwrap_or_else(|| "info".to_owned());
        telemetry::check_filter(&log).context("CAGESIDE_LOG")?;
        Ok(Config {
            listen: parse_setting(
                "CAGESIDE_LISTEN",
                given.listen.as_deref().unwrap_or("127.0.0.1:8080"),
            )?,
            public_url: parse_public_url(
                given
                    .public_url
                    .as_deref()
                    .unwrap_or("http://127.0.0.1:8080"),
                given.allow_http_public_url.unwrap_or(false),
            )?,
            hsts_subdomains: given.hsts_subdomains.unwrap_or(true),
            secret_key: given.resolve_secret_key(&database_url)?,
            database_url,
            database_transport,
            migrate_at_start: given.migrate_at_start.unwrap_or(true),
            administrators_may_purge: given.administrators_may_purge.unwrap_or(true),
            hookup_token: given.validate_hookup_token()?,
            hosts: given.parse_hosts()?,
            provet_hosts: given.provet_hosts_or_default().to_owned(),
            trusted_proxies: parse_networks(
                "CAGESIDE_TRUSTED_PROXIES",
                given.trusted_proxies.as_deref().unwrap_or(""),
            )?,
            forwarding_header: parse_forwarding_header(given.forwarding_header.as_deref())?,
            callback_networks: parse_networks(
                "CAGESIDE_CALLBACK_NETWORKS",
                given.callback_networks.as_deref().unwrap_or(""),
            )?,
            shared_webhook_url: given.shared_webhook_url.unwrap_or(true),
            operator_second_factor: parse_second_factor(
                given
                    .operator_second_factor
                    .as_deref()
                    .unwrap_or("required"),
            )?,
            session_lifetime: parse_session_lifetime(
                given.session_lifetime.as_deref().unwrap_or("12h"),
            )?,
            breached_passwords: given.breached_passwords,
            theme_css: given.theme_css,
            log,
            log_format: parse_log_format(given.log_format.as_deref().unwrap_or("text"))?,
        })
    }

    /// The address that was given to listen on, if one was.
    pub fn listen_address(&self) -> anyhow::Result<Option<SocketAddr>> {
        let given = self.listen.as_deref();
        given
            .map(|listen| parse_setting("CAGESIDE_LISTEN", listen))
            .transpose()
    }

    /// The settings that a demonstration cannot heed, of those that were given.
    pub fn unused_in_demo(&self) -> Vec<&'static str> {
        let given = [
            ("CAGESIDE_PUBLIC_URL", self.public_url.is_some()),
            ("CAGESIDE_DATABASE_URL", self.database_url.is_some()),
            ("CAGESIDE_SECRET_KEY", self.secret_key.is_some()),
            ("CAGESIDE_SECRET_KEY_FILE", self.secret_key_file.is_some()),
            ("CAGESIDE_HOOKUP_TOKEN", self.hookup_token.is_some()),
            ("CAGESIDE_PROVET_HOSTS", self.provet_hosts.is_some()),
            ("CAGESIDE_OUTGOING_PROXY", self.outgoing_proxy.is_some()),
            ("CAGESIDE_TRUSTED_PROXIES", self.trusted_proxies.is_some()),
            (
                "CAGESIDE_CALLBACK_NETWORKS",
                self.callback_networks.is_some(),
            ),
            (
                "CAGESIDE_SHARED_WEBHOOK_URL",
                self.shared_webhook_url.is_some(),
            ),
            (
                "CAGESIDE_OPERATOR_SECOND_FACTOR",
                self.operator_second_factor.is_some(),
            ),
        ];
        let unused = given.into_iter().filter(|(_, is_given)| *is_given);
        unused.map(|(name, _)| name).collect()
    }

    /// The settings of a demonstration: a database of its own in `folder`, and the stand-in as the only Provet. What is
    /// said about logs and sessions still holds.
    pub fn for_demo(self, folder: &Path, ours: SocketAddr) -> anyhow::Result<Config> {
        let only = Self {
            listen: Some(ours.to_string()),
            public_url: Some(format!("http://{ours}")),
            database_url: Some(format!("sqlite://{}/cageside.db", folder.display())),
            provet_hosts: Some("localhost".to_owned()),
            allow_http_provet: Some(true),
            // Who tries it has no app at hand, and nothing in it is real.
            operator_second_factor: Some("optional".to_owned()),
            session_lifetime: self.session_lifetime,
            theme_css: self.theme_css,
            log: self.log.or_else(|| Some("warn".to_owned())),
            log_format: self.log_format,
            ..Self::default()
        };
        only.resolve()
    }

    /// Takes each setting from `self`, else from `other`.
    fn merge_with(self, other: Self) -> Self {
        Self {
            config: self.config.or(other.config),
            listen: self.listen.or(other.listen),
            public_url: self.public_url.or(other.public_url),
            allow_http_public_url: self.allow_http_public_url.or(other.allow_http_public_url),
            hsts_subdomains: self.hsts_subdomains.or(other.hsts_subdomains),
            database_url: self.database_url.or(other.database_url),
            allow_plain_database: self.allow_plain_database.or(other.allow_plain_database),
            migrate_at_start: self.migrate_at_start.or(other.migrate_at_start),
            administrators_may_purge: self
                .administrators_may_purge
                .or(other.administrators_may_purge),
            secret_key: self.secret_key.or(other.secret_key),
            secret_key_file: self.secret_key_file.or(other.secret_key_file),
            hookup_token: self.hookup_token.or(other.hookup_token),
            provet_hosts: self.provet_hosts.or(other.provet_hosts),
            event_hosts: self.event_hosts.or(other.event_hosts),
            allow_http_provet: self.allow_http_provet.or(other.allow_http_provet),
            outgoing_proxy: self.outgoing_proxy.or(other.outgoing_proxy),
            trusted_proxies: self.trusted_proxies.or(other.trusted_proxies),
            forwarding_header: self.forwarding_header.or(other.forwarding_header),
            callback_networks: self.callback_networks.or(other.callback_networks),
            shared_webhook_url: self.shared_webhook_url.or(other.shared_webhook_url),
            operator_second_factor: self.operator_second_factor.or(other.operator_second_factor),
            session_lifetime: self.session_lifetime.or(other.session_lifetime),
            breached_passwords: self.breached_passwords.or(other.breached_passwords),
            theme_css: self.theme_css.or(other.theme_css),
            log: self.log.or(other.log),
            log_format: self.log_format.or(other.log_format),
        }
    }

    fn resolve_secret_key(&self, database_url: &str) -> anyhow::Result<SecretKeySource> {
        Ok(match (&self.secret_key, &self.secret_key_file) {
            (Some(_), Some(_)) => {
                bail!("set CAGESIDE_SECRET_KEY or CAGESIDE_SECRET_KEY_FILE, not both")
            }
            (Some(key), None) => SecretKeySource::Inline(key.clone()),
            (None, Some(path)) => SecretKeySource::File(path.clone()),
            (None, None) => SecretKeySource::NextToDatabase(key::default_key_path(database_url)?),
        })
    }

    fn validate_hookup_token(&self) -> anyhow::Result<Option<SecretString>> {
        let Some(token) = &self.hookup_token else {
            return Ok(None);
        };
        let text = token.expose_secret();
        let plain = text
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'));
        // Shorter tokens could be guessed, and other characters would have to be encoded in the URL.
        if text.len() < 16 || !plain {
            bail!(
                "CAGESIDE_HOOKUP_TOKEN must have at least 16 characters, only letters, digits, - and _"
            );
        }
        Ok(Some(token.clone()))
    }

    fn provet_hosts_or_default(&self) -> &str {
        self.provet_hosts
            .as_deref()
            .unwrap_or("provetcloud.com,*.provetcloud.com")
    }

    fn parse_hosts(&self) -> anyhow::Result<AllowedHosts> {
        let hosts = AllowedHosts::parse(
            self.provet_hosts_or_default(),
            self.allow_http_provet.unwrap_or(false),
        )
        .context("CAGESIDE_PROVET_HOSTS")?;
        let hosts = match &self.event_hosts {
            Some(setting) => hosts
                .with_event_hosts(setting)
                .context("CAGESIDE_EVENT_HOSTS")?,
            None => hosts,
        };
        let proxy = self.outgoing_proxy.as_deref();
        Ok(hosts.with_outgoing_proxy(proxy.map(parse_outgoing_proxy).transpose()?))
    }
}

impl Config {
    /// The content of the operator's own stylesheet.
    ///
    /// # Errors
    ///
    /// When the file cannot be read.
    pub fn read_theme(&self) -> anyhow::Result<Option<Vec<u8>>> {
        let Some(path) = &self.theme_css else {
            return Ok(None);
        };
        let read = std::fs::read(path);
        let read =
            read.with_context(|| format!("CAGESIDE_THEME_CSS: couldn't read {}", path.display()))?;
        Ok(Some(read))
    }
}

#[cfg(test)]
mod tests;
