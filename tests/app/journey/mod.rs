//! Whole ways through the program, in process: our server and the stand-in for Provet on loopback, on both databases.

mod depth;
mod harness;
mod live;
mod once;
mod story;
mod tokens;
mod trouble;
