//! Background buttons of clinics where only people act.

use cageside::background::BackgroundAction;
use cageside::provet::ProvetPage;
use cageside::provet::launch::HashScheme;
use cageside::storage::StoredButtonAction;
use provet_simulator::GrantType;

use crate::people::browser::{Answer, Browser};
use crate::people::house::{CLINIC, House, PATIENT, Press, VET};

async fn press(house: &House, user: Option<i64>) -> Answer {
    let press = Press {
        page: ProvetPage::Client,
        object: 1,
        user,
        department: None,
    };
    let query = house.query(CLINIC, press).await;
    let path = format!("/background/{CLINIC}/client?{query}");
    Browser::default().get(&house.router, &path, "empty").await
}

async fn with_button(recipe: HashScheme) -> House {
    let house = House::empty().await;
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
    house
        .background(CLINIC, ProvetPage::Client, recipe, &stored)
        .await;
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
    let browser = Browser::default();
    let token = house.launch(&browser, CLINIC, PATIENT).await.token();
    house.sign_in(&browser, (CLINIC, VET), &token).await;
    house.world.clear_calls();
    press(&house, Some(VET)).await.is(202);
    house.app.job_worker().run_due().await.unwrap();
    assert_eq!(
        house
            .world
            .count_calls("POST", &format!("/{CLINIC}/api/0.1/note/")),
        1
    );
    // A colleague who is not signed in does not act through whoever is.
    press(&house, Some(2))
        .await
        .is(403)
        .says("background/signed-out");
}
