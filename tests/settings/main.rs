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
mod provet;
mod renamed;
mod signing;
#[path = "../support/standin.rs"]
mod standin;
mod system;
