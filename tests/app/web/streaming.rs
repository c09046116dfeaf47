//! A panel comes as it is made: the shell before anything else, sections as they finish.

use axum::body::{Body, BodyDataStream};
use axum::http::Request;
use cageside::provet::ProvetPage;
use futures_util::{FutureExt, StreamExt};

use crate::support::provet_simulator::CLINIC;
use crate::support::test_app::TestApp;
use crate::web::connected;
use crate::web::stub_panel::gate;

async fn next(chunks: &mut BodyDataStream) -> Vec<u8> {
    chunks.next().await.unwrap().unwrap().to_vec()
}

async fn launched(clinic: &TestApp, object: i64, encoding: &str) -> BodyDataStream {
    let button = clinic.button(ProvetPage::Patient).await;
    let uri = format!(
        "/launch/{CLINIC}/patient?id={object}&{}",
        clinic.signed(&button)
    );
    let request = Request::get(uri).header("accept-encoding", encoding);
    let (status, headers, chunks) = clinic.begin(request.body(Body::empty()).unwrap()).await;
    assert_eq!(status, 200);
    let used = headers.get("content-encoding");
    let used = used.map_or("identity", |it| it.to_str().unwrap());
    assert_eq!(used, encoding);
    assert!(!headers.contains_key("content-length"));
    chunks
}

#[tokio::test]
async fn the_shell_comes_before_any_section_and_a_slow_section_holds_nothing_back() {
    let clinic = connected().await;
    let open = gate(1001);
    let mut chunks = launched(&clinic, 1001, "identity").await;
    let shell = String::from_utf8(next(&mut chunks).await).unwrap();
    assert!(shell.starts_with("<!DOCTYPE html>"), "{shell}");
    assert!(shell.contains(r#"<slot name="due">"#), "{shell}");
    assert!(!shell.contains("<section"), "{shell}");
    let sections = [next(&mut chunks).await, next(&mut chunks).await].concat();
    let sections = String::from_utf8(sections).unwrap();
    assert!(
        sections.contains("section-banner") && sections.contains("section-weight"),
        "{sections}"
    );
    assert!(chunks.next().now_or_never().is_none());
    open.send(()).unwrap();
    let last = String::from_utf8(next(&mut chunks).await).unwrap();
    assert!(last.contains("due-of-1001"), "{last}");
    let end = String::from_utf8(next(&mut chunks).await).unwrap();
    assert!(end.ends_with("</html>"), "{end}");
    assert!(chunks.next().await.is_none());
}

#[tokio::test]
async fn compression_holds_nothing_back_either() {
    let clinic = connected().await;
    for (object, encoding) in [(1002, "gzip"), (1003, "br")] {
        let open = gate(object);
        let mut chunks = launched(&clinic, object, encoding).await;
        let mut received = 0;
        while let Some(chunk) = chunks.next().now_or_never() {
            received += chunk.unwrap().unwrap().len();
        }
        // The head of the page alone is longer than this, compressed.
        assert!(received > 400, "{encoding}: {received}");
        open.send(()).unwrap();
        while let Some(chunk) = chunks.next().await {
            received += chunk.unwrap().len();
        }
        assert!(received > 500, "{encoding}: {received}");
    }
}
