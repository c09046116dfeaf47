//! A stand-in for Provet Cloud: two invented clinics behind the same REST API, OAuth2 and buttons.
//!
//! It shares no code with the product, so that a misunderstanding of Provet's
//! rules on one side shows up against the other. Everything lives in one
//! [`Simulator`]; the routers only translate HTTP.

mod api;
pub mod call_log;
pub mod clinic;
pub mod code_lists;
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
pub use faults::{CallbackParamFault, ConsentPolicy, Faults, IdTokenFault, SignInFaults};
pub use fixtures::ODD_CLINIC;
pub use oauth::{FieldPresence, GrantType, NewApplication, OauthApplication};
pub use state::{ClockFn, Simulator, SimulatorState};
pub use users::{ClinicUser, StaffRole};

use std::future::Future;

use axum::Router;
use tokio::net::TcpListener;

/// Everything the stand-in answers to: the REST API, OAuth2 and its own switches.
pub fn router(simulator: Simulator) -> Router {
    // The pages that people look at join here.
    Router::new()
        .merge(api::router(simulator.clone()))
        .merge(oauth::router(simulator.clone()))
        .merge(ui::router(simulator.clone()))
        .merge(faults::router(simulator))
}

/// Answers on `listener` until `shutdown` completes.
pub async fn serve(
    simulator: Simulator,
    listener: TcpListener,
    shutdown: impl Future<Output = ()> + Send + 'static,
) -> std::io::Result<()> {
    axum::serve(listener, router(simulator))
        .with_graceful_shutdown(shutdown)
        .await
}
