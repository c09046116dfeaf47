//! Background requests against the stand-in: what is accepted is carried out once, whatever gets lost.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a failed step is a failed test"
)]

mod crash;
mod desk;
mod forward;
mod lossy;
mod requests;
