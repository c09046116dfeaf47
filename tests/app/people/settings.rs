//! The list of people who are signed in, and ending it.

use cageside::clock::Clock as _;
use cageside::provet::ProvetId;
use cageside::storage::{AccessScope, EmailAddress, SessionUser, SignInMethod};
use secrecy::ExposeSecret as _;

use crate::people::clinic_users::{CLINIC, ClinicUsers, MANAGER, OTHER, PATIENT, VET};
use crate::support::test_client::{TestClient, TestResponse};

/// A browser that an administrator of the first clinic is signed in to the settings with.
async fn administrator(house: &ClinicUsers) -> TestClient {
    let standing = AccessScope::Administrator(vec![ProvetId::new(CLINIC).unwrap()]);
    let email = EmailAddress::parse("boss@clinic.example").unwrap();
    let now = house.clock.now();
    let id = house.db.add_account(&email, &standing, now).await.unwrap();
    let person = SessionUser::Account {
        id,
        method: SignInMethod::Link,
    };
    let token = house
        .db
        .create_settings_session(&person, "test", now)
        .await
        .unwrap();
    let browser = house.browser();
    browser.keep("__Host-cageside", token.expose_secret());
    browser
}

fn path(clinic: i64) -> String {
    format!("/settings/clinics/{clinic}/people")
}

async fn send(browser: &TestClient, page: &TestResponse, field: &str, value: &str) -> TestResponse {
    let form = page
        .attribute("form.settings-form input:first-child", "name")
        .unwrap();
    let token = page
        .attribute("form.settings-form input:first-child", "value")
        .unwrap();
    let body = format!("{form}={token}&{field}={value}");
    browser.post_form(&path(CLINIC), &body).await
}

#[tokio::test]
async fn people_signed_in_are_listed_and_can_be_ended() {
    let house = ClinicUsers::of_people().await;
    let boss = administrator(&house).await;
    let empty = boss.navigate(&path(CLINIC), "document").await.is(200);
    empty.says("No one is signed in");
    let (one, other) = (house.browser(), house.browser());
    let mut sessions = Vec::new();
    for (browser, user) in [(&one, VET), (&other, MANAGER)] {
        let token = house.launch(browser, CLINIC, PATIENT).await.token();
        sessions.push(house.sign_in(browser, (CLINIC, user), &token).await);
    }
    let elsewhere = house.launch(&one, OTHER, PATIENT).await.token();
    let elsewhere = house.sign_in(&one, (OTHER, VET), &elsewhere).await;
    let list = boss.navigate(&path(CLINIC), "document").await.is(200);
    assert_eq!(list.count("tbody tr"), 2, "{}", list.text);
    let first = list.attribute("tbody [name=sign-in]", "value").unwrap();
    send(&boss, &list, "sign-in", &first).await.is(303);
    let identity = "/panel/patient/section/identity";
    let mut shown = Vec::new();
    for session in &sessions {
        shown.push(house.htmx(identity, session, "").await.status.as_u16());
    }
    shown.sort_unstable();
    assert_eq!(shown, [200, 401]);
    let list = boss.navigate(&path(CLINIC), "document").await.is(200);
    assert_eq!(list.count("tbody tr"), 1);
    send(&boss, &list, "all", "yes").await.is(303);
    for session in &sessions {
        house.htmx(identity, session, "").await.is(401);
    }
    // The other clinic's people are no business of this one's.
    house.htmx(identity, &elsewhere, "").await.is(200);
    boss.navigate(&path(OTHER), "document").await.is(404);
    let id = ProvetId::new(OTHER).unwrap();
    let theirs = house
        .db
        .list_user_sessions(id, None, 25, house.clock.now())
        .await
        .unwrap();
    send(&boss, &list, "sign-in", &theirs[0].id).await.is(404);
    house.htmx(identity, &elsewhere, "").await.is(200);
}
