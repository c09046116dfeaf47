//! Provet's stand-in with two clinics, our server connected to both, and a browser in front of them.

use std::path::PathBuf;
use std::sync::Arc;

use axum::Router;
use axum::extract::Query;
use axum::response::Html;
use axum::routing::get;
use cageside::clock::{Clock as _, FixedClock};
use cageside::provet::hookup;
use cageside::provet::launch::{HashScheme, Salt};
use cageside::provet::{AllowedHosts, ProvetClient, ProvetId, ProvetPage};
use cageside::storage::{ActingMode, Database, NewButton, TenantCache, TenantLocale, Vault};
use cageside::web::{self, AppDeps, AppState, WebConfig};
use jiff::{SignedDuration, Timestamp};
use provet_simulator::ui::{self, add_application};
use provet_simulator::{GrantType, NewApplication, Simulator};
use tokio::net::TcpListener;
use tokio::sync::{Semaphore, SemaphorePermit};

use crate::chromium::{Browser, Target, patiently};

pub(crate) use provet_simulator::ui::{ClickAction, PayloadMethod};

/// The clinic of most tests.
pub(crate) const CLINIC: i64 = 54321;
/// The other one.
pub(crate) const OTHER: i64 = 4285;

/// A browser takes much memory; so many run at once.
static SEATS: Semaphore = Semaphore::const_new(3);

/// Everything a test needs.
pub(crate) struct Stage {
    pub(crate) browser: Browser,
    pub(crate) world: Simulator,
    pub(crate) db: Database,
    pub(crate) clock: FixedClock,
    /// The origin of the stand-in.
    pub(crate) provet: String,
    /// Our origin.
    pub(crate) ours: String,
    directory: TenantCache,
    _folder: Folder,
    _seat: SemaphorePermit<'static>,
}

/// A folder that goes away with the test.
struct Folder(PathBuf);

impl Drop for Folder {
    fn drop(&mut self) {
        drop(std::fs::remove_dir_all(&self.0));
    }
}

impl Stage {
    /// Both clinics connected, without any button; or `None` where there is no Chromium and none is required.
    pub(crate) async fn set() -> Option<Self> {
        let stage = Self::bare(false).await?;
        stage.connect(CLINIC, "Europe/Helsinki", "EUR").await;
        stage.connect(OTHER, "Europe/London", "GBP").await;
        Some(stage)
    }

    /// Both clinics connected so that only people act, each with a button on its patients. A `forgetful` browser lets
    /// frames of other sites keep no cookies at all.
    pub(crate) async fn of_people(forgetful: bool) -> Option<Self> {
        let stage = Self::bare(forgetful).await?;
        for (clinic, zone, currency) in [
            (CLINIC, "Europe/Helsinki", "EUR"),
            (OTHER, "Europe/London", "GBP"),
        ] {
            stage.add(clinic, GrantType::AuthorizationCode).await;
            patiently("a credential", || async {
                let id = ProvetId::new(clinic).unwrap();
                stage.db.find_sign_in_credential(id).await.unwrap()
            })
            .await;
            stage.settle(clinic, zone, currency).await;
            stage
                .button(
                    clinic,
                    ProvetPage::Patient,
                    ClickAction::SidePanel,
                    PayloadMethod::Post,
                )
                .await;
        }
        Some(stage)
    }

    /// Neither clinic connected.
    pub(crate) async fn bare(forgetful: bool) -> Option<Self> {
        let seat = SEATS.acquire().await.unwrap();
        let browser = Browser::start(forgetful).await?;
        let provet_listener = listen().await;
        let our_listener = listen().await;
        let provet = origin("localhost", &provet_listener);
        let ours = origin("127.0.0.1", &our_listener);
        let clock = FixedClock::new("2026-11-20T09:30:00Z".parse().unwrap());
        let world = invent(&provet, &clock);
        let folder = folder();
        let url = format!("sqlite://{}/cageside.db", folder.0.display());
        let db = Database::open(&url, Vault::generate()).await.unwrap();
        let directory = TenantCache::new(db.clone());
        let app = AppState::new(parts(&db, &directory, &clock, &ours).await);
        let routes = provet_simulator::router(world.clone()).merge(around());
        tokio::spawn(async move { axum::serve(provet_listener, routes).await.unwrap() });
        tokio::spawn(web::serve(app, our_listener, std::future::pending()));
        Some(Self {
            browser,
            world,
            db,
            clock,
            provet,
            ours,
            directory,
            _folder: folder,
            _seat: seat,
        })
    }

    /// Adds us in the stand-in's catalogue and waits until the credential has been proven.
    pub(crate) async fn connect(&self, clinic: i64, zone: &str, currency: &str) {
        self.add(clinic, GrantType::ClientCredentials).await;
        let id = ProvetId::new(clinic).unwrap();
        patiently("the proof of a credential", || async {
            let found = self
                .db
                .find_working_credential(id, hookup::OAuthGrantType::ClientCredentials);
            found.await.unwrap()
        })
        .await;
        self.settle(clinic, zone, currency).await;
    }

    /// Adds us in the stand-in's catalogue.
    pub(crate) async fn add(&self, clinic: i64, grant: GrantType) {
        let token = self.db.load_hookup_token(None).await.unwrap();
        let token = secrecy::ExposeSecret::expose_secret(&token).to_owned();
        let app = NewApplication {
            hookup_url: Some(format!("{}/hookup/{token}", self.ours)),
            redirect_uris: vec![format!("{}/oauth/callback", self.ours)],
            grant_type: grant,
            ..NewApplication::default()
        };
        let added = add_application(&self.world, clinic, app).await.unwrap();
        assert!(added.delivery.unwrap().is_accepted());
    }

    async fn settle(&self, clinic: i64, zone: &str, currency: &str) {
        let id = ProvetId::new(clinic).unwrap();
        let mut tenant = self.db.find_tenant(id).await.unwrap().unwrap();
        tenant.locale = TenantLocale {
            language: Some("en-GB".to_owned()),
            time_zone: Some(zone.to_owned()),
            currency: Some(currency.to_owned()),
        };
        self.db.update_tenant(&tenant).await.unwrap();
        self.directory.invalidate();
    }

    /// Puts a button on the pages of a clinic.
    pub(crate) async fn button(
        &self,
        clinic: i64,
        page: ProvetPage,
        action: ClickAction,
        method: PayloadMethod,
    ) {
        let salt = Salt::generate();
        let ours = NewButton {
            provet_id: ProvetId::new(clinic).unwrap(),
            page: Some(page),
            action: cageside::storage::IntegrationAction::SidePanel,
            parameter: "id".to_owned(),
            prefix: String::new(),
            salt: salt.clone(),
            recipe: HashScheme::TimestampSalt,
        };
        self.db.add_button(ours, self.clock.now()).await.unwrap();
        let button = ui::IntegrationButton {
            name: "Cageside".to_owned(),
            page_number: u8::try_from(page.provet_type()).unwrap(),
            action,
            method,
            target_url: format!("{}/launch/{clinic}/{page}", self.ours),
            verification_salt: ui::VerificationSalt::new(salt.expose()),
            ..ui::IntegrationButton::default()
        };
        self.world.add_button(clinic, &button).unwrap();
        self.directory.invalidate();
    }

    /// The record page of the stand-in, opened in a tab.
    pub(crate) async fn desk(&self, path: &str) -> Target {
        let desk = self.browser.open(&format!("{}/{path}", self.provet)).await;
        desk.until("document.documentElement.dataset.ready").await;
        desk
    }

    /// A record page whose button was pressed, and the side panel in it.
    pub(crate) async fn side_panel(&self, path: &str) -> (Target, Target) {
        let desk = self.desk(path).await;
        let panel = self.press(&desk).await;
        (desk, panel)
    }

    /// Lets people write as themselves where the virtual user reads.
    pub(crate) async fn people_write(&self, clinic: i64) {
        let id = ProvetId::new(clinic).unwrap();
        let mut tenant = self.db.find_tenant(id).await.unwrap().unwrap();
        tenant.policy.acting_mode = ActingMode::PersonWrites;
        self.db.update_tenant(&tenant).await.unwrap();
        self.directory.invalidate();
    }

    /// Presses the button of a record page; the panel is the target that comes of it, complete.
    pub(crate) async fn press(&self, desk: &Target) -> Target {
        let known = self.browser.targets();
        desk.click("form[data-button] button").await;
        let panel = self.browser.at(&format!("{}/", self.ours), &known).await;
        panel.until("document.readyState === 'complete'").await;
        panel
    }

    /// What a press of the button on this page would open by GET.
    pub(crate) async fn launch_url(&self, path: &str) -> String {
        let desk = self.desk(path).await;
        let form = "document.querySelector('form[data-button]')";
        let url = format!("{form}.action + '?' + new URLSearchParams(new FormData({form}))");
        let url = desk.text(&url).await;
        desk.close().await;
        url
    }

    /// A panel opened in a tab of its own.
    pub(crate) async fn tab(&self, path: &str) -> Target {
        let url = self.launch_url(path).await;
        self.browser.open(&url).await
    }

    /// How many weights a patient has in the stand-in.
    pub(crate) fn weights(&self, clinic: i64, patient: i64) -> usize {
        self.world.read(|state| {
            let clinic = state.find_clinic(clinic).unwrap();
            clinic
                .rows_referring_to("patient/weight", "patient", patient)
                .count()
        })
    }

    /// How many weights were sent to be recorded.
    pub(crate) fn sent_weights(&self, clinic: i64) -> usize {
        let calls = self.world.list_calls();
        let weighed = calls.iter().filter(|call| {
            call.method == "POST"
                && call.path.starts_with(&format!("/{clinic}/"))
                && call.path.contains("/weight")
        });
        weighed.count()
    }

    /// Another origin that frames whatever it is told to.
    pub(crate) async fn stranger(&self) -> String {
        let listener = listen().await;
        let stranger = origin("localhost", &listener);
        tokio::spawn(async move { axum::serve(listener, around()).await.unwrap() });
        stranger
    }
}

/// A page that frames `around?url=…` and keeps what it is told.
fn around() -> Router {
    #[derive(serde::Deserialize)]
    struct Asked {
        url: String,
    }
    async fn page(Query(Asked { url }): Query<Asked>) -> Html<String> {
        let url = url.replace('&', "&amp;").replace('"', "&quot;");
        Html(format!(
            r#"<!DOCTYPE html><title>around</title><script>
                window.told = [];
                addEventListener("message", ({{ origin, data }}) => told.push(origin + " " + data));
            </script><iframe src="{url}" width="400" height="700"></iframe>"#
        ))
    }
    Router::new().route("/around", get(page))
}

/// The address of a page that frames `url`.
pub(crate) fn framing(origin: &str, url: &str) -> String {
    let query = url::form_urlencoded::Serializer::new(String::new())
        .append_pair("url", url)
        .finish();
    format!("{origin}/around?{query}")
}

async fn listen() -> TcpListener {
    TcpListener::bind("127.0.0.1:0").await.unwrap()
}

fn origin(host: &str, listener: &TcpListener) -> String {
    format!("http://{host}:{}", listener.local_addr().unwrap().port())
}

fn folder() -> Folder {
    let name = format!(
        "cageside-browser-{}",
        hex::encode(rand::random::<[u8; 8]>())
    );
    let path = std::env::temp_dir().join(name);
    std::fs::create_dir(&path).unwrap();
    Folder(path)
}

fn invent(origin: &str, clock: &FixedClock) -> Simulator {
    let world = Simulator::new(54_321, clock.now());
    let same: FixedClock = clock.clone();
    world.set_clock_fn(Arc::new(move || -> Timestamp { same.now() }));
    world.set_origin(origin);
    world
}

async fn parts(db: &Database, directory: &TenantCache, clock: &FixedClock, ours: &str) -> AppDeps {
    let clock = Arc::new(clock.clone());
    let hosts = AllowedHosts::parse("localhost", true).unwrap();
    AppDeps {
        config: WebConfig {
            public_url: ours.parse().unwrap(),
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
        hookup_token: db.load_hookup_token(None).await.unwrap(),
        panel_for: cageside::panels::panel_for,
        theme_css: None,
        metrics: None,
    }
}
