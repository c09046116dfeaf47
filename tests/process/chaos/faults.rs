//! What goes wrong in a wave, by chance, and the calm after it.

use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use rand::RngExt as _;
use rand::rngs::StdRng;
use sqlx::any::AnyPoolOptions;

use super::proxy::{FaultRates, FaultyProxy};
use super::round::{ChaosRound, WaveKind};
use super::stepped_clock::MOST_SECONDS;
use super::traffic::TrafficSource;
use crate::support::database::TestDatabase;

/// Faults of a thousand pieces that pass. A job that meets several waits longer each time, so that more
/// of them make a round longer and not harder.
const DATABASE_RATES: FaultRates = FaultRates {
    cut: 4,
    garble: 2,
    slow: 5,
    delay: 20,
    refuses: false,
};
const PROVET_RATES: FaultRates = FaultRates {
    cut: 12,
    garble: 6,
    slow: 30,
    delay: 100,
    refuses: false,
};
/// Something breaks whenever so much more was accepted.
const ACCEPTED_BETWEEN_EVENTS: usize = 4;

impl ChaosRound {
    /// Lets connections fail from now on.
    pub(super) fn let_connections_fail(&self) {
        self.provet.set_rates(PROVET_RATES);
        if let Some(database) = &self.database_proxy {
            database.set_rates(DATABASE_RATES);
        }
    }

    /// Breaks something whenever some more was accepted, and keeps the nodes running.
    pub(super) async fn break_things(
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
        let choice = random.random_range(0..12);
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
            9..11 => node
                .clock
                .step_to(random.random_range(-MOST_SECONDS..=MOST_SECONDS)),
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
    pub(super) async fn calm_down(&self, kind: WaveKind) {
        self.provet.calm_down().await;
        if let Some(database) = &self.database_proxy {
            database.calm_down().await;
        }
        for node in &self.nodes {
            node.clock.step_to(0);
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
