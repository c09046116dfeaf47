//! Everything that storage does, on SQLite and on PostgreSQL.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a failed step is a failed test"
)]

#[path = "storage/accounts.rs"]
mod accounts;
#[path = "storage/attempts.rs"]
mod attempts;
#[path = "storage/audit.rs"]
mod audit;
#[path = "storage/buttons.rs"]
mod buttons;
#[path = "storage/departments.rs"]
mod departments;
#[path = "storage/directory.rs"]
mod directory;
#[path = "storage/export.rs"]
mod export;
#[path = "storage/fixture.rs"]
mod fixture;
#[path = "storage/hints.rs"]
mod hints;
#[path = "storage/hookups.rs"]
mod hookups;
#[path = "storage/jobs.rs"]
mod jobs;
#[path = "storage/layouts.rs"]
mod layouts;
#[path = "storage/links.rs"]
mod links;
#[path = "storage/listing.rs"]
mod listing;
#[path = "storage/opening.rs"]
mod opening;
#[path = "support/postgres.rs"]
mod postgres;
#[path = "storage/proofs.rs"]
mod proofs;
#[path = "storage/refusals.rs"]
mod refusals;
#[path = "storage/rotation.rs"]
mod rotation;
#[path = "support/scratch.rs"]
mod scratch;
#[path = "storage/sessions.rs"]
mod sessions;
#[path = "storage/sign_ins.rs"]
mod sign_ins;
#[path = "storage/tenants.rs"]
mod tenants;
#[path = "storage/throttle.rs"]
mod throttle;
#[path = "storage/tokens.rs"]
mod tokens;
