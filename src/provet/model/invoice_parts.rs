//! What an invoice is made of: its rows, its sums by rate of tax, its payments. None of it is ever computed again.

use serde::Deserialize;

use super::ProvetRecord;
use super::codes::PaymentMethod;
use super::lenient::{self, RelatedRecord};
use crate::values::{DayOrInstant, Field, Money};

/// A row as it was charged. `/invoicerow/` \[C\]
#[derive(Clone, PartialEq, Deserialize)]
pub struct InvoiceRow {
    /// Taken from `url` where `id` is missing.
    #[serde(default, deserialize_with = "lenient::integer")]
    pub id: Option<i64>,
    /// The invoice it is on.
    #[serde(default, deserialize_with = "lenient::related")]
    pub invoice: Option<RelatedRecord>,
    /// The line of a consultation it came from; none for a fee that Provet added. \[C\]
    #[serde(default, deserialize_with = "lenient::related")]
    pub consultation_item: Option<RelatedRecord>,
    /// What was sold.
    #[serde(default, deserialize_with = "lenient::text")]
    pub name: String,
    /// How many, as sold; times the price it is not always what was charged. \[C\]
    #[serde(default, deserialize_with = "lenient::number")]
    pub quantity: Field<f64>,
    /// The price of one, with tax.
    #[serde(default, deserialize_with = "lenient::money")]
    pub price_with_vat: Field<Money>,
    /// Charged, without tax.
    #[serde(default, deserialize_with = "lenient::money")]
    pub sum: Field<Money>,
    /// The tax charged.
    #[serde(default, deserialize_with = "lenient::money")]
    pub sum_vat: Field<Money>,
    /// Charged, with tax: the amount that counts. \[C\] May be negative on an ordinary invoice. \[C\]
    #[serde(default, deserialize_with = "lenient::money")]
    pub sum_total: Field<Money>,
    /// The rate of tax, in percent.
    #[serde(default, deserialize_with = "lenient::number")]
    pub vat_percentage: Field<f64>,
    /// The animal it is for.
    #[serde(default, deserialize_with = "lenient::related")]
    pub patient: Option<RelatedRecord>,
    /// On a credit note, the row that is taken back.
    #[serde(default, deserialize_with = "lenient::related")]
    pub credited_invoicerow: Option<RelatedRecord>,
    /// The row that this one belongs to, as a fee does to a medicine.
    #[serde(default, deserialize_with = "lenient::related")]
    pub parent_linked_item: Option<RelatedRecord>,
}

impl ProvetRecord for InvoiceRow {}

/// What an invoice holds under one rate of tax. `/invoicerow_vatgroup/` is documented \[D\], its fields are not \[I\].
#[derive(Clone, PartialEq, Deserialize)]
pub struct InvoiceVat {
    /// The invoice.
    #[serde(default, deserialize_with = "lenient::related")]
    pub invoice: Option<RelatedRecord>,
    /// The rate, in percent.
    #[serde(default, deserialize_with = "lenient::number")]
    pub vat_percentage: Field<f64>,
    /// Without tax.
    #[serde(default, deserialize_with = "lenient::money")]
    pub sum: Field<Money>,
    /// The tax.
    #[serde(default, deserialize_with = "lenient::money")]
    pub sum_vat: Field<Money>,
    /// With tax.
    #[serde(default, deserialize_with = "lenient::money")]
    pub sum_total: Field<Money>,
}

impl ProvetRecord for InvoiceVat {
    const ALIASES: &'static [(&'static str, &'static [&'static str])] = &[
        ("vat_percentage", &["percentage", "vat"]),
        ("sum", &["total", "sum_without_vat"]),
        ("sum_vat", &["total_vat", "vat_sum"]),
        ("sum_total", &["total_with_vat", "sum_with_vat"]),
    ];
}

/// A payment. `/invoicepayment/` \[C\]; which field holds its day is not known \[I\].
#[derive(Clone, PartialEq, Deserialize)]
pub struct InvoicePayment {
    /// Taken from `url` where `id` is missing.
    #[serde(default, deserialize_with = "lenient::integer")]
    pub id: Option<i64>,
    /// The invoice that was paid.
    #[serde(default, deserialize_with = "lenient::related")]
    pub invoice: Option<RelatedRecord>,
    /// How much.
    #[serde(default, deserialize_with = "lenient::money")]
    pub paid: Field<Money>,
    /// Free text, such as the name of the method.
    #[serde(default, deserialize_with = "lenient::text")]
    pub info: String,
    /// How it was paid.
    #[serde(default, deserialize_with = "lenient::code")]
    pub payment_type: Field<PaymentMethod>,
    /// The day it was paid, where Provet says. \[I\]
    #[serde(default, deserialize_with = "lenient::day_or_instant")]
    pub payment_date: Field<DayOrInstant>,
    /// When it was entered. \[C\]
    #[serde(default, deserialize_with = "lenient::day_or_instant")]
    pub created: Field<DayOrInstant>,
}

impl ProvetRecord for InvoicePayment {
    const ALIASES: &'static [(&'static str, &'static [&'static str])] =
        &[("payment_date", &["date_paid", "date", "paid_date"])];
}
