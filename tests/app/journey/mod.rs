//! Whole ways through the program, in process: our server and the stand-in for Provet on loopback, on both databases.

mod first_day;
mod idempotency;
mod live;
mod partial_failures;
mod patient_journey;
mod request_waves;
mod silent_provet;
mod tokens;
