//! What the sealed token of a frame lets in, and what it does not.

use cageside::clock::Clock as _;
use cageside::provet::ProvetPage;
use cageside::storage::{AuditActor, TenantCache, TenantState};
use jiff::SignedDuration;

use crate::support::provet_simulator::CLINIC;
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
        .says("Reload the page in Provet")
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
    clinic.button(ProvetPage::Patient).await;
    clinic.tenant_cache.invalidate();
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
