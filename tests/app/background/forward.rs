//! Events that are handed on to an address of the clinic's.

use std::sync::{Arc, Mutex};

use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::routing::post;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use cageside::background::{BackgroundAction, SigningSecret};
use cageside::provet::ProvetPage;
use hmac::{Hmac, KeyInit as _, Mac as _};
use secrecy::ExposeSecret as _;
use serde_json::{Value, json};
use sha2::Sha256;

use crate::background::job_test::{JobTest, with_secret};
use crate::support::provet_simulator::CLINIC;

/// Where events arrive, and what is answered next.
#[derive(Clone, Default)]
struct Receiver {
    received: Arc<Mutex<Vec<(HeaderMap, Bytes)>>>,
    answers: Arc<Mutex<Vec<StatusCode>>>,
}

impl Receiver {
    async fn serve(&self) -> String {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let router = Router::new().route("/hook", post(receive));
        let router = router.with_state(self.clone());
        tokio::spawn(async move { axum::serve(listener, router).await });
        format!("http://127.0.0.1:{port}/hook")
    }

    /// Checks every signature, and gives the ids and bodies.
    fn verified(&self, secret: &SigningSecret) -> Vec<(String, Value)> {
        let received = self.received.lock().unwrap();
        let each = received.iter().map(|(headers, body)| {
            let header = |name: &str| headers[name].to_str().unwrap().to_owned();
            let text = secret.secret_text().expose_secret();
            let key = STANDARD.decode(text.strip_prefix("whsec_").unwrap());
            let mut mac = Hmac::<Sha256>::new_from_slice(&key.unwrap()).unwrap();
            mac.update(
                format!("{}.{}.", header("webhook-id"), header("webhook-timestamp")).as_bytes(),
            );
            mac.update(body);
            let expected = STANDARD.encode(mac.finalize().into_bytes());
            assert_eq!(header("webhook-signature"), format!("v1,{expected}"));
            (header("webhook-id"), serde_json::from_slice(body).unwrap())
        });
        each.collect()
    }
}

async fn receive(State(receiver): State<Receiver>, headers: HeaderMap, body: Bytes) -> StatusCode {
    receiver.received.lock().unwrap().push((headers, body));
    let next = receiver.answers.lock().unwrap().pop();
    next.unwrap_or(StatusCode::NO_CONTENT)
}

fn forward(url: &str, with_object: bool) -> BackgroundAction {
    BackgroundAction::Forward {
        url: url.parse().unwrap(),
        with_object,
    }
}

#[tokio::test]
async fn an_event_is_handed_on_signed_and_with_all_its_objects() {
    let (desk, receiver) = (JobTest::open().await, Receiver::default());
    let secret = SigningSecret::generate();
    let url = receiver.serve().await;
    let work = with_secret(&forward(&url, false), &secret);
    let button = desk.button_with(ProvetPage::Reminder, work).await;
    let uri = desk.uri(&button, &[3, 4]) + "&user_id=9";
    for _ in 0..2 {
        assert_eq!(desk.get(&uri).await, (200, "Done.\n".to_owned()));
    }
    let events = receiver.verified(&secret);
    let [(id, event)] = events.as_slice() else {
        panic!("{} events", events.len());
    };
    assert!(id.starts_with("msg_"), "{id}");
    let expected = json!({
        "type": "button.pressed",
        "timestamp": "2026-11-21T08:00:00Z",
        "data": {
            "provet_id": CLINIC,
            "page": "reminder",
            "objects": [3, 4],
            "user": {"id": "9", "proved": false},
        },
    });
    assert_eq!(*event, expected);
}

#[tokio::test]
async fn the_record_goes_along_where_it_is_asked_for() {
    let (desk, receiver) = (JobTest::open().await, Receiver::default());
    let secret = SigningSecret::generate();
    let url = receiver.serve().await;
    let work = with_secret(&forward(&url, true), &secret);
    let button = desk.button_with(ProvetPage::Patient, work).await;
    assert_eq!(desk.press(&button, &[1]).await.0, 200);
    let events = receiver.verified(&secret);
    assert_eq!(events[0].1["data"]["record"]["name"], "Bella");
}

#[tokio::test]
async fn a_receiver_that_fails_gets_the_same_event_again_and_one_that_refuses_does_not() {
    let (desk, receiver) = (JobTest::open().await, Receiver::default());
    let secret = SigningSecret::generate();
    let url = receiver.serve().await;
    let work = with_secret(&forward(&url, false), &secret);
    let button = desk.button_with(ProvetPage::Patient, work).await;
    *receiver.answers.lock().unwrap() = vec![StatusCode::INTERNAL_SERVER_ERROR];
    assert_eq!(desk.press(&button, &[1]).await.0, 202);
    desk.later(5).await;
    desk.app.drain().await;
    let events = receiver.verified(&secret);
    assert_eq!(events.len(), 2);
    assert_eq!(events[0], events[1], "the same id, so that it can be told");
    *receiver.answers.lock().unwrap() = vec![StatusCode::GONE];
    let (status, line) = desk.press(&button, &[2]).await;
    assert_eq!(status, 422);
    assert!(line.starts_with("job/receiver-refused: "), "{line}");
}

#[tokio::test]
async fn no_event_goes_into_an_internal_network() {
    let desk = JobTest::open().await;
    let secret = SigningSecret::generate();
    for url in ["http://10.0.0.1/hook", "https://169.254.169.254/latest/"] {
        let work = with_secret(&forward(url, false), &secret);
        let button = desk.button_with(ProvetPage::Patient, work).await;
        let (status, line) = desk.press(&button, &[1]).await;
        assert_eq!(status, 422, "{url}");
        assert!(line.starts_with("job/receiver-not-allowed: "), "{line}");
    }
}
