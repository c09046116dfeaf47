//! A clinic on loopback, and panels opened on any of its pages.

use std::path::PathBuf;
use std::sync::Arc;

use cageside::clock::{Clock, FixedClock};
use cageside::panels::{
    ActionResponse, FormFields, PanelContext, PanelSession, PrintDocument, panel_for,
};
use cageside::provet::hookup::OAuthGrantType;
use cageside::provet::launch::ProofLevel;
use cageside::provet::{
    AllowedHosts, Credential, ProvetClient, ProvetId, ProvetPage as Place, Tenant,
};
use cageside::storage::{Database, Vault};
use cageside::views::i18n::{ClinicLocale as Set, I18n};
use provet_simulator::{NewApplication, Simulator};
use secrecy::SecretString;
use serde_json::{Value, json};

use crate::page::Page;

/// The Finnish clinic.
const TENANT: i64 = 54321;

/// A clinic, and what stands behind its panels.
pub(crate) struct Desk {
    pub(crate) world: Simulator,
    provet: ProvetClient,
    credential: Arc<Credential>,
    db: Database,
    clock: FixedClock,
    folder: PathBuf,
}

impl Desk {
    pub(crate) async fn open() -> Self {
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
        let name = hex::encode(rand::random::<[u8; 8]>());
        let folder = std::env::temp_dir().join(format!("cageside-{name}"));
        std::fs::create_dir(&folder).unwrap();
        let url = format!("sqlite://{}/desk.db", folder.display());
        let db = Database::open(&url, Vault::generate()).await.unwrap();
        let hosts = AllowedHosts::parse("localhost", true).unwrap();
        let store = Arc::new(db.clone());
        Self {
            provet: ProvetClient::new(&hosts, store, Arc::new(clock.clone())).unwrap(),
            credential: Arc::new(credential(&world, &origin)),
            world,
            db,
            clock,
            folder,
        }
    }

    fn context(&self, page: Place, objects: &[i64]) -> Arc<PanelContext> {
        let now = self.clock.now();
        let place = Set {
            language: Some("en".to_owned()),
            time_zone: "Europe/Helsinki".to_owned(),
            currency: "EUR".to_owned(),
        };
        Arc::new(PanelContext {
            panel_session: Arc::new(PanelSession {
                provet_id: self.credential.tenant.provet_id,
                page,
                object_ids: objects.to_vec(),
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

    /// The whole panel, its sections as they come.
    pub(crate) async fn panel(&self, page: Place, objects: &[i64]) -> Page {
        let sections = panel_for(page).sections(self.context(page, objects));
        let markups = futures_util::future::join_all(sections.into_iter().map(|one| one.markup));
        let whole: String = markups.await.into_iter().map(|markup| markup.0).collect();
        Page::of(&whole)
    }

    /// Sends a form.
    pub(crate) async fn act(
        &self,
        (page, object): (Place, i64),
        action: &str,
        fields: Vec<(String, String)>,
    ) -> Option<ActionResponse> {
        let context = self.context(page, &[object]);
        let acted = panel_for(page).handle_action(context, action.to_owned(), FormFields(fields));
        acted.await
    }

    /// What opens in a tab of its own.
    pub(crate) async fn paper(
        &self,
        page: Place,
        object: i64,
        name: &str,
    ) -> Option<PrintDocument> {
        let context = self.context(page, &[object]);
        panel_for(page)
            .print_document(context, name.to_owned())
            .await
    }

    /// Adds a record.
    pub(crate) fn add(&self, table: &str, row: &Value) -> i64 {
        self.world.update(|state| {
            let clinic = state.find_clinic_mut(TENANT).unwrap();
            clinic.insert_row(table, row.as_object().unwrap().clone())
        })
    }

    /// Changes a record.
    pub(crate) fn set(&self, table: &str, id: i64, fields: &Value) {
        self.world.update(|state| {
            let clinic = state.find_clinic_mut(TENANT).unwrap();
            let row = clinic.find_row_mut(table, id).unwrap();
            row.extend(fields.as_object().unwrap().clone());
        });
    }

    /// The id of the first record that fits.
    pub(crate) fn find(&self, table: &str, fits: impl Fn(&Value) -> bool) -> i64 {
        self.world.read(|state| {
            let mut rows = state.find_clinic(TENANT).unwrap().table_rows(table);
            let found = rows.find(|(_, row)| fits(&json!(row)));
            found.unwrap().0
        })
    }

    /// How many requests went out since they were last forgotten.
    pub(crate) fn calls(&self) -> usize {
        self.world.list_calls().len()
    }

    /// How many writes reached Provet.
    pub(crate) fn writes(&self) -> usize {
        let api = format!("/{TENANT}/api/");
        let count = |method| self.world.count_calls(method, &api);
        count("POST") + count("PATCH") + count("PUT")
    }
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
