//! The patient's panel asks Provet in two waves: what depends on an answer depends on one of the first.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use axum::Router;
use axum::extract::{Request, State};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::Response;
use tokio::sync::watch;

use crate::journey::patient_journey::{PATIENT, PatientJourney};
use crate::support::database::TestDatabase;
use crate::support::provet_simulator::CLINIC;
use crate::support::test_server::http_client;

/// What is asked about a patient before anything is answered.
const FIRST: [&str; 10] = [
    "appointment/",
    "consultation/",
    "patient/1/",
    "patient/1/body_condition_score/",
    "patient/1/external_vaccination/",
    "patient/1/heart_rate/",
    "patient/1/respiratory_rate/",
    "patient/1/temperature/",
    "patient/1/weight/",
    "reminder/",
];
/// What is asked for because of the first answers.
const SECOND: [&str; 6] = [
    "client/1/",
    "consultation_items/medicine/",
    "invoice/",
    "phonenumber/",
    "remindertemplate/",
    "user/",
];

/// Holds every call until its wave is let through.
#[derive(Clone)]
struct Gate(Arc<Inner>);

struct Inner {
    /// How many waves were let through.
    open: watch::Sender<usize>,
    /// The paths of the calls that arrived, each with the wave that was under way.
    arrived: Mutex<Vec<(usize, String)>>,
    /// How many arrived.
    count: watch::Sender<usize>,
}

/// Lets everything through.
const ALL: usize = usize::MAX;

async fn hold(State(gate): State<Gate>, request: Request, next: Next) -> Response {
    let prefix = format!("/{CLINIC}/api/0.1/");
    if let Some(path) = request.uri().path().strip_prefix(&prefix) {
        gate.pass(path).await;
    }
    next.run(request).await
}

impl Gate {
    fn new() -> Self {
        Self(Arc::new(Inner {
            open: watch::Sender::new(ALL),
            arrived: Mutex::default(),
            count: watch::Sender::new(0),
        }))
    }

    fn let_through(&self, waves: usize) {
        self.0.open.send_replace(waves);
    }

    async fn pass(&self, path: &str) {
        let mut open = self.0.open.subscribe();
        let wave = *open.borrow_and_update();
        self.0.arrived.lock().unwrap().push((wave, path.to_owned()));
        self.0.count.send_modify(|count| *count += 1);
        open.wait_for(|open| *open > wave).await.unwrap();
    }

    /// The paths that arrived in a wave, each once, in the order of their names.
    fn wave(&self, wave: usize) -> Vec<String> {
        let arrived = self.0.arrived.lock().unwrap();
        let theirs = arrived.iter().filter(|(number, _)| *number == wave);
        let mut paths: Vec<String> = theirs.map(|(_, path)| path.clone()).collect();
        paths.sort();
        paths.dedup();
        paths
    }

    /// Waits until all of `paths` have arrived in a wave.
    async fn gathered(&self, wave: usize, paths: &[&str]) {
        let mut count = self.0.count.subscribe();
        let all = count.wait_for(|_| {
            let arrived = self.wave(wave);
            paths.iter().all(|path| arrived.iter().any(|it| it == path))
        });
        let waited = tokio::time::timeout(Duration::from_secs(20), all).await;
        assert!(
            waited.is_ok(),
            "wave {wave}: {:?}",
            self.0.arrived.lock().unwrap()
        );
    }
}

#[tokio::test]
async fn the_patients_panel_is_complete_after_two_waves_of_calls() {
    let gate = Gate::new();
    let layer = from_fn_with_state(gate.clone(), hold);
    let database = TestDatabase::migrated_sqlite().await;
    let journey = PatientJourney::behind(&database, |router: Router| router.layer(layer)).await;
    gate.let_through(0);
    let url = format!(
        "{}{}",
        journey.server.url,
        journey.server.launch_path(&journey.button, PATIENT)
    );
    let mut answer = http_client().get(url).send().await.unwrap();
    // The shell is there although nothing was answered yet.
    let mut page = answer.chunk().await.unwrap().unwrap().to_vec();
    let reading = tokio::spawn(async move {
        while let Some(chunk) = answer.chunk().await.unwrap() {
            page.extend_from_slice(&chunk);
        }
        String::from_utf8(page).unwrap()
    });
    gate.gathered(0, &FIRST).await;
    assert_eq!(gate.wave(0), FIRST);
    gate.let_through(1);
    gate.gathered(1, &SECOND).await;
    assert_eq!(gate.wave(1), SECOND);
    // From now on a call is held for good: if the panel needed one, it would never end.
    gate.let_through(2);
    let page = tokio::time::timeout(Duration::from_secs(20), reading).await;
    assert!(page.is_ok(), "a third wave was asked: {:?}", gate.wave(2));
    let page = page.unwrap().unwrap();
    assert!(
        page.ends_with("</html>") && !page.contains("provet/"),
        "{page}"
    );
    assert_eq!(gate.wave(2), Vec::<String>::new());
}
