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

pub mod doctor;
pub mod hookup;
pub mod launch;
mod launch_signer;
pub mod plain;
pub mod records;
pub mod session;
pub mod vault;
