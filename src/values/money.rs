//! Amounts of money as exact decimals, without a currency.

use std::borrow::Borrow;

use super::Field;

/// An amount in the clinic's currency, kept as a whole number of millionths.
///
/// Provet sends amounts as JSON numbers. Binary fractions cannot hold 0.1 or 84.20, so sums of them drift and two equal
/// amounts differ; a whole number does neither. Six decimals hold everything that Provet sends; the finest currencies
/// in use have three.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Money(i64);

/// Millionths in one unit of the currency.
const MILLIONTHS: i64 = 1_000_000;
/// Millionths in a thousandth.
const MILLIONTHS_PER_THOUSANDTH: i64 = 1000;
/// Larger amounts are no amounts of an animal hospital; below it nothing overflows.
const MAX_AMOUNT: f64 = 1e12;

impl Money {
    /// Nothing.
    pub const ZERO: Self = Self(0);

    /// The amount nearest to a number; none for what is no number, or larger than any bill.
    pub fn from_f64(amount: f64) -> Option<Self> {
        if !amount.is_finite() || amount.abs() >= MAX_AMOUNT {
            return None;
        }
        // By its shortest decimal text, which is what Provet sent: a multiplication would be off by one for large amounts.
        let text = amount.abs().to_string();
        let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
        let kept: String = fraction.chars().chain("000000".chars()).take(6).collect();
        let round_up = fraction.chars().nth(6).is_some_and(|digit| digit >= '5');
        let millionths = whole.parse::<i64>().ok()? * MILLIONTHS + kept.parse::<i64>().ok()?;
        let millionths = millionths + i64::from(round_up);
        Some(Self(if amount < 0.0 {
            -millionths
        } else {
            millionths
        }))
    }

    /// The number nearest to the amount: the one that its decimal text reads as.
    pub fn to_f64(self) -> f64 {
        let (whole, fraction) = (self.0.abs() / MILLIONTHS, self.0.abs() % MILLIONTHS);
        let sign = if self.0 < 0 { "-" } else { "" };
        let text = format!("{sign}{whole}.{fraction:06}");
        text.parse().unwrap_or_default()
    }

    /// The amount in thousandths, halves rounded away from zero.
    pub fn thousandths(self) -> i64 {
        let half = self.0.signum() * (MILLIONTHS_PER_THOUSANDTH / 2);
        (self.0 + half) / MILLIONTHS_PER_THOUSANDTH
    }

    /// The amount to so many decimals, halves rounded away from zero: what is less than half the smallest coin of the
    /// currency is nothing.
    #[must_use]
    pub fn round_to_decimals(self, decimals: u8) -> Self {
        // A currency with more decimals than we keep is not rounded at all.
        let step = 10_i64.pow(6 - u32::from(decimals.min(6)));
        let half = self.0.signum() * (step / 2);
        Self((self.0 + half) / step * step)
    }

    /// The amount without its sign, where words say which way it goes.
    #[must_use]
    pub fn abs(self) -> Self {
        Self(self.0.abs())
    }

    /// What remains of an amount without another one.
    #[must_use]
    pub fn minus(self, other: Self) -> Self {
        Self(self.0 - other.0)
    }

    /// The sum of amounts, each taken to the thousandth.
    pub fn sum(amounts: impl IntoIterator<Item = Self>) -> Self {
        // What lies below a thousandth is noise of the division by which Provet computed it: many rows of it would show.
        let thousandths = amounts
            .into_iter()
            .map(Self::thousandths)
            .fold(0_i64, i64::saturating_add);
        Self(thousandths.saturating_mul(MILLIONTHS_PER_THOUSANDTH))
    }

    /// The sum of amounts; none where one of them is missing, because the sum would be too small. Where one cannot be
    /// read, that one.
    pub fn sum_fields(amounts: impl IntoIterator<Item = impl Borrow<Field<Self>>>) -> Field<Self> {
        let mut known = Vec::new();
        let mut is_one_missing = false;
        for amount in amounts {
            match amount.borrow() {
                Field::Read(amount) => known.push(*amount),
                Field::Absent => is_one_missing = true,
                // Before what is missing, because somebody can look at what stands there.
                Field::Unreadable(text) => return Field::Unreadable(text.clone()),
            }
        }
        if is_one_missing {
            Field::Absent
        } else {
            Field::Read(Self::sum(known))
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn money(amount: f64) -> Money {
        Money::from_f64(amount).unwrap()
    }

    #[test]
    fn one_amount_that_could_not_be_read_leaves_the_sum_open() {
        let (one, text) = (Field::Read(money(1.0)), "12 €".to_owned());
        let unreadable = Field::Unreadable(text);
        assert!(Money::sum_fields([&one, &Field::Absent]) == Field::Absent);
        assert!(Money::sum_fields([&one, &Field::Absent, &unreadable]) == unreadable);
        let none: [Field<Money>; 0] = [];
        assert!(Money::sum_fields(none) == Field::Read(Money::ZERO));
    }

    #[test]
    fn less_than_half_the_smallest_coin_is_nothing() {
        for (amount, decimals, rounded) in [
            (0.004, 2, 0.0),
            (-0.004, 2, 0.0),
            (0.005, 2, 0.01),
            (-0.005, 2, -0.01),
            (0.1 + 0.2, 2, 0.3),
            (0.4, 0, 0.0),
            (0.5, 0, 1.0),
            (0.0004, 3, 0.0),
            (0.004, 3, 0.004),
        ] {
            let told = money(amount).round_to_decimals(decimals);
            assert_eq!(told, money(rounded), "{amount}");
        }
    }

    #[test]
    fn what_is_no_number_or_too_large_is_no_amount() {
        for amount in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY, 1e12, -1e300] {
            assert_eq!(Money::from_f64(amount), None, "{amount}");
        }
    }

    proptest! {
        #[test]
        fn an_amount_comes_back_as_the_number_it_was_read_from(cents in -1_000_000_000_000_i64..1_000_000_000_000) {
            let text = format!("{}{}.{:02}", if cents < 0 { "-" } else { "" }, cents.abs() / 100, cents.abs() % 100);
            let number: f64 = text.parse().unwrap();
            prop_assert_eq!((money(number).to_f64() + 0.0).to_bits(), (number + 0.0).to_bits());
        }

        #[test]
        fn no_sum_is_no_number(amounts in proptest::collection::vec(any::<f64>(), 0..30)) {
            let sum = Money::sum(amounts.into_iter().filter_map(Money::from_f64));
            prop_assert!(sum.to_f64().is_finite());
        }
    }
}
