//! What runs beside the requests. The [`supervisor`] starts each worker, and starts it again when it ends.

mod cleanup;
mod credential_check;
mod job_waiters;
mod job_worker;
mod live_updates;
mod node_heartbeat;
mod panel_open_log;
mod rejected_launch_log;
mod supervisor;
mod worker_registry;

pub(crate) use cleanup::run_cleanup;
pub use credential_check::CredentialVerifier;
pub use job_worker::JobWorker;
pub use live_updates::LiveUpdates;
pub(crate) use node_heartbeat::NodeHeartbeat;
pub(crate) use panel_open_log::PanelOpenRecorder;
pub(crate) use rejected_launch_log::RejectionRecorder;
pub(crate) use supervisor::Supervisor;
pub(crate) use worker_registry::WorkerRegistry;
