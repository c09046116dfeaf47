//! Deletes what has expired or is past its retention. Everything that expires is listed here.

use jiff::{SignedDuration, Timestamp};

use crate::error_chain::ErrorChain;
use crate::storage::codec::{millis_after, millis_before, timestamp_millis};
use crate::storage::{AuditSettings, Database, StorageError};

/// Rows that go in one transaction: others who write wait for so many only.
const ROWS_PER_TRANSACTION: i64 = 500;

/// How often it is tidied.
const CLEANUP_INTERVAL: SignedDuration = SignedDuration::from_hours(1);

/// How long after a purge something that was under way may still bring a row of the clinic.
const PURGE_GRACE: SignedDuration = SignedDuration::from_hours(48);

/// After this long a write that has not ended never will. A job that waits for Provet is given up a day after it was asked for.
const INTERRUPTED_AFTER: SignedDuration = SignedDuration::from_hours(48);

/// A day in milliseconds.
const MILLIS_PER_DAY: i64 = 86_400_000;

const TASK_CLEANUP: &str = "tidy";

/// What came of the steps of a clean-up so far.
#[derive(Default)]
struct CleanUpSteps {
    deleted: u64,
    first_error: Option<StorageError>,
}

impl CleanUpSteps {
    /// What a step brought; a failure is logged, and keeps nobody from the next step.
    fn record<T>(&mut self, step: &'static str, result: Result<T, StorageError>) -> Option<T> {
        match result {
            Ok(value) => Some(value),
            Err(error) => {
                tracing::error!(step, error = %ErrorChain(&error), "a step of the clean-up failed");
                self.first_error.get_or_insert(error);
                None
            }
        }
    }

    fn count(&mut self, step: &'static str, deleted: Result<u64, StorageError>) {
        self.deleted += self.record(step, deleted).unwrap_or_default();
    }

    fn finish(self) -> Result<u64, StorageError> {
        match self.first_error {
            None => Ok(self.deleted),
            Some(error) => Err(error),
        }
    }
}

impl Database {
    /// Tidies if it is due and no other server does, a little at a time. Returns how many rows of the audit went.
    pub async fn clean_up_when_due(&self, now: Timestamp) -> Result<u64, StorageError> {
        if !self.claim_periodic_task(TASK_CLEANUP, now).await? {
            return Ok(0);
        }
        self.clean_up(now).await
    }

    /// Tidies: forgets what has ended, and deletes what is older than its clinic wants it kept.
    ///
    /// Every step is taken, whatever becomes of the others, and each that fails is logged. The error is that of the first.
    pub async fn clean_up(&self, now: Timestamp) -> Result<u64, StorageError> {
        let mut steps = CleanUpSteps::default();
        steps.record("settings sessions", self.delete_expired_sessions(now).await);
        steps.record("account links", self.delete_expired_links(now).await);
        steps.record("sign-in failures", self.delete_old_failures(now).await);
        steps.record("user sessions", self.expire_user_sessions(now).await);
        steps.record("salts", self.delete_expired_salts(now).await);
        steps.record("nodes", self.delete_offline_nodes(now).await);
        steps.record(
            "interrupted writes",
            self.close_interrupted_writes(now).await,
        );
        // Every hour, not only on a change of the setting: a write may have been under way when it was changed.
        steps.record("unwanted values", self.clear_unwanted_values().await);
        let deleted = self.delete_expired_installation_audit(now).await;
        steps.count("audit of the installation", deleted);
        let deleted = self.delete_old_unknown_sign_ins(now).await;
        steps.count("sign-ins of strangers", deleted);
        let clinics = self.list_tenants_with_expired_audit(now).await;
        for clinic in steps
            .record("clinics with old audit", clinics)
            .unwrap_or_default()
        {
            let deleted = self.delete_expired_audit(clinic, now).await;
            steps.count("audit of a clinic", deleted);
        }
        let purged = self.list_recently_purged(now).await;
        for clinic in steps.record("purged clinics", purged).unwrap_or_default() {
            let deleted = self.delete_purged_remains(clinic).await;
            steps.count("remains of a purged clinic", deleted);
        }
        steps.finish()
    }

    /// Writes that were begun and never ended, because their process died: nobody will ever know what came of them. As such they
    /// expire like all others.
    async fn close_interrupted_writes(&self, now: Timestamp) -> Result<(), StorageError> {
        // `outcome <> 'done'` follows from the first condition; without it neither database uses the partial index.
        let close = "UPDATE audit SET outcome = 'unknown', finished_at = $1 WHERE id IN (
            SELECT id FROM audit WHERE outcome = 'started' AND outcome <> 'done' AND started_at < $2 LIMIT 500)";
        loop {
            let close = sqlx::query(close)
                .bind(timestamp_millis(now))
                .bind(millis_before(now, INTERRUPTED_AFTER));
            if close.execute(&self.writer).await?.rows_affected() == 0 {
                return Ok(());
            }
        }
    }

    /// Whether a chore is due; if so, whoever asks does it, and it is due again later.
    async fn claim_periodic_task(&self, name: &str, now: Timestamp) -> Result<bool, StorageError> {
        // Claimed before it runs: nodes that wake at the same moment must not delete the same rows in turn.
        let claim = "INSERT INTO periodic_task (name, due_at) VALUES ($1, $3)
            ON CONFLICT (name) DO UPDATE SET due_at = $3 WHERE periodic_task.due_at <= $2";
        let claim = sqlx::query(claim).bind(name).bind(timestamp_millis(now));
        let claim = claim.bind(millis_after(now, CLEANUP_INTERVAL));
        Ok(claim.execute(&self.writer).await?.rows_affected() == 1)
    }

    /// One look at an index for each clinic.
    async fn list_tenants_with_expired_audit(
        &self,
        now: Timestamp,
    ) -> Result<Vec<(i64, i64)>, StorageError> {
        let select = "SELECT provet_id, audit_days FROM tenant WHERE EXISTS (
                SELECT 1 FROM audit WHERE audit.provet_id = tenant.provet_id
                    AND audit.started_at < $1 - tenant.audit_days * $2 AND audit.outcome <> 'started')
            ORDER BY provet_id";
        let select = sqlx::query_as::<_, (i64, i64)>(select)
            .bind(timestamp_millis(now))
            .bind(MILLIS_PER_DAY);
        Ok(select.fetch_all(&self.pool).await?)
    }

    async fn delete_expired_audit(
        &self,
        (clinic, days): (i64, i64),
        now: Timestamp,
    ) -> Result<u64, StorageError> {
        // A write that has not ended stays: its row is what a repeated request is compared with.
        let delete = "DELETE FROM audit WHERE id IN (
            SELECT id FROM audit WHERE provet_id = $1 AND started_at < $2 AND outcome <> 'started' ORDER BY started_at LIMIT $3)";
        let mut deleted = 0;
        loop {
            let delete = sqlx::query(delete)
                .bind(clinic)
                .bind(retention_cutoff_millis(days, now))
                .bind(ROWS_PER_TRANSACTION);
            // A transaction for each portion: on SQLite everybody else who writes waits for it.
            let rows = delete.execute(&self.writer).await?.rows_affected();
            deleted += rows;
            if rows == 0 {
                return Ok(deleted);
            }
        }
    }

    /// What is of no clinic is kept for as long as any clinic may have its own kept.
    async fn delete_expired_installation_audit(&self, now: Timestamp) -> Result<u64, StorageError> {
        let delete = "DELETE FROM audit WHERE id IN (
            SELECT id FROM audit WHERE provet_id IS NULL AND started_at < $1 ORDER BY started_at LIMIT $2)";
        let before = retention_cutoff_millis(*AuditSettings::RETENTION_DAYS_RANGE.end(), now);
        let mut deleted = 0;
        loop {
            let delete = sqlx::query(delete).bind(before).bind(ROWS_PER_TRANSACTION);
            let rows = delete.execute(&self.writer).await?.rows_affected();
            deleted += rows;
            if rows == 0 {
                return Ok(deleted);
            }
        }
    }

    async fn list_recently_purged(&self, now: Timestamp) -> Result<Vec<i64>, StorageError> {
        // `kind <> 'open'` follows from the first condition; without it neither database uses the partial index.
        let select = "SELECT detail FROM audit WHERE kind = 'purge' AND kind <> 'open' AND started_at > $1 AND detail IS NOT NULL";
        let select = sqlx::query_scalar::<_, String>(select).bind(millis_before(now, PURGE_GRACE));
        let purged = select.fetch_all(&self.pool).await?;
        Ok(purged
            .iter()
            .filter_map(|clinic| clinic.parse().ok())
            .collect())
    }

    /// What was under way while a clinic was purged, unless the clinic has come again.
    async fn delete_purged_remains(&self, clinic: i64) -> Result<u64, StorageError> {
        let delete =
            "DELETE FROM audit WHERE id IN (SELECT id FROM audit WHERE provet_id = $1 LIMIT 500)
            AND NOT EXISTS (SELECT 1 FROM tenant WHERE tenant.provet_id = $1)";
        let mut deleted = 0;
        loop {
            let delete = sqlx::query(delete).bind(clinic);
            let rows = delete.execute(&self.writer).await?.rows_affected();
            deleted += rows;
            if rows == 0 {
                return Ok(deleted);
            }
        }
    }

    /// What fields said, of clinics that do not want that kept any more.
    async fn clear_unwanted_values(&self) -> Result<(), StorageError> {
        const CLEAR_STATEMENTS: [&str; 2] = [
            "UPDATE audit SET sealed_before = NULL WHERE id IN (
                SELECT audit.id FROM audit JOIN tenant ON tenant.provet_id = audit.provet_id
                WHERE audit.sealed_before IS NOT NULL AND tenant.audit_values = 'left-out' LIMIT $1)",
            "UPDATE audit SET sealed_after = NULL WHERE id IN (
                SELECT audit.id FROM audit JOIN tenant ON tenant.provet_id = audit.provet_id
                WHERE audit.sealed_after IS NOT NULL AND tenant.audit_values = 'left-out' LIMIT $1)",
        ];
        for drop in CLEAR_STATEMENTS {
            while sqlx::query(drop)
                .bind(ROWS_PER_TRANSACTION)
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
fn retention_cutoff_millis(days: i64, now: Timestamp) -> i64 {
    timestamp_millis(now).saturating_sub(days.saturating_mul(MILLIS_PER_DAY))
}
