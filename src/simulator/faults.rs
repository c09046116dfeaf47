//! What is to go wrong: switches set by tests and by a URL that can be passed on.

use std::collections::BTreeSet;

use axum::Router;

use super::world::World;

/// What is to go wrong. Counts go down by one each time the fault strikes.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Faults {
    /// Every API request waits so long first.
    pub latency_ms: u64,
    /// So many API requests are answered 429.
    pub throttle_next: u32,
    /// `Retry-After` of those, in seconds; 0 stands for 1.
    pub retry_after: u64,
    /// So many API requests are answered 500.
    pub fail_next: u32,
    /// Every so-manieth API request is answered 500; 0 for none.
    pub fail_every: u32,
    /// Resources answered 403, by path (`invoice`, `consultation/medicines`).
    pub forbidden: BTreeSet<String>,
    /// So many answers are JSON that breaks off, with a length that fits.
    pub broken_json_next: u32,
    /// So many answers break off in transit, before the promised length.
    pub truncate_next: u32,
    /// Resources that ignore every filter, by path.
    pub unfiltered: BTreeSet<String>,
    /// So many writes are carried out, and the connection closed without an answer.
    pub lose_answer_next: u32,
    /// Seconds added to the timestamp of a button's launch; negative for the past.
    pub launch_skew_seconds: i64,
    /// Every token request waits so long first.
    pub token_latency_ms: u64,
    /// So many token requests are answered 500.
    pub token_fail_next: u32,
    /// API requests seen since the last reset, for `fail_every`.
    pub(super) seen: u32,
}

/// The switches and the call log, by URL.
pub(super) fn router(_world: World) -> Router {
    Router::new()
}
