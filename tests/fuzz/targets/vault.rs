//! Fuzz target: encrypted values, complete, cut short and tampered with.
#![no_main]

#[path = "../checks/mod.rs"]
mod checks;

libfuzzer_sys::fuzz_target!(|data: &[u8]| checks::vault::check(data));
