//! Invoice status, invoice kind, and sums by VAT rate.
//!
//! Sums are added from what was charged and never computed from quantities and prices: on a measured tenant more than
//! half of the visits came out wrong that way \[C\].

pub use crate::values::InvoiceStatus;
use crate::values::{Field, Money};

/// Whether it charges or takes back. The sign of its sums says nothing of that \[C\].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InvoiceKind {
    /// It charges.
    Invoice,
    /// It takes back.
    CreditNote,
    /// Provet did not say.
    Unknown,
}

impl InvoiceKind {
    /// By the flag alone.
    pub fn from_flag(credit_note: Option<bool>) -> Self {
        match credit_note {
            Some(true) => Self::CreditNote,
            Some(false) => Self::Invoice,
            None => Self::Unknown,
        }
    }
}

/// Amounts under one rate of tax; not known where one of them is not.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct VatAmounts {
    /// The rate, in percent.
    pub rate: Field<f64>,
    /// Without tax.
    pub net: Field<Money>,
    /// The tax.
    pub tax: Field<Money>,
    /// With tax.
    pub total: Field<Money>,
}

/// The rows of an invoice added up by rate of tax, the highest rate first; then those without one, and last those of
/// which it cannot be read.
pub fn group_by_rate(rows: &[VatAmounts]) -> Vec<VatAmounts> {
    let mut rates: Vec<Field<Option<i64>>> = rows.iter().map(rate_key).collect();
    rates.sort_by(|one, other| {
        // Descending on what is known puts rows without a rate last.
        let known = other.as_known().cmp(&one.as_known());
        known.then_with(|| one.cmp(other))
    });
    rates.dedup();
    let group = |rate: &Field<Option<i64>>| {
        let of: Vec<&VatAmounts> = rows.iter().filter(|row| rate_key(row) == *rate).collect();
        VatAmounts {
            rate: of.first().map(|row| row.rate.clone()).unwrap_or_default(),
            net: Money::sum_fields(of.iter().map(|row| &row.net)),
            tax: Money::sum_fields(of.iter().map(|row| &row.tax)),
            total: Money::sum_fields(of.iter().map(|row| &row.total)),
        }
    };
    rates.iter().map(group).collect()
}

/// A rate in thousandths of a percent, so that equal rates are one group; none for one that is beyond any rate.
fn rate_key(row: &VatAmounts) -> Field<Option<i64>> {
    let thousandths = |rate| Money::from_f64(rate).map(Money::thousandths);
    row.rate.clone().map(thousandths)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn money(amount: f64) -> Field<Money> {
        Money::from_f64(amount).into()
    }

    fn row(rate: Option<f64>, net: f64, tax: f64) -> VatAmounts {
        VatAmounts {
            rate: rate.into(),
            net: money(net),
            tax: money(tax),
            total: money(net + tax),
        }
    }

    #[test]
    fn rows_are_added_by_rate_the_highest_first() {
        let mut unread = row(None, 7.0, 1.0);
        unread.rate = Field::Unreadable("high".to_owned());
        let rows = [
            row(Some(14.0), 0.1, 0.01),
            unread.clone(),
            row(Some(25.5), 10.0, 2.55),
            row(None, 5.0, 0.0),
            row(Some(25.5), -2.0, -0.51),
            row(Some(14.0), 0.2, 0.02),
        ];
        let groups = group_by_rate(&rows);
        let told: Vec<_> = groups
            .iter()
            .map(|it| (it.rate.known(), it.net.known(), it.tax.known()))
            .collect();
        let known = |amount| money(amount).known();
        assert_eq!(
            told,
            [
                (Some(25.5), known(8.0), known(2.04)),
                (Some(14.0), known(0.3), known(0.03)),
                (None, known(5.0), known(0.0)),
                (None, known(7.0), known(1.0)),
            ]
        );
        assert!(groups[3] == unread);
    }

    #[test]
    fn one_amount_that_could_not_be_read_leaves_its_sum_open() {
        let mut unread = row(Some(14.0), 1.0, 0.14);
        unread.total = Field::Unreadable("1,14 e".to_owned());
        let groups = group_by_rate(&[row(Some(14.0), 1.0, 0.14), unread.clone()]);
        assert!(groups[0].net == money(2.0));
        assert!(groups[0].total == unread.total);
    }

    #[test]
    fn a_credit_note_is_one_by_its_flag() {
        assert_eq!(InvoiceKind::from_flag(Some(true)), InvoiceKind::CreditNote);
        assert_eq!(InvoiceKind::from_flag(Some(false)), InvoiceKind::Invoice);
        assert_eq!(InvoiceKind::from_flag(None), InvoiceKind::Unknown);
        assert_eq!(InvoiceStatus::from(99), InvoiceStatus::Voided);
        assert_eq!(InvoiceStatus::from(7), InvoiceStatus::Unknown(7));
    }

    proptest! {
        #[test]
        fn groups_add_up_to_what_the_rows_add_up_to(
            cents in proptest::collection::vec((0u8..4, -100_000i32..100_000), 0..40)
        ) {
            let rows: Vec<VatAmounts> = cents
                .iter()
                .map(|(rate, cents)| row(Some(f64::from(*rate)), f64::from(*cents) / 100.0, 0.0))
                .collect();
            let groups = group_by_rate(&rows);
            let all = Money::sum_fields(rows.iter().map(|row| &row.total));
            let grouped = Money::sum_fields(groups.iter().map(|group| &group.total));
            prop_assert!(all == grouped);
        }
    }
}
