//! Writes into Provet: begun once, and finished with what came of them.

use std::fmt;

use jiff::Timestamp;
use secrecy::{ExposeSecret, SecretString};

use super::{Actor, Entry, Object, Outcome, Row, columns};
use crate::provet::{Page, ProvetId};
use crate::storage::columns::{Column, millis};
use crate::storage::{Database, SealError, StorageError};

const BEFORE: Column = Column("audit", "sealed_before");
const AFTER: Column = Column("audit", "sealed_after");

/// A write that is about to be made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Intent {
    /// The form's own key: the same when the same form is sent again.
    pub key: String,
    /// The clinic.
    pub provet_id: ProvetId,
    /// The opened frame it was asked from.
    pub frame: String,
    /// The page the frame was opened on.
    pub page: Page,
    /// What is written to.
    pub object: Object,
    /// What is done, such as `record-weight`.
    pub action: String,
    /// The field that is changed, where the action alone does not tell.
    pub field: Option<String>,
    /// Who asked.
    pub actor: Actor,
    /// What the field says, which is kept only where the clinic wants it.
    pub values: Values,
}

/// What a field said before a write, and what it was to say after it.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Values {
    /// What the person saw.
    pub before: Option<String>,
    /// What the person wrote.
    pub after: Option<String>,
}

impl fmt::Debug for Values {
    /// Without the values: they are clinical text.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Values")
    }
}

/// Whether a write may be made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Begun {
    /// It may: the key was never used.
    Fresh,
    /// It was begun before, and this is what is known of it.
    Repeated(Outcome),
}

impl Database {
    /// Notes that a write is about to be made. It may be made only when this says [`Begun::Fresh`].
    ///
    /// [`StorageError::Conflict`] when the key was used for another write.
    pub async fn begin_write(
        &self,
        intent: &Intent,
        now: Timestamp,
    ) -> Result<Begun, StorageError> {
        let (standing, actor) = intent.actor.columns();
        let (before, after) = self.sealed_values(intent)?;
        let insert = "INSERT INTO audit (key, kind, provet_id, at, frame, page, object_kind, object_id, action, field,
                actor_standing, actor, outcome, sealed_before, sealed_after)
            SELECT $1, 'write', $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 'started',
                CASE WHEN kept.wanted = 1 THEN $12 END, CASE WHEN kept.wanted = 1 THEN $13 END
            FROM (SELECT COUNT(*) AS wanted FROM tenant WHERE provet_id = $2 AND audit_values = 'kept') AS kept
            WHERE true ON CONFLICT (key) DO NOTHING";
        let done = sqlx::query(insert)
            .bind(&intent.key)
            .bind(intent.provet_id.number())
            .bind(millis(now))
            .bind(&intent.frame)
            .bind(intent.page.path())
            .bind(&intent.object.kind)
            .bind(intent.object.id)
            .bind(&intent.action)
            .bind(&intent.field)
            .bind(standing)
            .bind(actor)
            .bind(before)
            .bind(after)
            .execute(&self.writer)
            .await?;
        if done.rows_affected() == 1 {
            return Ok(Begun::Fresh);
        }
        self.repeated_write(intent).await
    }

    /// The values as they are kept, each bound to its place in this row.
    fn sealed_values(
        &self,
        intent: &Intent,
    ) -> Result<(Option<String>, Option<String>), SealError> {
        let seal = |column: Column, value: &Option<String>| {
            let value = value.as_ref();
            let place = column.place(&intent.key);
            value
                .map(|value| self.vault.seal(&place, value.as_bytes()))
                .transpose()
        };
        Ok((
            seal(BEFORE, &intent.values.before)?,
            seal(AFTER, &intent.values.after)?,
        ))
    }

    async fn repeated_write(&self, intent: &Intent) -> Result<Begun, StorageError> {
        let select = concat!("SELECT ", columns!(), " FROM audit WHERE key = $1");
        let row = sqlx::query_as::<_, Row>(select).bind(&intent.key);
        let row = row.fetch_optional(&self.writer).await?;
        // Gone when the clinic was purged at this moment.
        let former = Entry::try_from(row.ok_or(StorageError::Conflict)?)?;
        let same = former.provet_id == Some(intent.provet_id)
            && former.object.as_ref() == Some(&intent.object)
            && former.action == intent.action
            && former.field == intent.field;
        if same {
            Ok(Begun::Repeated(former.outcome))
        } else {
            Err(StorageError::Conflict)
        }
    }

    /// Notes what came of a write. [`StorageError::Conflict`] when that was noted before, or it was never begun.
    ///
    /// An outcome that was unknown may become known.
    pub async fn finish_write(
        &self,
        key: &str,
        outcome: Outcome,
        now: Timestamp,
    ) -> Result<(), StorageError> {
        let update = "UPDATE audit SET outcome = $2, finished_at = $3
            WHERE key = $1 AND outcome IN ('started', 'unknown')";
        let update = sqlx::query(update)
            .bind(key)
            .bind(outcome.word())
            .bind(millis(now));
        match update.execute(&self.writer).await?.rows_affected() {
            1 => Ok(()),
            _ => Err(StorageError::Conflict),
        }
    }

    /// What the written field said before and after, where that was kept.
    pub fn audit_values(&self, entry: &Entry) -> Result<Values, StorageError> {
        let open = |column: Column, sealed: &Option<String>| {
            let place = column.place(&entry.key);
            let opened = sealed
                .as_deref()
                .map(|sealed| self.vault.open_text(&place, sealed));
            let shown = |text: SecretString| text.expose_secret().to_owned();
            opened.transpose().map(|text| text.map(shown))
        };
        Ok(Values {
            before: open(BEFORE, &entry.sealed_before)?,
            after: open(AFTER, &entry.sealed_after)?,
        })
    }
}
