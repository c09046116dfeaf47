//! `simulate`: the stand-in for Provet alone.

use std::net::SocketAddr;

use anyhow::Context as _;
use clap::Args;
use tokio::net::TcpListener;

use super::output::print_line;
use super::serve::wait_for_shutdown;
use crate::clock::{Clock as _, SystemClock};
use provet_simulator::{Simulator, serve};

/// What can be said to `simulate`.
#[derive(Args)]
pub(super) struct SimulateArgs {
    /// Address to bind; browsers reach it as http://localhost:PORT
    #[arg(long, default_value = "127.0.0.1:9090", value_name = "ADDRESS")]
    provet_listen: SocketAddr,
    /// Seed for the sample data; the same seed gives the same clinics
    #[arg(long, default_value_t = DEFAULT_SEED)]
    seed: u64,
}

/// What is invented unless another seed is asked for.
pub(super) const DEFAULT_SEED: u64 = 54_321;

impl SimulateArgs {
    pub(super) async fn run(self) -> anyhow::Result<()> {
        let listener = TcpListener::bind(self.provet_listen).await;
        let listener =
            listener.with_context(|| format!("couldn't listen on {}", self.provet_listen))?;
        let simulator = create_simulator(self.seed, &listener)?;
        print_line(&format!("Simulated Provet: {}/", simulator.origin()));
        print_line(
            "Add Cageside there under Integrations, with the hookup URL that `cageside serve` prints.",
        );
        print_line("Run that server with: --provet-hosts localhost --allow-http-provet=true");
        Ok(serve(simulator, listener, wait_for_shutdown()).await?)
    }
}

/// The world behind `listener`, reached as `localhost`: another site than `127.0.0.1`, as in real life.
pub(super) fn create_simulator(seed: u64, listener: &TcpListener) -> anyhow::Result<Simulator> {
    let simulator = Simulator::new(seed, SystemClock.now());
    // Its day moves on with the real one; tests stop its clock.
    simulator.set_clock_fn(std::sync::Arc::new(|| SystemClock.now()));
    simulator.set_origin(&format!(
        "http://localhost:{}",
        listener.local_addr()?.port()
    ));
    Ok(simulator)
}
