//! age
