//! Checks the panel session token: only a token that we encrypted is accepted, every other one is a client error.

use std::path::Path;
use std::sync::LazyLock;

use axum::body::Body;
use axum::http::{Request, StatusCode};
use cageside::provet::ProvetPage;

use super::server::FuzzServer;
use super::vault::VAULT;

/// The server of a fuzzer process. All processes share the database, to which nothing more is written.
static SERVER: LazyLock<FuzzServer> = LazyLock::new(|| open(&std::env::temp_dir()));

/// A server with its database in this folder.
pub fn open(folder: &Path) -> FuzzServer {
    FuzzServer::open(folder, "cageside-fuzz-session")
}

/// Sends one input as the session token.
pub fn check(data: &[u8]) {
    check_at(&SERVER, data);
}

/// The first byte chooses the page and whether the rest is sent as the token, or encrypted into one first.
pub fn check_at(server: &FuzzServer, data: &[u8]) {
    let Some((choice, rest)) = data.split_first() else {
        return;
    };
    let token = if choice & 1 == 0 {
        rest.to_vec()
    } else {
        VAULT.encrypt("session", rest).unwrap().into_bytes()
    };
    let page = ProvetPage::all()
        .nth(usize::from(choice >> 4) % 14)
        .unwrap();
    let request = Request::post(format!("/panel/{page}/section/identity"))
        .header("x-cageside-session", token)
        .header("hx-request", "true")
        .header("sec-fetch-site", "same-origin")
        .body(Body::empty());
    let Ok(request) = request else {
        return;
    };
    let status = server.send(request).status();
    assert!(status.is_client_error(), "{status}");
    assert!(status != StatusCode::NOT_FOUND, "the section is there");
}
