//! Everything that storage does, on SQLite and on PostgreSQL.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a failed step is a failed test"
)]

mod accounts;
mod attempts;
mod audit;
mod buttons;
mod departments;
mod directory;
mod export;
mod fixture;
mod hints;
mod hookups;
mod jobs;
mod layouts;
mod links;
mod listing;
mod migrations;
mod opening;
mod proofs;
mod refusals;
mod rotation;
mod sessions;
mod sign_ins;
mod tenants;
mod throttle;
mod tidy;
mod tokens;

#[path = "../support/mod.rs"]
#[expect(dead_code, reason = "other tests use the server and the simulator")]
mod support;
