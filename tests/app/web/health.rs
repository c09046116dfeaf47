//! For the people who run it.

use std::net::SocketAddr;

use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::Request;
use cageside::web::{AppState, router, serve};
use jiff::SignedDuration;
use metrics_exporter_prometheus::PrometheusBuilder;
use tokio::net::TcpListener;
use tokio::sync::oneshot;
use tower::ServiceExt;

use crate::support::test_app::AppSetup;
use crate::support::wait::wait_for;
use crate::web::connected;

#[tokio::test]
async fn it_says_that_it_is_alive_and_ready() {
    let clinic = connected().await;
    clinic.get("/healthz").await.is(200).says("alive");
    clinic.get("/readyz").await.is(200).says("ready");
    clinic.get("/metrics").await.is(404);
}

#[tokio::test]
async fn a_process_whose_workers_stand_still_is_not_ready() {
    let clinic = connected().await;
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let (stop, stopped) = oneshot::channel::<()>();
    let serving = tokio::spawn(serve(clinic.app.clone(), listener, async move {
        drop(stopped.await);
    }));
    // Once the workers have begun, none of them beats by a clock that is far ahead of theirs.
    let answer = wait_for("a worker that is missed", async || {
        clinic.clock.advance(SignedDuration::from_mins(6));
        let answer = clinic.get("/readyz").await;
        (answer.status.as_u16() == 503).then_some(answer)
    })
    .await;
    answer.says("a worker does not run: ");
    stop.send(()).unwrap();
    serving.await.unwrap().unwrap();
}

async fn status(app: &AppState, from: &str, forwarded: Option<&str>) -> u16 {
    let request = Request::get("/metrics").header("host", "panel.example");
    let mut request = request.body(Body::empty()).unwrap();
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
