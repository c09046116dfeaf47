//! The idempotency row of each write into Provet: created before the write, and completed with its outcome.

use std::fmt;

use jiff::Timestamp;
use secrecy::ExposeSecret;

use super::events::log_row;
use super::{AuditActor, AuditEntry, AuditKind, AuditObject, AuditOutcome, AuditRow, columns};
use crate::provet::{ProvetId, ProvetPage};
use crate::storage::codec::{ColumnRef, timestamp_millis};
use crate::storage::{Database, StorageError, VaultError};

const COLUMN_BEFORE: ColumnRef = ColumnRef("audit", "sealed_before");
const COLUMN_AFTER: ColumnRef = ColumnRef("audit", "sealed_after");

/// A write that is about to be made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WriteIntent {
    /// The form's own key: the same when the same form is sent again.
    pub idempotency_key: String,
    /// The clinic.
    pub provet_id: ProvetId,
    /// The opened frame it was asked from.
    pub panel_id: String,
    /// The page the frame was opened on.
    pub page: ProvetPage,
    /// What is written to.
    pub object: AuditObject,
    /// What is done, such as `record-weight`.
    pub action: String,
    /// The field that is changed, where the action alone does not tell.
    pub field: Option<String>,
    /// Who asked.
    pub actor: AuditActor,
    /// What the field says, which is kept only where the clinic wants it.
    pub values: WriteValues,
}

/// What a field said before a write, and what it was to say after it.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct WriteValues {
    /// What the person saw.
    pub before: Option<String>,
    /// What the person wrote.
    pub after: Option<String>,
}

impl fmt::Debug for WriteValues {
    /// Without the values: they are clinical text.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("WriteValues")
    }
}

/// Whether a write may be made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WriteStart {
    /// It may: the key was never used.
    New,
    /// It was begun before, and this is what is known of it.
    Duplicate(AuditOutcome),
}

impl Database {
    /// Notes that a write is about to be made. It may be made only when this says [`WriteStart::New`].
    ///
    /// [`StorageError::Conflict`] when the key was used for another write.
    pub async fn begin_write(
        &self,
        intent: &WriteIntent,
        now: Timestamp,
    ) -> Result<WriteStart, StorageError> {
        let (actor_kind, actor) = intent.actor.to_columns();
        let (before, after) = self.encrypt_values(intent)?;
        // The statement decides whether values are kept: the clinic may have changed that a moment ago.
        let insert = "INSERT INTO audit (id, kind, provet_id, started_at, panel_id, page, object_kind, object_id, action, field,
                actor_kind, actor, outcome, sealed_before, sealed_after)
            SELECT $1, 'write', $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 'started',
                CASE WHEN kept.wanted = 1 THEN $12 END, CASE WHEN kept.wanted = 1 THEN $13 END
            FROM (SELECT COUNT(*) AS wanted FROM tenant WHERE provet_id = $2 AND audit_values = 'kept') AS kept
            WHERE true ON CONFLICT (id) DO NOTHING";
        let done = sqlx::query(insert)
            .bind(&intent.idempotency_key)
            .bind(intent.provet_id.number())
            .bind(timestamp_millis(now))
            .bind(&intent.panel_id)
            .bind(intent.page.slug())
            .bind(&intent.object.kind)
            .bind(intent.object.id)
            .bind(&intent.action)
            .bind(&intent.field)
            .bind(actor_kind)
            .bind(actor)
            .bind(before)
            .bind(after)
            .execute(&self.writer)
            .await?;
        // The unique key decides: the same form sent twice inserts one row, on whichever node.
        if done.rows_affected() == 1 {
            return Ok(WriteStart::New);
        }
        self.find_duplicate_write(intent).await
    }

    /// The values as they are kept, each bound to its place in this row.
    fn encrypt_values(
        &self,
        intent: &WriteIntent,
    ) -> Result<(Option<String>, Option<String>), VaultError> {
        let row = &intent.idempotency_key;
        let WriteValues { before, after } = &intent.values;
        Ok((
            self.vault
                .encrypt_optional(COLUMN_BEFORE, row, before.as_ref())?,
            self.vault
                .encrypt_optional(COLUMN_AFTER, row, after.as_ref())?,
        ))
    }

    async fn find_duplicate_write(&self, intent: &WriteIntent) -> Result<WriteStart, StorageError> {
        let select = concat!("SELECT ", columns!(), " FROM audit WHERE id = $1");
        let row = sqlx::query_as::<_, AuditRow>(select).bind(&intent.idempotency_key);
        let row = row.fetch_optional(&self.writer).await?;
        // Gone when the clinic was purged at this moment.
        let former = AuditEntry::try_from(row.ok_or(StorageError::Conflict)?)?;
        // The key was made from what the form said; one that comes with another write is an error, not a repeat.
        let same = former.provet_id == Some(intent.provet_id)
            && former.object.as_ref() == Some(&intent.object)
            && former.action == intent.action
            && former.field == intent.field;
        if same {
            Ok(WriteStart::Duplicate(former.outcome))
        } else {
            Err(StorageError::Conflict)
        }
    }

    /// The row of a write; none where nothing was begun under this key.
    pub async fn find_write(&self, key: &str) -> Result<Option<AuditEntry>, StorageError> {
        let select = concat!(
            "SELECT ",
            columns!(),
            " FROM audit WHERE id = $1 AND kind = 'write'"
        );
        let row = sqlx::query_as::<_, AuditRow>(select).bind(key);
        let row = row.fetch_optional(&self.writer).await?;
        row.map(AuditEntry::try_from).transpose()
    }

    /// Notes what came of a write. [`StorageError::Conflict`] when that was noted before, or it was never begun.
    ///
    /// An outcome that was unknown may become known.
    pub async fn finish_write(
        &self,
        key: &str,
        outcome: AuditOutcome,
        now: Timestamp,
    ) -> Result<(), StorageError> {
        let update = "UPDATE audit SET outcome = $2, finished_at = $3
            WHERE id = $1 AND outcome IN ('started', 'unknown') RETURNING provet_id, action";
        let update = sqlx::query_as::<_, (Option<i64>, String)>(update)
            .bind(key)
            .bind(outcome.as_str())
            .bind(timestamp_millis(now));
        let finished = update.fetch_optional(&self.writer).await?;
        let (clinic, action) = finished.ok_or(StorageError::Conflict)?;
        log_row(None, AuditKind::Write, clinic, &action, outcome);
        if matches!(outcome, AuditOutcome::Failed | AuditOutcome::Unknown) {
            // A separate statement: the statistics must not undo the outcome that was recorded.
            self.count_failed_write(key, now).await?;
        }
        Ok(())
    }

    /// Notes that nothing was sent for a write that was begun, which may be sent later under the same key.
    pub async fn suspend_write(&self, key: &str, now: Timestamp) -> Result<(), StorageError> {
        let update = "UPDATE audit SET outcome = 'refused', finished_at = $2
            WHERE id = $1 AND outcome = 'started'";
        let update = sqlx::query(update).bind(key).bind(timestamp_millis(now));
        update.execute(&self.writer).await?;
        Ok(())
    }

    /// Notes that a write of which nothing was sent is about to be made after all. `false` when somebody else was faster: it
    /// must not be sent then.
    pub async fn resume_write(&self, key: &str) -> Result<bool, StorageError> {
        let update = "UPDATE audit SET outcome = 'started', finished_at = NULL
            WHERE id = $1 AND outcome = 'refused'";
        let update = sqlx::query(update).bind(key);
        Ok(update.execute(&self.writer).await?.rows_affected() == 1)
    }

    /// A write that failed is an error of the clinic's day.
    async fn count_failed_write(&self, key: &str, now: Timestamp) -> Result<(), StorageError> {
        let select = "SELECT provet_id FROM audit WHERE id = $1 AND provet_id IS NOT NULL";
        let select = sqlx::query_scalar::<_, i64>(select).bind(key);
        let clinic = select.fetch_optional(&self.writer).await?;
        match clinic.and_then(ProvetId::new) {
            Some(clinic) => self.record_activity(clinic, None, 1, now).await,
            None => Ok(()),
        }
    }

    /// What the written field said before and after, where that was kept.
    pub fn decrypt_audit_values(&self, entry: &AuditEntry) -> Result<WriteValues, StorageError> {
        let decrypt = |column: ColumnRef, sealed: &Option<String>| {
            let value = self
                .vault
                .decrypt_optional(column, &entry.key, sealed.as_ref())?;
            Ok::<_, VaultError>(value.map(|value| value.expose_secret().to_owned()))
        };
        Ok(WriteValues {
            before: decrypt(COLUMN_BEFORE, &entry.sealed_before)?,
            after: decrypt(COLUMN_AFTER, &entry.sealed_after)?,
        })
    }
}
