//! A round of chaos: waves of traffic, first while nodes die, then while only the connections fail.

use std::io::Write as _;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use cageside::clock::{Clock as _, SystemClock};
use cageside::storage::{AccessScope, Database, EmailAddress, SessionUser, SignInMethod};
use rand::rngs::StdRng;
use rand::seq::SliceRandom as _;
use rand::{RngExt as _, SeedableRng as _};
use secrecy::ExposeSecret as _;
use sqlx::any::AnyPoolOptions;
use url::Url;

use super::clinic::{ChaosClinic, PATIENTS, VISITS, unconnected};
use super::model::ChaosModel;
use super::nodes::ServerNode;
use super::proxy::{FaultRates, FaultyProxy, ProxyTarget};
use super::traffic::{AcceptedItem, TrafficItem, TrafficSource};
use crate::installation::Installation;
use crate::support::database::TestDatabase;
use crate::support::wait::wait_for;

/// Faults of a thousand pieces that pass. Every answer of the database is a piece, so that there they are rarer.
const DATABASE_RATES: FaultRates = FaultRates {
    cut: 4,
    garble: 2,
    slow: 5,
    delay: 20,
    refuses: false,
};
const PROVET_RATES: FaultRates = FaultRates {
    cut: 40,
    garble: 20,
    slow: 30,
    delay: 100,
    refuses: false,
};
/// What is asked of each clinic of a wave, besides its jobs and weights.
const LAUNCHES: i64 = 6;
const WEBHOOKS: i64 = 6;
const CLINICS: i64 = 2;
const HOOKUPS: i64 = 4;
/// Something breaks whenever so much more was accepted.
const ACCEPTED_BETWEEN_EVENTS: usize = 7;
/// Waves of each kind without `CAGESIDE_CHAOS_SECONDS`.
const STORM_WAVES: usize = 1;
const WIND_WAVES: usize = 2;
/// How long the queue may take to empty: several retries, each after twice the time.
const QUEUE_LIMIT: Duration = Duration::from_mins(5);
/// A process may grow by half and by this many kilobytes after it is warm.
const MEMORY_SLACK: u64 = 64 * 1024;

/// Whether nodes die in a wave, or only connections.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(super) enum WaveKind {
    Storm,
    Wind,
}

/// An installation, its nodes, and the proxies between them and what they need.
pub(super) struct ChaosRound {
    pub(super) here: Installation,
    pub(super) db: Database,
    pub(super) nodes: Vec<ServerNode>,
    provet: FaultyProxy,
    /// None on SQLite, whose file is not reached over a connection.
    database_proxy: Option<FaultyProxy>,
    cookie: String,
    webhook_token: String,
    seed: u64,
    random: StdRng,
    next_clinic: i64,
    store: TestDatabase,
}

impl ChaosRound {
    /// Starts so many nodes on an empty database.
    pub(super) async fn start(store: TestDatabase, node_count: usize) -> Self {
        let seed = std::env::var("CAGESIDE_CHAOS_SEED").ok();
        let seed = seed.map_or_else(rand::random::<u64>, |it| it.parse().unwrap());
        say(&format!(
            "CAGESIDE_CHAOS_SEED={seed} for {node_count} nodes"
        ));
        let db = store.open().await;
        let mut here = Installation::on(&store).await;
        let world = here.simulator.origin();
        let target = world.trim_start_matches("http://localhost").to_owned();
        let provet = ProxyTarget::Tcp(format!("127.0.0.1{target}"));
        let provet = FaultyProxy::start(provet, seed ^ 1 << 62).await;
        here.simulator
            .set_origin(&format!("http://localhost:{}", provet.port));
        let database = start_database_proxy(&mut here, &store, seed).await;
        let nodes = (0..node_count).map(|number| ServerNode::new(&here, number));
        let nodes: Vec<ServerNode> = nodes.collect();
        for node in &nodes {
            node.ready(&here).await;
        }
        Self {
            cookie: sign_in(&db).await,
            webhook_token: db
                .load_webhook_token()
                .await
                .unwrap()
                .expose_secret()
                .to_owned(),
            here,
            db,
            nodes,
            provet,
            database_proxy: database,
            seed,
            random: StdRng::seed_from_u64(seed),
            next_clinic: 1_000,
            store,
        }
    }

    /// Runs waves for as long as is asked for, and holds the model against each.
    pub(super) async fn run(mut self) {
        let seconds = std::env::var("CAGESIDE_CHAOS_SECONDS").ok();
        let wanted = seconds.map(|it| Duration::from_secs(it.parse().unwrap()));
        let began = Instant::now();
        let mut waves = 0;
        let is_over = |waves, most, share: f64| match wanted {
            Some(wanted) => began.elapsed() >= wanted.mul_f64(share),
            None => waves == most,
        };
        while !is_over(waves, STORM_WAVES, 0.5) {
            self.wave(WaveKind::Storm).await;
            waves += 1;
        }
        let (storms, mut warm) = (waves, None);
        let starts = self.count_starts();
        while !is_over(waves, STORM_WAVES + WIND_WAVES, 1.0) || waves < storms + 2 {
            self.wave(WaveKind::Wind).await;
            waves += 1;
            let memory = self.memory().await;
            let warm: &mut Vec<u64> = warm.get_or_insert_with(|| memory.clone());
            for (now, warm) in memory.iter().zip(warm) {
                assert!(
                    *now <= *warm * 3 / 2 + MEMORY_SLACK,
                    "{warm} kB became {now} kB"
                );
            }
        }
        assert_eq!(self.count_starts(), starts, "a node ended by itself");
        let faults = self.provet.count_faults()
            + self
                .database_proxy
                .as_ref()
                .map_or(0, FaultyProxy::count_faults);
        say(&format!(
            "seed {}: {storms} waves with {starts} starts of nodes, {} without; {faults} faults; memory {:?} kB, warm {:?} kB; {:?}",
            self.seed,
            waves - storms,
            self.memory().await,
            warm.unwrap_or_default(),
            began.elapsed(),
        ));
        for node in &self.nodes {
            node.terminate().await;
            node.check_log();
        }
    }

    /// One wave: traffic and faults, then calm, and the comparison.
    async fn wave(&mut self, kind: WaveKind) {
        self.here.simulator.clear_calls();
        let clinics = self.open_clinics().await;
        let items = self.draw_items(&clinics);
        let mut events = StdRng::seed_from_u64(self.random.random());
        self.provet.set_rates(PROVET_RATES);
        if let Some(database) = &self.database_proxy {
            database.set_rates(DATABASE_RATES);
        }
        let source = self.source();
        let is_sent = AtomicBool::new(false);
        let sending = async {
            let accepted = source.send_all(items).await;
            is_sent.store(true, Ordering::SeqCst);
            accepted
        };
        let breaking = self.break_things(kind, &source, &is_sent, &mut events);
        let (accepted, ()) = tokio::join!(sending, breaking);
        self.calm_down(kind).await;
        self.compare(kind, &clinics, &accepted).await;
    }

    /// Whoever asks the nodes.
    pub(super) fn source(&self) -> TrafficSource<'_> {
        TrafficSource::new(&self.here, &self.nodes, &self.cookie, &self.webhook_token)
    }

    /// New clinics, connected past the nodes.
    pub(super) async fn open_clinics(&mut self) -> Vec<Arc<ChaosClinic>> {
        let mut clinics = Vec::new();
        for _ in 0..CLINICS {
            let number = self.take_number();
            let clinic = ChaosClinic::connect(&self.here.simulator, &self.db, number).await;
            clinics.push(Arc::new(clinic));
        }
        clinics
    }

    /// Everything that is asked for in a wave, in an order by chance.
    pub(super) fn draw_items(&mut self, clinics: &[Arc<ChaosClinic>]) -> Vec<TrafficItem> {
        let mut items = Vec::new();
        for _ in 0..HOOKUPS {
            let number = self.take_number();
            items.push(TrafficItem::Hookup(unconnected(
                &self.here.simulator,
                number,
            )));
        }
        for clinic in clinics {
            let of = || Arc::clone(clinic);
            items.extend((1..=VISITS).map(|visit| TrafficItem::Job(of(), visit)));
            items.extend((1..=PATIENTS).map(|patient| TrafficItem::Weight(of(), patient)));
            items.extend((1..=LAUNCHES).map(|patient| TrafficItem::Launch(of(), patient)));
            items.extend((1..=WEBHOOKS).map(|object| TrafficItem::Webhook(of(), object)));
            items.push(TrafficItem::Setting(
                of(),
                self.random.random_range(1..=500),
            ));
        }
        items.shuffle(&mut self.random);
        items
    }

    fn take_number(&mut self) -> i64 {
        self.next_clinic += 1;
        self.next_clinic
    }

    /// Breaks something whenever some more was accepted, and keeps the nodes running.
    async fn break_things(
        &self,
        kind: WaveKind,
        source: &TrafficSource<'_>,
        is_sent: &AtomicBool,
        random: &mut StdRng,
    ) {
        let mut next = ACCEPTED_BETWEEN_EVENTS;
        while !is_sent.load(Ordering::SeqCst) {
            if source.count_accepted() >= next {
                next += ACCEPTED_BETWEEN_EVENTS;
                self.break_one_thing(kind, random).await;
            }
            for node in &self.nodes {
                node.keep_running(&self.here).await;
            }
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
    }

    async fn break_one_thing(&self, kind: WaveKind, random: &mut StdRng) {
        let node = &self.nodes[random.random_range(0..self.nodes.len())];
        let choice = random.random_range(0..10);
        match choice {
            0..3 if kind == WaveKind::Storm => node.kill().await,
            3..5 if kind == WaveKind::Storm => {
                node.ready(&self.here).await;
                node.terminate().await;
            }
            5..7 => self.refuse(&self.provet, PROVET_RATES, random).await,
            7..9 => match &self.database_proxy {
                Some(database) => self.refuse(database, DATABASE_RATES, random).await,
                None => self.provet.cut_all(),
            },
            _ => {
                self.provet.cut_all();
                if let Some(database) = &self.database_proxy {
                    database.cut_all();
                }
            }
        }
    }

    /// An outage that is over before anybody gives up.
    async fn refuse(&self, proxy: &FaultyProxy, usual: FaultRates, random: &mut StdRng) {
        proxy.set_rates(FaultRates {
            refuses: true,
            ..usual
        });
        proxy.cut_all();
        tokio::time::sleep(Duration::from_millis(random.random_range(50..600))).await;
        proxy.set_rates(usual);
    }

    /// Ends the faults. After a storm the nodes are stopped too, and the time passes in which what died with a process might still
    /// be under way; then they start again.
    async fn calm_down(&self, kind: WaveKind) {
        self.provet.calm_down().await;
        if let Some(database) = &self.database_proxy {
            database.calm_down().await;
        }
        for node in &self.nodes {
            node.ready(&self.here).await;
        }
        if kind == WaveKind::Storm {
            for node in &self.nodes {
                node.terminate().await;
            }
            self.provet.calm_down().await;
            let_leases_end(&self.store).await;
            for node in &self.nodes {
                node.ready(&self.here).await;
            }
        }
    }

    /// Waits until every job has ended, and compares.
    pub(super) async fn compare(
        &self,
        kind: WaveKind,
        clinics: &[Arc<ChaosClinic>],
        accepted: &[AcceptedItem],
    ) {
        let model = ChaosModel {
            world: &self.here.simulator,
            db: &self.db,
        };
        let began = Instant::now();
        while !model.is_queue_empty().await {
            assert!(began.elapsed() < QUEUE_LIMIT, "jobs are left in the queue");
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        model.check(accepted).await;
        for clinic in clinics.iter().filter(|_| kind == WaveKind::Wind) {
            wait_for("the last openings", async || {
                model.has_all_launches(clinic, accepted).await.then_some(())
            })
            .await;
        }
        for node in &self.nodes {
            node.check_log();
        }
    }

    async fn memory(&self) -> Vec<u64> {
        let mut memory = Vec::new();
        for node in &self.nodes {
            memory.push(node.memory().await);
        }
        memory
    }

    fn count_starts(&self) -> usize {
        self.nodes.iter().map(ServerNode::starts).sum()
    }
}

/// Lets the nodes reach PostgreSQL through a proxy.
async fn start_database_proxy(
    here: &mut Installation,
    store: &TestDatabase,
    seed: u64,
) -> Option<FaultyProxy> {
    let mut url = Url::parse(&store.url).unwrap();
    if url.scheme() == "sqlite" {
        return None;
    }
    let pairs = url.query_pairs().into_owned();
    let (socket, rest): (Vec<_>, Vec<_>) = pairs.partition(|(name, _)| name == "host");
    let port = url.port().unwrap_or(5432);
    let target = match socket.first() {
        Some((_, folder)) => ProxyTarget::Socket(format!("{folder}/.s.PGSQL.{port}").into()),
        None => ProxyTarget::Tcp(format!("{}:{port}", url.host_str().unwrap())),
    };
    let proxy = FaultyProxy::start(target, seed ^ 1 << 61).await;
    url.query_pairs_mut().clear().extend_pairs(rest);
    // Nothing may be encrypted, or the proxy would only ever break whole connections.
    url.query_pairs_mut().append_pair("sslmode", "disable");
    url.set_host(Some("127.0.0.1")).unwrap();
    url.set_port(Some(proxy.port)).unwrap();
    here.change("CAGESIDE_DATABASE_URL", url.to_string());
    Some(proxy)
}

/// Signs an operator in, past the nodes; the cookie.
async fn sign_in(db: &Database) -> String {
    let (email, now) = (
        EmailAddress::parse("operator@x.example").unwrap(),
        SystemClock.now(),
    );
    let id = db
        .add_account(&email, &AccessScope::Operator, now)
        .await
        .unwrap();
    let person = SessionUser::Account {
        id,
        method: SignInMethod::Link,
    };
    let token = db
        .create_settings_session(&person, "browser", now)
        .await
        .unwrap();
    format!("__Host-cageside={}", token.expose_secret())
}

/// Ends the leases of processes that are gone. No node may run.
async fn let_leases_end(store: &TestDatabase) {
    let pool = AnyPoolOptions::new()
        .max_connections(1)
        .connect(&store.url)
        .await
        .unwrap();
    for statement in [
        "UPDATE job SET lease_until = 0 WHERE state = 'running'",
        "UPDATE job SET next_attempt_at = 0 WHERE state IN ('queued', 'running')",
        "UPDATE credential SET lease_until = 0, next_attempt_at = 0 WHERE state = 'unverified'",
    ] {
        sqlx::query(statement).execute(&pool).await.unwrap();
    }
    pool.close().await;
}

/// A line that is seen also where tests pass.
pub(super) fn say(line: &str) {
    writeln!(std::io::stderr(), "chaos: {line}").unwrap();
}
