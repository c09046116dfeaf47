//! owed
