//! The servers that run on this database, as far as their keys go: each says every few seconds which it knows.

use jiff::{SignedDuration, Timestamp};

use super::columns::{Column, millis};
use super::{Database, StorageError};

/// How often a server says that it is there.
const EVERY: SignedDuration = SignedDuration::from_secs(10);

/// A server that has not said so for so long is not there any more.
const GONE: SignedDuration = SignedDuration::from_secs(35);

/// A server on this database.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Node {
    /// Our name of it.
    pub id: String,
    /// The ids of the keys it knows.
    pub known: Vec<String>,
    /// The id of the key it seals with.
    pub seals_with: String,
    /// When it was last heard of.
    pub seen_at: Timestamp,
}

impl Node {
    /// How often a server says that it is there.
    pub const EVERY: SignedDuration = EVERY;

    /// Whether it can open what is sealed under the key with this id.
    pub fn knows(&self, key: &str) -> bool {
        self.known.iter().any(|known| known == key)
    }
}

impl Database {
    /// Says that the server `id` is there, and lets it seal with the key that the database is under by now.
    pub async fn note_server(&self, id: &str, now: Timestamp) -> Result<(), StorageError> {
        self.follow_key().await?;
        let upsert = "INSERT INTO node (id, known, seals_with, seen_at) VALUES ($1, $2, $3, $4)
            ON CONFLICT (id) DO UPDATE SET known = excluded.known, seals_with = excluded.seals_with,
                seen_at = excluded.seen_at";
        sqlx::query(upsert)
            .bind(id)
            .bind(self.vault.key_ids().join(","))
            .bind(self.vault.seals_with())
            .bind(millis(now))
            .execute(&self.writer)
            .await?;
        Ok(())
    }

    /// Says that a server is gone.
    pub async fn forget_server(&self, id: &str) -> Result<(), StorageError> {
        let delete = sqlx::query("DELETE FROM node WHERE id = $1").bind(id);
        delete.execute(&self.writer).await?;
        Ok(())
    }

    /// The servers that are running, as far as is known.
    pub async fn servers(&self, now: Timestamp) -> Result<Vec<Node>, StorageError> {
        let since = now.checked_sub(GONE).unwrap_or(now);
        let select =
            "SELECT id, known, seals_with, seen_at FROM node WHERE seen_at > $1 ORDER BY id";
        let rows = sqlx::query_as::<_, Row>(select).bind(millis(since));
        let rows = rows.fetch_all(&self.writer).await?;
        rows.into_iter().map(Node::try_from).collect()
    }

    /// Forgets the servers that went without a word.
    pub(super) async fn tidy_servers(&self, now: Timestamp) -> Result<(), StorageError> {
        let since = now.checked_sub(GONE).unwrap_or(now);
        let delete = sqlx::query("DELETE FROM node WHERE seen_at <= $1").bind(millis(since));
        delete.execute(&self.writer).await?;
        Ok(())
    }
}

#[derive(sqlx::FromRow)]
struct Row {
    id: String,
    known: String,
    seals_with: String,
    seen_at: i64,
}

impl TryFrom<Row> for Node {
    type Error = StorageError;

    fn try_from(row: Row) -> Result<Self, StorageError> {
        Ok(Self {
            id: row.id,
            known: row.known.split(',').map(str::to_owned).collect(),
            seals_with: row.seals_with,
            seen_at: Column("node", "seen_at").instant(row.seen_at)?,
        })
    }
}
