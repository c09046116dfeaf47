//! Differences between dates.

use jiff::civil::Date;

/// Days from one date to another; negative when the second lies before the first.
pub(super) fn days_between(from: Date, to: Date) -> i64 {
    from.until(to).map_or(0, |span| i64::from(span.get_days()))
}
