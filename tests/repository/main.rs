//! Tests of the repository itself: the layers of modules, and the fuzz corpus.
#![expect(clippy::unwrap_used, reason = "a failed step is a failed test")]

mod architecture;
mod corpus;
