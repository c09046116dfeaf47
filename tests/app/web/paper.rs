//! What a panel opens in a tab of its own: a file or a page, for whoever has the token of that very panel.

use axum::body::Body;
use axum::http::Request;
use cageside::provet::ProvetPage;

use crate::support::test_app::TestApp;
use crate::web::connected;

async fn opened() -> (TestApp, String) {
    let clinic = connected().await;
    let button = clinic.button(ProvetPage::Patient).await;
    let token = clinic.open(&button, 42).await;
    (clinic, format!("session={token}"))
}

#[tokio::test]
async fn a_file_is_sent_as_what_it_is_and_kept_by_nobody() {
    let (clinic, form) = opened().await;
    let file = clinic.post("/panel/patient/paper/file", form).await.is(200);
    assert_eq!(file.header("content-type"), "application/pdf");
    assert_eq!(
        file.header("content-disposition"),
        "inline; filename=\"abcd-7.pdf\"",
        "nothing but letters, digits and dashes"
    );
    assert_eq!(file.header("cache-control"), "no-store");
    assert_eq!(file.header("x-content-type-options"), "nosniff");
    assert_eq!(file.header("x-frame-options"), "DENY");
    file.says("%PDF-1.4");
}

#[tokio::test]
async fn a_page_stands_alone_and_nobody_frames_it() {
    let (clinic, form) = opened().await;
    let sheet = clinic
        .post("/panel/patient/paper/sheet", form)
        .await
        .is(200);
    let policy = sheet.header("content-security-policy");
    assert!(policy.contains("frame-ancestors 'none'"), "{policy}");
    assert_eq!(sheet.count("[data-session]"), 0, "it needs no token");
    sheet.says("<html").says("sheet-of-42");
}

#[tokio::test]
async fn there_is_no_paper_without_the_token_of_this_panel() {
    let (clinic, form) = opened().await;
    clinic.post("/panel/patient/paper/file", "").await.is(401);
    let elsewhere = clinic.post("/panel/client/paper/file", form.clone()).await;
    elsewhere.is(401).keeps_quiet_about("%PDF");
    clinic
        .post("/panel/patient/paper/other", form.clone())
        .await
        .is(404);
    clinic.get("/panel/patient/paper/file").await.is(405);
    let foreign = Request::post("/panel/patient/paper/file")
        .header("content-type", "application/x-www-form-urlencoded")
        .header("origin", "https://elsewhere.example")
        .header("sec-fetch-site", "cross-site");
    let refused = clinic.send(foreign.body(Body::from(form)).unwrap()).await;
    refused.is(403).keeps_quiet_about("%PDF");
}
