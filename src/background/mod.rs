//! What the buttons do whose request Provet's workers send, and the worker that carries it out.
//!
//! A request becomes jobs in the database before it is answered; a [`Runner`] claims them, writes to Provet or hands the
//! event on, and looks in the record before it ever writes again. A new kind of work is a variant of [`Work`], a line in its
//! table, and what it sends in `steps`.

mod action;
mod action_setup;
mod job_executor;
mod job_worker;
mod outcome;
mod provet_action;
mod template;
mod webhook_event;
mod webhook_sender;

pub use action::{BackgroundAction, BackgroundActionError, TARGET_STATUSES};
pub use action_setup::ActionSetupError;
pub use job_worker::JobWorker;
pub use outcome::JobFailureReason;
pub use template::{NoteTemplate, PLACEHOLDERS, TemplateError};
pub use webhook_sender::{SigningSecret, UrlNotAllowed, WebhookSender};
