//! The HTTP surface: routes, middleware, handlers, and the state that they share.
//!
//! No clinical judgement is made here, and no handler asks Provet by itself: that is for the panels, the sign-in and the
//! [`workers`](crate::workers).

mod access_log;
mod app;
mod assets;
mod background_request;
mod body;
mod button_lookup;
mod callback_tokens;
mod client_ip;
mod connections;
mod cookies;
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
mod hookup_limiter;
mod launch;
mod loopback_cookies;
mod middleware;
mod multipart;
mod oauth;
mod panel;
mod panel_page;
mod panel_session;
mod random_hex;
mod record_limiter;
mod rejected_launch;
mod router;
mod routes;
mod serve;
mod settings;
mod sign_in_failure;
mod sse;
mod stream;
mod verify_launch;
mod web_config;
mod webhook;

pub use app::{AppDeps, AppState};
pub use body::MAX_BODY_BYTES;
pub use router::router;
pub use routes::{account_link_url, hookup_url, redirect_uri, webhook_url};
pub use serve::serve;
pub use web_config::{ForwardingHeader, NetworkConfig, WebConfig};
