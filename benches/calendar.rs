//! The sheet of a day of 120 appointments while every call to Provet takes 80 ms: how many calls, and how long.
//!
//! The promise: at most 12 calls, and complete within 1.3 of the longest chain of dependent calls. How long that chain is
//! is read from the calls the stand-in saw: a call depends on another when it began after that one was answered. What
//! the chain costs is measured in the same run, by the same kind of client to the same stand-in, in turns with the panel.
//!
