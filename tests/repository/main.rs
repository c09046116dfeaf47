//! Tests of the repository itself: the layers of modules, the names, the fuzz corpus, and what the security document names.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a failed step is a failed test"
)]

mod architecture;
mod audit_actions;
mod build_profiles;
mod corpus;
mod provet_actions;
mod security_document;
mod source_files;
