//! The properties that must hold for any input: one function for each fuzz target. `tests/repository/corpus.rs` runs them over the corpus.
#![allow(
    dead_code,
    clippy::allow_attributes,
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::missing_panics_doc,
    unreachable_pub,
    reason = "each target uses one of these, and what does not hold must stop it"
)]

pub mod callback;
pub mod csv;
pub mod doctor;
pub mod forwarded;
pub mod hookup;
pub mod launch;
mod launch_signer;
pub mod plain;
pub mod records;
mod server;
pub mod session;
pub mod settings;
pub mod vault;
pub mod webhook;
