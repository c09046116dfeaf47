//! Veterinary rules as pure functions.
//!
//! One module for each question: age, weight, care due, balance, consultation
//! status, contact. Every function takes plain values and the current time as
//! arguments and knows nothing of Provet, HTML or storage. A record that could
//! not be read has a value of its own and is never treated as "none".

pub mod age;
pub mod arrival_warnings;
pub mod balance;
pub mod calendar_days;
pub mod care_due;
pub mod consultation;
pub mod contact;
pub mod invoice;
pub mod laboratory;
pub mod reminder_check;
pub mod shifts;
pub mod species;
pub mod validity;
pub mod weight;
