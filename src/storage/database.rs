//! Connects to the database, migrates its schema and begins transactions.

use std::cmp::Ordering;
use std::io;
use std::path::{Path, PathBuf};
use std::str::FromStr;
use std::sync::Arc;
use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use sqlx::any::{AnyConnectOptions, AnyPoolOptions, install_default_drivers};
use sqlx::{Any, AnyConnection, AnyPool, ConnectOptions as _, Connection as _, Transaction};
use tokio::sync::Notify;

use crate::storage::codec::timestamp_millis;
use crate::storage::migrations::{migrator, newest_version};
use crate::storage::{StorageError, Vault};

/// How long a request waits for a connection before it is told that the database is not available.
const ACQUIRE_TIMEOUT: Duration = Duration::from_secs(10);

/// Connections that read. SQLite reads beside its writer; more than a handful only queue for the cores.
const MAX_READ_CONNECTIONS: u32 = 8;

/// SQLite has one writer. Asking for the pen at once makes the second writer wait; asking later makes it fail.
const BEGIN_IMMEDIATE: &str = "BEGIN IMMEDIATE";

/// A SQLite file or a PostgreSQL database. A clone shares the connections.
#[derive(Clone)]
pub struct Database {
    pub(super) pool: AnyPool,
    /// On SQLite one connection of its own, so that writers queue here in turn rather than inside SQLite by luck;
    /// on PostgreSQL the same pool as `pool`.
    pub(super) writer: AnyPool,
    begin_statement: &'static str,
    pub(super) vault: Vault,
    verification_signal: Arc<Notify>,
}

impl std::fmt::Debug for Database {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Database").finish_non_exhaustive()
    }
}

/// What becomes of a schema that is older than this version's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SchemaUpdate {
    /// It is brought up to date.
    Apply,
    /// The database is not opened: its account may not change the schema, and another one brings it up to date.
    Refuse,
}

impl Database {
    /// Opens the database behind `url` (`sqlite://file`, `postgres://…`), creates a SQLite file that is missing, and
    /// brings the schema up to date.
    ///
    /// Fails with [`StorageError::WrongKey`] when the database was encrypted under keys that `vault` does not have.
    pub async fn open(url: &str, vault: Vault) -> Result<Self, StorageError> {
        Self::open_with(url, vault, SchemaUpdate::Apply).await
    }

    /// The same, or without changing the schema: [`StorageError::OldSchema`] when it is not up to date then.
    pub async fn open_with(
        url: &str,
        vault: Vault,
        schema: SchemaUpdate,
    ) -> Result<Self, StorageError> {
        match schema {
            SchemaUpdate::Apply => {
                Self::migrate(url).await?;
            }
            SchemaUpdate::Refuse => require_current_schema(url).await?,
        }
        let database = if url.starts_with("sqlite:") {
            Self::open_sqlite(url, vault).await?
        } else {
            Self::open_postgres(url, vault).await?
        };
        // Before anything is encrypted: a wrong key must not write values that nobody can decrypt later.
        database.verify_vault_key().await?;
        database.build_tenant_index().await?;
        Ok(database)
    }

    /// Brings the schema behind `url` up to date, and returns the number of its newest migration. A SQLite file that is missing
    /// is created. Needs no key.
    pub async fn migrate(url: &str) -> Result<i64, StorageError> {
        install_default_drivers();
        if url.starts_with("sqlite:") {
            prepare_sqlite_url(url)?;
            let mut migrating = connect_quietly(url).await?;
            // Turned on here, because it can be done outside of a transaction only, and the first to open the file does it.
            sqlx::raw_sql(SQLITE_WRITER_SETUP)
                .execute(&mut migrating)
                .await?;
            // sqlx keeps processes that migrate at once apart on PostgreSQL only; here the pen does.
            let mut tx = migrating.begin_with(BEGIN_IMMEDIATE).await?;
            migrator().run(&mut *tx).await?;
            tx.commit().await?;
            migrating.close().await?;
        } else if url.starts_with("postgres:") || url.starts_with("postgresql:") {
            let mut migrating = connect_quietly(url).await?;
            // sqlx holds an advisory lock meanwhile, so that several nodes may start at once.
            migrator().run(&mut migrating).await?;
            migrating.close().await?;
        } else {
            return Err(StorageError::UnknownUrl);
        }
        Ok(newest_version())
    }

    async fn open_sqlite(url: &str, vault: Vault) -> Result<Self, StorageError> {
        let options = AnyConnectOptions::from_str(url)?;
        Ok(Self {
            writer: pool_options(1, SQLITE_WRITER_SETUP)
                .connect_with(options.clone())
                .await?,
            pool: pool_options(MAX_READ_CONNECTIONS, SQLITE_READER_SETUP)
                .connect_lazy_with(options),
            begin_statement: BEGIN_IMMEDIATE,
            vault,
            verification_signal: Arc::default(),
        })
    }

    async fn open_postgres(url: &str, vault: Vault) -> Result<Self, StorageError> {
        let options = AnyConnectOptions::from_str(url)?;
        let pool = pool_options(MAX_READ_CONNECTIONS, POSTGRES_SETUP)
            .connect_with(options)
            .await?;
        Ok(Self {
            writer: pool.clone(),
            pool,
            begin_statement: "BEGIN",
            vault,
            verification_signal: Arc::default(),
        })
    }

    /// The vault that encrypts this database's secrets.
    pub fn vault(&self) -> &Vault {
        &self.vault
    }

    /// Rings when a credential of this process's clinics is to be verified at once.
    pub(crate) fn verification_signal(&self) -> Arc<Notify> {
        Arc::clone(&self.verification_signal)
    }

    /// Asks the database for a sign of life.
    pub async fn ping(&self) -> Result<(), StorageError> {
        sqlx::query("SELECT 1").execute(&self.pool).await?;
        Ok(())
    }

    /// The largest difference of two clocks that leases allow for: they are compared with the clocks of all machines, and one
    /// that is ahead takes work that another is still at.
    pub const MAX_CLOCK_DIFFERENCE: SignedDuration = SignedDuration::from_secs(2);

    /// How far the clock of the database's machine is ahead of `now`; `None` where it is this machine.
    pub async fn measure_clock_lead(
        &self,
        now: Timestamp,
    ) -> Result<Option<SignedDuration>, StorageError> {
        if self.is_sqlite() {
            return Ok(None);
        }
        let millis = "SELECT CAST(EXTRACT(EPOCH FROM clock_timestamp()) * 1000 AS BIGINT)";
        let millis: i64 = sqlx::query_scalar(millis).fetch_one(&self.pool).await?;
        let lead = millis.saturating_sub(timestamp_millis(now));
        Ok(Some(SignedDuration::from_millis(lead)))
    }

    /// What it is called: SQLite or PostgreSQL.
    pub fn engine_name(&self) -> &'static str {
        if self.is_sqlite() {
            "SQLite"
        } else {
            "PostgreSQL"
        }
    }

    fn is_sqlite(&self) -> bool {
        self.begin_statement == BEGIN_IMMEDIATE
    }

    /// How many bytes the database takes; on PostgreSQL with whatever else lives in it.
    pub async fn size_bytes(&self) -> Result<i64, StorageError> {
        let size = if self.is_sqlite() {
            "SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size()"
        } else {
            "SELECT pg_database_size(current_database())"
        };
        Ok(sqlx::query_scalar(size).fetch_one(&self.pool).await?)
    }

    /// The number of the newest migration that was applied.
    pub async fn schema_version(&self) -> Result<i64, StorageError> {
        let version = "SELECT MAX(version) FROM _sqlx_migrations";
        Ok(sqlx::query_scalar(version).fetch_one(&self.pool).await?)
    }

    /// Closes every connection; what is asked afterwards fails with [`StorageError::Unavailable`].
    pub async fn close(&self) {
        self.pool.close().await;
        self.writer.close().await;
    }

    /// Begins a transaction that may write. Dropped without a commit, it leaves nothing behind.
    pub(super) async fn begin_transaction(
        &self,
    ) -> Result<Transaction<'static, Any>, StorageError> {
        Ok(self.writer.begin_with(self.begin_statement).await?)
    }
}

/// A connection that migrates: a migration is one statement as long as its file, and a slow machine would have all of it in the
/// log.
async fn connect_quietly(url: &str) -> Result<AnyConnection, StorageError> {
    let options = AnyConnectOptions::from_str(url)?.disable_statement_logging();
    Ok(options.connect().await?)
}

/// Refuses a schema that is not the one of this version, without changing anything.
async fn require_current_schema(url: &str) -> Result<(), StorageError> {
    install_default_drivers();
    let (found, known) = (read_schema_version(url).await?, newest_version());
    match found.cmp(&known) {
        Ordering::Less => Err(StorageError::OldSchema { found, known }),
        Ordering::Equal => Ok(()),
        Ordering::Greater => Err(StorageError::NewerSchema { found, known }),
    }
}

/// The number of the newest migration in a database; 0 where none was ever applied.
async fn read_schema_version(url: &str) -> Result<i64, StorageError> {
    let mut connection = match connect_quietly(url).await {
        // A file that is missing: only a migration creates it.
        Err(StorageError::Database(_)) if url.starts_with("sqlite:") => return Ok(0),
        connected => connected?,
    };
    let version = "SELECT COALESCE(MAX(version), 0) FROM _sqlx_migrations WHERE success";
    let version = sqlx::query_scalar(version).fetch_one(&mut connection).await;
    connection.close().await?;
    match version {
        Err(error) if is_missing_table(&error) => Ok(0),
        version => Ok(version?),
    }
}

/// Whether a database says that there is no such table; one that may not be read is another matter.
fn is_missing_table(error: &sqlx::Error) -> bool {
    let code = error
        .as_database_error()
        .and_then(sqlx::error::DatabaseError::code);
    // Of PostgreSQL and of SQLite.
    matches!(code.as_deref(), Some("42P01" | "1"))
}

/// At most so many connections, each set up with `tune`.
fn pool_options(connections: u32, tune: &'static str) -> AnyPoolOptions {
    AnyPoolOptions::new()
        .max_connections(connections)
        .acquire_timeout(ACQUIRE_TIMEOUT)
        .after_connect(move |conn, _| {
            Box::pin(async move { sqlx::raw_sql(tune).execute(conn).await.map(drop) })
        })
}

/// The setting of every PostgreSQL connection: a statement is planned once and for any values.
///
/// Left to itself PostgreSQL plans large tables anew for every question, which takes several times as long as the
/// answer from an index. A number of rows that a plan depends on must therefore stand in the statement's text: an
/// unknown limit counts as a tenth of what there is.
const POSTGRES_SETUP: &str = "SET plan_cache_mode = force_generic_plan";

/// Settings of every SQLite connection; foreign keys and a busy time-out of five seconds are sqlx's defaults.
///
/// `FULL` makes a commit wait for the disk, so that an accepted hookup survives a power cut and not only a killed
/// process. It costs one sync per change, and changes are rare: nothing on the way of a good launch writes.
macro_rules! settings {
    () => {
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA trusted_schema = OFF;
        PRAGMA journal_size_limit = 67108864"
    };
}

/// Settings of those that only read.
const SQLITE_READER_SETUP: &str = settings!();

/// Settings of the one that writes: room in memory for the pages of the audit's indexes, 64 MiB at most, without which
/// every row of a busy installation is read and written several times.
const SQLITE_WRITER_SETUP: &str = concat!(settings!(), "; PRAGMA cache_size = -65536");

/// Refuses databases in memory and makes sure that the file is there.
fn prepare_sqlite_url(url: &str) -> Result<(), StorageError> {
    let rest = url.trim_start_matches("sqlite:").trim_start_matches("//");
    let (path, query) = rest.split_once('?').unwrap_or((rest, ""));
    // Each pooled connection would open a database of its own in memory.
    if path.is_empty() || path == ":memory:" || query.split('&').any(|pair| pair == "mode=memory") {
        return Err(StorageError::InMemoryUnsupported);
    }
    if !query.split('&').any(|pair| pair.starts_with("mode=")) {
        let path = decode_path(path);
        if let Err(source) = create_private_file(&path) {
            return Err(StorageError::DatabaseFile { path, source });
        }
    }
    Ok(())
}

/// The path as sqlx will read it: percent-decoded.
fn decode_path(path: &str) -> PathBuf {
    let pair = format!("p={}", path.replace('+', "%2B").replace('&', "%26"));
    let decoded = url::form_urlencoded::parse(pair.as_bytes()).next();
    PathBuf::from(decoded.map_or_else(|| path.to_owned(), |(_, path)| path.into_owned()))
}

/// Creates an empty file that only its owner may read, unless there is one.
pub(super) fn create_private_file(path: &Path) -> io::Result<()> {
    let mut options = std::fs::OpenOptions::new();
    options.create(true).append(true);
    #[cfg(unix)]
    // Only for new files: the mode of a file that exists is its owner's decision.
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path).map(drop)
}
