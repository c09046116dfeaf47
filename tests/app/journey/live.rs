//! A change in Provet reaches the panels it concerns, on whichever node they are open, and no others.

use std::collections::BTreeSet;
use std::time::Duration;

use cageside::provet::ProvetPage;
use cageside::storage::Database;
use jiff::SignedDuration;
use provet_simulator::webhooks::RecordChange;
use reqwest::Response;
use secrecy::ExposeSecret as _;

use crate::journey::harness::{PATIENT, Place, browser};
use crate::support::node::Node;
use crate::support::scratch::on_both;
use crate::support::standin::CLINIC;

/// A panel that listens.
struct Panel {
    stream: Response,
    place: Place,
}

/// Where one node takes its webhooks.
async fn webhook_url(db: &Database, node: &Node) -> String {
    let token = db.load_webhook_token().await.unwrap();
    format!("{}/webhook/{}", node.url, token.expose_secret())
}

impl Panel {
    /// Opens a patient's panel at one node; the stand-in's webhooks go to another on the same database.
    async fn open(place: Place, webhooks_at: &Node) -> Self {
        let url = webhook_url(&place.node.db, webhooks_at).await;
        for (number, trigger) in [1, 2, 3, 5, 21, 31].into_iter().enumerate() {
            let json = number % 2 == 0;
            let world = &place.standin.world;
            world.register_webhook(CLINIC, trigger, &url, json).unwrap();
        }
        let token = place.launch(PATIENT).await.token();
        let request = browser().post(format!("{}/panel/patient/events", place.node.url));
        let request = request.header("x-cageside-session", token);
        let mut stream = request.send().await.unwrap();
        assert_eq!(stream.status().as_u16(), 200);
        let first = stream.chunk().await.unwrap().unwrap();
        assert!(first.starts_with(b"id: "), "{first:?}");
        Self { stream, place }
    }

    /// Somebody changes a record in Provet.
    fn change(&self, table: &str, id: i64) {
        let world = &self.place.standin.world;
        world.announce_change(CLINIC, table, id, RecordChange::Updated);
    }

    /// The slots that are told to be read again, up to and with this one; signs of life are skipped.
    async fn told_until(&mut self, slot: &str) -> BTreeSet<String> {
        let mut told = BTreeSet::new();
        let all = async {
            while !told.contains(slot) {
                // The servers' clock stands still unless it is moved.
                self.place.clock.advance(SignedDuration::from_secs(1));
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
        self.place.standin.world.read(|state| {
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
    async fn a_change_that_one_node_hears_of_reaches_the_panel_at_another(scratch) {
        let place = Place::on(scratch).await;
        let other = Node::start(&crate::journey::harness::open(scratch).await, &place.clock).await;
        let mut panel = Panel::open(place, &other).await;
        panel.change("patient", PATIENT);
        assert_eq!(panel.told_until("weight").await, slots(&["alerts", "identity", "weight"]));
        panel.change("appointment", panel.record("appointment", "patients", true));
        assert_eq!(panel.told_until("appointments").await, slots(&["appointments"]));
    }

    async fn changes_of_other_patients_do_not(scratch) {
        let place = Place::on(scratch).await;
        let node = Node::start(&place.node.db, &place.clock).await;
        let mut panel = Panel::open(place, &node).await;
        panel.change("patient", PATIENT + 1);
        panel.change("appointment", panel.record("appointment", "patients", false));
        panel.change("consultation", panel.record("consultation", "patients", false));
        // Told in the order of its number: whatever the others touch would have come by now.
        panel.change("reminder", panel.record("reminder", "patient", true));
        assert_eq!(panel.told_until("due").await, slots(&["due"]));
        let owner = panel.place.standin.world.read(|state| {
            let row = state.find_clinic(CLINIC).unwrap().find_row("patient", PATIENT).unwrap().clone();
            row.get("client").and_then(serde_json::Value::as_i64).unwrap()
        });
        panel.change("client", owner + 1);
        panel.change("client", owner);
        assert_eq!(panel.told_until("owner").await, slots(&["owner"]));
    }

    async fn provet_is_asked_only_whose_it_is_and_only_while_a_panel_is_open(scratch) {
        let place = Place::on(scratch).await;
        let node = Node::start(&place.node.db, &place.clock).await;
        let mut panel = Panel::open(place, &node).await;
        panel.place.standin.world.clear_calls();
        let booked = panel.record("appointment", "patients", true);
        for _ in 0..5 {
            panel.change("appointment", booked);
        }
        panel.told_until("appointments").await;
        let calls = panel.place.standin.world.list_calls();
        let asked: Vec<_> = calls.iter().filter(|call| call.method == "GET").collect();
        let paths: BTreeSet<&str> = asked.iter().map(|call| call.path.as_str()).collect();
        assert!(paths.iter().all(|path| path.ends_with(&format!("/appointment/{booked}/"))), "{paths:?}");
        assert!((1..=3).contains(&asked.len()), "{paths:?}");
    }
}

#[tokio::test]
async fn a_page_without_sections_to_read_again_is_told_nothing_and_asks_nothing() {
    let scratch = crate::support::scratch::Scratch::sqlite();
    let place = Place::on(&scratch).await;
    let button = place.node.button(ProvetPage::HomeDeliveries).await;
    let url = format!("{}{}", place.node.url, place.node.launch_path(&button, 1));
    let page = browser().get(url).send().await.unwrap();
    assert_eq!(page.status().as_u16(), 200);
    let url = webhook_url(&place.node.db, &place.node).await;
    place
        .standin
        .world
        .register_webhook(CLINIC, 21, &url, true)
        .unwrap();
    place.standin.world.clear_calls();
    place
        .standin
        .world
        .announce_change(CLINIC, "appointment", 1, RecordChange::Updated);
    let heard = async {
        while place.node.db.latest_change_sequence().await.unwrap() == 0 {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    };
    tokio::time::timeout(Duration::from_secs(30), heard)
        .await
        .unwrap();
    // The panel itself may still be asking for its order; the hint makes nobody ask for the appointment.
    let asked = format!("/{CLINIC}/api/0.1/appointment/1/");
    assert_eq!(place.standin.world.count_calls("GET", &asked), 0);
}
