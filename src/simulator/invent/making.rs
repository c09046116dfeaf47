//! A clinic in the making: chance, dates relative to now, and rows from JSON.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};
use rand::rngs::StdRng;
use rand::{Rng, RngExt};
use serde_json::Value;

use crate::simulator::clinic::Clinic;
pub(super) use crate::simulator::clinic::record;

/// A clinic being filled, with the source of chance and the time everything is relative to.
pub(super) struct Making<'a> {
    pub(super) clinic: Clinic,
    random: &'a mut StdRng,
    now: Timestamp,
    zone: TimeZone,
}

impl<'a> Making<'a> {
    pub(super) fn of(clinic: Clinic, random: &'a mut StdRng, now: Timestamp) -> Self {
        let zone = clinic.zone();
        Self {
            clinic,
            random,
            now,
            zone,
        }
    }

    /// Whether this is the Finnish clinic.
    pub(super) fn finnish(&self) -> bool {
        self.clinic.country == "FI"
    }

    /// True `percent` times in a hundred.
    pub(super) fn chance(&mut self, percent: u32) -> bool {
        self.random.random_range(0..100) < percent
    }

    /// A whole number from `low` to `high`, both included.
    pub(super) fn between(&mut self, low: i32, high: i32) -> i32 {
        self.random.random_range(low..=high.max(low))
    }

    /// One of `choices`.
    pub(super) fn pick<T: Copy>(&mut self, choices: &[T], otherwise: T) -> T {
        let at = self.random.random_range(0..choices.len().max(1));
        choices.get(at).copied().unwrap_or(otherwise)
    }

    /// Random bits, for made-up serial numbers.
    pub(super) fn bits(&mut self) -> u32 {
        self.random.next_u32()
    }

    /// The date `days` from today (negative: ago), by the clinic's calendar.
    pub(super) fn day(&self, days: i32) -> Date {
        let today = self.now.to_zoned(self.zone.clone()).date();
        today.checked_add(days.days()).unwrap_or(today)
    }

    /// The same as text.
    pub(super) fn date(&self, days: i32) -> String {
        self.day(days).to_string()
    }

    /// Days from today until a date given as text (negative: it is past); 0 where it is none.
    pub(super) fn days_until(&self, date: &str) -> i32 {
        date.parse::<Date>()
            .and_then(|date| self.day(0).until(date))
            .map_or(0, |span| span.get_days())
    }

    /// The instant `days` from today at `hour`:`minute` by the clinic's clock.
    pub(super) fn at(&self, days: i32, hour: i32, minute: i32) -> Timestamp {
        let midnight = self.day(days).to_zoned(self.zone.clone());
        midnight
            .map(|start| start.timestamp())
            .and_then(|start| {
                start.checked_add((i64::from(hour) * 60 + i64::from(minute)).minutes())
            })
            .unwrap_or(self.now)
    }

    /// `minutes` from now (negative: ago).
    pub(super) fn minutes(&self, minutes: i32) -> Timestamp {
        self.now
            .checked_add(i64::from(minutes).minutes())
            .unwrap_or(self.now)
    }

    /// An instant as Provet writes it: mostly `Z`, sometimes a local offset,
    /// sometimes microseconds, also within one object \[C\].
    pub(super) fn stamp(&mut self, at: Timestamp) -> String {
        match self.between(0, 9) {
            0..=1 => local(at, &self.zone),
            2 => {
                let micros = self.between(1, 999_999);
                at.checked_add(i64::from(micros).microseconds())
                    .unwrap_or(at)
                    .to_string()
            }
            _ => at.to_string(),
        }
    }

    /// [`Making::stamp_at`] of something that has happened: today's were twenty minutes ago.
    pub(super) fn happened(&mut self, days: i32, hour: i32, minute: i32) -> String {
        if days < 0 {
            self.stamp_at(days, hour, minute)
        } else {
            let at = self.minutes(-20);
            self.stamp(at)
        }
    }

    /// Days from today back to an instant given as text; 0 where it is none.
    pub(super) fn days_since(&self, instant: &str) -> i32 {
        instant.parse::<Timestamp>().map_or(0, |at| {
            let date = at.to_zoned(self.zone.clone()).date().to_string();
            -self.days_until(&date)
        })
    }

    /// [`Making::stamp`] of [`Making::at`].
    pub(super) fn stamp_at(&mut self, days: i32, hour: i32, minute: i32) -> String {
        let at = self.at(days, hour, minute);
        self.stamp(at)
    }

    /// Keeps a row given as a JSON object.
    pub(super) fn add(&mut self, table: &str, row: Value) -> i64 {
        self.clinic.insert(table, record(row))
    }

    /// Changes fields of a row.
    pub(super) fn set(&mut self, table: &str, id: i64, fields: Value) {
        if let Some(row) = self.clinic.row_mut(table, id) {
            row.extend(record(fields));
        }
    }
}

/// An instant with the offset of a time zone.
fn local(at: Timestamp, zone: &TimeZone) -> String {
    at.to_zoned(zone.clone())
        .strftime("%Y-%m-%dT%H:%M:%S%:z")
        .to_string()
}

/// Rounded to so many hundredths, as money and weights are kept.
pub(super) fn rounded(value: f64) -> f64 {
    (value * 100.0).round() / 100.0
}
