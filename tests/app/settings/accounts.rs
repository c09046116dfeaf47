//! Accounts: one's own, and everybody's for operators.

use cageside::provet::ProvetId;
use cageside::storage::{AccessScope, EmailAddress, SessionUser};

use jiff::SignedDuration;

use crate::settings::signing::{PASSWORD, choose, code, set_up_codes, settled, sign_in};
use crate::settings::{OTHER, connected};
use crate::support::provet_simulator::CLINIC;
use crate::support::test_app::TestApp;
use crate::support::test_client::{TestClient, TestResponse};

const OWN: &str = "/settings/account";
const CHANGE: &str = "/settings/account/password";
const SESSIONS: &str = "/settings/account/sessions";
const ALL_SESSIONS: &str = "/settings/accounts/sessions";
const INVITE: &str = "/settings/accounts/invite";

/// The path of the link that a page shows.
fn shown_link(page: &TestResponse) -> String {
    let shown = page.texts(".copy-value").concat();
    shown
        .strip_prefix("https://panel.example")
        .unwrap()
        .to_owned()
}

async fn entered(office: &TestApp, email: &str) -> TestClient {
    let visitor = office.browser();
    sign_in(&visitor, email, PASSWORD)
        .await
        .goes_to("/settings");
    visitor
}

#[tokio::test]
async fn another_password_ends_every_other_session() {
    let office = connected().await;
    settled(&office, "one@x.example", &AccessScope::Operator).await;
    let (here, there) = (
        entered(&office, "one@x.example").await,
        entered(&office, "one@x.example").await,
    );
    let page = here.get(OWN).await.is(200);
    let new = "five other words this time";
    let fill = async |current: &str, password: &str, again: &str| {
        let fields = [
            ("current", current),
            ("password", password),
            ("again", again),
        ];
        here.submit(&page, CHANGE, &fields).await
    };
    fill("not my password", new, new)
        .await
        .is(422)
        .says("Wrong password.");
    fill(PASSWORD, "short", "short")
        .await
        .is(422)
        .says("at least 12");
    fill(PASSWORD, new, PASSWORD)
        .await
        .is(422)
        .says("don’t match");
    there.get(OWN).await.is(200);
    let changed = fill(PASSWORD, new, new).await.is(303).location();
    here.get(&changed)
        .await
        .is(200)
        .says("signed out everywhere else");
    there.get(OWN).await.is(303);
    sign_in(&office.browser(), "one@x.example", PASSWORD)
        .await
        .is(422);
    sign_in(&office.browser(), "one@x.example", new)
        .await
        .goes_to("/settings");
}

#[tokio::test]
async fn whoever_finds_a_window_open_does_not_guess_the_password_in_it() {
    let office = connected().await;
    settled(&office, "one@x.example", &AccessScope::Operator).await;
    let visitor = entered(&office, "one@x.example").await;
    let page = visitor.get(OWN).await;
    for guess in 0..5 {
        let guess = format!("guess number {guess}");
        let fields = [
            ("current", guess.as_str()),
            ("password", "x"),
            ("again", "x"),
        ];
        visitor
            .submit(&page, CHANGE, &fields)
            .await
            .is(422)
            .says("Wrong password");
    }
    let begin = "/settings/account/second-factor/begin";
    let paused = visitor.submit(&page, begin, &[("confirm", PASSWORD)]).await;
    paused.is(422).says("Too many attempts");
}

#[tokio::test]
async fn sessions_are_listed_and_ended() {
    let office = connected().await;
    settled(&office, "one@x.example", &AccessScope::Operator).await;
    let here = entered(&office, "one@x.example").await;
    let others = [
        entered(&office, "one@x.example").await,
        entered(&office, "one@x.example").await,
    ];
    let page = here
        .get(OWN)
        .await
        .is(200)
        .says("Firefox on Linux")
        .says("This session");
    // The first sign-in was by the invitation.
    assert_eq!(page.count("table tbody tr"), 4);
    let one = page.attribute("button[name=session]", "value").unwrap();
    let fields = [("session", one.as_str()), ("sessions-password", PASSWORD)];
    let ended = here.submit(&page, SESSIONS, &fields).await;
    here.get(&ended.is(303).location())
        .await
        .is(200)
        .says("Signed out.");
    let page = here.get(OWN).await;
    assert_eq!(page.count("table tbody tr"), 3);
    let fields = [("sessions-password", PASSWORD)];
    here.submit(&page, SESSIONS, &fields).await.is(303);
    assert_eq!(here.get(OWN).await.count("table tbody tr"), 1);
    for other in others {
        other.get(OWN).await.is(303);
    }
}

#[tokio::test]
async fn nobody_ends_a_session_of_somebody_else() {
    let office = connected().await;
    settled(&office, "one@x.example", &AccessScope::Operator).await;
    let operator = entered(&office, "one@x.example").await;
    let administrator = office.administrator_of(CLINIC).await;
    let theirs = administrator.get(OWN).await.form("/settings/sign-out");
    let id = office
        .db
        .find_settings_session(&administrator.cookie().unwrap().into(), office.now())
        .await;
    let id = id.unwrap().unwrap().id;
    let page = operator.get(OWN).await;
    let mut form = page.form("/settings/sign-out");
    form.push(("session".to_owned(), id));
    form.push(("sessions-password".to_owned(), PASSWORD.to_owned()));
    operator.post(SESSIONS, form).await.is(303);
    administrator.get(OWN).await.is(200);
    drop(theirs);
}

#[tokio::test]
async fn somebody_who_signed_in_with_provet_sees_their_sessions_and_no_password() {
    let office = connected().await;
    for subject in [Some("7".to_owned()), None] {
        let person = SessionUser::Provet {
            provet_id: ProvetId::new(CLINIC).unwrap(),
            subject,
            name: Some("Vera Vet".to_owned()),
        };
        let visitor = office.as_person(&person).await;
        let page = visitor.get(OWN).await.is(200).says("with Provet");
        assert_eq!(
            (
                page.count("table tbody tr"),
                page.count("input[type=password]")
            ),
            (1, 0)
        );
        let form = page.form("/settings/sign-out");
        for path in [
            CHANGE,
            "/settings/account/second-factor/begin",
            "/settings/account/second-factor/off",
        ] {
            visitor.post(path, form.clone()).await.is(404);
        }
        visitor.get("/settings/account/second-factor").await.is(404);
        visitor
            .get("/settings")
            .await
            .goes_to("/settings/clinics/54321");
    }
}

#[tokio::test]
async fn a_second_factor_is_shown_confirmed_and_switched_off() {
    let office = connected().await;
    settled(&office, "one@x.example", &AccessScope::Operator).await;
    let visitor = entered(&office, "one@x.example").await;
    let setting_up = "/settings/account/second-factor";
    let begin = "/settings/account/second-factor/begin";
    let page = visitor.get(OWN).await;
    visitor
        .submit(&page, begin, &[("confirm", "wrong password")])
        .await
        .is(422);
    visitor.get(setting_up).await.goes_to(OWN);
    visitor
        .submit(&page, begin, &[("confirm", PASSWORD)])
        .await
        .goes_to(setting_up);
    let shown = visitor.get(setting_up).await.is(200);
    let picture = shown.attribute("img.qr", "src").unwrap();
    assert!(picture.starts_with("data:image/svg+xml;base64,"));
    assert_eq!(shown.count("[style]"), 0);
    let wrong = visitor
        .submit(&shown, setting_up, &[("code", "000000")])
        .await;
    wrong.is(422).says("doesn’t match");
    sign_in(&office.browser(), "one@x.example", PASSWORD)
        .await
        .goes_to("/settings");
    let secret = set_up_codes(&office, &visitor).await;
    let on = visitor.get(OWN).await.is(200).keeps_quiet_about(&secret);
    office.clock.advance(SignedDuration::from_secs(30));
    let code = code(&secret, office.now().as_second());
    let off = "/settings/account/second-factor/off";
    visitor
        .submit(&on, off, &[("confirm", "wrong password")])
        .await
        .is(422);
    sign_in(&office.browser(), "one@x.example", PASSWORD)
        .await
        .goes_to("/settings/sign-in/code");
    let fields = [("confirm", PASSWORD), ("confirm-code", code.as_str())];
    visitor.submit(&on, off, &fields).await.is(303);
    sign_in(&office.browser(), "one@x.example", PASSWORD)
        .await
        .goes_to("/settings");
}

#[tokio::test]
async fn an_operator_invites_the_administrator_of_a_clinic() {
    let office = connected().await;
    let operator = office.operator().await;
    let page = operator
        .get("/settings/accounts/invite?clinic=54321")
        .await
        .is(200);
    let invited = operator
        .submit(&page, INVITE, &[("email", "vet@clinic.example")])
        .await;
    let address = shown_link(&invited.is(200).says("vet@clinic.example"));
    let vet = office.browser();
    choose(&vet, &address, PASSWORD).await.goes_to("/settings");
    vet.get("/settings")
        .await
        .goes_to("/settings/clinics/54321");
    vet.get("/settings/accounts").await.is(404);
    let again = operator
        .submit(&page, INVITE, &[("email", "Vet@Clinic.example")])
        .await;
    again.is(422).says("already exists");
    for (fields, said) in [
        (
            [("email", "nobody"), ("clinic", "54321")],
            "Enter a valid email address",
        ),
        (
            [("email", "a@b.example"), ("clinic", "house")],
            "Enter a clinic ID",
        ),
        (
            [("email", "a@b.example"), ("clinic", "11111")],
            "No clinic with this ID",
        ),
    ] {
        let answer = operator
            .submit(&page, INVITE, &fields)
            .await
            .is(422)
            .says(said);
        assert_eq!(
            answer.attribute("#email", "value").as_deref(),
            Some(fields[0].1)
        );
        assert_eq!(
            answer.attribute("#clinic", "value").as_deref(),
            Some(fields[1].1)
        );
    }
}

#[tokio::test]
async fn accounts_are_found_by_address_and_by_clinic() {
    let office = connected().await;
    let operator = office.operator().await;
    office.administrator_of(CLINIC).await;
    office.administrator_of(OTHER).await;
    let rows = async |query: &str| {
        let page = operator
            .get(&format!("/settings/accounts{query}"))
            .await
            .is(200);
        page.texts("tbody td:first-child")
    };
    assert_eq!(rows("").await.len(), 3);
    assert_eq!(rows("?find=98765").await, ["administrator@98765.example"]);
    assert_eq!(
        rows("?find=Operator%40panel.example").await,
        ["operator@panel.example"]
    );
    assert!(rows("?find=somebody").await.is_empty());
    for number in 0..30 {
        let email = EmailAddress::parse(&format!("a{number:02}@x.example")).unwrap();
        office
            .db
            .add_account(&email, &AccessScope::Operator, office.now())
            .await
            .unwrap();
    }
    let first = operator.get("/settings/accounts").await;
    let next = first.attribute(".pages a", "href").unwrap();
    assert_eq!(
        (
            first.count("tbody tr"),
            operator.get(&next).await.count("tbody tr")
        ),
        (20, 13)
    );
}

#[tokio::test]
async fn an_account_that_is_switched_off_is_out_at_once() {
    let office = connected().await;
    settled(&office, "one@x.example", &AccessScope::Operator).await;
    let two = settled(&office, "two@x.example", &AccessScope::Operator).await;
    let (operator, other) = (
        entered(&office, "one@x.example").await,
        entered(&office, "two@x.example").await,
    );
    let address = format!("/settings/accounts/{two}");
    let state = format!("{address}/state");
    let page = operator.get(&address).await.is(200).says("two@x.example");
    other.get(OWN).await.is(200);
    let off = operator.submit(&page, &state, &[]).await.is(303).location();
    let page = operator.get(&off).await.is(200).says("No active sessions");
    other.get(OWN).await.is(303);
    sign_in(&office.browser(), "two@x.example", PASSWORD)
        .await
        .is(422)
        .says("is disabled");
    sign_in(&office.browser(), "two@x.example", "wrong password")
        .await
        .says("Wrong email or password");
    operator.submit(&page, &state, &[]).await.is(303);
    other.get(OWN).await.is(303);
    sign_in(&other, "two@x.example", PASSWORD)
        .await
        .goes_to("/settings");
}

#[tokio::test]
async fn the_last_operator_who_can_sign_in_stays() {
    let office = connected().await;
    let one = settled(&office, "one@x.example", &AccessScope::Operator).await;
    let invited = EmailAddress::parse("invited@x.example").unwrap();
    office
        .db
        .add_account(&invited, &AccessScope::Operator, office.now())
        .await
        .unwrap();
    let operator = entered(&office, "one@x.example").await;
    let address = format!("/settings/accounts/{one}");
    let page = operator.get(&address).await.is(200);
    let refused = operator
        .submit(&page, &format!("{address}/state"), &[])
        .await;
    refused.is(422).says("last operator");
    operator.get(OWN).await.is(200);
}

#[tokio::test]
async fn an_operator_resets_signs_out_and_changes_clinics() {
    let office = connected().await;
    let operator = office.operator().await;
    let clinic = AccessScope::Administrator(vec![ProvetId::new(CLINIC).unwrap()]);
    let vet = settled(&office, "vet@x.example", &clinic).await;
    let visitor = entered(&office, "vet@x.example").await;
    let address = format!("/settings/accounts/{vet}");
    let page = operator.get(&address).await.is(200);
    let clinics = format!("{address}/clinics");
    operator
        .submit(&page, &clinics, &[("clinic", "11111")])
        .await
        .is(422)
        .says("No clinic");
    operator
        .submit(&page, &clinics, &[("clinic", "98765")])
        .await
        .is(303);
    visitor.get("/settings").await.goes_to("/settings/clinics");
    operator
        .submit(&page, &clinics, &[("remove", "54321")])
        .await
        .is(303);
    visitor
        .get("/settings")
        .await
        .goes_to("/settings/clinics/98765");
    operator
        .submit(&page, &format!("{address}/sessions"), &[])
        .await
        .is(303);
    visitor.get(OWN).await.is(303);
    let link = operator
        .submit(&page, &format!("{address}/link"), &[])
        .await
        .is(200);
    choose(&visitor, &shown_link(&link), "five other words this time")
        .await
        .goes_to("/settings");
    operator.get("/settings/accounts/0123").await.is(404);
}

#[tokio::test]
async fn whoever_has_a_second_factor_is_asked_for_its_code_beside_the_password() {
    let office = connected().await;
    settled(&office, "one@x.example", &AccessScope::Operator).await;
    let visitor = entered(&office, "one@x.example").await;
    let secret = set_up_codes(&office, &visitor).await;
    let page = visitor.get(OWN).await.is(200);
    let new = "five other words this time";
    let change = async |code: &str| {
        let fields = [
            ("current", PASSWORD),
            ("current-code", code),
            ("password", new),
            ("again", new),
        ];
        visitor.submit(&page, CHANGE, &fields).await
    };
    let refused = change("").await.is(422);
    assert_eq!(refused.count("#current-code[aria-invalid=true]"), 1);
    let used = code(&secret, office.now().as_second());
    change(&used).await.is(422);
    office.clock.advance(SignedDuration::from_secs(30));
    let fresh = code(&secret, office.now().as_second());
    let off = "/settings/account/second-factor/off";
    visitor
        .submit(&page, off, &[("confirm", PASSWORD)])
        .await
        .is(422);
    change(&fresh).await.is(303);
    let page = visitor.get(OWN).await.is(200);
    let fields = [("confirm", new), ("confirm-code", fresh.as_str())];
    visitor.submit(&page, off, &fields).await.is(422);
}

#[tokio::test]
async fn nobody_ends_sessions_without_the_password() {
    let office = connected().await;
    settled(&office, "one@x.example", &AccessScope::Operator).await;
    let (here, there) = (
        entered(&office, "one@x.example").await,
        entered(&office, "one@x.example").await,
    );
    let page = here.get(OWN).await;
    let refused = here.submit(&page, SESSIONS, &[]).await.is(422);
    assert_eq!(refused.count("#sessions-password[aria-invalid=true]"), 1);
    there.get(OWN).await.is(200);
    let fields = [("sessions-password", PASSWORD)];
    here.submit(&page, SESSIONS, &fields).await.is(303);
    there.get(OWN).await.is(303);
}

#[tokio::test]
async fn who_came_by_provet_ends_other_sessions_right_after_signing_in_alone() {
    let office = connected().await;
    let person = SessionUser::Provet {
        provet_id: ProvetId::new(CLINIC).unwrap(),
        subject: Some("7".to_owned()),
        name: Some("Vera Vet".to_owned()),
    };
    let there = office.as_person(&person).await;
    let here = office.as_person(&person).await;
    office.clock.advance(SignedDuration::from_mins(11));
    let page = here.get(OWN).await.is(200);
    here.submit(&page, SESSIONS, &[]).await.is(422);
    there.get(OWN).await.is(200);
    let here = office.as_person(&person).await;
    let page = here.get(OWN).await.is(200);
    here.submit(&page, SESSIONS, &[]).await.is(303);
    there.get(OWN).await.is(303);
}

#[tokio::test]
async fn a_session_has_a_new_token_once_the_password_was_asked_for_again() {
    let office = connected().await;
    settled(&office, "one@x.example", &AccessScope::Operator).await;
    let visitor = entered(&office, "one@x.example").await;
    let copied = office.browser();
    let begin = "/settings/account/second-factor/begin";
    for (action, fields) in [
        (SESSIONS, vec![("sessions-password", PASSWORD)]),
        (begin, vec![("confirm", PASSWORD)]),
        (
            CHANGE,
            vec![
                ("current", PASSWORD),
                ("password", "five other words this time"),
                ("again", "five other words this time"),
            ],
        ),
    ] {
        // Somebody is there whose session can be ended, and a form for it.
        let other = entered(&office, "one@x.example").await;
        copied.take(&visitor.cookie().unwrap());
        let page = visitor.get(OWN).await.is(200);
        let done = visitor.submit(&page, action, &fields).await.is(303);
        visitor.get(&done.location()).await.is(200);
        copied.get(OWN).await.is(303);
        drop(other);
    }
}

#[tokio::test]
async fn operators_see_who_came_by_provet_and_end_one_or_all_sessions() {
    let office = connected().await;
    let operator = office.operator().await;
    let person = |subject: &str| SessionUser::Provet {
        provet_id: ProvetId::new(CLINIC).unwrap(),
        subject: Some(subject.to_owned()),
        name: Some(format!("Vera Vet {subject}")),
    };
    let (one, other) = (
        office.as_person(&person("7")).await,
        office.as_person(&person("8")).await,
    );
    let administrator = office.administrator_of(CLINIC).await;
    administrator.get(ALL_SESSIONS).await.is(404);
    let page = operator.get(ALL_SESSIONS).await.is(200).says("Vera Vet 7");
    assert_eq!(page.count("table tbody tr"), 2);
    let id = office
        .db
        .find_settings_session(&one.cookie().unwrap().into(), office.now())
        .await;
    let id = id.unwrap().unwrap().id;
    let fields = [("session", id.as_str())];
    operator.submit(&page, ALL_SESSIONS, &fields).await.is(303);
    one.get(OWN).await.is(303);
    other.get(OWN).await.is(200);
    let end_all = "/settings/accounts/sessions/end-all";
    operator.submit(&page, end_all, &[]).await.is(303);
    for gone in [other, administrator] {
        gone.get(OWN).await.is(303);
    }
    operator.get(OWN).await.is(200);
}
