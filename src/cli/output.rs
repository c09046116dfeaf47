//! Lines to standard output and standard error, for people and for scripts.

use std::io::{self, Write as _};

use serde_json::Value;

/// Prints a line. A reader that has gone away is no failure of ours.
pub(super) fn print_line(line: &str) {
    drop(writeln!(io::stdout().lock(), "{line}"));
}

/// Prints a line to standard error.
pub(super) fn print_error(line: &str) {
    drop(writeln!(io::stderr().lock(), "{line}"));
}

/// Prints one JSON value.
pub(super) fn print_json(value: &Value) {
    print_line(&format!("{value:#}"));
}
