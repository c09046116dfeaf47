//! What background buttons do: their actions, and one attempt at a job.
//!
//! A request becomes jobs in the database before it is answered. [`JobWorker`](crate::workers::JobWorker) claims them and
//! has them executed here: each attempt writes to Provet or sends a webhook, and reads the record before it ever writes
//! again. A new action is a variant of [`BackgroundAction`], a line in its table, and what it sends in `provet_action`.

mod action;
mod action_setup;
mod job_executor;
mod outcome;
mod provet_action;
mod template;
mod webhook_event;
mod webhook_sender;

pub use action::{BackgroundAction, BackgroundActionError, TARGET_STATUSES};
pub use action_setup::ActionSetupError;
pub(crate) use job_executor::JobExecutor;
pub use outcome::JobFailureReason;
pub(crate) use outcome::{AttemptOutcome, MAX_ATTEMPTS, retry_delay};
pub use template::{NoteTemplate, PLACEHOLDERS, TemplateError};
pub use webhook_sender::{SigningSecret, UrlNotAllowed, WebhookSender};
