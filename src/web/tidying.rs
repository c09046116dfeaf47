//! Lets go, now and then, of what may not be kept any longer.

use std::sync::Arc;
use std::time::Duration;

use super::errors::Chain;
use crate::clock::Clock;
use crate::storage::Database;

/// How often it is looked whether something is due. The database says when, for all servers on it.
const LOOK: Duration = Duration::from_mins(5);

/// Tidies for as long as it runs.
pub(super) async fn work(db: Database, clock: Arc<dyn Clock>) {
    loop {
        match db.tidy_when_due(clock.now()).await {
            Ok(0) => {}
            Ok(gone) => tracing::info!(gone, "rows of the audit were old enough to go"),
            Err(error) => {
                tracing::error!(error = %Chain(&error), "cannot tidy the database");
            }
        }
        tokio::time::sleep(LOOK).await;
    }
}
