//! A PostgreSQL server for tests: the one at `TEST_DATABASE_URL`, or else one of our own that lives as long as the process.
//!
//! Every test gets a schema of its own ([`schema`]). Where there is no PostgreSQL, tests are skipped loudly, and fail if
//! `CAGESIDE_TEST_REQUIRE` contains `postgres`.

use std::ffi::OsStr;
use std::io::Write as _;
use std::os::unix::fs::MetadataExt as _;
use std::os::unix::process::CommandExt as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;

use sqlx::{AssertSqlSafe, Connection as _, PgConnection};

static SERVER: OnceLock<Result<Server, String>> = OnceLock::new();

struct Server {
    url: String,
    /// Somebody else's server outlives us, so our schemas are removed from it.
    borrowed: bool,
    /// Ends the server and removes its files when this process ends, however it ends: then its standard input closes.
    _watchdog: Option<Child>,
}

/// An empty schema, removed in the end.
#[derive(Debug)]
pub(crate) struct Schema {
    /// The URL of a connection that sees this schema and no other.
    pub(crate) url: String,
    name: String,
}

/// An empty schema, or `None` when there is no PostgreSQL and none is required.
pub(crate) async fn schema() -> Option<Schema> {
    let server = match SERVER.get_or_init(Server::find) {
        Ok(server) => server,
        Err(reason) => return skipped(reason),
    };
    let name = format!("t_{}", hex::encode(rand::random::<[u8; 8]>()));
    execute(&server.url, format!("CREATE SCHEMA {name}")).await;
    let joint = if server.url.contains('?') { '&' } else { '?' };
    let url = format!(
        "{}{joint}options[search_path]={name}&application_name={name}",
        server.url
    );
    Some(Schema { url, name })
}

fn skipped(reason: &str) -> Option<Schema> {
    let required = std::env::var("CAGESIDE_TEST_REQUIRE").unwrap_or_default();
    assert!(
        !required.contains("postgres"),
        "PostgreSQL is required: {reason}"
    );
    // Not eprintln!, whose text is hidden while tests pass.
    let line = format!("SKIPPED: PostgreSQL: {reason}\n");
    std::io::stderr().write_all(line.as_bytes()).unwrap();
    None
}

async fn execute(url: &str, statement: String) {
    let mut connection = PgConnection::connect(url).await.unwrap();
    let statement = sqlx::raw_sql(AssertSqlSafe(statement));
    statement.execute(&mut connection).await.unwrap();
    connection.close().await.unwrap();
}

impl Drop for Schema {
    fn drop(&mut self) {
        let Some(Ok(server)) = SERVER.get() else {
            return;
        };
        if server.borrowed {
            // A connection of the test may still hold locks: its runtime stands still while we are here.
            let drop = format!(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = '{0}';
                 DROP SCHEMA {0} CASCADE",
                self.name
            );
            let runtime = || {
                tokio::runtime::Builder::new_current_thread()
                    .enable_all()
                    .build()
                    .unwrap()
            };
            let done =
                std::thread::spawn(move || runtime().block_on(execute(&server.url, drop))).join();
            assert!(done.is_ok() || std::thread::panicking());
        }
    }
}

impl Server {
    fn find() -> Result<Self, String> {
        if let Ok(url) = std::env::var("TEST_DATABASE_URL") {
            return Ok(Self {
                url,
                borrowed: true,
                _watchdog: None,
            });
        }
        let programs =
            programs().ok_or("neither TEST_DATABASE_URL nor /usr/lib/postgresql/*/bin is there")?;
        let folder = std::env::temp_dir().join(format!(
            "cageside-pg-{}",
            hex::encode(rand::random::<[u8; 8]>())
        ));
        std::fs::create_dir(&folder).map_err(|error| error.to_string())?;
        let watchdog = watchdog(&programs, &folder)?;
        start(&programs, &folder)?;
        let socket = folder.display().to_string().replace('/', "%2F");
        Ok(Self {
            url: format!("postgres://postgres@localhost/postgres?host={socket}"),
            borrowed: false,
            _watchdog: Some(watchdog),
        })
    }
}

/// The folder of the newest server that is installed.
fn programs() -> Option<PathBuf> {
    let versions = std::fs::read_dir("/usr/lib/postgresql").ok()?;
    let folders = versions.filter_map(|it| Some(it.ok()?.path().join("bin")));
    folders.filter(|it| it.join("initdb").exists()).max()
}

fn start(programs: &Path, folder: &Path) -> Result<(), String> {
    let data = folder.join("data");
    if is_root() {
        run(Command::new("chown").arg("postgres").arg(folder))?;
    }
    let mut init = unprivileged(&programs.join("initdb"));
    run(init
        .args([
            "-U",
            "postgres",
            "-A",
            "trust",
            "-E",
            "UTF8",
            "--locale=C",
            "--no-sync",
            "-D",
        ])
        .arg(&data))?;
    let options = format!(
        "-k {} -c listen_addresses='' -c max_connections=300 -c fsync=off -c synchronous_commit=off",
        folder.display()
    );
    let mut start = unprivileged(&programs.join("pg_ctl"));
    start.args(["start", "-w", "-s", "-o", &options, "-l"]);
    run(start.arg(folder.join("log")).arg("-D").arg(&data))
}

/// A command that runs as `postgres` if we are root, because the server refuses to run as root.
fn unprivileged(program: &Path) -> Command {
    if !is_root() {
        return Command::new(program);
    }
    let mut command = Command::new("runuser");
    command.args(["-u", "postgres", "--"]).arg(program);
    command
}

fn is_root() -> bool {
    std::fs::metadata("/proc/self").is_ok_and(|it| it.uid() == 0)
}

fn run(command: &mut Command) -> Result<(), String> {
    command
        .current_dir("/")
        .stdin(Stdio::null())
        .stdout(Stdio::null());
    // A pipe would stay open as long as the server runs.
    let status = command.stderr(Stdio::null()).status();
    match status {
        Ok(status) if status.success() => Ok(()),
        other => Err(format!(
            "{} failed: {other:?}",
            command.get_program().display()
        )),
    }
}

fn watchdog(programs: &Path, folder: &Path) -> Result<Child, String> {
    let mut stop = unprivileged(&programs.join("pg_ctl"));
    stop.args(["stop", "-m", "immediate", "-D"])
        .arg(folder.join("data"));
    let words: Vec<&OsStr> = std::iter::once(stop.get_program())
        .chain(stop.get_args())
        .collect();
    Command::new("sh")
        .args([
            "-c",
            r#"cat; folder=$1; shift; "$@"; rm -rf "$folder""#,
            "watchdog",
        ])
        .arg(folder)
        .args(words)
        .current_dir("/")
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        // An interrupt from the keyboard ends the tests, not what cleans up after them.
        .process_group(0)
        .spawn()
        .map_err(|error| error.to_string())
}
