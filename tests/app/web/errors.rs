//! What a failure looks like to a person, to htmx and to a machine.

use axum::body::Body;
use axum::http::Request;
use cageside::provet::ProvetPage;

use crate::support::provet_simulator::CLINIC;
use crate::support::test_app::{CLIENT_SECRET, HOOKUP_TOKEN};
use crate::web::connected;

#[tokio::test]
async fn an_address_that_leads_nowhere_says_so_in_the_way_that_was_asked() {
    let clinic = connected().await;
    let page = clinic
        .get("/nowhere")
        .await
        .is(404)
        .says("<!DOCTYPE html>")
        .says("web/not-found");
    assert_eq!(page.header("content-type"), "text/html; charset=utf-8");
    let asked = |name: &str, value: &str| {
        let request = Request::get("/nowhere").header(name, value);
        clinic.send(request.body(Body::empty()).unwrap())
    };
    let machine = asked("accept", "application/json").await.is(404);
    assert_eq!(machine.json()["error"], "web/not-found");
    let fragment = asked("hx-request", "true")
        .await
        .is(404)
        .keeps_quiet_about("<html");
    assert_eq!(fragment.count(".notice[role=alert]"), 1);
    let finnish = asked("accept-language", "fi").await.is(404);
    finnish
        .says(r#"<html lang="fi""#)
        .says("Tätä sivua ei ole.");
}

#[tokio::test]
async fn an_address_that_is_no_text_leads_nowhere() {
    let clinic = connected().await;
    for uri in [
        "/launch/%FF/patient",
        "/launch/54321/%FF",
        "/launch/%FF",
        "/assets/%FF/%FF",
    ] {
        clinic
            .get(uri)
            .await
            .is(404)
            .says("web/not-found")
            .says("<!DOCTYPE html>");
    }
    clinic.post("/panel/%FF/weigh", "").await.is(404);
    clinic.post("/hookup/%FF", "").await.is(404);
}

#[tokio::test]
async fn another_method_is_told_which_ones_there_are() {
    let clinic = connected().await;
    let request = Request::delete(format!("/launch/{CLINIC}/patient"));
    let answer = clinic
        .send(request.body(Body::empty()).unwrap())
        .await
        .is(405);
    let allowed = answer.header("allow").to_owned();
    assert!(
        allowed.contains("GET") && allowed.contains("POST"),
        "{allowed}"
    );
    answer.says("web/method-not-allowed");
}

#[tokio::test]
async fn an_error_page_never_holds_what_was_sent_or_what_is_secret() {
    let clinic = connected().await;
    let button = clinic.button(ProvetPage::Patient).await;
    let token = clinic.open(&button, 42).await;
    let query = clinic.signed(&button);
    let hash = query.rsplit('=').next().unwrap().to_owned();
    clinic.clock.advance(jiff::SignedDuration::from_hours(13));
    let answers = [
        clinic
            .get(&format!(
                "/launch/{CLINIC}/patient?id=4242424242&note=%3Cb%3Escribble%3C/b%3E&{query}"
            ))
            .await,
        clinic
            .get(&format!("/launch/{CLINIC}/client?id=4242424242&{query}"))
            .await,
        clinic
            .get(&format!("/launch/77/patient?id=4242424242&{query}"))
            .await,
        clinic.get(&format!("/%3Cb%3Escribble?{query}")).await,
        clinic
            .htmx("/panel/patient/weigh", &token, "note=<b>scribble</b>")
            .await,
        clinic
            .post(
                "/panel/patient/weigh",
                format!("session={token}&note=<b>scribble</b>"),
            )
            .await,
        clinic.hookup("<b>scribble</b>").await,
        clinic.post("/hookup/wrong", "<b>scribble</b>").await,
    ];
    let secrets = [
        &hash,
        button.salt.expose(),
        &token,
        HOOKUP_TOKEN,
        CLIENT_SECRET,
        "scribble",
        "4242424242",
    ];
    for mut answer in answers {
        assert!(answer.status.is_client_error(), "{answer:?}");
        for secret in secrets {
            answer = answer.keeps_quiet_about(secret);
        }
    }
}

#[tokio::test]
async fn when_the_database_is_gone_the_page_says_that_it_is_not_the_persons_fault() {
    let clinic = connected().await;
    let button = clinic.button(ProvetPage::Patient).await;
    let uri = format!("/launch/{CLINIC}/patient?id=1&{}", clinic.signed(&button));
    clinic.db.close().await;
    clinic
        .get(&uri)
        .await
        .is(503)
        .says("web/database")
        .says("Try again in a moment");
    clinic.get("/readyz").await.is(503);
    clinic.get("/healthz").await.is(200);
    clinic
        .hookup(crate::web::message().to_string())
        .await
        .is(503);
}
