//! Hands a user session from the sign-in window to the panel that asked for it: by a code, once, within five minutes.

use jiff::{SignedDuration, Timestamp};
use secrecy::{ExposeSecret, SecretString};
use sqlx::AnyConnection;

use crate::provet::ProvetId;
use crate::storage::codec::{digest_secret, generate_token, millis_after, timestamp_millis};
use crate::storage::{Database, StorageError};

/// How long a code is good for.
const HANDOVER_LIFETIME: SignedDuration = SignedDuration::from_mins(5);

impl Database {
    /// A code of 256 random bits with which exactly this frame of this clinic can take the sign-in over.
    ///
    /// [`StorageError::ParentMissing`] when the sign-in is not a live one of this clinic.
    pub async fn create_handover(
        &self,
        tenant: ProvetId,
        panel_id: &str,
        session_id: &str,
        now: Timestamp,
    ) -> Result<SecretString, StorageError> {
        let code = generate_token();
        let mut tx = self.begin_transaction().await?;
        delete_expired(&mut tx, now).await?;
        let insert = "INSERT INTO sign_in_handover (code_digest, provet_id, panel_id, user_session_id, expires_at)
            SELECT $1, provet_id, $3, id, $5 FROM user_session WHERE id = $4 AND provet_id = $2 AND ended_at IS NULL";
        let inserted = sqlx::query(insert)
            .bind(digest_secret(code.expose_secret()))
            .bind(tenant.number())
            .bind(panel_id)
            .bind(session_id)
            .bind(millis_after(now, HANDOVER_LIFETIME))
            .execute(&mut *tx)
            .await?;
        // Nothing is inserted for a session that has ended or is another clinic's.
        if inserted.rows_affected() == 0 {
            return Err(StorageError::ParentMissing);
        }
        tx.commit().await?;
        Ok(code)
    }

    /// Takes the sign-in that was handed over to this frame: its id, once. A code in the hands of another frame or
    /// clinic says nothing and stays good for the right one.
    pub async fn consume_handover(
        &self,
        code: &str,
        tenant: ProvetId,
        panel_id: &str,
        now: Timestamp,
    ) -> Result<Option<String>, StorageError> {
        // Panel and clinic are conditions of the delete, so that a code in the wrong panel is not used up.
        let take = "DELETE FROM sign_in_handover WHERE code_digest = $1 AND provet_id = $2 AND panel_id = $3 AND expires_at > $4
            RETURNING user_session_id";
        let rows = sqlx::query_scalar(take)
            .bind(digest_secret(code))
            .bind(tenant.number())
            .bind(panel_id)
            .bind(timestamp_millis(now));
        Ok(rows.fetch_optional(&self.writer).await?)
    }

    /// The same by the frame alone, for when nobody could bring it the code: whoever asks must have proved to be this
    /// frame. The newest, where there are several; none of them is good any more.
    pub async fn consume_panel_handover(
        &self,
        tenant: ProvetId,
        panel_id: &str,
        now: Timestamp,
    ) -> Result<Option<String>, StorageError> {
        // Expired ones too, so the time is looked at below and not in the statement.
        let take = "DELETE FROM sign_in_handover WHERE provet_id = $1 AND panel_id = $2 RETURNING user_session_id, expires_at";
        let rows = sqlx::query_as::<_, (String, i64)>(take)
            .bind(tenant.number())
            .bind(panel_id);
        let rows = rows.fetch_all(&self.writer).await?;
        let valid = rows
            .into_iter()
            .filter(|(_, until)| *until > timestamp_millis(now));
        // All of them are deleted already: an older code must not be usable after the newest one.
        let newest = valid.max_by_key(|(_, until)| *until);
        Ok(newest.map(|(session_id, _)| session_id))
    }
}

/// Drops the codes that nobody took in time.
pub(in crate::storage) async fn delete_expired(
    tx: &mut AnyConnection,
    now: Timestamp,
) -> Result<(), StorageError> {
    let delete = "DELETE FROM sign_in_handover WHERE expires_at <= $1";
    sqlx::query(delete)
        .bind(timestamp_millis(now))
        .execute(tx)
        .await?;
    Ok(())
}
