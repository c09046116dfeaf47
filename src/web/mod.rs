//! Requests in, pages out: the router and what stands around every answer.
//!
//! Nothing is decided here about animals or money, and Provet is asked only by the panels and by the [`Prover`].

mod app;
mod around;
mod assets;
mod background;
mod body;
mod buttons;
mod client_address;
mod cookies;
mod dress;
mod errors;
mod events;
mod given;
mod headers;
mod health;
mod hookup;
mod launch;
mod live;
mod observe;
mod openings;
mod origin;
mod page;
mod panel;
mod paper;
mod people;
mod presence;
mod pressed;
mod prover;
mod random;
mod record;
mod refusals;
mod router;
mod segments;
mod serve;
mod session;
mod settings;
mod stream;
mod tidying;
mod webhook;
mod writes;

pub use app::{App, Parts};
pub use body::LIMIT as BODY_LIMIT;
pub use given::{Settings, redirect_uri};
pub use live::Live;
pub use prover::Prover;
pub use router::router;
pub use serve::serve;
