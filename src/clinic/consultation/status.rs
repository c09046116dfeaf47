//! The status of a consultation and the changes of status that are offered.

pub use crate::values::ConsultationStatus;

impl ConsultationStatus {
    /// The way from check-in to closing; the order is not that of the numbers \[D\].
    pub const WORKFLOW: [Self; 7] = [
        Self::Admitted,
        Self::InProgress,
        Self::ReadyForDischarge,
        Self::Discharged,
        Self::Invoicing,
        Self::Paid,
        Self::Finalized,
    ];

    /// How many steps of the way lie behind it; none for what is not on the way.
    pub fn workflow_position(self) -> Option<usize> {
        Self::WORKFLOW.iter().position(|status| *status == self)
    }

    /// Where somebody beside the animal may want to move it, the likeliest first.
    ///
    /// Which moves Provet accepts is not documented \[I\], so these are the
    /// sensible ones: a step forward, or back where the animal is still in the
    /// house. Nothing from invoicing on, for those steps follow from
    /// payments and make invoices final, which is not undone from a side panel.
    pub fn next_statuses(self) -> &'static [Self] {
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
        assert_eq!(
            ConsultationStatus::WORKFLOW.map(ConsultationStatus::code),
            [0, 8, 5, 6, 7, 9, 10]
        );
        assert_eq!(
            ConsultationStatus::from_code(8).workflow_position(),
            Some(1)
        );
        assert_eq!(ConsultationStatus::from_code(11), ConsultationStatus::Draft);
        assert_eq!(ConsultationStatus::from_code(11).workflow_position(), None);
        assert_eq!(
            ConsultationStatus::from_code(3),
            ConsultationStatus::Unknown(3)
        );
        assert_eq!(ConsultationStatus::from_code(3).next_statuses(), []);
    }

    #[test]
    fn moves_go_forward_and_stop_where_money_begins() {
        assert_eq!(
            ConsultationStatus::Admitted.next_statuses()[0],
            ConsultationStatus::InProgress
        );
        assert_eq!(
            ConsultationStatus::ReadyForDischarge.next_statuses()[0],
            ConsultationStatus::Discharged
        );
        for status in ConsultationStatus::WORKFLOW {
            let ahead = |next: &ConsultationStatus| next.workflow_position() > Some(4);
            assert!(!status.next_statuses().iter().any(ahead), "{status:?}");
        }
        assert!(ConsultationStatus::InProgress.is_before_discharge());
        assert!(!ConsultationStatus::Discharged.is_before_discharge());
        assert!(!ConsultationStatus::Unknown(3).is_before_discharge());
    }

    proptest! {
        #[test]
        fn every_number_keeps_its_place(code: i64) {
            prop_assert_eq!(ConsultationStatus::from_code(code).code(), code);
        }
    }
}
