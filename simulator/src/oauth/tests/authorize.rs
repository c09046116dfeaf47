//! The page people are sent to, the password, consent, and the way back.

use scraper::{Html, Selector};

use super::{Desk, MANAGER, RECEPTION, TENANT, VET};
use crate::NewApplication;

const PASSWORD: (&str, &str) = ("password", "seven-bicycles-54321");
const LOGIN: (&str, &str) = ("login", "user5@54321.example");

#[tokio::test]
async fn who_is_not_signed_in_is_asked_for_a_password_and_comes_back_with_a_code() {
    let desk = Desk::new();
    let asked = desk.visit(&desk.address(&[]), "").await;
    assert!(
        asked.location().starts_with("/54321/login/?next="),
        "{}",
        asked.location()
    );
    let page = desk.visit(asked.location(), "").await;
    assert_eq!(page.headers["x-frame-options"], "DENY");
    let policy = page.headers["content-security-policy"].to_str().unwrap();
    assert!(policy.contains("frame-ancestors 'none'"));
    assert!(
        page.text.contains(PASSWORD.1),
        "the page tells the password"
    );
    let address = desk.address(&[]);
    let wrong = [LOGIN, ("password", "guess"), ("next", &address)];
    let refused = desk.post("/54321/login/", "", &wrong).await;
    assert_eq!(refused.status, 401);
    let right = [LOGIN, PASSWORD, ("next", &address)];
    let entered = desk.post("/54321/login/", "", &right).await;
    assert_eq!(entered.location(), address);
    let cookie = entered.headers["set-cookie"].to_str().unwrap();
    assert!(
        cookie.ends_with("; Path=/54321/; HttpOnly; SameSite=Lax"),
        "{cookie}"
    );
    let cookie = cookie.split(';').next().unwrap();
    for _ in 0..2 {
        let back = desk.visit(&address, cookie).await;
        assert_eq!(back.told("state").as_deref(), Some("the-state"));
        assert!(back.told("code").is_some() && back.told("iss").is_none());
    }
}

#[tokio::test]
async fn nobody_is_led_to_another_clinic_or_site_after_the_password() {
    let desk = Desk::new();
    for next in [
        "https://evil.example/",
        "//evil.example/",
        "/4285/dashboard/",
        "",
    ] {
        let fields = [LOGIN, PASSWORD, ("next", next)];
        let entered = desk.post("/54321/login/", "", &fields).await;
        assert_eq!(entered.location(), "/54321/dashboard/", "{next}");
    }
    let elsewhere = desk.post("/4285/login/", "", &[LOGIN, PASSWORD]).await;
    assert_eq!(elsewhere.status, 401);
}

#[tokio::test]
async fn a_person_who_has_left_cannot_sign_in() {
    let desk = Desk::new();
    let fields = [
        ("login", "user4@54321.example"),
        ("password", "former-colleague-54321"),
    ];
    assert_eq!(desk.post("/54321/login/", "", &fields).await.status, 401);
    assert!(desk.simulator.log_in(TENANT, 4).is_none());
}

#[tokio::test]
async fn a_person_can_be_asked_again_and_told_that_nobody_is_there() {
    let desk = Desk::new();
    let again = desk.authorize(VET, &[("prompt", "login")]).await;
    assert!(again.location().starts_with("/54321/login/"));
    assert!(
        !again.location().contains("prompt"),
        "no loop: {}",
        again.location()
    );
    let both = desk.authorize(VET, &[("prompt", "login consent")]).await;
    assert!(
        both.location().contains("prompt%3Dconsent"),
        "{}",
        both.location()
    );
    let silent = desk.visit(&desk.address(&[("prompt", "none")]), "").await;
    assert_eq!(silent.told("error").as_deref(), Some("login_required"));
    desk.simulator
        .set_faults_from_query("consent=always")
        .unwrap();
    let silent = desk.authorize(VET, &[("prompt", "none")]).await;
    assert_eq!(silent.told("error").as_deref(), Some("consent_required"));
}

#[tokio::test]
async fn a_person_allows_once_or_cancels() {
    let desk = Desk::new();
    desk.simulator
        .set_faults_from_query("consent=once")
        .unwrap();
    let cookie = desk.simulator.log_in(TENANT, VET).unwrap();
    let address = desk.address(&[]);
    let page = desk.visit(&address, &cookie).await;
    assert_eq!(page.headers["x-frame-options"], "DENY");
    let html = Html::parse_document(&page.text);
    let form = Selector::parse("form[method=post]").unwrap();
    let form = html.select(&form).next().unwrap();
    assert_eq!(form.attr("action"), Some(address.as_str()));
    let cancelled = desk.post(&address, &cookie, &[("allow", "no")]).await;
    assert_eq!(cancelled.told("error").as_deref(), Some("access_denied"));
    assert_eq!(cancelled.told("state").as_deref(), Some("the-state"));
    let allowed = desk.post(&address, &cookie, &[("allow", "yes")]).await;
    assert!(allowed.told("code").is_some());
    assert!(
        desk.visit(&address, &cookie).await.told("code").is_some(),
        "not asked again"
    );
    let other = desk.authorize(MANAGER, &[]).await;
    assert_eq!(other.status, 200, "each person is asked");
    let signed_out = desk.post(&address, "", &[("allow", "yes")]).await;
    assert!(signed_out.location().starts_with("/54321/login/"));
}

#[tokio::test]
async fn in_doubt_about_the_address_nobody_is_sent_anywhere() {
    let desk = Desk::new();
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
        let answer = desk.authorize(VET, changed).await;
        assert_eq!(answer.status, 400, "{changed:?}");
        assert_eq!(answer.location(), "");
    }
    let other = [("redirect_uri", "https://other.example/cb")];
    let answer = desk.authorize(VET, &other).await;
    assert!(
        answer
            .location()
            .starts_with("https://other.example/cb?code=")
    );
    let foreign = desk.address(&[]).replace("/54321/", "/4285/");
    assert_eq!(desk.visit(&foreign, "").await.status, 400);
}

#[tokio::test]
async fn what_an_application_may_not_ask_it_is_told() {
    let desk = Desk::new();
    let cases = [
        (("response_type", "token"), "unsupported_response_type"),
        (("response_type", ""), "invalid_request"),
        (("scope", "restapi wholesaler"), "invalid_scope"),
        (("code_challenge_method", "S512"), "invalid_request"),
        (("code_challenge", "short"), "invalid_request"),
    ];
    for (changed, error) in cases {
        let answer = desk.authorize(VET, &[changed]).await;
        assert_eq!(answer.told("error").as_deref(), Some(error), "{changed:?}");
        assert_eq!(answer.told("state").as_deref(), Some("the-state"));
        assert_eq!(answer.told("code"), None);
    }
    let unsigned = Desk::with(NewApplication {
        signing_algorithm: None,
        ..NewApplication::default()
    });
    let answer = unsigned.authorize(VET, &[]).await;
    assert_eq!(answer.told("error").as_deref(), Some("invalid_scope"));
    let plain = unsigned.authorize(VET, &[("scope", "")]).await;
    assert!(plain.told("code").is_some());
}

#[tokio::test]
async fn a_public_client_needs_a_challenge_and_a_switch_refuses_the_plain_one() {
    let desk = Desk::with(NewApplication {
        public: true,
        ..NewApplication::default()
    });
    let bare = [("code_challenge", ""), ("code_challenge_method", "")];
    let answer = desk.authorize(VET, &bare).await;
    assert_eq!(
        answer.told("error_description").as_deref(),
        Some("Code challenge required.")
    );
    let plain = [("code_challenge_method", "")];
    assert!(desk.authorize(VET, &plain).await.told("code").is_some());
    desk.simulator
        .set_faults_from_query("refuse_plain=1")
        .unwrap();
    let answer = desk.authorize(VET, &plain).await;
    assert_eq!(answer.told("error").as_deref(), Some("invalid_request"));
    assert!(desk.authorize(VET, &[]).await.told("code").is_some());
    let confidential = Desk::new();
    assert!(
        confidential
            .authorize(VET, &bare)
            .await
            .told("code")
            .is_some()
    );
}

#[tokio::test]
async fn the_way_back_can_be_spoilt() {
    let desk = Desk::new();
    let spoilt = async |query: &str, name: &str| {
        desk.simulator
            .set_faults_from_query(&format!("reset=1&consent=never&{query}"))
            .unwrap();
        desk.authorize(VET, &[]).await.told(name)
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
    desk.simulator
        .set_faults_from_query("reset=1&consent=never&login_stuck=1")
        .unwrap();
    let stuck = desk.authorize(VET, &[]).await;
    assert_eq!((stuck.status.as_u16(), stuck.location()), (200, ""));
}

#[tokio::test]
async fn the_desk_says_who_is_signed_in_and_signs_them_out() {
    let desk = Desk::new();
    let cookie = desk.simulator.log_in(TENANT, RECEPTION).unwrap();
    let page = desk.visit("/54321/dashboard/", &cookie).await;
    assert!(page.text.contains("Signed in as"));
    let elsewhere = desk.visit("/4285/dashboard/", &cookie).await;
    assert!(!elsewhere.text.contains("Signed in as"));
    let gone = desk
        .post("/54321/logout/", &cookie, &[("next", "/54321/calendar/")])
        .await;
    assert_eq!(gone.location(), "/54321/calendar/");
    assert!(
        gone.headers["set-cookie"]
            .to_str()
            .unwrap()
            .contains("Max-Age=0")
    );
    let page = desk.visit("/54321/dashboard/", &cookie).await;
    assert!(!page.text.contains("Signed in as"));
    let asked = desk.visit(&desk.address(&[]), &cookie).await;
    assert!(asked.location().starts_with("/54321/login/"));
}

#[tokio::test]
async fn another_site_cannot_press_allow() {
    let desk = Desk::new();
    let cookie = desk.simulator.log_in(TENANT, VET).unwrap();
    let request = axum::http::Request::post(desk.address(&[]))
        .header("cookie", &cookie)
        .header("sec-fetch-site", "cross-site")
        .body("allow=yes".into())
        .unwrap();
    assert_eq!(desk.send(request).await.status, 403);
}

#[tokio::test]
async fn a_switch_cuts_the_sign_in_pages_off_from_what_opened_them() {
    let desk = Desk::new();
    let policy = "cross-origin-opener-policy";
    let address = desk.address(&[]);
    assert!(!desk.visit(&address, "").await.headers.contains_key(policy));
    desk.simulator
        .set_faults_from_query("login_coop=1")
        .unwrap();
    for path in [address.as_str(), "/54321/login/"] {
        let answer = desk.visit(path, "").await;
        assert_eq!(answer.headers[policy], "same-origin", "{path}");
    }
    let page = desk.visit("/54321/patient/1", "").await;
    assert!(!page.headers.contains_key(policy));
}
