//! Refused launches, explained on a page.

use cageside::provet::launch::{HashScheme, Salt};
use cageside::provet::{ProvetId, ProvetPage};
use cageside::storage::{IntegrationAction, NewButton};
use md5::{Digest as _, Md5};

use crate::settings::{OTHER, connected};
use crate::support::provet_simulator::CLINIC;
use crate::support::test_app::TestApp;

const DOCTOR: &str = "/settings/clinics/54321/doctor";

/// A clinic with a patient button, and its salt.
async fn office() -> (TestApp, Salt) {
    let office = connected().await;
    let salt = Salt::generate();
    let button = NewButton {
        provet_id: ProvetId::new(CLINIC).unwrap(),
        page: Some(ProvetPage::Patient),
        action: IntegrationAction::SidePanel,
        parameter: "id".to_owned(),
        prefix: String::new(),
        salt: salt.clone(),
        recipe: HashScheme::TimestampSalt,
    };
    office.db.add_button(button, office.now()).await.unwrap();
    (office, salt)
}

fn launch(office: &TestApp, salt: &Salt, age: i64) -> String {
    let timestamp = office.now().as_second() - age;
    let hash = hex::encode(Md5::digest(format!("{timestamp}{}", salt.expose())));
    format!("/launch/{CLINIC}/patient?id=7&timestamp={timestamp}&verification={hash}")
}

#[tokio::test]
async fn a_clinic_without_refusals_says_so() {
    let (office, _) = office().await;
    let page = office
        .administrator_of(CLINIC)
        .await
        .get(DOCTOR)
        .await
        .is(200);
    page.says("No rejected launches");
}

#[tokio::test]
async fn a_refused_launch_is_listed_with_what_to_change_and_without_what_it_held() {
    let (office, salt) = office().await;
    let stale = launch(&office, &salt, 13 * 3600);
    office.browser().get(&stale).await.is(403);
    office.app.drain().await;
    let page = office
        .administrator_of(CLINIC)
        .await
        .get(DOCTOR)
        .await
        .is(200);
    let hash = stale.rsplit('=').next().unwrap();
    page.says("open too long")
        .says("13 h 0 min before")
        .says("launch/expired")
        .keeps_quiet_about(hash);
    let other = office.administrator_of(OTHER).await;
    other
        .get("/settings/clinics/98765/doctor")
        .await
        .says("No rejected launches");
}

#[tokio::test]
async fn a_pasted_launch_is_explained_and_not_shown_again() {
    let (office, salt) = office().await;
    let administrator = office.administrator_of(CLINIC).await;
    let page = administrator.get(DOCTOR).await;
    let wrong = Salt::generate();
    for (url, said) in [
        (launch(&office, &salt, 10), "This launch is valid"),
        (launch(&office, &salt, 13 * 3600), "open too long"),
        (launch(&office, &wrong, 10), "salt doesn’t match"),
        (
            format!("/launch/{CLINIC}/patient?id=7"),
            "sending a verification hash",
        ),
        (
            launch(&office, &salt, 10).replace("/patient", "/client"),
            "No button in Cageside",
        ),
    ] {
        let url = format!("https://panel.example{url}");
        let answer = administrator
            .submit(&page, DOCTOR, &[("url", &url)])
            .await
            .is(200);
        let answer = answer.says(said);
        if let Some((_, hash)) = url.split_once("verification=") {
            answer.keeps_quiet_about(hash);
        }
    }
}

#[tokio::test]
async fn what_is_no_launch_of_this_clinic_is_refused_with_a_sentence() {
    let (office, _) = office().await;
    let administrator = office.administrator_of(CLINIC).await;
    let page = administrator.get(DOCTOR).await;
    for (url, said) in [
        ("hello", "isn’t a button URL"),
        (
            "https://panel.example/launch/98765/patient?id=1",
            "must contain 54321",
        ),
        (
            "https://panel.example/launch/54321/dragon",
            "end in a known Provet page",
        ),
    ] {
        let answer = administrator.submit(&page, DOCTOR, &[("url", url)]).await;
        answer.is(422).says(said);
    }
}
