//! Refresh tokens, rotation, and taking tokens back.

use super::{SignInTest, VET, text};

const DAY: i64 = 24 * 3600;

#[tokio::test]
async fn a_refresh_brings_a_new_pair_and_ends_the_old_one() {
    let test = SignInTest::new();
    let first = test.sign_in(VET).await;
    let second = test.refresh(text(&first, "refresh_token")).await.json(200);
    assert_ne!(second["refresh_token"], first["refresh_token"]);
    assert_eq!(
        test.reads(text(&second, "access_token"), "client/").await,
        200
    );
    assert_eq!(
        test.reads(text(&first, "access_token"), "client/").await,
        401
    );
    let refused = test.refresh(text(&first, "refresh_token")).await.json(400);
    assert_eq!(refused["error"], "invalid_grant");
    test.refresh(text(&second, "refresh_token")).await.json(200);
    test.simulator
        .set_faults_from_query("refresh_keeps_access=1")
        .unwrap();
    let third = test.sign_in(VET).await;
    test.refresh(text(&third, "refresh_token")).await.json(200);
    assert_eq!(
        test.reads(text(&third, "access_token"), "client/").await,
        200
    );
}

#[tokio::test]
async fn without_rotation_the_token_stays_or_is_not_named_again() {
    let test = SignInTest::new();
    test.simulator
        .set_faults_from_query("refresh_rotation=0")
        .unwrap();
    let first = test.sign_in(VET).await;
    let token = text(&first, "refresh_token");
    assert_eq!(test.refresh(token).await.json(200)["refresh_token"], token);
    test.simulator
        .set_faults_from_query("refresh_omitted=1")
        .unwrap();
    let answer = test.refresh(token).await.json(200);
    assert!(answer.get("refresh_token").is_none());
    assert!(answer.get("id_token").is_some());
    test.refresh(token).await.json(200);
}

#[tokio::test]
async fn a_replaced_token_brings_the_same_answer_for_a_while_where_that_is_switched_on() {
    let test = SignInTest::new();
    test.simulator
        .set_faults_from_query("refresh_grace_s=30")
        .unwrap();
    let first = test.sign_in(VET).await;
    let token = text(&first, "refresh_token");
    let second = test.refresh(token).await.json(200);
    test.wait(29);
    assert_eq!(test.refresh(token).await.json(200), second);
    test.wait(1);
    assert_eq!(test.refresh(token).await.status, 400);
    test.refresh(text(&second, "refresh_token")).await.json(200);
}

#[tokio::test]
async fn a_replaced_token_may_end_everything_that_came_of_the_sign_in() {
    let test = SignInTest::new();
    test.simulator
        .set_faults_from_query("refresh_reuse_ends_all=1")
        .unwrap();
    let (first, other) = (test.sign_in(VET).await, test.sign_in(VET).await);
    let second = test.refresh(text(&first, "refresh_token")).await.json(200);
    assert_eq!(
        test.refresh(text(&first, "refresh_token")).await.status,
        400
    );
    assert_eq!(
        test.reads(text(&second, "access_token"), "client/").await,
        401
    );
    assert_eq!(
        test.refresh(text(&second, "refresh_token")).await.status,
        400
    );
    test.refresh(text(&other, "refresh_token")).await.json(200);
}

#[tokio::test]
async fn a_refresh_token_is_good_for_thirty_days_after_its_last_use() {
    let test = SignInTest::new();
    test.simulator
        .set_faults_from_query("refresh_rotation=0")
        .unwrap();
    let tokens = test.sign_in(VET).await;
    let token = text(&tokens, "refresh_token");
    for _ in 0..2 {
        test.wait(30 * DAY - 1);
        test.refresh(token).await.json(200);
    }
    test.wait(30 * DAY);
    assert_eq!(
        test.refresh(token).await.json(400)["error"],
        "invalid_grant"
    );
}

#[tokio::test]
async fn a_refresh_can_be_carried_out_and_its_connection_cut() {
    let test = SignInTest::new();
    let tokens = test.sign_in(VET).await;
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let place = listener.local_addr().unwrap();
    let router = test.router.clone();
    tokio::spawn(async move { axum::serve(listener, router).await });
    test.simulator
        .set_faults_from_query("token_lose_answer=1")
        .unwrap();
    let fields = [
        ("client_id", test.app.client_id.as_str()),
        ("client_secret", test.app.client_secret.as_str()),
        ("grant_type", "refresh_token"),
        ("refresh_token", text(&tokens, "refresh_token")),
    ];
    let ask = reqwest::Client::builder().no_proxy().build().unwrap();
    let ask = ask.post(format!("http://{place}/54321/oauth2/token/"));
    let lost = match ask.form(&fields).send().await {
        Ok(answer) => answer.text().await.is_err(),
        Err(_) => true,
    };
    assert!(lost);
    let again = test.refresh(text(&tokens, "refresh_token")).await;
    assert_eq!(again.status, 400, "it was carried out");
}

#[tokio::test]
async fn refresh_tokens_and_those_of_another_application_are_refused_alike() {
    let test = SignInTest::new();
    let tokens = test.sign_in(VET).await;
    let other = test.simulator.add_application(
        54321,
        crate::NewApplication {
            grant_type: crate::GrantType::AuthorizationCode,
            ..crate::NewApplication::default()
        },
    );
    let other = other.unwrap();
    let fields = [
        ("client_id", other.client_id.as_str()),
        ("client_secret", other.client_secret.as_str()),
        ("grant_type", "refresh_token"),
        ("refresh_token", text(&tokens, "refresh_token")),
    ];
    let refused = test.post("/54321/oauth2/token/", "", &fields).await;
    assert_eq!(refused.json(400)["error"], "invalid_grant");
    test.simulator.revoke_refresh_tokens();
    assert_eq!(
        test.refresh(text(&tokens, "refresh_token")).await.status,
        400
    );
    assert_eq!(
        test.reads(text(&tokens, "access_token"), "client/").await,
        200
    );
}

#[tokio::test]
async fn a_revoked_refresh_token_takes_its_access_tokens_with_it() {
    let test = SignInTest::new();
    let (first, other) = (test.sign_in(VET).await, test.sign_in(VET).await);
    let revoke = async |token: &str| {
        let fields = [
            ("client_id", test.app.client_id.as_str()),
            ("client_secret", test.app.client_secret.as_str()),
            ("token", token),
        ];
        test.post("/54321/oauth2/revoke_token/", "", &fields)
            .await
            .status
    };
    assert_eq!(revoke(text(&first, "refresh_token")).await, 200);
    assert_eq!(
        test.reads(text(&first, "access_token"), "client/").await,
        401
    );
    assert_eq!(
        test.refresh(text(&first, "refresh_token")).await.status,
        400
    );
    assert_eq!(revoke("unknown").await, 200);
    assert_eq!(revoke(text(&other, "access_token")).await, 200);
    assert_eq!(
        test.reads(text(&other, "access_token"), "client/").await,
        401
    );
    test.refresh(text(&other, "refresh_token")).await.json(200);
}
