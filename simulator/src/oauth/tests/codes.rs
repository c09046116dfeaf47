//! Codes, and what comes of them.

use super::{BACK, MANAGER, RECEPTION, SignInTest, VERIFIER, VET, text};
use crate::NewApplication;

#[tokio::test]
async fn a_code_brings_tokens_with_which_the_application_is_the_person() {
    let test = SignInTest::new();
    let tokens = test.sign_in(RECEPTION).await;
    assert_eq!(tokens["expires_in"], 36_000);
    assert_eq!(tokens["token_type"], "Bearer");
    assert_eq!(tokens["scope"], "restapi openid");
    assert!(!text(&tokens, "refresh_token").is_empty());
    assert!(!text(&tokens, "id_token").is_empty());
    let access = text(&tokens, "access_token");
    let path = "user/current/active_permissions/";
    let mine = test.api(access, "GET", path, "").await.json(200);
    assert_eq!(mine["id"], RECEPTION);
    let held: Vec<_> = mine["permissions"].as_array().unwrap().iter().collect();
    assert!(held.iter().any(|name| *name == "Financial: Invoices"));
    assert!(!held.iter().any(|name| *name == "Settings: Items"));
    assert_eq!(test.reads(access, &format!("user/{RECEPTION}/")).await, 200);
}

#[tokio::test]
async fn each_person_may_what_they_may() {
    let test = SignInTest::new();
    let paths = [
        "client/",
        "consultation/",
        "item/",
        "custom_integration/",
        "invoice/",
    ];
    let may = async |user| {
        let tokens = test.sign_in(user).await;
        let mut found = Vec::new();
        for path in paths {
            found.push(test.reads(text(&tokens, "access_token"), path).await);
        }
        found
    };
    assert_eq!(may(VET).await, [200, 200, 200, 403, 200]);
    assert_eq!(may(MANAGER).await, [200, 200, 200, 200, 200]);
    assert_eq!(may(3).await, [200, 200, 200, 403, 403]);
    assert_eq!(may(RECEPTION).await, [200, 403, 403, 403, 200]);
    test.simulator
        .set_permissions(54321, RECEPTION, &["Settings: Items"])
        .unwrap();
    assert_eq!(may(RECEPTION).await, [403, 403, 200, 403, 403]);
}

#[tokio::test]
async fn what_a_person_writes_bears_their_name_and_spends_their_budget() {
    let test = SignInTest::new();
    let (vet, manager) = (test.sign_in(VET).await, test.sign_in(MANAGER).await);
    let note = r#"{"complaint": "limps"}"#;
    let access = text(&manager, "access_token");
    let written = test
        .api(access, "PATCH", "consultation/1/", note)
        .await
        .json(200);
    assert!(text(&written, "modified_user").ends_with("/user/2/"));
    for _ in 0..3 {
        assert_eq!(test.reads(access, "invoice/?page_size=1000").await, 200);
    }
    assert_eq!(test.reads(access, "invoice/").await, 429);
    assert_eq!(
        test.reads(text(&vet, "access_token"), "invoice/").await,
        200
    );
}

#[tokio::test]
async fn somebody_who_leaves_is_out_at_once() {
    let test = SignInTest::new();
    let tokens = test.sign_in(VET).await;
    test.simulator.update(|state| {
        let clinic = state.find_clinic_mut(54321).unwrap();
        let row = clinic.find_row_mut("user", VET).unwrap();
        row.insert("is_active".to_owned(), false.into());
    });
    assert_eq!(
        test.reads(text(&tokens, "access_token"), "department/")
            .await,
        401
    );
    let refused = test.refresh(text(&tokens, "refresh_token")).await.json(400);
    assert_eq!(refused["error"], "invalid_grant");
}

#[tokio::test]
async fn a_code_is_good_once_and_a_second_time_takes_the_tokens_back() {
    let test = SignInTest::new();
    let code = test.code(VET).await;
    let tokens = test.redeem(&code).await.json(200);
    let other = test.sign_in(VET).await;
    assert_eq!(test.redeem(&code).await.json(400)["error"], "invalid_grant");
    assert_eq!(
        test.reads(text(&tokens, "access_token"), "client/").await,
        401
    );
    assert_eq!(
        test.refresh(text(&tokens, "refresh_token")).await.status,
        400
    );
    assert_eq!(
        test.reads(text(&other, "access_token"), "client/").await,
        200
    );
}

#[tokio::test]
async fn a_code_is_good_for_a_minute() {
    let test = SignInTest::new();
    let (early, late) = (test.code(VET).await, test.code(VET).await);
    test.wait(59);
    test.redeem(&early).await.json(200);
    test.wait(1);
    assert_eq!(test.redeem(&late).await.json(400)["error"], "invalid_grant");
}

#[tokio::test]
async fn a_code_is_bound_to_verifier_address_and_application() {
    let test = SignInTest::new();
    let redeem = async |changed: &[(&str, &str)]| {
        let code = test.code(VET).await;
        let usual = [
            ("grant_type", "authorization_code"),
            ("code", code.as_str()),
            ("redirect_uri", BACK),
            ("code_verifier", VERIFIER),
        ];
        let default_params = usual
            .into_iter()
            .filter(|(name, _)| changed.iter().all(|(key, _)| key != name));
        let fields: Vec<_> = default_params.chain(changed.iter().copied()).collect();
        let refused = test.token(&fields).await.json(400);
        text(&refused, "error").to_owned()
    };
    assert_eq!(redeem(&[("code_verifier", "")]).await, "invalid_request");
    let other = "a".repeat(43);
    assert_eq!(redeem(&[("code_verifier", &other)]).await, "invalid_grant");
    let address = [("redirect_uri", "https://other.example/cb")];
    assert_eq!(redeem(&address).await, "invalid_request");
    assert_eq!(redeem(&[("code", "guessed")]).await, "invalid_grant");
    assert_eq!(redeem(&[("code", "")]).await, "invalid_request");
    assert_eq!(
        redeem(&[("grant_type", "password")]).await,
        "unsupported_grant_type"
    );
    assert_eq!(
        redeem(&[("grant_type", "client_credentials")]).await,
        "unauthorized_client"
    );
}

#[tokio::test]
async fn a_verifier_for_a_code_without_challenge_is_refused() {
    let test = SignInTest::new();
    let bare = [("code_challenge", ""), ("code_challenge_method", "")];
    let code = test
        .authorize(VET, &bare)
        .await
        .redirect_param("code")
        .unwrap();
    assert_eq!(test.redeem(&code).await.json(400)["error"], "invalid_grant");
    let fields = [
        ("grant_type", "authorization_code"),
        ("code", code.as_str()),
        ("redirect_uri", BACK),
    ];
    test.token(&fields).await.json(200);
}

#[tokio::test]
async fn a_public_client_needs_no_secret_and_a_confidential_one_does() {
    let fields = |test: &SignInTest, code: &str| {
        [
            ("client_id", test.app.client_id.clone()),
            ("grant_type", "authorization_code".to_owned()),
            ("code", code.to_owned()),
            ("redirect_uri", BACK.to_owned()),
            ("code_verifier", VERIFIER.to_owned()),
        ]
    };
    for (public, status) in [(true, 200), (false, 401)] {
        let test = SignInTest::with(NewApplication {
            public,
            ..NewApplication::default()
        });
        let code = test.code(VET).await;
        let fields = fields(&test, &code);
        let fields: Vec<_> = fields
            .iter()
            .map(|(name, value)| (*name, value.as_str()))
            .collect();
        let answer = test.post("/54321/oauth2/token/", "", &fields).await;
        assert_eq!(answer.status, status, "{}", answer.text);
    }
}

#[tokio::test]
async fn a_switch_lets_somebody_else_come_back() {
    let test = SignInTest::new();
    test.simulator
        .set_faults_from_query("sign_in_as=5")
        .unwrap();
    let tokens = test.sign_in(VET).await;
    let path = "user/current/active_permissions/";
    let mine = test
        .api(text(&tokens, "access_token"), "GET", path, "")
        .await
        .json(200);
    assert_eq!(mine["id"], RECEPTION);
}

#[tokio::test]
async fn each_person_sees_the_buttons_they_made_themselves() {
    let test = SignInTest::new();
    test.simulator
        .set_permissions(54321, RECEPTION, &["Settings: Integration settings"])
        .unwrap();
    let (manager, reception) = (test.sign_in(MANAGER).await, test.sign_in(RECEPTION).await);
    let button = r#"{"name": "Mine", "type": 1, "action": 2, "target_url": "https://a.example/"}"#;
    let path = "custom_integration/";
    test.api(text(&manager, "access_token"), "POST", path, button)
        .await
        .json(201);
    let seen = async |tokens| {
        let list = test
            .api(text(tokens, "access_token"), "GET", path, "")
            .await;
        list.json(200)["count"].clone()
    };
    assert_eq!(
        (seen(&manager).await, seen(&reception).await),
        (1.into(), 0.into())
    );
    let nobody = test.sign_in(VET).await;
    assert_eq!(test.reads(text(&nobody, "access_token"), path).await, 403);
}

#[tokio::test]
async fn the_log_tells_what_a_token_request_was_for_and_no_secret() {
    let test = SignInTest::new();
    let tokens = test.sign_in(VET).await;
    test.refresh(text(&tokens, "refresh_token")).await.json(200);
    let calls = test.simulator.list_calls();
    for grant in ["authorization_code", "refresh_token"] {
        let asked = format!("grant_type={grant}");
        assert_eq!(calls.iter().filter(|call| call.query == asked).count(), 1);
    }
    let log = format!("{calls:?}");
    assert!(
        !log.contains(text(&tokens, "refresh_token")) && !log.contains(&test.app.client_secret)
    );
}
