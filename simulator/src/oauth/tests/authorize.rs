//! The page people are sent to, the password, consent, and the redirect.

use scraper::{Html, Selector};

use super::{MANAGER, RECEPTION, SignInTest, TENANT, VET};
use crate::NewApplication;

const PASSWORD: (&str, &str) = ("password", "seven-bicycles-54321");
const LOGIN: (&str, &str) = ("login", "user5@54321.example");

#[tokio::test]
async fn who_is_not_signed_in_is_asked_for_a_password_and_comes_back_with_a_code() {
    let test = SignInTest::new();
    let asked = test.get(&test.authorize_url(&[]), "").await;
    assert!(
        asked.location().starts_with("/54321/login/?next="),
        "{}",
        asked.location()
    );
    let page = test.get(asked.location(), "").await;
    assert_eq!(page.headers["x-frame-options"], "DENY");
    let policy = page.headers["content-security-policy"].to_str().unwrap();
    assert!(policy.contains("frame-ancestors 'none'"));
    assert!(
        page.text.contains(PASSWORD.1),
        "the page tells the password"
    );
    let address = test.authorize_url(&[]);
    let wrong = [LOGIN, ("password", "guess"), ("next", &address)];
    let refused = test.post("/54321/login/", "", &wrong).await;
    assert_eq!(refused.status, 401);
    let right = [LOGIN, PASSWORD, ("next", &address)];
    let entered = test.post("/54321/login/", "", &right).await;
    assert_eq!(entered.location(), address);
    let cookie = entered.headers["set-cookie"].to_str().unwrap();
    assert!(
        cookie.ends_with("; Path=/54321/; HttpOnly; SameSite=Lax"),
        "{cookie}"
    );
    let cookie = cookie.split(';').next().unwrap();
    for _ in 0..2 {
        let back = test.get(&address, cookie).await;
        assert_eq!(back.redirect_param("state").as_deref(), Some("the-state"));
        assert!(back.redirect_param("code").is_some() && back.redirect_param("iss").is_none());
    }
}

#[tokio::test]
async fn nobody_is_led_to_another_clinic_or_site_after_the_password() {
    let test = SignInTest::new();
    for next in [
        "https://evil.example/",
        "//evil.example/",
        "/4285/dashboard/",
        "",
    ] {
        let fields = [LOGIN, PASSWORD, ("next", next)];
        let entered = test.post("/54321/login/", "", &fields).await;
        assert_eq!(entered.location(), "/54321/dashboard/", "{next}");
    }
    let elsewhere = test.post("/4285/login/", "", &[LOGIN, PASSWORD]).await;
    assert_eq!(elsewhere.status, 401);
}

#[tokio::test]
async fn a_person_who_has_left_cannot_sign_in() {
    let test = SignInTest::new();
    let fields = [
        ("login", "user4@54321.example"),
        ("password", "former-colleague-54321"),
    ];
    assert_eq!(test.post("/54321/login/", "", &fields).await.status, 401);
    assert!(test.simulator.log_in(TENANT, 4).is_none());
}

#[tokio::test]
async fn a_person_can_be_asked_again_and_told_that_nobody_is_there() {
    let test = SignInTest::new();
    let again = test.authorize(VET, &[("prompt", "login")]).await;
    assert!(again.location().starts_with("/54321/login/"));
    assert!(
        !again.location().contains("prompt"),
        "no loop: {}",
        again.location()
    );
    let both = test.authorize(VET, &[("prompt", "login consent")]).await;
    assert!(
        both.location().contains("prompt%3Dconsent"),
        "{}",
        both.location()
    );
    let silent = test
        .get(&test.authorize_url(&[("prompt", "none")]), "")
        .await;
    assert_eq!(
        silent.redirect_param("error").as_deref(),
        Some("login_required")
    );
    test.simulator
        .set_faults_from_query("consent=always")
        .unwrap();
    let silent = test.authorize(VET, &[("prompt", "none")]).await;
    assert_eq!(
        silent.redirect_param("error").as_deref(),
        Some("consent_required")
    );
}

#[tokio::test]
async fn a_person_allows_once_or_cancels() {
    let test = SignInTest::new();
    test.simulator
        .set_faults_from_query("consent=once")
        .unwrap();
    let cookie = test.simulator.log_in(TENANT, VET).unwrap();
    let address = test.authorize_url(&[]);
    let page = test.get(&address, &cookie).await;
    assert_eq!(page.headers["x-frame-options"], "DENY");
    let html = Html::parse_document(&page.text);
    let form = Selector::parse("form[method=post]").unwrap();
    let form = html.select(&form).next().unwrap();
    assert_eq!(form.attr("action"), Some(address.as_str()));
    let cancelled = test.post(&address, &cookie, &[("allow", "no")]).await;
    assert_eq!(
        cancelled.redirect_param("error").as_deref(),
        Some("access_denied")
    );
    assert_eq!(
        cancelled.redirect_param("state").as_deref(),
        Some("the-state")
    );
    let allowed = test.post(&address, &cookie, &[("allow", "yes")]).await;
    assert!(allowed.redirect_param("code").is_some());
    assert!(
        test.get(&address, &cookie)
            .await
            .redirect_param("code")
            .is_some(),
        "not asked again"
    );
    let other = test.authorize(MANAGER, &[]).await;
    assert_eq!(other.status, 200, "each person is asked");
    let signed_out = test.post(&address, "", &[("allow", "yes")]).await;
    assert!(signed_out.location().starts_with("/54321/login/"));
}

#[tokio::test]
async fn in_doubt_about_the_address_nobody_is_sent_anywhere() {
    let test = SignInTest::new();
    let wrong: [&[(&str, &str)]; 7] = [
        &[("redirect_uri", "https://evil.example/")],
        &[("redirect_uri", "")],
        &[("redirect_uri", "https://cageside.example/oauth/callback/")],
        &[(
            "redirect_uri",
            "https://cageside.example/oauth/callback?x=1",
        )],
        &[("client_id", "")],
        &[("client_id", "unknown")],
        &[("state", "a"), ("state", "b")],
    ];
    for changed in wrong {
        let answer = test.authorize(VET, changed).await;
        assert_eq!(answer.status, 400, "{changed:?}");
        assert_eq!(answer.location(), "");
    }
    let other = [("redirect_uri", "https://other.example/cb")];
    let answer = test.authorize(VET, &other).await;
    assert!(
        answer
            .location()
            .starts_with("https://other.example/cb?code=")
    );
    let foreign = test.authorize_url(&[]).replace("/54321/", "/4285/");
    assert_eq!(test.get(&foreign, "").await.status, 400);
}

#[tokio::test]
async fn what_an_application_may_not_ask_it_is_told() {
    let test = SignInTest::new();
    let cases = [
        (("response_type", "token"), "unsupported_response_type"),
        (("response_type", ""), "invalid_request"),
        (("scope", "restapi wholesaler"), "invalid_scope"),
        (("code_challenge_method", "S512"), "invalid_request"),
        (("code_challenge", "short"), "invalid_request"),
    ];
    for (changed, error) in cases {
        let answer = test.authorize(VET, &[changed]).await;
        assert_eq!(
            answer.redirect_param("error").as_deref(),
            Some(error),
            "{changed:?}"
        );
        assert_eq!(answer.redirect_param("state").as_deref(), Some("the-state"));
        assert_eq!(answer.redirect_param("code"), None);
    }
    let unsigned = SignInTest::with(NewApplication {
        signing_algorithm: None,
        ..NewApplication::default()
    });
    let answer = unsigned.authorize(VET, &[]).await;
    assert_eq!(
        answer.redirect_param("error").as_deref(),
        Some("invalid_scope")
    );
    let plain = unsigned.authorize(VET, &[("scope", "")]).await;
    assert!(plain.redirect_param("code").is_some());
}

#[tokio::test]
async fn a_public_client_needs_a_challenge_and_a_switch_refuses_the_plain_one() {
    let test = SignInTest::with(NewApplication {
        public: true,
        ..NewApplication::default()
    });
    let bare = [("code_challenge", ""), ("code_challenge_method", "")];
    let answer = test.authorize(VET, &bare).await;
    assert_eq!(
        answer.redirect_param("error_description").as_deref(),
        Some("Code challenge required.")
    );
    let plain = [("code_challenge_method", "")];
    assert!(
        test.authorize(VET, &plain)
            .await
            .redirect_param("code")
            .is_some()
    );
    test.simulator
        .set_faults_from_query("refuse_plain=1")
        .unwrap();
    let answer = test.authorize(VET, &plain).await;
    assert_eq!(
        answer.redirect_param("error").as_deref(),
        Some("invalid_request")
    );
    assert!(
        test.authorize(VET, &[])
            .await
            .redirect_param("code")
            .is_some()
    );
    let confidential = SignInTest::new();
    assert!(
        confidential
            .authorize(VET, &bare)
            .await
            .redirect_param("code")
            .is_some()
    );
}

#[tokio::test]
async fn the_way_back_can_be_spoilt() {
    let test = SignInTest::new();
    let spoilt = async |query: &str, name: &str| {
        test.simulator
            .set_faults_from_query(&format!("reset=1&consent=never&{query}"))
            .unwrap();
        test.authorize(VET, &[]).await.redirect_param(name)
    };
    assert_eq!(
        spoilt("callback_state=changed", "state").await.unwrap(),
        "of-another-sign-in"
    );
    assert_eq!(spoilt("callback_state=dropped", "state").await, None);
    let issuer = "http://localhost:9090/54321/oauth2";
    assert_eq!(spoilt("callback_iss=right", "iss").await.unwrap(), issuer);
    assert_ne!(spoilt("callback_iss=changed", "iss").await.unwrap(), issuer);
    assert_eq!(
        spoilt("callback_error=server_error", "error")
            .await
            .unwrap(),
        "server_error"
    );
    test.simulator
        .set_faults_from_query("reset=1&consent=never&login_stuck=1")
        .unwrap();
    let stuck = test.authorize(VET, &[]).await;
    assert_eq!((stuck.status.as_u16(), stuck.location()), (200, ""));
}

#[tokio::test]
async fn the_desk_says_who_is_signed_in_and_signs_them_out() {
    let test = SignInTest::new();
    let cookie = test.simulator.log_in(TENANT, RECEPTION).unwrap();
    let page = test.get("/54321/dashboard/", &cookie).await;
    assert!(page.text.contains("Signed in as"));
    let elsewhere = test.get("/4285/dashboard/", &cookie).await;
    assert!(!elsewhere.text.contains("Signed in as"));
    let gone = test
        .post("/54321/logout/", &cookie, &[("next", "/54321/calendar/")])
        .await;
    assert_eq!(gone.location(), "/54321/calendar/");
    assert!(
        gone.headers["set-cookie"]
            .to_str()
            .unwrap()
            .contains("Max-Age=0")
    );
    let page = test.get("/54321/dashboard/", &cookie).await;
    assert!(!page.text.contains("Signed in as"));
    let asked = test.get(&test.authorize_url(&[]), &cookie).await;
    assert!(asked.location().starts_with("/54321/login/"));
}

#[tokio::test]
async fn another_site_cannot_press_allow() {
    let test = SignInTest::new();
    let cookie = test.simulator.log_in(TENANT, VET).unwrap();
    let request = axum::http::Request::post(test.authorize_url(&[]))
        .header("cookie", &cookie)
        .header("sec-fetch-site", "cross-site")
        .body("allow=yes".into())
        .unwrap();
    assert_eq!(test.send(request).await.status, 403);
}

#[tokio::test]
async fn a_switch_cuts_the_sign_in_pages_off_from_what_opened_them() {
    let test = SignInTest::new();
    let policy = "cross-origin-opener-policy";
    let address = test.authorize_url(&[]);
    assert!(!test.get(&address, "").await.headers.contains_key(policy));
    test.simulator
        .set_faults_from_query("login_coop=1")
        .unwrap();
    for path in [address.as_str(), "/54321/login/"] {
        let answer = test.get(path, "").await;
        assert_eq!(answer.headers[policy], "same-origin", "{path}");
    }
    let page = test.get("/54321/patient/1", "").await;
    assert!(!page.headers.contains_key(policy));
}
