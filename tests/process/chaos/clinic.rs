//! Clinics of the stand-in for one wave of traffic: connected, with buttons, and with records that nobody else writes to.

use cageside::background::BackgroundAction;
use cageside::clock::{Clock as _, FixedClock, SystemClock};
use cageside::provet::{ProvetId, ProvetPage};
use cageside::storage::{Button, Database, StoredButtonAction};
use provet_simulator::{
    ClinicTables, NewApplication, OauthApplication, SimulatedClinic, Simulator, StoredRecord,
};
use serde_json::{Value, json};

use crate::support::test_app::{AppSetup, TestApp, new_button};

/// Visits and patients of a clinic. Few enough for what Provet takes of one clinic in a minute.
pub(super) const VISITS: i64 = 16;
pub(super) const PATIENTS: i64 = 8;

/// The status that visits are moved to.
pub(super) const MOVED_STATUS: i64 = 8;

/// A connected clinic and its buttons.
pub(super) struct ChaosClinic {
    pub(super) number: i64,
    pub(super) panel_button: Button,
    /// Visits with odd numbers are moved, those with even ones get a note.
    move_button: Button,
    note_button: Button,
}

impl ChaosClinic {
    /// Furnishes a clinic at the stand-in, connects it and gives it buttons, past the nodes.
    pub(super) async fn connect(world: &Simulator, db: &Database, number: i64) -> Self {
        furnish(world, number);
        let clock = FixedClock::new(SystemClock.now());
        let app = TestApp::on(db, &clock, AppSetup::default());
        app.connect(world, number, NewApplication::default()).await;
        let background = async |kind, argument| {
            let work = BackgroundAction::parse(kind, argument, ProvetPage::Consultation).unwrap();
            let stored = StoredButtonAction {
                kind: work.kind().to_owned(),
                settings: serde_json::to_string(&work).unwrap(),
                signing_secret: None,
                static_header: None,
            };
            let button = new_button(number, ProvetPage::Consultation);
            app.add_background_button(button, &stored).await
        };
        Self {
            number,
            panel_button: app
                .add_button(new_button(number, ProvetPage::Patient))
                .await,
            move_button: background("move-status", &MOVED_STATUS.to_string()).await,
            note_button: background("add-note", "Called {client}").await,
        }
    }

    /// Its id.
    pub(super) fn id(&self) -> ProvetId {
        ProvetId::new(self.number).unwrap()
    }

    /// The button that is pressed on a visit.
    pub(super) fn visit_button(&self, visit: i64) -> &Button {
        if is_moved(visit) {
            &self.move_button
        } else {
            &self.note_button
        }
    }
}

/// Whether the visit is moved; else it gets a note.
pub(super) fn is_moved(visit: i64) -> bool {
    visit % 2 == 1
}

/// A clinic that has added the application and whose message nobody has delivered yet.
pub(super) fn unconnected(world: &Simulator, number: i64) -> OauthApplication {
    furnish(world, number);
    world
        .add_application(number, NewApplication::default())
        .unwrap()
}

fn furnish(world: &Simulator, number: i64) {
    let mut clinic = SimulatedClinic {
        provet_id: number,
        name: format!("Clinic {number}"),
        time_zone: "Europe/Helsinki".to_owned(),
        currency: "EUR".to_owned(),
        country: "FI".to_owned(),
        language: "en".to_owned(),
        tables: ClinicTables::default(),
    };
    let row = |value: Value| -> StoredRecord { value.as_object().cloned().unwrap() };
    let client = json!({"firstname": "Aino", "lastname": "Aho"});
    clinic.insert_row_at("client", 1, row(client));
    for id in 1..=PATIENTS {
        let patient = json!({"name": format!("Bella {id}"), "client": 1});
        clinic.insert_row_at("patient", id, row(patient));
    }
    for id in 1..=VISITS {
        let visit = json!({"status": 0, "client": 1, "patients": [1], "type": 1});
        clinic.insert_row_at("consultation", id, row(visit));
    }
    world.update(|state| state.clinics.insert(number, clinic));
}
