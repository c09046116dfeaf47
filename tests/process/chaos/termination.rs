//! Nodes that are asked to end in the middle of load: everything that was accepted is kept, and none takes too long.

use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use super::nodes::ServerNode;
use super::round::{ChaosRound, WaveKind, say};
use super::traffic::TrafficSource;
use crate::support::database::TestDatabase;

/// A node ends whenever so much more was accepted.
const ACCEPTED_BETWEEN_ENDS: usize = 12;

/// Ends one node after the other while traffic goes on, and compares as after a wave without kills: no opening may be lost.
async fn check(store: TestDatabase, node_count: usize) {
    let mut round = ChaosRound::start(store, node_count).await;
    let clinics = round.open_clinics().await;
    let items = round.draw_items(&clinics);
    let source = round.source();
    let is_sent = AtomicBool::new(false);
    let sending = async {
        let accepted = source.send_all(items).await;
        is_sent.store(true, Ordering::SeqCst);
        accepted
    };
    let (accepted, took) = tokio::join!(sending, end_nodes(&round, &source, &is_sent));
    assert!(!took.is_empty());
    say(&format!(
        "nodes under load ended within {:?}",
        took.iter().max()
    ));
    round.compare(WaveKind::Wind, &clinics, &accepted).await;
}

async fn end_nodes(
    round: &ChaosRound,
    source: &TrafficSource<'_>,
    is_sent: &AtomicBool,
) -> Vec<Duration> {
    let (mut took, mut next) = (Vec::new(), ACCEPTED_BETWEEN_ENDS);
    let mut nodes = round.nodes.iter().cycle();
    while !is_sent.load(Ordering::SeqCst) {
        if source.count_accepted() >= next {
            next += ACCEPTED_BETWEEN_ENDS;
            let node: &ServerNode = nodes.next().unwrap();
            took.push(node.terminate().await);
            node.ready(&round.here).await;
        }
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    took
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_was_accepted_on_sqlite_outlives_an_end_under_load() {
    check(TestDatabase::sqlite(), 1).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_was_accepted_on_postgresql_outlives_an_end_under_load() {
    if let Some(database) = TestDatabase::postgres().await {
        check(database, 2).await;
    }
}
