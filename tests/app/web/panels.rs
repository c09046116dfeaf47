//! What an opened panel asks for: sections and actions, by htmx and by plain forms.

use axum::body::Body;
use axum::http::Request;
use cageside::provet::ProvetPage;

use crate::support::test_app::TestApp;
use crate::support::test_client::TestResponse;
use crate::web::connected;
use crate::web::stub_panel::UNLUCKY;

async fn opened(object: i64) -> (TestApp, String) {
    let clinic = connected().await;
    let button = clinic.button(ProvetPage::Patient).await;
    let token = clinic.open(&button, object).await;
    (clinic, token)
}

#[tokio::test]
async fn htmx_gets_the_section_alone_and_the_word_to_reload() {
    let (clinic, token) = opened(42).await;
    let written = clinic
        .htmx("/panel/patient/weigh", &token, "kilograms=7,5")
        .await
        .is(200);
    assert_eq!(written.header("hx-trigger"), "provet:reload");
    assert_eq!(written.count("section"), 1);
    let written = written
        .says("weighed 7,5 of [42]")
        .keeps_quiet_about("<html");
    assert_eq!(written.header("content-type"), "text/html; charset=utf-8");
    let looked = clinic
        .htmx("/panel/patient/look", &token, "kilograms=7")
        .await
        .is(200);
    assert_eq!(looked.header("hx-trigger"), "");
}

#[tokio::test]
async fn a_plain_form_gets_the_whole_panel_with_the_section_in_its_place() {
    let (clinic, token) = opened(42).await;
    let written = clinic
        .post(
            "/panel/patient/weigh",
            format!("session={token}&kilograms=7"),
        )
        .await
        .is(200);
    assert_eq!(written.count("#section-weight"), 1);
    assert_eq!(written.count("#section-banner"), 1);
    assert_eq!(written.count("#section-due"), 1);
    let written = written
        .says("weighed 7 of [42]")
        .says("Saved. Reload Provet to see the change.");
    assert_eq!(
        written.attribute("p.saved", "slot").as_deref(),
        Some("saved")
    );
    let looked = clinic
        .post("/panel/patient/look", format!("session={token}"))
        .await
        .is(200);
    assert_eq!(looked.count("p.saved"), 0);
    let again = clinic
        .post("/panel/patient/section/due", format!("session={token}"))
        .await;
    again.is(200).says("<html").says("due-of-42");
}

#[tokio::test]
async fn there_is_nothing_but_the_sections_and_actions_of_the_panel() {
    let (clinic, token) = opened(42).await;
    clinic
        .htmx("/panel/patient/section/teeth", &token, "")
        .await
        .is(404)
        .says("panel/not-found");
    clinic
        .htmx("/panel/patient/shave", &token, "")
        .await
        .is(404)
        .says("panel/not-found");
    clinic.get("/panel/patient/section/due").await.is(405);
    clinic.get("/panel/patient").await.is(404);
}

#[tokio::test]
async fn a_section_that_breaks_is_replaced_and_the_rest_is_shown() {
    let (clinic, token) = opened(UNLUCKY).await;
    let button = clinic.button(ProvetPage::Patient).await;
    let whole = clinic.launch(&button, UNLUCKY).await.is(200);
    assert_eq!(whole.count("#section-weight .problem"), 1);
    let whole = whole
        .says("web/broken")
        .says("due-of-13")
        .keeps_quiet_about("a-name-from-the-record");
    assert_eq!(whole.count("section"), 3);
    assert!(whole.text.ends_with("</html>"));
    let alone = clinic
        .htmx("/panel/patient/section/weight", &token, "")
        .await
        .is(200);
    let alone = alone
        .says("web/broken")
        .keeps_quiet_about("a-name-from-the-record");
    assert_eq!(
        alone.attribute("section form", "action").as_deref(),
        Some("/panel/patient/section/weight")
    );
}

#[tokio::test]
async fn an_action_that_breaks_says_so_in_the_section() {
    let (clinic, token) = opened(42).await;
    let broken = clinic
        .htmx("/panel/patient/burst", &token, "")
        .await
        .is(500);
    assert_eq!(broken.header("hx-reswap"), "afterbegin");
    broken
        .says("web/broken")
        .keeps_quiet_about("a-name-from-the-record")
        .keeps_quiet_about("<html");
}

async fn sent(clinic: &TestApp, token: &str, headers: &[(&str, &str)]) -> TestResponse {
    let mut request = Request::post("/panel/patient/weigh");
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    let body = Body::from(format!("session={token}&kilograms=1"));
    clinic.send(request.body(body).unwrap()).await
}

#[tokio::test]
async fn a_page_that_is_not_ours_writes_nothing_even_with_a_token() {
    let (clinic, token) = opened(42).await;
    for headers in [
        &[("sec-fetch-site", "cross-site")][..],
        &[("sec-fetch-site", "same-site")],
        &[("origin", "https://evil.example")],
        &[("origin", "null"), ("hx-request", "true")],
    ] {
        let refused = sent(&clinic, &token, headers).await.is(403);
        refused.says("panel/foreign").keeps_quiet_about("weighed");
    }
    for headers in [
        &[][..],
        &[("sec-fetch-site", "same-origin"), ("origin", "null")],
        &[("origin", "https://panel.example")],
    ] {
        sent(&clinic, &token, headers)
            .await
            .is(200)
            .says("weighed 1");
    }
}

#[tokio::test]
async fn a_text_that_is_too_long_is_refused_in_words() {
    let (clinic, token) = opened(42).await;
    let long = "a".repeat(cageside::web::MAX_BODY_BYTES + 1);
    let refused = clinic
        .htmx("/panel/patient/weigh", &token, long)
        .await
        .is(413);
    refused.says("Shorten the text").keeps_quiet_about("aaaa");
}
