//! Fuzz target: the cells of a file for spreadsheets.
#![no_main]

#[path = "../checks/mod.rs"]
mod checks;

libfuzzer_sys::fuzz_target!(|data: &[u8]| checks::csv::check(data));
