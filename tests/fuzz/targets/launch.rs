//! Fuzz target: launch verification with every hash scheme.
#![no_main]

#[path = "../checks/mod.rs"]
mod checks;

libfuzzer_sys::fuzz_target!(|data: &[u8]| checks::launch::check(data));
