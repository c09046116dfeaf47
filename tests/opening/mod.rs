//! Opens a panel whose Provet is the stand-in, on this machine, with a database of its own.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use cageside::clock::{Clock, FixedClock};
use cageside::panels::{Acted, Context, Form, Opened, panel};
use cageside::provet::hookup::{ClientType, Departments, Grant};
use cageside::provet::launch::Proof;
use cageside::provet::{AllowedHosts, Credential, Hookup, Page, Provet, ProvetId, Tenant};
use cageside::simulator::{App, Faults, NewApp, Record, World, router};
use cageside::storage::{Accepted, AuditEntry, AuditFilter, Database, Vault};
use cageside::views::words::{Place, Words};
use futures_util::future::join_all;
use jiff::Timestamp;
use scraper::{ElementRef, Html, Selector};
use secrecy::SecretString;

/// The clinic of the stand-in that is opened.
const CLINIC: i64 = 54321;

/// An opened panel.
pub(crate) struct Opening {
    /// What Provet holds.
    pub(crate) world: World,
    cx: Arc<Context>,
    folder: PathBuf,
}

impl Drop for Opening {
    fn drop(&mut self) {
        // A folder that stays behind does no harm.
        drop(std::fs::remove_dir_all(&self.folder));
    }
}

impl Opening {
    /// Of one object's page.
    pub(crate) async fn of(page: Page, object: i64) -> Self {
        let (world, port) = stand_in().await;
        let app = world.add_application(CLINIC, NewApp::default()).unwrap();
        let url = format!("http://localhost:{port}/{CLINIC}/oauth2/token/");
        let provet_id = ProvetId::new(CLINIC).unwrap();
        let tenant = Tenant::of_token_url(provet_id, &url.parse().unwrap()).unwrap();
        let folder = folder();
        let db = database(&folder).await;
        let credential = credential(&db, &app, &tenant).await;
        let hosts = AllowedHosts::parse("localhost", true).unwrap();
        let clock: Arc<dyn Clock> = Arc::new(FixedClock::at(now()));
        let provet = Provet::new(&hosts, Arc::new(db.clone()), clock).unwrap();
        let api = provet.api(Arc::new(credential));
        let cx = Context {
            opened: Arc::new(opened(provet_id, page, object)),
            writer: api.clone(),
            provet: api,
            person: None,
            tenant,
            db,
            words: Words::for_request(None, &Place::default()),
            now: now(),
            session: "sealed".to_owned(),
            nonce: "nonce".to_owned(),
        };
        Self {
            world,
            cx: Arc::new(cx),
            folder,
        }
    }

    /// Every section, in the order of its slots.
    pub(crate) async fn sections(&self) -> Vec<(&'static str, Html)> {
        let panel = panel(self.cx.opened.page);
        let sections = panel.open(Arc::clone(&self.cx)).into_iter();
        let shown = sections.map(|section| async move {
            let markup = section.markup.await.into_string();
            (section.slot, Html::parse_fragment(&markup))
        });
        join_all(shown).await
    }

    /// One section.
    pub(crate) async fn section(&self, slot: &str) -> Html {
        let panel = panel(self.cx.opened.page);
        let sections = panel.open(Arc::clone(&self.cx));
        let section = sections
            .into_iter()
            .find(|section| section.slot == slot)
            .unwrap();
        Html::parse_fragment(&section.markup.await.into_string())
    }

    /// Sends a form.
    pub(crate) async fn send(&self, action: &str, fields: &[(String, String)]) -> Acted {
        let form = Form(fields.to_vec());
        let acted = panel(self.cx.opened.page).act(Arc::clone(&self.cx), action.to_owned(), form);
        acted.await.unwrap()
    }

    /// Every write that was noted down, newest first.
    pub(crate) async fn audit(&self) -> Vec<AuditEntry> {
        let all = AuditFilter::default();
        self.cx.db.audit(&all, 100).await.unwrap()
    }

    /// Lets something go wrong.
    pub(crate) fn fault(&self, set: impl FnOnce(&mut Faults)) {
        self.world.fault(set);
    }

    /// Changes a record behind the panel's back.
    pub(crate) fn change(&self, table: &str, id: i64, edit: impl FnOnce(&mut Record)) {
        self.world.change(|state| {
            let clinic = state.clinic_mut(CLINIC).unwrap();
            edit(clinic.row_mut(table, id).unwrap());
        });
    }

    /// Adds a record behind the panel's back.
    pub(crate) fn add(&self, table: &str, row: &serde_json::Value) {
        let row = row.as_object().unwrap().clone();
        self.world.change(|state| {
            let clinic = state.clinic_mut(CLINIC).unwrap();
            clinic.insert(table, row)
        });
    }

    /// The rows of a table that belong to a record.
    pub(crate) fn rows(&self, table: &str, field: &str, of: i64) -> Vec<Record> {
        self.world.read(|state| {
            let clinic = state.clinic(CLINIC).unwrap();
            let rows = clinic.rows_of(table, field, of);
            rows.map(|(_, row)| row.clone()).collect()
        })
    }

    /// A record of Provet.
    pub(crate) fn row(&self, table: &str, id: i64) -> Record {
        self.world.read(|state| {
            let clinic = state.clinic(CLINIC).unwrap();
            clinic.row(table, id).unwrap().clone()
        })
    }

    /// How many requests of a method reached a path of the clinic's API.
    pub(crate) fn count(&self, method: &str, path: &str) -> usize {
        let path = format!("/{CLINIC}/api/0.1/{path}");
        self.world.count(method, &path)
    }
}

/// The time at which all of this happens.
pub(crate) fn now() -> Timestamp {
    "2026-11-21T12:00:00Z".parse().unwrap()
}

/// A stand-in that listens on this machine, and on which port.
async fn stand_in() -> (World, u16) {
    let world = World::invented(7, now());
    let listener = tokio::net::TcpListener::bind(("127.0.0.1", 0)).await;
    let listener = listener.unwrap();
    let port = listener.local_addr().unwrap().port();
    world.set_origin(&format!("http://localhost:{port}"));
    let router = router(world.clone());
    tokio::spawn(async move { axum::serve(listener, router).await.unwrap() });
    (world, port)
}

fn folder() -> PathBuf {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let number = COUNT.fetch_add(1, Ordering::Relaxed);
    let name = format!("cageside-opening-{}-{number}", std::process::id());
    let folder = std::env::temp_dir().join(name);
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

async fn database(folder: &std::path::Path) -> Database {
    let url = format!("sqlite://{}/cageside.db", folder.display());
    let vault = Vault::parse(&"ab".repeat(32)).unwrap();
    Database::open(&url, vault).await.unwrap()
}

/// The application's credential, kept as a hookup message brings it.
async fn credential(db: &Database, app: &App, tenant: &Tenant) -> Credential {
    let secret = SecretString::from(app.client_secret.clone());
    let hookup = Hookup {
        tenant: tenant.clone(),
        client_id: app.client_id.clone(),
        client_secret: Some(secret.clone()),
        algorithm: None,
        grant: Grant::ClientCredentials,
        client_type: ClientType::Confidential,
        redirect_uris: Vec::new(),
        authorize_url: tenant.base().to_string(),
        discovery_url: None,
        departments: Departments::default(),
    };
    let accepted = db.accept_hookup(&hookup, now()).await.unwrap();
    let Accepted::New { credential_id } = accepted else {
        panic!("the database was not empty");
    };
    Credential {
        id: credential_id,
        tenant: tenant.clone(),
        client_id: app.client_id.clone(),
        client_secret: Some(secret),
        grant: Grant::ClientCredentials,
        person: false,
    }
}

fn opened(provet_id: ProvetId, page: Page, object: i64) -> Opened {
    Opened {
        provet_id,
        page,
        objects: vec![object],
        proof: Proof::Plain,
        claimed_user: Some(3),
        department: None,
        person: None,
        frame: "frame".to_owned(),
        expires_at: now(),
    }
}

/// The section an action answered with.
pub(crate) fn page(acted: &Acted) -> Html {
    Html::parse_fragment(&acted.markup.clone().into_string())
}

/// The text of every element that a selector finds.
pub(crate) fn texts(page: &Html, selector: &str) -> Vec<String> {
    let selector = Selector::parse(selector).unwrap();
    let found = page.select(&selector);
    found.map(|it| it.text().collect()).collect()
}

/// All text of a page.
pub(crate) fn text(page: &Html) -> String {
    page.root_element().text().collect()
}

/// What a browser would send when the button for `step` is pressed in the form that a selector finds.
pub(crate) fn fields(page: &Html, form: &str, step: &str) -> Vec<(String, String)> {
    let selector = Selector::parse(form).unwrap();
    let form = page.select(&selector).next().expect("the form");
    let inputs = Selector::parse("input, textarea").unwrap();
    let mut fields: Vec<(String, String)> = form.select(&inputs).map(field).collect();
    fields.push(("step".to_owned(), step.to_owned()));
    fields
}

fn field(input: ElementRef<'_>) -> (String, String) {
    let name = input.attr("name").unwrap_or_default().to_owned();
    let value = input.attr("value").map(str::to_owned);
    (name, value.unwrap_or_else(|| input.text().collect()))
}

/// Fills in one field.
pub(crate) fn typed(
    mut fields: Vec<(String, String)>,
    name: &str,
    value: &str,
) -> Vec<(String, String)> {
    fields.retain(|(key, _)| key != name);
    fields.push((name.to_owned(), value.to_owned()));
    fields
}
