//! Every settings page and form × everybody who might ask: made from the table that the router is made from, so that a
//! new page cannot be forgotten.

use cageside::settings::{RouteAccess, SettingsRoute, routes};
use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::Sha256;

use crate::settings::OTHER;
use crate::support::provet_simulator::CLINIC;
use crate::support::test_app::{AppSetup, TestApp, remote_message};
use crate::support::test_client::{TestClient, TestResponse};

/// A word of the clinic that nobody else may read.
const SECRET_WORD: &str = "Hedgehog House";

/// What stands in for a variable part of a path. A part that is new here needs a word here.
fn example(part: &str, clinic: i64) -> String {
    match part {
        "provet_id" => clinic.to_string(),
        "account" => "0".repeat(32),
        "page" => "patient".to_owned(),
        "button" | "batch" => "0123456789abcdef0123456789abcdef".to_owned(),
        "token" => "0".repeat(64),
        other => panic!("no example of {{{other}}} is known"),
    }
}

/// The address of a page of this clinic.
fn address(route: &SettingsRoute, clinic: i64) -> String {
    let segments = route.path.split('/').map(|segment| {
        let part = segment
            .strip_prefix('{')
            .and_then(|it| it.strip_suffix('}'));
        part.map_or_else(|| segment.to_owned(), |part| example(part, clinic))
    });
    segments.collect::<Vec<_>>().join("/")
}

/// A token as a form shown to this browser may hold it: masked, here with nothing.
fn form_token(visitor: &TestClient) -> String {
    let cookie = visitor.cookie().unwrap_or_default();
    let mut mac = Hmac::<Sha256>::new_from_slice(cookie.as_bytes()).unwrap();
    mac.update(b"cageside form");
    let mask = "00".repeat(32);
    format!("{mask}{}", hex::encode(mac.finalize().into_bytes()))
}

/// Both ways to ask for a page: GET, and a form of ours with nothing in it.
async fn asked(visitor: &TestClient, route: &SettingsRoute, clinic: i64) -> Vec<TestResponse> {
    let address = address(route, clinic);
    let mut answers = Vec::new();
    if route.get.is_some() {
        answers.push(visitor.get(&address).await);
    }
    if route.post.is_some() {
        let form = [("form_token", form_token(visitor))];
        answers.push(visitor.post(address.as_str(), form).await);
    }
    answers
}

async fn office() -> TestApp {
    // Where nobody answers, so that a page that asks Provet asks nobody.
    let office = TestApp::start(AppSetup::default()).await;
    for clinic in [CLINIC, OTHER] {
        office
            .accept_hookup(&remote_message(clinic, "http://localhost:9"))
            .await;
    }
    let clinic = cageside::provet::ProvetId::new(CLINIC).unwrap();
    let mut tenant = office.db.find_tenant(clinic).await.unwrap().unwrap();
    SECRET_WORD.clone_into(&mut tenant.name);
    office.db.update_tenant(&tenant).await.unwrap();
    office
}

/// The pages that must be signed in to be left alone: each of these would end the session it is tried with.
fn ends_the_session(route: &SettingsRoute) -> bool {
    matches!(route.path, "/settings/sign-out")
}

#[tokio::test]
async fn somebody_who_is_not_signed_in_is_sent_to_sign_in_and_changes_nothing() {
    let office = office().await;
    let nobody = office.browser();
    nobody.get("/settings/clinics/54321/panels").await;
    for route in routes().filter(|route| route.access != RouteAccess::Public) {
        for clinic in [CLINIC, 11111] {
            let address = address(route, clinic);
            if route.get.is_some() {
                let answer = nobody.get(&address).await.is(303);
                assert!(
                    answer.location().starts_with("/settings/sign-in?next="),
                    "{address}"
                );
            }
            if route.post.is_some() {
                let form = [("form_token", form_token(&nobody))];
                nobody.post(address.as_str(), form).await.is(401);
            }
        }
    }
}

#[tokio::test]
async fn the_administrator_of_another_clinic_finds_nothing_there() {
    let office = office().await;
    let stranger = office.administrator_of(OTHER).await;
    for route in
        routes().filter(|route| matches!(route.access, RouteAccess::Clinic | RouteAccess::Operator))
    {
        for answer in asked(&stranger, route, CLINIC).await {
            answer.is(404).keeps_quiet_about(SECRET_WORD);
        }
        // The same as for a clinic that does not exist.
        for answer in asked(&stranger, route, 11111).await {
            answer.is(404);
        }
    }
}

#[tokio::test]
async fn administrators_do_not_find_what_is_for_operators() {
    let office = office().await;
    let administrator = office.administrator_of(CLINIC).await;
    for route in routes().filter(|route| route.access == RouteAccess::Operator) {
        for answer in asked(&administrator, route, CLINIC).await {
            answer.is(404);
        }
    }
}

#[tokio::test]
async fn a_clinics_own_administrator_and_operators_are_let_in() {
    for operator in [true, false] {
        for route in routes().filter(|route| !ends_the_session(route)) {
            if route.access == RouteAccess::Operator && !operator {
                continue;
            }
            let office = office().await;
            let visitor = if operator {
                office.operator().await
            } else {
                office.administrator_of(CLINIC).await
            };
            let answers = asked(&visitor, route, CLINIC).await.into_iter();
            for (at, answer) in answers.enumerate() {
                let posted = at > 0 || route.get.is_none();
                let status = answer.status.as_u16();
                assert!(
                    matches!(status, 200 | 303 | 422)
                        || needs_an_object(route, posted) && status == 404,
                    "{} by operator {operator}: {status} {}",
                    route.path,
                    answer.text
                );
                let sent_away = answer.location().starts_with("/settings/sign-in");
                assert!(
                    !sent_away || route.access == RouteAccess::Public,
                    "{}",
                    route.path
                );
            }
        }
    }
}

/// Pages of things that the tests' clinic does not have, and forms that name one.
fn needs_an_object(route: &SettingsRoute, posted: bool) -> bool {
    let path = route.path;
    let known = usize::from(path.contains("{provet_id}")) + usize::from(path.contains("{page}"));
    posted || path.matches('{').count() > known
}

#[tokio::test]
async fn no_form_is_taken_that_was_not_shown_to_this_browser_or_comes_from_elsewhere() {
    let office = office().await;
    let operator = office.operator().await;
    let other = office.administrator_of(CLINIC).await;
    for route in routes().filter(|route| route.post.is_some()) {
        let address = address(route, CLINIC);
        operator.post(address.as_str(), [("x", "y")]).await.is(403);
        let stolen = [("form_token", form_token(&other))];
        operator.post(address.as_str(), stolen).await.is(403);
        for site in ["cross-site", "same-site", "none"] {
            let mut foreign = office.browser();
            foreign.take(&operator.cookie().unwrap());
            foreign.headers = vec![("sec-fetch-site", site.to_owned())];
            let form = [("form_token", form_token(&operator))];
            foreign.post(address.as_str(), form).await.is(403);
        }
    }
}

#[tokio::test]
async fn every_address_of_a_clinic_is_guarded_as_one() {
    for route in routes() {
        let of_clinic = route.path.contains("{provet_id}");
        assert_eq!(
            of_clinic,
            route.access == RouteAccess::Clinic,
            "{}",
            route.path
        );
        assert!(route.path == "/settings" || route.path.starts_with("/settings/"));
        assert!(route.get.is_some() || route.post.is_some());
    }
}
