//! Who asked us to write what into Provet, and what came of it. Never what was written: that is clinical text.
//!
//! The row is made before the write, under a key that the form carries, so that pressing twice, or sending again after a
//! lost answer, finds the row of the first time.

use jiff::Timestamp;

use super::columns::{Column, millis, words};
use super::{Database, StorageError};
use crate::provet::{Page, ProvetId};

/// The most rows of one answer.
const MOST: i64 = 1_000;

/// A query for whole rows. The columns are named because a running server must not stumble over a new one.
macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT key, provet_id, at, frame, page, object_kind, object_id, action, field, actor_standing, actor, outcome,
                finished_at FROM audit ",
            $rest
        )
    };
}

/// A query for a page of the list. Two texts, because "this clinic or any" would keep both databases from their indexes.
macro_rules! listed {
    ($clinic:literal) => {
        concat!(
            select!(""),
            $clinic,
            "($2 IS NULL OR object_kind = $2) AND ($3 IS NULL OR object_id = $3) AND ($4 IS NULL OR action = $4)
                AND ($5 IS NULL OR outcome = $5) AND at >= $6 AND at < $7 AND (at, key) < ($8, $9)
             ORDER BY at DESC, key DESC LIMIT $10"
        )
    };
}

words! {
    /// What came of a write.
    pub enum Outcome {
        /// It was begun; whether it was finished is not known (yet).
        Started = "started",
        /// Provet confirmed it.
        Done = "done",
        /// It was not sent, or Provet did not allow it: nothing was changed.
        Refused = "refused",
        /// Provet failed, and nothing was changed.
        Failed = "failed",
        /// The answer was lost: it may have been written.
        Unknown = "unknown",
    }
}

/// Who is behind a write, as far as is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Actor {
    /// The launch named nobody.
    Unknown,
    /// The launch named this user, which its hash does not prove.
    Claimed(String),
    /// This user signed in, or was named by a hash that covers it.
    Proved(String),
}

/// What was written to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Object {
    /// Its kind, such as `patient`.
    pub kind: String,
    /// Its id in Provet.
    pub id: i64,
}

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
}

/// Whether a write may be made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Begun {
    /// It may: the key was never used.
    Fresh,
    /// It was begun before, and this is what is known of it.
    Repeated(Outcome),
}

/// A write as it is stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// What was asked.
    pub intent: Intent,
    /// When.
    pub at: Timestamp,
    /// What came of it.
    pub outcome: Outcome,
    /// When that was known.
    pub finished_at: Option<Timestamp>,
}

/// Which writes to list; the default is all of them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AuditFilter {
    /// Of this clinic.
    pub provet_id: Option<ProvetId>,
    /// Of this kind of object.
    pub object_kind: Option<String>,
    /// Of the object with this id.
    pub object_id: Option<i64>,
    /// Of this action.
    pub action: Option<String>,
    /// With this outcome.
    pub outcome: Option<Outcome>,
    /// At this instant or later.
    pub from: Option<Timestamp>,
    /// Before this instant.
    pub until: Option<Timestamp>,
    /// Older than the last one of the page before.
    pub after: Option<Cursor>,
}

/// Where a page of the list ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cursor {
    /// When the last one was asked.
    pub at: Timestamp,
    /// Its key.
    pub key: String,
}

impl Entry {
    /// Where the list goes on after this one.
    pub fn cursor(&self) -> Cursor {
        Cursor {
            at: self.at,
            key: self.intent.key.clone(),
        }
    }
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
        let insert = "INSERT INTO audit (key, provet_id, at, frame, page, object_kind, object_id, action, field,
                actor_standing, actor, outcome)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 'started') ON CONFLICT (key) DO NOTHING";
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
            .execute(&self.writer)
            .await?;
        if done.rows_affected() == 1 {
            return Ok(Begun::Fresh);
        }
        self.repeated_write(intent).await
    }

    async fn repeated_write(&self, intent: &Intent) -> Result<Begun, StorageError> {
        let select = select!("WHERE key = $1");
        let row = sqlx::query_as::<_, Row>(select).bind(&intent.key);
        let row = row.fetch_optional(&self.writer).await?;
        // Gone when the clinic was purged at this moment.
        let former = Entry::try_from(row.ok_or(StorageError::Conflict)?)?;
        let same = former.intent.provet_id == intent.provet_id
            && former.intent.object == intent.object
            && former.intent.action == intent.action
            && former.intent.field == intent.field;
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

    /// The newest writes that the filter lets through, newest first.
    pub async fn audit(
        &self,
        filter: &AuditFilter,
        limit: i64,
    ) -> Result<Vec<Entry>, StorageError> {
        let select = match filter.provet_id {
            Some(_) => listed!("WHERE provet_id = $1 AND "),
            None => listed!("WHERE $1 IS NULL AND "),
        };
        let rows = sqlx::query_as::<_, Row>(select)
            .bind(filter.provet_id.map(ProvetId::number))
            .bind(&filter.object_kind)
            .bind(filter.object_id)
            .bind(&filter.action)
            .bind(filter.outcome.map(Outcome::word))
            .bind(filter.from.map_or(i64::MIN, millis))
            .bind(filter.until.map_or(i64::MAX, millis))
            .bind(
                filter
                    .after
                    .as_ref()
                    .map_or(i64::MAX, |cursor| millis(cursor.at)),
            )
            .bind(filter.after.as_ref().map_or("", |cursor| &cursor.key))
            .bind(limit.clamp(0, MOST))
            .fetch_all(&self.pool)
            .await?;
        rows.into_iter().map(Entry::try_from).collect()
    }
}

impl Actor {
    pub(super) fn columns(&self) -> (&'static str, Option<&str>) {
        match self {
            Self::Unknown => ("unknown", None),
            Self::Claimed(user) => ("claimed", Some(user)),
            Self::Proved(user) => ("proved", Some(user)),
        }
    }

    pub(super) fn read(standing: &str, actor: Option<String>) -> Result<Self, StorageError> {
        match (standing, actor) {
            ("unknown", None) => Ok(Self::Unknown),
            ("claimed", Some(user)) => Ok(Self::Claimed(user)),
            ("proved", Some(user)) => Ok(Self::Proved(user)),
            _ => Err(Column("audit", "actor").malformed()),
        }
    }
}

#[derive(sqlx::FromRow)]
struct Row {
    key: String,
    provet_id: i64,
    at: i64,
    frame: String,
    page: String,
    object_kind: String,
    object_id: i64,
    action: String,
    field: Option<String>,
    actor_standing: String,
    actor: Option<String>,
    outcome: String,
    finished_at: Option<i64>,
}

impl TryFrom<Row> for Entry {
    type Error = StorageError;

    fn try_from(row: Row) -> Result<Self, StorageError> {
        Ok(Self {
            intent: Intent {
                key: row.key,
                provet_id: Column("audit", "provet_id").provet_id(row.provet_id)?,
                frame: row.frame,
                page: Column("audit", "page").parse(&row.page)?,
                object: Object {
                    kind: row.object_kind,
                    id: row.object_id,
                },
                action: row.action,
                field: row.field,
                actor: Actor::read(&row.actor_standing, row.actor)?,
            },
            at: Column("audit", "at").instant(row.at)?,
            outcome: Column("audit", "outcome").parse(&row.outcome)?,
            finished_at: Column("audit", "finished_at").instant_if(row.finished_at)?,
        })
    }
}
