//! What a hookup message may say, and what it may not.

use proptest::prelude::*;
use secrecy::ExposeSecret;
use serde_json::{Value, json};
use url::Url;

use super::{AllowedHosts, Hookup, HookupDepartments, HookupError};
use crate::provet::oauth::{ClientType, OAuthGrantType};

const REQUIRED: [&str; 10] = [
    "provet_id",
    "client_id",
    "client_secret",
    "algorithm",
    "authorization_grant_type",
    "client_type",
    "redirect_uris",
    "token_url",
    "authorize_url",
    "openid_autodiscovery_url",
];

fn message() -> Value {
    json!({
        "provet_id": 54321,
        "client_id": "k2Yt",
        "client_secret": "hush-9f3c",
        "algorithm": "RS256",
        "authorization_grant_type": "client_credentials",
        "client_type": "confidential",
        "redirect_uris": "https://app.example/callback https://app.example/second",
        "token_url": "https://us.provetcloud.com/54321/oauth2/token/",
        "authorize_url": "https://us.provetcloud.com/54321/oauth2/authorize/",
        "openid_autodiscovery_url": "https://us.provetcloud.com/54321/oauth2/.well-known/openid-configuration",
    })
}

fn read(message: &Value) -> Result<Hookup, HookupError> {
    let hosts = AllowedHosts::parse("provetcloud.com,*.provetcloud.com", false).unwrap();
    Hookup::parse(message.to_string().as_bytes(), &hosts)
}

/// The message with one field changed.
#[track_caller]
fn with(name: &str, value: Value) -> Result<Hookup, HookupError> {
    let mut message = message();
    message[name] = value;
    read(&message)
}

#[track_caller]
fn assert_names(refused: Result<Hookup, HookupError>, field: &str) {
    match refused {
        Err(HookupError::InvalidField { name, .. }) => assert_eq!(name, field),
        other => panic!("expected {field} to be named, got {other:?}"),
    }
}

#[test]
fn a_mark_of_byte_order_before_the_message_is_skipped() {
    let hosts = AllowedHosts::parse("provetcloud.com,*.provetcloud.com", false).unwrap();
    let marked = format!("\u{feff}{}", message());
    assert!(Hookup::parse(marked.as_bytes(), &hosts).is_ok());
}

#[test]
fn a_whole_message_is_read() {
    let hookup = read(&message()).unwrap();
    assert_eq!(hookup.tenant.provet_id.number(), 54321);
    assert_eq!(
        hookup.tenant.api_url().as_str(),
        "https://us.provetcloud.com/54321/api/0.1/"
    );
    assert_eq!(hookup.client_id, "k2Yt");
    assert_eq!(hookup.client_secret.unwrap().expose_secret(), "hush-9f3c");
    assert_eq!(hookup.algorithm.as_deref(), Some("RS256"));
    assert_eq!(hookup.grant_type, OAuthGrantType::ClientCredentials);
    assert_eq!(hookup.client_type, ClientType::Confidential);
    assert_eq!(
        hookup.redirect_uris,
        ["https://app.example/callback", "https://app.example/second"]
    );
    assert_eq!(
        hookup.authorize_url,
        "https://us.provetcloud.com/54321/oauth2/authorize/"
    );
    assert!(
        hookup
            .discovery_url
            .unwrap()
            .ends_with("/openid-configuration")
    );
    assert_eq!(hookup.departments, HookupDepartments::default());
}

#[test]
fn every_required_field_is_named_when_it_is_missing_or_mistyped() {
    for name in REQUIRED {
        let mut without = message();
        without.as_object_mut().unwrap().remove(name);
        assert_names(read(&without), name);
        for wrong in [json!(true), json!({}), json!([1])] {
            assert_names(with(name, wrong), name);
        }
    }
}

#[test]
fn only_the_nullable_fields_may_be_null() {
    for name in REQUIRED {
        match name {
            "algorithm" | "openid_autodiscovery_url" => assert!(with(name, Value::Null).is_ok()),
            _ => assert_names(with(name, Value::Null), name),
        }
    }
}

#[test]
fn a_client_that_needs_no_secret_may_come_without() {
    let mut message = message();
    message["client_secret"] = Value::Null;
    assert_names(read(&message), "client_secret");
    message["authorization_grant_type"] = json!("authorization_code");
    assert_names(read(&message), "client_secret");
    message["client_type"] = json!("public");
    assert!(read(&message).unwrap().client_secret.is_none());
    message["authorization_grant_type"] = json!("client_credentials");
    assert!(read(&message).unwrap().client_secret.is_none());
    message["client_secret"] = json!("");
    assert!(read(&message).unwrap().client_secret.is_none());
}

#[test]
fn the_clinics_id_is_read_in_every_form_of_a_whole_number() {
    for id in [
        json!(54321),
        json!(54321.0),
        json!(5.4321e4),
        json!("54321"),
    ] {
        assert!(with("provet_id", id.clone()).is_ok(), "{id}");
    }
    for id in [
        json!(0),
        json!(-1),
        json!(54321.5),
        json!(1e300),
        json!(u64::MAX),
        json!(""),
        json!("-1"),
        json!("54321.0"),
        json!("٤٢"),
        json!([54321]),
    ] {
        assert_names(with("provet_id", id), "provet_id");
    }
}

#[test]
fn both_spellings_of_a_grant_are_read() {
    for (text, grant) in [
        ("client_credentials", OAuthGrantType::ClientCredentials),
        ("client-credentials", OAuthGrantType::ClientCredentials),
        ("authorization_code", OAuthGrantType::AuthorizationCode),
        ("authorization-code", OAuthGrantType::AuthorizationCode),
    ] {
        let hookup = with("authorization_grant_type", json!(text)).unwrap();
        assert_eq!(hookup.grant_type, grant, "{text}");
        assert_eq!(grant.to_string().parse(), Ok(grant));
    }
    for text in ["password", "implicit", "", "CLIENT_CREDENTIALS"] {
        assert_names(
            with("authorization_grant_type", json!(text)),
            "authorization_grant_type",
        );
    }
    assert_names(with("client_type", json!("secret")), "client_type");
}

#[test]
fn redirect_uris_are_one_string_or_an_array() {
    let uris = |value| with("redirect_uris", value).unwrap().redirect_uris;
    assert!(uris(json!("")).is_empty());
    assert!(uris(json!([])).is_empty());
    assert_eq!(
        uris(json!("https://a/ \r\n https://b/")),
        ["https://a/", "https://b/"]
    );
    assert_eq!(
        uris(json!(["https://a/", "https://b/"])),
        ["https://a/", "https://b/"]
    );
}

#[test]
fn departments_are_read_when_they_are_there() {
    let mut message = message();
    message["departments"] = json!([3, 1, 2.0, 3]);
    message["added_department"] = json!(3);
    message["removed_department"] = Value::Null;
    let departments = read(&message).unwrap().departments;
    assert_eq!(departments.all, Some(vec![1, 2, 3]));
    assert_eq!((departments.added, departments.removed), (Some(3), None));
    assert_eq!(
        with("departments", json!([])).unwrap().departments.all,
        Some(vec![])
    );
    for (name, wrong) in [
        ("departments", json!(3)),
        ("departments", json!([1, "x"])),
        ("departments", json!([0])),
        ("departments", json!(vec![1; 10_001])),
        ("added_department", json!("x")),
        ("removed_department", json!([3])),
        ("removed_department", json!(1.5)),
    ] {
        assert_names(with(name, wrong), name);
    }
}

#[test]
fn unknown_fields_are_ignored() {
    assert!(with("message", json!("welcome")).is_ok());
    assert!(with("provet_url", json!({"deep": [1, null]})).is_ok());
}

#[test]
fn what_is_not_a_json_object_is_refused() {
    let hosts = AllowedHosts::parse("provetcloud.com", false).unwrap();
    for body in [
        "",
        "null",
        "[]",
        "7",
        "\"x\"",
        "{",
        "provet_id=4",
        "{}{}",
        &"[".repeat(10_000),
    ] {
        assert_eq!(
            Hookup::parse(body.as_bytes(), &hosts).unwrap_err(),
            HookupError::NotJson
        );
    }
}

#[test]
fn overlong_texts_and_control_characters_are_refused() {
    for name in [
        "client_id",
        "client_secret",
        "algorithm",
        "token_url",
        "authorize_url",
        "redirect_uris",
    ] {
        assert_names(with(name, json!("a".repeat(20_000))), name);
        assert_names(with(name, json!("https://a/\u{0}b")), name);
    }
}

#[test]
fn a_token_url_of_another_clinic_is_refused() {
    for url in [
        "https://us.provetcloud.com/4/oauth2/token/",
        "https://us.provetcloud.com/54321/../4/oauth2/token/",
        "https://us.provetcloud.com/54321/oauth2/token/?next=https://evil.example",
        "https://us.provetcloud.com/54321/oauth2/authorize/",
        "https://us.provetcloud.com/",
    ] {
        let refused = with("token_url", json!(url)).unwrap_err();
        assert_eq!(refused, HookupError::TokenUrlMismatch, "{url}");
    }
}

#[test]
fn urls_on_foreign_hosts_are_refused_by_name() {
    for name in ["token_url", "authorize_url", "openid_autodiscovery_url"] {
        for host in [
            "https://evil.example",
            "http://us.provetcloud.com",
            "https://us.provetcloud.com.evil.example",
            "https://us.provetcloud.com@evil.example",
            "https://me@us.provetcloud.com",
            "https://127.0.0.1",
            "https://us.provetcloud.com:8443",
        ] {
            let refused = with(name, json!(format!("{host}/54321/oauth2/token/"))).unwrap_err();
            assert_eq!(refused, HookupError::HostNotAllowed { name }, "{host}");
        }
        assert_names(with(name, json!("not a url")), name);
    }
}

#[test]
fn sign_in_and_discovery_stay_with_the_token_url() {
    for (name, url) in [
        (
            "authorize_url",
            "https://provetcloud.com/54321/oauth2/authorize/",
        ),
        (
            "authorize_url",
            "https://us.provetcloud.com/4/oauth2/authorize/",
        ),
        (
            "authorize_url",
            "https://us.provetcloud.com/543210/oauth2/authorize/",
        ),
        (
            "authorize_url",
            "https://us.provetcloud.com/54321/%2e%2e/4/oauth2/authorize/",
        ),
        (
            "authorize_url",
            "https://us.provetcloud.com/54321/..%2f4/oauth2/authorize/",
        ),
        (
            "openid_autodiscovery_url",
            "https://provetcloud.com/54321/.well-known/openid-configuration",
        ),
    ] {
        assert_eq!(
            with(name, json!(url)).unwrap_err(),
            HookupError::HostNotAllowed { name },
            "{url}"
        );
    }
    let elsewhere = "https://us.provetcloud.com/.well-known/openid-configuration/54321";
    assert!(with("openid_autodiscovery_url", json!(elsewhere)).is_ok());
}

/// A message of an application that people sign in through, with fields changed.
fn for_people(changes: &[(&str, Value)]) -> Result<Hookup, HookupError> {
    let mut message = message();
    message["authorization_grant_type"] = json!("authorization_code");
    for (name, value) in changes {
        message[*name] = value.clone();
    }
    read(&message)
}

#[test]
fn what_nobody_could_ever_sign_in_through_is_refused_by_name() {
    for (changes, field) in [
        (vec![("client_secret", Value::Null)], "client_secret"),
        (vec![("algorithm", json!("ES256"))], "algorithm"),
        (vec![("algorithm", json!("none"))], "algorithm"),
        (vec![("algorithm", json!("rs256"))], "algorithm"),
        (
            vec![
                ("algorithm", json!("HS256")),
                ("client_type", json!("public")),
            ],
            "algorithm",
        ),
    ] {
        assert_names(for_people(&changes), field);
    }
    let name = "openid_autodiscovery_url";
    let elsewhere = "https://us.provetcloud.com/4/oauth2/.well-known/openid-configuration";
    assert_eq!(
        for_people(&[(name, json!(elsewhere))]).unwrap_err(),
        HookupError::HostNotAllowed { name }
    );
    assert!(with("algorithm", json!("ES256")).is_ok(), "nobody signs in");
}

#[test]
fn ours_must_be_among_the_addresses_that_people_are_sent_back_to() {
    let ours = Url::parse("https://app.example/second").unwrap();
    let check = |uris: Value| {
        for_people(&[("redirect_uris", uris)])
            .unwrap()
            .check_redirect(&ours)
    };
    for uris in [
        json!("https://app.example/second"),
        json!("https://app.example/callback https://app.example/second"),
        json!(["https://other.example/", "https://APP.example:443/second"]),
        json!(""),
    ] {
        assert_eq!(check(uris.clone()), Ok(()), "{uris}");
    }
    for uris in [
        "https://app.example/callback",
        "https://app.example/second/",
        "https://app.example/second?next=x",
        "http://app.example/second",
        "https://app.example:8443/second",
        "https://app.example.evil.example/second",
        "not a url",
    ] {
        let refused = check(json!(uris)).unwrap_err();
        assert_eq!(refused.field(), Some("redirect_uris"), "{uris}");
    }
    assert_eq!(
        with("redirect_uris", json!("https://other.example/"))
            .unwrap()
            .check_redirect(&ours),
        Ok(())
    );
}

#[test]
fn no_secret_is_in_debug_or_in_an_error() {
    let hookup = read(&message()).unwrap();
    assert!(!format!("{hookup:?}").contains("hush-9f3c"));
    let mut message = message();
    message["client_type"] = json!("hush-9f3c");
    let refused = read(&message).unwrap_err();
    assert!(!format!("{refused:?} {refused}").contains("hush"));
}

#[test]
fn the_fingerprint_is_that_of_the_credential() {
    let first = read(&message()).unwrap().fingerprint();
    assert_eq!(hex::decode(&first).unwrap().len(), 32);
    for (name, same) in [
        ("provet_id", json!("54321")),
        ("departments", json!([1, 2])),
        ("added_department", json!(2)),
        ("message", json!("again")),
        (
            "redirect_uris",
            json!(["https://app.example/second", "https://app.example/callback"]),
        ),
    ] {
        assert_eq!(with(name, same).unwrap().fingerprint(), first, "{name}");
    }
    for (name, other) in [
        ("client_id", json!("k2Yth")),
        ("client_secret", json!("ush-9f3c")),
        ("algorithm", Value::Null),
        ("authorization_grant_type", json!("authorization_code")),
        ("client_type", json!("public")),
        ("redirect_uris", json!("https://app.example/callback")),
        (
            "authorize_url",
            json!("https://us.provetcloud.com/54321/oauth2/"),
        ),
        ("openid_autodiscovery_url", Value::Null),
    ] {
        assert_ne!(with(name, other).unwrap().fingerprint(), first, "{name}");
    }
}

#[test]
fn text_moved_between_fields_changes_the_fingerprint() {
    let mut one = message();
    one["client_id"] = json!("ab");
    one["client_secret"] = json!("c");
    let mut other = one.clone();
    other["client_id"] = json!("a");
    other["client_secret"] = json!("bc");
    assert_ne!(
        read(&one).unwrap().fingerprint(),
        read(&other).unwrap().fingerprint()
    );
}

proptest! {
    #[test]
    fn any_bytes_are_refused_without_harm(bytes in any::<Vec<u8>>()) {
        let hosts = AllowedHosts::parse("provetcloud.com", false).unwrap();
        prop_assert!(Hookup::parse(&bytes, &hosts).is_err());
    }

    #[test]
    fn any_text_in_any_field_is_read_or_named(place in 0..REQUIRED.len(), text in ".*") {
        let name = REQUIRED[place];
        match with(name, json!(text)) {
            Ok(_) => {}
            // Another number is a clinic, but not the one whose token URL this is.
            Err(refused) if name == "provet_id" && text.trim().parse::<i64>().is_ok() => {
                prop_assert!(["provet_id", "token_url"].map(Some).contains(&refused.field()));
            }
            Err(refused) => prop_assert_eq!(refused.field(), Some(name)),
        }
    }
}
