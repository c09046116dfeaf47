//! Locks, adds and changes the row of one clinic within a transaction.

use jiff::Timestamp;
use sqlx::AnyConnection;

use crate::provet::launch::FreshnessWindow;
use crate::provet::{ProvetId, Tenant};
use crate::storage::StorageError;
use crate::storage::codec::{ColumnRef, duration_millis, timestamp_millis};

/// Makes whoever else wants to change this clinic wait until the transaction ends. `false` when there is no such
/// clinic.
///
/// On SQLite they wait already; PostgreSQL locks the row that is written, even when nothing in it changes.
pub(in crate::storage) async fn lock_tenant(
    conn: &mut AnyConnection,
    id: ProvetId,
) -> Result<bool, StorageError> {
    let touch = "UPDATE tenant SET version = version WHERE provet_id = $1";
    let done = sqlx::query(touch).bind(id.number()).execute(conn).await?;
    Ok(done.rows_affected() == 1)
}

/// Adds a clinic unless it is there.
pub(in crate::storage) async fn insert_tenant(
    conn: &mut AnyConnection,
    tenant: &Tenant,
    now: Timestamp,
) -> Result<(), StorageError> {
    let insert = "INSERT INTO tenant
            (provet_id, base_url, name, state, foreground_ms, background_ms, version, created_at)
        VALUES ($1, $2, '', 'enabled', $3, $4, 1, $5) ON CONFLICT (provet_id) DO NOTHING";
    sqlx::query(insert)
        .bind(tenant.provet_id.number())
        .bind(tenant.base_url().as_str())
        .bind(duration_millis(FreshnessWindow::FOREGROUND.max_age))
        .bind(duration_millis(FreshnessWindow::BACKGROUND.max_age))
        .bind(timestamp_millis(now))
        .execute(conn)
        .await?;
    Ok(())
}

/// Says where a clinic is reached.
pub(in crate::storage) async fn set_base_url(
    conn: &mut AnyConnection,
    id: ProvetId,
    base: &str,
) -> Result<(), StorageError> {
    let update = "UPDATE tenant SET base_url = $2 WHERE provet_id = $1";
    let update = sqlx::query(update).bind(id.number()).bind(base);
    update.execute(conn).await?;
    Ok(())
}

/// Where a clinic is reached, if one of its credentials was ever proven there.
pub(in crate::storage) async fn find_verified_base_url(
    conn: &mut AnyConnection,
    id: ProvetId,
) -> Result<Option<String>, StorageError> {
    let select = "SELECT tenant.base_url FROM tenant WHERE provet_id = $1 AND EXISTS (
        SELECT 1 FROM credential WHERE credential.provet_id = $1 AND verified_at IS NOT NULL)";
    let base = sqlx::query_scalar(select).bind(id.number());
    Ok(base.fetch_optional(conn).await?)
}

/// The tenant that lies at a stored base URL.
pub(in crate::storage) fn tenant_from_base_url(
    column: ColumnRef,
    id: ProvetId,
    base: &str,
) -> Result<Tenant, StorageError> {
    // Through the parser that hookups go through: a stored address that it refuses is never asked.
    let url = format!("{base}oauth2/token/");
    let url = url.parse().map_err(|_| column.malformed_error())?;
    Tenant::from_token_url(id, &url).map_err(|_| column.malformed_error())
}
