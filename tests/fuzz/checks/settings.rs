//! Checks the forms of the settings: whatever an operator sends to any of them, the server does not fail and shows no markup of theirs.

use std::path::{Path, PathBuf};
use std::sync::Mutex;

use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode};
use cageside::settings::{SettingsRoute, routes};
use cageside::storage::{AccessScope, EmailAddress, SessionUser, SignInMethod};
use hmac::{Hmac, KeyInit as _, Mac as _};
use secrecy::ExposeSecret as _;
use sha2::Sha256;
use url::form_urlencoded::Serializer;

use super::launch::{PROVET_ID, now};
use super::server::{FuzzServer, PUBLIC_URL};

/// After so many inputs the database is a new one, so that what they add does not pile up.
const INPUTS_PER_DATABASE: usize = 2_000;
/// What no page may show as markup.
const MARKUP: &str = "\"'><fuzzed>";

/// The server under test, in a folder, and how many inputs it has had.
pub struct SettingsServer {
    folder: PathBuf,
    inputs: usize,
    current: Option<(FuzzServer, String)>,
}

static SERVER: Mutex<Option<SettingsServer>> = Mutex::new(None);

/// Sends one input to a form.
pub fn check(data: &[u8]) {
    let mut server = SERVER.lock().unwrap();
    server
        .get_or_insert_with(|| SettingsServer::open(&std::env::temp_dir()))
        .check(data);
}

impl SettingsServer {
    /// A server with its databases in this folder.
    pub fn open(folder: &Path) -> Self {
        Self {
            folder: folder.to_owned(),
            inputs: 0,
            current: None,
        }
    }

    /// The first byte chooses the form and the second whether values carry markup; the rest is what is filled in.
    pub fn check(&mut self, data: &[u8]) {
        let Some(([choice, how], rest)) = data.split_first_chunk() else {
            return;
        };
        let forms: Vec<&SettingsRoute> = routes().filter(|route| route.post.is_some()).collect();
        let path = example_path(forms[usize::from(*choice) % forms.len()].path, *how);
        let (server, cookie) = self.ready();
        let form = fill_in(rest, how & 1 != 0, cookie);
        let request = Request::post(path)
            .header("content-type", "application/x-www-form-urlencoded")
            .header("sec-fetch-site", "same-origin")
            .header("host", "panel.example")
            .header("origin", PUBLIC_URL)
            .header("cookie", format!("__Host-cageside={cookie}"))
            .body(Body::from(form));
        let answer = server.send(request.unwrap());
        let status = answer.status();
        // 502 and 504 say that the clinic's Provet does not answer, which is so.
        let is_provets = [StatusCode::BAD_GATEWAY, StatusCode::GATEWAY_TIMEOUT].contains(&status);
        assert!(!status.is_server_error() || is_provets, "{status}");
        let body = server
            .runtime
            .block_on(to_bytes(answer.into_body(), usize::MAX));
        let page = String::from_utf8(body.unwrap().to_vec()).unwrap();
        assert!(!page.contains("<fuzzed"), "markup is shown");
    }

    /// The server, and the cookie of an operator.
    fn ready(&mut self) -> (&FuzzServer, &str) {
        if self.inputs.is_multiple_of(INPUTS_PER_DATABASE) {
            // Closed before its file is removed.
            self.current = None;
            let name = format!("cageside-fuzz-settings-{}", std::process::id());
            for end in ["", "-wal", "-shm"] {
                drop(std::fs::remove_file(
                    self.folder.join(format!("{name}.db{end}")),
                ));
            }
            let server = FuzzServer::open(&self.folder, &name);
            let cookie = sign_in(&server, "operator@panel.example");
            self.current = Some((server, cookie));
        }
        self.inputs += 1;
        let (server, cookie) = self.current.as_mut().unwrap();
        // An input may have signed it out, or disabled its account.
        let is_signed_in = {
            let token = secrecy::SecretString::from(cookie.clone());
            let found = server.db.find_settings_session(&token, now());
            server.runtime.block_on(found).unwrap().is_some()
        };
        if !is_signed_in {
            *cookie = sign_in(server, &format!("operator-{}@panel.example", self.inputs));
        }
        (server, cookie)
    }
}

/// Adds an operator and signs them in; the cookie.
fn sign_in(server: &FuzzServer, email: &str) -> String {
    let email = EmailAddress::parse(email).unwrap();
    server.runtime.block_on(async {
        let db = &server.db;
        let account = db.add_account(&email, &AccessScope::Operator, now()).await;
        let person = SessionUser::Account {
            id: account.unwrap(),
            method: SignInMethod::Link,
        };
        let token = db.create_settings_session(&person, "browser", now()).await;
        token.unwrap().expose_secret().to_owned()
    })
}

/// The path with something in its variable parts: the clinic that is there, and things that mostly are not.
fn example_path(pattern: &str, how: u8) -> String {
    let segments = pattern.split('/').map(|segment| match segment {
        "{provet_id}" => PROVET_ID.to_string(),
        "{page}" => "patient".to_owned(),
        "{token}" => "0".repeat(64),
        part if part.starts_with('{') && how & 2 == 0 => "0".repeat(32),
        part if part.starts_with('{') => "%00%F0%9F%92%A9".to_owned(),
        word => word.to_owned(),
    });
    segments.collect::<Vec<_>>().join("/")
}

/// The fields with the token that a form shown to this browser holds, and where asked with markup behind each value.
fn fill_in(fields: &[u8], with_markup: bool, cookie: &str) -> String {
    let mut mac = Hmac::<Sha256>::new_from_slice(cookie.as_bytes()).unwrap();
    mac.update(b"cageside form");
    let token = format!(
        "{}{}",
        "00".repeat(32),
        hex::encode(mac.finalize().into_bytes())
    );
    let mut form = Serializer::new(String::new());
    form.append_pair("form_token", &token);
    for (name, value) in url::form_urlencoded::parse(fields) {
        let marked = format!("{value}{MARKUP}");
        form.append_pair(&name, if with_markup { &marked } else { &value });
    }
    form.finish()
}
