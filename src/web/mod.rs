//! Requests in, pages out: the router and what stands around every answer.
//!
//! Nothing is decided here about animals or money, and Provet is asked only by the panels and by the [`Prover`].

mod access_log;
mod app;
mod assets;
mod background_request;
mod body;
mod button_lookup;
mod cleanup;
mod client_ip;
mod cookies;
mod credential_verifier;
mod detached_tasks;
mod document;
mod error_messages;
mod error_page;
mod errors;
mod extract;
mod fetch_metadata;
mod headers;
mod health;
mod hookup;
mod launch;
mod live;
mod middleware;
mod node_heartbeat;
mod oauth;
mod panel;
mod panel_open_log;
mod panel_page;
mod panel_session;
mod random_hex;
mod rejected_launch_log;
mod router;
mod serve;
mod settings;
mod sse;
mod stream;
mod verify_launch;
mod web_config;
mod webhook;

pub use app::{AppDeps, AppState};
pub use body::MAX_BODY_BYTES as BODY_LIMIT;
pub use credential_verifier::CredentialVerifier;
pub use live::LiveUpdates;
pub use router::router;
pub use serve::serve;
pub use web_config::{WebConfig, redirect_uri};
