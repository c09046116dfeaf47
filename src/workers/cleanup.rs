//! Deletes rows of the database whose retention time is over.

use std::sync::Arc;
use std::time::Duration;

use crate::clock::Clock;
use crate::storage::Database;
use crate::telemetry::ErrorChain;

/// How often the worker asks whether a clean-up is due. The database decides, so that of all nodes only one does it.
const CHECK_INTERVAL: Duration = Duration::from_mins(5);

/// Runs until it is cancelled.
pub(crate) async fn run_cleanup(db: Database, clock: Arc<dyn Clock>) {
    loop {
        match db.clean_up_when_due(clock.now()).await {
            Ok(0) => {}
            Ok(gone) => tracing::info!(gone, "expired audit rows were deleted"),
            Err(error) => {
                tracing::error!(error = %ErrorChain(&error), "cannot clean up the database");
            }
        }
        tokio::time::sleep(CHECK_INTERVAL).await;
    }
}
