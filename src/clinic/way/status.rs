//! Where a consultation stands, and where it can go from there.

/// Where a consultation stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    /// Checked in.
    Admitted,
    /// Being treated.
    InProgress,
    /// Treated; waiting to go home.
    ReadyForDischarge,
    /// Gone home.
    Discharged,
    /// Being invoiced.
    Invoicing,
    /// The invoice is paid.
    Paid,
    /// Closed.
    Finalized,
    /// Preliminary: not on its way yet.
    Draft,
    /// A number that Provet has and we do not know.
    Unknown(i64),
}

impl Status {
    /// The way from check-in to closing; the order is not that of the numbers \[D\].
    pub const WAY: [Self; 7] = [
        Self::Admitted,
        Self::InProgress,
        Self::ReadyForDischarge,
        Self::Discharged,
        Self::Invoicing,
        Self::Paid,
        Self::Finalized,
    ];

    /// The status behind Provet's number \[D\].
    pub fn of(code: i64) -> Self {
        match code {
            0 => Self::Admitted,
            8 => Self::InProgress,
            5 => Self::ReadyForDischarge,
            6 => Self::Discharged,
            7 => Self::Invoicing,
            9 => Self::Paid,
            10 => Self::Finalized,
            11 => Self::Draft,
            unknown => Self::Unknown(unknown),
        }
    }

    /// Provet's number for it.
    pub fn code(self) -> i64 {
        match self {
            Self::Admitted => 0,
            Self::InProgress => 8,
            Self::ReadyForDischarge => 5,
            Self::Discharged => 6,
            Self::Invoicing => 7,
            Self::Paid => 9,
            Self::Finalized => 10,
            Self::Draft => 11,
            Self::Unknown(code) => code,
        }
    }

    /// How many steps of the way lie behind it; none for what is not on the way.
    pub fn step(self) -> Option<usize> {
        Self::WAY.iter().position(|status| *status == self)
    }

    /// Where somebody beside the animal may want to move it, the likeliest first.
    ///
    /// Which moves Provet accepts is not documented \[I\], so these are the
    /// sensible ones: a step forward, or back where the animal is still in the
    /// house. Nothing from invoicing on, for those steps follow from
    /// payments and make invoices final, which is not undone from a side panel.
    pub fn next(self) -> &'static [Self] {
        match self {
            Self::Draft => &[Self::Admitted],
            Self::Admitted => &[Self::InProgress],
            Self::InProgress => &[Self::ReadyForDischarge, Self::Admitted],
            Self::ReadyForDischarge => &[Self::Discharged, Self::InProgress],
            Self::Discharged => &[Self::Invoicing, Self::ReadyForDischarge],
            Self::Invoicing | Self::Paid | Self::Finalized | Self::Unknown(_) => &[],
        }
    }

    /// Whether the animal is still to be discharged.
    pub fn is_before_discharge(self) -> bool {
        matches!(
            self,
            Self::Draft | Self::Admitted | Self::InProgress | Self::ReadyForDischarge
        )
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_way_goes_through_the_numbers_as_provet_does() {
        assert_eq!(Status::WAY.map(Status::code), [0, 8, 5, 6, 7, 9, 10]);
        assert_eq!(Status::of(8).step(), Some(1));
        assert_eq!(Status::of(11), Status::Draft);
        assert_eq!(Status::of(11).step(), None);
        assert_eq!(Status::of(3), Status::Unknown(3));
        assert_eq!(Status::of(3).next(), []);
    }

    #[test]
    fn moves_go_forward_and_stop_where_money_begins() {
        assert_eq!(Status::Admitted.next()[0], Status::InProgress);
        assert_eq!(Status::ReadyForDischarge.next()[0], Status::Discharged);
        for status in Status::WAY {
            let ahead = |next: &Status| next.step() > Some(4);
            assert!(!status.next().iter().any(ahead), "{status:?}");
        }
        assert!(Status::InProgress.is_before_discharge());
        assert!(!Status::Discharged.is_before_discharge());
        assert!(!Status::Unknown(3).is_before_discharge());
    }

    proptest! {
        #[test]
        fn every_number_keeps_its_place(code: i64) {
            prop_assert_eq!(Status::of(code).code(), code);
        }
    }
}
