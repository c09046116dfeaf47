//! The version that grows with every change a launch could notice: one cheap query tells whether a cache is current.

use sqlx::AnyConnection;

use crate::storage::{Database, StorageError};

impl Database {
    /// The present revision. It never goes back, and grows in the same transaction as the change it announces.
    pub async fn load_cache_version(&self) -> Result<i64, StorageError> {
        let revision = "SELECT number FROM cache_version WHERE id = 1";
        Ok(sqlx::query_scalar(revision).fetch_one(&self.pool).await?)
    }
}

/// Announces a change. As late in a transaction as the change allows: on PostgreSQL the row stays locked until the end of it, and
/// all others who change something wait.
pub(in crate::storage) async fn bump_version(conn: &mut AnyConnection) -> Result<(), StorageError> {
    let bump = "UPDATE cache_version SET number = number + 1 WHERE id = 1";
    sqlx::query(bump).execute(conn).await?;
    Ok(())
}
