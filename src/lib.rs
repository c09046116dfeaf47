//! Cageside: a side panel for Provet Cloud.
//!
//! The modules from the ground up. Each may use some of those before it, as `tests/repository/architecture.rs` says, and none after.
//!
//! - [`clock`]: the time of day, handed in so that tests can set it
//! - [`telemetry`]: logs and metrics
//! - [`values`]: plain values that records and rules share: money, statuses
//! - [`clinic`]: veterinary rules and arithmetic, without input or output
//! - [`provet`]: all that is known of Provet Cloud
//! - [`storage`]: the database, and the vault that encrypts secrets
//! - [`guarded_write`]: one write to Provet, sent at most once for each look at the record
//! - [`views`]: HTML that several pages share
//! - [`panels`]: one folder per panel: what it reads, shows and writes
//! - [`background`]: what background buttons do: their actions, and one attempt at a job
//! - [`workers`]: what runs beside the requests: jobs, credential checks, live updates, logs, clean-up
//! - [`settings`]: one file per settings page: what it decides and what it shows
//! - [`web`]: the HTTP surface
//! - [`config`]: every setting
//! - [`cli`]: the commands

pub mod access_policy;
pub mod background;
pub mod cli;
pub mod clinic;
pub mod clock;
pub mod config;
pub mod error_chain;
pub mod guarded_write;
pub mod panels;
pub mod provet;
pub mod settings;
pub mod storage;
pub mod telemetry;
pub mod values;
pub mod views;
pub mod web;
pub mod workers;

/// A page is many small pieces, and a server with many threads spends much of its time asking for them: measured on the
/// launch route, this allocator costs a fraction of the system's.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;
