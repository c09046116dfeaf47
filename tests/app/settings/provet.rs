//! Administrators of a clinic sign in with Provet: the whole way there and back, and everybody who must not come in.

use std::sync::Arc;

use cageside::provet::ProvetId;
use cageside::provet::oauth::OAuthGrantType;
use provet_simulator::{NewApplication, OauthApplication};
use url::Url;

use crate::support::provet_simulator::{CLINIC, ProvetSimulator, hookup_message};
use crate::support::test_app::{AppSetup, TestApp, remote_message};
use crate::support::test_client::{TestClient, TestResponse};
use crate::support::test_server::http_client;

const SIGN_IN: &str = "/settings/sign-in";
const BEGIN: &str = "/settings/sign-in/provet";
const BACK: &str = "https://panel.example/oauth/callback";
/// Another clinic of the same Provet.
const SISTER: i64 = 4285;
/// The practice manager and the veterinarian.
const MANAGER: i64 = 2;
const VET: i64 = 1;

/// An installation beside a Provet that people can sign in with.
struct House {
    office: TestApp,
    simulator: ProvetSimulator,
    client: reqwest::Client,
}

impl House {
    async fn new() -> Self {
        Self::with(NewApplication::default()).await
    }

    async fn with(wanted: NewApplication) -> Self {
        let office = TestApp::start(AppSetup::default()).await;
        let simulator = ProvetSimulator::start(Arc::new(office.clock.clone())).await;
        simulator.set_faults_from_query("consent=never").unwrap();
        let house = Self {
            office,
            simulator,
            client: http_client(),
        };
        for clinic in [CLINIC, SISTER] {
            house.hook_up(clinic, wanted.clone()).await;
        }
        house
    }

    /// Adds the application and stores its hookup message as the route would.
    async fn hook_up(&self, clinic: i64, wanted: NewApplication) -> OauthApplication {
        let wanted = NewApplication {
            grant_type: provet_simulator::GrantType::AuthorizationCode,
            redirect_uris: vec![BACK.to_owned()],
            ..wanted
        };
        let app = self.simulator.add_application(clinic, wanted).unwrap();
        let message = hookup_message(&self.simulator, clinic, &app);
        self.office.accept_hookup(&message).await;
        app
    }

    /// Goes to Provet's sign-in page from ours; its address.
    async fn go(&self, visitor: &TestClient, clinic: i64, next: &str) -> Url {
        let page = visitor.get(&format!("{SIGN_IN}?next={next}")).await.is(200);
        let clinic = clinic.to_string();
        let sent = visitor.submit(&page, BEGIN, &[("clinic", &clinic)]).await;
        let sent = sent.is(200);
        let href = sent.attribute("#settings a", "href").unwrap();
        let refresh = sent.attribute("meta[http-equiv=refresh]", "content");
        assert_eq!(refresh, Some(format!("0;url={href}")));
        href.parse().unwrap()
    }

    /// Signs in there as one of its people; the way back to us.
    async fn come_back(&self, url: &Url, clinic: i64, user: i64) -> String {
        let cookie = self.simulator.log_in(clinic, user).unwrap();
        let asked = self.client.get(url.clone()).header("cookie", cookie);
        let answer = asked.send().await.unwrap();
        let back = answer.headers()["location"].to_str().unwrap().to_owned();
        back.strip_prefix("https://panel.example")
            .unwrap()
            .to_owned()
    }

    /// The whole way there and back.
    async fn sign_in(&self, visitor: &TestClient, clinic: i64, user: i64) -> TestResponse {
        let url = self.go(visitor, clinic, "").await;
        let back = self.come_back(&url, clinic, user).await;
        visitor.get(&back).await
    }
}

/// That somebody is told why they are not in.
async fn is_told(visitor: &TestClient, answer: TestResponse, word: &str, said: &str) {
    let answer = answer.goes_to(&format!("{SIGN_IN}?refused={word}"));
    let page = visitor.get(&answer.location()).await.is(200);
    assert_eq!(page.count("[role=alert]"), 1);
    page.says(said);
    visitor.get("/settings/account").await.is(303);
}

#[tokio::test]
async fn whoever_may_set_up_integrations_administers_their_clinic_and_no_other() {
    let house = House::new().await;
    let visitor = house.office.browser();
    let url = house.go(&visitor, CLINIC, "/settings/account").await;
    let before = visitor.cookie().unwrap();
    let back = house.come_back(&url, CLINIC, MANAGER).await;
    let came = visitor.get(&back).await.goes_to("/settings/account");
    assert_ne!(visitor.cookie().unwrap(), before);
    let page = visitor.get(&came.location()).await.is(200);
    page.says("You’re signed in with Provet.");
    visitor
        .get("/settings")
        .await
        .goes_to("/settings/clinics/54321");
    visitor.get("/settings/clinics/4285/doctor").await.is(404);
    visitor.get("/settings/accounts").await.is(404);
    // Its tokens are of no use any more, and the credential is proven.
    let revoked = house
        .simulator
        .count_calls("POST", "/54321/oauth2/revoke_token/");
    assert_eq!(revoked, 1);
    let clinic = ProvetId::new(CLINIC).unwrap();
    let proven = house
        .office
        .db
        .find_working_credential(clinic, OAuthGrantType::AuthorizationCode);
    assert!(proven.await.unwrap().is_some());
    // The answer is good once.
    let replayed = visitor.get(&back).await;
    assert!(replayed.status.is_client_error(), "{}", replayed.status);
    visitor.get("/settings/account").await.is(200);
}

#[tokio::test]
async fn it_works_with_every_kind_of_application() {
    for algorithm in [Some("RS256"), Some("HS256"), None] {
        let house = House::with(NewApplication {
            signing_algorithm: algorithm.map(str::to_owned),
            ..NewApplication::default()
        });
        let house = house.await;
        let visitor = house.office.browser();
        house
            .sign_in(&visitor, CLINIC, MANAGER)
            .await
            .goes_to("/settings");
        visitor.get("/settings/account").await.is(200);
    }
}

#[tokio::test]
async fn whoever_lacks_the_right_is_told_who_gives_it() {
    let house = House::new().await;
    let visitor = house.office.browser();
    let refused = house.sign_in(&visitor, CLINIC, VET).await;
    is_told(&visitor, refused, "right", "Settings: Integration settings").await;
    let rights = [
        "Profile: User profile page",
        "Settings: Integration settings",
    ];
    house
        .simulator
        .set_permissions(CLINIC, VET, &rights)
        .unwrap();
    house
        .sign_in(&visitor, CLINIC, VET)
        .await
        .goes_to("/settings");
    house.simulator.set_permissions(CLINIC, VET, &[]).unwrap();
    let other = house.office.browser();
    let refused = house.sign_in(&other, CLINIC, VET).await;
    is_told(&other, refused, "right", "Integration settings").await;
}

#[tokio::test]
async fn whoever_comes_back_in_another_browser_is_not_let_in() {
    let house = House::new().await;
    let (victim, attacker) = (house.office.browser(), house.office.browser());
    let url = house.go(&attacker, CLINIC, "").await;
    let back = house.come_back(&url, CLINIC, MANAGER).await;
    victim.get(SIGN_IN).await;
    let refused = victim.get(&back).await;
    is_told(&victim, refused, "other-browser", "different browser").await;
    // And the one who began it comes too late.
    let late = attacker.get(&back).await;
    assert!(late.status.is_client_error());
    attacker.get("/settings/account").await.is(303);
    // Nor does anybody without a cookie of ours.
    let url = house.go(&attacker, CLINIC, "").await;
    let back = house.come_back(&url, CLINIC, MANAGER).await;
    let fresh = house.office.browser();
    let refused = fresh.get(&back).await;
    is_told(&fresh, refused, "other-browser", "different browser").await;
}

#[tokio::test]
async fn an_answer_of_another_clinic_is_not_taken() {
    let house = House::new().await;
    let visitor = house.office.browser();
    let here = house.go(&visitor, CLINIC, "").await;
    let there = house.go(&visitor, SISTER, "").await;
    let state = |url: &Url| {
        let mut pairs = url.query_pairs();
        let found = pairs.find(|(name, _)| name == "state");
        found.unwrap().1.into_owned()
    };
    let back = house.come_back(&there, SISTER, MANAGER).await;
    let swapped = back.replace(&state(&there), &state(&here));
    assert_ne!(swapped, back);
    let answer = visitor.get(&swapped).await.is(303);
    assert!(
        answer.location().starts_with("/settings/sign-in?refused="),
        "{}",
        answer.location()
    );
    visitor.get("/settings/account").await.is(303);
}

#[tokio::test]
async fn whoever_declines_or_waits_too_long_begins_again() {
    let house = House::new().await;
    let visitor = house.office.browser();
    let url = house.go(&visitor, CLINIC, "").await;
    let state = url
        .query_pairs()
        .find(|(name, _)| name == "state")
        .unwrap()
        .1
        .into_owned();
    let declined = format!("/oauth/callback?error=access_denied&state={state}");
    let refused = visitor.get(&declined).await;
    is_told(&visitor, refused, "declined", "didn’t allow access").await;
    let url = house.go(&visitor, CLINIC, "").await;
    let back = house.come_back(&url, CLINIC, MANAGER).await;
    house
        .office
        .clock
        .advance(jiff::SignedDuration::from_mins(15));
    let late = visitor.get(&back).await;
    assert!(late.status.is_client_error(), "{}", late.status);
}

#[tokio::test]
async fn a_clinic_that_nobody_can_sign_in_with_says_so() {
    let house = House::new().await;
    house
        .office
        .accept_hookup(&remote_message(98765, &house.simulator.origin()))
        .await;
    let visitor = house.office.browser();
    let page = visitor
        .get(&format!("{SIGN_IN}?next=/settings/account"))
        .await
        .is(200);
    for (clinic, said) in [
        ("our clinic", "Enter a clinic ID."),
        ("11111", "Sign-in with Provet isn’t available"),
        ("98765", "Sign-in with Provet isn’t available"),
    ] {
        let answer = visitor.submit(&page, BEGIN, &[("clinic", clinic)]).await;
        let answer = answer.is(422).says(said);
        assert_eq!(
            answer.attribute("#clinic", "value").as_deref(),
            Some(clinic)
        );
        let next = answer.attribute("input[name=next]", "value");
        assert_eq!(next.as_deref(), Some("/settings/account"));
    }
}

#[tokio::test]
async fn signing_in_to_a_panel_signs_nobody_in_to_the_settings() {
    use cageside::storage::{OAuthFlow, SignInPurpose};
    let house = House::new().await;
    let visitor = house.office.browser();
    let url = house.go(&visitor, CLINIC, "").await;
    let back = house.come_back(&url, CLINIC, MANAGER).await;
    let state = url
        .query_pairs()
        .find(|(name, _)| name == "state")
        .unwrap()
        .1
        .into_owned();
    let db = &house.office.db;
    let taken = db
        .consume_oauth_flow(&state, house.office.now())
        .await
        .unwrap()
        .unwrap();
    let purpose = SignInPurpose::Panel {
        panel_id: "frame".to_owned(),
    };
    let attempt = OAuthFlow { purpose, ..taken };
    let state = state.into();
    let begun = db.create_oauth_flow(&state, &attempt, house.office.now());
    begun.await.unwrap();
    let answer = visitor.get(&back).await;
    assert!(answer.status.is_client_error(), "{}", answer.status);
    visitor.get("/settings/account").await.is(303);
}
