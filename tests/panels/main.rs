//! Tests of the panels against the Provet simulator: what a panel shows, what it requests, and what it writes.
#![expect(
    clippy::future_not_send,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a failed step is a failed test"
)]

#[path = "../support/mod.rs"]
#[expect(
    dead_code,
    unused_imports,
    unused_macros,
    reason = "other tests use the rest of it"
)]
mod support;

mod calendar;
mod client;
mod consultation;
mod failure_walk;
mod forms;
mod header;
mod invoice;
mod not_sent;
mod patient;
mod permissions;
mod referral;
mod reminders;
mod truth;
mod truth_properties;
mod vitals;
mod weight;
