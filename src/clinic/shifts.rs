//! Conflicts of work shifts: two shifts of one person at once, appointments with nobody on duty.

use jiff::Timestamp;

/// Somebody's time at work.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WorkShift {
    /// Who; none when that could not be read.
    pub user: Option<i64>,
    /// When it begins.
    pub start: Timestamp,
    /// When it ends.
    pub end: Timestamp,
    /// Whether those who work so take appointments.
    pub takes_appointments: bool,
}

/// A booked time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BookedSlot {
    /// With whom; none when nobody is named.
    pub user: Option<i64>,
    /// When it begins.
    pub start: Timestamp,
    /// When it ends.
    pub end: Timestamp,
}

/// What is wrong with an appointment, as far as shifts tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CoverageGap {
    /// Nobody who takes appointments is there for all of it.
    NobodyOnDuty,
    /// Somebody is there, but not the one it is booked with.
    OtherPersonOnDuty,
}

/// Two shifts of one person at the same time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ShiftOverlap {
    /// The places of the two in the list, the earlier first.
    pub shifts: (usize, usize),
    /// When both have begun.
    pub start: Timestamp,
    /// When the first of them ends.
    pub end: Timestamp,
}

/// Shifts that one person has at the same time. Touching is no overlap.
pub fn find_overlaps(shifts: &[WorkShift]) -> Vec<ShiftOverlap> {
    let mut found = Vec::new();
    for (at, one) in shifts.iter().enumerate() {
        for (offset, other) in shifts.iter().skip(at + 1).enumerate() {
            let from = one.start.max(other.start);
            let until = one.end.min(other.end);
            // Shifts of unknown people are never taken for one person.
            if one.user.is_some() && one.user == other.user && from < until {
                let shifts = (at, at + 1 + offset);
                found.push(ShiftOverlap {
                    shifts,
                    start: from,
                    end: until,
                });
            }
        }
    }
    found
}

/// What is wrong with an appointment; none when the person it is booked with is there from its begin to its end.
///
/// Where nobody is named, anybody who takes appointments will do.
pub fn find_coverage_gap(booked: BookedSlot, shifts: &[WorkShift]) -> Option<CoverageGap> {
    let there = |user: Option<i64>| {
        let theirs = shifts
            .iter()
            .filter(move |shift| user.is_none() || shift.user == user);
        // Who is booked by name takes the appointment, whatever their shift is called.
        let taking = theirs.filter(move |shift| user.is_some() || shift.takes_appointments);
        is_covered(taking.copied(), booked)
    };
    if booked.user.is_some() && there(booked.user) {
        None
    } else if !there(None) {
        Some(CoverageGap::NobodyOnDuty)
    } else {
        booked.user.map(|_| CoverageGap::OtherPersonOnDuty)
    }
}

/// Whether shifts cover a stretch of time without a hole, one after the other if need be.
fn is_covered(shifts: impl Iterator<Item = WorkShift>, booked: BookedSlot) -> bool {
    let mut shifts: Vec<WorkShift> = shifts.collect();
    shifts.sort_by_key(|shift| shift.start);
    // Walks the shifts in order of start and extends the covered time; a gap ends the extension.
    let mut covered = booked.start;
    let mut present = false;
    for shift in shifts {
        if shift.start <= covered && covered < shift.end {
            covered = shift.end;
            present = true;
        }
    }
    present && covered >= booked.end
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn at(hour: i64) -> Timestamp {
        Timestamp::from_second(hour * 3600).unwrap()
    }

    fn shift(user: i64, start: i64, end: i64) -> WorkShift {
        WorkShift {
            user: Some(user),
            start: at(start),
            end: at(end),
            takes_appointments: true,
        }
    }

    fn booked(user: Option<i64>, start: i64, end: i64) -> BookedSlot {
        let (start, end) = (at(start), at(end));
        BookedSlot { user, start, end }
    }

    #[test]
    fn two_shifts_of_one_person_overlap_and_those_of_two_do_not() {
        let shifts = [
            shift(1, 8, 16),
            shift(2, 8, 16),
            shift(1, 14, 18),
            shift(1, 18, 20),
        ];
        let overlap = ShiftOverlap {
            shifts: (0, 2),
            start: at(14),
            end: at(16),
        };
        assert_eq!(find_overlaps(&shifts), [overlap]);
    }

    #[test]
    fn shifts_of_nobody_known_are_not_taken_for_one_persons() {
        let mut shifts = [shift(1, 8, 16), shift(1, 9, 17)];
        for shift in &mut shifts {
            shift.user = None;
        }
        assert_eq!(find_overlaps(&shifts), []);
    }

    #[test]
    fn an_appointment_wants_the_person_it_is_booked_with() {
        let shifts = [shift(1, 8, 16), shift(2, 9, 12)];
        assert_eq!(find_coverage_gap(booked(Some(1), 10, 11), &shifts), None);
        assert_eq!(
            find_coverage_gap(booked(Some(2), 14, 15), &shifts),
            Some(CoverageGap::OtherPersonOnDuty)
        );
        assert_eq!(
            find_coverage_gap(booked(Some(1), 17, 18), &shifts),
            Some(CoverageGap::NobodyOnDuty)
        );
        assert_eq!(
            find_coverage_gap(booked(Some(1), 15, 17), &shifts),
            Some(CoverageGap::NobodyOnDuty)
        );
        assert_eq!(find_coverage_gap(booked(None, 10, 11), &shifts), None);
        assert_eq!(
            find_coverage_gap(booked(None, 7, 8), &shifts),
            Some(CoverageGap::NobodyOnDuty)
        );
    }

    #[test]
    fn those_who_take_no_appointments_are_nobody_unless_booked_by_name() {
        let mut desk = shift(5, 7, 15);
        desk.takes_appointments = false;
        assert_eq!(
            find_coverage_gap(booked(None, 7, 8), &[desk]),
            Some(CoverageGap::NobodyOnDuty)
        );
        assert_eq!(
            find_coverage_gap(booked(Some(1), 7, 8), &[desk]),
            Some(CoverageGap::NobodyOnDuty)
        );
        assert_eq!(find_coverage_gap(booked(Some(5), 7, 8), &[desk]), None);
    }

    #[test]
    fn one_shift_after_the_other_covers_an_appointment() {
        let shifts = [shift(1, 8, 12), shift(1, 12, 16)];
        assert_eq!(find_coverage_gap(booked(Some(1), 11, 13), &shifts), None);
        let hole = [shift(1, 8, 12), shift(1, 13, 16)];
        assert_eq!(
            find_coverage_gap(booked(Some(1), 11, 14), &hole),
            Some(CoverageGap::NobodyOnDuty)
        );
    }

    proptest! {
        #[test]
        fn overlaps_lie_within_both_and_name_one_person(
            all in proptest::collection::vec((0i64..3, 0i64..40, 1i64..12), 0..12)
        ) {
            let shifts: Vec<WorkShift> = all.iter().map(|(user, start, long)| shift(*user, *start, start + long)).collect();
            for overlap in find_overlaps(&shifts) {
                let (one, other) = (shifts[overlap.shifts.0], shifts[overlap.shifts.1]);
                prop_assert_eq!(one.user, other.user);
                prop_assert!(overlap.start < overlap.end);
                prop_assert!(one.start <= overlap.start && overlap.end <= one.end);
                prop_assert!(other.start <= overlap.start && overlap.end <= other.end);
            }
        }
    }
}
