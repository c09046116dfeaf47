//! Every way in which signing in does not come about ends in a sentence with a way on.

use cageside::provet::launch::HashScheme;
use cageside::provet::{ProvetId, ProvetPage};
use jiff::SignedDuration;
use provet_simulator::{GrantType, NewApplication};

use crate::people::clinic_users::{CLINIC, ClinicUsers, MANAGER, OTHER, PATIENT, Press, VET};
use crate::support::test_client::TestClient;

/// A window on its way back from Provet.
async fn coming_back(house: &ClinicUsers, browser: &TestClient, faults: &str) -> (String, String) {
    let token = house.launch(browser, CLINIC, PATIENT).await.token();
    let out = house.start(browser, &token, "").await.is(200).leads_to();
    house.simulator.set_faults_from_query(faults).unwrap();
    (token, house.at_provet(CLINIC, VET, &out).await)
}

#[tokio::test]
async fn what_the_person_or_provet_refuses_is_said_and_can_be_tried_again() {
    let table = [
        ("callback_error=access_denied", "sign-in/declined"),
        ("callback_error=unauthorized_client", "sign-in/refused"),
        ("callback_error=server_error", "sign-in/unreachable"),
        ("token_lose_answer=1", "sign-in/unreachable"),
        ("discovery_fail=9", "sign-in/unreachable"),
        ("id_token=wrong-nonce", "sign-in/id-token"),
        ("id_token=alg-none", "sign-in/id-token"),
        ("foreign_issuer=1", "sign-in/foreign-url"),
    ];
    for (faults, code) in table {
        let house = ClinicUsers::empty().await;
        let wanted = NewApplication {
            grant_type: GrantType::AuthorizationCode,
            signing_algorithm: Some("RS256".to_owned()),
            ..NewApplication::default()
        };
        house.connect_as(CLINIC, wanted).await;
        house
            .button(CLINIC, ProvetPage::Patient, HashScheme::TimestampSalt)
            .await;
        let browser = house.browser();
        let (token, back) = coming_back(&house, &browser, faults).await;
        let ended = browser.navigate(&back, "document").await.says(code);
        let retry = ended.attribute("form[action='/oauth/start'] [name=session]", "value");
        assert_eq!(retry.as_ref(), Some(&token), "{faults}");
        house
            .join(&browser, &token, "")
            .await
            .is(409)
            .says("Sign-in isn’t finished yet");
    }
}

#[tokio::test]
async fn a_wrong_state_a_used_one_and_a_late_one_are_told_apart_from_nothing() {
    let house = ClinicUsers::of_people().await;
    let browser = house.browser();
    let (_, back) = coming_back(&house, &browser, "").await;
    let other = back.replace("state=", "state=x");
    let get = async |path: &str| browser.navigate(path, "document").await;
    get(&other).await.is(403).says("sign-in/state");
    get(&back).await.is(200);
    get(&back)
        .await
        .is(403)
        .says("sign-in/state")
        .says("start again from the panel");
    let (_, late) = coming_back(&house, &browser, "").await;
    house.clock.advance(SignedDuration::from_mins(16));
    get(&late).await.is(403).says("sign-in/state");
}

#[tokio::test]
async fn a_window_that_did_not_go_there_does_not_come_back() {
    let house = ClinicUsers::of_people().await;
    let (browser, stranger) = (house.browser(), house.browser());
    let (token, back) = coming_back(&house, &browser, "").await;
    let refused = stranger.navigate(&back, "document").await;
    refused.is(403).says("sign-in/other-browser");
    house.join(&browser, &token, "").await.is(409);
    let (_, back) = coming_back(&house, &browser, "").await;
    browser.forget("__Host-cageside-sign-in");
    let refused = browser.navigate(&back, "document").await;
    refused.is(403).says("Allow cookies");
}

#[tokio::test]
async fn only_a_form_of_our_own_page_begins() {
    let house = ClinicUsers::of_people().await;
    let browser = house.browser();
    let token = house.launch(&browser, CLINIC, PATIENT).await.token();
    let body = format!("session={token}");
    for headers in [
        &[("sec-fetch-site", "cross-site"), ("origin", "null")][..],
        &[("origin", "null")],
        &[("origin", "https://evil.example")],
        &[],
    ] {
        let refused = browser.post_with("/oauth/start", &body, headers);
        refused
            .await
            .is(403)
            .says("sign-in/shut-off")
            .says("in its own tab");
    }
    browser
        .navigate(&format!("/oauth/start?{body}"), "document")
        .await
        .is(405);
    house
        .start(&browser, "00", "")
        .await
        .is(401)
        .says("panel/closed");
}

#[tokio::test]
async fn a_code_is_for_the_frame_that_asked_and_for_its_clinic() {
    let house = ClinicUsers::of_people().await;
    let browser = house.browser();
    let first = house.launch(&browser, CLINIC, PATIENT).await.token();
    let second = house.launch(&browser, CLINIC, PATIENT).await.token();
    let elsewhere = house.launch(&browser, OTHER, PATIENT).await.token();
    let done = house
        .round(&browser, (CLINIC, VET), &first, "")
        .await
        .is(200);
    let code = done.attribute("[data-handover]", "data-handover").unwrap();
    for token in [&second, &elsewhere] {
        house.join(&browser, token, &code).await.is(409);
        house.join(&browser, token, "").await.is(409);
    }
    house.join(&browser, &first, &code).await.is(200);
}

#[tokio::test]
async fn whoever_signs_in_must_be_the_one_who_pressed() {
    let house = ClinicUsers::empty().await;
    house.connect(CLINIC, GrantType::AuthorizationCode).await;
    house
        .button(CLINIC, ProvetPage::Patient, HashScheme::TimestampSalt)
        .await;
    let press = Press {
        user: Some(VET),
        ..PATIENT
    };
    let browser = house.browser();
    let token = house.launch(&browser, CLINIC, press).await.token();
    let refused = house.round(&browser, (CLINIC, MANAGER), &token, "").await;
    let refused = refused
        .is(403)
        .says("sign-in/other-person")
        .says("Sign in as someone else");
    assert_eq!(refused.count("form[action='/oauth/start'] [name=again]"), 1);
    house.join(&browser, &token, "").await.is(409);
    assert!(
        house
            .simulator
            .count_calls("POST", &format!("/{CLINIC}/oauth2/revoke_token/"))
            >= 1
    );
    let id = ProvetId::new(CLINIC).unwrap();
    let kept = house
        .db
        .list_user_sessions(id, None, 25, cageside::clock::Clock::now(&house.clock));
    assert!(kept.await.unwrap().is_empty());
    // Remembered as one, the button pressed by the other.
    house.sign_in(&browser, (CLINIC, VET), &token).await;
    house.launch(&browser, CLINIC, press).await.says("Hurtta");
    let other = Press {
        user: Some(MANAGER),
        ..PATIENT
    };
    let stopped = house.launch(&browser, CLINIC, other).await.is(200);
    let stopped = stopped
        .says("someone else clicked the button")
        .keeps_quiet_about("Hurtta");
    assert_eq!(stopped.count("form[data-sign-in] [name=again]"), 1);
}

#[tokio::test]
async fn an_ended_sign_in_says_sign_in_again_with_the_button() {
    let house = ClinicUsers::of_people().await;
    let browser = house.browser();
    let token = house.launch(&browser, CLINIC, PATIENT).await.token();
    let session = house.sign_in(&browser, (CLINIC, VET), &token).await;
    // Provet takes everything back; the access token is gone, and so is the refresh token.
    house
        .simulator
        .set_faults_from_query("refresh_rotation=1")
        .unwrap();
    let id = ProvetId::new(CLINIC).unwrap();
    let now = cageside::clock::Clock::now(&house.clock);
    let signed_in = house
        .db
        .list_user_sessions(id, None, 25, now)
        .await
        .unwrap();
    house
        .db
        .end_user_session(id, &signed_in[0].id, "refresh", now)
        .await
        .unwrap();
    let path = "/panel/patient/section/weight";
    let section = house.htmx(path, &session, "").await.is(401);
    assert_eq!(
        section.count(".notice form[data-sign-in]"),
        1,
        "{}",
        section.text
    );
    let body = format!("session={session}");
    let whole = browser.post_form(path, &body).await.is(200);
    whole
        .says("You’ve been signed out")
        .says("Sign in with Provet");
}

#[tokio::test]
async fn a_clinic_whose_application_is_gone_says_so() {
    let house = ClinicUsers::of_people().await;
    let browser = house.browser();
    let (_, back) = coming_back(&house, &browser, "").await;
    let id = ProvetId::new(CLINIC).unwrap();
    let found = house.db.find_sign_in_credential(id).await.unwrap().unwrap();
    let now = cageside::clock::Clock::now(&house.clock);
    house
        .db
        .mark_credential_refused(&found.credential.id, "test", now)
        .await
        .unwrap();
    let ended = browser.navigate(&back, "document").await;
    ended.is(403).says("sign-in/");
}
