//! Two clinics and two people in one browser, and panels open at once: never mixed, in every combination.

use crate::people::clinic_users::{CLINIC, ClinicUsers, OTHER, PATIENT, RECEPTION, VET};

const NAMES: [(i64, &str); 2] = [(CLINIC, "Hurtta"), (OTHER, "Bramble")];

#[tokio::test]
async fn two_clinics_in_one_browser_are_signed_in_to_apart() {
    let house = ClinicUsers::of_people().await;
    let browser = house.browser();
    for (clinic, name) in NAMES {
        // Signed in at the first says nothing at the second.
        let panel = house.launch(&browser, clinic, PATIENT).await.is(200);
        let panel = panel.says("Sign in with Provet").keeps_quiet_about(name);
        house.sign_in(&browser, (clinic, VET), &panel.token()).await;
    }
    for (clinic, name) in NAMES {
        let panel = house.launch(&browser, clinic, PATIENT).await.says(name);
        for (_, other) in NAMES.iter().filter(|(it, _)| *it != clinic) {
            assert!(!panel.text.contains(other));
        }
    }
    // Out at one, in at the other.
    let token = house.launch(&browser, CLINIC, PATIENT).await.token();
    let body = format!("session={token}");
    browser
        .post_form("/panel/patient/sign-out", &body)
        .await
        .is(200);
    house
        .launch(&browser, CLINIC, PATIENT)
        .await
        .says("Sign in with Provet");
    house.launch(&browser, OTHER, PATIENT).await.says("Bramble");
}

#[tokio::test]
async fn a_handle_copied_from_a_shared_browser_does_not_stand_for_whoever_signs_in_next() {
    let house = ClinicUsers::of_people().await;
    let (browser, copy) = (house.browser(), house.browser());
    let first = house.launch(&browser, CLINIC, PATIENT).await.token();
    let session = house.sign_in(&browser, (CLINIC, VET), &first).await;
    copy.copy_cookies_of(&browser);
    let body = format!("session={session}");
    browser
        .post_form("/panel/patient/sign-out", &body)
        .await
        .is(200);
    let next = house.launch(&browser, CLINIC, PATIENT).await.token();
    house.sign_in(&browser, (CLINIC, RECEPTION), &next).await;
    house.launch(&browser, CLINIC, PATIENT).await.says("Hurtta");
    house
        .launch(&copy, CLINIC, PATIENT)
        .await
        .says("Sign in with Provet")
        .keeps_quiet_about("Hurtta");
}

#[tokio::test]
async fn every_combination_of_clinic_and_person_keeps_to_itself_with_all_panels_open() {
    let house = ClinicUsers::of_people().await;
    let browser = house.browser();
    let mut open = Vec::new();
    for (clinic, name) in NAMES {
        for user in [VET, RECEPTION] {
            let panel = house.launch(&browser, clinic, PATIENT).await.token();
            // All frames ask before the first is answered.
            open.push((clinic, name, user, panel));
        }
    }
    let mut windows = Vec::new();
    for (clinic, _, user, token) in &open {
        let out = house.start(&browser, token, "").await.is(200).leads_to();
        windows.push(house.at_provet(*clinic, *user, &out).await);
    }
    let mut codes = Vec::new();
    for back in windows.iter().rev() {
        let done = browser.navigate(back, "document").await.is(200);
        codes.push(done.attribute("[data-handover]", "data-handover").unwrap());
    }
    codes.reverse();
    for (at, (_, _, _, token)) in open.iter().enumerate() {
        for (other, code) in codes.iter().enumerate().filter(|(other, _)| *other != at) {
            assert!(
                house.join(&browser, token, code).await.status.as_u16() == 409,
                "{at} {other}"
            );
        }
    }
    for ((_, name, user, token), code) in open.iter().zip(&codes) {
        let joined = house.join(&browser, token, code).await.is(200).json();
        let session = joined["session"].as_str().unwrap();
        let path = "/panel/patient/section/";
        house
            .htmx(&format!("{path}identity"), session, "")
            .await
            .says(name);
        let visits = house.htmx(&format!("{path}visits"), session, "").await.text;
        assert_eq!(
            visits.contains("provet/forbidden"),
            *user == RECEPTION,
            "{visits}"
        );
    }
}
