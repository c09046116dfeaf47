//! Cageside: the panel beside the record.
//!
//! The modules from the ground up; each may use the ones above it in this list
//! as far as `tests/architecture.rs` allows, never the ones below.

pub mod cli;
pub mod clinic;
pub mod clock;
pub mod config;
pub mod panels;
pub mod provet;
pub mod simulator;
pub mod storage;
pub mod telemetry;
pub mod views;
pub mod web;
