//! The server on a bad day: its database and Provet behind proxies that cut, slow, delay and garble, while nodes are killed, asked
//! to end and started again, and their clocks go wrong; and what must be true afterwards (`model.rs`).
//!
//! What is asked is counted, not the time it takes. The order of what is asked and the faults come from a seed, which is printed:
//! `CAGESIDE_CHAOS_SEED` runs the same again, as far as two runs of several processes can be the same, and
//! `CAGESIDE_CHAOS_SECONDS` goes on for so long. The clocks of the nodes are stepped too, each by itself (`stepped_clock.rs`).

mod clinic;
mod faults;
mod figures;
mod model;
mod nodes;
mod proxy;
mod round;
mod setup;
mod stepped_clock;
mod termination;
mod traffic;

use crate::support::database::TestDatabase;
use round::ChaosRound;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn one_node_on_sqlite_loses_nothing_and_does_nothing_twice() {
    ChaosRound::start(TestDatabase::sqlite(), 1)
        .await
        .run()
        .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_nodes_on_postgresql_lose_nothing_and_do_nothing_twice() {
    if let Some(database) = TestDatabase::postgres().await {
        ChaosRound::start(database, 2).await.run().await;
    }
}
