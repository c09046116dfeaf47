//! Proving what hookup messages brought, against a token endpoint on loopback.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::post;
use cageside::provet::oauth::OAuthGrantType;
use cageside::provet::{PatientId, ProvetId};
use cageside::storage::{CredentialState, StoredCredential};
use cageside::web::{AppState, serve};
use jiff::SignedDuration;
use serde_json::json;
use tokio::net::TcpListener;
use tokio::sync::{Notify, oneshot};

use crate::support::provet_simulator::CLINIC;
use crate::support::test_app::{AppSetup, TestApp, remote_message};
use crate::support::wait::wait_for;
use crate::web::unconnected;

/// A token endpoint: what it answers, and how often it was asked.
#[derive(Clone, Default)]
struct Endpoint {
    state: Arc<Mutex<(Answer, usize)>>,
    was_asked: Arc<Notify>,
}

#[derive(Clone, Copy, Default, PartialEq)]
enum Answer {
    #[default]
    Token,
    Refuse,
    /// Refuses so often, and gives tokens then.
    RefuseFor(usize),
    Fail,
}

impl Endpoint {
    /// Starts it; the origin of the clinic that it belongs to.
    async fn start(&self) -> String {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let routes = Router::new().route("/{clinic}/oauth2/token/", post(token));
        let routes = routes.with_state(self.clone());
        tokio::spawn(async move { axum::serve(listener, routes).await.unwrap() });
        format!("http://{address}")
    }

    fn answer(&self, answer: Answer) {
        self.state.lock().unwrap().0 = answer;
    }

    fn asked(&self) -> usize {
        self.state.lock().unwrap().1
    }
}

async fn token(State(endpoint): State<Endpoint>) -> Response {
    let mut state = endpoint.state.lock().unwrap();
    state.1 += 1;
    endpoint.was_asked.notify_one();
    match state.0 {
        Answer::Token => {
            let token = json!({"access_token": "t", "token_type": "Bearer", "expires_in": 36000});
            axum::Json(token).into_response()
        }
        Answer::Refuse => refusal(),
        Answer::RefuseFor(times) => {
            state.0 = match times {
                0 | 1 => Answer::Token,
                more => Answer::RefuseFor(more - 1),
            };
            refusal()
        }
        Answer::Fail => StatusCode::BAD_GATEWAY.into_response(),
    }
}

fn refusal() -> Response {
    let refusal = axum::Json(json!({"error": "invalid_client"}));
    (StatusCode::UNAUTHORIZED, refusal).into_response()
}

fn local() -> AppSetup {
    AppSetup {
        provet_hosts: "127.0.0.1",
        ..AppSetup::default()
    }
}

async fn hooked_up(endpoint: &Endpoint) -> TestApp {
    let base = endpoint.start().await;
    let clinic = unconnected(local()).await;
    clinic
        .hookup(remote_message(CLINIC, &base).to_string())
        .await
        .is(202);
    clinic
}

async fn only(clinic: &TestApp) -> StoredCredential {
    let id = ProvetId::new(CLINIC).unwrap();
    let mut credentials = clinic.db.list_credentials(id).await.unwrap();
    assert_eq!(credentials.len(), 1);
    credentials.remove(0)
}

#[tokio::test]
async fn the_answer_does_not_wait_for_the_proof() {
    let endpoint = Endpoint::default();
    let clinic = hooked_up(&endpoint).await;
    assert_eq!(endpoint.asked(), 0);
    assert_eq!(only(&clinic).await.state, CredentialState::Unverified);
}

#[tokio::test]
async fn a_credential_that_gets_a_token_is_put_to_work() {
    let endpoint = Endpoint::default();
    let clinic = hooked_up(&endpoint).await;
    clinic.app.credential_verifier().verify_due().await.unwrap();
    assert_eq!(only(&clinic).await.state, CredentialState::Working);
    clinic.app.credential_verifier().verify_due().await.unwrap();
    assert_eq!(endpoint.asked(), 1);
}

#[tokio::test]
async fn a_refused_credential_is_not_tried_again() {
    let endpoint = Endpoint::default();
    endpoint.answer(Answer::Refuse);
    let clinic = hooked_up(&endpoint).await;
    clinic.app.credential_verifier().verify_due().await.unwrap();
    let refused = only(&clinic).await;
    assert_eq!(refused.state, CredentialState::Refused);
    assert_eq!(refused.reason.as_deref(), Some("invalid_client"));
    clinic.clock.advance(SignedDuration::from_hours(48));
    let asked = endpoint.asked();
    clinic.app.credential_verifier().verify_due().await.unwrap();
    assert_eq!(endpoint.asked(), asked);
}

#[tokio::test]
async fn a_credential_that_worked_and_is_refused_is_asked_about_again_for_a_month() {
    let endpoint = Endpoint::default();
    let clinic = hooked_up(&endpoint).await;
    let verifier = clinic.app.credential_verifier();
    verifier.verify_due().await.unwrap();
    endpoint.answer(Answer::Refuse);
    let id = only(&clinic).await.credential.id.clone();
    let refused = clinic
        .db
        .reverify_credential(&id, "invalid_client", clinic.now());
    assert!(refused.await.unwrap());
    for minutes in [10, 20, 40, 80] {
        verifier.verify_due().await.unwrap();
        let refused = only(&clinic).await;
        assert_eq!(refused.state, CredentialState::Refused);
        let pause = SignedDuration::from_mins(minutes);
        assert_eq!(refused.next_attempt_at, Some(clinic.now() + pause));
        clinic.clock.advance(pause);
    }
    // Silence does not take the refusal back.
    endpoint.answer(Answer::Fail);
    verifier.verify_due().await.unwrap();
    let silent = only(&clinic).await;
    assert_eq!(silent.state, CredentialState::Refused);
    assert_eq!(silent.reason.as_deref(), Some("invalid_client"));
    clinic.clock.advance(SignedDuration::from_hours(6));
    endpoint.answer(Answer::Token);
    verifier.verify_due().await.unwrap();
    assert_eq!(only(&clinic).await.state, CredentialState::Working);
}

#[tokio::test]
async fn a_credential_that_is_refused_in_use_is_checked_at_once() {
    let endpoint = Endpoint::default();
    let clinic = hooked_up(&endpoint).await;
    clinic.app.credential_verifier().verify_due().await.unwrap();
    let working = only(&clinic).await.credential;
    clinic.app.provet.forget_credential(&working.id);
    clinic.clock.advance(SignedDuration::from_hours(11));
    let refused_in_use = async {
        endpoint.answer(Answer::RefuseFor(2));
        let api = clinic.app.provet.api_for(working);
        let patient = PatientId::new(1).unwrap();
        let read = api.get_patient(patient).await.err().unwrap();
        assert_eq!(read.code(), "provet/checking");
    };
    served_until_working(&endpoint, &clinic, clinic.app.clone(), refused_in_use).await;
}

#[tokio::test]
async fn while_a_credential_is_checked_the_clinic_is_neither_connected_nor_cut_off() {
    let endpoint = Endpoint::default();
    let clinic = hooked_up(&endpoint).await;
    clinic.app.credential_verifier().verify_due().await.unwrap();
    let id = only(&clinic).await.credential.id.clone();
    let refused = clinic
        .db
        .reverify_credential(&id, "invalid_client", clinic.now());
    assert!(refused.await.unwrap());
    let state = || async {
        let tenant = ProvetId::new(CLINIC).unwrap();
        let tenant = clinic.tenant_cache.find_fresh_tenant(tenant).await;
        let tenant = tenant.unwrap().unwrap();
        (tenant.credential.is_some(), tenant.is_credential_checking)
    };
    assert_eq!(state().await, (false, true));
    endpoint.answer(Answer::Refuse);
    clinic.app.credential_verifier().verify_due().await.unwrap();
    assert_eq!(state().await, (false, false));
}

#[tokio::test]
async fn while_nobody_answers_it_is_tried_again_later() {
    let endpoint = Endpoint::default();
    endpoint.answer(Answer::Fail);
    let clinic = hooked_up(&endpoint).await;
    for pause in [5, 10, 20] {
        clinic.app.credential_verifier().verify_due().await.unwrap();
        let waiting = only(&clinic).await;
        assert_eq!(waiting.state, CredentialState::Unverified);
        assert_eq!(
            waiting.next_attempt_at,
            Some(clinic.now() + SignedDuration::from_secs(pause))
        );
        clinic.clock.advance(SignedDuration::from_secs(pause));
    }
    endpoint.answer(Answer::Token);
    clinic.app.credential_verifier().verify_due().await.unwrap();
    assert_eq!(only(&clinic).await.state, CredentialState::Working);
}

#[tokio::test]
async fn what_was_accepted_before_a_crash_is_proven_after_it() {
    let endpoint = Endpoint::default();
    let clinic = hooked_up(&endpoint).await;
    let restarted = clinic.another_node(local()).app;
    restarted.credential_verifier().verify_due().await.unwrap();
    assert_eq!(only(&clinic).await.state, CredentialState::Working);
}

#[tokio::test]
async fn two_nodes_do_not_both_ask() {
    let endpoint = Endpoint::default();
    let clinic = hooked_up(&endpoint).await;
    let other = clinic.another_node(local()).app;
    let (one, two) = tokio::join!(
        clinic.app.credential_verifier().verify_due(),
        other.credential_verifier().verify_due()
    );
    one.unwrap();
    two.unwrap();
    assert_eq!(endpoint.asked(), 1);
}

#[tokio::test]
async fn a_host_that_never_answers_does_not_hold_up_a_real_clinic() {
    let endpoint = Endpoint::default();
    let base = endpoint.start().await;
    // It takes connections and never says a word.
    let silent = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let silent = format!("http://{}", silent.local_addr().unwrap());
    let clinic = unconnected(local()).await;
    for stranger in 1..=40 {
        let message = remote_message(stranger, &silent);
        clinic.hookup(message.to_string()).await.is(202);
        clinic.clock.advance(SignedDuration::from_secs(1));
    }
    let message = remote_message(CLINIC, &base);
    clinic.hookup(message.to_string()).await.is(202);
    let app = clinic.app.clone();
    let checks = tokio::spawn(async move { app.credential_verifier().verify_due().await });
    wait_for("a working credential", async || {
        (only(&clinic).await.state == CredentialState::Working).then_some(())
    })
    .await;
    let strangers = (1..=40).map(|number| ProvetId::new(number).unwrap());
    for stranger in strangers {
        let waiting = clinic.db.list_credentials(stranger).await.unwrap();
        assert_eq!(waiting[0].attempts, 0, "no one was given up before");
    }
    checks.abort();
}

#[tokio::test]
async fn a_false_message_does_not_replace_what_works() {
    let endpoint = Endpoint::default();
    let base = endpoint.start().await;
    let clinic = unconnected(local()).await;
    clinic
        .hookup(remote_message(CLINIC, &base).to_string())
        .await
        .is(202);
    clinic.app.credential_verifier().verify_due().await.unwrap();
    endpoint.answer(Answer::Refuse);
    let mut forged = remote_message(CLINIC, &base);
    forged["client_id"] = "somebody-else".into();
    clinic.hookup(forged.to_string()).await.is(202);
    clinic.app.credential_verifier().verify_due().await.unwrap();
    let id = ProvetId::new(CLINIC).unwrap();
    let working = clinic
        .db
        .find_working_credential(id, OAuthGrantType::ClientCredentials)
        .await
        .unwrap();
    assert_eq!(working.unwrap().credential.client_id, "client-of-54321");
}

#[tokio::test]
async fn a_credential_for_signing_in_waits_for_a_person() {
    let endpoint = Endpoint::default();
    let base = endpoint.start().await;
    let clinic = unconnected(local()).await;
    let mut message = remote_message(CLINIC, &base);
    message["authorization_grant_type"] = "authorization_code".into();
    clinic.hookup(message.to_string()).await.is(202);
    clinic.app.credential_verifier().verify_due().await.unwrap();
    assert_eq!(endpoint.asked(), 0);
    assert_eq!(only(&clinic).await.state, CredentialState::Unverified);
}

/// Runs a server until it has asked the endpoint, and the clinic's only credential works.
async fn served_until_working(
    endpoint: &Endpoint,
    clinic: &TestApp,
    app: AppState,
    meanwhile: impl Future<Output = ()>,
) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let (stop, stopped) = oneshot::channel::<()>();
    let serving = tokio::spawn(serve(app, listener, async move { stopped.await.unwrap() }));
    meanwhile.await;
    let working = async {
        endpoint.was_asked.notified().await;
        while only(clinic).await.state != CredentialState::Working {
            tokio::task::yield_now().await;
        }
    };
    tokio::time::timeout(Duration::from_secs(20), working)
        .await
        .unwrap();
    stop.send(()).unwrap();
    serving.await.unwrap().unwrap();
}

#[tokio::test]
async fn a_running_server_proves_what_arrives() {
    let endpoint = Endpoint::default();
    let base = endpoint.start().await;
    let clinic = unconnected(local()).await;
    let arrives = async {
        clinic
            .hookup(remote_message(CLINIC, &base).to_string())
            .await
            .is(202);
    };
    served_until_working(&endpoint, &clinic, clinic.app.clone(), arrives).await;
}

#[tokio::test]
async fn a_server_that_starts_proves_what_was_left() {
    let endpoint = Endpoint::default();
    let clinic = hooked_up(&endpoint).await;
    let restarted = clinic.another_node(local()).app;
    served_until_working(&endpoint, &clinic, restarted, std::future::ready(())).await;
}
