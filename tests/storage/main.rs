//! Everything that storage does, on SQLite and on PostgreSQL.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a failed step is a failed test"
)]

/// Like [`support::database::on_both`], where there are no tables yet, or another key than that of all tests is to make them.
macro_rules! on_both_without_tables {
    ($($tests:tt)+) => {
        $crate::support::database::on_both_of! {
            ($crate::support::database::TestDatabase::sqlite()) $($tests)+
        }
    };
}

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
