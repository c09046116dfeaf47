//! A clinic of the stand-in with one animal, its owner, some visits and reminders, and Cageside in front of it.

use std::path::PathBuf;
use std::sync::Arc;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::Request;
use cageside::background::{BackgroundAction, SigningSecret};
use cageside::clock::{Clock, FixedClock};
use cageside::provet::launch::{HashScheme, Salt};
use cageside::provet::{AllowedHosts, Hookup, ProvetClient, ProvetId, ProvetPage};
use cageside::storage::{
    Button, Database, HookupOutcome, IntegrationAction, Job, NewButton, StaticHeader,
    StoredButtonAction, TenantCache, Vault,
};
use cageside::web::{AppDeps, AppState, WebConfig, router};
use jiff::{SignedDuration, Timestamp};
use md5::{Digest, Md5};
use provet_simulator::{ClinicTables, NewApplication, SimulatedClinic, Simulator, StoredRecord};
use serde_json::{Value, json};
use tower::ServiceExt;

use crate::background::lossy::Wire;

pub(crate) const CLINIC: i64 = 54321;

/// Everything on one desk.
pub(crate) struct Desk {
    pub(crate) world: Simulator,
    pub(crate) wire: Wire,
    pub(crate) app: AppState,
    pub(crate) db: Database,
    pub(crate) clock: FixedClock,
    router: Router,
    _folder: Folder,
}

/// A folder that goes away with the test.
pub(crate) struct Folder(pub(crate) PathBuf);

impl Folder {
    pub(crate) fn new() -> Self {
        let name = format!("cageside-jobs-{}", hex::encode(rand::random::<[u8; 8]>()));
        let path = std::env::temp_dir().join(name);
        std::fs::create_dir(&path).unwrap();
        Self(path)
    }

    pub(crate) fn database(&self) -> String {
        format!("sqlite://{}/cageside.db", self.0.display())
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        std::fs::remove_dir_all(&self.0).unwrap();
    }
}

impl Desk {
    /// A connected clinic, and a worker beside the requests.
    pub(crate) async fn open() -> Self {
        let desk = Self::idle().await;
        let app = desk.app.clone();
        tokio::spawn(async move { app.job_worker().run().await });
        desk
    }

    /// The same without a worker.
    pub(crate) async fn idle() -> Self {
        let clock = FixedClock::new("2026-11-21T08:00:00Z".parse().unwrap());
        let world = Simulator::new(7, clock.now());
        let shown = clock.clone();
        world.set_clock_fn(Arc::new(move || shown.now()));
        furnish(&world, CLINIC, 20);
        let wire = Wire::default();
        wire.serve(&world).await;
        let folder = Folder::new();
        let url = folder.database();
        let db = Database::open(&url, Vault::generate()).await.unwrap();
        connect(&world, &db, CLINIC, clock.now()).await;
        let app = AppState::new(parts(&db, &clock));
        Self {
            router: router(app.clone()),
            world,
            wire,
            app,
            db,
            clock,
            _folder: folder,
        }
    }

    /// Another node on the same database.
    pub(crate) fn other_node(&self) -> AppState {
        AppState::new(parts(&self.db, &self.clock))
    }

    /// A button that does this.
    pub(crate) async fn button(&self, page: ProvetPage, kind: &str, argument: &str) -> Button {
        let work = BackgroundAction::parse(kind, argument, page).unwrap();
        self.button_with(page, stored(&work)).await
    }

    pub(crate) async fn button_with(&self, page: ProvetPage, work: StoredButtonAction) -> Button {
        let new = button(CLINIC, page);
        let now = self.clock.now();
        self.db
            .add_background_button(new, &work, now)
            .await
            .unwrap()
    }

    /// Presses a button on objects, now.
    pub(crate) async fn press(&self, button: &Button, objects: &[i64]) -> (u16, String) {
        self.get(&self.uri(button, objects)).await
    }

    /// What Provet's workers call.
    pub(crate) fn uri(&self, button: &Button, objects: &[i64]) -> String {
        uri(button, objects, self.clock.now())
    }

    pub(crate) async fn get(&self, uri: &str) -> (u16, String) {
        self.send(Request::get(uri).body(Body::empty()).unwrap())
            .await
    }

    pub(crate) async fn send(&self, request: Request<Body>) -> (u16, String) {
        let response = self.router.clone().oneshot(request).await.unwrap();
        let status = response.status().as_u16();
        let body = to_bytes(response.into_body(), 1 << 20).await.unwrap();
        (status, String::from_utf8(body.to_vec()).unwrap())
    }

    /// Lets time go by and carries out what is due then.
    pub(crate) async fn later(&self, seconds: i64) {
        self.clock.advance(SignedDuration::from_secs(seconds));
        self.app.job_worker().run_due().await.unwrap();
    }

    pub(crate) async fn job(&self) -> Job {
        self.db.list_jobs(None, None, 9).await.unwrap().remove(0)
    }

    /// A field of a record in the stand-in.
    pub(crate) fn field(&self, table: &str, id: i64, field: &str) -> Value {
        self.world.read(|state| {
            let row = state
                .find_clinic(CLINIC)
                .unwrap()
                .find_row(table, id)
                .unwrap();
            row.get(field).cloned().unwrap_or_default()
        })
    }

    /// The texts of all records of a table.
    pub(crate) fn texts(&self, table: &str, field: &str) -> Vec<String> {
        self.world.read(|state| {
            let rows = state.find_clinic(CLINIC).unwrap().table_rows(table);
            rows.filter_map(|(_, row)| row.get(field)?.as_str().map(str::to_owned))
                .collect()
        })
    }
}

/// A button that is not stored yet.
pub(crate) fn button(clinic: i64, page: ProvetPage) -> NewButton {
    NewButton {
        provet_id: ProvetId::new(clinic).unwrap(),
        page: Some(page),
        action: IntegrationAction::Background,
        parameter: "id".to_owned(),
        prefix: String::new(),
        salt: Salt::generate(),
        recipe: HashScheme::TimestampSalt,
    }
}

pub(crate) fn stored(work: &BackgroundAction) -> StoredButtonAction {
    StoredButtonAction {
        kind: work.kind().to_owned(),
        settings: serde_json::to_string(work).unwrap(),
        signing_secret: None,
        static_header: None,
    }
}

pub(crate) fn with_secret(work: &BackgroundAction, secret: &SigningSecret) -> StoredButtonAction {
    StoredButtonAction {
        signing_secret: Some(secret.secret_text().clone()),
        ..stored(work)
    }
}

pub(crate) fn with_header(work: &BackgroundAction, name: &str, value: &str) -> StoredButtonAction {
    StoredButtonAction {
        static_header: Some(StaticHeader {
            name: name.to_owned(),
            value: value.into(),
        }),
        ..stored(work)
    }
}

/// A signed request, made here anew rather than with the code under test.
pub(crate) fn uri(button: &Button, objects: &[i64], at: Timestamp) -> String {
    let timestamp = at.as_second();
    let hash = hex::encode(Md5::digest(format!("{timestamp}{}", button.salt.expose())));
    let ids: Vec<String> = objects.iter().map(|id| format!("id={id}")).collect();
    let (clinic, page) = (button.provet_id, button.page.unwrap());
    format!(
        "/background/{clinic}/{page}?{}&timestamp={timestamp}&verification={hash}",
        ids.join("&")
    )
}

/// A clinic with one client (1), one animal (1), and so many visits and reminders (1…), all of them just begun.
pub(crate) fn furnish(world: &Simulator, clinic: i64, visits: i64) {
    let mut new = SimulatedClinic {
        provet_id: clinic,
        name: format!("Clinic {clinic}"),
        time_zone: "Europe/Helsinki".to_owned(),
        currency: "EUR".to_owned(),
        country: "FI".to_owned(),
        language: "en".to_owned(),
        tables: ClinicTables::default(),
    };
    let row = |value: Value| -> StoredRecord { value.as_object().cloned().unwrap() };
    new.insert_row_at(
        "client",
        1,
        row(json!({"firstname": "Aino", "lastname": "Aho"})),
    );
    new.insert_row_at("patient", 1, row(json!({"name": "Bella", "client": 1})));
    for id in 1..=visits {
        let visit = json!({"status": 0, "client": 1, "patients": [1], "type": 1});
        new.insert_row_at("consultation", id, row(visit));
        let reminder = json!({"status": 0, "client": 1, "patient": 1});
        new.insert_row_at("reminder", id, row(reminder));
    }
    world.update(|state| state.clinics.insert(clinic, new));
}

/// Adds the application in the stand-in and takes in its message, proven.
pub(crate) async fn connect(world: &Simulator, db: &Database, clinic: i64, now: Timestamp) {
    let app = world
        .add_application(clinic, NewApplication::default())
        .unwrap();
    let base = format!("{}/{clinic}/", world.origin());
    let message = json!({
        "provet_id": clinic,
        "client_id": app.client_id,
        "client_secret": app.client_secret,
        "algorithm": "RS256",
        "authorization_grant_type": "client_credentials",
        "client_type": "confidential",
        "redirect_uris": "https://panel.example/oauth/callback",
        "token_url": format!("{base}oauth2/token/"),
        "authorize_url": format!("{base}oauth2/authorize/"),
        "openid_autodiscovery_url": null,
    });
    let hosts = AllowedHosts::parse("localhost", true).unwrap();
    let hookup = Hookup::parse(message.to_string().as_bytes(), &hosts).unwrap();
    let HookupOutcome::New { credential_id } = db.accept_hookup(&hookup, now).await.unwrap() else {
        panic!("not a new clinic");
    };
    db.mark_credential_verified(&credential_id, now)
        .await
        .unwrap();
}

fn parts(db: &Database, clock: &FixedClock) -> AppDeps {
    let clock = Arc::new(clock.clone());
    let hosts = AllowedHosts::parse("localhost", true).unwrap();
    AppDeps {
        config: WebConfig {
            public_url: "https://panel.example".parse().unwrap(),
            provet_hosts: "localhost".to_owned(),
            allow_http_provet: true,
            session_lifetime: SignedDuration::from_hours(12),
            trusted_proxies: Vec::new(),
        },
        provet: ProvetClient::new(&hosts, Arc::new(db.clone()), clock.clone()).unwrap(),
        allowed_hosts: hosts,
        db: db.clone(),
        tenant_cache: TenantCache::new(db.clone()),
        clock,
        hookup_token: "hookup-token-0123456789abcdef".into(),
        panel_for: cageside::panels::panel_for,
        theme_css: None,
        metrics: None,
    }
}
