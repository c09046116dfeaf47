//! The whole way: a panel that shows nobody anything, Provet's page, and back into the frame that asked.

use cageside::provet::ProvetId;
use cageside::storage::AuditFilter;

use crate::people::clinic_users::{CLINIC, ClinicUsers, MANAGER, PATIENT, RECEPTION, VET};

#[tokio::test]
async fn a_panel_says_who_must_sign_in_and_asks_provet_nothing() {
    let house = ClinicUsers::of_people().await;
    let browser = house.browser();
    let panel = house.launch(&browser, CLINIC, PATIENT).await.is(200);
    let panel = panel.says("Sign in with Provet").says("sign-in/needed");
    assert_eq!(
        panel.count("#section-sign-in form[data-sign-in][target=_blank]"),
        1
    );
    assert_eq!(panel.count("section[id^=section-]"), 1, "{}", panel.text);
    assert_eq!(house.asked(CLINIC), 0);
    assert_eq!(browser.cookies(), Vec::<String>::new());
}

#[tokio::test]
async fn somebody_signs_in_and_sees_with_their_own_rights() {
    let house = ClinicUsers::of_people().await;
    let browser = house.browser();
    let token = house.launch(&browser, CLINIC, PATIENT).await.token();
    let done = house
        .round(&browser, (CLINIC, VET), &token, "")
        .await
        .is(200);
    let done = done.says("You’re signed in");
    assert_eq!(
        done.attribute("[data-echo]", "data-echo").as_deref(),
        Some("abc")
    );
    let code = done.attribute("[data-handover]", "data-handover").unwrap();
    let joined = house.join(&browser, &token, &code).await.is(200);
    let cookie = joined.set_cookie("__Host-cageside-person=").unwrap();
    for part in [
        "Secure",
        "HttpOnly",
        "SameSite=None",
        "Partitioned",
        "Path=/",
        "Max-Age=2592000",
    ] {
        assert!(cookie.contains(part), "{cookie}");
    }
    let session = joined.json()["session"].as_str().unwrap().to_owned();
    let path = "/panel/patient/section/identity";
    house.htmx(path, &session, "").await.is(200).says("Hurtta");
    // The token from before lets nobody see anything.
    house
        .htmx(path, &token, "")
        .await
        .is(401)
        .says("sign-in/needed");
    // The code was good once.
    house.join(&browser, &token, &code).await.is(409);
}

#[tokio::test]
async fn without_scripts_the_panel_goes_on_by_plain_forms() {
    let house = ClinicUsers::of_people().await;
    let browser = house.browser();
    let token = house.launch(&browser, CLINIC, PATIENT).await.token();
    let go_on = |token: String| {
        let browser = &browser;
        async move {
            let body = format!("session={token}");
            browser.post_form("/panel/patient/sign-in", &body).await
        }
    };
    let early = go_on(token.clone()).await.is(200);
    early
        .says("Sign-in isn’t finished yet")
        .says("Sign in with Provet");
    house
        .round(&browser, (CLINIC, VET), &token, "")
        .await
        .is(200);
    let panel = go_on(token.clone()).await.is(200).says("Hurtta");
    let panel = panel.says("Signed in as").says("Sign out");
    assert_ne!(panel.token(), token);
}

#[tokio::test]
async fn a_panel_in_a_tab_goes_itself_and_comes_back() {
    let house = ClinicUsers::of_people().await;
    let browser = house.browser();
    let query = house.query(CLINIC, PATIENT).await;
    let path = format!("/launch/{CLINIC}/patient?{query}");
    let panel = browser.navigate(&path, "document").await.is(200);
    assert_eq!(panel.count("form[data-sign-in]:not([target])"), 1);
    let token = panel.token();
    let done = house
        .round(&browser, (CLINIC, VET), &token, "here")
        .await
        .is(200);
    assert_eq!(
        done.count("form[data-go][action='/panel/patient/sign-in']"),
        1
    );
    assert!(done.attribute("[data-handover]", "data-handover").is_none());
    let code = done
        .attribute("form[data-go] [name=code]", "value")
        .unwrap();
    let body = format!("session={token}&code={code}");
    let back = browser.post_form("/panel/patient/sign-in", &body).await;
    back.is(200).says("Hurtta");
}

#[tokio::test]
async fn the_next_launch_in_the_same_browser_asks_nobody_again() {
    let house = ClinicUsers::of_people().await;
    let (browser, forgetful) = (house.browser(), house.browser().forgetful());
    for (browser, kept) in [(&browser, true), (&forgetful, false)] {
        let token = house.launch(browser, CLINIC, PATIENT).await.token();
        house.sign_in(browser, (CLINIC, VET), &token).await;
        let again = house.launch(browser, CLINIC, PATIENT).await.is(200);
        let shown = if kept {
            "Hurtta"
        } else {
            "Sign in with Provet"
        };
        let again = again.says(shown);
        // Whoever is known is known for as long again, by the same word.
        let renewed = again.set_cookie("__Host-cageside-person=");
        assert_eq!(renewed.is_some(), kept);
        let third = house.launch(browser, CLINIC, PATIENT).await;
        assert_eq!(third.set_cookie("__Host-cageside-person="), renewed);
    }
}

#[tokio::test]
async fn whoever_signs_out_is_out_in_every_frame_and_at_provet() {
    let house = ClinicUsers::of_people().await;
    let browser = house.browser();
    let first = house.launch(&browser, CLINIC, PATIENT).await.token();
    let session = house.sign_in(&browser, (CLINIC, VET), &first).await;
    let other = house
        .launch(&browser, CLINIC, PATIENT)
        .await
        .says("Hurtta")
        .token();
    let body = format!("session={session}");
    let out = browser.post_form("/panel/patient/sign-out", &body).await;
    let out = out
        .is(200)
        .says("You signed out")
        .keeps_quiet_about("Hurtta");
    assert_eq!(out.count("form[data-sign-in] [name=again]"), 1);
    let path = "/panel/patient/section/identity";
    for token in [&session, &other] {
        house
            .htmx(path, token, "")
            .await
            .is(401)
            .says("sign-in/needed");
    }
    house
        .launch(&browser, CLINIC, PATIENT)
        .await
        .says("Sign in with Provet");
    assert!(
        house
            .simulator
            .count_calls("POST", &format!("/{CLINIC}/oauth2/revoke_token/"))
            >= 1
    );
}

#[tokio::test]
async fn somebody_else_at_the_same_desk_is_not_taken_for_the_first() {
    let house = ClinicUsers::of_people().await;
    let browser = house.browser();
    let first = house.launch(&browser, CLINIC, PATIENT).await.token();
    let session = house.sign_in(&browser, (CLINIC, VET), &first).await;
    let body = format!("session={session}&switch=yes");
    let asked = browser.post_form("/panel/patient/sign-out", &body).await;
    let asked = asked.is(200).says("Sign in as someone else");
    let out = house
        .start(&browser, &asked.token(), "&again=yes")
        .await
        .is(200);
    assert!(out.leads_to().contains("prompt=login"));
    let now = house
        .sign_in(&browser, (CLINIC, RECEPTION), &asked.token())
        .await;
    // The first one's frame stays the first one's.
    let visits = "/panel/patient/section/visits";
    house
        .htmx(visits, &session, "")
        .await
        .is(200)
        .keeps_quiet_about("provet/forbidden");
    house
        .htmx(visits, &now, "")
        .await
        .is(200)
        .says("provet/forbidden");
}

#[tokio::test]
async fn a_person_without_a_right_sees_not_permitted_where_a_colleague_sees_data() {
    let house = ClinicUsers::of_people().await;
    let (one, other) = (house.browser(), house.browser());
    let mut sections = Vec::new();
    for (browser, user) in [(&one, VET), (&other, RECEPTION)] {
        let token = house.launch(browser, CLINIC, PATIENT).await.token();
        let session = house.sign_in(browser, (CLINIC, user), &token).await;
        let path = "/panel/patient/section/visits";
        sections.push(house.htmx(path, &session, "").await.is(200).text);
    }
    assert!(!sections[0].contains("provet/forbidden"), "{}", sections[0]);
    assert!(sections[1].contains("provet/forbidden"), "{}", sections[1]);
}

#[tokio::test]
async fn the_audit_names_who_signed_in() {
    let house = ClinicUsers::of_people().await;
    let browser = house.browser();
    let token = house.launch(&browser, CLINIC, PATIENT).await.token();
    house.sign_in(&browser, (CLINIC, MANAGER), &token).await;
    house.app.drain().await;
    let filter = AuditFilter {
        provet_id: ProvetId::new(CLINIC),
        ..AuditFilter::default()
    };
    let entries = house.db.list_audit_entries(&filter, 10).await.unwrap();
    let names: Vec<_> = entries.iter().filter_map(|it| it.actor.name()).collect();
    assert_eq!(names, ["2", "2"], "signed in, and seen by");
}
