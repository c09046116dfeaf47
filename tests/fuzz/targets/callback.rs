//! Fuzz target: the query of the sign-in callback.
#![no_main]

#[path = "../checks/mod.rs"]
mod checks;

libfuzzer_sys::fuzz_target!(|data: &[u8]| checks::callback::check(data));
