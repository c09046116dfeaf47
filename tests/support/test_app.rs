//! Our server in process, as `serve` puts it together: its router, its database, and a clock that stands still.

use std::sync::Arc;

use axum::Router;
use axum::body::{Body, BodyDataStream};
use axum::http::{HeaderMap, Request, StatusCode, request};
use cageside::clock::{Clock as _, FixedClock};
use cageside::panels::Panel;
use cageside::provet::hookup::Hookup;
use cageside::provet::launch::{HashScheme, Salt};
use cageside::provet::{AllowedHosts, ProvetClient, ProvetId, ProvetPage};
use cageside::settings::auth::BreachedPasswords;
use cageside::storage::{
    AccessScope, Button, ChangeEventRange, Database, EmailAddress, IntegrationAction, NewButton,
    SecondFactorPolicy, SessionUser, SignInMethod, StoredButtonAction, StoredChangeEvent,
    TenantCache,
};
use cageside::web::{AppDeps, AppState, NetworkConfig, WebConfig, router};
use jiff::{SignedDuration, Timestamp};
use metrics_exporter_prometheus::PrometheusHandle;
use provet_simulator::{NewApplication, OauthApplication, Simulator};
use secrecy::ExposeSecret as _;
use serde_json::{Value, json};
use tower::ServiceExt as _;

use super::database::TestDatabase;
use super::provet_simulator::{CLINIC, hookup_message, signed};
use super::test_client::{TestClient, TestResponse, USER_AGENT};

/// The last part of the hookup URL.
pub(crate) const HOOKUP_TOKEN: &str = "hookup-token-0123456789abcdef0123456789";
/// The client secret of clinics that are not the simulator's, which no answer and no log may show.
pub(crate) const CLIENT_SECRET: &str = "client-secret-0123456789abcdef";
/// Where people reach us, unless a test says otherwise.
pub(crate) const PUBLIC_URL: &str = "https://panel.example";
/// Where people are sent back to.
pub(crate) const CALLBACK_URL: &str = "https://panel.example/oauth/callback";

/// How a server is set up.
#[derive(Clone)]
pub(crate) struct AppSetup {
    pub(crate) now: Timestamp,
    pub(crate) public_url: String,
    pub(crate) provet_hosts: &'static str,
    pub(crate) allow_http_provet: bool,
    pub(crate) panel_for: fn(ProvetPage) -> &'static dyn Panel,
    pub(crate) metrics: Option<PrometheusHandle>,
    pub(crate) shared_webhook_url: bool,
    pub(crate) operator_second_factor: SecondFactorPolicy,
    pub(crate) administrators_may_purge: bool,
    pub(crate) breached_passwords: Option<BreachedPasswords>,
}

impl Default for AppSetup {
    /// Beside the simulator.
    fn default() -> Self {
        Self {
            now: Timestamp::from_second(1_800_000_000).unwrap(),
            public_url: PUBLIC_URL.to_owned(),
            provet_hosts: "localhost",
            allow_http_provet: true,
            panel_for: cageside::panels::panel_for,
            metrics: None,
            shared_webhook_url: true,
            // So that a test's operator can open a page at once.
            operator_second_factor: SecondFactorPolicy::Optional,
            administrators_may_purge: true,
            breached_passwords: None,
        }
    }
}

impl AppSetup {
    /// Beside Provet itself, which no test reaches.
    pub(crate) fn remote() -> Self {
        Self {
            provet_hosts: "provetcloud.com,*.provetcloud.com",
            allow_http_provet: false,
            ..Self::default()
        }
    }

    /// At another time.
    pub(crate) fn at(now: &str) -> Self {
        Self {
            now: now.parse().unwrap(),
            ..Self::default()
        }
    }
}

/// A server without a socket.
pub(crate) struct TestApp {
    pub(crate) app: AppState,
    pub(crate) router: Router,
    pub(crate) db: Database,
    pub(crate) clock: FixedClock,
    pub(crate) tenant_cache: TenantCache,
    pub(crate) setup: AppSetup,
    /// Where the database is, unless it belongs to the test.
    pub(crate) database: Option<TestDatabase>,
}

impl TestApp {
    /// On an empty database of its own.
    pub(crate) async fn start(setup: AppSetup) -> Self {
        let database = TestDatabase::migrated_sqlite().await;
        let db = database.open().await;
        let mut app = Self::on(&db, &FixedClock::new(setup.now), setup);
        app.database = Some(database);
        app
    }

    /// On the database of a test.
    pub(crate) fn on(db: &Database, clock: &FixedClock, setup: AppSetup) -> Self {
        let tenant_cache = TenantCache::new(db.clone());
        let app = AppState::new(dependencies(db, &tenant_cache, clock, &setup));
        Self {
            router: router(app.clone()),
            app,
            db: db.clone(),
            clock: clock.clone(),
            tenant_cache,
            setup,
            database: None,
        }
    }

    /// Another node on the same database, or the same after a crash.
    pub(crate) fn another_node(&self, setup: AppSetup) -> Self {
        Self::on(&self.db, &self.clock, setup)
    }

    /// The changes of [`CLINIC`] that webhooks have told of.
    /// Changes the database behind the server's back.
    pub(crate) async fn execute(&self, statement: &'static str) {
        let url = &self.database.as_ref().unwrap().url;
        let pool = sqlx::AnyPool::connect(url).await.unwrap();
        sqlx::raw_sql(statement).execute(&pool).await.unwrap();
        pool.close().await;
    }

    pub(crate) async fn change_events(&self) -> Vec<StoredChangeEvent> {
        let up_to = self.db.latest_change_sequence().await.unwrap();
        let all = ChangeEventRange { after: 0, up_to };
        // The clinic of the tests and the one that some tests put beside it.
        let clinics = [CLINIC, 4].map(|clinic| ProvetId::new(clinic).unwrap());
        let page = self.db.list_change_events(&clinics, all).await.unwrap();
        page.events
    }

    pub(crate) fn now(&self) -> Timestamp {
        self.clock.now()
    }

    /// Stores the hookup message of a clinic as the route would; its credential is not verified.
    pub(crate) async fn accept_hookup(&self, message: &Value) {
        let message = message.to_string();
        let hookup = Hookup::parse(message.as_bytes(), &self.app.allowed_hosts).unwrap();
        self.db.accept_hookup(&hookup, self.now()).await.unwrap();
    }

    /// Adds our application at a clinic of the simulator, hands its message in, and checks its credential.
    pub(crate) async fn connect(
        &self,
        simulator: &Simulator,
        clinic: i64,
        app: NewApplication,
    ) -> OauthApplication {
        let app = simulator.add_application(clinic, app).unwrap();
        let message = hookup_message(simulator, clinic, &app).to_string();
        let answer = self.hookup(message).await;
        assert!(answer.status.is_success(), "{answer:?}");
        self.app.credential_verifier().verify_due().await.unwrap();
        self.tenant_cache.invalidate();
        app
    }

    /// Sets up a button of [`CLINIC`] that opens a side panel, on a page or with one URL for several.
    pub(crate) async fn button(&self, page: impl Into<Option<ProvetPage>>) -> Button {
        self.add_button(new_button(CLINIC, page)).await
    }

    pub(crate) async fn add_button(&self, button: NewButton) -> Button {
        let button = self.db.add_button(button, self.now()).await.unwrap();
        self.tenant_cache.invalidate();
        button
    }

    pub(crate) async fn add_background_button(
        &self,
        button: NewButton,
        action: &StoredButtonAction,
    ) -> Button {
        let button = NewButton {
            action: IntegrationAction::Background,
            ..button
        };
        let added = self.db.add_background_button(button, action, self.now());
        let added = added.await.unwrap();
        self.tenant_cache.invalidate();
        added
    }

    /// `timestamp` and `verification` as Provet would make them now.
    pub(crate) fn signed(&self, button: &Button) -> String {
        signed(self.now().as_second(), button.salt.expose())
    }

    /// The path and query of a launch at this moment.
    pub(crate) fn launch_path(&self, button: &Button, id: i64) -> String {
        let page = button.page.unwrap_or(ProvetPage::Patient);
        let (clinic, query) = (button.provet_id, self.signed(button));
        format!("/launch/{clinic}/{page}?id={id}&{query}")
    }

    /// Presses a button on a patient.
    pub(crate) async fn launch(&self, button: &Button, id: i64) -> TestResponse {
        let query = self.signed(button);
        self.get(&format!("/launch/{CLINIC}/patient?id={id}&{query}"))
            .await
    }

    /// The token of an opened panel.
    pub(crate) async fn open(&self, button: &Button, id: i64) -> String {
        self.launch(button, id).await.token()
    }

    pub(crate) async fn get(&self, uri: &str) -> TestResponse {
        self.send(Request::get(uri).body(Body::empty()).unwrap())
            .await
    }

    pub(crate) async fn post(&self, uri: &str, body: impl Into<Body>) -> TestResponse {
        self.send(form_request(uri).body(body.into()).unwrap())
            .await
    }

    /// What htmx sends from within a panel.
    pub(crate) async fn htmx(&self, uri: &str, token: &str, body: impl Into<Body>) -> TestResponse {
        let request = form_request(uri)
            .header("hx-request", "true")
            .header("sec-fetch-site", "same-origin")
            .header("x-cageside-session", token);
        self.send(request.body(body.into()).unwrap()).await
    }

    pub(crate) async fn hookup(&self, body: impl Into<Body>) -> TestResponse {
        let uri = format!("/hookup/{HOOKUP_TOKEN}");
        let request = Request::post(uri).header("content-type", "application/json");
        self.send(request.body(body.into()).unwrap()).await
    }

    /// The whole answer.
    pub(crate) async fn send(&self, request: Request<Body>) -> TestResponse {
        TestResponse::of(&self.router, request).await
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

    /// A browser that nobody is signed in with.
    pub(crate) fn browser(&self) -> TestClient {
        TestClient::new(self.router.clone())
    }

    /// A browser that an operator is signed in with.
    pub(crate) async fn operator(&self) -> TestClient {
        self.signed_in("operator@panel.example", &AccessScope::Operator)
            .await
    }

    /// A browser that the administrator of one clinic is signed in with.
    pub(crate) async fn administrator_of(&self, clinic: i64) -> TestClient {
        let clinics = AccessScope::Administrator(vec![ProvetId::new(clinic).unwrap()]);
        let email = format!("administrator@{clinic}.example");
        self.signed_in(&email, &clinics).await
    }

    /// A browser that somebody with a new account is signed in with, by a link.
    pub(crate) async fn signed_in(&self, email: &str, access: &AccessScope) -> TestClient {
        let email = EmailAddress::parse(email).unwrap();
        let account = self.db.add_account(&email, access, self.now()).await;
        let person = SessionUser::Account {
            id: account.unwrap(),
            method: SignInMethod::Link,
        };
        self.as_person(&person).await
    }

    /// A browser that this person is signed in with.
    pub(crate) async fn as_person(&self, person: &SessionUser) -> TestClient {
        let browser = self.browser();
        let now = self.now();
        let token = self.db.create_settings_session(person, USER_AGENT, now);
        browser.take(token.await.unwrap().expose_secret());
        browser
    }
}

/// A button that is not stored yet: it opens a side panel, on a page or with one URL for several.
pub(crate) fn new_button(clinic: i64, page: impl Into<Option<ProvetPage>>) -> NewButton {
    NewButton {
        provet_id: ProvetId::new(clinic).unwrap(),
        page: page.into(),
        action: IntegrationAction::SidePanel,
        parameter: "id".to_owned(),
        prefix: String::new(),
        salt: Salt::generate(),
        recipe: HashScheme::TimestampSalt,
    }
}

/// The hookup message of a clinic that is not the simulator's.
pub(crate) fn remote_message(clinic: i64, origin: &str) -> Value {
    let base = format!("{origin}/{clinic}");
    json!({
        "provet_id": clinic,
        "client_id": format!("client-of-{clinic}"),
        "client_secret": CLIENT_SECRET,
        "algorithm": "RS256",
        "authorization_grant_type": "client_credentials",
        "client_type": "confidential",
        "redirect_uris": CALLBACK_URL,
        "token_url": format!("{base}/oauth2/token/"),
        "authorize_url": format!("{base}/oauth2/authorize/"),
        "openid_autodiscovery_url": null,
    })
}

fn form_request(uri: &str) -> request::Builder {
    Request::post(uri).header("content-type", "application/x-www-form-urlencoded")
}

/// What a server is made of.
pub(crate) fn dependencies(
    db: &Database,
    tenant_cache: &TenantCache,
    clock: &FixedClock,
    setup: &AppSetup,
) -> AppDeps {
    let clock = Arc::new(clock.clone());
    let hosts = AllowedHosts::parse(setup.provet_hosts, setup.allow_http_provet).unwrap();
    AppDeps {
        config: WebConfig {
            public_url: setup.public_url.parse().unwrap(),
            provet_hosts: setup.provet_hosts.to_owned(),
            allow_http_provet: setup.allow_http_provet,
            session_lifetime: SignedDuration::from_hours(12),
            hsts_subdomains: true,
            administrators_may_purge: setup.administrators_may_purge,
            network: NetworkConfig::default(),
            shared_webhook_url: setup.shared_webhook_url,
            operator_second_factor: setup.operator_second_factor,
        },
        provet: ProvetClient::new(&hosts, Arc::new(db.clone()), clock.clone()).unwrap(),
        allowed_hosts: hosts,
        db: db.clone(),
        tenant_cache: tenant_cache.clone(),
        clock,
        hookup_token: Some(HOOKUP_TOKEN.into()),
        panel_for: setup.panel_for,
        breached_passwords: setup.breached_passwords.clone(),
        theme_css: None,
        metrics: setup.metrics.clone(),
    }
}
