//! Remembered browsers: a random handle refers to one user session at each clinic, and to nothing else.
//!
//! Only digests of handles are stored, so a copy of the database signs nobody in.

use jiff::{SignedDuration, Timestamp};

use crate::provet::ProvetId;
use crate::storage::codec::{digest_secret, millis_before, timestamp_millis};
use crate::storage::user_sessions::{
    UserSession, UserSessionRow, age_cutoff_millis, idle_cutoff_millis,
};
use crate::storage::{Database, StorageError};

/// How exactly it is known when a handle was last used.
const USE_RESOLUTION: SignedDuration = SignedDuration::from_hours(24);

impl Database {
    /// Lets a browser's handle stand for a sign-in of this clinic from now on. Returns the sign-in that it stood for
    /// before, if that was another one that has not ended.
    ///
    /// [`StorageError::ParentMissing`] when the sign-in is not a live one of this clinic.
    pub async fn remember_device(
        &self,
        handle: &str,
        tenant: ProvetId,
        session_id: &str,
        now: Timestamp,
    ) -> Result<Option<String>, StorageError> {
        let handle = digest_secret(handle);
        let mut tx = self.begin_transaction().await?;
        let former = "SELECT user_session_id FROM remembered_device WHERE handle_digest = $1 AND provet_id = $2";
        let former = sqlx::query_scalar::<_, String>(former).bind(&handle);
        let former = former
            .bind(tenant.number())
            .fetch_optional(&mut *tx)
            .await?;
        let upsert = "INSERT INTO remembered_device (handle_digest, provet_id, user_session_id, created_at, used_at)
            SELECT $1, provet_id, id, $4, $4 FROM user_session WHERE id = $3 AND provet_id = $2 AND ended_at IS NULL
            ON CONFLICT (handle_digest, provet_id) DO UPDATE SET user_session_id = excluded.user_session_id,
                created_at = excluded.created_at, used_at = excluded.used_at";
        let upserted = sqlx::query(upsert)
            .bind(&handle)
            .bind(tenant.number())
            .bind(session_id)
            .bind(timestamp_millis(now))
            .execute(&mut *tx)
            .await?;
        // The insert selects only an active session of this clinic, so a handle never refers to a session of another
        // clinic.
        if upserted.rows_affected() == 0 {
            return Err(StorageError::ParentMissing);
        }
        tx.commit().await?;
        Ok(former.filter(|former| former != session_id))
    }

    /// Gives a browser another handle at every clinic: from now on `former` stands for nobody.
    pub async fn replace_device_handle(
        &self,
        former: &str,
        handle: &str,
    ) -> Result<(), StorageError> {
        let update = "UPDATE remembered_device SET handle_digest = $2 WHERE handle_digest = $1";
        let update = sqlx::query(update)
            .bind(digest_secret(former))
            .bind(digest_secret(handle));
        update.execute(&self.writer).await?;
        Ok(())
    }

    /// Who a browser's handle stands for at a clinic, if they are still signed in.
    pub async fn find_remembered_session(
        &self,
        handle: &str,
        tenant: ProvetId,
        now: Timestamp,
    ) -> Result<Option<UserSession>, StorageError> {
        let handle = digest_secret(handle);
        let select = "SELECT s.id, s.provet_id, s.credential_id, s.subject, s.user_id, s.sealed_name, s.created_at,
                s.used_at, s.ended_at, s.end_reason
            FROM remembered_device AS b JOIN user_session AS s ON s.id = b.user_session_id
            WHERE b.handle_digest = $1 AND b.provet_id = $2 AND s.provet_id = $2 AND s.ended_at IS NULL
                AND s.used_at > $3 AND s.created_at > $4";
        let row = sqlx::query_as::<_, UserSessionRow>(select)
            .bind(&handle)
            .bind(tenant.number())
            .bind(idle_cutoff_millis(now))
            .bind(age_cutoff_millis(now))
            .fetch_optional(&self.pool)
            .await?;
        let found = self.decrypt_user_session(row).await?;
        if found.is_some() {
            // A write on every launch would queue behind the single writer of SQLite, so use is recorded once a day.
            self.record_device_use(&handle, tenant, now).await?;
        }
        Ok(found)
    }

    /// Lets a browser's handle stand for nobody at this clinic.
    pub async fn forget_device(&self, handle: &str, tenant: ProvetId) -> Result<(), StorageError> {
        let delete = "DELETE FROM remembered_device WHERE handle_digest = $1 AND provet_id = $2";
        let delete = sqlx::query(delete)
            .bind(digest_secret(handle))
            .bind(tenant.number());
        delete.execute(&self.writer).await?;
        Ok(())
    }

    async fn record_device_use(
        &self,
        handle: &str,
        tenant: ProvetId,
        now: Timestamp,
    ) -> Result<(), StorageError> {
        let update = "UPDATE remembered_device SET used_at = $3
            WHERE handle_digest = $1 AND provet_id = $2 AND used_at <= $4";
        sqlx::query(update)
            .bind(handle)
            .bind(tenant.number())
            .bind(timestamp_millis(now))
            .bind(millis_before(now, USE_RESOLUTION))
            .execute(&self.writer)
            .await?;
        Ok(())
    }
}
