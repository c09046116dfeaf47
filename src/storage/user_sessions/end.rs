//! Ends user sessions: their tokens are deleted at once and no browser remembers them. The row stays for 30 days, so
//! that people can be shown why it ended.

use std::sync::Arc;

use jiff::{SignedDuration, Timestamp};
use secrecy::SecretString;
use sqlx::AnyConnection;

use crate::provet::ProvetId;
use crate::provet::oauth::Credential;
use crate::storage::codec::{millis_before, timestamp_millis};
use crate::storage::user_sessions::{
    COLUMN_ACCESS_TOKEN, COLUMN_REFRESH_TOKEN, age_cutoff_millis, idle_cutoff_millis,
};
use crate::storage::{
    Database, StorageError, user_sessions::handovers, user_sessions::oauth_flows,
};

/// How long the row of a sign-in that has ended is kept.
const ENDED_RETENTION: SignedDuration = SignedDuration::from_hours(30 * 24);

/// A sign-in that was just ended, with what is to be revoked at Provet.
#[derive(Debug)]
pub struct EndedUserSession {
    /// What to revoke with.
    pub credential: Arc<Credential>,
    /// Revoked first: it would bring new access tokens.
    pub refresh_token: Option<SecretString>,
    /// The latest access token.
    pub access_token: Option<SecretString>,
}

impl Database {
    /// Ends a sign-in for a reason that is a stable code. `None` when there is no such one at the clinic that has not
    /// ended.
    ///
    /// What it returns is to be revoked at Provet; here it is gone.
    pub async fn end_user_session(
        &self,
        tenant: ProvetId,
        id: &str,
        reason: &str,
        now: Timestamp,
    ) -> Result<Option<EndedUserSession>, StorageError> {
        let mut tx = self.begin_transaction().await?;
        let select = "SELECT credential_id, sealed_refresh, sealed_token FROM user_session
            WHERE id = $1 AND provet_id = $2 AND ended_at IS NULL";
        let row = sqlx::query_as::<_, (String, Option<String>, Option<String>)>(select)
            .bind(id)
            .bind(tenant.number())
            .fetch_optional(&mut *tx)
            .await?;
        let Some((credential_id, refresh, token)) = row else {
            return Ok(None);
        };
        if !mark_ended(&mut tx, id, None, reason, now).await? {
            return Ok(None);
        }
        // Committed before Provet is called: a slow answer must not hold the writer.
        tx.commit().await?;
        // Gone when the clinic was purged meanwhile, and the tokens with it.
        let Some(credential) = self.find_credential(&credential_id).await? else {
            return Ok(None);
        };
        Ok(Some(EndedUserSession {
            credential: Arc::new(credential.credential.for_user(id)),
            refresh_token: self
                .vault
                .decrypt_optional(COLUMN_REFRESH_TOKEN, id, refresh)?,
            access_token: self
                .vault
                .decrypt_optional(COLUMN_ACCESS_TOKEN, id, token)?,
        }))
    }

    /// Ends what has been idle for too long or is too old, and forgets what ended long ago, every attempt to sign in that came to
    /// nothing, and every handover that was not taken.
    pub async fn expire_user_sessions(&self, now: Timestamp) -> Result<(), StorageError> {
        let mut tx = self.begin_transaction().await?;
        // In portions: each session takes three statements, and everybody else who writes waits.
        for (select, cutoff, reason) in [
            (
                "SELECT id FROM user_session WHERE ended_at IS NULL AND used_at <= $1 LIMIT 1000",
                idle_cutoff_millis(now),
                "idle",
            ),
            (
                "SELECT id FROM user_session WHERE ended_at IS NULL AND created_at <= $1 LIMIT 1000",
                age_cutoff_millis(now),
                "too-old",
            ),
        ] {
            let ids = sqlx::query_scalar::<_, String>(select).bind(cutoff);
            for id in ids.fetch_all(&mut *tx).await? {
                mark_ended(&mut tx, &id, None, reason, now).await?;
            }
        }
        oauth_flows::delete_expired(&mut tx, now).await?;
        handovers::delete_expired(&mut tx, now).await?;
        let oldest = millis_before(now, ENDED_RETENTION);
        // What refers to it first: on PostgreSQL a browser that was remembered at the moment in which the session ended refers to it
        // still, and the foreign key would stop the clean-up for good.
        for delete in [
            "DELETE FROM remembered_device WHERE user_session_id IN (SELECT id FROM user_session WHERE ended_at <= $1)",
            "DELETE FROM sign_in_handover WHERE user_session_id IN (SELECT id FROM user_session WHERE ended_at <= $1)",
            "DELETE FROM user_session WHERE ended_at <= $1",
        ] {
            sqlx::query(delete).bind(oldest).execute(&mut *tx).await?;
        }
        Ok(tx.commit().await?)
    }
}

/// Ends one sign-in; with a holder only if that one has the right to renew it now. `false` when nothing changed.
pub(in crate::storage) async fn mark_ended(
    tx: &mut AnyConnection,
    id: &str,
    lease_owner: Option<&str>,
    reason: &str,
    now: Timestamp,
) -> Result<bool, StorageError> {
    let update = "UPDATE user_session SET ended_at = $2, end_reason = $3, sealed_refresh = NULL, sealed_token = NULL,
            expires_at = NULL, lease_owner = NULL, lease_until = NULL, version = version + 1
        WHERE id = $1 AND ended_at IS NULL AND (CAST($4 AS TEXT) IS NULL OR (lease_owner = $4 AND lease_until > $2))";
    let updated = sqlx::query(update)
        .bind(id)
        .bind(timestamp_millis(now))
        .bind(reason)
        .bind(lease_owner)
        .execute(&mut *tx)
        .await?;
    if updated.rows_affected() == 0 {
        return Ok(false);
    }
    // Their foreign keys do not cascade, and neither may refer to a session that has ended.
    for delete in [
        "DELETE FROM remembered_device WHERE user_session_id = $1",
        "DELETE FROM sign_in_handover WHERE user_session_id = $1",
    ] {
        sqlx::query(delete).bind(id).execute(&mut *tx).await?;
    }
    Ok(true)
}

/// Ends everything that a credential which works no more was used for.
pub(in crate::storage) async fn end_all_of_credential(
    tx: &mut AnyConnection,
    credential: &str,
    now: Timestamp,
) -> Result<(), StorageError> {
    let session_ids = "SELECT id FROM user_session WHERE credential_id = $1 AND ended_at IS NULL";
    let session_ids: Vec<String> = sqlx::query_scalar(session_ids)
        .bind(credential)
        .fetch_all(&mut *tx)
        .await?;
    for id in session_ids {
        mark_ended(tx, &id, None, "credential", now).await?;
    }
    // Nobody can finish a sign-in through a credential that does not work.
    let flows = "DELETE FROM oauth_flow WHERE credential_id = $1";
    let flows = sqlx::query(flows).bind(credential);
    flows.execute(tx).await?;
    Ok(())
}
