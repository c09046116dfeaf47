//! Only a sealed token of ours lets a panel's request in; everything else is refused, and nothing makes us fail.

use std::path::Path;
use std::sync::{Arc, LazyLock};

use axum::Router;
use axum::body::Body;
use axum::http::{Request, StatusCode};
use cageside::clock::{Clock, FixedClock};
use cageside::provet::{AllowedHosts, Page, Provet};
use cageside::storage::{Database, Directory};
use cageside::web::{App, Parts, Settings, router};
use tokio::runtime::{Builder, Runtime};
use tower::ServiceExt as _;

use super::launch::now;
use super::vault::VAULT;

/// A server without any clinic.
pub struct Door {
    runtime: Runtime,
    router: Router,
}

/// The one that the fuzzer knocks at; its processes share the database, into which nothing is written.
static DOOR: LazyLock<Door> = LazyLock::new(|| Door::open(&std::env::temp_dir()));

/// Knocks with one input.
pub fn check(data: &[u8]) {
    DOOR.check(data);
}

impl Door {
    /// With its database in this folder.
    pub fn open(folder: &Path) -> Self {
        let runtime = Builder::new_current_thread().enable_all().build().unwrap();
        let url = format!("sqlite://{}/cageside-fuzz.db", folder.display());
        let router = runtime.block_on(async {
            let db = Database::open(&url, VAULT.clone()).await.unwrap();
            router(App::new(parts(&db)))
        });
        Self { runtime, router }
    }

    /// The first byte chooses the page and whether the rest is a token, or is to be sealed as one.
    pub fn check(&self, data: &[u8]) {
        let Some((choice, rest)) = data.split_first() else {
            return;
        };
        let token = if choice & 1 == 0 {
            rest.to_vec()
        } else {
            VAULT.seal("session", rest).unwrap().into_bytes()
        };
        let page = Page::all().nth(usize::from(choice >> 4) % 14).unwrap();
        let request = Request::post(format!("/panel/{page}/section/identity"))
            .header("x-cageside-session", token)
            .header("hx-request", "true")
            .header("sec-fetch-site", "same-origin")
            .body(Body::empty());
        let Ok(request) = request else {
            return;
        };
        let answer = self.runtime.block_on(self.router.clone().oneshot(request));
        let status = answer.unwrap().status();
        assert!(status.is_client_error(), "{status}");
        assert!(status != StatusCode::NOT_FOUND, "the section is there");
    }
}

fn parts(db: &Database) -> Parts {
    let clock: Arc<dyn Clock> = Arc::new(FixedClock::at(now()));
    let hosts = AllowedHosts::parse("provetcloud.com", false).unwrap();
    Parts {
        settings: Settings {
            public_url: "http://127.0.0.1:8080".parse().unwrap(),
            provet_hosts: "provetcloud.com".to_owned(),
            allow_http_provet: false,
            session_lifetime: jiff::SignedDuration::from_hours(12),
            trusted_proxies: Vec::new(),
        },
        provet: Provet::new(&hosts, Arc::new(db.clone()), Arc::clone(&clock)).unwrap(),
        hosts,
        db: db.clone(),
        directory: Directory::new(db.clone()),
        clock,
        hookup_token: "hookup-token-0123456789abcdef0123456789".into(),
        panels: cageside::panels::panel,
        theme: None,
        metrics: None,
    }
}
