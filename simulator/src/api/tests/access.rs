//! Tokens, permissions and rate limits.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use axum::body::Body;
use axum::http::{Request, header};
use jiff::Timestamp;

use super::{Client, ROOT};
use crate::{GrantType, NewApplication, Simulator};

/// Lets the test move the simulator's clock, in seconds from its start.
fn moving(simulator: &Simulator) -> Arc<AtomicI64> {
    let start = simulator.now().as_second();
    let later = Arc::new(AtomicI64::new(0));
    let seconds = Arc::clone(&later);
    simulator.set_clock_fn(Arc::new(move || {
        Timestamp::from_second(start + seconds.load(Ordering::Relaxed)).expect("timestamp")
    }));
    later
}

#[tokio::test]
async fn without_a_good_token_there_is_no_answer() {
    let client = Client::new().await;
    for authorization in ["", "Bearer wrong", "Token abc"] {
        let request = Request::get("/54321/api/0.1/patient/")
            .header(header::AUTHORIZATION, authorization)
            .body(Body::empty())
            .expect("request");
        let answer = client.send(request).await;
        assert!(
            answer
                .header(header::WWW_AUTHENTICATE)
                .starts_with("Bearer")
        );
        assert!(answer.expect(401)["detail"].is_string());
    }
}

#[tokio::test]
async fn a_token_is_good_for_one_clinic_only() {
    let client = Client::new().await;
    let request = Request::get("/4285/api/0.1/patient/1/")
        .header(header::AUTHORIZATION, format!("Bearer {}", client.token))
        .body(Body::empty())
        .expect("request");
    client.send(request).await.expect(401);
}

#[tokio::test]
async fn a_token_lasts_ten_hours() {
    let client = Client::new().await;
    let clock = moving(&client.simulator);
    clock.store(35_999, Ordering::Relaxed);
    client.read("patient/1/").await.expect(200);
    clock.store(36_000, Ordering::Relaxed);
    client.read("patient/1/").await.expect(401);
}

#[tokio::test]
async fn tokens_are_given_for_the_right_secret_only() {
    let client = Client::new().await;
    let token = "/54321/oauth2/token/";
    let ask = async |form: String| client.form(token, &form).await;
    let (id, secret) = (&client.app.client_id, &client.app.client_secret);
    let named = format!("client_id={id}&client_secret={secret}");
    let good = ask(format!("grant_type=client_credentials&{named}"))
        .await
        .expect(200);
    assert_eq!(good["expires_in"], 36_000);
    assert_eq!(good["token_type"], "Bearer");
    assert_eq!(good["scope"], "restapi");
    assert!(good.get("refresh_token").is_none());
    let wrong = format!("grant_type=client_credentials&client_id={id}&client_secret=no");
    assert_eq!(ask(wrong).await.expect(401)["error"], "invalid_client");
    let grant = ask(format!("grant_type=password&{named}"))
        .await
        .expect(400);
    assert_eq!(grant["error"], "unsupported_grant_type");
    let scope = format!("grant_type=client_credentials&scope=wholesaler&{named}");
    assert_eq!(ask(scope).await.expect(400)["error"], "invalid_scope");
    let foreign = format!("grant_type=client_credentials&{named}");
    client
        .form("/4285/oauth2/token/", &foreign)
        .await
        .expect(401);
}

#[tokio::test]
async fn a_client_for_signing_people_in_gets_no_token_of_its_own() {
    let now = "2026-11-21T12:00:00Z".parse().expect("timestamp");
    let simulator = Simulator::new(7, now);
    let wanted = NewApplication {
        grant_type: GrantType::AuthorizationCode,
        ..NewApplication::default()
    };
    let app = simulator
        .add_application(4285, wanted)
        .expect("application");
    let client = Client::new().await;
    client.simulator.update(|state| {
        state
            .applications
            .insert(app.client_id.clone(), app.clone());
    });
    let form = format!(
        "grant_type=client_credentials&client_id={}&client_secret={}",
        app.client_id, app.client_secret
    );
    let refused = client.form("/4285/oauth2/token/", &form).await.expect(400);
    assert_eq!(refused["error"], "unauthorized_client");
}

#[tokio::test]
async fn a_revoked_token_and_a_removed_application_are_refused() {
    let client = Client::new().await;
    let named = format!(
        "client_id={}&client_secret={}",
        client.app.client_id, client.app.client_secret
    );
    let revoke = format!("token={}&{named}", client.token);
    let answer = client.form("/54321/oauth2/revoke_token/", &revoke).await;
    assert_eq!(answer.status, 200);
    client.read("patient/1/").await.expect(401);
    client.simulator.remove_application(&client.app.client_id);
    let form = format!("grant_type=client_credentials&{named}");
    let refused = client.form("/54321/oauth2/token/", &form).await.expect(401);
    assert_eq!(refused["error"], "invalid_client");
}

#[tokio::test]
async fn what_was_not_permitted_is_forbidden() {
    let permissions = [
        "General: Patients and clients",
        "Profile: User profile page",
    ];
    let permissions = BTreeSet::from(permissions.map(str::to_owned));
    let client = Client::with(NewApplication {
        permissions,
        ..NewApplication::default()
    })
    .await;
    client.read("patient/1/").await.expect(200);
    client.read("department/").await.expect(200);
    let refused = client.read("item/").await.expect(403);
    assert_eq!(
        refused["detail"],
        "You do not have permission to perform this action."
    );
    client.read("consultation/1/medicines/").await.expect(403);
    let mine = client
        .read("user/current/active_permissions/")
        .await
        .expect(200);
    assert_eq!(mine["permissions"][0], "General: Patients and clients");
    assert_eq!(
        mine["user"],
        format!("{ROOT}user/{}/", client.app.virtual_user)
    );
    client
        .simulator
        .set_faults_from_query("forbid=user")
        .expect("switch");
    client
        .read("user/current/active_permissions/")
        .await
        .expect(403);
}

#[tokio::test]
async fn a_big_page_costs_as_much_as_the_small_ones_in_it() {
    let client = Client::new().await;
    let clock = moving(&client.simulator);
    for _ in 0..3 {
        client.read("invoice/?page_size=1000").await.expect(200);
    }
    clock.store(10, Ordering::Relaxed);
    let refused = client.read("invoice/").await;
    assert_eq!(refused.header(header::RETRY_AFTER), "50");
    assert_eq!(
        refused.expect(429)["detail"],
        "Request was throttled. Expected available in 50 seconds."
    );
    client.read("invoice/1/").await.expect(200);
    clock.store(60, Ordering::Relaxed);
    client.read("invoice/").await.expect(200);
}

#[tokio::test]
async fn unknown_places_and_methods_are_refused() {
    let client = Client::new().await;
    assert_eq!(
        client.read("patient/9999/").await.expect(404)["detail"],
        "Not found."
    );
    client.read("dragons/").await.expect(404);
    let answer = client.call("POST", "invoice/", None).await;
    assert_eq!(answer.header(header::ALLOW), "GET, HEAD, OPTIONS");
    answer.expect(405);
}

#[tokio::test]
async fn a_public_application_needs_its_secret_to_act_for_itself() {
    let client = Client::with(NewApplication {
        public: true,
        ..NewApplication::default()
    })
    .await;
    let form = format!(
        "grant_type=client_credentials&client_id={}",
        client.app.client_id
    );
    let refused = client.form("/54321/oauth2/token/", &form).await.expect(401);
    assert_eq!(refused["error"], "invalid_client");
}
