//! Fuzz target: the launch doctor's diagnosis of any query.
#![no_main]

#[path = "../checks/mod.rs"]
mod checks;

libfuzzer_sys::fuzz_target!(|data: &[u8]| checks::doctor::check(data));
