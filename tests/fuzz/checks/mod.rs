//! What must hold for any input at all: one function for each target of the fuzzer. The tests run them over the corpus.
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
pub mod plain;
pub mod records;
pub mod session;
mod signer;
pub mod vault;
