//! Fuzz target: the JSON of every kind of record.
#![no_main]

#[path = "../checks/mod.rs"]
mod checks;

libfuzzer_sys::fuzz_target!(|data: &[u8]| checks::records::check(data));
