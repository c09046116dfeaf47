//! Changes that webhooks reported in the last hour, so that every node learns of them, whichever node the webhook
//! reached.

use jiff::{SignedDuration, Timestamp};
use sqlx::AssertSqlSafe;

use crate::provet::ProvetId;
use crate::provet::webhook::{ObjectKind, ObjectRef};
use crate::storage::codec::{ColumnRef, millis_before, parse_readable, timestamp_millis};
use crate::storage::{Database, StorageError};

/// How long a hint is kept. A panel that was away longer, because its tab was in the background, says so itself:
/// `assets/panel.js` knows this hour.
const EVENT_RETENTION: SignedDuration = SignedDuration::from_hours(1);

/// A hint as it is stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StoredChangeEvent {
    /// Its place in the order of all hints.
    pub sequence: i64,
    /// The clinic.
    pub provet_id: ProvetId,
    /// What changed there.
    pub object: ObjectRef,
}

/// The most hints of one answer.
pub const MAX_CHANGE_EVENTS_PER_PAGE: usize = 1_000;

/// Hints by their numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ChangeEventRange {
    /// Those after this one.
    pub after: i64,
    /// This one is the last.
    pub up_to: i64,
}

/// A page of hints.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChangeEventPage {
    /// The hints, in order.
    pub events: Vec<StoredChangeEvent>,
    /// What comes after them, where there may be more.
    pub next: Option<ChangeEventRange>,
}

impl Database {
    /// Keeps the word that these objects of a clinic changed, and drops what is older than an hour.
    ///
    /// An object that was spoken of before moves to the end: it is kept once, and whoever asks for what is new hears of
    /// it again.
    pub async fn record_change_events(
        &self,
        tenant: ProvetId,
        objects: &[ObjectRef],
        now: Timestamp,
    ) -> Result<(), StorageError> {
        let mut tx = self.begin_transaction().await?;
        for object in objects {
            // The row stays locked until the commit, so that no number becomes visible before a smaller one.
            let next = "UPDATE change_event_sequence SET number = number + 1 WHERE id = 1 RETURNING number";
            let number: i64 = sqlx::query_scalar(next).fetch_one(&mut *tx).await?;
            let upsert = "INSERT INTO change_event (provet_id, kind, object_id, sequence, changed_at) VALUES ($1, $2, $3, $4, $5)
                ON CONFLICT (provet_id, kind, object_id) DO UPDATE SET sequence = excluded.sequence, changed_at = excluded.changed_at";
            sqlx::query(upsert)
                .bind(tenant.number())
                .bind(object.kind.as_str())
                .bind(object.id)
                .bind(number)
                .bind(timestamp_millis(now))
                .execute(&mut *tx)
                .await?;
        }
        // In the same transaction, so that the table never holds more than an hour.
        let prune = sqlx::query("DELETE FROM change_event WHERE changed_at < $1");
        let oldest = millis_before(now, EVENT_RETENTION);
        prune.bind(oldest).execute(&mut *tx).await?;
        Ok(tx.commit().await?)
    }

    /// The next hints of some clinics, in order: those in `range`, from its beginning, at most
    /// [`MAX_CHANGE_EVENTS_PER_PAGE`].
    pub async fn list_change_events(
        &self,
        tenants: &[ProvetId],
        range: ChangeEventRange,
    ) -> Result<ChangeEventPage, StorageError> {
        let numbers: Vec<String> = tenants.iter().map(ToString::to_string).collect();
        // The numbers stand in the text, as every number of rows that a plan depends on. They are digits only. Their count changes
        // with who listens, so that the statement is not kept.
        let select = format!(
            "SELECT sequence, provet_id, kind, object_id FROM change_event
            WHERE sequence > $1 AND sequence <= $2 AND provet_id IN ({}) ORDER BY sequence LIMIT {MAX_CHANGE_EVENTS_PER_PAGE}",
            if numbers.is_empty() { "0".to_owned() } else { numbers.join(", ") }
        );
        let rows = sqlx::query_as::<_, ChangeEventRow>(AssertSqlSafe(select))
            .persistent(false)
            .bind(range.after)
            .bind(range.up_to);
        let rows = rows.fetch_all(&self.pool).await?;
        let is_full = rows.len() >= MAX_CHANGE_EVENTS_PER_PAGE;
        let last = rows.last().map(|(sequence, ..)| *sequence);
        Ok(ChangeEventPage {
            next: last
                .filter(|_| is_full)
                .map(|after| ChangeEventRange { after, ..range }),
            events: parse_readable(rows, "change_event", parse_event),
        })
    }

    /// The number of the newest hint that there ever was.
    pub async fn latest_change_sequence(&self) -> Result<i64, StorageError> {
        let number = "SELECT number FROM change_event_sequence WHERE id = 1";
        Ok(sqlx::query_scalar(number).fetch_one(&self.pool).await?)
    }
}

type ChangeEventRow = (i64, i64, String, i64);

fn parse_event(
    (number, provet_id, kind, id): ChangeEventRow,
) -> Result<StoredChangeEvent, StorageError> {
    let kind = ObjectKind::from_name(&kind)
        .ok_or_else(|| ColumnRef("change_event", "kind").malformed_error())?;
    Ok(StoredChangeEvent {
        sequence: number,
        provet_id: ColumnRef("change_event", "provet_id").parse_provet_id(provet_id)?,
        object: ObjectRef { kind, id },
    })
}
