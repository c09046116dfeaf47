//! What the test binaries and benchmarks share: databases, the Provet simulator, and a server of our own.

pub(crate) mod node;
pub(crate) mod postgres;
pub(crate) mod scratch;
pub(crate) mod standin;
