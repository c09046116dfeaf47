//! The door for hookup messages.

use axum::body::Body;
use axum::http::Request;
use cageside::provet::ProvetId;
use cageside::storage::CredentialState;
use serde_json::{Value, json};

use crate::support::provet_simulator::CLINIC;
use crate::support::test_app::{AppSetup, CLIENT_SECRET, HOOKUP_TOKEN, TestApp, remote_message};
use crate::web::{message, unconnected};

async fn nobody() -> TestApp {
    unconnected(AppSetup::remote()).await
}

fn id() -> ProvetId {
    ProvetId::new(CLINIC).unwrap()
}

#[tokio::test]
async fn a_good_message_is_stored_sealed_and_unverified() {
    let clinic = nobody().await;
    let answer = clinic.hookup(message().to_string()).await.is(202);
    assert_eq!(answer.json(), json!({"status": "accepted"}));
    let credentials = clinic.db.list_credentials(id()).await.unwrap();
    assert_eq!(credentials.len(), 1);
    assert_eq!(credentials[0].state, CredentialState::Unverified);
    assert_eq!(credentials[0].received_at, clinic.now());
}

#[tokio::test]
async fn repeats_and_another_order_of_fields_change_nothing() {
    let clinic = nobody().await;
    let message = message();
    clinic.hookup(message.to_string()).await.is(202);
    let before = clinic.db.load_cache_version().await.unwrap();
    let fields = message.as_object().unwrap().iter().rev();
    let backwards: Vec<_> = fields
        .map(|(name, value)| format!("{}:{value}", json!(name)))
        .collect();
    clinic.hookup(message.to_string()).await.is(202);
    clinic
        .hookup(format!("{{{}}}", backwards.join(",")))
        .await
        .is(202);
    assert_eq!(clinic.db.load_cache_version().await.unwrap(), before);
    assert_eq!(clinic.db.list_credentials(id()).await.unwrap().len(), 1);
}

#[tokio::test]
async fn an_application_that_could_not_send_people_back_to_us_is_refused_with_the_reason() {
    let clinic = nobody().await;
    let mut message = message();
    message["redirect_uris"] =
        json!("https://elsewhere.example/oauth/callback https://panel.example/");
    clinic.hookup(message.to_string()).await.is(202);
    message["authorization_grant_type"] = json!("authorization_code");
    let answer = clinic.hookup(message.to_string()).await.is(400);
    assert_eq!(answer.json()["error"], "hookup/bad-field");
    assert_eq!(answer.json()["field"], "redirect_uris");
    message["redirect_uris"] =
        json!("https://elsewhere.example/ https://panel.example/oauth/callback");
    clinic.hookup(message.to_string()).await.is(202);
    assert_eq!(clinic.db.list_credentials(id()).await.unwrap().len(), 2);
}

#[tokio::test]
async fn a_wrong_token_finds_nothing_whatever_is_sent() {
    let clinic = nobody().await;
    let longer = format!("{HOOKUP_TOKEN}0");
    let shorter = HOOKUP_TOKEN.strip_suffix('9').unwrap();
    for token in ["x", &longer, shorter, &HOOKUP_TOKEN.to_uppercase()] {
        for body in [message().to_string(), "nonsense".to_owned()] {
            let answer = clinic.post(&format!("/hookup/{token}"), body).await.is(404);
            assert_eq!(answer.json()["error"], "web/not-found");
            answer.keeps_quiet_about(HOOKUP_TOKEN);
        }
    }
    assert!(clinic.db.list_tenants().await.unwrap().is_empty());
}

#[tokio::test]
async fn each_missing_or_mistyped_field_is_named() {
    let clinic = nobody().await;
    let whole = message();
    for field in whole.as_object().unwrap().keys() {
        let mut missing = whole.clone();
        missing.as_object_mut().unwrap().remove(field);
        let mut mistyped = whole.clone();
        mistyped[field] = json!({"not": "this"});
        for message in [missing, mistyped] {
            let answer = clinic.hookup(message.to_string()).await.is(400);
            let said = answer.json();
            assert_eq!(said["field"], json!(field), "{said}");
            assert_eq!(said["error"], "hookup/bad-field");
            assert!(
                said["message"].as_str().unwrap().contains(field.as_str()),
                "{said}"
            );
            answer.keeps_quiet_about(CLIENT_SECRET);
        }
    }
    assert!(clinic.db.list_tenants().await.unwrap().is_empty());
}

#[tokio::test]
async fn what_is_no_json_object_is_refused() {
    let clinic = nobody().await;
    for body in ["", "[]", "null", "{", "provet_id=1"] {
        let answer = clinic.hookup(body).await.is(400);
        assert_eq!(answer.json()["error"], "hookup/not-json", "{body:?}");
    }
}

#[tokio::test]
async fn a_message_may_be_64_kib_and_not_a_byte_more() {
    let clinic = nobody().await;
    let padded = |size: usize| {
        let text = message().to_string();
        let padding = " ".repeat(size - text.len());
        format!("{text}{padding}")
    };
    clinic.hookup(padded(64 * 1024)).await.is(202);
    let answer = clinic.hookup(padded(64 * 1024 + 1)).await.is(413);
    assert_eq!(answer.json()["error"], "web/too-large");
}

#[tokio::test]
async fn a_foreign_host_or_another_clinics_token_url_is_refused_and_nothing_stored() {
    let clinic = nobody().await;
    let refusals = [
        ("https://evil.example/54321/", "hookup/foreign-host"),
        (
            "https://provetcloud.com.evil.example/54321/",
            "hookup/foreign-host",
        ),
        ("http://us.provetcloud.com/54321/", "hookup/foreign-host"),
        ("https://us.provetcloud.com/4/", "hookup/foreign-token-url"),
    ];
    for (base, code) in refusals {
        let mut foreign = message();
        foreign["token_url"] = format!("{base}oauth2/token/").into();
        let answer = clinic.hookup(foreign.to_string()).await.is(422);
        assert_eq!(answer.json()["error"], code, "{base}");
        assert_eq!(answer.json()["field"], "token_url", "{base}");
    }
    assert!(clinic.db.list_tenants().await.unwrap().is_empty());
}

#[tokio::test]
async fn a_proven_clinic_is_not_moved_to_another_host_by_a_message() {
    let clinic = nobody().await;
    clinic.hookup(message().to_string()).await.is(202);
    let credential = clinic.db.list_credentials(id()).await.unwrap().remove(0);
    clinic
        .db
        .mark_credential_verified(&credential.credential.id, clinic.now())
        .await
        .unwrap();
    let elsewhere: Value = remote_message(CLINIC, "https://eu.provetcloud.com");
    let answer = clinic.hookup(elsewhere.to_string()).await.is(422);
    assert_eq!(answer.json()["error"], "hookup/other-host");
    assert_eq!(clinic.db.list_credentials(id()).await.unwrap().len(), 1);
}

#[tokio::test]
async fn only_post_is_answered() {
    let clinic = nobody().await;
    let uri = format!("/hookup/{HOOKUP_TOKEN}");
    let answer = clinic
        .send(Request::get(uri).body(Body::empty()).unwrap())
        .await
        .is(405);
    assert_eq!(answer.header("allow"), "POST");
    assert_eq!(answer.json()["error"], "web/method-not-allowed");
}
