//! An invoice, as charged: its sums are never computed again.

use serde::Deserialize;

use super::ProvetRecord;
use super::lenient::{self, RelatedRecord};
use crate::values::{DayOrInstant, Field, InvoiceStatus, Money, ReadList};

/// An invoice or credit note. `/invoice/{id}/` \[C\]
#[derive(Clone, PartialEq, Deserialize)]
pub struct Invoice {
    /// Taken from `url` where `id` is missing.
    #[serde(default, deserialize_with = "lenient::integer")]
    pub id: Option<i64>,
    /// Who pays.
    #[serde(default, deserialize_with = "lenient::related_field")]
    pub client: Field<RelatedRecord>,
    /// The printed number; absent until finalised. \[C\]
    #[serde(default, deserialize_with = "lenient::text")]
    pub invoice_number: String,
    /// Comes before the number.
    #[serde(default, deserialize_with = "lenient::text")]
    pub invoice_prefix: String,
    /// How far it has come. Some lists leave it out. \[C\]
    #[serde(default, deserialize_with = "lenient::code")]
    pub status: Field<InvoiceStatus>,
    /// When it was made out.
    #[serde(default, deserialize_with = "lenient::day_or_instant_unless_no")]
    pub invoice_date: Field<DayOrInstant>,
    /// When it falls due.
    #[serde(default, deserialize_with = "lenient::day_or_instant_unless_no")]
    pub invoice_due_date: Field<DayOrInstant>,
    /// Total with tax.
    #[serde(default, deserialize_with = "lenient::money")]
    pub total_with_vat: Field<Money>,
    /// What is still to be paid; may be negative. \[C\]
    #[serde(default, deserialize_with = "lenient::money")]
    pub due_sum: Field<Money>,
    /// When it was paid.
    #[serde(default, deserialize_with = "lenient::day_or_instant_unless_no")]
    pub date_paid: Field<DayOrInstant>,
    /// The one mark of a credit note: the sign of its amounts is none. \[C\] None when Provet did not say, as in the
    /// short rows of older lists. \[C\]
    #[serde(default, deserialize_with = "lenient::optional_flag")]
    pub credit_note: Option<bool>,
    /// For bank transfers.
    #[serde(default, deserialize_with = "lenient::text")]
    pub reference_number: String,
    /// Total without tax.
    #[serde(default, deserialize_with = "lenient::money")]
    pub total: Field<Money>,
    /// The tax in it.
    #[serde(default, deserialize_with = "lenient::money")]
    pub total_vat: Field<Money>,
    /// The part of [`due_sum`](Self::due_sum) that the client owes, where somebody else pays a part.
    #[serde(default, deserialize_with = "lenient::money")]
    pub client_due_sum: Field<Money>,
    /// The person who pays, as called when it was made out; so are the other `payer_` and `receiver_` fields.
    #[serde(default, deserialize_with = "lenient::text")]
    pub payer_name: String,
    /// The organisation that pays.
    #[serde(default, deserialize_with = "lenient::text")]
    pub payer_organization_name: String,
    /// Street of who pays.
    #[serde(default, deserialize_with = "lenient::text")]
    pub payer_street_address: String,
    /// Postal code of who pays.
    #[serde(default, deserialize_with = "lenient::text")]
    pub payer_zip_code: String,
    /// Town of who pays.
    #[serde(default, deserialize_with = "lenient::text")]
    pub payer_city: String,
    /// The clinic.
    #[serde(default, deserialize_with = "lenient::text")]
    pub receiver_name: String,
    /// The organisation behind the clinic.
    #[serde(default, deserialize_with = "lenient::text")]
    pub receiver_organization_name: String,
    /// The account that is paid to.
    #[serde(default, deserialize_with = "lenient::text")]
    pub receiver_iban: String,
    /// The clinic's number for tax.
    #[serde(default, deserialize_with = "lenient::text")]
    pub receiver_vat_number: String,
    /// The visit it is for; none on credit notes. \[C\]
    #[serde(default, deserialize_with = "lenient::related")]
    pub consultation: Option<RelatedRecord>,
    /// On a credit note, the visit that was reversed. \[C\]
    #[serde(default, deserialize_with = "lenient::related")]
    pub original_consultation: Option<RelatedRecord>,
    /// The animals it is for.
    #[serde(default, deserialize_with = "lenient::relations")]
    pub patients: ReadList<RelatedRecord>,
    /// On a credit note, the invoice it takes back.
    #[serde(default, deserialize_with = "lenient::related")]
    pub credit_note_original_invoice: Option<RelatedRecord>,
    /// Of a chain of credit notes and new invoices, the first.
    #[serde(default, deserialize_with = "lenient::related")]
    pub first_original_invoice: Option<RelatedRecord>,
    /// The credit notes that take it back.
    #[serde(default, deserialize_with = "lenient::relations")]
    pub related_credit_note: ReadList<RelatedRecord>,
    /// The same in the singular; which of both is filled is not documented. \[I\]
    #[serde(default, deserialize_with = "lenient::related")]
    pub related_credit_note_invoice: Option<RelatedRecord>,
    /// Whether it was made of other invoices, which keep the rows. \[I\]
    #[serde(default, deserialize_with = "lenient::flag")]
    pub consolidated_invoice: bool,
    /// The invoices that were drawn together into this one.
    #[serde(default, deserialize_with = "lenient::relations")]
    pub consolidated_invoices: ReadList<RelatedRecord>,
    /// The invoice that this one was drawn together into.
    #[serde(default, deserialize_with = "lenient::related")]
    pub related_consolidated_invoice: Option<RelatedRecord>,
    /// Sold at the desk, without a visit.
    #[serde(default, deserialize_with = "lenient::flag")]
    pub countersale: bool,
    /// To be paid later, as agreed.
    #[serde(default, deserialize_with = "lenient::flag")]
    pub agreed_to_pay_later: bool,
    /// Free text.
    #[serde(default, deserialize_with = "lenient::text")]
    pub remarks: String,
}

impl Invoice {
    /// Whether other invoices were drawn together into this one.
    pub fn is_consolidated(&self) -> bool {
        // Either mark counts: which of both Provet sets is not documented. [I]
        self.consolidated_invoice || !self.consolidated_invoices.is_none_recorded()
    }
}

impl ProvetRecord for Invoice {
    const ALIASES: &'static [(&'static str, &'static [&'static str])] =
        &[("status", &["_status"]), ("date_paid", &["invoice_payed"])];
}
