//! The door for webhooks.

use axum::body::Body;
use axum::http::Request;
use cageside::provet::ProvetId;
use cageside::storage::{AccessScope, StoredChangeEvent, TenantState};
use hmac::{Hmac, KeyInit as _, Mac as _};
use jiff::SignedDuration;
use secrecy::{ExposeSecret as _, SecretString};
use serde_json::json;
use sha2::Sha256;

use crate::support::provet_simulator::CLINIC;
use crate::support::test_app::{AppSetup, CLIENT_SECRET, TestApp};
use crate::web::{connected, message, send_webhook, unconnected, webhook_url};

async fn noted(clinic: &TestApp) -> Vec<(&'static str, i64)> {
    let hints = clinic.change_events().await;
    assert!(hints.iter().all(|hint| hint.provet_id.number() == CLINIC));
    let object = |hint: &StoredChangeEvent| (hint.object.kind.as_str(), hint.object.id);
    hints.iter().map(object).collect()
}

#[tokio::test]
async fn forms_and_json_with_texts_or_numbers_are_noted_and_answered_200() {
    for body in [
        "consultation_id=123&provet_id=54321&provet_url=https%3A%2F%2Fus.provetcloud.com%2F54321%2F".to_owned(),
        json!({"consultation_id": 123, "provet_id": CLINIC}).to_string(),
        json!({"consultation_id": "123", "provet_id": "54321"}).to_string(),
        json!({"consultation_id": 123, "provet_url": "https://us.provetcloud.com/54321/"}).to_string(),
    ] {
        let clinic = connected().await;
        let answer = send_webhook(&clinic, body.clone()).await.is(200);
        assert_eq!(answer.text, "");
        assert_eq!(noted(&clinic).await, [("consultation", 123)], "{body}");
    }
}

#[tokio::test]
async fn a_clinics_own_url_speaks_of_that_clinic_alone() {
    let clinic = connected().await;
    let url = async |id: i64| {
        let id = ProvetId::new(id).unwrap();
        let token = clinic.db.load_tenant_webhook_token(id).await.unwrap();
        format!("/webhook/{}", token.expose_secret())
    };
    let (own, other) = (url(CLINIC).await, url(4).await);
    clinic
        .post(&other, "patient_id=1&provet_id=54321")
        .await
        .is(200);
    assert_eq!(noted(&clinic).await, []);
    clinic.post(&own, "patient_id=1&provet_id=4").await.is(200);
    assert_eq!(noted(&clinic).await, []);
    clinic
        .post(&own, "patient_id=1&provet_id=54321")
        .await
        .is(200);
    clinic
        .post(&format!("{own}/"), "patient_id=2")
        .await
        .is(200);
    assert_eq!(noted(&clinic).await, [("patient", 1), ("patient", 2)]);
    // Another number before the same token is no token.
    let forged = own.replace("54321-", "4-");
    clinic.post(&forged, "patient_id=1").await.is(404);
}

#[tokio::test]
async fn a_wrong_token_finds_nothing_whatever_is_sent() {
    let clinic = connected().await;
    let url = webhook_url(&clinic).await;
    let mut shorter = url.clone();
    shorter.pop();
    for url in ["/webhook/x", &shorter, &format!("{url}0")] {
        for body in ["patient_id=1&provet_id=54321", "nonsense"] {
            let answer = clinic.post(url, body).await.is(404);
            assert_eq!(answer.json()["error"], "web/not-found");
        }
    }
    assert_eq!(noted(&clinic).await, []);
    let get = Request::get(url).body(Body::empty()).unwrap();
    assert_eq!(clinic.send(get).await.is(405).header("allow"), "POST");
}

#[tokio::test]
async fn what_concerns_nobody_here_is_taken_and_forgotten() {
    let clinic = connected().await;
    for body in [
        "patient_id=1",
        "patient_id=1&provet_id=4",
        "patient_id=1&provet_id=54321&provet_url=https://us.provetcloud.com/4/",
        "zreport_id=1&provet_id=54321",
        "patient_id=x&provet_id=54321",
    ] {
        send_webhook(&clinic, body).await.is(200);
    }
    assert_eq!(noted(&clinic).await, []);
}

#[tokio::test]
async fn a_disabled_clinic_is_answered_and_not_noted() {
    let clinic = connected().await;
    let mut tenants = clinic.db.list_tenants().await.unwrap();
    let mut tenant = tenants.remove(0);
    tenant.state = TenantState::Disabled;
    clinic.db.update_tenant(&tenant).await.unwrap();
    clinic.tenant_cache.invalidate();
    send_webhook(&clinic, "patient_id=1&provet_id=54321")
        .await
        .is(200);
    assert_eq!(noted(&clinic).await, []);
}

#[tokio::test]
async fn a_hookup_message_is_refused_and_changes_nothing() {
    let clinic = connected().await;
    let mut hookup = message();
    hookup["client_id"] = json!("7");
    let answer = send_webhook(&clinic, hookup.to_string()).await.is(422);
    assert_eq!(answer.json()["error"], "webhook/hookup-message");
    answer
        .says("Send it to the hookup URL")
        .keeps_quiet_about(CLIENT_SECRET);
    assert_eq!(noted(&clinic).await, []);
}

#[tokio::test]
async fn an_animals_owner_at_the_hookup_url_connects_nobody() {
    let clinic = unconnected(AppSetup::remote()).await;
    clinic
        .hookup(json!({"client_id": 7, "provet_id": 4}).to_string())
        .await
        .is(400);
    assert!(clinic.db.list_tenants().await.unwrap().is_empty());
}

#[tokio::test]
async fn what_is_no_webhook_is_refused_in_words() {
    let clinic = connected().await;
    for body in ["", "hello", "{", "[1]", "{}"] {
        let answer = send_webhook(&clinic, body).await.is(400);
        assert_eq!(answer.json()["error"], "webhook/unreadable", "{body:?}");
    }
    let long = format!("patient_id=1&provet_id=54321&x={}", "a".repeat(64 * 1024));
    send_webhook(&clinic, long)
        .await
        .is(413)
        .keeps_quiet_about("aaaa");
    assert_eq!(noted(&clinic).await, []);
}

#[tokio::test]
async fn the_same_object_is_kept_once_and_not_for_long() {
    let clinic = connected().await;
    for id in [1, 2, 1] {
        let body = format!("patient_id={id}&provet_id=54321");
        send_webhook(&clinic, body).await.is(200);
    }
    assert_eq!(noted(&clinic).await, [("patient", 2), ("patient", 1)]);
    clinic.clock.advance(SignedDuration::from_mins(61));
    send_webhook(&clinic, "reminder_id=3&provet_id=54321")
        .await
        .is(200);
    assert_eq!(noted(&clinic).await, [("reminder", 3)]);
}

/// The path of a webhook URL with this token.
fn webhook_path(token: Option<SecretString>) -> String {
    format!("/webhook/{}", token.unwrap().expose_secret())
}

fn our_clinic() -> ProvetId {
    ProvetId::new(CLINIC).unwrap()
}

#[tokio::test]
async fn the_shared_url_tells_nothing_about_a_clinics_own() {
    let clinic = connected().await;
    let secrets = clinic.db.load_webhook_secrets().await.unwrap();
    let own = webhook_path(secrets.tenant_token(our_clinic()));
    // Whoever knows the shared token can make this one, as it was made before.
    let shared = secrets.shared_token.expose_secret();
    let mut mac = Hmac::<Sha256>::new_from_slice(shared.as_bytes()).unwrap();
    mac.update(format!("webhook of {CLINIC}").as_bytes());
    let made = hex::encode(mac.finalize().into_bytes());
    let former = webhook_path(secrets.former_tenant_token(our_clinic()));
    assert_eq!(former, format!("/webhook/{CLINIC}-{made}"));
    assert_ne!(own, former);
}

#[tokio::test]
async fn a_url_from_before_goes_on_and_is_counted_until_it_is_switched_off() {
    let clinic = connected().await;
    let secrets = clinic.db.load_webhook_secrets().await.unwrap();
    let own = webhook_path(secrets.tenant_token(our_clinic()));
    let former = webhook_path(secrets.former_tenant_token(our_clinic()));
    let shared = webhook_url(&clinic).await;
    clinic.post(&own, "patient_id=1").await.is(200);
    let uses = async |app: &TestApp| app.db.list_shared_webhook_use(None).await.unwrap();
    assert_eq!(uses(&clinic).await, []);
    clinic.post(&former, "patient_id=2").await.is(200);
    clinic
        .post(&shared, "patient_id=3&provet_id=54321")
        .await
        .is(200);
    assert_eq!(noted(&clinic).await.len(), 3);
    let counted = uses(&clinic).await;
    assert_eq!(counted.len(), 1);
    assert_eq!((counted[0].received, counted[0].last_at), (2, clinic.now()));
    let page = clinic.operator().await;
    let page = page.get("/settings/clinics/54321/launches").await.is(200);
    page.says("2 webhooks of this clinic were sent to the shared URL");
    let strict = clinic.another_node(AppSetup {
        shared_webhook_url: false,
        ..clinic.setup.clone()
    });
    strict.post(&own, "patient_id=4").await.is(200);
    strict.post(&former, "patient_id=5").await.is(404);
    strict
        .post(&shared, "patient_id=6&provet_id=54321")
        .await
        .is(404);
    assert_eq!(noted(&clinic).await.len(), 4);
    let operator = strict
        .signed_in("second@panel.example", &AccessScope::Operator)
        .await;
    operator
        .get("/settings/system")
        .await
        .is(200)
        .keeps_quiet_about(&shared);
}
