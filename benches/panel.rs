//! Panels while every call to Provet takes 80 ms: how long until the first byte, and until the answer is complete.
//!
//! The promise: the patient's panel is complete within 1.15 of its longest chain of dependent calls, which is two calls
//! long, and its first byte does not wait for Provet. What the chain costs is measured in the same run: two calls one
//! after the other, by the same kind of client to the same stand-in, in turns with the panel.
//!
//! *Warm* means that connections to Provet are open and the token is in memory, as for every panel but the first; the
//! promise is about that. *Cold* is the first panel of a process: it opens one connection for each call of a wave and
//! reads the token from the database. On loopback a connection costs next to nothing; over TLS each costs two round
//! trips, once, and all at the same time.
#![expect(clippy::unwrap_used, reason = "a failed step is a failed measurement")]
#![expect(
    clippy::indexing_slicing,
    reason = "a failed step is a failed measurement"
)]

#[path = "parts/figures.rs"]
mod figures;
#[path = "../tests/support/mod.rs"]
#[expect(
    dead_code,
    unused_imports,
    unused_macros,
    clippy::panic,
    reason = "tests use the rest of it"
)]
mod support;
#[path = "parts/wire.rs"]
#[expect(dead_code, reason = "panels are opened by GET alone")]
mod wire;

use std::process::ExitCode;
use std::sync::Arc;
use std::time::{Duration, Instant};

use cageside::clock::FixedClock;
use cageside::provet::oauth::OAuthGrantType;
use cageside::provet::tokens::TokenOwner;
use cageside::provet::{AllowedHosts, ProvetPage, TokenStore as _};
use cageside::storage::{Button, Database};
use jiff::SignedDuration;
use secrecy::ExposeSecret as _;

use figures::{median, promise, say, spread};
use support::database::TestDatabase;
use support::provet_simulator::{CLINIC, ProvetSimulator};
use support::test_server::{TestServer, clinic_id, fixed_clock};
use wire::Wire;

/// What every call to Provet takes.
const LATENCY: Duration = Duration::from_millis(80);
/// The longest chain of dependent calls.
const CHAIN: usize = 2;
/// How much longer than its chain a panel may take.
const FACTOR: f64 = 1.15;
/// How many processes are started anew.
const PROCESSES: usize = 8;
/// How many warm panels are opened in each.
const WARM: usize = 3;

#[tokio::main]
async fn main() -> ExitCode {
    let place = Place::open().await;
    let mut kept = true;
    for (page, id) in [
        (ProvetPage::Patient, 1),
        (ProvetPage::Client, 1),
        (ProvetPage::Consultation, place.consultation()),
    ] {
        let figures = place.measure(page, id).await;
        figures.tell(page);
        let within = median(&figures.ratio) <= FACTOR;
        let line = format!(
            "{page}: panel/chain {} (at most {FACTOR})",
            spread(&figures.ratio, 3)
        );
        if page == ProvetPage::Patient {
            kept &= promise(within, &line);
            kept &= promise(
                figures.answered == 0,
                "patient: the first byte comes before any answer of Provet",
            );
        } else {
            say(&format!("        {line}"));
        }
    }
    if kept {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

/// What was measured of one panel, in milliseconds.
#[derive(Default)]
struct Figures {
    chain: Vec<f64>,
    warm: Times,
    cold: Times,
    /// Each warm panel by the chain beside it.
    ratio: Vec<f64>,
    /// How often Provet had answered something when the first byte came.
    answered: usize,
}

#[derive(Default)]
struct Times {
    first: Vec<f64>,
    whole: Vec<f64>,
}

impl Figures {
    fn tell(&self, page: ProvetPage) {
        say(&format!("{page}, milliseconds:"));
        say(&format!(
            "  chain of {CHAIN} calls     {}",
            spread(&self.chain, 1)
        ));
        for (name, times) in [("warm", &self.warm), ("cold", &self.cold)] {
            say(&format!(
                "  {name}, complete       {}",
                spread(&times.whole, 1)
            ));
            say(&format!(
                "  {name}, first byte     {}",
                spread(&times.first, 2)
            ));
        }
    }
}

/// A stand-in that takes its time, and a connected clinic.
struct Place {
    simulator: ProvetSimulator,
    clock: FixedClock,
    db: Database,
    client: reqwest::Client,
    _database: TestDatabase,
}

impl Place {
    async fn open() -> Self {
        let database = TestDatabase::sqlite();
        let db = database.open().await;
        let clock = fixed_clock();
        let simulator = ProvetSimulator::start(Arc::new(clock.clone())).await;
        TestServer::start(&db, &clock)
            .await
            .connect(&simulator)
            .await;
        let latency = u64::try_from(LATENCY.as_millis()).unwrap();
        simulator.update_faults(|faults| faults.latency_ms = latency);
        let hosts = AllowedHosts::parse("localhost", true).unwrap();
        Self {
            client: cageside::provet::http::build_client(&hosts).unwrap(),
            simulator,
            clock,
            db,
            _database: database,
        }
    }

    /// A consultation of the first patient.
    fn consultation(&self) -> i64 {
        self.simulator.read(|state| {
            let clinic = state.find_clinic(CLINIC).unwrap();
            let mut theirs = clinic.rows_referring_to("consultation", "patients", 1);
            theirs.next().unwrap().0
        })
    }

    async fn measure(&self, page: ProvetPage, id: i64) -> Figures {
        let mut figures = Figures::default();
        for _ in 0..PROCESSES {
            // Past the minute that Provet counts calls in.
            self.clock.advance(SignedDuration::from_secs(61));
            let node = TestServer::start(&self.db, &self.clock).await;
            let button = node.button(page).await;
            self.panel(&node, &button, id, &mut figures.cold).await;
            for _ in 0..WARM {
                let chain = self.chain().await;
                figures.answered += self.panel(&node, &button, id, &mut figures.warm).await;
                figures
                    .ratio
                    .push(figures.warm.whole.last().unwrap() / chain);
                figures.chain.push(chain);
            }
        }
        figures
    }

    /// Opens a panel, notes its times, and returns how many answers Provet had given when the first byte came.
    async fn panel(&self, node: &TestServer, button: &Button, id: i64, times: &mut Times) -> usize {
        let request = wire::get(&node.launch_path(button, id));
        let mut wire = Wire::open(node.url.trim_start_matches("http://")).await;
        let world = &self.simulator;
        world.clear_calls();
        let mut answered = 0;
        let count = || {
            answered = world
                .list_calls()
                .iter()
                .filter(|call| call.ended_at.is_some())
                .count();
        };
        let exchange = wire.exchange(&request, count).await;
        times.first.push(millis(exchange.first));
        times.whole.push(millis(exchange.whole));
        answered
    }

    /// What the longest chain costs by itself: so many calls, one after the other.
    async fn chain(&self) -> f64 {
        let stored = self
            .db
            .find_working_credential(clinic_id(), OAuthGrantType::ClientCredentials);
        let credential = stored.await.unwrap().unwrap().credential;
        let token = self
            .db
            .load(TokenOwner::VirtualUser(&credential.id))
            .await
            .unwrap()
            .unwrap()
            .token
            .unwrap();
        let url = format!("{}/{CLINIC}/api/0.1/patient/1/", self.simulator.origin());
        let started = Instant::now();
        for _ in 0..CHAIN {
            let request = self
                .client
                .get(&url)
                .bearer_auth(token.secret().expose_secret());
            let answer = request.send().await.unwrap().error_for_status().unwrap();
            answer.bytes().await.unwrap();
        }
        millis(started.elapsed())
    }
}

fn millis(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}
