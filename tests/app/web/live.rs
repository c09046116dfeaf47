//! The stream that tells an open panel what to read again.

use axum::body::{Body, BodyDataStream};
use axum::http::Request;
use cageside::provet::{ProvetId, ProvetPage};
use cageside::storage::TenantState;
use cageside::web::serve;
use futures_util::{FutureExt, StreamExt};
use jiff::SignedDuration;
use tokio::net::TcpListener;
use tokio::sync::oneshot;

use crate::support::provet_simulator::CLINIC;
use crate::support::test_app::{TestApp, remote_message};
use crate::web::{connected, send_webhook};

/// What `panel.js` sends.
pub(crate) fn listen(page: &str, token: &str, since: &str) -> Request<Body> {
    let request = Request::post(format!("/panel/{page}/events"))
        .header("content-type", "application/x-www-form-urlencoded")
        .header("sec-fetch-site", "same-origin")
        .header("origin", "https://panel.example")
        .header("x-cageside-session", token);
    request.body(Body::from(format!("since={since}"))).unwrap()
}

async fn opened(object: i64) -> (TestApp, String) {
    let clinic = connected().await;
    let button = clinic.button(ProvetPage::Patient).await;
    let token = clinic.open(&button, object).await;
    (clinic, token)
}

async fn begin(clinic: &TestApp, token: &str, since: &str) -> BodyDataStream {
    let mut request = listen("patient", token, since);
    let packed = "gzip, br".parse().unwrap();
    request.headers_mut().insert("accept-encoding", packed);
    let (status, headers, events) = clinic.begin(request).await;
    assert_eq!(status, 200);
    assert_eq!(headers["content-type"], "text/event-stream; charset=utf-8");
    assert_eq!(headers["x-accel-buffering"], "no");
    assert_eq!(headers["cache-control"], "no-store");
    assert!(!headers.contains_key("content-encoding"));
    events
}

/// Lets a time pass, and hints be looked for.
async fn pass(clinic: &TestApp, seconds: i64) {
    clinic.app.live_updates().poll_once().await.unwrap();
    clinic.clock.advance(SignedDuration::from_secs(seconds));
    clinic.app.live_updates().poll_once().await.unwrap();
}

/// What has come so far; `None` behind it when the stream has ended.
fn told(events: &mut BodyDataStream) -> Vec<Option<String>> {
    let mut told = Vec::new();
    while let Some(event) = events.next().now_or_never() {
        let event = event.map(|event| String::from_utf8(event.unwrap().to_vec()).unwrap());
        let ended = event.is_none();
        told.push(event);
        if ended {
            break;
        }
    }
    told
}

/// An event as it came.
macro_rules! event {
    ($text:literal) => {
        Some($text.to_owned())
    };
}

#[tokio::test]
async fn what_a_webhook_spoke_of_is_told_once_and_only_to_panels_of_it() {
    let (clinic, token) = opened(42).await;
    let mut events = begin(&clinic, &token, "").await;
    assert_eq!(told(&mut events), [event!("id: 0\n\n")]);
    for _ in 0..3 {
        send_webhook(&clinic, "patient_id=42&provet_id=54321")
            .await
            .is(200);
    }
    send_webhook(&clinic, "patient_id=43&provet_id=54321")
        .await
        .is(200);
    send_webhook(&clinic, "reminder_id=42&provet_id=54321")
        .await
        .is(200);
    clinic.app.live_updates().poll_once().await.unwrap();
    assert_eq!(told(&mut events), [], "more of the same may follow");
    pass(&clinic, 1).await;
    assert_eq!(
        told(&mut events),
        [event!("id: 3\ndata: banner weight\n\n")]
    );
    pass(&clinic, 1).await;
    assert_eq!(told(&mut events), []);
}

#[tokio::test]
async fn what_another_clinic_is_told_never_reaches_a_panel() {
    let (clinic, token) = opened(42).await;
    let other = remote_message(4, "https://us.provetcloud.com");
    clinic.accept_hookup(&other).await;
    clinic.tenant_cache.invalidate();
    let mut events = begin(&clinic, &token, "").await;
    send_webhook(&clinic, "patient_id=42&provet_id=4")
        .await
        .is(200);
    assert_eq!(clinic.change_events().await.len(), 1);
    pass(&clinic, 5).await;
    assert_eq!(told(&mut events), [event!("id: 0\n\n")]);
}

#[tokio::test]
async fn a_panel_that_lost_its_stream_is_told_what_it_missed() {
    let (clinic, token) = opened(42).await;
    let lost = begin(&clinic, &token, "").await;
    let mut other = begin(&clinic, &token, "").await;
    drop(lost);
    send_webhook(&clinic, "patient_id=42&provet_id=54321")
        .await
        .is(200);
    pass(&clinic, 2).await;
    assert_eq!(told(&mut other).len(), 2);
    let mut again = begin(&clinic, &token, "0").await;
    pass(&clinic, 2).await;
    let newest = told(&mut again).pop();
    assert_eq!(newest, Some(event!("id: 1\ndata: banner weight\n\n")));
    assert_eq!(told(&mut other), [], "who had heard it is not told again");
    let mut told_already = begin(&clinic, &token, "1").await;
    pass(&clinic, 2).await;
    assert_eq!(told(&mut told_already), [event!("id: 1\n\n")]);
}

#[tokio::test]
async fn there_is_a_sign_of_life_every_twenty_seconds() {
    let (clinic, token) = opened(42).await;
    let mut events = begin(&clinic, &token, "").await;
    told(&mut events);
    pass(&clinic, 19).await;
    assert_eq!(told(&mut events), []);
    pass(&clinic, 1).await;
    assert_eq!(told(&mut events), [event!("id: 0\n\n")]);
}

#[tokio::test]
async fn the_stream_ends_when_the_panel_has_been_open_too_long() {
    let (clinic, token) = opened(42).await;
    let mut events = begin(&clinic, &token, "").await;
    told(&mut events);
    pass(&clinic, 12 * 60 * 60 - 1).await;
    assert!(!told(&mut events).contains(&None));
    send_webhook(&clinic, "patient_id=42&provet_id=54321")
        .await
        .is(200);
    pass(&clinic, 1).await;
    assert_eq!(told(&mut events), [None]);
    let refused = clinic.send(listen("patient", &token, "")).await;
    refused.is(401).says("panel/closed");
}

#[tokio::test]
async fn the_stream_ends_when_the_clinic_is_disabled() {
    let (clinic, token) = opened(42).await;
    let mut events = begin(&clinic, &token, "").await;
    told(&mut events);
    let id = ProvetId::new(CLINIC).unwrap();
    let mut tenant = clinic.db.find_tenant(id).await.unwrap().unwrap();
    tenant.state = TenantState::Disabled;
    clinic.db.update_tenant(&tenant).await.unwrap();
    clinic.tenant_cache.invalidate();
    clinic.app.live_updates().poll_once().await.unwrap();
    assert_eq!(told(&mut events), [None]);
}

#[tokio::test]
async fn a_server_that_stops_does_not_wait_for_streams() {
    let (clinic, token) = opened(42).await;
    let mut events = begin(&clinic, &token, "").await;
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let (stop, stopped) = oneshot::channel::<()>();
    let serving = tokio::spawn(serve(clinic.app.clone(), listener, async move {
        stopped.await.unwrap();
    }));
    stop.send(()).unwrap();
    serving.await.unwrap().unwrap();
    assert_eq!(told(&mut events).pop(), Some(None));
    let refused = clinic.send(listen("patient", &token, "")).await.is(503);
    assert_eq!(refused.header("retry-after"), "60");
}

#[tokio::test]
async fn nobody_listens_without_a_token_or_from_elsewhere() {
    let (clinic, token) = opened(42).await;
    clinic.send(listen("patient", "", "")).await.is(401);
    clinic.send(listen("client", &token, "")).await.is(401);
    let mut foreign = listen("patient", &token, "");
    let site = "cross-site".parse().unwrap();
    foreign.headers_mut().insert("sec-fetch-site", site);
    clinic.send(foreign).await.is(403);
    let get = Request::get(format!("/panel/patient/events?session={token}"));
    clinic.send(get.body(Body::empty()).unwrap()).await.is(405);
}

#[tokio::test]
async fn one_panel_takes_four_places_however_often_it_asks() {
    let (clinic, token) = opened(42).await;
    let mut open = Vec::new();
    // More than the places of a whole clinic: the oldest streams of the panel end.
    for _ in 0..520 {
        open.push(begin(&clinic, &token, "").await);
    }
}

#[tokio::test]
async fn one_clinic_cannot_take_all_places() {
    let (clinic, token) = opened(42).await;
    let id = ProvetId::new(CLINIC).unwrap();
    let button = clinic.db.list_buttons(id).await.unwrap().remove(0);
    let mut open = Vec::new();
    for _ in 0..512 {
        let panel = clinic.open(&button, 42).await;
        open.push(begin(&clinic, &panel, "").await);
    }
    clinic.send(listen("patient", &token, "")).await.is(503);
    open.pop();
    open.push(begin(&clinic, &token, "").await);
}
