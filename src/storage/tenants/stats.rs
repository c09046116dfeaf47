//! Statistics for the list of clinics: the last launch and the number of errors today.

use jiff::Timestamp;
use sqlx::AnyConnection;

use crate::provet::ProvetId;
use crate::storage::codec::timestamp_millis;
use crate::storage::{Database, StorageError};

/// A day in milliseconds.
const MILLIS_PER_DAY: i64 = 86_400_000;

impl Database {
    /// Notes what went on at a clinic: its last good launch, if there was one, and how many errors there were since
    /// this was last called. Errors are refused launches, failed writes and failed jobs.
    ///
    /// Writes, so it is for whoever gathers first, and not for each launch. Nothing happens when there is no such
    /// clinic.
    pub async fn record_activity(
        &self,
        id: ProvetId,
        launched_at: Option<Timestamp>,
        errors: i64,
        now: Timestamp,
    ) -> Result<(), StorageError> {
        let mut tx = self.begin_transaction().await?;
        record_stats(&mut tx, id, launched_at, errors, now).await?;
        Ok(tx.commit().await?)
    }
}

/// The day that errors are counted for, in UTC: clinics of all zones stand in one list.
pub(in crate::storage) fn day_number(now: Timestamp) -> i64 {
    timestamp_millis(now).div_euclid(MILLIS_PER_DAY)
}

/// Adds to what is known of a clinic. An older launch, or errors of a day that is past, change nothing.
pub(in crate::storage) async fn record_stats(
    tx: &mut AnyConnection,
    id: ProvetId,
    launched_at: Option<Timestamp>,
    errors: i64,
    now: Timestamp,
) -> Result<(), StorageError> {
    // Compared in the statement: two nodes that count at once must not lose each other's errors.
    let update = "UPDATE tenant_summary SET
            last_launch_at = CASE WHEN last_launch_at < $2 THEN $2 ELSE last_launch_at END,
            errors = CASE WHEN errors_day = $3 THEN errors + $4 WHEN errors_day < $3 THEN $4 ELSE errors END,
            errors_day = CASE WHEN errors_day < $3 THEN $3 ELSE errors_day END
        WHERE provet_id = $1";
    sqlx::query(update)
        .bind(id.number())
        .bind(launched_at.map_or(0, timestamp_millis))
        .bind(day_number(now))
        .bind(errors.max(0))
        .execute(tx)
        .await?;
    Ok(())
}
