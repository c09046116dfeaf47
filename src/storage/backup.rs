//! Copies a SQLite database as a whole into another file, while servers go on writing to it.

use std::ffi::OsString;
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use std::str::FromStr as _;

use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection};
use sqlx::{ConnectOptions as _, Connection as _};

use crate::storage::StorageError;
use crate::storage::database::create_private_file;

/// A copy that was made and opened again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DatabaseBackup {
    /// How many bytes the file takes.
    pub bytes: u64,
    /// The number of the newest migration in it.
    pub schema_version: i64,
}

/// Copies the SQLite database behind `url` into the new file `target`, as it is at one moment.
///
/// Neither migrates the database nor needs its key, so that any version can copy what another one made. The file has its
/// name only once it is whole: what a crash leaves is called `….partial`.
///
/// # Errors
///
/// [`StorageError::BackupNeedsSqlite`] for PostgreSQL, [`StorageError::BackupFile`] when `target` is there already or cannot
/// be written, [`StorageError::BackupDamaged`] when the copy does not hold together.
pub async fn back_up_sqlite(url: &str, target: &Path) -> Result<DatabaseBackup, StorageError> {
    if !url.starts_with("sqlite:") {
        return Err(StorageError::BackupNeedsSqlite);
    }
    // Without `create`, so that a mistyped path does not leave an empty database behind.
    let source = SqliteConnectOptions::from_str(url)?.create_if_missing(false);
    let mut source = source.connect().await?;
    let schema_version = sqlx::query_scalar("SELECT MAX(version) FROM _sqlx_migrations")
        .fetch_one(&mut source)
        .await?;
    let failed = |error| StorageError::BackupFile {
        path: target.to_owned(),
        source: error,
    };
    if fs::exists(target).map_err(failed)? {
        return Err(failed(io::ErrorKind::AlreadyExists.into()));
    }
    let partial = partial_path(target);
    // Before SQLite writes to it: secrets are encrypted in it, names and addresses are not.
    create_private_file(&partial).map_err(failed)?;
    match copy_and_verify(&mut source, &partial).await {
        Ok(()) => {}
        Err(error) => {
            drop(fs::remove_file(&partial));
            return Err(error);
        }
    }
    let bytes = publish(&partial, target).map_err(failed)?;
    source.close().await?;
    Ok(DatabaseBackup {
        bytes,
        schema_version,
    })
}

/// Named after the process too, so that two that run at once do not write into one file.
fn partial_path(target: &Path) -> PathBuf {
    let mut name = OsString::from(target);
    name.push(format!(".{}.partial", std::process::id()));
    PathBuf::from(name)
}

async fn copy_and_verify(
    source: &mut SqliteConnection,
    partial: &Path,
) -> Result<(), StorageError> {
    let Some(path) = partial.to_str() else {
        return Err(StorageError::OutOfBounds {
            what: "the path of the backup",
        });
    };
    // One read transaction: writers go on, and what they write meanwhile is not in the copy.
    sqlx::query("VACUUM INTO ?")
        .bind(path)
        .execute(&mut *source)
        .await?;
    // Immutable: SQLite would leave files of its own beside a database that may change.
    let copy = SqliteConnectOptions::new()
        .filename(partial)
        .immutable(true);
    let mut copy = copy.read_only(true).connect().await?;
    let verdict: String = sqlx::query_scalar("PRAGMA integrity_check(1)")
        .fetch_one(&mut copy)
        .await?;
    copy.close().await?;
    if verdict == "ok" {
        Ok(())
    } else {
        Err(StorageError::BackupDamaged)
    }
}

/// Gives the whole copy its name once it is on the disk; its size.
fn publish(partial: &Path, target: &Path) -> io::Result<u64> {
    let file = File::open(partial)?;
    file.sync_all()?;
    fs::rename(partial, target)?;
    // A file system may forget a new name in a power cut unless its folder is written too. Only Unix can open a folder.
    #[cfg(unix)]
    {
        let folder = target
            .parent()
            .filter(|folder| !folder.as_os_str().is_empty());
        File::open(folder.unwrap_or(Path::new(".")))?.sync_all()?;
    }
    Ok(file.metadata()?.len())
}
