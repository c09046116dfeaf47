//! From a button to a panel, or to a page that says what to do.

use axum::body::Body;
use axum::http::Request;
use cageside::provet::launch::{HashScheme, Salt};
use cageside::provet::{ProvetId, ProvetPage};
use cageside::storage::{
    AuditFilter, IntegrationAction, LaunchSettings, NewButton, StoredRejectedLaunch,
};
use jiff::SignedDuration;

use crate::support::provet_simulator::CLINIC;
use crate::support::test_app::{AppSetup, TestApp, remote_message};
use crate::support::test_client::TestResponse;
use crate::web::{
    ORIGIN, button_by, button_with, connected, signed_text, signed_with, unconnected,
};

async fn refusals(clinic: &TestApp) -> Vec<StoredRejectedLaunch> {
    clinic.app.drain().await;
    let id = ProvetId::new(CLINIC).unwrap();
    clinic.db.list_rejected_launches(id, 10).await.unwrap()
}

/// The one record that a refusal must leave.
async fn record(clinic: &TestApp, reason: &str) -> StoredRejectedLaunch {
    let mut kept = refusals(clinic).await;
    assert_eq!(kept.len(), 1, "{kept:?}");
    assert_eq!(kept[0].launch.reason, reason);
    kept.remove(0)
}

#[tokio::test]
async fn a_button_opens_its_panel_by_get_and_by_post() {
    let clinic = connected().await;
    let button = clinic.button(ProvetPage::Patient).await;
    let query = format!("id=42&{}", clinic.signed(&button));
    let by_get = clinic
        .get(&format!("/launch/{CLINIC}/patient?{query}"))
        .await;
    by_get
        .is(200)
        .says("page=patient objects=[42]")
        .says("due-of-42");
    let by_post = clinic
        .post(&format!("/launch/{CLINIC}/patient"), query)
        .await;
    by_post.is(200).says("page=patient objects=[42]");
    assert!(refusals(&clinic).await.is_empty());
}

#[tokio::test]
async fn the_same_launch_opens_as_often_as_the_button_is_pressed() {
    let clinic = connected().await;
    let button = clinic.button(ProvetPage::Patient).await;
    let query = clinic.signed(&button);
    let first = clinic
        .get(&format!("/launch/{CLINIC}/patient?id=1&{query}"))
        .await
        .token();
    clinic.clock.advance(SignedDuration::from_hours(11));
    let later = clinic
        .get(&format!("/launch/{CLINIC}/patient?id=1&{query}"))
        .await
        .token();
    assert_ne!(first, later);
}

#[tokio::test]
async fn every_page_of_provet_opens() {
    let clinic = connected().await;
    for page in ProvetPage::all() {
        let button = button_with(&clinic, page, "object", "x_").await;
        let query = clinic.signed(&button);
        let answer = clinic
            .get(&format!("/launch/{CLINIC}/{page}?object=x_7&{query}"))
            .await;
        answer.is(200).says(&format!("page={page} objects=[7]"));
    }
}

#[tokio::test]
async fn one_url_serves_all_pages_told_by_the_parameter() {
    let clinic = connected().await;
    for page in ProvetPage::all() {
        let parameter = page.parameter();
        let button = button_with(&clinic, None, parameter, "x_").await;
        let query = clinic.signed(&button);
        let uri = format!("/launch/{CLINIC}?{parameter}=x_7&{query}");
        let opened = clinic.get(&uri).await.is(200);
        let opened = opened.says(&format!("page={page} objects=[7]"));
        let look = format!("/panel/{page}/look");
        clinic.htmx(&look, &opened.token(), "").await.is(200);
    }
    let refused = clinic.get(&format!("/launch/{CLINIC}?id=7")).await;
    refused.is(403).says("launch/unknown-page");
}

#[tokio::test]
async fn where_one_url_serves_several_pages_the_salt_tells_which_button_was_pressed() {
    let clinic = connected().await;
    let patient = button_with(&clinic, None, "patient_id", "").await;
    let client = button_with(&clinic, None, "client_id", "").await;
    let both = format!("/launch/{CLINIC}?patient_id=7&client_id=8");
    let query = clinic.signed(&client);
    let opened = clinic
        .post(&format!("/launch/{CLINIC}"), format!("client_id=8&{query}"))
        .await;
    opened.is(200).says("page=client objects=[8]");
    let opened = clinic.get(&format!("{both}&{query}")).await;
    opened.is(200).says("page=client objects=[8]");
    let opened = clinic
        .get(&format!("{both}&{}", clinic.signed(&patient)))
        .await;
    opened.is(200).says("page=patient objects=[7]");
    let refused = clinic
        .get(&format!("/launch/{CLINIC}?patient_id=7&{query}"))
        .await;
    refused.is(403).says("launch/bad-hash");
}

#[tokio::test]
async fn where_buttons_share_url_and_salt_two_pages_at_once_are_refused() {
    let clinic = connected().await;
    let patient = button_with(&clinic, None, "patient_id", "").await;
    let client = NewButton {
        provet_id: patient.provet_id,
        page: None,
        action: IntegrationAction::Popup,
        parameter: "client_id".to_owned(),
        prefix: String::new(),
        salt: patient.salt.clone(),
        recipe: HashScheme::TimestampSalt,
    };
    clinic.db.add_button(client, clinic.now()).await.unwrap();
    let query = clinic.signed(&patient);
    let client = clinic
        .get(&format!("/launch/{CLINIC}?client_id=8&{query}"))
        .await;
    client.is(200).says("page=client objects=[8]");
    let both = format!("/launch/{CLINIC}?patient_id=7&client_id=8&{query}");
    clinic.get(&both).await.is(403).says("launch/several-pages");
}

#[tokio::test]
async fn a_payload_that_names_the_client_too_opens_the_page_of_the_button_that_signed_it() {
    let clinic = connected().await;
    let recipe = HashScheme::TimestampPayloadSalt;
    let patient = button_by(&clinic, recipe, None, "patient_id").await;
    let client = button_by(&clinic, recipe, None, "client_id").await;
    let payload = "patient_id=7&client_id=8&user_id=3";
    for (button, seen) in [
        (&patient, "page=patient objects=[7]"),
        (&client, "page=client objects=[8]"),
    ] {
        let proof = signed_with(&clinic, button, payload);
        let uri = format!("/launch/{CLINIC}?{payload}&{proof}");
        clinic.get(&uri).await.is(200).says(seen);
        let forged = uri.replace("patient_id=7", "patient_id=9");
        clinic.get(&forged).await.is(403).says("launch/bad-hash");
        let forged = uri.replace("user_id=3", "user_id=4");
        clinic.get(&forged).await.is(403).says("launch/bad-hash");
    }
}

#[tokio::test]
async fn organisation_information_must_agree_with_the_address_and_is_recorded_where_it_does_not() {
    let clinic = connected().await;
    let button = clinic.button(ProvetPage::Patient).await;
    let query = clinic.signed(&button);
    let uri = |more: &str| format!("/launch/{CLINIC}/patient?id=7&{query}&{more}");
    let agreeing = format!("provet_name=Northside&provet_id={CLINIC}&department_id=3");
    clinic.get(&uri(&agreeing)).await.is(200);
    for other in [
        "provet_id=4",
        "provet_url=https%3A%2F%2Fus.provetcloud.com%2F4%2F",
    ] {
        let answer = clinic.get(&uri(other)).await;
        answer.is(403).says("launch/other-tenant");
    }
    clinic.app.drain().await;
    let id = ProvetId::new(CLINIC).unwrap();
    let kept = clinic.db.list_rejected_launches(id, 9).await.unwrap();
    assert_eq!(kept.len(), 2);
    assert!(
        kept.iter()
            .all(|it| it.launch.reason == "launch/other-tenant")
    );
}

#[tokio::test]
async fn several_ticked_reminders_come_as_one_launch() {
    let clinic = connected().await;
    let button = button_with(&clinic, ProvetPage::Reminder, "reminder", "r_").await;
    let query = clinic.signed(&button);
    let uri = format!("/launch/{CLINIC}/reminder?reminder=r_3&reminder=r_1&reminder=r_3&{query}");
    clinic.get(&uri).await.is(200).says("objects=[3, 1]");
}

#[tokio::test]
async fn a_page_with_several_buttons_knows_each_of_them() {
    let clinic = connected().await;
    for parameter in ["first", "second", "third"] {
        let button = button_with(&clinic, ProvetPage::Patient, parameter, "").await;
        let query = clinic.signed(&button);
        let answer = clinic
            .get(&format!("/launch/{CLINIC}/patient?{parameter}=5&{query}"))
            .await;
        answer.is(200).says("objects=[5]");
    }
}

#[tokio::test]
async fn an_expired_launch_says_to_reload_provet_and_offers_it() {
    let clinic = connected().await;
    let button = clinic.button(ProvetPage::Patient).await;
    let uri = format!(
        "/launch/{CLINIC}/patient?id=42&owner=secret-name&{}",
        clinic.signed(&button)
    );
    clinic.clock.advance(SignedDuration::from_hours(13));
    let answer = clinic
        .get(&uri)
        .await
        .is(403)
        .says("Reload Provet")
        .says("launch/expired");
    assert_eq!(answer.count("[data-reload]"), 1);
    assert_eq!(
        answer.attribute("[data-origin]", "data-origin").as_deref(),
        Some(ORIGIN)
    );
    let kept = record(&clinic, "launch/expired").await;
    assert_eq!(kept.rejected_at, clinic.now());
    assert_eq!(kept.launch.page, Some(ProvetPage::Patient));
    assert_eq!(kept.launch.skew_seconds, Some(13 * 3600));
    assert_eq!(kept.launch.recipe, Some(HashScheme::TimestampSalt));
    assert_eq!(
        kept.launch.parameter_names,
        ["id", "timestamp", "verification"]
    );
    assert!(!format!("{kept:?}").contains("secret-name"));
}

#[tokio::test]
async fn the_clinics_own_window_counts() {
    let clinic = connected().await;
    let button = clinic.button(ProvetPage::Patient).await;
    let uri = format!("/launch/{CLINIC}/patient?id=42&{}", clinic.signed(&button));
    let id = ProvetId::new(CLINIC).unwrap();
    let mut settings = clinic.db.find_tenant(id).await.unwrap().unwrap();
    settings.foreground_window = SignedDuration::from_hours(24 * 7);
    clinic.db.update_tenant(&settings).await.unwrap();
    clinic.clock.advance(SignedDuration::from_hours(24 * 6));
    clinic.get(&uri).await.is(200);
}

#[tokio::test]
async fn a_hash_that_does_not_fit_names_the_salt_and_tells_nothing_else() {
    let clinic = connected().await;
    let button = clinic.button(ProvetPage::Patient).await;
    let seconds = clinic.now().as_second().to_string();
    let query = signed_text(&seconds, "not the salt of this button");
    let answer = clinic
        .get(&format!("/launch/{CLINIC}/patient?id=42&{query}"))
        .await;
    let hash = query.rsplit('=').next().unwrap();
    answer
        .is(403)
        .says("verification salt")
        .says("launch/bad-hash")
        .keeps_quiet_about(hash)
        .keeps_quiet_about(button.salt.expose())
        .keeps_quiet_about(&seconds);
    let kept = record(&clinic, "launch/bad-hash").await;
    assert_eq!(kept.launch.recipe, None);
}

#[tokio::test]
async fn the_record_names_the_recipe_that_would_have_fitted() {
    let clinic = connected().await;
    let button = clinic.button(ProvetPage::Patient).await;
    let seconds = clinic.now().as_second().to_string();
    let swapped = signed_text(button.salt.expose(), &seconds);
    let hash = swapped.rsplit('=').next().unwrap();
    let uri = format!("/launch/{CLINIC}/patient?id=1&timestamp={seconds}&verification={hash}");
    clinic.get(&uri).await.is(403);
    let kept = record(&clinic, "launch/bad-hash").await;
    assert_eq!(kept.launch.recipe, Some(HashScheme::SaltTimestamp));
}

#[tokio::test]
async fn each_refusal_has_its_code_and_its_advice() {
    let clinic = connected().await;
    let button = button_with(&clinic, ProvetPage::Patient, "id", "p_").await;
    let good = clinic.signed(&button);
    let early = (clinic.now() + SignedDuration::from_hours(1))
        .as_second()
        .to_string();
    let early = signed_text(&early, button.salt.expose());
    let strange = signed_text("yesterday", button.salt.expose());
    for (query, code, advice) in [
        (
            "id=p_1".to_owned(),
            "launch/missing-timestamp",
            "Add verification hash",
        ),
        (
            "id=p_1&timestamp=1".to_owned(),
            "launch/missing-verification",
            "Add verification hash",
        ),
        (
            format!("id=p_1&{good}&timestamp=1"),
            "launch/repeated-parameter",
            "button’s settings",
        ),
        (format!("id=p_1&{early}"), "launch/from-the-future", "clock"),
        (
            format!("id=p_1&{strange}"),
            "launch/bad-timestamp",
            "button’s settings",
        ),
        (good.clone(), "launch/missing-object", "parameter name"),
        (
            format!("id=p_x&{good}"),
            "launch/bad-object",
            "parameter name",
        ),
        (
            format!("id=p_1&provet_id=4&{good}"),
            "launch/other-tenant",
            "URL",
        ),
    ] {
        let answer = clinic
            .get(&format!("/launch/{CLINIC}/patient?{query}"))
            .await;
        answer.is(403).says(code).says(advice);
    }
    let kept = refusals(&clinic).await;
    assert_eq!(kept.len(), 8);
}

#[tokio::test]
async fn another_clinics_launch_does_not_open_here() {
    let clinic = connected().await;
    let button = clinic.button(ProvetPage::Patient).await;
    let other = remote_message(77, "https://us.provetcloud.com");
    clinic.accept_hookup(&other).await;
    let theirs = NewButton {
        provet_id: ProvetId::new(77).unwrap(),
        page: Some(ProvetPage::Patient),
        action: IntegrationAction::SidePanel,
        parameter: "id".to_owned(),
        prefix: String::new(),
        salt: Salt::generate(),
        recipe: HashScheme::TimestampSalt,
    };
    let theirs = clinic.db.add_button(theirs, clinic.now()).await.unwrap();
    let query = clinic.signed(&button);
    clinic
        .get(&format!("/launch/77/patient?id=1&{query}"))
        .await
        .is(403)
        .says("launch/bad-hash");
    let query = clinic.signed(&theirs);
    clinic
        .launch(&theirs, 1)
        .await
        .is(403)
        .says("launch/bad-hash");
    clinic
        .get(&format!("/launch/77/patient?id=1&{query}"))
        .await
        .is(200);
}

#[tokio::test]
async fn a_launch_on_another_pages_address_does_not_open() {
    let clinic = connected().await;
    let patient = clinic.button(ProvetPage::Patient).await;
    clinic.button(ProvetPage::Client).await;
    let query = clinic.signed(&patient);
    let answer = clinic
        .get(&format!("/launch/{CLINIC}/client?id=1&{query}"))
        .await;
    answer.is(403).says("launch/bad-hash");
    let answer = clinic
        .get(&format!("/launch/{CLINIC}/invoice?id=1&{query}"))
        .await;
    answer.is(404).says("launch/unknown-button");
    let answer = clinic
        .get(&format!("/launch/{CLINIC}?patient_id=1&{query}"))
        .await;
    answer.is(404).says("launch/unknown-button");
}

#[tokio::test]
async fn a_background_button_opens_no_panel() {
    let clinic = connected().await;
    let background = NewButton {
        provet_id: ProvetId::new(CLINIC).unwrap(),
        page: Some(ProvetPage::Patient),
        action: IntegrationAction::Background,
        parameter: "id".to_owned(),
        prefix: String::new(),
        salt: Salt::generate(),
        recipe: HashScheme::TimestampSalt,
    };
    let background = clinic
        .db
        .add_button(background, clinic.now())
        .await
        .unwrap();
    clinic
        .launch(&background, 1)
        .await
        .is(404)
        .says("launch/unknown-button");
}

#[tokio::test]
async fn what_nobody_knows_is_a_plain_page() {
    let clinic = connected().await;
    let button = clinic.button(ProvetPage::Patient).await;
    let query = clinic.signed(&button);
    for (path, code) in [
        ("/launch/99/patient", "launch/unknown-clinic"),
        ("/launch/0/patient", "launch/unknown-clinic"),
        ("/launch/-1", "launch/unknown-clinic"),
        ("/launch/54321/kennel", "launch/unknown-button"),
    ] {
        let answer = clinic.get(&format!("{path}?id=1&{query}")).await;
        answer.is(404).says(code);
    }
}

#[tokio::test]
async fn a_button_made_a_moment_ago_works_and_one_removed_does_not() {
    let clinic = connected().await;
    let first = clinic.button(ProvetPage::Patient).await;
    clinic.launch(&first, 1).await.is(200);
    // The directory was asked just now, so it does not know this one yet.
    let second = clinic.button(ProvetPage::Patient).await;
    clinic.launch(&second, 1).await.is(200);
    clinic
        .db
        .remove_button(second.provet_id, &second.id)
        .await
        .unwrap();
    clinic.tenant_cache.invalidate();
    clinic.launch(&second, 1).await.is(403);
}

#[tokio::test]
async fn a_clinic_that_is_switched_off_opens_nothing() {
    let clinic = connected().await;
    let button = clinic.button(ProvetPage::Patient).await;
    let id = ProvetId::new(CLINIC).unwrap();
    let mut settings = clinic.db.find_tenant(id).await.unwrap().unwrap();
    settings.state = cageside::storage::TenantState::Disabled;
    clinic.db.update_tenant(&settings).await.unwrap();
    clinic
        .launch(&button, 1)
        .await
        .is(404)
        .says("launch/unknown-clinic");
}

async fn sent(clinic: &TestApp, uri: &str, headers: &[(&str, &str)]) -> TestResponse {
    let mut request = Request::get(uri);
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    clinic.send(request.body(Body::empty()).unwrap()).await
}

#[tokio::test]
async fn only_a_navigation_opens_a_panel() {
    let clinic = connected().await;
    let button = clinic.button(ProvetPage::Patient).await;
    let uri = format!("/launch/{CLINIC}/patient?id=1&{}", clinic.signed(&button));
    let iframe = [
        ("sec-fetch-mode", "navigate"),
        ("sec-fetch-dest", "iframe"),
        ("sec-fetch-site", "cross-site"),
    ];
    sent(&clinic, &uri, &iframe).await.is(200);
    let script = [("sec-fetch-mode", "cors"), ("sec-fetch-dest", "empty")];
    sent(&clinic, &uri, &script)
        .await
        .is(403)
        .says("launch/not-opened")
        .keeps_quiet_about("due-of");
}

#[tokio::test]
async fn head_answers_like_get_without_the_page() {
    let clinic = connected().await;
    let button = clinic.button(ProvetPage::Patient).await;
    let uri = format!("/launch/{CLINIC}/patient?id=1&{}", clinic.signed(&button));
    let answer = clinic
        .send(Request::head(uri).body(Body::empty()).unwrap())
        .await
        .is(200);
    assert_eq!(answer.text, "");
    assert!(answer.header("content-security-policy").contains(ORIGIN));
    // Nobody saw it, so that nobody opened it.
    clinic.app.drain().await;
    let everything = AuditFilter::default();
    let audit = clinic.db.list_audit_entries(&everything, 9).await;
    assert!(audit.unwrap().is_empty());
}

#[tokio::test]
async fn urls_are_taken_with_a_slash_at_their_end() {
    let clinic = connected().await;
    let patient = clinic.button(ProvetPage::Patient).await;
    let signed = clinic.signed(&patient);
    let uri = format!("/launch/{CLINIC}/patient/?id=42&{signed}");
    clinic
        .get(&uri)
        .await
        .is(200)
        .says("page=patient objects=[42]");
    let one_url = button_with(&clinic, None, "patient_id", "").await;
    let signed = clinic.signed(&one_url);
    let uri = format!("/launch/{CLINIC}/?patient_id=42&{signed}");
    clinic.get(&uri).await.is(200);
    clinic
        .get(&format!("/background/{CLINIC}/patient/"))
        .await
        .is(404)
        .says("launch/unknown-button");
    clinic
        .get(&format!("/launch/{CLINIC}/patient//?id=42&{signed}"))
        .await
        .is(404);
}

#[tokio::test]
async fn a_form_with_parts_is_read_like_any_other() {
    let clinic = connected().await;
    let button = clinic.button(ProvetPage::Patient).await;
    let query = format!("id=42&{}", clinic.signed(&button));
    let parts = query.split('&').filter_map(|pair| pair.split_once('='));
    let parts: Vec<String> = parts
        .map(|(name, value)| {
            format!("--x7\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n")
        })
        .collect();
    let parts = parts.concat();
    let request = Request::post(format!("/launch/{CLINIC}/patient"))
        .header("content-type", "multipart/form-data; boundary=x7")
        .body(Body::from(format!("{parts}--x7--\r\n")));
    let opened = clinic.send(request.unwrap()).await.is(200);
    opened.says("page=patient objects=[42]");
}

#[tokio::test]
async fn a_frame_of_another_origin_says_so_instead_of_staying_blank() {
    let clinic = connected().await;
    let button = clinic.button(ProvetPage::Patient).await;
    let open = |origin: &'static str| {
        let request = Request::get(clinic.launch_path(&button, 42))
            .header("sec-fetch-dest", "iframe")
            .header("sec-fetch-mode", "navigate")
            .header("referer", origin);
        clinic.send(request.body(Body::empty()).unwrap())
    };
    open(ORIGIN).await.is(200);
    let other = open("https://intranet.example/").await.is(403);
    other.says("launch/other-origin");
    record(&clinic, "launch/other-origin").await;
    let settings = LaunchSettings {
        records_per_hash: 25,
        extra_origins: vec!["https://intranet.example".to_owned()],
    };
    let added = clinic
        .db
        .update_launch_settings(button.provet_id, &settings);
    assert!(added.await.unwrap());
    clinic.tenant_cache.invalidate();
    let shown = open("https://intranet.example/").await.is(200);
    let ancestors = format!("frame-ancestors {ORIGIN} https://intranet.example;");
    assert!(shown.header("content-security-policy").contains(&ancestors));
}

#[tokio::test]
async fn a_form_that_is_too_large_is_refused() {
    let clinic = connected().await;
    clinic.button(ProvetPage::Patient).await;
    let large = "a".repeat(cageside::web::MAX_BODY_BYTES + 1);
    let answer = clinic
        .post(&format!("/launch/{CLINIC}/patient"), large)
        .await;
    answer.is(413).says("web/too-large");
}

#[tokio::test]
async fn a_clinic_that_is_not_connected_still_sees_its_panel() {
    let clinic = connected().await;
    let button = clinic.button(ProvetPage::Patient).await;
    let answer = clinic.launch(&button, 42).await.is(200);
    answer
        .says("Not connected")
        .says("must add Cageside in Provet")
        .says("due-of-42");
}

#[tokio::test]
async fn words_follow_the_browser_and_the_clinic_wins() {
    let clinic = connected().await;
    let button = clinic.button(ProvetPage::Patient).await;
    let uri = format!("/launch/{CLINIC}/patient?id=1&{}", clinic.signed(&button));
    let finnish = [("accept-language", "fi-FI,fi;q=0.9")];
    sent(&clinic, &uri, &finnish)
        .await
        .is(200)
        .says("language=fi")
        .says(r#"<html lang="fi""#);
    let refused = sent(&clinic, &format!("/launch/{CLINIC}/patient?id=1"), &finnish).await;
    refused.is(403).says("Pyydä pääkäyttäjää");
    let id = ProvetId::new(CLINIC).unwrap();
    let mut settings = clinic.db.find_tenant(id).await.unwrap().unwrap();
    settings.locale.language = Some("en-GB".to_owned());
    clinic.db.update_tenant(&settings).await.unwrap();
    clinic.tenant_cache.invalidate();
    sent(&clinic, &uri, &finnish)
        .await
        .is(200)
        .says("language=en");
    let refused = sent(&clinic, &format!("/launch/{CLINIC}/patient?id=1"), &finnish).await;
    refused.is(403).says("Ask your administrator");
}

#[tokio::test]
async fn the_refusals_of_a_stranger_are_kept_too() {
    let clinic = unconnected(AppSetup::remote()).await;
    let uri = format!("/launch/{CLINIC}/patient?id=1");
    clinic.get(&uri).await.is(404);
    record(&clinic, "launch/unknown-clinic").await;
}

#[tokio::test]
async fn refusals_that_come_faster_than_they_are_written_are_not_all_kept() {
    let clinic = unconnected(AppSetup::remote()).await;
    // Nothing writes before the end, so that all of them wait at once.
    for id in 1..=270 {
        clinic.get(&format!("/launch/{id}/patient")).await.is(404);
    }
    clinic.app.drain().await;
    let mut kept = 0;
    for id in 1..=270 {
        let id = ProvetId::new(id).unwrap();
        kept += clinic.db.list_rejected_launches(id, 2).await.unwrap().len();
    }
    assert_eq!(kept, 256);
}
