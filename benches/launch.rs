//! The launch route against a bare axum route that answers a page of the same size with the same headers.
//!
//! Both stand in one runtime, are asked by the same connections in alternating rounds, and are compared round by round, so
//! that whatever else the machine does meets both. The page is that of the shift calendar, whose panel asks Provet
//! nothing: what is measured is the launch itself (routing, parsing, verification, sealing the token, words, shell, log
//! line, metrics). The promise is at least half the requests per second of the bare route.
//!
//! Every panel that is opened leaves a row of audit, written beside the launches: in a rush, over the seconds after it. A
//! round asks as much as a rush, and the next one begins when every row of it is there. How many launches a second can
//! be kept up for ever, with their rows, is the database's to say, and told beside.
#![expect(clippy::unwrap_used, reason = "a failed step is a failed measurement")]
#![expect(
    clippy::indexing_slicing,
    reason = "a failed step is a failed measurement"
)]
#![expect(clippy::as_conversions, reason = "counts that fit a float")]
#![expect(clippy::cast_precision_loss, reason = "counts that fit a float")]

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
#[expect(dead_code, reason = "only the panels need both times of an exchange")]
mod wire;

use std::process::ExitCode;
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, LazyLock};
use std::time::{Duration, Instant};

use axum::Router;
use axum::http::{HeaderMap, HeaderName, HeaderValue};
use axum::routing::get;
use axum::serve::ListenerExt as _;
use bytes::Bytes;
use cageside::clock::FixedClock;
use cageside::panels::{
    ActionResponse, FormFields, Panel, PanelContext, PendingSection, SectionSpec, panel_for,
};
use cageside::provet::ProvetPage;
use cageside::telemetry::{self, LogFormat};
use futures_util::FutureExt as _;
use futures_util::future::{BoxFuture, ready};
use jiff::SignedDuration;
use sqlx::AnyPool;
use sqlx::any::install_default_drivers;
use tokio::net::TcpListener;
use tokio::runtime::Runtime;

use figures::{median, promise, say, spread};
use support::database::TestDatabase;
use support::provet_simulator::ProvetSimulator;
use support::test_app::AppSetup;
use support::test_server::{TestServer, fixed_clock};
use wire::Wire;

/// How many browsers ask at once.
const CONNECTIONS: usize = 32;
/// How long each side is asked in one round: a rush that finds room to wait.
const TURN: Duration = Duration::from_millis(400);
/// How many rounds.
const ROUNDS: usize = 25;
/// The least share of the bare route's requests per second.
const SHARE: f64 = 0.5;

fn main() -> ExitCode {
    // As `serve` does it, with the lines written to nowhere.
    let log = telemetry::build_subscriber("info", LogFormat::Text, std::io::sink).unwrap();
    tracing::subscriber::set_global_default(log).unwrap();
    drop(telemetry::install_metrics().unwrap());
    let (serving, asking) = (runtime(), runtime());
    let place = serving.block_on(Place::open());
    let mut kept = true;
    for (method, request) in [
        ("GET", wire::get(&place.shell)),
        ("POST", wire::post(&place.shell)),
    ] {
        let Rounds {
            launch,
            bare,
            ratio,
            lasting,
        } = asking.block_on(compare(&place, &request));
        say(&format!(
            "launch route, {method}, {CONNECTIONS} connections, {ROUNDS} rounds:"
        ));
        say(&format!("  bare route     {} requests/s", spread(&bare, 0)));
        say(&format!(
            "  launch route   {} requests/s",
            spread(&launch, 0)
        ));
        say(&format!(
            "  with all rows  {} requests/s",
            spread(&lasting, 0)
        ));
        let share = median(&ratio);
        let line = format!(
            "launch/bare by {method} {} (at least {SHARE})",
            spread(&ratio, 2)
        );
        kept &= promise(share >= SHARE, &line);
    }
    asking.block_on(first_chunks(&place));
    if kept {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

/// The panel of a page without its sections.
struct Shell(&'static dyn Panel);

impl Panel for Shell {
    fn specs(&self) -> Vec<SectionSpec> {
        self.0.specs()
    }

    fn sections(&self, _: Arc<PanelContext>) -> Vec<PendingSection> {
        Vec::new()
    }

    fn handle_action(
        &self,
        _: Arc<PanelContext>,
        _: String,
        _: FormFields,
    ) -> BoxFuture<'static, Option<ActionResponse>> {
        ready(None).boxed()
    }
}

/// The patient's panel as it is; on the shift calendar's page, only the patient's shell.
fn shell_of(page: ProvetPage) -> &'static dyn Panel {
    static SHELL: LazyLock<Shell> = LazyLock::new(|| Shell(panel_for(ProvetPage::Patient)));
    if page == ProvetPage::ShiftCalendar {
        &*SHELL
    } else {
        panel_for(page)
    }
}

/// Half of the cores for those who answer, half for those who ask.
fn runtime() -> Runtime {
    let cores = std::thread::available_parallelism().map_or(2, usize::from);
    let mut builder = tokio::runtime::Builder::new_multi_thread();
    builder
        .worker_threads((cores / 2).max(1))
        .enable_all()
        .build()
        .unwrap()
}

/// Our server and the bare one, and what is asked of them.
struct Place {
    ours: String,
    bare: String,
    /// A launch that ends with the shell.
    shell: String,
    /// A launch whose panel asks Provet ten things.
    patient: String,
    /// The database, to look for the rows that launches leave.
    pool: AnyPool,
    /// The launches that were answered.
    opened: AtomicI64,
    _node: TestServer,
    _standin: ProvetSimulator,
    _database: TestDatabase,
}

/// Lets the clock go on: rows of the audit are stored in the order of time.
async fn run(clock: FixedClock) {
    let step = Duration::from_millis(5);
    let mut ticks = tokio::time::interval(step);
    loop {
        ticks.tick().await;
        clock.advance(SignedDuration::from_millis(5));
    }
}

impl Place {
    async fn open() -> Self {
        let database = TestDatabase::sqlite();
        let db = database.open().await;
        let clock = fixed_clock();
        drop(tokio::spawn(run(clock.clone())));
        let setup = AppSetup {
            panel_for: shell_of,
            ..AppSetup::default()
        };
        let simulator = ProvetSimulator::start(Arc::new(clock.clone())).await;
        let node = TestServer::start_with(&db, &clock, setup).await;
        node.connect(&simulator).await;
        let shell = node.button(ProvetPage::ShiftCalendar).await;
        let shell = node.launch_path(&shell, 1);
        let patient = node.button(ProvetPage::Patient).await;
        install_default_drivers();
        let pool = AnyPool::connect(&database.url).await.unwrap();
        let before = newest_row(&pool).await;
        let ours = node.url.trim_start_matches("http://").to_owned();
        Self {
            bare: bare(&ours, &shell).await,
            patient: node.launch_path(&patient, 1),
            shell,
            ours,
            pool,
            // With the one that the bare route repeats.
            opened: AtomicI64::new(before + 1),
            _node: node,
            _standin: simulator,
            _database: database,
        }
    }
}

/// The number of the newest row of audit: as none is removed here, how many there are.
async fn newest_row(pool: &AnyPool) -> i64 {
    let newest = sqlx::query_scalar("SELECT COALESCE(MAX(rowid), 0) FROM audit");
    newest.fetch_one(pool).await.unwrap()
}

impl Place {
    /// Asks ours for a turn, and waits until every panel that was opened has its row. Requests per second of the turn, and
    /// with the wait.
    async fn rush(&self, request: &str) -> (f64, f64) {
        let started = Instant::now();
        let (answered, rate) = turn(&self.ours, request).await;
        let opened = self.opened.fetch_add(answered, Ordering::Relaxed) + answered;
        while newest_row(&self.pool).await < opened {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        assert_eq!(newest_row(&self.pool).await, opened, "a row too many");
        (rate, answered as f64 / started.elapsed().as_secs_f64())
    }
}

/// Serves what the launch route answered once, and returns where.
async fn bare(ours: &str, path: &str) -> String {
    let mut wire = Wire::open(ours).await;
    wire.exchange(&wire::get(path), || ()).await;
    let (head, body) = wire.answer();
    let page = Bytes::from(unchunked(body));
    say(&format!("the page has {} bytes", page.len()));
    let headers = headers(&head);
    let answer = move || {
        let answer = (headers.clone(), page.clone());
        async move { answer }
    };
    let router = Router::new().route(
        "/launch/{provet_id}/{page}",
        get(answer.clone()).post(answer),
    );
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap().to_string();
    let listener = listener.tap_io(|stream| stream.set_nodelay(true).unwrap());
    drop(tokio::spawn(axum::serve(listener, router).into_future()));
    address
}

/// The headers of an answer, but for those that the server makes for each.
fn headers(head: &str) -> HeaderMap {
    let lines = head
        .lines()
        .skip(1)
        .filter_map(|line| line.split_once(": "));
    let lasting =
        lines.filter(|(name, _)| !["date", "transfer-encoding", "content-length"].contains(name));
    let pairs = lasting.map(|(name, value)| {
        let name: HeaderName = name.parse().unwrap();
        (name, HeaderValue::from_str(value).unwrap())
    });
    pairs.collect()
}

/// The page without the marks of its chunks.
fn unchunked(mut body: &[u8]) -> Vec<u8> {
    let mut page = Vec::new();
    while let Some(at) = body.windows(2).position(|it| it == b"\r\n") {
        let size = usize::from_str_radix(std::str::from_utf8(&body[..at]).unwrap(), 16).unwrap();
        page.extend_from_slice(&body[at + 2..at + 2 + size]);
        body = &body[at + 4 + size..];
    }
    page
}

/// Requests per second, round by round.
#[derive(Default)]
struct Rounds {
    launch: Vec<f64>,
    bare: Vec<f64>,
    ratio: Vec<f64>,
    /// Of ours, counting the time until every row was written.
    lasting: Vec<f64>,
}

async fn compare(place: &Place, request: &str) -> Rounds {
    // Once to warm up.
    turn(&place.bare, request).await;
    place.rush(request).await;
    let mut rounds = Rounds::default();
    for round in 0..ROUNDS {
        // Each goes first every other time.
        let ((ours, lasting), theirs) = if round % 2 == 0 {
            let (_, theirs) = turn(&place.bare, request).await;
            (place.rush(request).await, theirs)
        } else {
            let ours = place.rush(request).await;
            (ours, turn(&place.bare, request).await.1)
        };
        rounds.launch.push(ours);
        rounds.bare.push(theirs);
        rounds.ratio.push(ours / theirs);
        rounds.lasting.push(lasting);
    }
    rounds
}

/// How many requests are answered in a turn, and per second.
async fn turn(address: &str, request: &str) -> (i64, f64) {
    let mut askers = tokio::task::JoinSet::new();
    let mut wires = Vec::new();
    for _ in 0..CONNECTIONS {
        wires.push(Wire::open(address).await);
    }
    let started = Instant::now();
    for mut wire in wires {
        let request = request.to_owned();
        askers.spawn(async move {
            let mut answered = 0_i64;
            while started.elapsed() < TURN {
                wire.exchange(&request, || ()).await;
                answered += 1;
            }
            answered
        });
    }
    let answered: i64 = askers.join_all().await.iter().sum();
    (answered, answered as f64 / started.elapsed().as_secs_f64())
}

/// How long the first bytes take, one request after the other: the patient's do not wait for Provet.
async fn first_chunks(place: &Place) {
    say("first bytes of the page, one request at a time, in microseconds:");
    let rows = [
        ("bare route", &place.bare, &place.shell),
        ("shell alone", &place.ours, &place.shell),
        ("patient", &place.ours, &place.patient),
    ];
    let mut times = [const { Vec::new() }; 3];
    for _ in 0..40 {
        for ((_, address, path), times) in rows.iter().zip(&mut times) {
            let mut wire = Wire::open(address).await;
            let first = wire.begin(&wire::get(path)).await;
            times.push(first.as_secs_f64() * 1e6);
        }
    }
    for ((name, ..), times) in rows.iter().zip(&times) {
        say(&format!("  {name:14} {}", spread(times, 0)));
    }
}
