//! The web side, in process: requests in, pages out, with the time handed in and no network but a loopback token endpoint.

mod assets;
mod errors;
mod fake;
mod harness;
mod headers;
mod health;
mod hookup;
mod launch;
mod live;
mod logs;
mod openings;
mod panels;
mod paper;
mod prover;
mod serving;
mod session;
mod streaming;
mod webhook;
