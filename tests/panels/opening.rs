//! Opens a panel whose Provet is the stand-in, on this machine, with a database of its own.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use cageside::clock::{Clock, FixedClock};
use cageside::panels::{ActionResponse, FormFields, PanelContext, PanelSession, panel_for};
use cageside::provet::hookup::{ClientType, HookupDepartments, OAuthGrantType};
use cageside::provet::launch::ProofLevel;
use cageside::provet::{
    AllowedHosts, Credential, Hookup, ProvetClient, ProvetId, ProvetPage, Tenant,
};
use cageside::storage::{AuditEntry, AuditFilter, Database, HookupOutcome, Vault};
use cageside::views::i18n::{ClinicLocale, I18n};
use futures_util::future::join_all;
use jiff::Timestamp;
use provet_simulator::{Faults, NewApplication, OauthApplication, Simulator, StoredRecord, router};
use scraper::{ElementRef, Html, Selector};
use secrecy::SecretString;

/// The clinic of the stand-in that is opened.
const CLINIC: i64 = 54321;

/// An opened panel.
pub(crate) struct Opening {
    /// What Provet holds.
    pub(crate) world: Simulator,
    ctx: Arc<PanelContext>,
    folder: PathBuf,
    /// Holds the port to which no connection comes about.
    silent: Option<tokio::net::TcpSocket>,
}

impl Drop for Opening {
    fn drop(&mut self) {
        // A folder that stays behind does no harm.
        drop(std::fs::remove_dir_all(&self.folder));
    }
}

impl Opening {
    /// Of one object's page.
    pub(crate) async fn of(page: ProvetPage, object: i64) -> Self {
        let (world, port) = stand_in().await;
        let app = world
            .add_application(CLINIC, NewApplication::default())
            .unwrap();
        let url = format!("http://localhost:{port}/{CLINIC}/oauth2/token/");
        let provet_id = ProvetId::new(CLINIC).unwrap();
        let tenant = Tenant::from_token_url(provet_id, &url.parse().unwrap()).unwrap();
        let folder = folder();
        let db = database(&folder).await;
        let credential = credential(&db, &app, &tenant).await;
        let hosts = AllowedHosts::parse("localhost", true).unwrap();
        let clock: Arc<dyn Clock> = Arc::new(FixedClock::new(now()));
        let provet = ProvetClient::new(&hosts, Arc::new(db.clone()), clock).unwrap();
        let api = provet.api_for(Arc::new(credential));
        let ctx = PanelContext {
            panel_session: Arc::new(opened(provet_id, page, object)),
            writer: api.clone(),
            provet: api,
            signed_in_user: None,
            tenant,
            db,
            i18n: I18n::for_request(None, &ClinicLocale::default()),
            now: now(),
            session_token: "sealed".to_owned(),
            nonce: "nonce".to_owned(),
        };
        Self {
            world,
            ctx: Arc::new(ctx),
            folder,
            silent: None,
        }
    }

    /// Every section, in the order of its slots.
    pub(crate) async fn sections(&self) -> Vec<(&'static str, Html)> {
        let panel = panel_for(self.ctx.panel_session.page);
        let sections = panel.sections(Arc::clone(&self.ctx)).into_iter();
        let shown = sections.map(|section| async move {
            let markup = section.markup.await.into_string();
            (section.slot, Html::parse_fragment(&markup))
        });
        join_all(shown).await
    }

    /// One section.
    pub(crate) async fn section(&self, slot: &str) -> Html {
        let panel = panel_for(self.ctx.panel_session.page);
        let sections = panel.sections(Arc::clone(&self.ctx));
        let section = sections
            .into_iter()
            .find(|section| section.slot == slot)
            .unwrap();
        Html::parse_fragment(&section.markup.await.into_string())
    }

    /// Sends a form.
    pub(crate) async fn send(&self, action: &str, fields: &[(String, String)]) -> ActionResponse {
        let form = FormFields(fields.to_vec());
        let acted = panel_for(self.ctx.panel_session.page).handle_action(
            Arc::clone(&self.ctx),
            action.to_owned(),
            form,
        );
        acted.await.unwrap()
    }

    /// Every write that was noted down, newest first.
    pub(crate) async fn audit(&self) -> Vec<AuditEntry> {
        let all = AuditFilter::default();
        self.ctx.db.list_audit_entries(&all, 100).await.unwrap()
    }

    /// From now on no connection for a write comes about; everything can still be read.
    pub(crate) fn cut_writes(&mut self) {
        // Bound and not listening: nobody else gets the port, and every connection to it is refused.
        let socket = tokio::net::TcpSocket::new_v4().unwrap();
        socket.bind(([127, 0, 0, 1], 0).into()).unwrap();
        let port = socket.local_addr().unwrap().port();
        self.silent = Some(socket);
        let url = format!("http://localhost:{port}/{CLINIC}/oauth2/token/");
        let provet_id = self.ctx.panel_session.provet_id;
        let credential = Credential {
            id: "silent".to_owned(),
            tenant: Tenant::from_token_url(provet_id, &url.parse().unwrap()).unwrap(),
            client_id: "silent".to_owned(),
            client_secret: Some(SecretString::from("silent".to_owned())),
            grant_type: OAuthGrantType::ClientCredentials,
            acts_for_user: false,
        };
        let hosts = AllowedHosts::parse("localhost", true).unwrap();
        let clock: Arc<dyn Clock> = Arc::new(FixedClock::new(now()));
        let provet = ProvetClient::new(&hosts, Arc::new(self.ctx.db.clone()), clock).unwrap();
        let ctx = Arc::get_mut(&mut self.ctx).expect("no request is running");
        ctx.writer = provet.api_for(Arc::new(credential));
    }

    /// Lets something go wrong.
    pub(crate) fn fault(&self, set: impl FnOnce(&mut Faults)) {
        self.world.update_faults(set);
    }

    /// Changes a record behind the panel's back.
    pub(crate) fn change(&self, table: &str, id: i64, edit: impl FnOnce(&mut StoredRecord)) {
        self.world.update(|state| {
            let clinic = state.find_clinic_mut(CLINIC).unwrap();
            edit(clinic.find_row_mut(table, id).unwrap());
        });
    }

    /// Adds a record behind the panel's back.
    pub(crate) fn add(&self, table: &str, row: &serde_json::Value) {
        let row = row.as_object().unwrap().clone();
        self.world.update(|state| {
            let clinic = state.find_clinic_mut(CLINIC).unwrap();
            clinic.insert_row(table, row)
        });
    }

    /// The rows of a table that belong to a record.
    pub(crate) fn rows(&self, table: &str, field: &str, of: i64) -> Vec<StoredRecord> {
        self.world.read(|state| {
            let clinic = state.find_clinic(CLINIC).unwrap();
            let rows = clinic.rows_referring_to(table, field, of);
            rows.map(|(_, row)| row.clone()).collect()
        })
    }

    /// A record of Provet.
    pub(crate) fn row(&self, table: &str, id: i64) -> StoredRecord {
        self.world.read(|state| {
            let clinic = state.find_clinic(CLINIC).unwrap();
            clinic.find_row(table, id).unwrap().clone()
        })
    }

    /// How many requests of a method reached a path of the clinic's API.
    pub(crate) fn count(&self, method: &str, path: &str) -> usize {
        let path = format!("/{CLINIC}/api/0.1/{path}");
        self.world.count_calls(method, &path)
    }
}

/// The time at which all of this happens.
pub(crate) fn now() -> Timestamp {
    "2026-11-21T12:00:00Z".parse().unwrap()
}

/// A stand-in that listens on this machine, and on which port.
async fn stand_in() -> (Simulator, u16) {
    let world = Simulator::new(7, now());
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
async fn credential(db: &Database, app: &OauthApplication, tenant: &Tenant) -> Credential {
    let secret = SecretString::from(app.client_secret.clone());
    let hookup = Hookup {
        tenant: tenant.clone(),
        client_id: app.client_id.clone(),
        client_secret: Some(secret.clone()),
        algorithm: None,
        grant_type: OAuthGrantType::ClientCredentials,
        client_type: ClientType::Confidential,
        redirect_uris: Vec::new(),
        authorize_url: tenant.base_url().to_string(),
        discovery_url: None,
        departments: HookupDepartments::default(),
    };
    let accepted = db.accept_hookup(&hookup, now()).await.unwrap();
    let HookupOutcome::New { credential_id } = accepted else {
        panic!("the database was not empty");
    };
    Credential {
        id: credential_id,
        tenant: tenant.clone(),
        client_id: app.client_id.clone(),
        client_secret: Some(secret),
        grant_type: OAuthGrantType::ClientCredentials,
        acts_for_user: false,
    }
}

fn opened(provet_id: ProvetId, page: ProvetPage, object: i64) -> PanelSession {
    PanelSession {
        provet_id,
        page,
        object_ids: vec![object],
        proof: ProofLevel::Plain,
        claimed_user_id: Some(3),
        department_id: None,
        user_session_id: None,
        panel_id: "frame".to_owned(),
        expires_at: now(),
    }
}

/// The section an action answered with.
pub(crate) fn page(acted: &ActionResponse) -> Html {
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
