//! A clinic on loopback with one client of its own making, and the panel opened on that client.

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
use serde_json::{Value, json};

use crate::page::Page;

/// The Finnish clinic.
const TENANT: i64 = 54321;

/// The panel on a client, and what stands behind it.
pub(crate) struct Desk {
    pub(crate) world: Simulator,
    /// The client it is opened on.
    pub(crate) client: i64,
    /// The id of that client's one number.
    pub(crate) phone: i64,
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
        let (client, phone) = furnish(&world, clock.now());
        let folder = std::env::temp_dir().join(format!(
            "cageside-{}",
            hex::encode(rand::random::<[u8; 8]>())
        ));
        std::fs::create_dir(&folder).unwrap();
        let url = format!("sqlite://{}/desk.db", folder.display());
        let db = Database::open(&url, Vault::generate()).await.unwrap();
        let hosts = AllowedHosts::parse("localhost", true).unwrap();
        let store = Arc::new(db.clone());
        Self {
            provet: ProvetClient::new(&hosts, store, Arc::new(clock.clone())).unwrap(),
            credential: Arc::new(credential(&world, &origin)),
            world,
            client,
            phone,
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
                page: Place::Client,
                object_ids: vec![self.client],
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
        let sections = panel_for(Place::Client).sections(self.context());
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
        let fields: Vec<(&str, &str)> = fields
            .iter()
            .map(|(name, value)| (name.as_ref(), value.as_ref()))
            .collect();
        self.try_act(action, &fields).await.unwrap()
    }

    /// Sends a form that may be nobody's.
    pub(crate) async fn try_act(&self, action: &str, fields: &[(&str, &str)]) -> Option<Done> {
        let fields = fields
            .iter()
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
            .collect();
        let acted = panel_for(Place::Client).handle_action(
            self.context(),
            action.to_owned(),
            FormFields(fields),
        );
        let acted = acted.await?;
        Some(Done {
            page: Page::of(&acted.markup.0),
            written: acted.record_changed,
        })
    }

    /// The client's numbers as they stand in Provet.
    pub(crate) fn numbers(&self) -> Vec<String> {
        self.world.read(|state| {
            let clinic = state.find_clinic(TENANT).unwrap();
            let rows = clinic.rows_referring_to("phonenumber", "client", self.client);
            rows.map(|(_, row)| row["phone_number"].as_str().unwrap().to_owned())
                .collect()
        })
    }

    /// How many writes reached Provet.
    pub(crate) fn writes(&self) -> usize {
        let api = format!("/{TENANT}/api/");
        let count = |method| self.world.count_calls(method, &api);
        count("POST") + count("PATCH") + count("PUT")
    }

    pub(crate) fn row(&self, table: &str, id: i64) -> StoredRecord {
        self.world.read(|state| {
            state
                .find_clinic(TENANT)
                .unwrap()
                .find_row(table, id)
                .unwrap()
                .clone()
        })
    }

    /// The record that was made last.
    pub(crate) fn newest(&self, table: &str) -> StoredRecord {
        self.world.read(|state| {
            let rows = state.find_clinic(TENANT).unwrap().table_rows(table);
            rows.last().unwrap().1.clone()
        })
    }

    /// Changes a record as somebody else would.
    pub(crate) fn set(&self, table: &str, id: i64, fields: &Value) {
        self.world.update(|state| {
            let row = state
                .find_clinic_mut(TENANT)
                .unwrap()
                .find_row_mut(table, id)
                .unwrap();
            row.extend(fields.as_object().unwrap().clone());
        });
    }

    /// A number that is another client's.
    pub(crate) fn foreign_number(&self) -> (i64, String) {
        self.world.read(|state| {
            let mut rows = state.find_clinic(TENANT).unwrap().table_rows("phonenumber");
            let (id, row) = rows.next().unwrap();
            assert_ne!(row["client"], self.client);
            (id, row["phone_number"].as_str().unwrap().to_owned())
        })
    }

    /// Every write that was asked for, newest first.
    pub(crate) async fn audit(&self) -> Vec<AuditEntry> {
        self.db
            .list_audit_entries(&AuditFilter::default(), 100)
            .await
            .unwrap()
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

/// Adds a client of whom everything is known; the ids of the client and of its number.
fn furnish(world: &Simulator, now: Timestamp) -> (i64, i64) {
    let day = |days: i64| {
        now.saturating_add(SignedDuration::from_hours(24 * days))
            .unwrap()
    };
    let date = |days| day(days).strftime("%Y-%m-%d").to_string();
    world.update(|state| {
        let clinic = state.find_clinic_mut(TENANT).unwrap();
        let mut add = |table: &str, row: Value| clinic.insert_row(table, row.as_object().unwrap().clone());
        let client = add("client", json!({
            "firstname": "Tessa", "lastname": "<script>alert(1)</script>", "organization_name": "",
            "street_address": "Tie 1", "zip_code": "00100", "city": "Helsinki", "email": "owner@example.org",
            "critical_notes": "Rings twice &lt;b&gt;", "critical_accounting_notes": "Cash only", "remarks": "",
            "archived": false, "no_sms": true, "no_email": false, "tags_rel": [],
        }));
        let phone = add("phonenumber", json!({
            "client": client, "type_code": 1, "phone_number": "+358401112222", "preferred_reminders": true,
            "is_secondary_owners_phone_number": false,
        }));
        for (status, credit, due_in, sum) in [(3, false, -10, 84.2), (3, false, 5, 100.0), (0, false, 5, 7.0), (3, true, -10, 50.0)] {
            add("invoice", json!({
                "invoice_number": if status == 0 { Value::Null } else { json!(900) }, "invoice_prefix": "", "status": status,
                "credit_note": credit, "invoice_date": day(-20).to_string(), "invoice_due_date": date(due_in),
                "total_with_vat": sum, "due_sum": sum, "client": client,
            }));
        }
        for (name, deceased) in [("Gone", json!("2024-02-03")), ("Living <i>", Value::Null)] {
            add("patient", json!({
                "client": client, "name": name, "deceased": deceased, "archived": false, "date_of_birth": "2019-05-06",
            }));
        }
        for (title, at, missed) in [("Coming", 3, false), ("Missed", -30, true), ("Long ago", -400, true), ("Came", -9, false)] {
            add("appointment", json!({
                "client": client, "patients": [], "title": title, "complaint": title, "active": 1, "no_show": missed,
                "start": day(at).to_string(), "end": day(at).to_string(),
            }));
        }
        (client, phone)
    })
}
