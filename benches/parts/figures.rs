//! Medians, spreads, and the verdict on a promise.

use std::io::Write as _;

/// The middle one.
pub(crate) fn median(values: &[f64]) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let middle = sorted.len() / 2;
    if sorted.len().is_multiple_of(2) {
        f64::midpoint(sorted[middle - 1], sorted[middle])
    } else {
        sorted[middle]
    }
}

/// The median with the smallest and the largest, which tell how noisy the machine is.
pub(crate) fn spread(values: &[f64], digits: usize) -> String {
    let least = values.iter().copied().fold(f64::INFINITY, f64::min);
    let most = values.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let middle = median(values);
    format!("{middle:.digits$} ({least:.digits$} to {most:.digits$})")
}

/// Prints a line.
pub(crate) fn say(line: &str) {
    writeln!(std::io::stdout().lock(), "{line}").unwrap();
}

/// Says whether a promise is kept.
pub(crate) fn promise(kept: bool, what: &str) -> bool {
    say(&format!(
        "{}  {what}",
        if kept { "kept  " } else { "BROKEN" }
    ));
    kept
}
