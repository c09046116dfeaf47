//! The embedded files, under paths that never mean anything else.

use axum::body::Body;
use axum::http::Request;
use cageside::provet::ProvetPage;

use crate::support::test_app::TestApp;
use crate::support::test_client::TestResponse;
use crate::web::connected;

/// A panel's page, and where it finds its files.
async fn hrefs(clinic: &TestApp) -> Vec<String> {
    let button = clinic.button(ProvetPage::Patient).await;
    let page = clinic.launch(&button, 1).await;
    let scripts = ["htmx.min.js", "hx-csp.min.js", "panel.js"];
    let mut hrefs = vec![
        page.attribute("link[rel=stylesheet]", "href").unwrap(),
        page.attribute("link[rel=icon]", "href").unwrap(),
    ];
    for script in scripts {
        hrefs.push(
            page.attribute(&format!("script[src$='{script}']"), "src")
                .unwrap(),
        );
    }
    hrefs
}

async fn asked(clinic: &TestApp, uri: &str, header: (&str, &str)) -> TestResponse {
    let request = Request::get(uri).header(header.0, header.1);
    let (status, headers, mut chunks) = clinic.begin(request.body(Body::empty()).unwrap()).await;
    let mut size = 0;
    while let Some(chunk) = futures_util::StreamExt::next(&mut chunks).await {
        size += chunk.unwrap().len();
    }
    TestResponse {
        status,
        headers,
        text: size.to_string(),
    }
}

#[tokio::test]
async fn everything_a_page_asks_for_is_there_for_good() {
    let clinic = connected().await;
    for href in hrefs(&clinic).await {
        let answer = clinic.get(&href).await.is(200);
        assert_eq!(
            answer.header("cache-control"),
            "public, max-age=31536000, immutable",
            "{href}"
        );
        assert!(
            answer.header("content-type").ends_with("; charset=utf-8"),
            "{href}"
        );
        assert_eq!(
            answer.header("cross-origin-resource-policy"),
            "cross-origin"
        );
        assert!(!answer.text.is_empty(), "{href}");
    }
}

#[tokio::test]
async fn the_types_are_what_browsers_insist_on() {
    let clinic = connected().await;
    for href in hrefs(&clinic).await {
        let kind = clinic.get(&href).await.header("content-type").to_owned();
        let expected = match href.rsplit('.').next().unwrap() {
            "css" => "text/css",
            "js" => "text/javascript",
            _ => "image/svg+xml",
        };
        assert_eq!(kind, format!("{expected}; charset=utf-8"), "{href}");
    }
}

#[tokio::test]
async fn a_file_that_is_known_is_not_sent_again() {
    let clinic = connected().await;
    let href = hrefs(&clinic).await.remove(0);
    let etag = clinic.get(&href).await.header("etag").to_owned();
    let known = asked(&clinic, &href, ("if-none-match", &etag))
        .await
        .is(304);
    assert_eq!(known.text, "0");
    assert_eq!(known.header("etag"), etag);
    asked(&clinic, &href, ("if-none-match", "W/\"other\""))
        .await
        .is(200);
}

#[tokio::test]
async fn files_are_compressed_for_those_who_can_read_it() {
    let clinic = connected().await;
    let href = hrefs(&clinic).await.remove(2);
    let plain = asked(&clinic, &href, ("accept-encoding", "identity"))
        .await
        .is(200);
    let packed = asked(&clinic, &href, ("accept-encoding", "br, gzip"))
        .await
        .is(200);
    assert!(matches!(packed.header("content-encoding"), "br" | "gzip"));
    let size = |answer: &TestResponse| answer.text.parse::<usize>().unwrap();
    assert!(
        size(&packed) * 2 < size(&plain),
        "{} {}",
        size(&packed),
        size(&plain)
    );
}

#[tokio::test]
async fn nothing_else_is_served() {
    let clinic = connected().await;
    let href = hrefs(&clinic).await.remove(0);
    let hash = href.split('/').nth(2).unwrap();
    let today = format!("/assets/{hash}");
    for uri in [
        "/assets/0000000000000000/panel.css".to_owned(),
        format!("{today}/locales/en/cageside.ftl"),
        format!("{today}/css/panel.css"),
        format!("{today}/../Cargo.toml"),
        format!("{today}/%2e%2e/Cargo.toml"),
        format!("{today}/"),
    ] {
        let answer = clinic.get(&uri).await.is(404);
        assert_eq!(answer.header("cache-control"), "no-store", "{uri}");
    }
}
