//! For the people who run it.

use std::net::SocketAddr;

use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::Request;
use cageside::web::{AppState, router};
use metrics_exporter_prometheus::PrometheusBuilder;
use tower::ServiceExt;

use crate::support::test_app::AppSetup;
use crate::web::connected;

#[tokio::test]
async fn it_says_that_it_is_alive_and_ready() {
    let clinic = connected().await;
    clinic.get("/healthz").await.is(200).says("alive");
    clinic.get("/readyz").await.is(200).says("ready");
    clinic.get("/metrics").await.is(404);
}

async fn status(app: &AppState, from: &str, forwarded: Option<&str>) -> u16 {
    let mut request = Request::get("/metrics").body(Body::empty()).unwrap();
    let peer: SocketAddr = format!("{from}:4000").parse().unwrap();
    request.extensions_mut().insert(ConnectInfo(peer));
    if let Some(forwarded) = forwarded {
        let headers = request.headers_mut();
        headers.insert("x-forwarded-for", forwarded.parse().unwrap());
    }
    let response = router(app.clone()).oneshot(request).await.unwrap();
    response.status().as_u16()
}

#[tokio::test]
async fn metrics_are_for_this_machine_and_its_network() {
    let clinic = connected().await;
    let metrics = PrometheusBuilder::new().build_recorder().handle();
    let app = clinic.another_node(AppSetup {
        metrics: Some(metrics),
        ..clinic.setup.clone()
    });
    assert_eq!(status(&app.app, "127.0.0.1", None).await, 200);
    assert_eq!(status(&app.app, "10.1.2.3", None).await, 200);
    assert_eq!(status(&app.app, "198.51.100.7", None).await, 404);
    assert_eq!(
        status(&app.app, "127.0.0.1", Some("198.51.100.7")).await,
        404
    );
    assert_eq!(status(&app.app, "127.0.0.1", Some("127.0.0.1")).await, 404);
}
