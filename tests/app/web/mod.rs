//! The web side, in process: requests in, pages out, with the time handed in and no network but a loopback token endpoint.

mod assets;
mod errors;
mod graceful_shutdown;
mod headers;
mod health;
mod hookup;
mod launch;
mod live;
mod logs;
mod open_audit;
mod panels;
mod paper;
mod prover;
mod session;
mod streaming;
mod stub_panel;
mod webhook;

use cageside::clock::FixedClock;
use cageside::provet::ProvetPage;
use cageside::provet::launch::HashScheme;
use cageside::storage::{Button, Database, NewButton, Vault};
use md5::{Digest as _, Md5};
use secrecy::ExposeSecret as _;
use serde_json::Value;

use crate::support::database::TestDatabase;
use crate::support::provet_simulator::{CLINIC, signed_payload};
use crate::support::test_app::{AppSetup, TestApp, new_button, remote_message};
use crate::support::test_client::TestResponse;

/// Where the clinic's Provet is.
const ORIGIN: &str = "https://us.provetcloud.com";

/// A clinic that has sent its hookup message, of which nothing is verified, behind panels that show what they are handed.
async fn connected() -> TestApp {
    let app = unconnected(AppSetup::remote()).await;
    app.accept_hookup(&message()).await;
    app
}

/// The same clinic at a server with another secret key.
async fn connected_with_another_key() -> (TestApp, TestDatabase) {
    let database = TestDatabase::sqlite();
    let db = Database::open(&database.url, Vault::generate())
        .await
        .unwrap();
    let setup = AppSetup {
        panel_for: stub_panel::panel,
        ..AppSetup::remote()
    };
    let app = TestApp::on(&db, &FixedClock::new(setup.now), setup);
    app.accept_hookup(&message()).await;
    (app, database)
}

/// A server that no clinic has heard of.
async fn unconnected(setup: AppSetup) -> TestApp {
    let panel_for = stub_panel::panel;
    TestApp::start(AppSetup { panel_for, ..setup }).await
}

/// The clinic's hookup message.
fn message() -> Value {
    remote_message(CLINIC, ORIGIN)
}

async fn button_with(
    app: &TestApp,
    page: impl Into<Option<ProvetPage>>,
    parameter: &str,
    prefix: &str,
) -> Button {
    let button = NewButton {
        parameter: parameter.to_owned(),
        prefix: prefix.to_owned(),
        ..new_button(CLINIC, page)
    };
    app.add_button(button).await
}

/// Sets up a button whose hash is made in another way.
async fn button_by(
    app: &TestApp,
    recipe: HashScheme,
    page: impl Into<Option<ProvetPage>>,
    parameter: &str,
) -> Button {
    let button = NewButton {
        parameter: parameter.to_owned(),
        recipe,
        ..new_button(CLINIC, page)
    };
    app.add_button(button).await
}

/// `timestamp` and `verification` where the hash covers the payload, form-encoded between timestamp and salt.
fn signed_with(app: &TestApp, button: &Button, payload: &str) -> String {
    signed_payload(app.now().as_second(), payload, button.salt.expose())
}

/// A verification hash of whatever stands for the time.
fn signed_text(timestamp: &str, salt: &str) -> String {
    let hash = hex::encode(Md5::digest(format!("{timestamp}{salt}")));
    format!("timestamp={timestamp}&verification={hash}")
}

/// Where webhooks go.
async fn webhook_url(app: &TestApp) -> String {
    let token = app.db.load_webhook_token().await.unwrap();
    format!("/webhook/{}", token.expose_secret())
}

async fn send_webhook(app: &TestApp, body: impl Into<axum::body::Body>) -> TestResponse {
    app.post(&webhook_url(app).await, body).await
}
