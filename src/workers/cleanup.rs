//! Deletes rows of the database whose retention time is over, and forgets what is kept in memory for nobody.

use std::sync::Arc;
use std::time::Duration;

use crate::clock::Clock;
use crate::provet::ProvetClient;
use crate::storage::Database;
use crate::telemetry::ErrorChain;

/// How often the worker asks whether a clean-up is due. The database decides, so that of all nodes only one does it.
const CHECK_INTERVAL: Duration = Duration::from_mins(5);

/// Runs until it is cancelled.
pub(crate) async fn run_cleanup(db: Database, provet: ProvetClient, clock: Arc<dyn Clock>) {
    loop {
        provet.forget_idle();
        match db.clean_up_when_due(clock.now()).await {
            Ok(0) => {}
            Ok(gone) => tracing::info!(gone, "expired audit rows were deleted"),
            Err(error) => {
                tracing::error!(error = %ErrorChain(&error), "the database could not be cleaned up, or only in part");
            }
        }
        tokio::time::sleep(CHECK_INTERVAL).await;
    }
}
