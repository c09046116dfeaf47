//! A server that is killed again and again while every second answer of Provet is lost.

use std::collections::HashMap;
use std::net::TcpListener;
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use cageside::background::BackgroundAction;
use cageside::clock::{Clock, FixedClock, SystemClock};
use cageside::provet::ProvetPage;
use cageside::storage::{Button, Database, JobState};
use futures_util::{StreamExt, stream};
use provet_simulator::{NewApplication, Simulator};

use crate::background::job_test::{furnish, stored, uri};
use crate::background::lossy_proxy::Wire;
use crate::support::database::{SECRET_KEY, TestDatabase};
use crate::support::test_app::{AppSetup, TestApp, new_button};

/// How many requests there are unless the environment says otherwise.
const USUALLY: usize = 1_000;

/// Requests between two kills.
const BETWEEN_KILLS: usize = 300;

/// Requests of one clinic: within what Provet takes in a minute.
const PER_CLINIC: i64 = 50;

/// How often the queue is read while it empties, and how long between two reads.
const MAX_QUEUE_POLLS: usize = 3_000;
const QUEUE_POLL_INTERVAL: Duration = Duration::from_millis(200);

/// Requests under way at once.
const AT_ONCE: usize = 24;

/// The server as a process of its own, which can be killed.
struct Server {
    child: Mutex<Child>,
    url: String,
    database: String,
    port: u16,
}

impl Server {
    fn start(database: &str) -> Self {
        let free = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = free.local_addr().unwrap().port();
        drop(free);
        Self {
            child: Mutex::new(spawn(port, database)),
            url: format!("http://127.0.0.1:{port}"),
            database: database.to_owned(),
            port,
        }
    }

    /// `kill -9`, and a new process in its place.
    fn kill(&self) {
        let mut child = self.child.lock().unwrap();
        child.kill().unwrap();
        child.wait().unwrap();
        *child = spawn(self.port, &self.database);
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let mut child = self.child.lock().unwrap();
        child.kill().unwrap();
        child.wait().unwrap();
    }
}

fn spawn(port: u16, database: &str) -> Child {
    Command::new(env!("CARGO_BIN_EXE_cageside"))
        .arg("serve")
        .env("CAGESIDE_LISTEN", format!("127.0.0.1:{port}"))
        .env("CAGESIDE_PUBLIC_URL", format!("http://127.0.0.1:{port}"))
        .env("CAGESIDE_DATABASE_URL", database)
        .env("CAGESIDE_SECRET_KEY", SECRET_KEY)
        .env("CAGESIDE_PROVET_HOSTS", "localhost")
        .env("CAGESIDE_ALLOW_HTTP_PROVET", "true")
        .env("CAGESIDE_LOG", "warn")
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

/// A clinic's two buttons: the visits with odd numbers are moved, those with even ones get a note.
struct Buttons {
    moves: Button,
    notes: Button,
}

async fn clinics(world: &Simulator, db: &Database, count: i64) -> Vec<Buttons> {
    let mut all = Vec::new();
    let clock = FixedClock::new(SystemClock.now());
    let app = TestApp::on(db, &clock, AppSetup::default());
    for clinic in 1..=count {
        furnish(world, clinic, PER_CLINIC);
        app.connect(world, clinic, NewApplication::default()).await;
        let mut buttons = Vec::new();
        for (kind, argument) in [("move-status", "8"), ("add-note", "Called {client}")] {
            let work =
                stored(&BackgroundAction::parse(kind, argument, ProvetPage::Consultation).unwrap());
            let new = new_button(clinic, ProvetPage::Consultation);
            buttons.push(app.add_background_button(new, &work).await);
        }
        let notes = buttons.pop().unwrap();
        let moves = buttons.pop().unwrap();
        all.push(Buttons { moves, notes });
    }
    all
}

/// Sends one request until it is accepted, as Provet's workers may. How often it was sent.
async fn accepted(client: &reqwest::Client, server: &Server, uri: &str) -> usize {
    let url = format!("{}{uri}", server.url);
    for sent in 1..600 {
        if let Ok(answer) = client.get(&url).send().await {
            let status = answer.status().as_u16();
            match status {
                200 | 202 => return sent,
                // Starting, or being killed.
                500 | 503 => {}
                _ => panic!("{status} {}", answer.text().await.unwrap_or_default()),
            }
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    panic!("never accepted: {uri}");
}

async fn wait_until_nothing_is_left(db: &Database) {
    for _ in 0..MAX_QUEUE_POLLS {
        let mut left = 0;
        for state in [JobState::Queued, JobState::Running] {
            left += db.list_jobs(None, Some(state), 1_000).await.unwrap().len();
        }
        if left == 0 {
            return;
        }
        tokio::time::sleep(QUEUE_POLL_INTERVAL).await;
    }
    panic!("jobs are left in the queue");
}

/// Each accepted request is carried out exactly once and none is lost, though the process is killed every few hundred
/// requests and every second answer to a write never arrives.
///
/// `CAGESIDE_TEST_BACKGROUND=10000` makes it ten thousand requests; without it there are a thousand.
///
/// What cannot be promised, and is not tested: that a receiver of forwarded events gets each once. Nobody can look whether
/// it has one, so it may come twice, under the same `webhook-id`.
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn every_accepted_request_is_carried_out_once_whatever_dies_and_whatever_is_lost() {
    let wanted = std::env::var("CAGESIDE_TEST_BACKGROUND").ok();
    let wanted: usize = wanted.map_or(USUALLY, |it| it.parse().unwrap());
    let clinic_count = (i64::try_from(wanted).unwrap() + PER_CLINIC - 1) / PER_CLINIC;
    let world = Simulator::new(7, SystemClock.now());
    world.set_clock_fn(Arc::new(|| SystemClock.now()));
    let wire = Wire::default();
    wire.serve(&world).await;
    let database = TestDatabase::migrated_sqlite().await;
    let db = database.open().await;
    let clinics = clinics(&world, &db, clinic_count).await;
    wire.lose_every(2);

    let began = Instant::now();
    let server = Server::start(&database.url);
    let (sent, kills) = send_and_kill(&server, &clinics, wanted).await;
    let accepted_in = began.elapsed();
    wait_until_nothing_is_left(&db).await;

    assert_eq!(sent.len(), wanted);
    let failed = db.list_jobs(None, Some(JobState::Failed), 9).await.unwrap();
    assert!(failed.is_empty(), "{failed:?}");
    let written = wire.all_written();
    each_once(&world, &written, wanted, &clinics);
    let lost = wire.lost();
    assert!(kills >= wanted / BETWEEN_KILLS, "{kills} kills");
    assert!(
        lost >= u64::try_from(wanted / 2 - 1).unwrap(),
        "{lost} lost"
    );
    let (again, all) = (
        sent.iter().filter(|sent| **sent > 1).count(),
        began.elapsed(),
    );
    let line = format!(
        "{wanted} accepted in {accepted_in:.1?} ({again} sent more than once), all done after {all:.1?}; \
         {kills} kills, {lost} answers lost, {} writes\n",
        written.values().sum::<u32>()
    );
    std::io::Write::write_all(&mut std::io::stderr(), line.as_bytes()).unwrap();
}

/// Sends every request until it is accepted, and kills the server every few hundred. How often each was sent, and how
/// many kills there were.
async fn send_and_kill(server: &Server, clinics: &[Buttons], wanted: usize) -> (Vec<usize>, usize) {
    let done = AtomicUsize::new(0);
    let ended = AtomicBool::new(false);
    let client = reqwest_client();
    let requests = (1..=PER_CLINIC).flat_map(|visit| {
        clinics.iter().map(move |buttons| {
            let button = if visit % 2 == 1 {
                &buttons.moves
            } else {
                &buttons.notes
            };
            (button, visit)
        })
    });
    let sending = stream::iter(requests.take(wanted))
        .map(|(button, visit)| {
            let (client, done) = (&client, &done);
            async move {
                let uri = uri(button, &[visit], SystemClock.now());
                let sent = accepted(client, server, &uri).await;
                done.fetch_add(1, Ordering::SeqCst);
                sent
            }
        })
        .buffer_unordered(AT_ONCE)
        .collect::<Vec<_>>();
    let sending = async {
        let sent = sending.await;
        ended.store(true, Ordering::SeqCst);
        sent
    };
    let killing = async {
        let (mut next, mut kills) = (BETWEEN_KILLS / 2, 0);
        while !ended.load(Ordering::SeqCst) {
            if done.load(Ordering::SeqCst) >= next {
                server.kill();
                kills += 1;
                next += BETWEEN_KILLS;
            }
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        kills
    };
    tokio::join!(sending, killing)
}

/// Counted at the stand-in: one write for each request, and the record says so too.
fn each_once(
    world: &Simulator,
    written: &HashMap<String, u32>,
    wanted: usize,
    clinics: &[Buttons],
) {
    let mut expected = 0;
    let pairs = (1..=PER_CLINIC).flat_map(|visit| clinics.iter().map(move |it| (it, visit)));
    for (buttons, visit) in pairs.take(wanted) {
        let clinic = buttons.moves.provet_id;
        let (action, moved) = if visit % 2 == 1 {
            ("update_status", true)
        } else {
            ("consultationnote", false)
        };
        let path = format!("/{clinic}/api/0.1/consultation/{visit}/{action}/");
        assert_eq!(written.get(&path), Some(&1), "{path}");
        let stands = world.read(|state| {
            let clinic = state.find_clinic(clinic.number()).unwrap();
            let status = clinic.find_row("consultation", visit).unwrap()["status"].as_i64();
            let notes =
                clinic.rows_referring_to("consultation/consultationnote", "consultation", visit);
            (status, notes.count())
        });
        let expects = if moved { (Some(8), 0) } else { (Some(0), 1) };
        assert_eq!(stands, expects, "{path}");
        expected += 1;
    }
    assert_eq!(
        written.values().sum::<u32>(),
        expected,
        "nothing else was written"
    );
}

#[expect(clippy::disallowed_methods, reason = "it only ever calls this machine")]
fn reqwest_client() -> reqwest::Client {
    reqwest::Client::new()
}
