//! Settings from flags, environment and file: which wins, and what is refused.

use super::*;

fn given(toml: &str) -> RawConfig {
    toml::from_str(toml).unwrap()
}

#[test]
fn without_any_setting_the_defaults_of_the_contract_hold() {
    let config = RawConfig::default().resolve().unwrap();
    assert_eq!(config.listen.to_string(), "127.0.0.1:8080");
    assert_eq!(config.public_url.as_str(), "http://127.0.0.1:8080/");
    assert_eq!(config.database_url, "sqlite://cageside.db");
    assert_eq!(config.session_lifetime, SignedDuration::from_hours(12));
    assert!(config.shared_webhook_url, "existing clinics use it");
    assert_eq!(config.operator_second_factor, "required");
    assert!(
        matches!(config.secret_key, SecretKeySource::NextToDatabase(path) if path == Path::new("cageside.key"))
    );
}

#[test]
fn what_was_given_by_flag_or_environment_wins_over_the_file() {
    let flags = given("listen = '127.0.0.1:1'");
    let file = given("listen = '127.0.0.1:2'\nlog = 'debug'");
    let config = flags.merge_with(file).resolve().unwrap();
    assert_eq!(config.listen.port(), 1);
    assert_eq!(config.log, "debug");
}

#[test]
fn a_stylesheet_that_cannot_be_read_is_named() {
    let config = given("theme_css = '/nowhere/own.css'").resolve().unwrap();
    let told = format!("{:#}", config.read_theme().unwrap_err());
    assert!(
        told.contains("CAGESIDE_THEME_CSS: couldn't read /nowhere/own.css"),
        "{told}"
    );
    assert!(
        RawConfig::default()
            .resolve()
            .unwrap()
            .read_theme()
            .unwrap()
            .is_none()
    );
}

#[test]
fn a_wrong_setting_is_named() {
    for (toml, name) in [
        ("listen = 'here'", "CAGESIDE_LISTEN"),
        ("public_url = 'ftp://x'", "CAGESIDE_PUBLIC_URL"),
        (
            "operator_second_factor = 'often'",
            "CAGESIDE_OPERATOR_SECOND_FACTOR",
        ),
        ("public_url = 'https://x/panel'", "CAGESIDE_PUBLIC_URL"),
        (
            "session_lifetime = '12 parsecs'",
            "CAGESIDE_SESSION_LIFETIME",
        ),
        ("session_lifetime = '1s'", "CAGESIDE_SESSION_LIFETIME"),
        (
            "trusted_proxies = '10.0.0.0/99'",
            "CAGESIDE_TRUSTED_PROXIES",
        ),
        ("log_format = 'xml'", "CAGESIDE_LOG_FORMAT"),
        ("hookup_token = 'short'", "CAGESIDE_HOOKUP_TOKEN"),
        (
            "database_url = 'postgres://localhost/x'",
            "CAGESIDE_SECRET_KEY",
        ),
        ("database_url = 'postgres://db/x'", "CAGESIDE_DATABASE_URL"),
        ("database_url = 'gopher://db/x'", "CAGESIDE_DATABASE_URL"),
        ("log = 'cageside=loud'", "CAGESIDE_LOG"),
        (
            "forwarding_header = 'x-real-ip'",
            "CAGESIDE_FORWARDING_HEADER",
        ),
        (
            "callback_networks = 'everywhere'",
            "CAGESIDE_CALLBACK_NETWORKS",
        ),
        ("outgoing_proxy = 'proxy:3128'", "CAGESIDE_OUTGOING_PROXY"),
        ("public_url = 'http://panel.example'", "CAGESIDE_PUBLIC_URL"),
        ("public_url = 'http://10.0.0.1:8080'", "CAGESIDE_PUBLIC_URL"),
    ] {
        let error = given(toml)
            .resolve()
            .err()
            .map(|error| format!("{error:#}"))
            .unwrap_or_default();
        assert!(error.contains(name), "{toml}: {error}");
    }
}

#[test]
fn an_unknown_key_of_the_file_is_refused() {
    assert!(toml::from_str::<RawConfig>("lisen = '127.0.0.1:1'").is_err());
}

#[test]
fn a_public_url_in_the_clear_is_for_this_machine_or_for_those_who_say_so() {
    for toml in [
        "public_url = 'http://localhost:8080'",
        "public_url = 'http://127.0.0.1:8080'",
        "public_url = 'http://[::1]:8080'",
        "public_url = 'http://cageside.localhost:8080'",
        "public_url = 'https://panel.example'",
        "public_url = 'http://panel.example'\nallow_http_public_url = true",
    ] {
        assert!(given(toml).resolve().is_ok(), "{toml}");
    }
}

#[test]
fn what_is_wrong_with_a_setting_is_told_without_its_password() {
    for toml in [
        "database_url = 'mysql://u:hush@db/x'",
        "outgoing_proxy = 'socks9://u:hush@proxy'",
    ] {
        let error = format!("{:#}", given(toml).resolve().err().unwrap());
        assert!(!error.contains("hush"), "{error}");
    }
}

#[test]
fn a_database_on_another_machine_is_reached_with_tls_or_by_those_who_say_so() {
    let settle = |url: &str, more: &str| {
        let toml = format!("database_url = '{url}'\nsecret_key = '00'\n{more}");
        given(&toml)
            .resolve()
            .err()
            .map(|error| format!("{error:#}"))
    };
    for url in [
        "postgres://u:hush@db.example/x",
        "postgresql://u:hush@10.0.0.5:5432/x?sslmode=disable",
        "postgres://db.example/x?sslmode=prefer",
        "postgres://localhost/x?host=db.example",
        "postgres://localhost/x?hostaddr=10.0.0.5",
        "postgres://db.example/x?sslmode=verify-full&sslmode=allow",
    ] {
        let error = settle(url, "").unwrap_or_default();
        assert!(
            error.contains("sslmode") && error.contains("CAGESIDE_ALLOW_PLAIN_DATABASE"),
            "{url}: {error}"
        );
        assert!(!error.contains("hush"), "{error}");
        assert_eq!(settle(url, "allow_plain_database = true"), None, "{url}");
    }
    for url in [
        "postgres://db.example/x?sslmode=require",
        "postgres://db.example/x?sslmode=verify-ca",
        "postgres://db.example/x?ssl-mode=verify-full",
        "postgres://localhost/x",
        "postgres://u:p@127.0.0.1:5432/x",
        "postgres://[::1]/x",
        "postgres://%2Fvar%2Frun%2Fpostgresql/x",
        "postgres:///x?host=/var/run/postgresql",
        "sqlite://x.db",
    ] {
        assert_eq!(settle(url, ""), None, "{url}");
    }
}

#[test]
fn events_go_where_the_operator_lets_them_go() {
    let config = given("event_hosts = 'hooks.example,*.partner.example'")
        .resolve()
        .unwrap();
    let goes = |url: &str| config.hosts.allows_events_to(&url.parse().unwrap());
    assert!(goes("https://hooks.example/in") && goes("https://a.partner.example/"));
    assert!(!goes("https://elsewhere.example/") && !goes("https://8.8.8.8/"));
    let config = RawConfig::default().resolve().unwrap();
    let elsewhere = "https://elsewhere.example/".parse().unwrap();
    assert!(config.hosts.allows_events_to(&elsewhere));
    let error = given("event_hosts = '*.example'").resolve().err().unwrap();
    assert!(format!("{error:#}").contains("CAGESIDE_EVENT_HOSTS"));
}
