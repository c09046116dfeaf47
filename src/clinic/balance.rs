//! What a client owes, from the amounts that Provet charged.
//!
//! Nothing is computed from rows: on a measured tenant more than half of the
//! visits came out wrong that way \[C\]. A credit note is known by its flag, never
//! by a sign \[C\].

use jiff::civil::Date;

use super::invoice::InvoiceStatus;
use crate::values::{Field, Money};

/// An invoice, as far as it could be read.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct InvoiceSummary {
    /// Its number in Provet.
    pub id: i64,
    /// What people call it; none until it is final.
    pub number: Option<String>,
    /// How far it has come.
    pub status: Field<InvoiceStatus>,
    /// Whether it is a credit note.
    pub credit_note: Option<bool>,
    /// When it was made.
    pub invoice_date: Field<Date>,
    /// When it is to be paid.
    pub due_date: Field<Date>,
    /// The total with tax, as charged.
    pub total: Field<Money>,
    /// What the client still has to pay, to the smallest coin; may be negative.
    pub due_sum: Field<Money>,
    /// What others, such as an insurer, still have to pay of it.
    pub others_due: Money,
}

/// The invoices of a client, sorted by what they mean.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ClientBalance {
    /// To be paid, the longest overdue first.
    pub open: Vec<OpenInvoice>,
    /// Paid more than was charged.
    pub overpaid: Vec<InvoiceSummary>,
    /// Credit notes.
    pub credit_notes: Vec<InvoiceSummary>,
    /// Nothing remains for the client to pay, but for others.
    pub owed_by_others: Vec<InvoiceSummary>,
    /// Not final yet; nobody owes them.
    pub drafts: Vec<InvoiceSummary>,
    /// Of which status, sum or kind could not be told.
    pub unclear: Vec<InvoiceSummary>,
    /// How many are paid.
    pub paid_count: usize,
    /// How many are void and count for nothing.
    pub voided_count: usize,
}

/// An invoice to be paid.
#[derive(Debug, Clone, PartialEq)]
pub struct OpenInvoice {
    /// The invoice.
    pub invoice: InvoiceSummary,
    /// What remains to be paid.
    pub amount_due: Money,
    /// Days past its due date; none while it is not past it, or has none.
    pub overdue_days: Option<i64>,
}

/// What an invoice is to the person at the desk.
#[derive(Debug, Clone, Copy, PartialEq)]
enum BalanceClass {
    Open(Money),
    Overpaid,
    OwedByOthers,
    Paid,
    CreditNote,
    Draft,
    Voided,
    Unclear,
}

impl ClientBalance {
    /// Sorts the invoices of a client on `today`.
    pub fn from_invoices(invoices: impl IntoIterator<Item = InvoiceSummary>, today: Date) -> Self {
        let mut owed = Self::default();
        for invoice in invoices {
            match invoice.balance_class() {
                BalanceClass::Open(remains) => owed.open.push(OpenInvoice {
                    overdue_days: invoice.overdue_days(today),
                    invoice,
                    amount_due: remains,
                }),
                BalanceClass::Overpaid => owed.overpaid.push(invoice),
                BalanceClass::OwedByOthers => owed.owed_by_others.push(invoice),
                BalanceClass::Paid => owed.paid_count += 1,
                BalanceClass::CreditNote => owed.credit_notes.push(invoice),
                BalanceClass::Draft => owed.drafts.push(invoice),
                BalanceClass::Voided => owed.voided_count += 1,
                BalanceClass::Unclear => owed.unclear.push(invoice),
            }
        }
        // Invoices without a due date last: they can never be overdue.
        owed.open.sort_by_key(|open| {
            let due = open.invoice.due_date.known();
            (due.is_none(), due)
        });
        owed
    }

    /// What is to be paid altogether, leaving out what is unclear.
    pub fn open_total(&self) -> Money {
        Money::sum(self.open.iter().map(|open| open.amount_due))
    }

    /// The part of it that is past its date.
    pub fn overdue_total(&self) -> Money {
        let overdue = self.open.iter().filter(|open| open.overdue_days.is_some());
        Money::sum(overdue.map(|open| open.amount_due))
    }

    /// What the drafts come to so far, as Provet computed them; not known where the total of one is not.
    pub fn draft_total(&self) -> Field<Money> {
        Money::sum_fields(self.drafts.iter().map(|draft| &draft.total))
    }

    /// How many open invoices may be overdue: their due date cannot be read.
    pub fn unreadable_due_count(&self) -> usize {
        let is_unreadable = |open: &&OpenInvoice| open.invoice.due_date.unreadable().is_some();
        self.open.iter().filter(is_unreadable).count()
    }

    /// Whether every invoice could be told.
    pub fn is_certain(&self) -> bool {
        self.unclear.is_empty()
    }
}

impl InvoiceSummary {
    fn balance_class(&self) -> BalanceClass {
        match (self.status.known(), self.credit_note, self.due_sum.known()) {
            // Void before anything else: a voided credit note counts for nothing either.
            (Some(InvoiceStatus::Voided), ..) => BalanceClass::Voided,
            // Before its sums: a credit note may well be positive. [C]
            (_, Some(true), _) => BalanceClass::CreditNote,
            (Some(InvoiceStatus::Draft), ..) => BalanceClass::Draft,
            // Only a complete record is owed.
            (Some(InvoiceStatus::Unknown(_)) | None, ..) => BalanceClass::Unclear,
            (Some(_), Some(false), Some(remains)) => self.class_by_amount_due(remains),
            // To be paid, but without a known sum or kind: counted in, it could claim money that nobody owes.
            (Some(_), ..) => BalanceClass::Unclear,
        }
    }

    fn class_by_amount_due(&self, remains: Money) -> BalanceClass {
        if remains > Money::ZERO {
            BalanceClass::Open(remains)
        } else if remains < Money::ZERO {
            BalanceClass::Overpaid
        } else if self.others_due > Money::ZERO {
            BalanceClass::OwedByOthers
        } else {
            BalanceClass::Paid
        }
    }

    fn overdue_days(&self, today: Date) -> Option<i64> {
        let past = self.due_date.known()?.until(today).ok()?.get_days();
        // On its due date an invoice is not late yet.
        (past > 0).then_some(i64::from(past))
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;

    const TODAY: Date = date(2026, 11, 21);

    fn invoice(status: i64, due_sum: f64) -> InvoiceSummary {
        InvoiceSummary {
            status: Field::Read(status.into()),
            credit_note: Some(false),
            due_date: Field::Read(TODAY),
            due_sum: Money::from_f64(due_sum).into(),
            ..InvoiceSummary::default()
        }
    }

    fn money(amount: f64) -> Money {
        Money::from_f64(amount).unwrap()
    }

    fn judge(invoices: impl IntoIterator<Item = InvoiceSummary>) -> ClientBalance {
        ClientBalance::from_invoices(invoices, TODAY)
    }

    #[test]
    fn open_and_overdue_are_added_to_the_cent() {
        let mut late = invoice(3, 0.1);
        late.due_date = Field::Read(date(2026, 11, 1));
        let mut undated = invoice(2, 0.7);
        undated.due_date = Field::Absent;
        let owed = judge([invoice(1, 0.2), undated, late, invoice(4, 0.0)]);
        assert_eq!(
            (owed.open_total(), owed.overdue_total()),
            (money(1.0), money(0.1))
        );
        let days: Vec<_> = owed.open.iter().map(|open| open.overdue_days).collect();
        assert_eq!(days, [Some(20), None, None]);
        assert_eq!((owed.paid_count, owed.is_certain()), (1, true));
    }

    #[test]
    fn a_credit_note_is_known_by_its_flag_whatever_its_sign() {
        let mut note = invoice(3, 50.0);
        note.credit_note = Some(true);
        let owed = judge([note, invoice(3, -20.0)]);
        assert_eq!((owed.credit_notes.len(), owed.overpaid.len()), (1, 1));
        assert_eq!((owed.open.len(), owed.open_total()), (0, Money::ZERO));
    }

    #[test]
    fn drafts_stand_apart_and_void_ones_count_for_nothing() {
        let mut draft = invoice(0, 80.0);
        draft.total = Field::Read(money(80.0));
        let owed = judge([draft, invoice(99, 500.0)]);
        assert_eq!((owed.open_total(), owed.voided_count), (Money::ZERO, 1));
        assert!(owed.draft_total() == Field::Read(money(80.0)));
        let untold = InvoiceSummary {
            total: Field::Unreadable("80 e".to_owned()),
            ..invoice(0, 80.0)
        };
        assert!(judge([untold]).draft_total().known().is_none());
    }

    #[test]
    fn what_could_not_be_read_is_unclear_and_not_nothing() {
        let mut no_status = invoice(3, 10.0);
        no_status.status = Field::Unreadable("open".to_owned());
        let mut no_sum = invoice(3, 10.0);
        no_sum.due_sum = Field::Unreadable("10 e".to_owned());
        let mut no_kind = invoice(3, 10.0);
        no_kind.credit_note = None;
        let unknown = [
            no_status,
            no_sum,
            no_kind,
            invoice(42, 10.0),
            invoice(3, f64::NAN),
        ];
        let owed = judge(unknown);
        assert_eq!((owed.unclear.len(), owed.is_certain()), (5, false));
    }

    #[test]
    fn what_only_others_have_to_pay_is_no_debt_of_the_client() {
        let mut insured = invoice(3, 0.0);
        insured.others_due = money(30.0);
        let owed = judge([insured, invoice(3, -0.0)]);
        assert_eq!((owed.owed_by_others.len(), owed.paid_count), (1, 1));
        assert_eq!(owed.open_total(), Money::ZERO);
    }

    #[test]
    fn an_open_invoice_may_be_overdue_where_its_due_date_cannot_be_read() {
        let mut unread = invoice(3, 5.0);
        unread.due_date = Field::Unreadable("30.11.2026".to_owned());
        let owed = judge([unread, invoice(3, 7.0)]);
        assert_eq!((owed.unreadable_due_count(), owed.open.len()), (1, 2));
    }

    proptest! {
        #[test]
        fn no_invoice_is_lost_and_no_sum_is_no_number(
            all in proptest::collection::vec((-1i64..6, any::<f64>(), any::<Option<bool>>()), 0..30)
        ) {
            let count = all.len();
            let owed = judge(all.into_iter().map(|(status, sum, credit_note)| InvoiceSummary {
                credit_note,
                ..invoice(status, sum)
            }));
            let told = owed.open.len() + owed.overpaid.len() + owed.credit_notes.len()
                + owed.drafts.len() + owed.unclear.len() + owed.owed_by_others.len() + owed.paid_count + owed.voided_count;
            prop_assert_eq!(told, count);
            prop_assert!(owed.open_total() >= Money::ZERO);
            prop_assert!(owed.overdue_total() <= owed.open_total());
        }
    }
}
