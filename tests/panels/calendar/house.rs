//! A clinic on loopback, and the panel of a calendar opened on one of its departments.

use std::path::PathBuf;
use std::sync::Arc;

use cageside::clock::{Clock, FixedClock};
use cageside::panels::{FormFields, PanelContext, PanelSession, panel_for};
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
pub(crate) const TENANT: i64 = 54321;
/// The department whose calendar is opened; nobody else's tests furnish it.
pub(crate) const DEPARTMENT: i64 = 3;
/// The day on which everything happens.
pub(crate) const TODAY: &str = "2026-11-21";

/// A clinic and a calendar.
pub(crate) struct House {
    pub(crate) world: Simulator,
    pub(crate) place: Place,
    provet: ProvetClient,
    credential: Arc<Credential>,
    db: Database,
    clock: FixedClock,
    folder: PathBuf,
}

impl House {
    pub(crate) async fn open(place: Place) -> Self {
        let clock = FixedClock::new("2026-11-21T05:00:00Z".parse().unwrap());
        let world = Simulator::new(7, clock.now());
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let origin = format!("http://localhost:{}", listener.local_addr().unwrap().port());
        world.set_origin(&origin);
        let name = json!({"name": "Main <b>house</b>"});
        let department = world.update(|state| {
            let clinic = state.find_clinic_mut(TENANT).unwrap();
            clinic.insert_row("department", name.as_object().unwrap().clone())
        });
        assert_eq!(department, DEPARTMENT);
        tokio::spawn(provet_simulator::serve(
            world.clone(),
            listener,
            std::future::pending(),
        ));
        let folder = std::env::temp_dir().join(format!(
            "cageside-{}",
            hex::encode(rand::random::<[u8; 8]>())
        ));
        std::fs::create_dir(&folder).unwrap();
        let url = format!("sqlite://{}/house.db", folder.display());
        let db = Database::open(&url, Vault::generate()).await.unwrap();
        let hosts = AllowedHosts::parse("localhost", true).unwrap();
        Self {
            provet: ProvetClient::new(&hosts, Arc::new(db.clone()), Arc::new(clock.clone()))
                .unwrap(),
            credential: Arc::new(credential(&world, &origin)),
            world,
            place,
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
                object_ids: vec![DEPARTMENT],
                proof: ProofLevel::Plain,
                claimed_user_id: None,
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

    /// The whole panel, on a day where one is given, its sections in order.
    pub(crate) async fn panel(&self, fields: &[(&str, &str)]) -> Page {
        let sections = panel_for(self.place).sections_for(self.context(), &form(fields));
        let markups = futures_util::future::join_all(sections.into_iter().map(|one| one.markup));
        let whole: String = markups.await.into_iter().map(|markup| markup.0).collect();
        Page::of(&whole)
    }

    /// The names of the sections in the order in which they are ready.
    pub(crate) async fn order(&self) -> Vec<&'static str> {
        use futures_util::StreamExt as _;
        let sections = panel_for(self.place).sections(self.context());
        let named = sections.into_iter().map(|one| async move {
            one.markup.await;
            one.slot
        });
        let all: futures_util::stream::FuturesUnordered<_> = named.collect();
        all.collect().await
    }

    /// Sends a form; the answer's markup where it has one.
    pub(crate) async fn act(&self, action: &str, fields: &[(&str, &str)]) -> Option<String> {
        let acted =
            panel_for(self.place).handle_action(self.context(), action.to_owned(), form(fields));
        let acted = acted.await?;
        assert!(!acted.record_changed, "nothing is ever written here");
        Some(acted.markup.0)
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

    /// Adds an owner in good order.
    pub(crate) fn owner(&self, lastname: &str) -> i64 {
        let owner = self.add(
            "client",
            &json!({
                "firstname": "Aino", "lastname": lastname, "organization_name": "", "email": "a@example.org",
                "critical_notes": "", "critical_accounting_notes": "", "archived": false, "no_sms": false,
                "no_email": false, "tags_rel": [],
            }),
        );
        self.add(
            "phonenumber",
            &json!({
                "client": owner, "type_code": 1, "phone_number": "+358401112222", "preferred_reminders": true,
                "is_secondary_owners_phone_number": false,
            }),
        );
        owner
    }

    /// Adds an animal in good order, which has been here before.
    pub(crate) fn animal(&self, name: &str, owner: i64) -> i64 {
        let animal = self.add(
            "patient",
            &json!({
                "client": owner, "name": name, "deceased": null, "archived": false, "critical_notes": "",
                "date_of_birth": "2019-05-06", "tags_rel": [],
            }),
        );
        self.add(
            "consultation",
            &json!({
                "client": owner, "patients": [animal], "status": 9, "admitted_time": "2025-03-04T08:00:00Z",
                "started": "2025-03-04T08:00:00Z", "department": DEPARTMENT, "complaint": "",
            }),
        );
        animal
    }

    /// Adds an appointment at an hour of today, by the clinic's clock.
    pub(crate) fn book(&self, hour: i64, owner: i64, animal: i64, change: &Value) -> i64 {
        let mut row = json!({
            "start": format!("{TODAY}T{:02}:00:00Z", hour - 2), "end": format!("{TODAY}T{:02}:20:00Z", hour - 2),
            "start_date": TODAY, "end_date": TODAY, "title": "Visit", "complaint": "Visit", "user": 1, "client": owner,
            "patients": [animal], "duration": 20, "active": 1, "no_show": false, "department": DEPARTMENT, "type": 1,
        });
        let fields = row.as_object_mut().unwrap();
        fields.extend(change.as_object().unwrap().clone());
        self.add("appointment", &row)
    }
}

impl Drop for House {
    fn drop(&mut self) {
        std::fs::remove_dir_all(&self.folder).unwrap();
    }
}

fn form(fields: &[(&str, &str)]) -> FormFields {
    let owned = fields
        .iter()
        .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
    FormFields(owned.collect())
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
