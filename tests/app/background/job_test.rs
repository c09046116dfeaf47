//! A clinic of the stand-in with one animal, its owner, some visits and reminders, and Cageside in front of it.

use std::ops::Deref;
use std::sync::Arc;

use axum::body::Body;
use axum::http::Request;
use cageside::background::{BackgroundAction, SigningSecret};
use cageside::clock::Clock as _;
use cageside::provet::ProvetPage;
use cageside::storage::{Button, Job, StaticHeader, StoredButtonAction};
use jiff::{SignedDuration, Timestamp};
use provet_simulator::{ClinicTables, NewApplication, SimulatedClinic, Simulator, StoredRecord};
use serde_json::{Value, json};

use crate::background::lossy_proxy::Wire;
use crate::support::provet_simulator::{CLINIC, signed};
use crate::support::test_app::{AppSetup, TestApp, new_button};

/// Cageside, the clinic, and the wire between them.
pub(crate) struct JobTest {
    pub(crate) world: Simulator,
    pub(crate) wire: Wire,
    app: TestApp,
}

impl Deref for JobTest {
    type Target = TestApp;

    fn deref(&self) -> &TestApp {
        &self.app
    }
}

impl JobTest {
    /// A connected clinic, and a worker beside the requests.
    pub(crate) async fn open() -> Self {
        let desk = Self::idle().await;
        let app = desk.app.app.clone();
        tokio::spawn(async move { app.job_worker().run().await });
        desk
    }

    /// The same without a worker.
    pub(crate) async fn idle() -> Self {
        let app = TestApp::start(AppSetup::at("2026-11-21T08:00:00Z")).await;
        let world = Simulator::new(7, app.now());
        let shown = app.clock.clone();
        world.set_clock_fn(Arc::new(move || shown.now()));
        furnish(&world, CLINIC, 20);
        let wire = Wire::default();
        wire.serve(&world).await;
        app.connect(&world, CLINIC, NewApplication::default()).await;
        Self { world, wire, app }
    }

    /// A button that does this.
    pub(crate) async fn button(&self, page: ProvetPage, kind: &str, argument: &str) -> Button {
        let work = BackgroundAction::parse(kind, argument, page).unwrap();
        self.button_with(page, stored(&work)).await
    }

    pub(crate) async fn button_with(&self, page: ProvetPage, work: StoredButtonAction) -> Button {
        let button = new_button(CLINIC, page);
        self.add_background_button(button, &work).await
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
        let answer = self.app.send(request).await;
        (answer.status.as_u16(), answer.text)
    }

    /// Lets time go by and carries out what is due then.
    pub(crate) async fn later(&self, seconds: i64) {
        self.clock.advance(SignedDuration::from_secs(seconds));
        self.app.app.job_worker().run_due().await.unwrap();
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
    let proof = signed(at.as_second(), button.salt.expose());
    let ids: Vec<String> = objects.iter().map(|id| format!("id={id}")).collect();
    let (clinic, page) = (button.provet_id, button.page.unwrap());
    format!("/background/{clinic}/{page}?{}&{proof}", ids.join("&"))
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
