//! Checks the panel session token: only a token that we encrypted is accepted, every other one is a client error.

use std::path::Path;
use std::sync::{Arc, LazyLock};

use axum::Router;
use axum::body::Body;
use axum::http::{Request, StatusCode};
use cageside::clock::{Clock, FixedClock};
use cageside::provet::{AllowedHosts, ProvetClient, ProvetPage};
use cageside::storage::{Database, TenantCache};
use cageside::web::{AppDeps, AppState, NetworkConfig, WebConfig, router};
use tokio::runtime::{Builder, Runtime};
use tower::ServiceExt as _;

use super::launch::now;
use super::vault::VAULT;

/// A server without any clinic.
pub struct TestServer {
    runtime: Runtime,
    router: Router,
}

/// The server of a fuzzer process. All processes share the database, to which nothing is written.
static SERVER: LazyLock<TestServer> = LazyLock::new(|| TestServer::new(&std::env::temp_dir()));

/// Sends one input as the session token.
pub fn check(data: &[u8]) {
    SERVER.check(data);
}

impl TestServer {
    /// Starts the server with its database in this folder.
    pub fn new(folder: &Path) -> Self {
        let runtime = Builder::new_current_thread().enable_all().build().unwrap();
        let url = format!("sqlite://{}/cageside-fuzz.db", folder.display());
        let router = runtime.block_on(async {
            let db = Database::open(&url, VAULT.clone()).await.unwrap();
            router(AppState::new(app_deps(&db)))
        });
        Self { runtime, router }
    }

    /// The first byte chooses the page and whether the rest is sent as the token, or encrypted into one first.
    pub fn check(&self, data: &[u8]) {
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
        let response = self.runtime.block_on(self.router.clone().oneshot(request));
        let status = response.unwrap().status();
        assert!(status.is_client_error(), "{status}");
        assert!(status != StatusCode::NOT_FOUND, "the section is there");
    }
}

fn app_deps(db: &Database) -> AppDeps {
    let clock: Arc<dyn Clock> = Arc::new(FixedClock::new(now()));
    let hosts = AllowedHosts::parse("provetcloud.com", false).unwrap();
    AppDeps {
        config: WebConfig {
            public_url: "http://127.0.0.1:8080".parse().unwrap(),
            provet_hosts: "provetcloud.com".to_owned(),
            allow_http_provet: false,
            session_lifetime: jiff::SignedDuration::from_hours(12),
            hsts_subdomains: true,
            administrators_may_purge: true,
            network: NetworkConfig::default(),
        },
        provet: ProvetClient::new(&hosts, Arc::new(db.clone()), Arc::clone(&clock)).unwrap(),
        allowed_hosts: hosts,
        db: db.clone(),
        tenant_cache: TenantCache::new(db.clone()),
        clock,
        hookup_token: Some("hookup-token-0123456789abcdef0123456789".into()),
        panel_for: cageside::panels::panel_for,
        breached_passwords: None,
        theme_css: None,
        metrics: None,
    }
}
