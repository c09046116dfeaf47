//! Pure veterinary arithmetic and judgement.
//!
//! One file for each question a clinic asks: how old, how heavy, what is due,
//! what is owed, where a visit stands, how to reach the owner. Everything here
//! takes plain values, is told the time, and knows nothing of Provet, HTML or
//! storage. What could not be read is an answer of its own, never "none".

pub mod age;
pub mod arrival_warnings;
pub mod balance;
pub mod care_due;
pub mod consultation;
pub mod contact;
pub mod invoice;
pub mod laboratory;
pub mod money;
pub mod reminder_check;
pub mod shifts;
pub mod validity;
pub mod weight;
