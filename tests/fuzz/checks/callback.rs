//! Checks the sign-in callback: without the browser that left for Provet nobody is signed in, and a state works once.

use std::path::Path;
use std::sync::LazyLock;

use axum::body::Body;
use axum::http::{Request, StatusCode};
use cageside::storage::{OAuthFlow, SignInPurpose};
use secrecy::SecretString;
use url::form_urlencoded;

use super::launch::now;
use super::server::{FuzzServer, clinic};

static SERVER: LazyLock<FuzzServer> = LazyLock::new(|| open(&std::env::temp_dir()));

/// The state of the sign-in that is under way.
const STATE: &str = "state-0123456789abcdef0123456789abcdef";

/// A server with its database in this folder.
pub fn open(folder: &Path) -> FuzzServer {
    FuzzServer::open(folder, "cageside-fuzz-callback")
}

/// Sends one input as the query of the callback.
pub fn check(data: &[u8]) {
    check_at(&SERVER, data);
}

/// The first byte says whether a sign-in is under way, for what, and what its browser carries; the rest is the query, to which
/// the state may be added.
pub fn check_at(server: &FuzzServer, data: &[u8]) {
    let Some((choice, rest)) = data.split_first() else {
        return;
    };
    let Ok(mut query) = String::from_utf8(rest.to_vec()) else {
        return;
    };
    if choice & 1 != 0 {
        query = format!("state={STATE}&{query}");
        begin_sign_in(server, *choice);
    }
    let Some(status) = call_back(server, &query) else {
        return;
    };
    // Refused, or the browser is sent to the page that says so.
    let is_refused = status.is_client_error() || status == StatusCode::SEE_OTHER;
    assert!(is_refused, "{status}");
    let is_read = status != StatusCode::BAD_REQUEST && names_state_once(&query);
    if is_read && choice & 1 != 0 {
        let again = call_back(server, &query).unwrap();
        assert!(
            again.is_client_error(),
            "a state that worked twice: {again}"
        );
    }
}

fn begin_sign_in(server: &FuzzServer, choice: u8) {
    let purpose = if choice & 2 == 0 {
        SignInPurpose::Panel {
            panel_id: "frame".to_owned(),
        }
    } else {
        SignInPurpose::Settings {
            browser_digest: "0".repeat(64),
        }
    };
    let state = match choice & 0b1100 {
        0 => None,
        0b0100 => Some("{}"),
        _ => Some(r#"{"session":"x","window":"","echo":"","here":true}"#),
    };
    server.runtime.block_on(async {
        let credentials = server.db.list_credentials(clinic()).await.unwrap();
        let flow = OAuthFlow {
            provet_id: clinic(),
            credential_id: credentials[0].credential.id.clone(),
            purpose,
            code_verifier: SecretString::from("verifier"),
            nonce: SecretString::from("nonce"),
            client_state: state.map(SecretString::from),
        };
        // The one of an earlier input may still be there, where its query was not read.
        drop(server.db.consume_oauth_flow(STATE, now()).await.unwrap());
        let state = SecretString::from(STATE);
        server
            .db
            .create_oauth_flow(&state, &flow, now())
            .await
            .unwrap();
    });
}

/// The status of the answer; none where the query cannot stand in a URL.
fn call_back(server: &FuzzServer, query: &str) -> Option<StatusCode> {
    let request = Request::get(format!("/oauth/callback?{query}"));
    let request = request.body(Body::empty()).ok()?;
    Some(server.send(request).status())
}

fn names_state_once(query: &str) -> bool {
    let named = form_urlencoded::parse(query.as_bytes()).filter(|(name, _)| name == "state");
    named.count() == 1
}
