//! A round of chaos: waves of traffic, first while nodes die, then while only the connections fail.

use std::io::Write as _;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use cageside::storage::Database;
use rand::rngs::StdRng;
use rand::seq::SliceRandom as _;
use rand::{RngExt as _, SeedableRng as _};

use super::clinic::{ChaosClinic, PATIENTS, VISITS, unconnected};
use super::model::ChaosModel;
use super::nodes::ServerNode;
use super::proxy::FaultyProxy;
use super::traffic::{AcceptedItem, TrafficItem, TrafficSource};
use crate::installation::Installation;
use crate::support::database::TestDatabase;
use crate::support::wait::wait_for;

/// What is asked of each clinic of a wave, besides its jobs and weights.
const LAUNCHES: i64 = 6;
const WEBHOOKS: i64 = 6;
const CLINICS: i64 = 1;
const HOOKUPS: i64 = 4;
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
    pub(super) provet: FaultyProxy,
    /// None on SQLite, whose file is not reached over a connection.
    pub(super) database_proxy: Option<FaultyProxy>,
    pub(super) cookie: String,
    pub(super) webhook_token: String,
    pub(super) seed: u64,
    pub(super) random: StdRng,
    pub(super) next_clinic: i64,
    pub(super) accepted: usize,
    pub(super) store: TestDatabase,
}

impl ChaosRound {
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
            "seed {}: {} accepted; {storms} waves with {starts} starts of nodes, {} without; {faults} faults; memory {:?} kB, warm {:?} kB; {:?}",
            self.seed,
            self.accepted,
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
        self.let_connections_fail();
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
        self.accepted += accepted.len();
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

/// A line that is seen also where tests pass.
pub(super) fn say(line: &str) {
    let mut stderr = std::io::stderr();
    writeln!(stderr, "chaos: {line}").unwrap();
}
