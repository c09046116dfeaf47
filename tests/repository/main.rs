//! Tests of the repository itself: the layers of modules, the names, and the fuzz corpus.
#![expect(clippy::unwrap_used, reason = "a failed step is a failed test")]

mod architecture;
mod corpus;
mod source_files;
