//! A server in process for the targets whose input is a request: one clinic, one account of an operator, nothing outside.

use std::path::Path;
use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::http::Request;
use axum::response::Response;
use cageside::clock::{Clock, FixedClock};
use cageside::provet::{AllowedHosts, Hookup, ProvetClient, ProvetId};
use cageside::storage::{Database, SecondFactorPolicy, TenantCache};
use cageside::web::{AppDeps, AppState, ForwardingHeader, NetworkConfig, WebConfig, router};
use metrics_exporter_prometheus::PrometheusBuilder;
use tokio::runtime::{Builder, Runtime};
use tower::ServiceExt as _;

use super::launch::{PROVET_ID, now};
use super::vault::VAULT;

/// Where the server believes itself to be.
pub const PUBLIC_URL: &str = "https://panel.example";

/// A server, its database, and what runs both.
pub struct FuzzServer {
    pub runtime: Runtime,
    pub db: Database,
    router: Router,
}

impl FuzzServer {
    /// A server whose database is the file of this name in the folder, with one clinic at a Provet that nobody answers at.
    pub fn open(folder: &Path, name: &str) -> Self {
        Self::open_behind(folder, name, ForwardingHeader::default())
    }

    /// The same behind proxies of 10.0.0.0/8 that write this header.
    pub fn open_behind(folder: &Path, name: &str, forwarding_header: ForwardingHeader) -> Self {
        let runtime = Builder::new_current_thread().enable_all().build().unwrap();
        let url = format!("sqlite://{}/{name}.db", folder.display());
        let (db, router) = runtime.block_on(async {
            let db = Database::open(&url, VAULT.clone()).await.unwrap();
            let deps = app_deps(&db, forwarding_header);
            accept_clinic(&db, &deps.allowed_hosts).await;
            let router = router(AppState::new(deps));
            (db, router)
        });
        Self {
            runtime,
            db,
            router,
        }
    }

    /// Sends one request.
    pub fn send(&self, request: Request<Body>) -> Response {
        let answer = self.router.clone().oneshot(request);
        self.runtime.block_on(answer).unwrap()
    }
}

/// The only clinic.
pub fn clinic() -> ProvetId {
    ProvetId::new(PROVET_ID).unwrap()
}

async fn accept_clinic(db: &Database, hosts: &AllowedHosts) {
    // Nobody listens at this port, so that what would ask Provet fails at once.
    let base = format!("http://localhost:9/{PROVET_ID}/oauth2");
    let message = serde_json::json!({
        "provet_id": PROVET_ID,
        "client_id": "client-of-the-clinic",
        "client_secret": "client-secret-0123456789abcdef",
        "algorithm": "RS256",
        "authorization_grant_type": "authorization-code",
        "client_type": "confidential",
        "redirect_uris": format!("{PUBLIC_URL}/oauth/callback"),
        "token_url": format!("{base}/token/"),
        "authorize_url": format!("{base}/authorize/"),
        "openid_autodiscovery_url": format!("{base}/.well-known/openid-configuration"),
    });
    let hookup = Hookup::parse(message.to_string().as_bytes(), hosts).unwrap();
    db.accept_hookup(&hookup, now()).await.unwrap();
}

fn app_deps(db: &Database, forwarding_header: ForwardingHeader) -> AppDeps {
    let clock: Arc<dyn Clock> = Arc::new(FixedClock::new(now()));
    let hosts = AllowedHosts::parse("localhost", true).unwrap();
    AppDeps {
        config: WebConfig {
            public_url: PUBLIC_URL.parse().unwrap(),
            provet_hosts: "localhost".to_owned(),
            allow_http_provet: true,
            session_lifetime: jiff::SignedDuration::from_hours(12),
            network: NetworkConfig {
                trusted_proxies: vec!["10.0.0.0/8".parse().unwrap()],
                forwarding_header,
                callback_networks: Vec::new(),
            },
            hsts_subdomains: true,
            administrators_may_purge: true,
            shared_webhook_url: true,
            operator_second_factor: SecondFactorPolicy::Required,
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
        metrics: Some(PrometheusBuilder::new().build_recorder().handle()),
    }
}
