//! Background buttons of clinics where only people act.

use cageside::background::BackgroundAction;
use cageside::provet::ProvetPage;
use cageside::provet::launch::HashScheme;
use cageside::storage::{NewButton, StoredButtonAction};
use provet_simulator::GrantType;

use crate::people::clinic_users::{CLINIC, ClinicUsers, PATIENT, Press, VET};
use crate::support::test_app::new_button;
use crate::support::test_client::TestResponse;

async fn press(house: &ClinicUsers, user: Option<i64>) -> TestResponse {
    let press = Press {
        page: ProvetPage::Client,
        object: 1,
        user,
        department: None,
    };
    let query = house.query(CLINIC, press).await;
    let path = format!("/background/{CLINIC}/client?{query}");
    // Provet's workers are no browsers.
    house.get(&path).await
}

async fn with_button(recipe: HashScheme) -> ClinicUsers {
    let house = ClinicUsers::empty().await;
    house.connect(CLINIC, GrantType::AuthorizationCode).await;
    house
        .button(CLINIC, ProvetPage::Patient, HashScheme::TimestampSalt)
        .await;
    let work = BackgroundAction::parse("add-note", "Rang back", ProvetPage::Client).unwrap();
    let stored = StoredButtonAction {
        kind: work.kind().to_owned(),
        settings: serde_json::to_string(&work).unwrap(),
        signing_secret: None,
        static_header: None,
    };
    let button = NewButton {
        recipe,
        ..new_button(CLINIC, ProvetPage::Client)
    };
    house.add_background_button(button, &stored).await;
    house
}

#[tokio::test]
async fn a_request_that_does_not_prove_who_pressed_is_refused() {
    let house = with_button(HashScheme::TimestampSalt).await;
    press(&house, Some(VET))
        .await
        .is(403)
        .says("background/person-unproved");
    press(&house, None)
        .await
        .is(403)
        .says("background/person-unproved");
}

#[tokio::test]
async fn a_request_of_somebody_who_is_signed_in_is_done_with_their_rights() {
    let house = with_button(HashScheme::TimestampPayloadSalt).await;
    press(&house, Some(VET))
        .await
        .is(403)
        .says("background/signed-out");
    let browser = house.browser();
    let token = house.launch(&browser, CLINIC, PATIENT).await.token();
    house.sign_in(&browser, (CLINIC, VET), &token).await;
    house.simulator.clear_calls();
    press(&house, Some(VET)).await.is(202);
    house.app.job_worker().run_due().await.unwrap();
    assert_eq!(
        house
            .simulator
            .count_calls("POST", &format!("/{CLINIC}/api/0.1/note/")),
        1
    );
    // A colleague who is not signed in does not act through whoever is.
    press(&house, Some(2))
        .await
        .is(403)
        .says("background/signed-out");
}
