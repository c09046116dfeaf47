//! A claim on work that ends by itself, so that what a dead process had claimed is done by another.

use jiff::Timestamp;

/// Who claims work, and until when.
#[derive(Debug, Clone, Copy)]
pub struct WorkLease<'a> {
    /// Names the process among the nodes.
    pub owner: &'a str,
    /// The present instant.
    pub now: Timestamp,
    /// When the claim ends by itself.
    pub until: Timestamp,
}
