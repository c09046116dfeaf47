//! The sheet of a day of 120 appointments while every call to Provet takes 80 ms: how many calls, and how long.
//!
//! The promise: at most 12 calls, and complete within 1.3 of the longest chain of dependent calls: the appointments, what
//! belongs to those who come, and where that fills more than a page, its second page. What the chain costs is measured in
//! the same run, by the same kind of client to the same stand-in, in turns with the panel.
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
#[expect(dead_code, reason = "what is measured here is read and complete")]
#[path = "parts/wire.rs"]
mod wire;

use std::process::ExitCode;
use std::sync::Arc;
use std::time::{Duration, Instant};

use cageside::clock::{Clock as _, FixedClock};
use cageside::provet::oauth::OAuthGrantType;
use cageside::provet::tokens::TokenOwner;
use cageside::provet::{AllowedHosts, ProvetPage, TokenStore as _};
use cageside::storage::{Button, Database};
use jiff::SignedDuration;
use jiff::tz::TimeZone;
use provet_simulator::RecordedCall;
use secrecy::ExposeSecret as _;

use figures::{median, promise, say, spread};
use support::database::TestDatabase;
use support::provet_simulator::{CLINIC, ProvetSimulator};
use support::test_server::{TestServer, clinic_id, fixed_clock};
use wire::Wire;

/// What every call to Provet takes.
const LATENCY: Duration = Duration::from_millis(80);
/// How much longer than its chain the panel may take.
const FACTOR: f64 = 1.3;
/// How many calls it may take.
const MOST_CALLS: usize = 12;
/// How many appointments the day has.
const APPOINTMENTS: usize = 120;
/// The department whose day it is: one without appointments of its own.
const DEPARTMENT: i64 = 2;
/// How many panels are measured.
const PANELS: usize = 16;

#[tokio::main]
async fn main() -> ExitCode {
    let place = Place::open().await;
    let mut whole = Vec::new();
    let mut ratio = Vec::new();
    let (mut most_calls, mut longest) = (0, 0);
    for _ in 0..PANELS {
        // Past the minute that Provet counts calls in.
        place.clock.advance(SignedDuration::from_secs(61));
        let node = TestServer::start(&place.db, &place.clock).await;
        let button = node.button(ProvetPage::AppointmentCalendar).await;
        // The first one opens the connections; the promise is about those after it.
        place.panel(&node, &button).await;
        let (took, calls) = place.panel(&node, &button).await;
        let length = chain_length(&calls);
        ratio.push(took / place.chain(length).await);
        whole.push(took);
        most_calls = most_calls.max(calls.len());
        longest = longest.max(length);
    }
    say(&format!("a day of {APPOINTMENTS} appointments:"));
    say(&format!("  complete, ms   {}", spread(&whole, 1)));
    say(&format!("  chain, calls   {longest}"));
    let few = format!("{most_calls} calls (at most {MOST_CALLS})");
    let few = promise(most_calls <= MOST_CALLS, &few);
    let soon = format!("panel/chain {} (at most {FACTOR})", spread(&ratio, 3));
    let soon = promise(median(&ratio) <= FACTOR, &soon);
    if few && soon {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

/// How many calls of the longest chain: the appointments, then a list of what belongs to those who come, then its second
/// page where there is one. No list has more than two pages.
fn chain_length(calls: &[RecordedCall]) -> usize {
    let of_the_day = |call: &&RecordedCall| !call.path.ends_with("/appointment/");
    let pages = |page: &str| {
        let later = calls.iter().filter(of_the_day);
        later
            .filter(|call| call.query.split('&').any(|field| field == page))
            .count()
    };
    assert_eq!(pages("page=3"), 0);
    2 + usize::from(pages("page=2") > 0)
}

/// A stand-in that takes its time, and a connected clinic with a full day.
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
        let node = TestServer::start(&db, &clock).await;
        node.connect(&simulator).await;
        let today = clock.now().to_zoned(TimeZone::UTC).date();
        let made = simulator.fill_day(CLINIC, DEPARTMENT, today, APPOINTMENTS);
        assert_eq!(made.len(), APPOINTMENTS);
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

    /// Opens the panel; its time in milliseconds, and the calls it took.
    async fn panel(&self, node: &TestServer, button: &Button) -> (f64, Vec<RecordedCall>) {
        let request = wire::get(&node.launch_path(button, DEPARTMENT));
        let mut wire = Wire::open(node.url.trim_start_matches("http://")).await;
        self.simulator.clear_calls();
        let exchange = wire.exchange(&request, || ()).await;
        (millis(exchange.whole), self.simulator.list_calls())
    }

    /// What so many calls one after the other cost by themselves, in milliseconds.
    async fn chain(&self, length: usize) -> f64 {
        let stored = self
            .db
            .find_working_credential(clinic_id(), OAuthGrantType::ClientCredentials);
        let credential = stored.await.unwrap().unwrap().credential;
        let kept = self
            .db
            .load(TokenOwner::VirtualUser(&credential.id))
            .await
            .unwrap()
            .unwrap();
        let token = kept.token.unwrap();
        let origin = self.simulator.origin();
        let url = format!("{origin}/{CLINIC}/api/0.1/patient/1/");
        let started = Instant::now();
        for _ in 0..length {
            let bearer = token.secret().expose_secret();
            let request = self.client.get(&url).bearer_auth(bearer);
            let answer = request.send().await.unwrap().error_for_status().unwrap();
            answer.bytes().await.unwrap();
        }
        millis(started.elapsed())
    }
}

fn millis(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}
