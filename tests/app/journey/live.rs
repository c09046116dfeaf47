//! A change in Provet reaches the panels it concerns, on whichever node they are open, and no others.

use std::collections::BTreeSet;
use std::time::Duration;

use cageside::provet::ProvetPage;
use cageside::storage::Database;
use jiff::SignedDuration;
use provet_simulator::webhooks::RecordChange;
use reqwest::Response;
use secrecy::ExposeSecret as _;

use crate::journey::patient_journey::{PATIENT, PatientJourney};
use crate::support::database::on_both;
use crate::support::provet_simulator::CLINIC;
use crate::support::test_server::TestServer;
use crate::support::test_server::http_client;
use crate::support::wait::wait_for;

/// A panel that listens.
struct Panel {
    stream: Response,
    journey: PatientJourney,
}

/// Where one node takes its webhooks.
async fn webhook_url(db: &Database, node: &TestServer) -> String {
    let token = db.load_webhook_token().await.unwrap();
    format!("{}/webhook/{}", node.url, token.expose_secret())
}

impl Panel {
    /// Opens a patient's panel at one node; the stand-in's webhooks go to another on the same database.
    async fn open(journey: PatientJourney, webhooks_at: &TestServer) -> Self {
        let url = webhook_url(&journey.server.db, webhooks_at).await;
        for (number, trigger) in [1, 2, 3, 5, 21, 31].into_iter().enumerate() {
            let json = number % 2 == 0;
            let world = &journey.simulator;
            world.register_webhook(CLINIC, trigger, &url, json).unwrap();
        }
        let token = journey.launch(PATIENT).await.token();
        let request = http_client().post(format!("{}/panel/patient/events", journey.server.url));
        let request = request.header("x-cageside-session", token);
        let mut stream = request.send().await.unwrap();
        assert_eq!(stream.status().as_u16(), 200);
        let first = stream.chunk().await.unwrap().unwrap();
        assert!(first.starts_with(b"id: "), "{first:?}");
        Self { stream, journey }
    }

    /// Somebody changes a record in Provet.
    fn change(&self, table: &str, id: i64) {
        let world = &self.journey.simulator;
        world.announce_change(CLINIC, table, id, RecordChange::Updated);
    }

    /// The slots that are told to be read again, up to and with this one; signs of life are skipped.
    async fn told_until(&mut self, slot: &str) -> BTreeSet<String> {
        let mut told = BTreeSet::new();
        let all = async {
            while !told.contains(slot) {
                // The servers' clock stands still unless it is moved.
                self.journey.clock.advance(SignedDuration::from_secs(1));
                let chunk = tokio::time::timeout(Duration::from_millis(200), self.stream.chunk());
                let Ok(chunk) = chunk.await else { continue };
                let chunk = chunk.unwrap().unwrap();
                let text = std::str::from_utf8(&chunk).unwrap();
                let data = text.lines().filter_map(|line| line.strip_prefix("data: "));
                told.extend(data.flat_map(|slots| slots.split(' ')).map(str::to_owned));
            }
        };
        tokio::time::timeout(Duration::from_secs(30), all)
            .await
            .unwrap();
        told
    }

    /// A record of a table that refers to the patient, or that does not.
    fn record(&self, table: &str, field: &str, of_patient: bool) -> i64 {
        self.journey.simulator.read(|state| {
            let clinic = state.find_clinic(CLINIC).unwrap();
            let own: BTreeSet<i64> = clinic
                .rows_referring_to(table, field, PATIENT)
                .map(|it| it.0)
                .collect();
            let mut all = clinic.table_rows(table).map(|it| it.0);
            all.find(|id| own.contains(id) == of_patient).unwrap()
        })
    }
}

fn slots(names: &[&str]) -> BTreeSet<String> {
    names.iter().map(|name| (*name).to_owned()).collect()
}

on_both! {
    async fn a_change_that_one_node_hears_of_reaches_the_panel_at_another(database) {
        let journey = PatientJourney::on(database).await;
        let other = TestServer::start(&database.open().await, &journey.clock).await;
        let mut panel = Panel::open(journey, &other).await;
        panel.change("patient", PATIENT);
        assert_eq!(panel.told_until("weight").await, slots(&["alerts", "identity", "vitals", "weight"]));
        panel.change("appointment", panel.record("appointment", "patients", true));
        assert_eq!(panel.told_until("appointments").await, slots(&["appointments"]));
    }

    async fn changes_of_other_patients_do_not(database) {
        let journey = PatientJourney::on(database).await;
        let node = TestServer::start(&journey.server.db, &journey.clock).await;
        let mut panel = Panel::open(journey, &node).await;
        panel.change("patient", PATIENT + 1);
        panel.change("appointment", panel.record("appointment", "patients", false));
        panel.change("consultation", panel.record("consultation", "patients", false));
        // Told in the order of its number: whatever the others touch would have come by now.
        panel.change("reminder", panel.record("reminder", "patient", true));
        assert_eq!(panel.told_until("due").await, slots(&["due"]));
        let owner = panel.journey.simulator.read(|state| {
            let row = state.find_clinic(CLINIC).unwrap().find_row("patient", PATIENT).unwrap().clone();
            row.get("client").and_then(serde_json::Value::as_i64).unwrap()
        });
        panel.change("client", owner + 1);
        panel.change("client", owner);
        assert_eq!(panel.told_until("owner").await, slots(&["owner", "owner-contact"]));
    }

    async fn provet_is_asked_only_whose_it_is_and_only_while_a_panel_is_open(database) {
        let journey = PatientJourney::on(database).await;
        let node = TestServer::start(&journey.server.db, &journey.clock).await;
        let mut panel = Panel::open(journey, &node).await;
        panel.journey.simulator.clear_calls();
        let booked = panel.record("appointment", "patients", true);
        for _ in 0..5 {
            panel.change("appointment", booked);
        }
        panel.told_until("appointments").await;
        let calls = panel.journey.simulator.list_calls();
        let asked: Vec<_> = calls.iter().filter(|call| call.method == "GET").collect();
        let paths: BTreeSet<&str> = asked.iter().map(|call| call.path.as_str()).collect();
        assert!(paths.iter().all(|path| path.ends_with(&format!("/appointment/{booked}/"))), "{paths:?}");
        assert!((1..=3).contains(&asked.len()), "{paths:?}");
    }
}

#[tokio::test]
async fn a_page_without_sections_to_read_again_is_told_nothing_and_asks_nothing() {
    let database = crate::support::database::TestDatabase::migrated_sqlite().await;
    let journey = PatientJourney::on(&database).await;
    let button = journey.server.button(ProvetPage::HomeDeliveries).await;
    let url = format!(
        "{}{}",
        journey.server.url,
        journey.server.launch_path(&button, 1)
    );
    let page = http_client().get(url).send().await.unwrap();
    assert_eq!(page.status().as_u16(), 200);
    let url = webhook_url(&journey.server.db, &journey.server).await;
    journey
        .simulator
        .register_webhook(CLINIC, 21, &url, true)
        .unwrap();
    journey.simulator.clear_calls();
    journey
        .simulator
        .announce_change(CLINIC, "appointment", 1, RecordChange::Updated);
    wait_for("the change to be heard", async || {
        let sequence = journey.server.db.latest_change_sequence().await.unwrap();
        (sequence > 0).then_some(())
    })
    .await;
    // The panel itself may still be asking for its order; the hint makes nobody ask for the appointment.
    let asked = format!("/{CLINIC}/api/0.1/appointment/1/");
    assert_eq!(journey.simulator.count_calls("GET", &asked), 0);
}
