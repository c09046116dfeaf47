//! Invoice status, invoice kind, and sums by VAT rate.
//!
//! Sums are added from what was charged and never computed from quantities and prices: on a measured tenant more than
//! half of the visits came out wrong that way \[C\].

pub use crate::values::InvoiceStatus;
use crate::values::Money;

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

/// Amounts under one rate of tax; none where one of them could not be read.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct VatAmounts {
    /// The rate, in percent.
    pub rate: Option<f64>,
    /// Without tax.
    pub net: Option<Money>,
    /// The tax.
    pub tax: Option<Money>,
    /// With tax.
    pub total: Option<Money>,
}

/// The rows of an invoice added up by rate of tax, the highest rate first and those without one last.
pub fn group_by_rate(rows: &[VatAmounts]) -> Vec<VatAmounts> {
    let key = |row: &VatAmounts| row.rate.and_then(rate_key);
    let mut rates: Vec<Option<i64>> = rows.iter().map(key).collect();
    // Descending on `Option` puts rows without a rate last.
    rates.sort_unstable_by(|one, other| other.cmp(one));
    rates.dedup();
    let group = |rate: Option<i64>| {
        let of: Vec<VatAmounts> = rows
            .iter()
            .copied()
            .filter(|row| key(row) == rate)
            .collect();
        VatAmounts {
            rate: of
                .first()
                .and_then(|row| row.rate)
                .filter(|_| rate.is_some()),
            net: Money::sum_if_complete(of.iter().map(|row| row.net)),
            tax: Money::sum_if_complete(of.iter().map(|row| row.tax)),
            total: Money::sum_if_complete(of.iter().map(|row| row.total)),
        }
    };
    rates.into_iter().map(group).collect()
}

/// A rate in thousandths of a percent, so that equal rates are one group; none for what is no number.
fn rate_key(rate: f64) -> Option<i64> {
    Money::from_f64(rate).map(Money::thousandths)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn money(amount: f64) -> Option<Money> {
        Money::from_f64(amount)
    }

    fn row(rate: Option<f64>, net: f64, tax: f64) -> VatAmounts {
        VatAmounts {
            rate,
            net: money(net),
            tax: money(tax),
            total: money(net + tax),
        }
    }

    #[test]
    fn rows_are_added_by_rate_the_highest_first() {
        let rows = [
            row(Some(14.0), 0.1, 0.01),
            row(Some(25.5), 10.0, 2.55),
            row(None, 5.0, 0.0),
            row(Some(25.5), -2.0, -0.51),
            row(Some(14.0), 0.2, 0.02),
        ];
        let groups = group_by_rate(&rows);
        let told: Vec<_> = groups.iter().map(|it| (it.rate, it.net, it.tax)).collect();
        assert_eq!(
            told,
            [
                (Some(25.5), money(8.0), money(2.04)),
                (Some(14.0), money(0.3), money(0.03)),
                (None, money(5.0), money(0.0)),
            ]
        );
    }

    #[test]
    fn one_amount_that_could_not_be_read_leaves_its_sum_open() {
        let mut unread = row(Some(14.0), 1.0, 0.14);
        unread.total = None;
        let groups = group_by_rate(&[row(Some(14.0), 1.0, 0.14), unread]);
        assert_eq!((groups[0].net, groups[0].total), (money(2.0), None));
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
            let all = Money::sum_if_complete(rows.iter().map(|row| row.total)).unwrap();
            let grouped = Money::sum_if_complete(groups.iter().map(|group| group.total)).unwrap();
            prop_assert!(all.is_same_amount(grouped));
        }
    }
}
