//! An installation: a folder, its settings, the server, and the commands beside it.

use std::process::{Output, Stdio};
use std::sync::Arc;

use cageside::clock::SystemClock;
use serde_json::Value;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;
use tokio::process::{Child, Command};
use tokio::task::JoinHandle;

use crate::support::database::{SECRET_KEY, TestDatabase, TestFolder};
use crate::support::provet_simulator::ProvetSimulator;
pub(crate) use crate::support::test_app::HOOKUP_TOKEN;
use crate::support::wait::{POLL_INTERVAL, WAIT_LIMIT};

/// An installation on an empty database, and a stand-in for Provet that it may reach.
pub(crate) struct Installation {
    pub(crate) simulator: ProvetSimulator,
    /// Files of a test.
    pub(crate) folder: TestFolder,
    pub(crate) port: u16,
    pub(crate) settings: Vec<(&'static str, String)>,
    pub(crate) client: reqwest::Client,
}

/// What a command said.
pub(crate) struct Said {
    pub(crate) well: bool,
    pub(crate) out: String,
    pub(crate) err: String,
}

/// A server under way, killed when dropped.
pub(crate) struct Server {
    child: Child,
    lines: JoinHandle<String>,
    log: JoinHandle<String>,
}

impl Installation {
    pub(crate) async fn on(database: &TestDatabase) -> Self {
        let folder = TestFolder::create();
        let port = free_port();
        let settings = vec![
            ("CAGESIDE_LISTEN", format!("127.0.0.1:{port}")),
            ("CAGESIDE_PUBLIC_URL", format!("http://127.0.0.1:{port}")),
            ("CAGESIDE_DATABASE_URL", database.url.clone()),
            ("CAGESIDE_SECRET_KEY", SECRET_KEY.to_owned()),
            ("CAGESIDE_HOOKUP_TOKEN", HOOKUP_TOKEN.to_owned()),
            ("CAGESIDE_PROVET_HOSTS", "localhost".to_owned()),
            ("CAGESIDE_ALLOW_HTTP_PROVET", "true".to_owned()),
            // So that a test's operator can open a page at once.
            ("CAGESIDE_OPERATOR_SECOND_FACTOR", "optional".to_owned()),
        ];
        Self {
            simulator: ProvetSimulator::start(Arc::new(SystemClock)).await,
            client: reqwest::Client::builder()
                .no_proxy()
                .timeout(WAIT_LIMIT)
                .build()
                .unwrap(),
            folder,
            port,
            settings,
        }
    }

    /// Gives a setting another value.
    pub(crate) fn change(&mut self, name: &str, value: String) {
        let setting = self.settings.iter_mut().find(|(known, _)| *known == name);
        setting.unwrap().1 = value;
    }

    /// The address of a path at our server.
    pub(crate) fn url(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}{path}", self.port)
    }

    pub(crate) fn program(&self, line: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_cageside"));
        command.args(line);
        self.prepared(command)
    }

    fn prepared(&self, mut command: Command) -> Command {
        command.env_clear().envs(self.settings.iter().cloned());
        command.current_dir(self.folder.path()).kill_on_drop(true);
        command
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        command
    }

    /// Runs a command to its end.
    pub(crate) async fn run(&self, line: &[&str]) -> Said {
        Said::of(self.program(line).output().await.unwrap())
    }

    /// Runs a command with something to read.
    pub(crate) async fn run_with(&self, line: &[&str], input: &str) -> Said {
        let mut child = self.program(line).stdin(Stdio::piped()).spawn().unwrap();
        let mut stdin = child.stdin.take().unwrap();
        stdin.write_all(input.as_bytes()).await.unwrap();
        drop(stdin);
        Said::of(child.wait_with_output().await.unwrap())
    }

    /// Starts the server and waits until it answers.
    pub(crate) async fn serve(&self) -> Server {
        Self::started(self.program(&["serve"])).await
    }

    /// Starts the server where a process may have so many files open, and waits until it answers.
    pub(crate) async fn serve_with_open_files(&self, most: u32) -> Server {
        let mut shell = Command::new("/bin/sh");
        shell
            .args(["-c", &format!("ulimit -n {most} && exec \"$0\" serve")])
            .arg(env!("CARGO_BIN_EXE_cageside"));
        Self::started(self.prepared(shell)).await
    }

    async fn started(mut program: Command) -> Server {
        let listen = listen_address(&program);
        let mut child = program.spawn().unwrap();
        let mut lines = child.stdout.take().unwrap();
        let mut log = child.stderr.take().unwrap();
        let log = tokio::spawn(async move {
            let mut text = String::new();
            log.read_to_string(&mut text).await.unwrap();
            text
        });
        let lines = tokio::spawn(async move {
            let mut said = String::new();
            lines.read_to_string(&mut said).await.unwrap();
            said
        });
        // It prints nothing where machines read what it prints: that it listens is how one knows.
        let listening = async {
            loop {
                if child.try_wait().unwrap().is_some() {
                    return false;
                }
                if TcpStream::connect(listen.as_str()).await.is_ok() {
                    return true;
                }
                tokio::time::sleep(POLL_INTERVAL).await;
            }
        };
        let listening = tokio::time::timeout(WAIT_LIMIT, listening);
        let listening = listening.await.unwrap();
        assert!(
            listening,
            "the server did not start: {}",
            log.await.unwrap()
        );
        Server { child, lines, log }
    }
}

impl Said {
    fn of(output: Output) -> Self {
        Self {
            well: output.status.success(),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }

    /// What a command that went well printed as JSON.
    #[track_caller]
    pub(crate) fn json(&self) -> Value {
        assert!(self.well, "{}{}", self.out, self.err);
        serde_json::from_str(&self.out).unwrap()
    }

    /// That a command failed, and said so.
    #[track_caller]
    pub(crate) fn fails_with(&self, what: &str) {
        assert!(!self.well, "went well: {}", self.out);
        let said = format!("{}{}", self.out, self.err);
        assert!(said.contains(what), "{what:?} is not in {said}");
    }
}

impl Server {
    /// Ends it as a power cut would.
    pub(crate) async fn kill(mut self) {
        self.child.kill().await.unwrap();
        self.log.abort();
        self.lines.abort();
    }

    /// Asks it to end, and returns what it printed and what it logged.
    pub(crate) async fn stop(mut self) -> (String, String) {
        let id = self.child.id().unwrap().to_string();
        let told = std::process::Command::new("kill")
            .args(["-TERM", &id])
            .status()
            .unwrap();
        assert!(told.success());
        let ended = tokio::time::timeout(WAIT_LIMIT, self.child.wait())
            .await
            .unwrap()
            .unwrap();
        assert!(ended.success(), "{ended}");
        (self.lines.await.unwrap(), self.log.await.unwrap())
    }
}

/// Where a program was told to listen.
fn listen_address(program: &Command) -> String {
    let mut settings = program.as_std().get_envs();
    let (_, address) = settings
        .find(|(name, _)| *name == "CAGESIDE_LISTEN")
        .unwrap();
    address.unwrap().to_str().unwrap().to_owned()
}

/// A port that nobody listens on now.
pub(crate) fn free_port() -> u16 {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    listener.local_addr().unwrap().port()
}
