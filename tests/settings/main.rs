//! The settings pages, in process: browsers that get pages and send the forms they find there, with the time handed in.
#![expect(clippy::unwrap_used, reason = "a failed step is a failed test")]
#![expect(clippy::panic, reason = "a failed step is a failed test")]

mod accounts;
mod audit;
mod buttons;
mod clinic;
mod clinics;
mod doctor;
mod doors;
mod harness;
mod jobs;
mod layouts;
mod matrix;
mod odd;
#[path = "../support/postgres.rs"]
mod postgres;
mod provet;
mod renamed;
#[path = "../support/scratch.rs"]
mod scratch;
mod signing;
#[path = "../support/standin.rs"]
mod standin;
mod system;
