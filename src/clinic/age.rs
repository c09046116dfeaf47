//! The age of a patient, in the units that are used at that age.

use jiff::civil::{Date, date};
use jiff::{Unit, civil::DateDifference};

use super::calendar_days::days_between;
use crate::values::Field;

/// Younger than this is told in days.
const MIN_DAYS_FOR_WEEKS: i64 = 14;

/// Younger than this many weeks is told in weeks.
///
/// Puppies and kittens are counted in weeks until the end of the primary
/// vaccination course, at 16 weeks or older (WSAVA, Guidelines for the
/// vaccination of dogs and cats, 2024).
const MIN_WEEKS_FOR_MONTHS: i64 = 16;

/// Younger than this may still be growing, unless a clinic says otherwise.
///
/// Cats are kittens to one year (AAHA/AAFP Feline Life Stage Guidelines, 2021);
/// dogs grow fast to six to nine months (AAHA Canine Life Stage Guidelines,
/// 2019), the large breeds longer. Eighteen months is our middle way. It
/// only decides whether a typed weight is questioned.
pub const GROWING_MONTHS: i64 = 18;

/// Birth dates up to here stand for "unknown" in many systems: 0001-01-01,
/// 1753-01-01, 1899-12-30 and 1900-01-01 are the zeros of their calendars.
const LAST_PLACEHOLDER_DATE: Date = date(1900, 12, 31);

/// The zero of computers' clocks, which imports leave behind.
const UNIX_EPOCH_DATE: Date = date(1970, 1, 1);

/// An animal's age, and whether it lives.
#[derive(Clone, PartialEq, Eq)]
pub struct PatientAge {
    /// The age today, or at death.
    pub age: Age,
    /// The day of birth, as recorded.
    pub born: Field<Date>,
    /// The day of death, as recorded.
    pub died: Field<Date>,
}

/// An age in the units that are used at that age.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Age {
    /// Up to two weeks.
    Days(i64),
    /// Up to sixteen weeks.
    Weeks(i64),
    /// Up to a year.
    Months(i64),
    /// From one year on.
    Years {
        /// Whole years.
        years: i64,
        /// Whole months beyond them.
        months: i64,
    },
    /// Nobody can tell, and why.
    Unknown(AgeProblem),
}

/// Why an age is unknown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AgeProblem {
    /// No date of birth is recorded.
    NotRecorded,
    /// The recorded date of birth cannot be read.
    BirthUnreadable,
    /// The recorded date of death cannot be read.
    DeathUnreadable,
    /// The date of birth is one that systems write for "unknown".
    Placeholder,
    /// The date of birth is yet to come.
    BirthInFuture,
    /// The recorded death is yet to come.
    DeathInFuture,
    /// The recorded death is before the birth.
    DeathBeforeBirth,
}

impl PatientAge {
    /// The life of an animal born and died on these dates, seen on `today`.
    pub fn on_date(born: &Field<Date>, died: &Field<Date>, today: Date) -> Self {
        Self {
            age: Age::from_dates(born, died, today),
            born: born.clone(),
            died: died.clone(),
        }
    }

    /// Whether the animal is recorded as dead, however doubtful the date.
    pub fn is_dead(&self) -> bool {
        self.died.is_present()
    }
}

impl Age {
    fn from_dates(born: &Field<Date>, died: &Field<Date>, today: Date) -> Self {
        let born = match born {
            Field::Absent => return Self::Unknown(AgeProblem::NotRecorded),
            Field::Unreadable(_) => return Self::Unknown(AgeProblem::BirthUnreadable),
            Field::Read(born) => *born,
        };
        let end = match died {
            Field::Absent => today,
            // Something stands there, so the animal is dead: counting on to today would make it older every day.
            Field::Unreadable(_) => return Self::Unknown(AgeProblem::DeathUnreadable),
            Field::Read(died) => *died,
        };
        // Placeholders first: they lie in the past and would pass every other check as a very old patient.
        if born <= LAST_PLACEHOLDER_DATE || born == UNIX_EPOCH_DATE {
            Self::Unknown(AgeProblem::Placeholder)
        } else if born > today {
            Self::Unknown(AgeProblem::BirthInFuture)
        } else if end > today {
            Self::Unknown(AgeProblem::DeathInFuture)
        } else if end < born {
            Self::Unknown(AgeProblem::DeathBeforeBirth)
        } else {
            Self::between_dates(born, end)
        }
    }

    /// From `born` to `end`, which is not earlier.
    fn between_dates(born: Date, end: Date) -> Self {
        let days = i64::from(end.since(born).map_or(0, |span| span.get_days()));
        let (years, months) = born
            .until(DateDifference::new(end).largest(Unit::Year))
            .map_or((0, 0), |span| (span.get_years(), span.get_months()));
        match (days, i64::from(years), i64::from(months)) {
            // From the smallest unit up: `until` counts a nine-day-old as zero months.
            (days, ..) if days < MIN_DAYS_FOR_WEEKS => Self::Days(days),
            (days, ..) if days < MIN_WEEKS_FOR_MONTHS * 7 => Self::Weeks(days / 7),
            (_, 0, months) => Self::Months(months),
            (_, years, months) => Self::Years { years, months },
        }
    }

    /// About how long it is from one day to a later one, in the units of an age, rounded to the nearest: what is ten days
    /// short of ten months is ten months. In months up to two years.
    pub fn round_between(from: Date, to: Date) -> Self {
        let days = days_between(from, to).max(0);
        if days < MIN_DAYS_FOR_WEEKS {
            return Self::Days(days);
        }
        if days < MIN_WEEKS_FOR_MONTHS * 7 {
            return Self::Weeks((days + 3) / 7);
        }
        // A year of the calendar has 146,097 days in 400 years, and so 4,800 months.
        let months = (days * 4800 + 146_097 / 2) / 146_097;
        if months < 24 {
            Self::Months(months)
        } else {
            Self::Years {
                years: months / 12,
                months: months % 12,
            }
        }
    }

    /// Whether an animal of this age is younger than `months`; no when unknown.
    pub fn is_younger_than(&self, months: i64) -> bool {
        match *self {
            Self::Days(_) | Self::Weeks(_) => true,
            Self::Months(old) => old < months,
            Self::Years {
                years,
                months: more,
            } => years * 12 + more < months,
            // An unknown age counts as grown, so that a large change of weight is asked about rather than passed.
            Self::Unknown(_) => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::ToSpan as _;
    use proptest::prelude::*;

    use super::*;

    const TODAY: Date = date(2026, 11, 21);

    fn age(born: Date) -> Age {
        PatientAge::on_date(&Field::Read(born), &Field::Absent, TODAY).age
    }

    #[test]
    fn each_age_is_told_in_its_own_unit() {
        assert_eq!(age(TODAY), Age::Days(0));
        assert_eq!(age(date(2026, 11, 8)), Age::Days(13));
        assert_eq!(age(date(2026, 11, 7)), Age::Weeks(2));
        assert_eq!(age(date(2026, 8, 2)), Age::Weeks(15));
        assert_eq!(age(date(2026, 8, 1)), Age::Months(3));
        assert_eq!(age(date(2025, 11, 22)), Age::Months(11));
        let (years, months) = (1, 0);
        assert_eq!(age(date(2025, 11, 21)), Age::Years { years, months });
        let (years, months) = (13, 8);
        assert_eq!(age(date(2013, 3, 1)), Age::Years { years, months });
    }

    #[test]
    fn a_time_is_rounded_to_the_nearest_unit() {
        let after = |days: i64| Age::round_between(TODAY, TODAY.saturating_add(days.days()));
        assert_eq!(after(0), Age::Days(0));
        assert_eq!(after(13), Age::Days(13));
        assert_eq!(after(18), Age::Weeks(3));
        assert_eq!(after(298), Age::Months(10));
        assert_eq!(after(365), Age::Months(12));
        let (years, months) = (2, 0);
        assert_eq!(after(730), Age::Years { years, months });
    }

    #[test]
    fn a_leap_day_birthday_falls_on_the_first_of_march() {
        let on =
            |today| PatientAge::on_date(&Field::Read(date(2024, 2, 29)), &Field::Absent, today).age;
        assert_eq!(on(date(2025, 2, 28)), Age::Months(11));
        let (years, months) = (1, 0);
        assert_eq!(on(date(2025, 3, 1)), Age::Years { years, months });
    }

    #[test]
    fn placeholders_and_contradictions_are_unknown_and_say_why() {
        for born in [
            date(1, 1, 1),
            date(1899, 12, 30),
            date(1900, 1, 1),
            UNIX_EPOCH_DATE,
        ] {
            assert_eq!(age(born), Age::Unknown(AgeProblem::Placeholder));
        }
        assert_eq!(
            age(date(2026, 11, 22)),
            Age::Unknown(AgeProblem::BirthInFuture)
        );
        assert_eq!(
            PatientAge::on_date(&Field::Absent, &Field::Absent, TODAY).age,
            Age::Unknown(AgeProblem::NotRecorded)
        );
        let born = Field::Read(date(2020, 1, 1));
        let died = |died| PatientAge::on_date(&born, &Field::Read(died), TODAY).age;
        assert_eq!(
            died(date(2027, 1, 1)),
            Age::Unknown(AgeProblem::DeathInFuture)
        );
        assert_eq!(
            died(date(2019, 1, 1)),
            Age::Unknown(AgeProblem::DeathBeforeBirth)
        );
    }

    #[test]
    fn a_dead_animal_stops_ageing_and_stays_dead_in_doubt() {
        let life = PatientAge::on_date(
            &Field::Read(date(2010, 5, 1)),
            &Field::Read(date(2020, 6, 2)),
            TODAY,
        );
        assert_eq!(
            life.age,
            Age::Years {
                years: 10,
                months: 1
            }
        );
        assert!(life.is_dead());
        assert!(
            PatientAge::on_date(&Field::Absent, &Field::Read(date(2030, 1, 1)), TODAY).is_dead()
        );
        let unread = Field::Unreadable("true".to_owned());
        let life = PatientAge::on_date(&Field::Read(date(2010, 5, 1)), &unread, TODAY);
        assert!(life.is_dead());
        assert_eq!(life.age, Age::Unknown(AgeProblem::DeathUnreadable));
    }

    #[test]
    fn growing_ends_with_the_months_given() {
        assert!(Age::Weeks(9).is_younger_than(GROWING_MONTHS));
        assert!(
            Age::Years {
                years: 1,
                months: 5
            }
            .is_younger_than(GROWING_MONTHS)
        );
        assert!(
            !Age::Years {
                years: 1,
                months: 6
            }
            .is_younger_than(GROWING_MONTHS)
        );
        assert!(!Age::Unknown(AgeProblem::NotRecorded).is_younger_than(GROWING_MONTHS));
    }

    proptest! {
        #[test]
        fn any_two_dates_have_an_answer_without_negative_parts(
            born in -9000i32..9000, end in -9000i32..9000, died: bool
        ) {
            let day = |offset: i32| TODAY.checked_add(jiff::Span::new().days(offset)).unwrap();
            let life = PatientAge::on_date(&Field::Read(day(born)), &died.then(|| day(end)).into(), TODAY);
            match life.age {
                Age::Days(n) | Age::Weeks(n) | Age::Months(n) => prop_assert!(n >= 0),
                Age::Years { years, months } => prop_assert!(years > 0 && (0..12).contains(&months)),
                Age::Unknown(_) => {}
            }
        }
    }
}
