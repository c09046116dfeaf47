//! Registers this node in the database every few seconds, with the secret keys it knows, and activates a new key on request.

use std::sync::Arc;
use std::time::Duration;

use crate::clock::Clock;
use crate::storage::{Database, ServerNode};
use crate::telemetry::ErrorChain;

/// So many heartbeats come between two comparisons of the clocks: about ten minutes, because a clock may be set at any time.
const BEATS_PER_CLOCK_CHECK: u32 = 60;

/// This process as one node of the installation.
pub(crate) struct NodeHeartbeat {
    db: Database,
    clock: Arc<dyn Clock>,
    node_id: String,
}

impl NodeHeartbeat {
    pub(crate) fn new(db: Database, clock: Arc<dyn Clock>) -> Self {
        Self {
            db,
            clock,
            node_id: hex::encode(rand::random::<[u8; 16]>()),
        }
    }

    /// Runs until it is cancelled.
    pub(crate) async fn run(&self) {
        let every =
            Duration::try_from(ServerNode::HEARTBEAT_INTERVAL).unwrap_or(Duration::from_secs(10));
        for beat in (0..BEATS_PER_CLOCK_CHECK).cycle() {
            if beat == 0 {
                self.check_clock().await;
            }
            if let Err(error) = self.record_beat().await {
                tracing::error!(error = %ErrorChain(&error), "cannot record the heartbeat of this node");
            }
            tokio::time::sleep(every).await;
        }
    }

    /// Warns where this machine and the database's disagree about the time.
    async fn check_clock(&self) {
        match self.db.measure_clock_lead(self.clock.now()).await {
            Ok(Some(lead)) if lead.abs() > Database::MAX_CLOCK_DIFFERENCE => {
                let seconds = lead.as_secs();
                tracing::warn!(
                    seconds,
                    "the database's clock is ahead of this machine's by so many seconds (behind it, if negative): set both by NTP"
                );
            }
            Ok(_) => {}
            Err(error) => {
                tracing::warn!(error = %ErrorChain(&error), "the database's clock could not be read");
            }
        }
    }

    async fn record_beat(&self) -> Result<(), crate::storage::StorageError> {
        self.db
            .record_heartbeat(&self.node_id, self.clock.now())
            .await
    }

    /// Removes this node, so that a key rotation need not wait until its heartbeat expires.
    pub(crate) async fn unregister(&self) {
        if let Err(error) = self.db.remove_node(&self.node_id).await {
            tracing::warn!(error = %ErrorChain(&error), "cannot unregister this node");
        }
    }
}
