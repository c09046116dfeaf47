//! Says every few seconds that this server is there and which secret keys it knows, and takes up a new key when told to.

use std::sync::Arc;
use std::time::Duration;

use super::errors::ErrorChain;
use crate::clock::Clock;
use crate::storage::{Database, ServerNode};

/// This server among those on the same database.
pub(super) struct NodeHeartbeat {
    db: Database,
    clock: Arc<dyn Clock>,
    node_id: String,
}

impl NodeHeartbeat {
    pub(super) fn new(db: Database, clock: Arc<dyn Clock>) -> Self {
        Self {
            db,
            clock,
            node_id: super::random_hex::generate::<16>(),
        }
    }

    /// Says so for as long as it runs.
    pub(super) async fn run(&self) {
        let every =
            Duration::try_from(ServerNode::HEARTBEAT_INTERVAL).unwrap_or(Duration::from_secs(10));
        loop {
            if let Err(error) = self.record_beat().await {
                tracing::error!(error = %ErrorChain(&error), "cannot say that this server is there");
            }
            tokio::time::sleep(every).await;
        }
    }

    async fn record_beat(&self) -> Result<(), crate::storage::StorageError> {
        self.db
            .record_heartbeat(&self.node_id, self.clock.now())
            .await
    }

    /// Says that this server is gone.
    pub(super) async fn unregister(&self) {
        if let Err(error) = self.db.remove_node(&self.node_id).await {
            tracing::warn!(error = %ErrorChain(&error), "cannot say that this server is gone");
        }
    }
}
