//! A clinic on loopback, and a panel opened there on whatever a test has put into it.

use std::path::PathBuf;
use std::sync::Arc;

use cageside::clock::{Clock, FixedClock};
use cageside::panels::{FormFields, PanelContext, PanelSession, panel_for};
use cageside::provet::hookup::OAuthGrantType;
use cageside::provet::launch::ProofLevel;
use cageside::provet::{
    AllowedHosts, Credential, ProvetClient, ProvetId, ProvetPage as Place, Tenant,
};
use cageside::storage::{AuditEntry, AuditFilter, Database, Vault};
use cageside::views::i18n::{ClinicLocale as Set, I18n};
use jiff::{SignedDuration, Timestamp};
use provet_simulator::{NewApplication, Simulator, StoredRecord};
use secrecy::SecretString;
use serde_json::Value;

use crate::page::Page;

/// The Finnish clinic.
const TENANT: i64 = 54321;

/// A clinic, and the panel of one of its pages.
pub(crate) struct Desk {
    pub(crate) world: Simulator,
    place: Place,
    /// What the panel is opened on.
    pub(crate) objects: Vec<i64>,
    provet: ProvetClient,
    credential: Arc<Credential>,
    db: Database,
    clock: FixedClock,
    folder: PathBuf,
}

/// What came of a form.
pub(crate) struct Done {
    pub(crate) page: Page,
    pub(crate) written: bool,
}

impl Desk {
    pub(crate) async fn open(place: Place) -> Self {
        let clock = FixedClock::new("2026-11-21T08:00:00Z".parse().unwrap());
        let world = Simulator::new(7, clock.now());
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let origin = format!("http://localhost:{}", listener.local_addr().unwrap().port());
        world.set_origin(&origin);
        tokio::spawn(provet_simulator::serve(
            world.clone(),
            listener,
            std::future::pending(),
        ));
        let name = format!("cageside-{}", hex::encode(rand::random::<[u8; 8]>()));
        let folder = std::env::temp_dir().join(name);
        std::fs::create_dir(&folder).unwrap();
        let url = format!("sqlite://{}/desk.db", folder.display());
        let db = Database::open(&url, Vault::generate()).await.unwrap();
        let hosts = AllowedHosts::parse("localhost", true).unwrap();
        let store = Arc::new(db.clone());
        Self {
            provet: ProvetClient::new(&hosts, store, Arc::new(clock.clone())).unwrap(),
            credential: Arc::new(credential(&world, &origin)),
            world,
            place,
            objects: vec![1],
            db,
            clock,
            folder,
        }
    }

    fn context(&self) -> Arc<PanelContext> {
        let now = self.clock.now();
        let place = Set {
            language: Some("en".to_owned()),
            time_zone: "Europe/Helsinki".to_owned(),
            currency: "EUR".to_owned(),
        };
        Arc::new(PanelContext {
            panel_session: Arc::new(PanelSession {
                provet_id: self.credential.tenant.provet_id,
                page: self.place,
                object_ids: self.objects.clone(),
                proof: ProofLevel::Plain,
                claimed_user_id: Some(3),
                department_id: None,
                user_session_id: None,
                panel_id: "frame".to_owned(),
                expires_at: now,
            }),
            tenant: self.credential.tenant.clone(),
            provet: self.provet.api_for(Arc::clone(&self.credential)),
            writer: self.provet.api_for(Arc::clone(&self.credential)),
            signed_in_user: None,
            db: self.db.clone(),
            i18n: I18n::for_request(None, &place),
            now,
            session_token: "sealed".to_owned(),
            nonce: "nonce".to_owned(),
        })
    }

    /// The whole panel, its sections in order.
    pub(crate) async fn panel(&self) -> Page {
        let sections = panel_for(self.place).sections(self.context());
        let markups = futures_util::future::join_all(sections.into_iter().map(|one| one.markup));
        let whole: String = markups.await.into_iter().map(|markup| markup.0).collect();
        Page::of(&whole)
    }

    /// Sends a form.
    pub(crate) async fn act(
        &self,
        action: &str,
        fields: &[(impl AsRef<str> + Sync, impl AsRef<str> + Sync)],
    ) -> Done {
        let own = |(name, value): &(_, _)| text(name, value);
        let form = FormFields(fields.iter().map(own).collect());
        let acted = panel_for(self.place).handle_action(self.context(), action.to_owned(), form);
        let acted = acted.await.unwrap();
        Done {
            page: Page::of(&acted.markup.0),
            written: acted.record_changed,
        }
    }

    /// How many writes reached Provet.
    pub(crate) fn writes(&self) -> usize {
        let api = format!("/{TENANT}/api/");
        let count = |method| self.world.count_calls(method, &api);
        count("POST") + count("PATCH") + count("PUT")
    }

    pub(crate) fn row(&self, table: &str, id: i64) -> StoredRecord {
        self.world.read(|state| {
            let clinic = state.find_clinic(TENANT).unwrap();
            clinic.find_row(table, id).unwrap().clone()
        })
    }

    /// Puts a record into Provet.
    pub(crate) fn add(&self, table: &str, row: &Value) -> i64 {
        let row = row.as_object().unwrap().clone();
        self.world.update(|state| {
            state
                .find_clinic_mut(TENANT)
                .unwrap()
                .insert_row(table, row)
        })
    }

    /// Changes a record as somebody else would.
    pub(crate) fn set(&self, table: &str, id: i64, fields: &Value) {
        self.world.update(|state| {
            let clinic = state.find_clinic_mut(TENANT).unwrap();
            let row = clinic.find_row_mut(table, id).unwrap();
            row.extend(fields.as_object().unwrap().clone());
        });
    }

    /// So many days from today, as a date.
    pub(crate) fn date(&self, days: i64) -> String {
        self.at(days).strftime("%Y-%m-%d").to_string()
    }

    /// So many days from now.
    pub(crate) fn at(&self, days: i64) -> Timestamp {
        let span = SignedDuration::from_hours(24 * days);
        self.clock.now().saturating_add(span).unwrap()
    }

    /// Every write that was asked for, newest first.
    pub(crate) async fn audit(&self) -> Vec<AuditEntry> {
        self.db
            .list_audit_entries(&AuditFilter::default(), 500)
            .await
            .unwrap()
    }
}

fn text(name: &impl AsRef<str>, value: &impl AsRef<str>) -> (String, String) {
    (name.as_ref().to_owned(), value.as_ref().to_owned())
}

impl Drop for Desk {
    fn drop(&mut self) {
        std::fs::remove_dir_all(&self.folder).unwrap();
    }
}

fn credential(world: &Simulator, origin: &str) -> Credential {
    let app = world
        .add_application(TENANT, NewApplication::default())
        .unwrap();
    let token_url = format!("{origin}/{TENANT}/oauth2/token/").parse().unwrap();
    Credential {
        id: "one".to_owned(),
        tenant: Tenant::from_token_url(ProvetId::new(TENANT).unwrap(), &token_url).unwrap(),
        client_id: app.client_id,
        client_secret: Some(SecretString::from(app.client_secret)),
        grant_type: OAuthGrantType::ClientCredentials,
        acts_for_user: false,
    }
}
