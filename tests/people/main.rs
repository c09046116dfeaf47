//! People sign in from inside a panel: our server in process, the stand-in for Provet on loopback, the time handed in.
#![expect(clippy::unwrap_used, reason = "a failed step is a failed test")]
#![expect(clippy::panic, reason = "a failed step is a failed test")]
#![expect(clippy::indexing_slicing, reason = "a failed step is a failed test")]

mod apart;
mod background;
mod browser;
mod callbacks;
mod ends;
mod house;
mod live;
mod policy;
mod settings;
mod signing;
