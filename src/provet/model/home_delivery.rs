//! An order that is sent to an owner's home, and what is in it.
//!
//! Only the beginning of the path is documented, `home_delivery/`, and that orders and their items exist \[D\]; all else
//! is assumed \[I\] and read tolerantly.

use serde::Deserialize;

use super::ProvetRecord;
use super::codes::{DeliveryItemStatus, DeliveryOrderStatus};
use super::lenient::{self, RelatedRecord};
use crate::values::{DayOrInstant, Field, Money};

/// An order. `/home_delivery/order/`
#[derive(Clone, PartialEq, Deserialize)]
pub struct DeliveryOrder {
    /// Taken from `url` where `id` is missing.
    #[serde(default, deserialize_with = "lenient::integer")]
    pub id: Option<i64>,
    /// The number people know it by.
    #[serde(default, deserialize_with = "lenient::text")]
    pub order_number: String,
    /// Whose it is.
    #[serde(default, deserialize_with = "lenient::related_field")]
    pub client: Field<RelatedRecord>,
    /// The animal it is for.
    #[serde(default, deserialize_with = "lenient::related")]
    pub patient: Option<RelatedRecord>,
    /// The invoice it is on.
    #[serde(default, deserialize_with = "lenient::related")]
    pub invoice: Option<RelatedRecord>,
    /// How far it has come.
    #[serde(default, deserialize_with = "lenient::code")]
    pub status: Field<DeliveryOrderStatus>,
    /// When it was ordered.
    #[serde(default, deserialize_with = "lenient::day_or_instant")]
    pub ordered: Field<DayOrInstant>,
    /// When it is to arrive.
    #[serde(default, deserialize_with = "lenient::day_or_instant")]
    pub delivery_date: Field<DayOrInstant>,
    /// To whom.
    #[serde(default, deserialize_with = "lenient::text")]
    pub delivery_name: String,
    /// Street.
    #[serde(default, deserialize_with = "lenient::text")]
    pub delivery_street_address: String,
    /// Postal code.
    #[serde(default, deserialize_with = "lenient::text")]
    pub delivery_zip_code: String,
    /// Town.
    #[serde(default, deserialize_with = "lenient::text")]
    pub delivery_city: String,
    /// Where the carrier says how far it is.
    #[serde(default, deserialize_with = "lenient::text")]
    pub tracking_url: String,
    /// Free text.
    #[serde(default, deserialize_with = "lenient::text")]
    pub remarks: String,
    /// Total with tax.
    #[serde(default, deserialize_with = "lenient::money")]
    pub total_with_vat: Field<Money>,
}

impl ProvetRecord for DeliveryOrder {
    const ALIASES: &'static [(&'static str, &'static [&'static str])] = &[
        ("ordered", &["created"]),
        ("remarks", &["note", "notes"]),
        ("order_number", &["number"]),
        ("total_with_vat", &["total"]),
    ];
}

/// Something in an order. `/home_delivery/item/`
#[derive(Clone, PartialEq, Deserialize)]
pub struct DeliveryItem {
    /// Taken from `url` where `id` is missing.
    #[serde(default, deserialize_with = "lenient::integer")]
    pub id: Option<i64>,
    /// The order.
    #[serde(default, deserialize_with = "lenient::related")]
    pub order: Option<RelatedRecord>,
    /// What it is.
    #[serde(default, deserialize_with = "lenient::text")]
    pub name: String,
    /// How many.
    #[serde(default, deserialize_with = "lenient::number")]
    pub quantity: Field<f64>,
    /// Of what.
    #[serde(default, deserialize_with = "lenient::text")]
    pub unit: String,
    /// How far it has come.
    #[serde(default, deserialize_with = "lenient::code")]
    pub status: Field<DeliveryItemStatus>,
    /// What was sent in its place.
    #[serde(default, deserialize_with = "lenient::related")]
    pub replaced_by: Option<RelatedRecord>,
    /// When it is sent again, where it is sent regularly.
    #[serde(default, deserialize_with = "lenient::day_or_instant")]
    pub next_delivery_date: Field<DayOrInstant>,
}

impl ProvetRecord for DeliveryItem {
    const ALIASES: &'static [(&'static str, &'static [&'static str])] =
        &[("order", &["home_delivery_order", "home_delivery"])];
}
