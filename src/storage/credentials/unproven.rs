//! Bounds what hookup messages leave behind that never worked: the messages are not authenticated.

use jiff::{SignedDuration, Timestamp};

use crate::provet::ProvetId;
use crate::storage::codec::{ColumnRef, millis_before};
use crate::storage::{AuditActor, Database, StorageError};

/// Clinics that never worked, at most.
const MAX_UNPROVEN_TENANTS: i64 = 1_000;

/// Credentials of one clinic that never worked, at most.
const MAX_UNPROVEN_CREDENTIALS: i64 = 20;

/// How long a clinic that never worked is kept.
const RETENTION: SignedDuration = SignedDuration::from_hours(30 * 24);

/// How many of those are removed at a time.
const PURGE_BATCH: i64 = 20;

impl Database {
    /// Whether another message about a clinic may be taken. Removes some of the clinics that have not worked for a month and
    /// for which nobody has set up anything.
    pub async fn has_room_for_hookup(
        &self,
        tenant: ProvetId,
        now: Timestamp,
    ) -> Result<bool, StorageError> {
        self.purge_unproven_tenants(now).await?;
        let credentials =
            "SELECT COUNT(*) FROM credential WHERE provet_id = $1 AND verified_at IS NULL";
        let credentials = sqlx::query_scalar::<_, i64>(credentials).bind(tenant.number());
        if credentials.fetch_one(&self.pool).await? >= MAX_UNPROVEN_CREDENTIALS {
            return Ok(false);
        }
        // A clinic that is known brings no further one.
        if self.find_tenant(tenant).await?.is_some() {
            return Ok(true);
        }
        let unproven = "SELECT COUNT(*) FROM tenant WHERE NOT EXISTS (
            SELECT 1 FROM credential WHERE credential.provet_id = tenant.provet_id AND verified_at IS NOT NULL)";
        let unproven = sqlx::query_scalar::<_, i64>(unproven);
        Ok(unproven.fetch_one(&self.pool).await? < MAX_UNPROVEN_TENANTS)
    }

    async fn purge_unproven_tenants(&self, now: Timestamp) -> Result<(), StorageError> {
        let select = "SELECT provet_id FROM tenant WHERE created_at < $1
            AND NOT EXISTS (SELECT 1 FROM credential WHERE credential.provet_id = tenant.provet_id
                AND (verified_at IS NOT NULL OR received_at >= $1))
            AND NOT EXISTS (SELECT 1 FROM button WHERE button.provet_id = tenant.provet_id)
            ORDER BY created_at LIMIT $2";
        let ids = sqlx::query_scalar::<_, i64>(select)
            .bind(millis_before(now, RETENTION))
            .bind(PURGE_BATCH)
            .fetch_all(&self.pool)
            .await?;
        for id in ids {
            let id = ColumnRef("tenant", "provet_id").parse_provet_id(id)?;
            self.purge_tenant(id, AuditActor::System, now).await?;
        }
        Ok(())
    }
}
