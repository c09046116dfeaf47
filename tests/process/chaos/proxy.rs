//! A proxy on loopback that cuts, slows, delays and garbles what passes through it, by chance that a seed decides.

use std::io;
use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use rand::rngs::StdRng;
use rand::{RngExt as _, SeedableRng as _};
use tokio::io::{AsyncRead, AsyncReadExt as _, AsyncWrite, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream, UnixStream};
use tokio::sync::watch;
use tokio::task::JoinHandle;

use crate::support::wait::wait_until;

/// Where a proxy leads to.
#[derive(Clone)]
pub(super) enum ProxyTarget {
    Tcp(String),
    Socket(PathBuf),
}

/// How many of a thousand pieces meet which fault.
#[derive(Clone, Copy, Default)]
pub(super) struct FaultRates {
    pub(super) cut: u32,
    pub(super) garble: u32,
    pub(super) slow: u32,
    pub(super) delay: u32,
    /// Refuses every new connection.
    pub(super) refuses: bool,
}

/// What happens to one piece.
enum PieceFault {
    None,
    /// The connection ends, when this much of the piece has gone through: none, half, all.
    Cut(usize),
    /// Other bytes come in front of it.
    Garble([u8; 24]),
    Slow,
    Delay(Duration),
}

/// Which way a piece goes.
#[derive(Clone, Copy, PartialEq)]
enum PieceDirection {
    Request,
    Response,
}

/// A proxy that runs until it is dropped.
pub(super) struct FaultyProxy {
    pub(super) port: u16,
    link: Arc<ProxyLink>,
    accepting: JoinHandle<()>,
}

struct ProxyLink {
    target: ProxyTarget,
    seed: u64,
    rates: Mutex<FaultRates>,
    /// Changes when every open connection is to end.
    cut_all: watch::Sender<u64>,
    open: AtomicUsize,
    faults: AtomicUsize,
}

impl FaultyProxy {
    /// Listens on a free port; without faults until some are set.
    pub(super) async fn start(target: ProxyTarget, seed: u64) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let link = Arc::new(ProxyLink {
            target,
            seed,
            rates: Mutex::default(),
            cut_all: watch::Sender::new(0),
            open: AtomicUsize::new(0),
            faults: AtomicUsize::new(0),
        });
        let accepting = tokio::spawn(accept(Arc::clone(&link), listener));
        Self {
            port,
            link,
            accepting,
        }
    }

    /// Lets faults happen at these rates from now on.
    pub(super) fn set_rates(&self, rates: FaultRates) {
        *self.link.rates.lock().unwrap() = rates;
    }

    /// Ends every open connection; what is under way in it is lost.
    pub(super) fn cut_all(&self) {
        self.link.cut_all.send_modify(|number| *number += 1);
        self.link.faults.fetch_add(1, Ordering::SeqCst);
    }

    /// Ends faults and connections: afterwards nothing of the time before is under way.
    pub(super) async fn calm_down(&self) {
        self.set_rates(FaultRates {
            refuses: true,
            ..FaultRates::default()
        });
        self.cut_all();
        wait_until("closed connections", || {
            self.link.open.load(Ordering::SeqCst) == 0
        })
        .await;
        self.set_rates(FaultRates::default());
    }

    /// How many faults there were.
    pub(super) fn count_faults(&self) -> usize {
        self.link.faults.load(Ordering::SeqCst)
    }
}

impl Drop for FaultyProxy {
    fn drop(&mut self) {
        self.accepting.abort();
        self.cut_all();
    }
}

async fn accept(link: Arc<ProxyLink>, listener: TcpListener) {
    for number in 0_u64.. {
        let Ok((client, _)) = listener.accept().await else {
            return;
        };
        if link.rates.lock().unwrap().refuses {
            link.faults.fetch_add(1, Ordering::SeqCst);
            continue;
        }
        link.open.fetch_add(1, Ordering::SeqCst);
        let link = Arc::clone(&link);
        tokio::spawn(async move {
            // A broken connection is what this is for.
            drop(link.connect(client, number).await);
            link.open.fetch_sub(1, Ordering::SeqCst);
        });
    }
}

impl ProxyLink {
    async fn connect(&self, client: TcpStream, number: u64) -> io::Result<()> {
        client.set_nodelay(true)?;
        match &self.target {
            ProxyTarget::Tcp(address) => {
                let server = TcpStream::connect(address).await?;
                server.set_nodelay(true)?;
                self.join(client, server, number).await
            }
            ProxyTarget::Socket(path) => {
                let server = UnixStream::connect(path).await?;
                self.join(client, server, number).await
            }
        }
    }

    /// Passes both ways until one of them ends; then all of the connection is gone, and what was held back with it.
    async fn join<S>(&self, client: TcpStream, server: S, number: u64) -> io::Result<()>
    where
        S: AsyncRead + AsyncWrite + Unpin,
    {
        let mut cut = self.cut_all.subscribe();
        let (client_read, client_write) = client.into_split();
        let (server_read, server_write) = tokio::io::split(server);
        let random = |direction| StdRng::seed_from_u64(self.seed ^ (2 * number + direction));
        tokio::select! {
            end = self.pump(client_read, server_write, PieceDirection::Request, random(0)) => end,
            end = self.pump(server_read, client_write, PieceDirection::Response, random(1)) => end,
            _ = cut.changed() => Ok(()),
        }
    }

    async fn pump(
        &self,
        mut from: impl AsyncRead + Unpin,
        mut to: impl AsyncWrite + Unpin,
        direction: PieceDirection,
        mut random: StdRng,
    ) -> io::Result<()> {
        let mut buffer = vec![0; 64 * 1024];
        loop {
            let size = from.read(&mut buffer).await?;
            if size == 0 {
                return Ok(());
            }
            let piece = &buffer[..size];
            match self.draw(size, &mut random) {
                PieceFault::None => to.write_all(piece).await?,
                PieceFault::Cut(through) => return to.write_all(&piece[..through]).await,
                // What garbles a request ends the connection: nothing tells a receiver that the rest is not meant so.
                PieceFault::Garble(bytes) if direction == PieceDirection::Request => {
                    return to.write_all(&bytes).await;
                }
                PieceFault::Garble(bytes) => {
                    to.write_all(&bytes).await?;
                    to.write_all(piece).await?;
                }
                PieceFault::Slow => {
                    for part in piece.chunks(size / 4 + 1) {
                        tokio::time::sleep(Duration::from_millis(20)).await;
                        to.write_all(part).await?;
                    }
                }
                PieceFault::Delay(delay) => {
                    tokio::time::sleep(delay).await;
                    to.write_all(piece).await?;
                }
            }
        }
    }

    fn draw(&self, size: usize, random: &mut StdRng) -> PieceFault {
        let rates = *self.rates.lock().unwrap();
        let mut number = random.random_range(0..1_000_u32);
        let mut is = |rate: u32| {
            let met = number < rate;
            number = number.saturating_sub(rate);
            met
        };
        let fault = if is(rates.cut) {
            PieceFault::Cut([0, size / 2, size][random.random_range(0..3)])
        } else if is(rates.garble) {
            PieceFault::Garble(std::array::from_fn(|_| random.random::<u8>() | 0x80))
        } else if is(rates.slow) {
            PieceFault::Slow
        } else if is(rates.delay) {
            // Seldom as long as what somebody would call an outage.
            let most = if random.random_range(0..20) == 0 {
                2_000
            } else {
                100
            };
            PieceFault::Delay(Duration::from_millis(random.random_range(1..most)))
        } else {
            return PieceFault::None;
        };
        self.faults.fetch_add(1, Ordering::SeqCst);
        fault
    }
}
