//! What the buttons do whose request Provet's workers send, and the worker that carries it out.
//!
//! A request becomes jobs in the database before it is answered; a [`Runner`] claims them, writes to Provet or hands the
//! event on, and looks in the record before it ever writes again. A new kind of work is a variant of [`Work`], a line in its
//! table, and what it sends in `steps`.

mod attempt;
mod event;
mod outcome;
mod outgoing;
mod runner;
mod setup;
mod steps;
mod template;
mod work;

pub use outcome::Reason;
pub use outgoing::{NotAllowed, Outgoing, SigningSecret};
pub use runner::Runner;
pub use setup::SetupError;
pub use template::{PLACEHOLDERS, Template, TemplateError};
pub use work::{STATUSES, Work, WorkError};
