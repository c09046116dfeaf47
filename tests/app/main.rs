//! Tests of the application in process: our server and the Provet simulator on loopback, with the time handed in.
#![expect(
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

mod background;
mod journey;
mod matrix;
mod people;
mod provet_client;
mod settings;
mod sign_in;
mod web;
