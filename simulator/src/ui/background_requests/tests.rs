//! Background requests as their receiver, the page and the log see them.

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use axum::http::{HeaderMap, Method, StatusCode};
use axum::routing::any;
use tokio::sync::mpsc::{UnboundedReceiver, unbounded_channel};

use super::super::button::{ButtonHeader, IntegrationButton, PayloadMethod, VerificationSalt};
use super::super::hash_scheme::ButtonHashScheme;
use super::*;

const CLINIC: i64 = 54321;
const NOW: i64 = 1_790_000_000;

fn simulator() -> Simulator {
    Simulator::new(1, jiff::Timestamp::from_second(NOW).expect("timestamp"))
}

/// Method, query or form, and the fixed header of a request.
type Heard = (Method, Vec<(String, String)>, String);

/// A receiver that answers the first `refusals` requests with 503.
async fn receiver(refusals: u32) -> (String, UnboundedReceiver<Heard>) {
    let (keep, kept) = unbounded_channel();
    let seen = Arc::new(AtomicU32::new(0));
    let route = any(
        move |verb: Method, headers: HeaderMap, uri: axum::http::Uri, body: String| async move {
            let pairs = if verb == Method::GET {
                uri.query().unwrap_or_default().to_owned()
            } else {
                body
            };
            let pairs = url::form_urlencoded::parse(pairs.as_bytes())
                .into_owned()
                .collect();
            let fixed = headers
                .get("x-clinic")
                .and_then(|value| value.to_str().ok());
            keep.send((verb, pairs, fixed.unwrap_or_default().to_owned()))
                .expect("kept");
            if seen.fetch_add(1, Ordering::SeqCst) < refusals {
                (StatusCode::SERVICE_UNAVAILABLE, "not now")
            } else {
                (StatusCode::ACCEPTED, "done")
            }
        },
    );
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0")
        .await
        .expect("port");
    let url = format!(
        "http://{}/background",
        listener.local_addr().expect("address")
    );
    let router = axum::Router::new().route("/background", route);
    tokio::spawn(async move { axum::serve(listener, router).await });
    (url, kept)
}

fn button(url: &str, method: PayloadMethod) -> IntegrationButton {
    IntegrationButton {
        name: "Mark sent".to_owned(),
        page_number: 8,
        action: ClickAction::Background,
        method,
        target_url: url.to_owned(),
        parameter_name: "id=reminder_".to_owned(),
        verification_salt: VerificationSalt::new("pepper"),
        static_headers: vec![ButtonHeader {
            name: "X-Clinic".to_owned(),
            value: "hush".to_owned(),
        }],
        ..IntegrationButton::default()
    }
}

fn count(heard: &mut UnboundedReceiver<Heard>) -> usize {
    std::iter::from_fn(|| heard.try_recv().ok()).count()
}

#[tokio::test]
async fn the_workers_send_ids_hash_and_fixed_headers_by_either_method() {
    let (simulator, (url, mut heard)) = (simulator(), receiver(0).await);
    for method in [PayloadMethod::Get, PayloadMethod::Post] {
        let id = simulator
            .add_button(CLINIC, &button(&url, method))
            .expect("button");
        let entry = simulator
            .press_button(CLINIC, id, &[4, 9])
            .await
            .expect("entry");
        assert!(entry.has_succeeded());
        assert_eq!(
            (entry.status, entry.response_text.as_str()),
            (Some(202), "done")
        );
        let (verb, pairs, fixed) = heard.recv().await.expect("request");
        assert_eq!((verb.as_str(), fixed.as_str()), (method.label(), "hush"));
        let expected = [
            ("id", "reminder_4".to_owned()),
            ("id", "reminder_9".to_owned()),
            ("timestamp", NOW.to_string()),
            (
                "verification",
                ButtonHashScheme::DEFAULT_PLAIN.compute_verification(
                    &NOW.to_string(),
                    &[],
                    "pepper",
                ),
            ),
        ];
        assert_eq!(
            pairs,
            expected.map(|(name, value)| (name.to_owned(), value))
        );
        assert!(
            !format!("{entry:?}").contains("hush"),
            "headers are not logged"
        );
    }
    assert_eq!(simulator.background_requests(CLINIC).len(), 2);
}

#[tokio::test]
async fn a_refusal_and_a_silence_have_their_own_reasons() {
    let (simulator, (url, _heard)) = (simulator(), receiver(1).await);
    let id = simulator
        .add_button(CLINIC, &button(&url, PayloadMethod::Post))
        .expect("button");
    let refused = simulator
        .press_button(CLINIC, id, &[1])
        .await
        .expect("entry");
    assert_eq!(
        (refused.reason, refused.status),
        (Some(RequestFailureReason::Integration), Some(503))
    );
    assert_eq!(refused.response_text, "not now");
    simulator
        .set_faults_from_query("worker_crash_every=1")
        .expect("switch");
    let crashed = simulator
        .press_button(CLINIC, id, &[1])
        .await
        .expect("entry");
    assert_eq!(
        (crashed.reason, crashed.attempts),
        (Some(RequestFailureReason::Backend), 0)
    );
    let empty = simulator
        .press_button(CLINIC, id, &[])
        .await
        .expect("entry");
    assert_eq!(empty.reason, Some(RequestFailureReason::Data));
    assert!(simulator.press_button(CLINIC, 99, &[1]).await.is_none());
}

#[tokio::test]
async fn a_lost_answer_is_tried_again_with_the_same_hash() {
    let (simulator, (url, mut heard)) = (simulator(), receiver(0).await);
    let id = simulator
        .add_button(CLINIC, &button(&url, PayloadMethod::Post))
        .expect("button");
    simulator
        .set_faults_from_query("worker_lose_every=2&worker_retries=1")
        .expect("switches");
    let first = simulator
        .press_button(CLINIC, id, &[1])
        .await
        .expect("entry");
    assert_eq!((first.has_succeeded(), first.attempts), (true, 1));
    let second = simulator
        .press_button(CLINIC, id, &[2])
        .await
        .expect("entry");
    assert_eq!((second.has_succeeded(), second.attempts), (true, 2));
    heard.recv().await.expect("request");
    let lost = heard.recv().await.expect("request");
    assert_eq!(heard.recv().await.expect("request").1, lost.1);
    simulator
        .set_faults_from_query("worker_retries=0&worker_lose_every=1")
        .expect("switches");
    let gone = simulator
        .press_button(CLINIC, id, &[3])
        .await
        .expect("entry");
    assert_eq!(
        (gone.reason, gone.status),
        (Some(RequestFailureReason::Backend), None)
    );
    assert_eq!(count(&mut heard), 1, "it was sent all the same");
}

#[tokio::test]
async fn a_request_can_be_sent_twice_at_once() {
    let (simulator, (url, mut heard)) = (simulator(), receiver(0).await);
    let id = simulator
        .add_button(CLINIC, &button(&url, PayloadMethod::Post))
        .expect("button");
    simulator
        .set_faults_from_query("worker_twice=1")
        .expect("switch");
    let entry = simulator
        .press_button(CLINIC, id, &[1])
        .await
        .expect("entry");
    assert_eq!(entry.attempts, 2);
    assert_eq!(count(&mut heard), 2);
}

#[tokio::test]
async fn hundreds_of_presses_at_once_all_arrive() {
    let (simulator, (url, mut heard)) = (simulator(), receiver(0).await);
    let id = simulator
        .add_button(CLINIC, &button(&url, PayloadMethod::Post))
        .expect("button");
    let presses = (0..300).map(|number| {
        let simulator = simulator.clone();
        async move {
            simulator
                .press_button(CLINIC, id, &[number])
                .await
                .is_some_and(|entry| entry.has_succeeded())
        }
    });
    let sent = futures_util::future::join_all(presses).await;
    assert!(sent.into_iter().all(|sent| sent));
    assert_eq!(count(&mut heard), 300);
}
