//! HTML that several pages share, and the words, dates and numbers in it.
//!
//! Views are pure functions from data to markup: nothing here fetches, waits
//! or reads the clock.

pub mod chart;
#[cfg(test)]
mod contrast;
mod field;
pub mod form;
pub mod format;
pub mod layout;
pub mod links;
pub mod notice;
pub mod parts;
pub mod plain;
pub mod section;
pub mod sign_in;
mod trouble;
pub mod words;
