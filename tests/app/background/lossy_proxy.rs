//! The stand-in behind a wire that loses answers: writes arrive and are carried out, and nobody hears of it.

use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, AtomicU32, AtomicU64, Ordering};
use std::sync::{Arc, Mutex};

use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{HeaderValue, Method, StatusCode};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use futures_util::stream;
use provet_simulator::Simulator;

/// What is lost, what fails, and what was carried out.
#[derive(Clone, Default)]
pub(crate) struct Wire(Arc<Inner>);

#[derive(Default)]
struct Inner {
    /// The answer to every so-manieth write is lost; 0 for none.
    every: AtomicU32,
    /// So many writes never arrive: answered 503.
    refused: AtomicU32,
    /// Whether the token endpoint is down.
    is_token_endpoint_down: AtomicBool,
    seen: AtomicU64,
    lost: AtomicU64,
    /// Writes that were carried out, by path.
    written: Mutex<HashMap<String, u32>>,
}

impl Wire {
    /// Loses the answer to every so-manieth write from now on.
    pub(crate) fn lose_every(&self, every: u32) {
        self.0.every.store(every, Ordering::SeqCst);
    }

    /// Lets the next so many writes fail before they reach the record.
    pub(crate) fn refuse_next(&self, count: u32) {
        self.0.refused.store(count, Ordering::SeqCst);
    }

    /// Takes the token endpoint down, so that nothing can be sent once a token has ended.
    pub(crate) fn take_token_endpoint_down(&self) {
        self.0.is_token_endpoint_down.store(true, Ordering::SeqCst);
    }

    /// How often something was written under a path that ends so.
    pub(crate) fn written(&self, path: &str) -> u32 {
        let written = self.0.written.lock().unwrap();
        let fitting = written.iter().filter(|(each, _)| each.ends_with(path));
        fitting.map(|(_, count)| count).sum()
    }

    /// Every path that was written to, with how often.
    pub(crate) fn all_written(&self) -> HashMap<String, u32> {
        self.0.written.lock().unwrap().clone()
    }

    /// How many answers were lost.
    pub(crate) fn lost(&self) -> u64 {
        self.0.lost.load(Ordering::SeqCst)
    }

    /// Serves the stand-in behind this wire and says where.
    pub(crate) async fn serve(&self, world: &Simulator) {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        world.set_origin(&format!("http://localhost:{port}"));
        let router = provet_simulator::router(world.clone());
        let router = router.layer(from_fn_with_state(self.clone(), pass));
        tokio::spawn(async move { axum::serve(listener, router).await });
    }

    fn loses(&self) -> bool {
        let every = u64::from(self.0.every.load(Ordering::SeqCst));
        let seen = self.0.seen.fetch_add(1, Ordering::SeqCst) + 1;
        let loses = every > 0 && seen.is_multiple_of(every);
        self.0.lost.fetch_add(u64::from(loses), Ordering::SeqCst);
        loses
    }

    fn refuses(&self) -> bool {
        let refused = &self.0.refused;
        let one_less = |count: u32| count.checked_sub(1);
        refused
            .fetch_update(Ordering::SeqCst, Ordering::SeqCst, one_less)
            .is_ok()
    }
}

async fn pass(State(wire): State<Wire>, request: Request, next: Next) -> Response {
    let path = request.uri().path().to_owned();
    if path.contains("/token") && wire.0.is_token_endpoint_down.load(Ordering::SeqCst) {
        return StatusCode::SERVICE_UNAVAILABLE.into_response();
    }
    if request.method() == Method::GET || !path.contains("/api/") {
        return next.run(request).await;
    }
    if wire.refuses() {
        return StatusCode::SERVICE_UNAVAILABLE.into_response();
    }
    let response = next.run(request).await;
    if !response.status().is_success() {
        return response;
    }
    *wire.0.written.lock().unwrap().entry(path).or_default() += 1;
    if wire.loses() { cut() } else { response }
}

/// An answer whose connection breaks before anything of it arrives.
fn cut() -> Response {
    let broken = std::io::Error::from(std::io::ErrorKind::ConnectionAborted);
    let body = stream::iter([Err::<&'static str, _>(broken)]);
    let mut response = Body::from_stream(body).into_response();
    let length = HeaderValue::from_static("9");
    response.headers_mut().insert("content-length", length);
    response
}
