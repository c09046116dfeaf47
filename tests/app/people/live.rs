//! What changes is learnt with the rights of whoever listens, and told to nobody else.

use axum::body::{Body, BodyDataStream};
use axum::http::Request;
use futures_util::{FutureExt as _, StreamExt as _};
use jiff::SignedDuration;
use secrecy::ExposeSecret as _;
use tower::ServiceExt as _;

use crate::people::clinic_users::{CLINIC, ClinicUsers, PATIENT, RECEPTION, VET};

async fn listen(house: &ClinicUsers, token: &str) -> BodyDataStream {
    let request = Request::post("/panel/patient/events")
        .header("content-type", "application/x-www-form-urlencoded")
        .header("sec-fetch-site", "same-origin")
        .header("x-cageside-session", token);
    let request = request.body(Body::from("since=")).unwrap();
    let answer = house.router.clone().oneshot(request).await.unwrap();
    assert_eq!(answer.status(), 200);
    answer.into_body().into_data_stream()
}

fn told(events: &mut BodyDataStream) -> String {
    let mut told = String::new();
    while let Some(Some(event)) = events.next().now_or_never() {
        told.push_str(std::str::from_utf8(&event.unwrap()).unwrap());
    }
    told
}

#[tokio::test]
async fn whose_a_change_is_is_learnt_with_the_rights_of_each_reader_alone() {
    let house = ClinicUsers::of_people().await;
    let mut streams = Vec::new();
    for user in [VET, RECEPTION] {
        let browser = house.browser();
        let token = house.launch(&browser, CLINIC, PATIENT).await.token();
        let session = house.sign_in(&browser, (CLINIC, user), &token).await;
        let mut events = listen(&house, &session).await;
        told(&mut events);
        streams.push(events);
    }
    let visit = house.simulator.read(|state| {
        let clinic = state.find_clinic(CLINIC).unwrap();
        let mut visits = clinic.rows_referring_to("consultation", "patients", PATIENT.object);
        visits.next().unwrap().0
    });
    let hook = house.db.load_webhook_token().await.unwrap();
    let path = format!("/webhook/{}", hook.expose_secret());
    let body = format!("consultation_id={visit}&provet_id={CLINIC}");
    let browser = house.browser();
    browser.post_form(&path, &body).await.is(200);
    house.app.live_updates().poll_once().await.unwrap();
    house.clock.advance(SignedDuration::from_secs(2));
    house.app.live_updates().poll_once().await.unwrap();
    // The receptionist may not see visits, and is not told either that there was one.
    assert!(told(&mut streams[0]).contains("visits"));
    assert!(!told(&mut streams[1]).contains("visits"));
    let asked = format!("/{CLINIC}/api/0.1/consultation/{visit}/");
    assert_eq!(
        house.simulator.count_calls("GET", &asked),
        2,
        "each with their own rights"
    );
}

#[tokio::test]
async fn nobody_listens_who_is_not_signed_in() {
    let house = ClinicUsers::of_people().await;
    let token = house
        .launch(&house.browser(), CLINIC, PATIENT)
        .await
        .token();
    house
        .htmx("/panel/patient/events", &token, "since=")
        .await
        .is(401);
}
