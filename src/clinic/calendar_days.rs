//! The days of the clinic's calendar, seen at one moment: what "today", "yesterday" and "3 days ago" are counted in.
//!
//! A day is a day of the calendar in the clinic's zone, never 24 hours: what was weighed at 23:30 was weighed yesterday at
//! 00:10, and a day on which the clocks change has 23 or 25 hours.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

/// The clinic's calendar at one moment.
#[derive(Debug, Clone)]
pub struct CalendarDays {
    time_zone: TimeZone,
    now: Timestamp,
}

impl CalendarDays {
    /// The calendar of a zone at `now`.
    pub fn new(time_zone: TimeZone, now: Timestamp) -> Self {
        Self { time_zone, now }
    }

    /// The moment it is seen at.
    pub fn now(&self) -> Timestamp {
        self.now
    }

    /// The day it is.
    pub fn today(&self) -> Date {
        self.date_of(self.now)
    }

    /// The day of an instant.
    pub fn date_of(&self, instant: Timestamp) -> Date {
        self.time_zone.to_datetime(instant).date()
    }

    /// How many days ago an instant was; negative for one that is on a later day.
    pub fn days_since(&self, instant: Timestamp) -> i64 {
        self.days_since_date(self.date_of(instant))
    }

    /// How many days ago a day was; negative for a later day.
    pub fn days_since_date(&self, date: Date) -> i64 {
        days_between(date, self.today())
    }
}

/// Days from one date to another; negative when the second lies before the first.
pub fn days_between(from: Date, to: Date) -> i64 {
    from.until(to).map_or(0, |span| i64::from(span.get_days()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn helsinki(now: &str) -> CalendarDays {
        CalendarDays::new(
            TimeZone::get("Europe/Helsinki").unwrap(),
            now.parse().unwrap(),
        )
    }

    #[test]
    fn days_are_those_of_the_clinics_calendar() {
        let days = helsinki("2026-11-30T06:30:00+02:00");
        let since = |instant: &str| days.days_since(instant.parse().unwrap());
        assert_eq!(since("2026-11-30T00:00:00+02:00"), 0);
        assert_eq!(since("2026-11-29T20:00:00+02:00"), 1);
        assert_eq!(since("2026-11-28T23:30:00+02:00"), 2);
        assert_eq!(since("2026-12-01T00:00:00+02:00"), -1);
    }

    #[test]
    fn the_short_and_the_long_day_are_one_day_each() {
        let spring = helsinki("2026-03-30T00:10:00+03:00");
        assert_eq!(
            spring.days_since("2026-03-28T23:50:00+02:00".parse().unwrap()),
            2
        );
        let autumn = helsinki("2026-10-26T00:10:00+02:00");
        assert_eq!(
            autumn.days_since("2026-10-25T00:10:00+03:00".parse().unwrap()),
            1
        );
    }
}
