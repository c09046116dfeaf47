//! The built binary, driven from outside: its commands, its logs, and what is left of it after `kill -9`.
#![expect(clippy::unwrap_used, reason = "a failed step is a failed test")]
#![expect(clippy::indexing_slicing, reason = "a failed step is a failed test")]
#![expect(clippy::panic, reason = "a failed step is a failed test")]
#![expect(clippy::future_not_send, reason = "tests stay on one thread")]

mod backup;
mod chaos;
mod commands;
mod connections;
mod crash;
mod logs;
mod operators;
mod rotation;

#[path = "../support/installation.rs"]
mod installation;

#[path = "../support/mod.rs"]
#[expect(dead_code, reason = "other tests use the server in process")]
mod support;
