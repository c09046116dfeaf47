//! The API as a client meets it, in process.

mod access;
mod buttons;
mod faults;
mod orders;
mod reading;
mod world;
mod writing;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Request, StatusCode, header};
use serde_json::Value;
use tower::ServiceExt;

use crate::{NewApplication, OauthApplication, Simulator, router};

/// The clinic the tests ask.
pub(super) const TENANT: i64 = 54321;
/// What every URL of its API starts with.
pub(super) const ROOT: &str = "http://localhost:9090/54321/api/0.1/";

/// A client with a token for the Finnish clinic.
pub(super) struct Client {
    pub(super) simulator: Simulator,
    pub(super) app: OauthApplication,
    pub(super) token: String,
    router: Router,
}

/// An answer, read to its end.
#[derive(Debug)]
pub(super) struct Answer {
    pub(super) status: StatusCode,
    pub(super) headers: HeaderMap,
    pub(super) json: Value,
}

impl Answer {
    #[track_caller]
    pub(super) fn expect(self, status: u16) -> Value {
        assert_eq!(self.status.as_u16(), status, "{}", self.json);
        self.json
    }

    /// The numbers of the records in a page.
    #[track_caller]
    pub(super) fn ids(self) -> Vec<i64> {
        let json = self.expect(200);
        let results = json["results"].as_array().expect("a page").clone();
        results
            .iter()
            .filter_map(|row| row["id"].as_i64())
            .collect()
    }

    pub(super) fn header(&self, name: header::HeaderName) -> &str {
        self.headers
            .get(name)
            .and_then(|value| value.to_str().ok())
            .unwrap_or_default()
    }
}

impl Client {
    pub(super) async fn new() -> Self {
        Self::with(NewApplication::default()).await
    }

    pub(super) async fn with(wanted: NewApplication) -> Self {
        let now = "2026-11-21T12:00:00Z".parse().expect("timestamp");
        let simulator = Simulator::new(7, now);
        let app = simulator
            .add_application(TENANT, wanted)
            .expect("application");
        let mut client = Self {
            router: router(simulator.clone()),
            simulator,
            app,
            token: String::new(),
        };
        let form = format!(
            "grant_type=client_credentials&client_id={}&client_secret={}",
            client.app.client_id, client.app.client_secret
        );
        let answer = client.form("/54321/oauth2/token/", &form).await.expect(200);
        client.token = answer["access_token"].as_str().expect("token").to_owned();
        client
    }

    pub(super) async fn send(&self, request: Request<Body>) -> Answer {
        let response = self.router.clone().oneshot(request).await.expect("answer");
        let (parts, body) = response.into_parts();
        let bytes = to_bytes(body, usize::MAX).await.expect("body");
        Answer {
            status: parts.status,
            headers: parts.headers,
            json: serde_json::from_slice(&bytes).unwrap_or_default(),
        }
    }

    /// The text of an answer.
    pub(super) async fn text(&self, request: Request<Body>) -> String {
        let response = self.router.clone().oneshot(request).await.expect("answer");
        let bytes = to_bytes(response.into_body(), usize::MAX)
            .await
            .expect("body");
        String::from_utf8(bytes.to_vec()).expect("text")
    }

    pub(super) async fn form(&self, path: &str, form: &str) -> Answer {
        let request = Request::post(path)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(Body::from(form.to_owned()))
            .expect("request");
        self.send(request).await
    }

    pub(super) async fn call(&self, method: &str, path: &str, body: Option<Value>) -> Answer {
        let body = body.map(|body| body.to_string()).unwrap_or_default();
        let request = Request::builder()
            .method(method)
            .uri(format!("/54321/api/0.1/{path}"))
            .header(header::AUTHORIZATION, format!("Bearer {}", self.token))
            .header(header::CONTENT_TYPE, "application/json")
            .body(Body::from(body))
            .expect("request");
        self.send(request).await
    }

    pub(super) async fn read(&self, path: &str) -> Answer {
        self.call("GET", path, None).await
    }

    pub(super) async fn post(&self, path: &str, body: Value) -> Answer {
        self.call("POST", path, Some(body)).await
    }

    pub(super) async fn patch(&self, path: &str, body: Value) -> Answer {
        self.call("PATCH", path, Some(body)).await
    }
}
