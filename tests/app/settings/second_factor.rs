//! Who must set up a second factor, and that nothing else is open to them before.

use cageside::provet::ProvetId;
use cageside::storage::{AccessScope, AccountLinkKind, SecondFactorPolicy, SessionUser};
use jiff::SignedDuration;
use secrecy::ExposeSecret as _;

use crate::settings::signing::{PASSWORD, choose, code, link, set_up_codes, settled, sign_in};
use crate::settings::{OTHER, connected};
use crate::support::provet_simulator::CLINIC;
use crate::support::test_app::{AppSetup, TestApp, remote_message};
use crate::support::test_client::TestClient;

const ACCOUNT: &str = "/settings/account";
const CLINICS: &str = "/settings/clinics";
const POLICIES: &str = "/settings/clinics/54321/policies";

/// An installation whose operators must have a second factor.
async fn demanding() -> TestApp {
    let setup = AppSetup {
        operator_second_factor: SecondFactorPolicy::Required,
        ..AppSetup::remote()
    };
    let app = TestApp::start(setup).await;
    let message = remote_message(CLINIC, "https://us.provetcloud.com");
    app.accept_hookup(&message).await;
    app
}

/// Nothing but the set-up is open, and it says so.
async fn is_held(visitor: &TestClient) {
    for page in ["/settings", CLINICS, "/settings/clinics/54321/audit"] {
        visitor.get(page).await.goes_to(ACCOUNT);
    }
    let page = visitor.get(ACCOUNT).await.is(200);
    assert_eq!(page.count("nav a"), 0);
    assert_eq!(page.count("form[action='/settings/account/password']"), 0);
    assert_eq!(page.count("form[action='/settings/sign-out']"), 1);
    let token = page.attribute("[name=form_token]", "value").unwrap();
    page.says("Set up two-step verification to continue");
    let end = "/settings/clinics/54321/launches/end";
    let posted = visitor.post(end, [("form_token", token)]).await;
    posted.goes_to(ACCOUNT);
}

#[tokio::test]
async fn an_operator_without_a_second_factor_sets_it_up_before_anything_else() {
    let office = demanding().await;
    settled(&office, "one@x.example", &AccessScope::Operator).await;
    let visitor = office.browser();
    sign_in(&visitor, "one@x.example", PASSWORD).await;
    is_held(&visitor).await;
    let signed_in = visitor.cookie();
    let secret = set_up_codes(&office, &visitor).await;
    visitor.get(CLINICS).await.is(200);
    assert_ne!(
        visitor.cookie(),
        signed_in,
        "the session goes on, under another token"
    );
    // Without it again, the same holds.
    let page = visitor.get(ACCOUNT).await;
    let off = "/settings/account/second-factor/off";
    office.clock.advance(SignedDuration::from_secs(30));
    let next = code(&secret, office.now().as_second());
    let fields = [("confirm", PASSWORD), ("confirm-code", next.as_str())];
    let removed = visitor.submit(&page, off, &fields).await;
    removed.is(303);
    is_held(&visitor).await;
}

#[tokio::test]
async fn the_first_operator_is_led_through_the_set_up() {
    let office = demanding().await;
    let token = office.db.create_first_operator_link(office.now()).await;
    let token = token.unwrap().unwrap();
    let address = format!("/settings/link/{}", token.expose_secret());
    let visitor = office.browser();
    let page = visitor.get(&address).await.is(200);
    let fields = [
        ("email", "one@x.example"),
        ("password", PASSWORD),
        ("again", PASSWORD),
    ];
    let came = visitor.submit(&page, &address, &fields).await;
    came.goes_to("/settings");
    is_held(&visitor).await;
    set_up_codes(&office, &visitor).await;
    visitor.get(CLINICS).await.is(200);
}

#[tokio::test]
async fn who_lost_the_app_sets_another_one_up() {
    let office = demanding().await;
    let account = settled(&office, "one@x.example", &AccessScope::Operator).await;
    let visitor = office.browser();
    sign_in(&visitor, "one@x.example", PASSWORD).await;
    set_up_codes(&office, &visitor).await;
    let address = link(&office, &account, AccountLinkKind::PasswordAndCode).await;
    let visitor = office.browser();
    let came = choose(&visitor, &address, PASSWORD).await;
    came.goes_to("/settings");
    is_held(&visitor).await;
    set_up_codes(&office, &visitor).await;
    visitor.get(CLINICS).await.is(200);
}

#[tokio::test]
async fn a_clinic_asks_its_administrators_for_a_second_factor() {
    let office = connected().await;
    let of = |clinic| AccessScope::Administrator(vec![ProvetId::new(clinic).unwrap()]);
    settled(&office, "one@x.example", &of(CLINIC)).await;
    settled(&office, "two@x.example", &of(OTHER)).await;
    let (one, two) = (office.browser(), office.browser());
    sign_in(&one, "one@x.example", PASSWORD).await;
    sign_in(&two, "two@x.example", PASSWORD).await;
    let person = SessionUser::Provet {
        provet_id: ProvetId::new(CLINIC).unwrap(),
        subject: Some("7".to_owned()),
        name: None,
    };
    let from_provet = office.as_person(&person).await;
    let page = one.get(POLICIES).await.is(200);
    let saved = one.submit(&page, POLICIES, &[("second_factor", "required")]);
    saved.await.is(303);
    office.tenant_cache.invalidate();
    is_held(&one).await;
    two.get("/settings/clinics/98765").await.is(200);
    from_provet.get("/settings/clinics/54321").await.is(200);
    office.operator().await.get(CLINICS).await.is(200);
    set_up_codes(&office, &one).await;
    one.get("/settings/clinics/54321").await.is(200);
}
