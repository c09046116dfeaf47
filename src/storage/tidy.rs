//! What may not or need not be kept any longer, and goes by the clock. Everything that expires is listed here.

use jiff::{SignedDuration, Timestamp};

use super::columns::{duration_millis, millis};
use super::{AuditSettings, Database, StorageError};

/// Rows that go in one transaction: others who write wait for so many only.
const AT_ONCE: i64 = 500;

/// How often it is tidied.
const EVERY: SignedDuration = SignedDuration::from_hours(1);

/// How long after a purge something that was under way may still bring a row of the clinic.
const AFTERMATH: SignedDuration = SignedDuration::from_hours(48);

/// A day in milliseconds.
const DAY: i64 = 86_400_000;

const TIDY: &str = "tidy";

impl Database {
    /// Tidies if it is due and no other server does, a little at a time. Returns how many rows of the audit went.
    pub async fn tidy_when_due(&self, now: Timestamp) -> Result<u64, StorageError> {
        if !self.take_chore(TIDY, now).await? {
            return Ok(0);
        }
        self.tidy(now).await
    }

    /// Tidies: forgets what has ended, and deletes what is older than its clinic wants it kept.
    pub async fn tidy(&self, now: Timestamp) -> Result<u64, StorageError> {
        self.tidy_sessions(now).await?;
        self.tidy_links(now).await?;
        self.tidy_throttle(now).await?;
        self.tidy_sign_ins(now).await?;
        self.tidy_salts(now).await?;
        self.tidy_servers(now).await?;
        self.drop_unwanted_values().await?;
        let mut gone = self.tidy_installation(now).await?;
        for clinic in self.clinics_with_old_rows(now).await? {
            gone += self.tidy_clinic(clinic, now).await?;
        }
        for clinic in self.purged_lately(now).await? {
            gone += self.tidy_purged(clinic).await?;
        }
        Ok(gone)
    }

    /// Whether a chore is due; if so, whoever asks does it, and it is due again later.
    async fn take_chore(&self, name: &str, now: Timestamp) -> Result<bool, StorageError> {
        let take = "INSERT INTO chore (name, due_at) VALUES ($1, $3)
            ON CONFLICT (name) DO UPDATE SET due_at = $3 WHERE chore.due_at <= $2";
        let take = sqlx::query(take).bind(name).bind(millis(now));
        let take = take.bind(millis(now).saturating_add(duration_millis(EVERY)));
        Ok(take.execute(&self.writer).await?.rows_affected() == 1)
    }

    /// One look at an index for each clinic.
    async fn clinics_with_old_rows(&self, now: Timestamp) -> Result<Vec<(i64, i64)>, StorageError> {
        let select = "SELECT provet_id, audit_days FROM tenant WHERE EXISTS (
                SELECT 1 FROM audit WHERE audit.provet_id = tenant.provet_id
                    AND audit.at < $1 - tenant.audit_days * $2 AND audit.outcome <> 'started')
            ORDER BY provet_id";
        let select = sqlx::query_as::<_, (i64, i64)>(select)
            .bind(millis(now))
            .bind(DAY);
        Ok(select.fetch_all(&self.pool).await?)
    }

    async fn tidy_clinic(
        &self,
        (clinic, days): (i64, i64),
        now: Timestamp,
    ) -> Result<u64, StorageError> {
        let delete = "DELETE FROM audit WHERE key IN (
            SELECT key FROM audit WHERE provet_id = $1 AND at < $2 AND outcome <> 'started' ORDER BY at LIMIT $3)";
        let mut gone = 0;
        loop {
            let delete = sqlx::query(delete)
                .bind(clinic)
                .bind(before(days, now))
                .bind(AT_ONCE);
            let went = delete.execute(&self.writer).await?.rows_affected();
            gone += went;
            if went == 0 {
                return Ok(gone);
            }
        }
    }

    /// What is of no clinic is kept for as long as any clinic may have its own kept.
    async fn tidy_installation(&self, now: Timestamp) -> Result<u64, StorageError> {
        let delete = "DELETE FROM audit WHERE key IN (
            SELECT key FROM audit WHERE provet_id IS NULL AND at < $1 ORDER BY at LIMIT $2)";
        let before = before(*AuditSettings::DAYS.end(), now);
        let delete = sqlx::query(delete).bind(before).bind(AT_ONCE);
        Ok(delete.execute(&self.writer).await?.rows_affected())
    }

    async fn purged_lately(&self, now: Timestamp) -> Result<Vec<i64>, StorageError> {
        let select = "SELECT detail FROM audit WHERE kind = 'purge' AND kind <> 'open' AND at > $1 AND detail IS NOT NULL";
        let since = now.checked_sub(AFTERMATH).unwrap_or(now);
        let select = sqlx::query_scalar::<_, String>(select).bind(millis(since));
        let purged = select.fetch_all(&self.pool).await?;
        Ok(purged
            .iter()
            .filter_map(|clinic| clinic.parse().ok())
            .collect())
    }

    /// What was under way while a clinic was purged, unless the clinic has come again.
    async fn tidy_purged(&self, clinic: i64) -> Result<u64, StorageError> {
        let delete = "DELETE FROM audit WHERE provet_id = $1
            AND NOT EXISTS (SELECT 1 FROM tenant WHERE tenant.provet_id = $1)";
        let delete = sqlx::query(delete).bind(clinic);
        Ok(delete.execute(&self.writer).await?.rows_affected())
    }

    /// What fields said, of clinics that do not want that kept any more.
    async fn drop_unwanted_values(&self) -> Result<(), StorageError> {
        const DROP: [&str; 2] = [
            "UPDATE audit SET sealed_before = NULL WHERE key IN (
                SELECT audit.key FROM audit JOIN tenant ON tenant.provet_id = audit.provet_id
                WHERE audit.sealed_before IS NOT NULL AND tenant.audit_values = 'left-out' LIMIT $1)",
            "UPDATE audit SET sealed_after = NULL WHERE key IN (
                SELECT audit.key FROM audit JOIN tenant ON tenant.provet_id = audit.provet_id
                WHERE audit.sealed_after IS NOT NULL AND tenant.audit_values = 'left-out' LIMIT $1)",
        ];
        for drop in DROP {
            while sqlx::query(drop)
                .bind(AT_ONCE)
                .execute(&self.writer)
                .await?
                .rows_affected()
                > 0
            {}
        }
        Ok(())
    }
}

/// What is older than so many days.
fn before(days: i64, now: Timestamp) -> i64 {
    millis(now).saturating_sub(days.saturating_mul(DAY))
}
