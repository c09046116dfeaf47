//! Storage errors, by what the caller can do about them.

use std::path::PathBuf;

use sqlx::error::ErrorKind;

use crate::storage::crypto::vault::VaultError;
use crate::storage::migrations;

/// Storage could not do what it was asked. A row that is not there is no error.
#[derive(Debug, thiserror::Error)]
pub enum StorageError {
    /// A row with this key is there already.
    #[error("it exists already")]
    AlreadyExists,
    /// Somebody else changed the same thing first, or a key was used again for another thing.
    #[error("it was changed by somebody else meanwhile")]
    Conflict,
    /// What the row would belong to does not exist.
    #[error("what it belongs to does not exist")]
    ParentMissing,
    /// A stored value makes no sense.
    #[error("the stored value of {table}.{column} makes no sense")]
    Malformed {
        /// The table it is in.
        table: &'static str,
        /// The column it is in.
        column: &'static str,
    },
    /// A value that may not be stored.
    #[error("{what} is out of bounds")]
    OutOfBounds {
        /// What the value is.
        what: &'static str,
    },
    /// An encrypted value could not be opened.
    #[error("an encrypted value cannot be decrypted")]
    Vault(#[source] VaultError),
    /// The database was written under a key that is not among those given.
    #[error("the secret key is not the one this database was encrypted with")]
    WrongKey,
    /// The database URL names neither SQLite nor PostgreSQL.
    #[error("the database URL must begin with sqlite: or postgres:")]
    UnknownUrl,
    /// The database URL asks for a database in memory.
    #[error(
        "a database in memory is not supported, because every connection would see another one; give a file"
    )]
    InMemoryUnsupported,
    /// The folder or file of a SQLite database cannot be used.
    #[error("the database file {} cannot be created or opened", path.display())]
    DatabaseFile {
        /// The file.
        path: PathBuf,
        /// Why not.
        #[source]
        source: std::io::Error,
    },
    /// The schema is older than this version's, and may not be changed here.
    #[error(
        "the database has schema {found} and this version needs {known}: run `cageside migrate` with an account that may change the schema"
    )]
    OldSchema {
        /// The newest migration in the database; 0 where there is none.
        found: i64,
        /// The newest migration of this version.
        known: i64,
    },
    /// The database was brought up to date by a newer version.
    #[error(
        "the database was used by a newer version of Cageside (schema {found}; this version knows {known}): start that version, or restore the backup made before it"
    )]
    NewerSchema {
        /// The number of a migration in the database that this version does not have.
        found: i64,
        /// The newest migration of this version.
        known: i64,
    },
    /// What was asked for is a copy of a PostgreSQL database.
    #[error("only a SQLite database can be copied so; back up PostgreSQL with pg_dump")]
    BackupNeedsSqlite,
    /// The file of a backup cannot be written.
    #[error("the backup {} cannot be written", path.display())]
    BackupFile {
        /// The file.
        path: PathBuf,
        /// Why not.
        #[source]
        source: std::io::Error,
    },
    /// The copy does not hold together: the disk or the database itself is damaged.
    #[error("the copy is damaged, so it was deleted; check the disk and the database")]
    BackupDamaged,
    /// The schema could not be brought up to date.
    #[error("the database schema could not be brought up to date")]
    Migration(#[source] sqlx::migrate::MigrateError),
    /// The database cannot be reached or is too busy; trying again may help.
    #[error("the database is not available")]
    Unavailable(#[source] sqlx::Error),
    /// Anything else the database said.
    #[error("the database failed")]
    Database(#[source] sqlx::Error),
}

impl From<sqlx::Error> for StorageError {
    /// Sorts by kind: only PostgreSQL names the constraint, and only SQLite is ever locked.
    fn from(error: sqlx::Error) -> Self {
        let unavailable = matches!(
            error,
            sqlx::Error::PoolTimedOut
                | sqlx::Error::PoolClosed
                | sqlx::Error::WorkerCrashed
                | sqlx::Error::Io(_)
                | sqlx::Error::Tls(_)
        );
        let Some(cause) = error.as_database_error().filter(|_| !unavailable) else {
            return if unavailable {
                Self::Unavailable(error)
            } else {
                Self::Database(error)
            };
        };
        let code = cause.code();
        match (cause.kind(), code.as_deref()) {
            (ErrorKind::UniqueViolation, _) => Self::AlreadyExists,
            (ErrorKind::ForeignKeyViolation, _) => Self::ParentMissing,
            // SQLite: busy, locked, busy with a stale snapshot. PostgreSQL: shutting down, starting, too many
            // connections.
            (_, Some("5" | "6" | "517" | "57P01" | "57P03" | "53300")) => Self::Unavailable(error),
            // PostgreSQL: serialisation failure, deadlock.
            (_, Some("40001" | "40P01")) => Self::Conflict,
            _ => Self::Database(error),
        }
    }
}

impl From<sqlx::migrate::MigrateError> for StorageError {
    fn from(error: sqlx::migrate::MigrateError) -> Self {
        // A migration is recorded there that this version does not have.
        if let sqlx::migrate::MigrateError::VersionMissing(found) = error {
            return Self::NewerSchema {
                found,
                known: migrations::newest_version(),
            };
        }
        Self::Migration(error)
    }
}

impl From<VaultError> for StorageError {
    fn from(error: VaultError) -> Self {
        Self::Vault(error)
    }
}
