//! Pure veterinary arithmetic and judgement.
//!
//! One file for each question a clinic asks: how old, how heavy, what is due,
//! what is owed, where a visit stands, how to reach the owner. Everything here
//! takes plain values, is told the time, and knows nothing of Provet, HTML or
//! storage. What could not be read is an answer of its own, never "none".

pub mod age;
pub mod arrival;
pub mod bill;
pub mod contact;
pub mod due;
pub mod laboratory;
pub mod owed;
pub mod roster;
pub mod sending;
pub mod validity;
pub mod way;
pub mod weight;
