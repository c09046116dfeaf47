//! Refused sign-ins to accounts that do not exist: counted for each day, without what was typed.
//!
//! Somebody may type a password where the e-mail address belongs, and anybody may type anything. What is kept is a keyed digest, by
//! which attempts with the same text are seen to belong together.

use jiff::{SignedDuration, Timestamp};

use super::AuditActor;
use crate::storage::codec::{millis_before, timestamp_millis};
use crate::storage::{Database, EmailAddress, StorageError, ThrottleKey};

/// How long they are kept.
const RETENTION: SignedDuration = SignedDuration::from_hours(90 * 24);

/// Different texts that are told apart in a day; all further ones are counted together.
const MAX_TEXTS_PER_DAY: i64 = 200;

const MILLIS_PER_DAY: i64 = 86_400_000;

impl Database {
    /// Counts a refused sign-in with an address that no account has.
    pub async fn count_unknown_sign_in(
        &self,
        email: &EmailAddress,
        now: Timestamp,
    ) -> Result<(), StorageError> {
        let digest = self.throttle_digest(ThrottleKey::Password(email)).await?;
        let day = timestamp_millis(now).div_euclid(MILLIS_PER_DAY);
        let mut name: String = digest.chars().take(12).collect();
        if self.count_texts_of_day(day).await? >= MAX_TEXTS_PER_DAY {
            "further".clone_into(&mut name);
        }
        let actor = AuditActor::Claimed(format!("unknown account {name}"));
        let (kind, claimed) = actor.to_columns();
        // The number stands at the end of the detail, which is for people to read.
        let count = "INSERT INTO audit (id, kind, provet_id, started_at, action, detail, actor_kind, actor, outcome, finished_at)
            VALUES ($1, 'sign-in', NULL, $2, 'sign-in-refused', 'unknown account, attempts: 1', $3, $4, 'refused', $2)
            ON CONFLICT (id) DO UPDATE SET finished_at = excluded.finished_at, detail = 'unknown account, attempts: '
                || CAST(CAST(SUBSTR(audit.detail, 28) AS BIGINT) + 1 AS TEXT)";
        sqlx::query(count)
            .bind(format!("{}{name}", id_prefix(day)))
            .bind(timestamp_millis(now))
            .bind(kind)
            .bind(claimed)
            .execute(&self.writer)
            .await?;
        Ok(())
    }

    async fn count_texts_of_day(&self, day: i64) -> Result<i64, StorageError> {
        let count = "SELECT COUNT(*) FROM audit WHERE id >= $1 AND id < $2";
        let count = sqlx::query_scalar(count)
            .bind(id_prefix(day))
            .bind(id_prefix(day + 1));
        Ok(count.fetch_one(&self.pool).await?)
    }

    /// Deletes what is older than it is kept: also rows of former versions, which kept what was typed.
    pub(in crate::storage) async fn delete_old_unknown_sign_ins(
        &self,
        now: Timestamp,
    ) -> Result<u64, StorageError> {
        // `kind <> 'open'` is what lets both databases use the partial index.
        let delete = "DELETE FROM audit WHERE id IN (
            SELECT id FROM audit WHERE action = 'sign-in-refused' AND kind <> 'open' AND started_at < $1 AND provet_id IS NULL
                AND actor_kind = 'claimed'
                AND NOT EXISTS (SELECT 1 FROM account WHERE account.email = audit.actor) LIMIT 500)";
        let mut deleted = 0;
        loop {
            let delete = sqlx::query(delete).bind(millis_before(now, RETENTION));
            let rows = delete.execute(&self.writer).await?.rows_affected();
            deleted += rows;
            if rows == 0 {
                return Ok(deleted);
            }
        }
    }
}

/// What the ids of a day begin with.
fn id_prefix(day: i64) -> String {
    format!("unknown-sign-in-{day:08}-")
}
