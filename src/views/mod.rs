//! HTML that several pages share, and the words, dates and numbers in it.
//!
//! Views are pure functions from data to markup: nothing here fetches, waits
//! or reads the clock.

pub mod asset_links;
pub mod components;
#[cfg(test)]
mod contrast;
pub mod csv;
pub mod error_page;
pub mod field_text;
pub mod form;
pub mod format;
pub mod html_to_text;
pub mod i18n;
pub mod layout;
mod provet_error;
pub mod section;
pub mod sign_in;
pub mod sign_in_form;
pub mod text_diff;
pub mod weight_chart;
