//! Tests of the repository itself: the layers of modules, the names, and the fuzz corpus.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a failed step is a failed test"
)]

mod architecture;
mod audit_actions;
mod corpus;
mod source_files;
