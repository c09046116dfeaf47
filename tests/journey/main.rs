//! Whole ways through the program, in process: our server and the stand-in for Provet on loopback, on both databases.
#![expect(clippy::unwrap_used, reason = "a failed step is a failed test")]
#![expect(clippy::panic, reason = "a failed step is a failed test")]

mod depth;
mod harness;
mod live;
mod once;
mod story;
mod tokens;
mod trouble;

#[path = "../support/node.rs"]
mod node;
#[path = "../support/postgres.rs"]
mod postgres;
#[path = "../support/scratch.rs"]
mod scratch;
#[path = "../support/standin.rs"]
#[expect(dead_code, reason = "here it always has something in front of it")]
mod standin;
