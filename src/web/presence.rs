//! Says every few seconds that this server is there and which secret keys it knows, and takes up a new key when told to.

use std::sync::Arc;
use std::time::Duration;

use super::errors::Chain;
use crate::clock::Clock;
use crate::storage::{Database, Node};

/// This server among those on the same database.
pub(super) struct Presence {
    db: Database,
    clock: Arc<dyn Clock>,
    id: String,
}

impl Presence {
    pub(super) fn new(db: Database, clock: Arc<dyn Clock>) -> Self {
        Self {
            db,
            clock,
            id: super::random::word::<16>(),
        }
    }

    /// Says so for as long as it runs.
    pub(super) async fn work(&self) {
        let every = Duration::try_from(Node::EVERY).unwrap_or(Duration::from_secs(10));
        loop {
            if let Err(error) = self.say().await {
                tracing::error!(error = %Chain(&error), "cannot say that this server is there");
            }
            tokio::time::sleep(every).await;
        }
    }

    async fn say(&self) -> Result<(), crate::storage::StorageError> {
        self.db.note_server(&self.id, self.clock.now()).await
    }

    /// Says that this server is gone.
    pub(super) async fn leave(&self) {
        if let Err(error) = self.db.forget_server(&self.id).await {
            tracing::warn!(error = %Chain(&error), "cannot say that this server is gone");
        }
    }
}
