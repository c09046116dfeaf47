//! Cageside: the panel beside the record.
//!
//! The modules from the ground up. Each may use some of those before it, as `tests/architecture.rs` says, and none after.
//!
//! - [`clock`]: the time of day, handed in so that tests can set it
//! - [`telemetry`]: logs and metrics
//! - [`clinic`]: pure veterinary arithmetic and judgement
//! - [`provet`]: all that is known of Provet Cloud
//! - [`storage`]: what we keep, and the vault that seals secrets
//! - [`guarded_write`]: one write to Provet, sent at most once for each look at the record
//! - [`views`]: HTML that several pages share
//! - [`panels`]: one folder per panel: what it asks, what it shows, what it writes
//! - [`background`]: what the buttons do whose request Provet's workers send
//! - [`settings`]: one file per settings page: what it decides and what it shows
//! - [`web`]: requests in, pages out
//! - [`config`]: every setting
//! - [`cli`]: the commands

pub mod background;
pub mod cli;
pub mod clinic;
pub mod clock;
pub mod config;
pub mod guarded_write;
pub mod panels;
pub mod provet;
pub mod settings;
pub mod storage;
pub mod telemetry;
pub mod views;
pub mod web;

/// A page is many small pieces, and a server with many threads spends much of its time asking for them: measured on the
/// launch route, this allocator costs a fraction of the system's.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;
