//! Two clinics at the stand-in, and our server in front of them.

use std::path::PathBuf;
use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::http::Request;
use cageside::clock::{Clock as _, FixedClock};
use cageside::provet::launch::{HashScheme, Salt};
use cageside::provet::{AllowedHosts, ProvetClient, ProvetId, ProvetPage};
use cageside::storage::{
    ActingMode, Button, Database, DepartmentAccess, IntegrationAction, NewButton, RequiredProof,
    StoredButtonAction, TenantCache, TenantPolicy, Vault,
};
use cageside::web::{AppDeps, AppState, WebConfig, router};
use jiff::{SignedDuration, Timestamp};
use md5::{Digest as _, Md5};
use provet_simulator::{
    self, GrantType, NewApplication, OauthApplication as Application, Simulator,
};
use serde_json::json;
use tokio::net::TcpListener;
use tower::ServiceExt as _;

use crate::people::browser::{Answer, Browser};

/// The clinic of most tests, and the other one.
pub(crate) const CLINIC: i64 = 54321;
pub(crate) const OTHER: i64 = 4285;
/// People of either clinic: the veterinarian, the practice manager and the receptionist, who sees no consultations.
pub(crate) const VET: i64 = 1;
pub(crate) const MANAGER: i64 = 2;
pub(crate) const RECEPTION: i64 = 5;

const OURS: &str = "https://panel.example";
const BACK: &str = "https://panel.example/oauth/callback";
const HOOKUP: &str = "hookup-token-0123456789abcdef0123456789";

/// Everything a test needs.
pub(crate) struct House {
    pub(crate) world: Simulator,
    pub(crate) app: AppState,
    pub(crate) router: Router,
    /// Provet's pages, in process.
    pub(crate) provet: Router,
    pub(crate) db: Database,
    pub(crate) clock: FixedClock,
    directory: TenantCache,
    _folder: Folder,
}

struct Folder(PathBuf);

impl Drop for Folder {
    fn drop(&mut self) {
        drop(std::fs::remove_dir_all(&self.0));
    }
}

/// What a button is pressed on, and how its launch is made.
#[derive(Clone, Copy)]
pub(crate) struct Press {
    pub(crate) page: ProvetPage,
    pub(crate) object: i64,
    /// Who pressed, where the payload says.
    pub(crate) user: Option<i64>,
    pub(crate) department: Option<i64>,
}

/// On a patient's page, where nothing is said of who pressed.
pub(crate) const PATIENT: Press = Press {
    page: ProvetPage::Patient,
    object: 1,
    user: None,
    department: None,
};

impl House {
    /// Both clinics there, neither connected.
    pub(crate) async fn empty() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let origin = format!("http://localhost:{}", listener.local_addr().unwrap().port());
        let clock = FixedClock::new("2026-11-20T09:30:00Z".parse().unwrap());
        let world = Simulator::new(54_321, clock.now());
        let same = clock.clone();
        world.set_clock_fn(Arc::new(move || -> Timestamp { same.now() }));
        world.set_origin(&origin);
        world.set_faults_from_query("consent=never").unwrap();
        let provet = provet_simulator::router(world.clone());
        let served = provet.clone();
        tokio::spawn(async move { axum::serve(listener, served).await.unwrap() });
        let name = format!("cageside-people-{}", hex::encode(rand::random::<[u8; 8]>()));
        let folder = Folder(std::env::temp_dir().join(name));
        std::fs::create_dir(&folder.0).unwrap();
        let url = format!("sqlite://{}/cageside.db", folder.0.display());
        let db = Database::open(&url, Vault::generate()).await.unwrap();
        let directory = TenantCache::new(db.clone());
        let app = AppState::new(parts(&db, &directory, &clock));
        Self {
            router: router(app.clone()),
            app,
            world,
            provet,
            db,
            clock,
            directory,
            _folder: folder,
        }
    }

    /// Both clinics with an application that people sign in through, and nothing else; a button on every patient.
    pub(crate) async fn of_people() -> Self {
        let house = Self::empty().await;
        for clinic in [CLINIC, OTHER] {
            house.connect(clinic, GrantType::AuthorizationCode).await;
            house
                .button(clinic, ProvetPage::Patient, HashScheme::TimestampSalt)
                .await;
        }
        house
    }

    /// Adds an application of ours at a clinic, and hands its message in.
    pub(crate) async fn connect(&self, clinic: i64, grant: GrantType) -> Application {
        let wanted = NewApplication {
            grant_type: grant,
            redirect_uris: vec![BACK.to_owned()],
            ..NewApplication::default()
        };
        self.connect_as(clinic, wanted).await
    }

    pub(crate) async fn connect_as(&self, clinic: i64, wanted: NewApplication) -> Application {
        let mut wanted = wanted;
        if wanted.redirect_uris.is_empty() {
            wanted.redirect_uris = vec![BACK.to_owned()];
        }
        let app = self.world.add_application(clinic, wanted).unwrap();
        let base = format!("{}/{clinic}/oauth2", self.world.origin());
        let discovery = format!("{base}/.well-known/openid-configuration");
        let message = json!({
            "provet_id": clinic,
            "client_id": app.client_id,
            "client_secret": app.includes_secret().then_some(app.client_secret.as_str()),
            "algorithm": app.signing_algorithm,
            "authorization_grant_type": app.grant_type.as_str(),
            "client_type": if app.public { "public" } else { "confidential" },
            "redirect_uris": app.redirect_uris.join(" "),
            "token_url": format!("{base}/token/"),
            "authorize_url": format!("{base}/authorize/"),
            "openid_autodiscovery_url": app.includes_discovery().then_some(discovery),
        });
        let request = Request::post(format!("/hookup/{HOOKUP}"))
            .header("content-type", "application/json")
            .body(Body::from(message.to_string()));
        let answer = self.router.clone().oneshot(request.unwrap()).await.unwrap();
        assert!(answer.status().is_success(), "{}", answer.status());
        self.app.credential_verifier().verify_due().await.unwrap();
        self.directory.invalidate();
        app
    }

    pub(crate) async fn button(&self, clinic: i64, page: ProvetPage, recipe: HashScheme) -> Button {
        let button = new_button(clinic, page, recipe, IntegrationAction::SidePanel);
        let added = self.db.add_button(button, self.clock.now()).await.unwrap();
        self.directory.invalidate();
        added
    }

    pub(crate) async fn background(
        &self,
        clinic: i64,
        page: ProvetPage,
        recipe: HashScheme,
        work: &StoredButtonAction,
    ) {
        let button = new_button(clinic, page, recipe, IntegrationAction::Background);
        let now = self.clock.now();
        self.db
            .add_background_button(button, work, now)
            .await
            .unwrap();
        self.directory.invalidate();
    }

    pub(crate) async fn policy(
        &self,
        clinic: i64,
        acting: ActingMode,
        show: RequiredProof,
        write: RequiredProof,
    ) {
        let policy = TenantPolicy {
            acting_mode: acting,
            read_requires: show,
            write_requires: write,
            department_access: DepartmentAccess::All,
        };
        self.demand(clinic, policy).await;
    }

    pub(crate) async fn demand(&self, clinic: i64, policy: TenantPolicy) {
        let id = ProvetId::new(clinic).unwrap();
        let mut tenant = self.db.find_tenant(id).await.unwrap().unwrap();
        tenant.policy = policy;
        self.db.update_tenant(&tenant).await.unwrap();
        self.directory.invalidate();
    }

    /// The query of a launch, as Provet makes it.
    pub(crate) async fn query(&self, clinic: i64, press: Press) -> String {
        let id = ProvetId::new(clinic).unwrap();
        let buttons = self.db.list_buttons(id).await.unwrap();
        let button = buttons
            .iter()
            .find(|it| it.page == Some(press.page))
            .unwrap();
        let mut payload = format!("id={}", press.object);
        for (name, value) in [("user_id", press.user), ("department_id", press.department)] {
            let more = value.map_or_else(String::new, |value| format!("&{name}={value}"));
            payload.push_str(&more);
        }
        let timestamp = self.clock.now().as_second();
        let covered = if button.recipe == HashScheme::TimestampSalt {
            ""
        } else {
            &payload
        };
        let text = format!("{timestamp}{covered}{}", button.salt.expose());
        let hash = hex::encode(Md5::digest(text));
        format!("{payload}&timestamp={timestamp}&verification={hash}")
    }

    pub(crate) async fn launch(&self, browser: &Browser, clinic: i64, press: Press) -> Answer {
        let query = self.query(clinic, press).await;
        let path = format!("/launch/{clinic}/{}?{query}", press.page);
        browser.get(&self.router, &path, "iframe").await
    }

    /// Where the button in a panel leads: Provet's page, in a window.
    pub(crate) async fn start(&self, browser: &Browser, token: &str, more: &str) -> Answer {
        let body = format!("session={token}&echo=abc&way={more}");
        browser.post(&self.router, "/oauth/start", &body).await
    }

    /// What a person's browser is sent back with, who is signed in to Provet.
    pub(crate) async fn at_provet(&self, clinic: i64, user: i64, url: &str) -> String {
        let cookie = self.world.log_in(clinic, user).unwrap();
        let path = url.strip_prefix(&self.world.origin()).unwrap();
        let request = Request::get(path).header("cookie", cookie);
        let request = request.body(Body::empty()).unwrap();
        let answer = self.provet.clone().oneshot(request).await.unwrap();
        let back = answer
            .headers()
            .get("location")
            .map(|it| it.to_str().unwrap());
        let back = back.unwrap_or_else(|| panic!("no way back: {}", answer.status()));
        back.strip_prefix(OURS).unwrap().to_owned()
    }

    /// Out to Provet and back: the page that the window ends with.
    pub(crate) async fn round(
        &self,
        browser: &Browser,
        (clinic, user): (i64, i64),
        token: &str,
        more: &str,
    ) -> Answer {
        let out = self.start(browser, token, more).await.is(200);
        let back = self.at_provet(clinic, user, &out.leads_to()).await;
        browser.get(&self.router, &back, "document").await
    }

    /// Signs somebody in in a frame; returns its token afterwards.
    pub(crate) async fn sign_in(
        &self,
        browser: &Browser,
        (clinic, user): (i64, i64),
        token: &str,
    ) -> String {
        let done = self.round(browser, (clinic, user), token, "").await.is(200);
        let code = done.attribute("[data-handover]", "data-handover").unwrap();
        let joined = self.join(browser, token, &code).await.is(200);
        joined.json()["session"].as_str().unwrap().to_owned()
    }

    /// What the script of a frame asks when its window told it something, or nothing.
    pub(crate) async fn join(&self, browser: &Browser, token: &str, code: &str) -> Answer {
        let path = "/panel/patient/sign-in";
        let headers = [
            ("accept", "application/json"),
            ("x-cageside-session", token),
            ("sec-fetch-site", "same-origin"),
        ];
        let body = format!("code={code}");
        browser.post_with(&self.router, path, &body, &headers).await
    }

    /// What htmx asks of a frame.
    pub(crate) async fn htmx(&self, path: &str, token: &str, body: &str) -> Answer {
        let headers = [
            ("hx-request", "true"),
            ("x-cageside-session", token),
            ("sec-fetch-site", "same-origin"),
        ];
        Browser::default()
            .post_with(&self.router, path, body, &headers)
            .await
    }

    /// How often the stand-in was asked for anything of a clinic's records.
    pub(crate) fn asked(&self, clinic: i64) -> usize {
        self.world.count_calls("GET", &format!("/{clinic}/api/"))
    }
}

fn new_button(
    clinic: i64,
    page: ProvetPage,
    recipe: HashScheme,
    action: IntegrationAction,
) -> NewButton {
    NewButton {
        provet_id: ProvetId::new(clinic).unwrap(),
        page: Some(page),
        action,
        parameter: "id".to_owned(),
        prefix: String::new(),
        salt: Salt::generate(),
        recipe,
    }
}

fn parts(db: &Database, directory: &TenantCache, clock: &FixedClock) -> AppDeps {
    let clock = Arc::new(clock.clone());
    let hosts = AllowedHosts::parse("localhost", true).unwrap();
    AppDeps {
        config: WebConfig {
            public_url: OURS.parse().unwrap(),
            provet_hosts: "localhost".to_owned(),
            allow_http_provet: true,
            session_lifetime: SignedDuration::from_hours(12),
            trusted_proxies: Vec::new(),
        },
        provet: ProvetClient::new(&hosts, Arc::new(db.clone()), clock.clone()).unwrap(),
        allowed_hosts: hosts,
        db: db.clone(),
        tenant_cache: directory.clone(),
        clock,
        hookup_token: HOOKUP.into(),
        panel_for: cageside::panels::panel_for,
        theme_css: None,
        metrics: None,
    }
}
