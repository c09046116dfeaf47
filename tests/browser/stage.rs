//! Provet's stand-in with two clinics, our server connected to both, and a browser in front of them.

use std::path::PathBuf;
use std::sync::Arc;

use axum::Router;
use axum::extract::Query;
use axum::response::Html;
use axum::routing::get;
use cageside::clock::{Clock as _, FixedClock};
use cageside::provet::hookup;
use cageside::provet::launch::{Recipe, Salt};
use cageside::provet::{AllowedHosts, Page, Provet, ProvetId};
use cageside::simulator::desk::{self, add_application};
use cageside::simulator::{self, Grant, NewApp, World};
use cageside::storage::{Acting, Database, Directory, NewButton, PlaceSettings, Vault};
use cageside::web::{self, App, Parts, Settings};
use jiff::{SignedDuration, Timestamp};
use tokio::net::TcpListener;
use tokio::sync::{Semaphore, SemaphorePermit};

use crate::chromium::{Browser, Target, patiently};

pub(crate) use cageside::simulator::desk::{Action, Method};

/// The clinic of most tests.
pub(crate) const CLINIC: i64 = 54321;
/// The other one.
pub(crate) const OTHER: i64 = 4285;

/// A browser takes much memory; so many run at once.
static SEATS: Semaphore = Semaphore::const_new(3);

/// Everything a test needs.
pub(crate) struct Stage {
    pub(crate) browser: Browser,
    pub(crate) world: World,
    pub(crate) db: Database,
    pub(crate) clock: FixedClock,
    /// The origin of the stand-in.
    pub(crate) provet: String,
    /// Our origin.
    pub(crate) ours: String,
    directory: Directory,
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
            stage.add(clinic, Grant::AuthorizationCode).await;
            patiently("a credential", || async {
                let id = ProvetId::new(clinic).unwrap();
                stage.db.sign_in_credential(id).await.unwrap()
            })
            .await;
            stage.settle(clinic, zone, currency).await;
            stage
                .button(clinic, Page::Patient, Action::SidePanel, Method::Post)
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
        let clock = FixedClock::at("2026-11-20T09:30:00Z".parse().unwrap());
        let world = invent(&provet, &clock);
        let folder = folder();
        let url = format!("sqlite://{}/cageside.db", folder.0.display());
        let db = Database::open(&url, Vault::generate()).await.unwrap();
        let directory = Directory::new(db.clone());
        let app = App::new(parts(&db, &directory, &clock, &ours).await);
        let routes = simulator::router(world.clone()).merge(around());
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
        self.add(clinic, Grant::ClientCredentials).await;
        let id = ProvetId::new(clinic).unwrap();
        patiently("the proof of a credential", || async {
            let found = self
                .db
                .working_credential(id, hookup::Grant::ClientCredentials);
            found.await.unwrap()
        })
        .await;
        self.settle(clinic, zone, currency).await;
    }

    /// Adds us in the stand-in's catalogue.
    pub(crate) async fn add(&self, clinic: i64, grant: Grant) {
        let token = self.db.hookup_token(None).await.unwrap();
        let token = secrecy::ExposeSecret::expose_secret(&token).to_owned();
        let app = NewApp {
            hookup_url: Some(format!("{}/hookup/{token}", self.ours)),
            redirect_uris: vec![format!("{}/oauth/callback", self.ours)],
            grant,
            ..NewApp::default()
        };
        let added = add_application(&self.world, clinic, app).await.unwrap();
        assert!(added.delivery.unwrap().accepted());
    }

    async fn settle(&self, clinic: i64, zone: &str, currency: &str) {
        let id = ProvetId::new(clinic).unwrap();
        let mut tenant = self.db.tenant(id).await.unwrap().unwrap();
        tenant.place = PlaceSettings {
            language: Some("en-GB".to_owned()),
            time_zone: Some(zone.to_owned()),
            currency: Some(currency.to_owned()),
        };
        self.db.change_tenant(&tenant).await.unwrap();
        self.directory.invalidate();
    }

    /// Puts a button on the pages of a clinic.
    pub(crate) async fn button(&self, clinic: i64, page: Page, action: Action, method: Method) {
        let salt = Salt::generate();
        let ours = NewButton {
            provet_id: ProvetId::new(clinic).unwrap(),
            page: Some(page),
            action: cageside::storage::Action::SidePanel,
            parameter: "id".to_owned(),
            prefix: String::new(),
            salt: salt.clone(),
            recipe: Recipe::TimestampSalt,
        };
        self.db.add_button(ours, self.clock.now()).await.unwrap();
        let button = desk::Button {
            name: "Cageside".to_owned(),
            page: u8::try_from(page.number()).unwrap(),
            action,
            method,
            url: format!("{}/launch/{clinic}/{page}", self.ours),
            verification_salt: desk::Salt::new(salt.expose()),
            ..desk::Button::default()
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
        let mut tenant = self.db.tenant(id).await.unwrap().unwrap();
        tenant.policy.acting = Acting::PersonWrites;
        self.db.change_tenant(&tenant).await.unwrap();
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
            let clinic = state.clinic(clinic).unwrap();
            clinic.rows_of("patient/weight", "patient", patient).count()
        })
    }

    /// How many weights were sent to be recorded.
    pub(crate) fn sent_weights(&self, clinic: i64) -> usize {
        let calls = self.world.calls();
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

fn invent(origin: &str, clock: &FixedClock) -> World {
    let world = World::invented(54_321, clock.now());
    let same: FixedClock = clock.clone();
    world.set_clock(Arc::new(move || -> Timestamp { same.now() }));
    world.set_origin(origin);
    world
}

async fn parts(db: &Database, directory: &Directory, clock: &FixedClock, ours: &str) -> Parts {
    let clock = Arc::new(clock.clone());
    let hosts = AllowedHosts::parse("localhost", true).unwrap();
    Parts {
        settings: Settings {
            public_url: ours.parse().unwrap(),
            provet_hosts: "localhost".to_owned(),
            allow_http_provet: true,
            session_lifetime: SignedDuration::from_hours(12),
            trusted_proxies: Vec::new(),
        },
        provet: Provet::new(&hosts, Arc::new(db.clone()), clock.clone()).unwrap(),
        hosts,
        db: db.clone(),
        directory: directory.clone(),
        clock,
        hookup_token: db.hookup_token(None).await.unwrap(),
        panels: cageside::panels::panel,
        theme: None,
        metrics: None,
    }
}
