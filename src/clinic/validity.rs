//! Whether something with a first and a last day, such as a health plan or a prescription, is valid today.

use jiff::civil::Date;

use super::calendar_days::days_between;
use crate::values::Field;

/// How something stands on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Validity {
    /// It begins in so many days.
    Upcoming(i64),
    /// It holds, and today is not after the last of so many days to come; none where it has no end on record.
    Valid(Option<i64>),
    /// It ended so many days ago.
    Expired(i64),
    /// Neither beginning nor end is on record.
    Unknown,
    /// A day that would decide it is on record and cannot be read.
    Unreadable,
}

impl Validity {
    /// On `today`; the first and the last day both count. \[I\]
    pub fn on_date(today: Date, first: &Field<Date>, last: &Field<Date>) -> Self {
        let to_last = last.known().map(|last| days_between(today, last));
        let to_first = first.known().map(|first| days_between(today, first));
        match (to_first, to_last) {
            // The end decides first: what ended before it began is over.
            (_, Some(to_last)) if to_last < 0 => Self::Expired(-to_last),
            (Some(to_first), _) if to_first > 0 => Self::Upcoming(to_first),
            _ if first.unreadable().is_some() || last.unreadable().is_some() => Self::Unreadable,
            (None, None) => Self::Unknown,
            (_, to_last) => Self::Valid(to_last),
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn the_first_and_the_last_day_both_count() {
        let today = date(2026, 11, 21);
        let on = |first: Option<Date>, last: Option<Date>| {
            Validity::on_date(today, &first.into(), &last.into())
        };
        assert_eq!(on(Some(today), Some(today)), Validity::Valid(Some(0)));
        assert_eq!(on(None, Some(date(2026, 11, 20))), Validity::Expired(1));
        assert_eq!(on(Some(date(2026, 11, 22)), None), Validity::Upcoming(1));
        assert_eq!(on(Some(date(2025, 1, 1)), None), Validity::Valid(None));
        assert_eq!(
            on(None, Some(date(2027, 11, 21))),
            Validity::Valid(Some(365))
        );
        assert_eq!(on(None, None), Validity::Unknown);
        let unread = Field::Unreadable("30.11.".to_owned());
        let ends = |first: &Field<Date>| Validity::on_date(today, first, &unread);
        assert_eq!(ends(&Field::Read(today)), Validity::Unreadable);
        assert_eq!(
            ends(&Field::Read(date(2026, 11, 22))),
            Validity::Upcoming(1)
        );
    }

    #[test]
    fn what_ended_before_it_began_is_over() {
        let today = date(2026, 11, 21);
        let (first, last) = (date(2026, 12, 1), date(2026, 11, 1));
        assert_eq!(
            Validity::on_date(today, &Field::Read(first), &Field::Read(last)),
            Validity::Expired(20)
        );
    }
}
