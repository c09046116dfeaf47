//! A clinic with a server in front of it, and what a browser or Provet would send.

use std::path::PathBuf;
use std::sync::Arc;

use axum::Router;
use axum::body::{Body, BodyDataStream};
use axum::http::{HeaderMap, Method, Request, StatusCode};
use cageside::clock::FixedClock;
use cageside::provet::hookup::Hookup;
use cageside::provet::launch::{HashScheme, Salt};
use cageside::provet::{AllowedHosts, ProvetClient, ProvetId, ProvetPage};
use cageside::storage::{Button, Database, IntegrationAction, NewButton, TenantCache, Vault};
use cageside::web::{AppDeps, AppState, WebConfig, router};
use futures_util::StreamExt;
use jiff::{SignedDuration, Timestamp};
use md5::{Digest, Md5};
use metrics_exporter_prometheus::PrometheusHandle;
use scraper::{Html, Selector};
use serde_json::{Value, json};
use tower::ServiceExt;

use crate::web::fake;

/// The clinic of most tests.
pub(crate) const CLINIC: i64 = 54321;
/// The last part of the hookup URL.
pub(crate) const HOOKUP_TOKEN: &str = "hookup-token-0123456789abcdef0123456789";
/// The clinic's own client secret, which no answer and no log may show.
pub(crate) const CLIENT_SECRET: &str = "client-secret-0123456789abcdef";
/// Where the clinic's Provet is.
pub(crate) const ORIGIN: &str = "https://us.provetcloud.com";

/// A clinic, its buttons, and a server in front of them.
pub(crate) struct Clinic {
    pub(crate) app: AppState,
    pub(crate) clock: FixedClock,
    pub(crate) db: Database,
    pub(crate) directory: TenantCache,
    pub(crate) router: Router,
    folder: Folder,
}

/// A folder that goes away with the test.
struct Folder(PathBuf);

impl Folder {
    fn new() -> Self {
        let name = format!("cageside-web-{}", hex::encode(rand::random::<[u8; 8]>()));
        let path = std::env::temp_dir().join(name);
        std::fs::create_dir(&path).unwrap();
        Self(path)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        std::fs::remove_dir_all(&self.0).unwrap();
    }
}

impl Clinic {
    /// A clinic that has sent its hookup message; nothing of it is proven yet.
    pub(crate) async fn new() -> Self {
        let clinic = Self::nobody("provetcloud.com,*.provetcloud.com", false).await;
        clinic.settle_in(&message()).await;
        clinic
    }

    /// A server that no clinic has heard of.
    pub(crate) async fn nobody(hosts: &str, allow_http: bool) -> Self {
        let folder = Folder::new();
        let url = format!("sqlite://{}/cageside.db", folder.0.display());
        let db = Database::open(&url, Vault::generate()).await.unwrap();
        let clock = FixedClock::new(Timestamp::from_second(1_800_000_000).unwrap());
        let directory = TenantCache::new(db.clone());
        let app = AppState::new(parts(&db, &directory, &clock, hosts, allow_http));
        Self {
            router: router(app.clone()),
            app,
            clock,
            db,
            directory,
            folder,
        }
    }

    /// A second server on the same database: another node, or the same after a crash.
    pub(crate) fn other_node(&self, hosts: &str, allow_http: bool) -> AppState {
        let directory = TenantCache::new(self.db.clone());
        AppState::new(parts(&self.db, &directory, &self.clock, hosts, allow_http))
    }

    /// Takes the audit away from the database, as if it failed, until [`Clinic::write_again`].
    pub(crate) async fn stop_writing(&self) {
        self.change("ALTER TABLE audit RENAME TO away").await;
    }

    pub(crate) async fn write_again(&self) {
        self.change("ALTER TABLE away RENAME TO audit").await;
    }

    async fn change(&self, statement: &'static str) {
        let url = format!("sqlite://{}/cageside.db", self.folder.0.display());
        let pool = sqlx::AnyPool::connect(&url).await.unwrap();
        sqlx::raw_sql(statement).execute(&pool).await.unwrap();
        pool.close().await;
    }

    /// The same server, with metrics to read.
    pub(crate) fn with_metrics(&self, metrics: PrometheusHandle) -> AppState {
        let parts = parts(
            &self.db,
            &self.directory,
            &self.clock,
            "provetcloud.com",
            false,
        );
        AppState::new(AppDeps {
            theme_css: None,
            metrics: Some(metrics),
            ..parts
        })
    }

    /// Stores a hookup message as the route would.
    pub(crate) async fn settle_in(&self, message: &Value) {
        let hosts = AllowedHosts::parse("provetcloud.com,*.provetcloud.com", false).unwrap();
        let hookup = Hookup::parse(message.to_string().as_bytes(), &hosts).unwrap();
        self.db.accept_hookup(&hookup, self.now()).await.unwrap();
    }

    pub(crate) fn now(&self) -> Timestamp {
        cageside::clock::Clock::now(&self.clock)
    }

    /// Sets up a button that opens a side panel, on a page or with one URL for several.
    pub(crate) async fn button(&self, page: impl Into<Option<ProvetPage>>) -> Button {
        self.button_with(page, "id", "").await
    }

    pub(crate) async fn button_with(
        &self,
        page: impl Into<Option<ProvetPage>>,
        parameter: &str,
        prefix: &str,
    ) -> Button {
        let button = NewButton {
            provet_id: ProvetId::new(CLINIC).unwrap(),
            page: page.into(),
            action: IntegrationAction::SidePanel,
            parameter: parameter.to_owned(),
            prefix: prefix.to_owned(),
            salt: Salt::generate(),
            recipe: HashScheme::TimestampSalt,
        };
        self.db.add_button(button, self.now()).await.unwrap()
    }

    /// Sets up a button whose hash is made in another way.
    pub(crate) async fn button_by(
        &self,
        recipe: HashScheme,
        page: impl Into<Option<ProvetPage>>,
        parameter: &str,
    ) -> Button {
        let button = NewButton {
            provet_id: ProvetId::new(CLINIC).unwrap(),
            page: page.into(),
            action: IntegrationAction::SidePanel,
            parameter: parameter.to_owned(),
            prefix: String::new(),
            salt: Salt::generate(),
            recipe,
        };
        self.db.add_button(button, self.now()).await.unwrap()
    }

    /// `timestamp` and `verification` where the hash covers the payload, form-encoded between timestamp and salt.
    pub(crate) fn signed_payload(&self, button: &Button, payload: &str) -> String {
        let timestamp = self.now().as_second();
        let text = format!("{timestamp}{payload}{}", button.salt.expose());
        let hash = hex::encode(Md5::digest(text));
        format!("timestamp={timestamp}&verification={hash}")
    }

    /// `timestamp` and `verification` as Provet would make them now.
    pub(crate) fn signed(&self, button: &Button) -> String {
        signed(&self.now().as_second().to_string(), button.salt.expose())
    }

    /// Presses a button on a patient.
    pub(crate) async fn launch(&self, button: &Button, id: i64) -> Answer {
        let query = self.signed(button);
        self.get(&format!("/launch/{CLINIC}/patient?id={id}&{query}"))
            .await
    }

    /// The token of an opened panel.
    pub(crate) async fn open(&self, button: &Button, id: i64) -> String {
        self.launch(button, id).await.token()
    }

    pub(crate) async fn get(&self, uri: &str) -> Answer {
        self.send(Request::get(uri).body(Body::empty()).unwrap())
            .await
    }

    pub(crate) async fn post(&self, uri: &str, body: impl Into<Body>) -> Answer {
        self.send(form_request(uri).body(body.into()).unwrap())
            .await
    }

    /// What htmx sends from within a panel.
    pub(crate) async fn htmx(&self, uri: &str, token: &str, body: impl Into<Body>) -> Answer {
        let request = form_request(uri)
            .header("hx-request", "true")
            .header("sec-fetch-site", "same-origin")
            .header("x-cageside-session", token);
        self.send(request.body(body.into()).unwrap()).await
    }

    pub(crate) async fn hookup(&self, body: impl Into<Body>) -> Answer {
        let uri = format!("/hookup/{HOOKUP_TOKEN}");
        let request = Request::post(uri).header("content-type", "application/json");
        self.send(request.body(body.into()).unwrap()).await
    }

    /// Where webhooks go.
    pub(crate) async fn webhook_url(&self) -> String {
        let token = self.db.load_webhook_token().await.unwrap();
        format!("/webhook/{}", secrecy::ExposeSecret::expose_secret(&token))
    }

    /// Sends a webhook.
    pub(crate) async fn webhook(&self, body: impl Into<Body>) -> Answer {
        self.post(&self.webhook_url().await, body).await
    }

    /// The whole answer.
    pub(crate) async fn send(&self, request: Request<Body>) -> Answer {
        let (status, headers, mut chunks) = self.begin(request).await;
        let mut text = String::new();
        while let Some(chunk) = chunks.next().await {
            text.push_str(std::str::from_utf8(&chunk.unwrap()).unwrap());
        }
        Answer {
            status,
            headers,
            text,
        }
    }

    /// An answer that is still coming.
    pub(crate) async fn begin(
        &self,
        request: Request<Body>,
    ) -> (StatusCode, HeaderMap, BodyDataStream) {
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        (parts.status, parts.headers, body.into_data_stream())
    }
}

fn parts(
    db: &Database,
    directory: &TenantCache,
    clock: &FixedClock,
    hosts: &str,
    allow_http: bool,
) -> AppDeps {
    let clock = Arc::new(clock.clone());
    let allowed = AllowedHosts::parse(hosts, allow_http).unwrap();
    AppDeps {
        config: WebConfig {
            public_url: "https://panel.example".parse().unwrap(),
            provet_hosts: hosts.to_owned(),
            allow_http_provet: allow_http,
            session_lifetime: SignedDuration::from_hours(12),
            trusted_proxies: Vec::new(),
        },
        provet: ProvetClient::new(&allowed, Arc::new(db.clone()), clock.clone()).unwrap(),
        allowed_hosts: allowed,
        db: db.clone(),
        tenant_cache: directory.clone(),
        clock,
        hookup_token: HOOKUP_TOKEN.into(),
        panel_for: fake::panel,
        theme_css: None,
        metrics: None,
    }
}

fn form_request(uri: &str) -> axum::http::request::Builder {
    Request::builder()
        .method(Method::POST)
        .uri(uri)
        .header("content-type", "application/x-www-form-urlencoded")
}

/// A verification hash, made here anew rather than with the code under test.
pub(crate) fn signed(timestamp: &str, salt: &str) -> String {
    let hash = hex::encode(Md5::digest(format!("{timestamp}{salt}")));
    format!("timestamp={timestamp}&verification={hash}")
}

/// The clinic's hookup message.
pub(crate) fn message() -> Value {
    message_from(&format!("{ORIGIN}/{CLINIC}/"))
}

/// A hookup message of a clinic that lies at `base`.
pub(crate) fn message_from(base: &str) -> Value {
    json!({
        "provet_id": CLINIC,
        "client_id": "client-of-the-clinic",
        "client_secret": CLIENT_SECRET,
        "algorithm": "RS256",
        "authorization_grant_type": "client_credentials",
        "client_type": "confidential",
        "redirect_uris": "https://panel.example/oauth/callback",
        "token_url": format!("{base}oauth2/token/"),
        "authorize_url": format!("{base}oauth2/authorize/"),
        "openid_autodiscovery_url": null,
    })
}

/// An answer, read to its end.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) text: String,
}

impl Answer {
    #[track_caller]
    pub(crate) fn is(self, status: u16) -> Self {
        assert_eq!(self.status.as_u16(), status, "{}", self.text);
        self
    }

    #[track_caller]
    pub(crate) fn says(self, what: &str) -> Self {
        assert!(
            self.text.contains(what),
            "{what:?} is not in\n{}",
            self.text
        );
        self
    }

    #[track_caller]
    pub(crate) fn keeps_quiet_about(self, what: &str) -> Self {
        assert!(!self.text.contains(what), "{what:?} is in\n{}", self.text);
        let headers = format!("{:?}", self.headers);
        assert!(!headers.contains(what), "{what:?} is in\n{headers}");
        self
    }

    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers
            .get(name)
            .map_or("", |value| value.to_str().unwrap())
    }

    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.text).unwrap()
    }

    /// The attribute of the first element that has it.
    pub(crate) fn attribute(&self, selector: &str, name: &str) -> Option<String> {
        let page = Html::parse_document(&self.text);
        let selector = Selector::parse(selector).unwrap();
        let element = page.select(&selector).next()?;
        element.attr(name).map(str::to_owned)
    }

    /// How many elements there are.
    pub(crate) fn count(&self, selector: &str) -> usize {
        let page = Html::parse_document(&self.text);
        page.select(&Selector::parse(selector).unwrap()).count()
    }

    /// The sealed token of a panel.
    #[track_caller]
    pub(crate) fn token(&self) -> String {
        let token = self.attribute("[data-session]", "data-session");
        token.unwrap_or_else(|| panic!("no panel: {} {}", self.status, self.text))
    }
}
