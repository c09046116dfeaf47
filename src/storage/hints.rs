//! What webhooks said in the last hour, so that every node hears of it, also one that no webhook reached.

use jiff::{SignedDuration, Timestamp};

use super::columns::{Column, duration_millis, millis};
use super::{Database, StorageError};
use crate::provet::ProvetId;
use crate::provet::hint::{Kind, Object};

/// How long a hint is kept. A panel that was away longer, because its tab was in the background, says so itself:
/// `assets/panel.js` knows this hour.
const KEPT: SignedDuration = SignedDuration::from_hours(1);

/// A hint as it is stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StoredHint {
    /// Its place in the order of all hints.
    pub number: i64,
    /// The clinic.
    pub provet_id: ProvetId,
    /// What changed there.
    pub object: Object,
}

impl Database {
    /// Keeps the word that these objects of a clinic changed, and drops what is older than an hour.
    ///
    /// An object that was spoken of before moves to the end: it is kept once, and whoever asks for what is new hears of
    /// it again.
    pub async fn note_hints(
        &self,
        tenant: ProvetId,
        objects: &[Object],
        now: Timestamp,
    ) -> Result<(), StorageError> {
        let mut tx = self.begin().await?;
        for object in objects {
            // The row stays locked until the commit, so that no number becomes visible before a smaller one.
            let next = "UPDATE hint_number SET number = number + 1 WHERE id = 1 RETURNING number";
            let number: i64 = sqlx::query_scalar(next).fetch_one(&mut *tx).await?;
            let upsert = "INSERT INTO hint (provet_id, kind, object_id, number, at) VALUES ($1, $2, $3, $4, $5)
                ON CONFLICT (provet_id, kind, object_id) DO UPDATE SET number = excluded.number, at = excluded.at";
            sqlx::query(upsert)
                .bind(tenant.number())
                .bind(object.kind.word())
                .bind(object.id)
                .bind(number)
                .bind(millis(now))
                .execute(&mut *tx)
                .await?;
        }
        let prune = sqlx::query("DELETE FROM hint WHERE at < $1");
        let oldest = millis(now).saturating_sub(duration_millis(KEPT));
        prune.bind(oldest).execute(&mut *tx).await?;
        Ok(tx.commit().await?)
    }

    /// The hints after this number, in order.
    pub async fn hints_after(&self, number: i64) -> Result<Vec<StoredHint>, StorageError> {
        let select =
            "SELECT number, provet_id, kind, object_id FROM hint WHERE number > $1 ORDER BY number";
        let rows = sqlx::query_as::<_, (i64, i64, String, i64)>(select).bind(number);
        let rows = rows.fetch_all(&self.pool).await?;
        rows.into_iter().map(read).collect()
    }

    /// The number of the newest hint that there ever was.
    pub async fn newest_hint(&self) -> Result<i64, StorageError> {
        let number = "SELECT number FROM hint_number WHERE id = 1";
        Ok(sqlx::query_scalar(number).fetch_one(&self.pool).await?)
    }
}

fn read(
    (number, provet_id, kind, id): (i64, i64, String, i64),
) -> Result<StoredHint, StorageError> {
    let kind = Kind::of_word(&kind).ok_or_else(|| Column("hint", "kind").malformed())?;
    Ok(StoredHint {
        number,
        provet_id: Column("hint", "provet_id").provet_id(provet_id)?,
        object: Object { kind, id },
    })
}
