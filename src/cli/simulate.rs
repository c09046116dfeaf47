//! `simulate`: the stand-in for Provet alone.

use std::net::SocketAddr;

use anyhow::Context as _;
use clap::Args;
use tokio::net::TcpListener;

use super::output::say;
use super::serve::told_to_stop;
use crate::clock::{Clock as _, SystemClock};
use crate::simulator::{World, serve};

/// What can be said to `simulate`.
#[derive(Args)]
pub(super) struct Simulate {
    /// Address to bind; browsers reach it as http://localhost:PORT
    #[arg(long, default_value = "127.0.0.1:9090", value_name = "ADDRESS")]
    provet_listen: SocketAddr,
    /// The invented data: the same seed invents the same clinics
    #[arg(long, default_value_t = SEED)]
    seed: u64,
}

/// What is invented unless another seed is asked for.
pub(super) const SEED: u64 = 54_321;

impl Simulate {
    pub(super) async fn run(self) -> anyhow::Result<()> {
        let listener = TcpListener::bind(self.provet_listen).await;
        let listener =
            listener.with_context(|| format!("cannot listen on {}", self.provet_listen))?;
        let world = invent(self.seed, &listener)?;
        say(&format!("A stand-in for Provet Cloud: {}/", world.origin()));
        say(
            "Add Cageside there under Integrations, with the hookup URL that `cageside serve` prints.",
        );
        say("Let that server reach it: --provet-hosts localhost --allow-http-provet=true");
        Ok(serve(world, listener, told_to_stop()).await?)
    }
}

/// The world behind `listener`, reached as `localhost`: another site than `127.0.0.1`, as in real life.
pub(super) fn invent(seed: u64, listener: &TcpListener) -> anyhow::Result<World> {
    let world = World::invented(seed, SystemClock.now());
    world.set_clock(std::sync::Arc::new(|| SystemClock.now()));
    world.set_origin(&format!(
        "http://localhost:{}",
        listener.local_addr()?.port()
    ));
    Ok(world)
}
