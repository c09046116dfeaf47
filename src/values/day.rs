//! A day of a record that may be written as a day or as an instant.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

/// A day as a record holds it.
///
/// Provet writes the same field as a plain day or as an instant. \[C\] A plain day is that day everywhere; which day an
/// instant falls on depends on the clinic's time zone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DayOrInstant {
    /// The day as written.
    Day(Date),
    /// A moment.
    Instant(Timestamp),
}

impl DayOrInstant {
    /// The day in a time zone.
    pub fn local_date(self, zone: &TimeZone) -> Date {
        match self {
            Self::Day(day) => day,
            Self::Instant(at) => zone.to_datetime(at).date(),
        }
    }

    /// A moment to sort by, wherever the clinic is.
    pub fn sort_key(self) -> Option<Timestamp> {
        match self {
            // In UTC for all, because a day has no zone and only the order matters here.
            Self::Day(day) => Some(day.to_zoned(TimeZone::UTC).ok()?.timestamp()),
            Self::Instant(at) => Some(at),
        }
    }
}
