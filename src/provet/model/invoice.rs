//! An invoice, as charged: its sums are never computed again.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::Deserialize;

use super::Record;
use super::lenient::{self, Related};

/// An invoice or credit note. `/invoice/{id}/` \[C\]
#[derive(Clone, PartialEq, Deserialize)]
pub struct Invoice {
    /// Taken from `url` where `id` is missing.
    #[serde(default, deserialize_with = "lenient::integer")]
    pub id: Option<i64>,
    /// Who pays.
    #[serde(default, deserialize_with = "lenient::related")]
    pub client: Option<Related>,
    /// The printed number; absent until finalised. \[C\]
    #[serde(default, deserialize_with = "lenient::text")]
    pub invoice_number: String,
    /// Comes before the number.
    #[serde(default, deserialize_with = "lenient::text")]
    pub invoice_prefix: String,
    /// 0 draft, 1 sent, 2 open, 3 finalized, 4 invoicing, 99 voided. \[D\] Some lists leave it out. \[C\]
    #[serde(default, deserialize_with = "lenient::integer")]
    pub status: Option<i64>,
    /// When it was made out.
    #[serde(default, deserialize_with = "lenient::instant")]
    pub invoice_date: Option<Timestamp>,
    /// When it falls due.
    #[serde(default, deserialize_with = "lenient::date")]
    pub invoice_due_date: Option<Date>,
    /// Total with tax.
    #[serde(default, deserialize_with = "lenient::number")]
    pub total_with_vat: Option<f64>,
    /// What is still to be paid; may be negative. \[C\]
    #[serde(default, deserialize_with = "lenient::number")]
    pub due_sum: Option<f64>,
    /// When it was paid.
    #[serde(default, deserialize_with = "lenient::instant")]
    pub date_paid: Option<Timestamp>,
    /// The one mark of a credit note: the sign of its amounts is none. \[C\] None when Provet did not say, as in the
    /// short rows of older lists. \[C\]
    #[serde(default, deserialize_with = "lenient::flag_if_told")]
    pub credit_note: Option<bool>,
}

impl Record for Invoice {
    const ALIASES: &'static [(&'static str, &'static [&'static str])] = &[("status", &["_status"])];
}
