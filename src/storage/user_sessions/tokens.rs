//! Tokens of user sessions: the lease for renewing them, and the encrypted refresh and access tokens.

use jiff::Timestamp;
use secrecy::{ExposeSecret, SecretString};

use crate::provet::tokens::{StoredToken, TokenSet};
use crate::storage::codec::timestamp_millis;
use crate::storage::credentials::access_tokens::StoredTokenRow;
use crate::storage::user_sessions::end::mark_ended;
use crate::storage::user_sessions::{
    COLUMN_ACCESS_TOKEN, COLUMN_REFRESH_TOKEN, age_cutoff_millis, idle_cutoff_millis,
};
use crate::storage::{Database, StorageError};

impl Database {
    pub(in crate::storage) async fn load_user_token(
        &self,
        session_id: &str,
    ) -> Result<Option<StoredToken>, StorageError> {
        let select = "SELECT sealed_token, expires_at, lease_until FROM user_session WHERE id = $1 AND ended_at IS NULL";
        let row = sqlx::query_as::<_, StoredTokenRow>(select).bind(session_id);
        let row = row.fetch_optional(&self.pool).await?;
        row.map(|row| row.decrypt(&self.vault, COLUMN_ACCESS_TOKEN, session_id))
            .transpose()
    }

    pub(in crate::storage) async fn acquire_user_lease(
        &self,
        session_id: &str,
        lease_owner: &str,
        now: Timestamp,
        until: Timestamp,
    ) -> Result<bool, StorageError> {
        // A holder that asks again keeps its lease, so that a retry after a lost answer does not lock itself out.
        let acquire =
            "UPDATE user_session SET lease_owner = $2, lease_until = $4 WHERE id = $1 AND ended_at IS NULL
            AND (lease_owner IS NULL OR lease_owner = $2 OR lease_until <= $3)";
        let updated = sqlx::query(acquire)
            .bind(session_id)
            .bind(lease_owner)
            .bind(timestamp_millis(now))
            .bind(timestamp_millis(until))
            .execute(&self.writer)
            .await?;
        Ok(updated.rows_affected() == 1)
    }

    /// The refresh token, for the one who has the right to renew, unless it has been idle for too long or is too old.
    pub(in crate::storage) async fn load_refresh_token(
        &self,
        session_id: &str,
        lease_owner: &str,
        now: Timestamp,
    ) -> Result<Option<SecretString>, StorageError> {
        let select =
            "SELECT sealed_refresh FROM user_session WHERE id = $1 AND lease_owner = $2 AND lease_until > $3
            AND ended_at IS NULL AND used_at > $4 AND created_at > $5";
        let sealed = sqlx::query_scalar::<_, Option<String>>(select)
            .bind(session_id)
            .bind(lease_owner)
            .bind(timestamp_millis(now))
            .bind(idle_cutoff_millis(now))
            .bind(age_cutoff_millis(now))
            .fetch_optional(&self.pool)
            .await?
            .flatten();
        Ok(self
            .vault
            .decrypt_optional(COLUMN_REFRESH_TOKEN, session_id, sealed)?)
    }

    /// Keeps both tokens in one statement and gives the right back. `false` when somebody else has the right by now, or
    /// the sign-in has ended: nothing changed then.
    pub(in crate::storage) async fn save_user_tokens(
        &self,
        session_id: &str,
        lease_owner: &str,
        tokens: &TokenSet,
        now: Timestamp,
    ) -> Result<bool, StorageError> {
        let access = tokens.access_token.secret().expose_secret();
        let refresh = tokens
            .refresh_token
            .as_ref()
            .map(SecretString::expose_secret);
        // One statement for both tokens: Provet replaces the refresh token, and losing it would end the session.
        let save = "UPDATE user_session SET sealed_token = $3, expires_at = $4, sealed_refresh = COALESCE($5, sealed_refresh),
                used_at = $6, version = version + 1, lease_owner = NULL, lease_until = NULL
            WHERE id = $1 AND lease_owner = $2 AND ended_at IS NULL";
        let updated = sqlx::query(save)
            .bind(session_id)
            .bind(lease_owner)
            .bind(
                self.vault
                    .encrypt_value(COLUMN_ACCESS_TOKEN, session_id, access)?,
            )
            .bind(timestamp_millis(tokens.access_token.expires_at()))
            .bind(
                self.vault
                    .encrypt_optional(COLUMN_REFRESH_TOKEN, session_id, refresh)?,
            )
            .bind(timestamp_millis(now))
            .execute(&self.writer)
            .await?;
        Ok(updated.rows_affected() == 1)
    }

    pub(in crate::storage) async fn release_user_lease(
        &self,
        session_id: &str,
        lease_owner: &str,
    ) -> Result<(), StorageError> {
        // Guarded by the owner: the lease may have ended, and be somebody else's by now.
        let end = "UPDATE user_session SET lease_owner = NULL, lease_until = NULL WHERE id = $1 AND lease_owner = $2";
        let end = sqlx::query(end).bind(session_id).bind(lease_owner);
        end.execute(&self.writer).await?;
        Ok(())
    }

    /// Ends a sign-in whose tokens cannot be renewed, if the holder has the right to.
    pub(in crate::storage) async fn end_unrenewable_session(
        &self,
        session_id: &str,
        lease_owner: &str,
        reason: &str,
        now: Timestamp,
    ) -> Result<bool, StorageError> {
        let mut tx = self.begin_transaction().await?;
        let ended = mark_ended(&mut tx, session_id, Some(lease_owner), reason, now).await?;
        tx.commit().await?;
        Ok(ended)
    }

    /// What becomes of a sign-in whose client Provet refused: it ends if the clinic has given us another one.
    pub(in crate::storage) async fn handle_refused_client(
        &self,
        session_id: &str,
        reason: &str,
        now: Timestamp,
    ) -> Result<bool, StorageError> {
        let through = "SELECT credential_id FROM user_session WHERE id = $1 AND ended_at IS NULL";
        let through = sqlx::query_scalar::<_, String>(through).bind(session_id);
        match through.fetch_optional(&self.pool).await? {
            Some(credential) => {
                self.yield_to_newer_credential(&credential, reason, now)
                    .await
            }
            // It has ended already, which is all that the caller asks.
            None => Ok(true),
        }
    }
}
