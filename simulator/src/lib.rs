//! A stand-in for Provet Cloud: two invented clinics behind the same REST API, OAuth2 and buttons.
//!
//! It uses nothing else of this program, so that a misunderstanding of Provet's
//! rules on one side shows up against the other. Everything lives in one
//! [`World`]; the routers in front of it only translate.

mod api;
pub mod call_log;
pub mod clinic;
pub mod code_lists;
pub mod delivery_faults;
mod fault_actions;
pub mod faults;
mod fixtures;
pub mod oauth;
pub mod schema;
pub mod state;
pub mod ui;
pub mod users;
pub mod webhooks;

pub use api::FieldNaming;
pub use call_log::RecordedCall;
pub use clinic::{ClinicTables, SimulatedClinic, StoredRecord};
pub use faults::Faults;
pub use oauth::{
    CallbackParamFault, ConsentPolicy, FieldPresence, GrantType, IdTokenFault, NewApplication,
    OauthApplication, SignInFaults,
};
pub use state::{ClockFn, Simulator, SimulatorState};
pub use users::{ClinicUser, StaffRole};

use std::future::Future;

use axum::Router;
use tokio::net::TcpListener;

/// Everything the stand-in answers to: the REST API, OAuth2 and its own switches.
pub fn router(world: Simulator) -> Router {
    // The pages that people look at join here.
    Router::new()
        .merge(api::router(world.clone()))
        .merge(oauth::router(world.clone()))
        .merge(ui::router(world.clone()))
        .merge(faults::router(world))
}

/// Answers on `listener` until `shutdown` completes.
pub async fn serve(
    world: Simulator,
    listener: TcpListener,
    shutdown: impl Future<Output = ()> + Send + 'static,
) -> std::io::Result<()> {
    axum::serve(listener, router(world))
        .with_graceful_shutdown(shutdown)
        .await
}
