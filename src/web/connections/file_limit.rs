//! How many connections the limit of open files leaves room for.

use crate::telemetry::ErrorChain;
use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};

/// Files that are no connections of browsers: those of the database, and connections to Provet. Never more than half of them.
const RESERVED_FILES: u64 = 256;
/// The most connections, however many files may be open: each costs some kilobytes.
const MAX_CONNECTIONS: u64 = 32_768;

/// Raises the limit of open files to the most that the system permits, and says how many connections that allows.
pub(super) fn max_connections() -> usize {
    let files = raise_open_files();
    let connections = connections_within(files);
    tracing::debug!(files, connections, "limits of open files and connections");
    usize::try_from(connections).unwrap_or(usize::MAX)
}

/// The limit of open files, after raising it.
fn raise_open_files() -> u64 {
    let limit = getrlimit(Resource::Nofile);
    let raised = Rlimit {
        current: limit.maximum,
        maximum: limit.maximum,
    };
    match setrlimit(Resource::Nofile, raised) {
        Ok(()) => raised.current.unwrap_or(u64::MAX),
        Err(error) => {
            tracing::warn!(error = %ErrorChain(&error), "the limit of open files could not be raised");
            limit.current.unwrap_or(u64::MAX)
        }
    }
}

/// The connections that fit within a limit of open files.
fn connections_within(files: u64) -> u64 {
    let reserved = RESERVED_FILES.min(files / 2);
    (files - reserved).clamp(1, MAX_CONNECTIONS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn connections_leave_files_for_the_database_and_for_provet() {
        assert_eq!(connections_within(1_024), 768);
        assert_eq!(connections_within(100), 50, "half of a tiny limit");
        assert_eq!(connections_within(20_000), 19_744);
        assert_eq!(connections_within(u64::MAX), MAX_CONNECTIONS);
        assert_eq!(connections_within(0), 1);
    }
}
