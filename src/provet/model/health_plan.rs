//! An animal's health plan: what it includes, what of it was used, what is paid for it.
//!
//! That these records exist is documented \[D\]; their fields are not \[I\] and are read tolerantly.

use serde::Deserialize;

use super::ProvetRecord;
use super::lenient::{self, RelatedRecord};
use crate::values::{DayOrInstant, Field, Money};

/// One animal's health plan. `/patienthealthplan/`
#[derive(Clone, PartialEq, Deserialize)]
pub struct PatientHealthPlan {
    /// Taken from `url` where `id` is missing.
    #[serde(default, deserialize_with = "lenient::integer")]
    pub id: Option<i64>,
    /// The animal.
    #[serde(default, deserialize_with = "lenient::related_field")]
    pub patient: Field<RelatedRecord>,
    /// Its owner.
    #[serde(default, deserialize_with = "lenient::related")]
    pub client: Option<RelatedRecord>,
    /// Which plan it is; by name where it was exposed.
    #[serde(default, deserialize_with = "lenient::related")]
    pub healthplan: Option<RelatedRecord>,
    /// The first day.
    #[serde(default, deserialize_with = "lenient::day_or_instant")]
    pub start_date: Field<DayOrInstant>,
    /// The last day.
    #[serde(default, deserialize_with = "lenient::day_or_instant")]
    pub end_date: Field<DayOrInstant>,
    /// What is paid each time.
    #[serde(default, deserialize_with = "lenient::money")]
    pub price: Field<Money>,
    /// When the next payment is due.
    #[serde(default, deserialize_with = "lenient::day_or_instant")]
    pub next_payment_date: Field<DayOrInstant>,
    /// Goes on by itself when it ends; none when Provet did not say.
    #[serde(default, deserialize_with = "lenient::flag_field")]
    pub renewed_automatically: Field<bool>,
    /// Free text.
    #[serde(default, deserialize_with = "lenient::text")]
    pub remarks: String,
}

impl ProvetRecord for PatientHealthPlan {
    const ALIASES: &'static [(&'static str, &'static [&'static str])] = &[
        ("healthplan", &["health_plan", "plan"]),
        ("start_date", &["valid_from", "started", "start"]),
        ("end_date", &["valid_to", "expiry_date", "end"]),
    ];
}

/// Something that a plan includes. `/patienthealthplanitem/`
#[derive(Clone, PartialEq, Deserialize)]
pub struct HealthPlanItem {
    /// Taken from `url` where `id` is missing.
    #[serde(default, deserialize_with = "lenient::integer")]
    pub id: Option<i64>,
    /// The animal's plan.
    #[serde(default, deserialize_with = "lenient::related")]
    pub patienthealthplan: Option<RelatedRecord>,
    /// What it is.
    #[serde(default, deserialize_with = "lenient::text")]
    pub name: String,
    /// How many are included.
    #[serde(default, deserialize_with = "lenient::number")]
    pub quantity: Field<f64>,
    /// How many were used.
    #[serde(default, deserialize_with = "lenient::number")]
    pub used_quantity: Field<f64>,
    /// How much cheaper it is, in percent.
    #[serde(default, deserialize_with = "lenient::number")]
    pub discount_percentage: Field<f64>,
}

impl ProvetRecord for HealthPlanItem {
    const ALIASES: &'static [(&'static str, &'static [&'static str])] = &[
        ("patienthealthplan", &["patient_health_plan", "health_plan"]),
        ("name", &["title"]),
        ("used_quantity", &["quantity_used", "used"]),
    ];
}

/// A payment for a plan. `/patient_health_plan_payment/`
#[derive(Clone, PartialEq, Deserialize)]
pub struct HealthPlanPayment {
    /// Taken from `url` where `id` is missing.
    #[serde(default, deserialize_with = "lenient::integer")]
    pub id: Option<i64>,
    /// The animal's plan.
    #[serde(default, deserialize_with = "lenient::related")]
    pub patienthealthplan: Option<RelatedRecord>,
    /// When it falls due.
    #[serde(default, deserialize_with = "lenient::day_or_instant")]
    pub due_date: Field<DayOrInstant>,
    /// How much.
    #[serde(default, deserialize_with = "lenient::money")]
    pub amount: Field<Money>,
    /// The invoice it is on.
    #[serde(default, deserialize_with = "lenient::related")]
    pub invoice: Option<RelatedRecord>,
}

impl ProvetRecord for HealthPlanPayment {
    const ALIASES: &'static [(&'static str, &'static [&'static str])] = &[
        ("patienthealthplan", &["patient_health_plan", "health_plan"]),
        ("amount", &["price", "sum", "total"]),
        ("due_date", &["date", "payment_date"]),
    ];
}
