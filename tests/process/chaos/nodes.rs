//! The nodes of an installation as processes: started, killed, asked to end, and started again.

use std::fs::File;
use std::path::PathBuf;
use std::process::Stdio;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use tokio::process::Child;
use tokio::sync::Mutex;

use super::stepped_clock::SteppedClock;
use crate::installation::{Installation, free_port};
use crate::support::wait::{WAIT_LIMIT, wait_for};

/// A node must have stopped after this, whatever was under way: container platforms kill after 30 seconds.
pub(super) const STOP_LIMIT: Duration = Duration::from_secs(25);

/// A node of the installation, alive or dead.
pub(super) struct ServerNode {
    pub(super) port: u16,
    log: PathBuf,
    pub(super) clock: SteppedClock,
    child: Mutex<Option<Child>>,
    starts: AtomicUsize,
}

impl ServerNode {
    /// The node with this number; it does not run yet.
    pub(super) fn new(here: &Installation, number: usize) -> Self {
        Self {
            port: if number == 0 { here.port } else { free_port() },
            log: here.folder.path().join(format!("node-{number}.log")),
            clock: SteppedClock::right(here.folder.path().join(format!("node-{number}.clock"))),
            child: Mutex::default(),
            starts: AtomicUsize::new(0),
        }
    }

    /// The address of a path at this node.
    pub(super) fn url(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}{path}", self.port)
    }

    /// Starts it unless it runs: one that could not reach its database has ended by itself.
    pub(super) async fn keep_running(&self, here: &Installation) {
        let mut child = self.child.lock().await;
        let is_running = match child.as_mut() {
            Some(child) => child.try_wait().unwrap().is_none(),
            None => false,
        };
        if is_running {
            return;
        }
        let log = File::options().create(true).append(true).open(&self.log);
        let mut program = here.program(&["serve"]);
        program
            .env("CAGESIDE_LISTEN", format!("127.0.0.1:{}", self.port))
            .stdout(Stdio::null())
            .stderr(log.unwrap());
        self.clock.give_to(&mut program);
        *child = Some(program.spawn().unwrap());
        self.starts.fetch_add(1, Ordering::SeqCst);
    }

    /// Starts it until it stays, and waits until it is ready.
    pub(super) async fn ready(&self, here: &Installation) {
        wait_for("a ready node", async || {
            self.keep_running(here).await;
            let answer = here.client.get(self.url("/readyz")).send().await;
            answer
                .is_ok_and(|it| it.status().is_success())
                .then_some(())
        })
        .await;
    }

    /// Ends it as a power cut would.
    pub(super) async fn kill(&self) {
        if let Some(mut child) = self.child.lock().await.take() {
            child.kill().await.unwrap();
        }
    }

    /// Asks it to end, and says how long that took. It must have been ready before.
    pub(super) async fn terminate(&self) -> Duration {
        let mut child = self.child.lock().await.take().unwrap();
        let began = Instant::now();
        let id = child.id().unwrap().to_string();
        let told = std::process::Command::new("kill")
            .args(["-TERM", &id])
            .status();
        assert!(told.unwrap().success());
        let ended = tokio::time::timeout(WAIT_LIMIT, child.wait()).await;
        let status = ended.unwrap().unwrap();
        assert!(status.success(), "{status}: {}", self.last_lines());
        let took = began.elapsed();
        assert!(
            took <= STOP_LIMIT,
            "{took:?} to stop: {}",
            self.last_lines()
        );
        took
    }

    /// What it takes of memory, in kilobytes.
    pub(super) async fn memory(&self) -> u64 {
        let id = self.child.lock().await.as_ref().unwrap().id().unwrap();
        let status = std::fs::read_to_string(format!("/proc/{id}/status")).unwrap();
        let line = status
            .lines()
            .find(|line| line.starts_with("VmRSS:"))
            .unwrap();
        line.split_whitespace().nth(1).unwrap().parse().unwrap()
    }

    /// How often it was started.
    pub(super) fn starts(&self) -> usize {
        self.starts.load(Ordering::SeqCst)
    }

    /// Holds that nothing panicked and no worker had to be started again.
    pub(super) fn check_log(&self) {
        let log = std::fs::read_to_string(&self.log).unwrap_or_default();
        for word in ["panicked", "a worker stopped"] {
            let line = log.lines().find(|line| line.contains(word));
            assert!(line.is_none(), "{line:?}");
        }
    }

    /// The end of its log, for the message of a test that fails.
    pub(super) fn last_lines(&self) -> String {
        let log = std::fs::read_to_string(&self.log).unwrap_or_default();
        let lines: Vec<&str> = log.lines().rev().take(20).collect();
        lines.into_iter().rev().collect::<Vec<_>>().join("\n")
    }
}
