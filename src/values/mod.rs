//! Plain values that both Provet's records and the clinic's rules speak of: amounts of money, and Provet's statuses.
//!
//! They are decoded once, where a record is read. A number that is not known keeps its number.

mod day;
mod decimal;
mod field;
mod money;
mod status;

pub use day::DayOrInstant;
pub use decimal::parse_decimal;
pub use field::{Field, ReadList};
pub use money::Money;
pub use status::{ConsultationStatus, InvoiceStatus, ReminderStatus};
