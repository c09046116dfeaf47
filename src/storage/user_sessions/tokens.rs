//! Tokens of user sessions: the lease for renewing them, and the encrypted refresh and access tokens.

use jiff::Timestamp;
use secrecy::{ExposeSecret, SecretString};

use crate::provet::tokens::{AccessToken, StoredToken, TokenSet};
use crate::storage::codec::{ColumnRef, row_struct, timestamp_millis};
use crate::storage::user_sessions::end::mark_ended;
use crate::storage::user_sessions::idle_cutoff_millis;
use crate::storage::{Database, StorageError};

/// Where access tokens are encrypted.
pub(in crate::storage) const COLUMN_ACCESS_TOKEN: ColumnRef =
    ColumnRef("user_session", "sealed_token");
/// Where refresh tokens are encrypted.
pub(in crate::storage) const COLUMN_REFRESH_TOKEN: ColumnRef =
    ColumnRef("user_session", "sealed_refresh");

row_struct! {
    struct UserTokenRow {
        sealed_token: Option<String>,
        expires_at: Option<i64>,
        lease_until: Option<i64>,
    }
}

impl Database {
    pub(in crate::storage) async fn load_user_token(
        &self,
        sign_in: &str,
    ) -> Result<Option<StoredToken>, StorageError> {
        let select = "SELECT sealed_token, expires_at, lease_until FROM user_session WHERE id = $1 AND ended_at IS NULL";
        let row = sqlx::query_as::<_, UserTokenRow>(select).bind(sign_in);
        let Some(row) = row.fetch_optional(&self.pool).await? else {
            return Ok(None);
        };
        let token = match (row.sealed_token, row.expires_at) {
            (Some(sealed), Some(expires_at)) => Some(AccessToken::new(
                self.vault
                    .decrypt_text(&COLUMN_ACCESS_TOKEN.associated_data(sign_in), &sealed)?,
                ColumnRef("user_session", "expires_at").parse_timestamp(expires_at)?,
            )),
            _ => None,
        };
        Ok(Some(StoredToken {
            token,
            lease_until: ColumnRef("user_session", "lease_until")
                .parse_optional_timestamp(row.lease_until)?,
        }))
    }

    pub(in crate::storage) async fn acquire_user_lease(
        &self,
        sign_in: &str,
        holder: &str,
        now: Timestamp,
        until: Timestamp,
    ) -> Result<bool, StorageError> {
        // A holder that asks again keeps its lease, so that a retry after a lost answer does not lock itself out.
        let take =
            "UPDATE user_session SET lease_owner = $2, lease_until = $4 WHERE id = $1 AND ended_at IS NULL
            AND (lease_owner IS NULL OR lease_owner = $2 OR lease_until <= $3)";
        let done = sqlx::query(take)
            .bind(sign_in)
            .bind(holder)
            .bind(timestamp_millis(now))
            .bind(timestamp_millis(until))
            .execute(&self.writer)
            .await?;
        Ok(done.rows_affected() == 1)
    }

    /// The refresh token, for the one who has the right to renew, unless it has been idle for too long.
    pub(in crate::storage) async fn load_refresh_token(
        &self,
        sign_in: &str,
        holder: &str,
        now: Timestamp,
    ) -> Result<Option<SecretString>, StorageError> {
        let select =
            "SELECT sealed_refresh FROM user_session WHERE id = $1 AND lease_owner = $2 AND lease_until > $3
            AND ended_at IS NULL AND used_at > $4";
        let sealed = sqlx::query_scalar::<_, Option<String>>(select)
            .bind(sign_in)
            .bind(holder)
            .bind(timestamp_millis(now))
            .bind(idle_cutoff_millis(now))
            .fetch_optional(&self.pool)
            .await?
            .flatten();
        let open = |sealed: String| {
            self.vault
                .decrypt_text(&COLUMN_REFRESH_TOKEN.associated_data(sign_in), &sealed)
        };
        Ok(sealed.map(open).transpose()?)
    }

    /// Keeps both tokens in one statement and gives the right back. `false` when somebody else has the right by now, or
    /// the sign-in has ended: nothing changed then.
    pub(in crate::storage) async fn save_user_tokens(
        &self,
        sign_in: &str,
        holder: &str,
        renewed: &TokenSet,
        now: Timestamp,
    ) -> Result<bool, StorageError> {
        let seal = |column: ColumnRef, secret: &SecretString| {
            let secret = secret.expose_secret().as_bytes();
            self.vault.encrypt(&column.associated_data(sign_in), secret)
        };
        let refresh = renewed.refresh_token.as_ref();
        // One statement for both tokens: Provet replaces the refresh token, and losing it would end the session.
        let save = "UPDATE user_session SET sealed_token = $3, expires_at = $4, sealed_refresh = COALESCE($5, sealed_refresh),
                used_at = $6, version = version + 1, lease_owner = NULL, lease_until = NULL
            WHERE id = $1 AND lease_owner = $2 AND ended_at IS NULL";
        let done = sqlx::query(save)
            .bind(sign_in)
            .bind(holder)
            .bind(seal(COLUMN_ACCESS_TOKEN, renewed.access_token.secret())?)
            .bind(timestamp_millis(renewed.access_token.expires_at()))
            .bind(
                refresh
                    .map(|it| seal(COLUMN_REFRESH_TOKEN, it))
                    .transpose()?,
            )
            .bind(timestamp_millis(now))
            .execute(&self.writer)
            .await?;
        Ok(done.rows_affected() == 1)
    }

    pub(in crate::storage) async fn release_user_lease(
        &self,
        sign_in: &str,
        holder: &str,
    ) -> Result<(), StorageError> {
        let end = "UPDATE user_session SET lease_owner = NULL, lease_until = NULL WHERE id = $1 AND lease_owner = $2";
        let end = sqlx::query(end).bind(sign_in).bind(holder);
        end.execute(&self.writer).await?;
        Ok(())
    }

    /// Ends a sign-in whose tokens cannot be renewed, if the holder has the right to.
    pub(in crate::storage) async fn end_unrenewable_session(
        &self,
        sign_in: &str,
        holder: &str,
        reason: &str,
        now: Timestamp,
    ) -> Result<bool, StorageError> {
        let mut tx = self.begin_transaction().await?;
        let ended = mark_ended(&mut tx, sign_in, Some(holder), reason, now).await?;
        tx.commit().await?;
        Ok(ended)
    }

    /// What becomes of a sign-in whose client Provet refused: it ends if the clinic has given us another one.
    pub(in crate::storage) async fn handle_refused_client(
        &self,
        sign_in: &str,
        reason: &str,
        now: Timestamp,
    ) -> Result<bool, StorageError> {
        let through = "SELECT credential_id FROM user_session WHERE id = $1 AND ended_at IS NULL";
        let through = sqlx::query_scalar::<_, String>(through).bind(sign_in);
        match through.fetch_optional(&self.pool).await? {
            Some(credential) => {
                self.yield_to_newer_credential(&credential, reason, now)
                    .await
            }
            None => Ok(true),
        }
    }
}
