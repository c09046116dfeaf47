//! Every kind of button on every page: set up on both sides, read from the stand-in's page as a browser reads it, pressed.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a failed step is a failed test"
)]

mod background;
mod button;
mod foreground;
mod one_url;
mod pages;
mod place;
mod recipes;

#[expect(dead_code, reason = "other tests use the rest")]
#[path = "../support/node.rs"]
mod node;
#[path = "../support/postgres.rs"]
mod postgres;
#[expect(
    unused_macros,
    unused_imports,
    dead_code,
    reason = "other tests use the rest"
)]
#[path = "../support/scratch.rs"]
mod scratch;
#[path = "../support/standin.rs"]
mod standin;
