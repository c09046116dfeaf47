//! The running servers and their encryption keys: each records every few seconds which keys it knows.

use jiff::{SignedDuration, Timestamp};

use crate::storage::codec::{ColumnRef, millis_before, row_struct, timestamp_millis};
use crate::storage::{Database, StorageError};

/// How often a server says that it is there.
const BEAT_INTERVAL: SignedDuration = SignedDuration::from_secs(10);

/// A server that has not said so for so long is not there any more.
const OFFLINE_AFTER: SignedDuration = SignedDuration::from_secs(35);

/// A server on this database.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ServerNode {
    /// Our id.
    pub id: String,
    /// The ids of the keys it knows.
    pub known_keys: Vec<String>,
    /// The id of the key it encrypts with.
    pub active_key_id: String,
    /// When it was last heard of.
    pub last_seen_at: Timestamp,
}

impl ServerNode {
    /// How often a server says that it is there.
    pub const HEARTBEAT_INTERVAL: SignedDuration = BEAT_INTERVAL;

    /// Whether it can open what is encrypted under the key with this id.
    pub fn knows_key(&self, key: &str) -> bool {
        self.known_keys.iter().any(|known| known == key)
    }
}

impl Database {
    /// Says that the server `id` is there, and lets it encrypt with the key that the database is under by now.
    pub async fn record_heartbeat(&self, id: &str, now: Timestamp) -> Result<(), StorageError> {
        // First: this node must not announce a key that it no longer encrypts with.
        self.sync_active_key().await?;
        let upsert = "INSERT INTO node (id, known_keys, active_key, seen_at) VALUES ($1, $2, $3, $4)
            ON CONFLICT (id) DO UPDATE SET known_keys = excluded.known_keys, active_key = excluded.active_key,
                seen_at = excluded.seen_at";
        sqlx::query(upsert)
            .bind(id)
            .bind(self.vault.key_ids().join(","))
            .bind(self.vault.active_key_id())
            .bind(timestamp_millis(now))
            .execute(&self.writer)
            .await?;
        Ok(())
    }

    /// Says that a server is gone.
    pub async fn remove_node(&self, id: &str) -> Result<(), StorageError> {
        let delete = sqlx::query("DELETE FROM node WHERE id = $1").bind(id);
        delete.execute(&self.writer).await?;
        Ok(())
    }

    /// The servers that are running, as far as is known.
    pub async fn list_active_nodes(&self, now: Timestamp) -> Result<Vec<ServerNode>, StorageError> {
        let select =
            "SELECT id, known_keys, active_key, seen_at FROM node WHERE seen_at > $1 ORDER BY id";
        let rows =
            sqlx::query_as::<_, ServerNodeRow>(select).bind(millis_before(now, OFFLINE_AFTER));
        // From the writer: it is asked before keys change, and must see what was committed just now.
        let rows = rows.fetch_all(&self.writer).await?;
        rows.into_iter().map(ServerNode::try_from).collect()
    }

    /// Forgets the servers that went without a word.
    pub(in crate::storage) async fn delete_offline_nodes(
        &self,
        now: Timestamp,
    ) -> Result<(), StorageError> {
        let delete = sqlx::query("DELETE FROM node WHERE seen_at <= $1")
            .bind(millis_before(now, OFFLINE_AFTER));
        delete.execute(&self.writer).await?;
        Ok(())
    }
}

row_struct! {
    struct ServerNodeRow {
        id: String,
        known_keys: String,
        active_key: String,
        seen_at: i64,
    }
}

impl TryFrom<ServerNodeRow> for ServerNode {
    type Error = StorageError;

    fn try_from(row: ServerNodeRow) -> Result<Self, StorageError> {
        Ok(Self {
            id: row.id,
            known_keys: row.known_keys.split(',').map(str::to_owned).collect(),
            active_key_id: row.active_key,
            last_seen_at: ColumnRef("node", "seen_at").parse_timestamp(row.seen_at)?,
        })
    }
}
