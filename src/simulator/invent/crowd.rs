//! A day as full as anybody asks for.

use jiff::ToSpan;
use jiff::civil::Date;
use serde_json::json;

use super::making::record;
use super::words;
use crate::simulator::clinic::{Clinic, integer};
use crate::simulator::world::World;

/// The first appointment of the day begins at this hour.
const OPENS: i8 = 7;

impl World {
    /// Puts `count` more appointments on one day of a department, of as many different animals as
    /// there are, and returns their numbers. Empty where there is no such clinic.
    ///
    /// Among every twelve one is cancelled, one was missed and one is of an unknown client. The
    /// same call on the same world always makes the same day.
    pub fn crowd_day(&self, provet_id: i64, department: i64, date: Date, count: usize) -> Vec<i64> {
        self.change(|state| {
            let now = state.now().to_string();
            let Some(clinic) = state.clinic_mut(provet_id) else {
                return Vec::new();
            };
            let animals: Vec<i64> = clinic.rows("patient").map(|(id, _)| id).collect();
            let day = Day {
                department,
                date,
                now: &now,
            };
            animals
                .iter()
                .cycle()
                .zip(0..i64::try_from(count).unwrap_or(i64::MAX))
                .map(|(animal, number)| day.book(clinic, number, *animal))
                .collect()
        })
    }
}

/// The day being filled.
struct Day<'a> {
    department: i64,
    date: Date,
    now: &'a str,
}

impl Day<'_> {
    /// Keeps the appointment with this number, counted from 0, three side by side.
    fn book(&self, clinic: &mut Clinic, number: i64, animal: i64) -> i64 {
        let opens = self.date.at(OPENS, 0, 0, 0).to_zoned(clinic.zone());
        let opens = opens.map_or_else(|_| jiff::Timestamp::UNIX_EPOCH, |at| at.timestamp());
        let start = opens.saturating_add(((number / 3) * 15).minutes());
        let start = start.unwrap_or(opens);
        let end = start.checked_add(15.minutes()).unwrap_or(start);
        let unknown = number % 12 == 7;
        let client = clinic
            .row("patient", animal)
            .and_then(|row| integer(row, "client"));
        let words = usize::try_from(number).unwrap_or_default() % words::COMPLAINTS.len();
        let complaint = words::COMPLAINTS.get(words).copied().unwrap_or_default();
        clinic.insert(
            "appointment",
            record(json!({
                "start": start.to_string(), "end": end.to_string(),
                "start_date": self.date.to_string(), "end_date": self.date.to_string(),
                "title": complaint, "complaint": complaint, "reason": 1 + number % 5,
                "complaint_type": 1 + number % 5, "user": 1 + number % 3,
                "client": if unknown { None } else { client },
                "patients": if unknown { Vec::new() } else { vec![animal] },
                "duration": 15, "active": i32::from(number % 12 != 4), "confirmed": true,
                "no_show": number % 12 == 9, "department": self.department,
                "type": if unknown { 5 } else { 1 }, "created": self.now, "modified": self.now,
            })),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::simulator::clinic::text;

    #[test]
    fn a_day_can_be_as_full_as_anybody_asks_for() {
        let now = "2026-11-21T12:00:00Z".parse().expect("timestamp");
        let world = World::invented(7, now);
        let date = jiff::civil::date(2026, 12, 30);
        let made = world.crowd_day(54321, 1, date, 120);
        assert_eq!(made.len(), 120);
        world.read(|state| {
            let clinic = state.clinic(54321).expect("clinic");
            let day = clinic
                .rows_of("appointment", "department", 1)
                .filter(|(_, row)| text(row, "start_date") == "2026-12-30");
            assert_eq!(day.count(), 120);
            for id in &made {
                let start = text(clinic.row("appointment", *id).expect("row"), "start");
                let start: jiff::Timestamp = start.parse().expect("timestamp");
                assert_eq!(start.to_zoned(clinic.zone()).date(), date);
            }
        });
        assert!(world.crowd_day(1, 1, date, 3).is_empty());
    }
}
