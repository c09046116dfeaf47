//! A reminder of care that falls due, and the template it is written from.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::Deserialize;

use super::ProvetRecord;
use super::lenient::{self, RelatedRecord};
use crate::values::{DayOrInstant, Field, ReminderStatus};

/// A reminder of care that falls due. `/reminder/`; without `id` in real data, which is then taken from `url`. \[C\]
#[derive(Clone, PartialEq, Deserialize)]
pub struct Reminder {
    /// Taken from `url` where `id` is missing.
    #[serde(default, deserialize_with = "lenient::integer")]
    pub id: Option<i64>,
    /// The animal.
    #[serde(default, deserialize_with = "lenient::related")]
    pub patient: Option<RelatedRecord>,
    /// Its owner.
    #[serde(default, deserialize_with = "lenient::related_field")]
    pub client: Field<RelatedRecord>,
    /// What kind of care: the template's title says it.
    #[serde(default, deserialize_with = "lenient::related")]
    pub reminder_template: Option<RelatedRecord>,
    /// Subject of the e-mail; says what it is about where there is no template.
    #[serde(default, deserialize_with = "lenient::text")]
    pub email_subject: String,
    /// When the care falls due. \[C\]
    #[serde(default, deserialize_with = "lenient::day_or_instant")]
    pub expiry_date: Field<DayOrInstant>,
    /// When the message goes out: due date less `send_before` days. \[C\]
    #[serde(default, deserialize_with = "lenient::date")]
    pub planned_sending_date: Field<Date>,
    /// How far its message has come.
    #[serde(default, deserialize_with = "lenient::code")]
    pub status: Field<ReminderStatus>,
    /// How it is sent: 1 is e-mail \[C\], the others are not public.
    #[serde(default, deserialize_with = "lenient::integer")]
    pub send_method: Option<i64>,
    /// The address it goes to; its owner's where empty. \[I\]
    #[serde(default, deserialize_with = "lenient::text")]
    pub email_address: String,
    /// The number it goes to; its owner's where empty. \[I\]
    #[serde(default, deserialize_with = "lenient::text")]
    pub phone_number: String,
    /// When it was made.
    #[serde(default, deserialize_with = "lenient::instant")]
    pub created: Field<Timestamp>,
}

impl ProvetRecord for Reminder {}

/// What reminders of one kind say. `/remindertemplate/` \[C\]
#[derive(Clone, PartialEq, Deserialize)]
pub struct ReminderTemplate {
    /// Taken from `url` where `id` is missing.
    #[serde(default, deserialize_with = "lenient::integer")]
    pub id: Option<i64>,
    /// Such as "Rabies vaccination".
    #[serde(default, deserialize_with = "lenient::text")]
    pub title: String,
}

impl ProvetRecord for ReminderTemplate {}
