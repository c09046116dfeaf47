//! The client against a small server on loopback that answers as each test says, and remembers what it was asked.

mod lists;
mod logs;
mod papers;
mod records;
mod refusals;
mod requests;
mod tokens;
mod waiting;

use std::net::{Ipv4Addr, SocketAddr};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::State;
use axum::http::{HeaderMap, Method, StatusCode, Uri};
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};

use super::*;
use crate::clock::FixedClock;
use crate::provet::PatientId;
use crate::provet::tokens::tests::{MemoryStore, credential};

/// A request as it arrived.
#[derive(Clone, Debug)]
struct RecordedRequest {
    method: Method,
    /// Below the tenant's root, with its query as it was sent.
    path: String,
    query: Vec<(String, String)>,
    headers: HeaderMap,
    body: String,
}

impl RecordedRequest {
    fn header(&self, name: &str) -> &str {
        self.headers
            .get(name)
            .map_or("", |value| value.to_str().unwrap())
    }

    fn parameter(&self, name: &str) -> Option<&str> {
        let found = self.query.iter().find(|(key, _)| key == name);
        found.map(|(_, value)| value.as_str())
    }

    fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap()
    }

    fn is_for_token(&self) -> bool {
        self.path == "oauth2/token/"
    }
}

type StubScript = Box<dyn Fn(&RecordedRequest, usize) -> Response + Send + Sync>;

struct StubState {
    script: StubScript,
    seen: Mutex<Vec<RecordedRequest>>,
}

/// A server, and the client that asks it.
struct ApiFixture {
    stub: Arc<StubState>,
    provet: ProvetClient,
    credential: Arc<Credential>,
    root: String,
}

impl ApiFixture {
    /// A server that issues `token-1`, `token-2`, … and answers API requests as `script` says; the number is how many
    /// came before.
    async fn new(
        script: impl Fn(&RecordedRequest, usize) -> Response + Send + Sync + 'static,
    ) -> Self {
        Self::with_tokens(
            |_, number| {
                JsonResponse::ok(
                    &json!({"access_token": format!("token-{}", number + 1), "expires_in": 36000}),
                )
            },
            script,
        )
        .await
    }

    async fn with_tokens(
        tokens: impl Fn(&RecordedRequest, usize) -> Response + Send + Sync + 'static,
        script: impl Fn(&RecordedRequest, usize) -> Response + Send + Sync + 'static,
    ) -> Self {
        let stub = Arc::new(StubState {
            script: Box::new(move |seen, number| {
                if seen.is_for_token() {
                    tokens(seen, number)
                } else {
                    script(seen, number)
                }
            }),
            seen: Mutex::default(),
        });
        let port = serve(stub.clone()).await;
        let root = format!("http://localhost:{port}/4/");
        Self {
            stub,
            provet: client("localhost", 8 * 1024 * 1024),
            credential: credential(&format!("{root}oauth2/token/")),
            root,
        }
    }

    fn api(&self) -> ProvetApi {
        self.provet.api_for(self.credential.clone())
    }

    /// What was asked of the API, in order.
    fn recorded_requests(&self) -> Vec<RecordedRequest> {
        let seen = self.stub.seen.lock().unwrap();
        seen.iter()
            .filter(|it| !it.is_for_token())
            .cloned()
            .collect()
    }

    fn token_requests(&self) -> Vec<RecordedRequest> {
        let seen = self.stub.seen.lock().unwrap();
        seen.iter()
            .filter(|it| it.is_for_token())
            .cloned()
            .collect()
    }
}

/// A client without pauses between tries.
fn client(hosts: &str, body_limit: usize) -> ProvetClient {
    let hosts = AllowedHosts::parse(hosts, true).unwrap();
    let clock = FixedClock::new("2026-11-21T08:00:00Z".parse().unwrap());
    let store = Arc::new(MemoryStore::default());
    let mut provet = ProvetClient::new(&hosts, store, Arc::new(clock)).unwrap();
    let shared = Arc::get_mut(&mut provet.inner).unwrap();
    shared.http.set_body_limit(body_limit);
    shared.tokens.remove_retry_pauses();
    shared.retry_policy = RetryPolicy {
        max_wait: Duration::ZERO,
        initial_delay: Duration::ZERO,
        retry_window: Duration::from_secs(6),
    };
    provet
}

async fn serve(stub: Arc<StubState>) -> u16 {
    let address = SocketAddr::from((Ipv4Addr::LOCALHOST, 0));
    let listener = tokio::net::TcpListener::bind(address).await.unwrap();
    let port = listener.local_addr().unwrap().port();
    let router = Router::new().fallback(answer).with_state(stub);
    tokio::spawn(async move { axum::serve(listener, router).await });
    port
}

async fn answer(
    State(stub): State<Arc<StubState>>,
    method: Method,
    uri: Uri,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    let query = uri.query().unwrap_or("");
    let path = uri.path();
    let seen = RecordedRequest {
        method,
        path: path.strip_prefix("/4/").unwrap_or(path).to_owned(),
        query: url::form_urlencoded::parse(query.as_bytes())
            .into_owned()
            .collect(),
        headers,
        body: String::from_utf8(body.to_vec()).unwrap(),
    };
    let number = {
        let mut all = stub.seen.lock().unwrap();
        let alike = |it: &&RecordedRequest| it.is_for_token() == seen.is_for_token();
        let before = all.iter().filter(alike).count();
        all.push(seen.clone());
        before
    };
    (stub.script)(&seen, number)
}

/// Answers of the server.
struct JsonResponse;

impl JsonResponse {
    fn ok(value: &Value) -> Response {
        Self::of(200, value)
    }

    fn of(status: u16, value: &Value) -> Response {
        let status = StatusCode::from_u16(status).unwrap();
        let kind = [("content-type", "application/json")];
        (status, kind, value.to_string()).into_response()
    }

    fn page(rows: &[Value]) -> Response {
        Self::ok(
            &json!({"count": rows.len(), "num_pages": 1, "next": null, "previous": null, "results": rows}),
        )
    }
}

fn status(status: u16) -> Response {
    StatusCode::from_u16(status).unwrap().into_response()
}

/// A body that breaks off.
fn broken_off(status: u16) -> Response {
    let pieces = [Ok("{\"id\":"), Err(std::io::Error::other("gone"))];
    Response::builder()
        .status(status)
        .body(Body::from_stream(futures_util::stream::iter(pieces)))
        .unwrap()
}

fn patient(id: i64) -> PatientId {
    PatientId::new(id).unwrap()
}
