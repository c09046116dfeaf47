//! Lets go, now and then, of what may not be kept any longer.

use std::sync::Arc;
use std::time::Duration;

use super::errors::ErrorChain;
use crate::clock::Clock;
use crate::storage::Database;

/// How often it is looked whether something is due. The database says when, for all servers on it.
const CHECK_INTERVAL: Duration = Duration::from_mins(5);

/// Tidies for as long as it runs.
pub(super) async fn run(db: Database, clock: Arc<dyn Clock>) {
    loop {
        match db.clean_up_when_due(clock.now()).await {
            Ok(0) => {}
            Ok(gone) => tracing::info!(gone, "rows of the audit were old enough to go"),
            Err(error) => {
                tracing::error!(error = %ErrorChain(&error), "cannot tidy the database");
            }
        }
        tokio::time::sleep(CHECK_INTERVAL).await;
    }
}
