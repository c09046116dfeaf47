//! What the sealed token of a frame lets in, and what it does not.

use cageside::clock::Clock as _;
use cageside::provet::ProvetPage;
use cageside::provet::launch::Salt;
use cageside::storage::{AuditActor, LaunchSettings, SaltRotation, TenantCache, TenantState};
use jiff::SignedDuration;

use crate::support::provet_simulator::CLINIC;
use crate::support::test_app::AppSetup;
use crate::web::{connected, connected_with_another_key};

#[tokio::test]
async fn a_token_opens_the_object_it_was_made_for_whatever_the_request_says() {
    let clinic = connected().await;
    let button = clinic.button(ProvetPage::Patient).await;
    let token = clinic.open(&button, 42).await;
    let body = "kilograms=7.5&id=43&patient=43&objects=43&provet_id=1";
    let answer = clinic
        .htmx("/panel/patient/weigh?id=43", &token, body)
        .await;
    answer.is(200).says("weighed 7.5 of [42]");
    let section = clinic
        .htmx("/panel/patient/section/banner?id=43", &token, "")
        .await;
    section
        .is(200)
        .says("objects=[42]")
        .says(r#"id="section-banner""#);
}

#[tokio::test]
async fn a_token_of_one_page_is_no_token_for_another() {
    let clinic = connected().await;
    let button = clinic.button(ProvetPage::Patient).await;
    clinic.button(ProvetPage::Client).await;
    let token = clinic.open(&button, 42).await;
    clinic
        .htmx("/panel/client/weigh", &token, "")
        .await
        .is(401)
        .says("panel/closed");
    clinic
        .htmx("/panel/client/section/banner", &token, "")
        .await
        .is(401)
        .says("panel/closed");
    clinic
        .htmx("/panel/kennel/weigh", &token, "")
        .await
        .is(404)
        .says("panel/not-found");
}

#[tokio::test]
async fn a_token_is_good_until_its_time_is_up() {
    let clinic = connected().await;
    let button = clinic.button(ProvetPage::Patient).await;
    let token = clinic.open(&button, 42).await;
    clinic
        .clock
        .advance(SignedDuration::from_secs(12 * 3600 - 1));
    clinic.htmx("/panel/patient/look", &token, "").await.is(200);
    clinic.clock.advance(SignedDuration::from_secs(1));
    let answer = clinic.htmx("/panel/patient/look", &token, "").await.is(401);
    answer
        .says("Reload Provet")
        .says("panel/closed")
        .keeps_quiet_about(&token);
}

#[tokio::test]
async fn whatever_is_wrong_with_a_token_the_answer_is_the_same() {
    let clinic = connected().await;
    let button = clinic.button(ProvetPage::Patient).await;
    let token = clinic.open(&button, 42).await;
    let mut flipped = token.clone();
    let last = if token.ends_with('0') { "1" } else { "0" };
    flipped.replace_range(token.len() - 1.., last);
    let elsewhere = clinic
        .db
        .vault()
        .encrypt("credential/sealed_secret/1", b"{}")
        .unwrap();
    let (foreign, _database) = connected_with_another_key().await;
    let foreign_button = foreign.button(ProvetPage::Patient).await;
    let foreign = foreign.open(&foreign_button, 42).await;
    let reference = clinic.htmx("/panel/patient/look", "", "").await.is(401);
    for wrong in [
        "x",
        &flipped,
        token.get(..100).unwrap(),
        &elsewhere,
        &foreign,
    ] {
        let answer = clinic.htmx("/panel/patient/look", wrong, "").await.is(401);
        assert_eq!(answer.text, reference.text);
    }
}

#[tokio::test]
async fn a_panel_closes_when_its_button_or_its_clinic_goes() {
    let clinic = connected().await;
    let button = clinic.button(ProvetPage::Patient).await;
    let token = clinic.open(&button, 42).await;
    clinic
        .db
        .remove_button(button.provet_id, &button.id)
        .await
        .unwrap();
    clinic.tenant_cache.invalidate();
    clinic.htmx("/panel/patient/look", &token, "").await.is(401);
    // Another button of the same page does not open it again.
    let another = clinic.button(ProvetPage::Patient).await;
    clinic.htmx("/panel/patient/look", &token, "").await.is(401);
    let token = clinic.open(&another, 42).await;
    clinic.htmx("/panel/patient/look", &token, "").await.is(200);
    let mut settings = clinic
        .db
        .find_tenant(button.provet_id)
        .await
        .unwrap()
        .unwrap();
    settings.state = TenantState::Disabled;
    clinic.db.update_tenant(&settings).await.unwrap();
    clinic.tenant_cache.invalidate();
    clinic.htmx("/panel/patient/look", &token, "").await.is(401);
    clinic
        .db
        .purge_tenant(
            button.provet_id,
            AuditActor::CommandLine,
            clinic.clock.now(),
        )
        .await
        .unwrap();
    clinic.tenant_cache.invalidate();
    clinic.htmx("/panel/patient/look", &token, "").await.is(401);
}

#[tokio::test]
async fn a_change_by_a_command_is_seen_after_a_moment() {
    let clinic = connected().await;
    let button = clinic.button(ProvetPage::Patient).await;
    let token = clinic.open(&button, 42).await;
    clinic
        .db
        .remove_button(button.provet_id, &button.id)
        .await
        .unwrap();
    tokio::time::pause();
    tokio::time::advance(TenantCache::MAX_AGE * 2).await;
    tokio::time::resume();
    clinic.htmx("/panel/patient/look", &token, "").await.is(401);
}

#[tokio::test]
async fn a_plain_form_carries_its_token_in_a_field() {
    let clinic = connected().await;
    let button = clinic.button(ProvetPage::Patient).await;
    let token = clinic.open(&button, 42).await;
    let answer = clinic
        .post(
            "/panel/patient/look",
            format!("session={token}&kilograms=3"),
        )
        .await;
    let answer = answer
        .is(200)
        .says("weighed 3 of [42]")
        .says("fields=kilograms");
    assert_eq!(answer.token(), token);
    clinic
        .post("/panel/patient/look", "kilograms=3")
        .await
        .is(401)
        .says("<!DOCTYPE html>");
}

#[tokio::test]
async fn a_token_says_nothing_to_whoever_reads_it() {
    let clinic = connected().await;
    let button = clinic.button(ProvetPage::Patient).await;
    let token = clinic.open(&button, 987_654_321).await;
    let plain = String::from_utf8_lossy(&hex::decode(&token).unwrap()).into_owned();
    assert!(
        !plain.contains("987654321")
            && !plain.contains(&CLINIC.to_string())
            && !plain.contains("patient")
    );
}

#[tokio::test]
async fn a_leaked_salt_ends_what_it_opened_and_nothing_else() {
    let clinic = connected().await;
    let button = clinic.button(ProvetPage::Patient).await;
    let by_old_salt = clinic.open(&button, 42).await;
    let leaked = clinic.launch_path(&button, 43);
    let new_salt = Salt::generate();
    let rotation = SaltRotation {
        new_salt: &new_salt,
        expected_version: 1,
        previous_until: clinic.now() + SignedDuration::from_hours(36),
    };
    let rotated = clinic
        .db
        .rotate_salt(button.provet_id, &button.id, &rotation, clinic.now());
    rotated.await.unwrap();
    clinic.tenant_cache.invalidate();
    let renewed = clinic.db.find_button(button.provet_id, &button.id).await;
    let by_new_salt = clinic.open(&renewed.unwrap().unwrap(), 42).await;
    // A new salt alone ends nothing: pages in Provet are open.
    for token in [&by_old_salt, &by_new_salt] {
        clinic.htmx("/panel/patient/look", token, "").await.is(200);
    }
    clinic
        .db
        .revoke_previous_salts(button.provet_id, &button.id)
        .await
        .unwrap();
    clinic.tenant_cache.invalidate();
    clinic
        .htmx("/panel/patient/look", &by_old_salt, "")
        .await
        .is(401);
    clinic
        .htmx("/panel/patient/look", &by_new_salt, "")
        .await
        .is(200);
    clinic.get(&leaked).await.is(403).says("launch/bad-hash");
}

#[tokio::test]
async fn ending_all_panels_ends_the_leaked_launch_too_on_every_node() {
    let clinic = connected().await;
    let node = clinic.another_node(AppSetup::remote());
    let patient = clinic.button(ProvetPage::Patient).await;
    let client = clinic.button(ProvetPage::Client).await;
    let panel = clinic.open(&patient, 42).await;
    let leaked = clinic.launch_path(&patient, 43);
    clinic.clock.advance(SignedDuration::from_secs(60));
    let cut = clinic
        .db
        .end_button_panels(patient.provet_id, &patient.id, clinic.now());
    assert!(cut.await.unwrap());
    for node in [&clinic, &node] {
        node.tenant_cache.invalidate();
        let closed = node.htmx("/panel/patient/look", &panel, "").await;
        closed.is(401).says("Reload Provet");
        let refused = node.get(&leaked).await.is(403);
        refused.says("launch/ended").says("Reload Provet");
    }
    // The clinic's other buttons go on, until all of them are ended.
    let other = clinic.launch_path(&client, 7);
    clinic.get(&other).await.is(200);
    clinic
        .db
        .end_tenant_panels(patient.provet_id, clinic.now())
        .await
        .unwrap();
    clinic.tenant_cache.invalidate();
    clinic.get(&other).await.is(403).says("launch/ended");
    // A page of Provet that is loaded afterwards opens panels again.
    clinic.clock.advance(SignedDuration::from_secs(1));
    let again = clinic.open(&patient, 42).await;
    clinic.htmx("/panel/patient/look", &again, "").await.is(200);
}

#[tokio::test]
async fn one_plain_hash_opens_as_many_records_as_the_clinic_allows() {
    let clinic = connected().await;
    let button = clinic.button(ProvetPage::Patient).await;
    let settings = LaunchSettings {
        records_per_hash: 3,
        extra_origins: Vec::new(),
    };
    let limited = clinic
        .db
        .update_launch_settings(button.provet_id, &settings);
    assert!(limited.await.unwrap());
    clinic.tenant_cache.invalidate();
    let leaked = clinic.signed(&button);
    let open = |id: i64| format!("/launch/{CLINIC}/patient?id={id}&{leaked}");
    for id in [1, 2, 3, 1] {
        clinic.get(&open(id)).await.is(200);
    }
    clinic
        .get(&open(4))
        .await
        .is(403)
        .says("launch/many-records");
    clinic.clock.advance(SignedDuration::from_secs(1));
    clinic.launch(&button, 4).await.is(200);
}
