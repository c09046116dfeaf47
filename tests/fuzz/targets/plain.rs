//! Fuzz target: the conversion of Provet's rich text to plain text.
#![no_main]

#[path = "../checks/mod.rs"]
mod checks;

libfuzzer_sys::fuzz_target!(|data: &[u8]| checks::plain::check(data));
