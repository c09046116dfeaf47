//! A stand-in for Provet Cloud: two invented clinics behind the same REST API, OAuth2 and buttons.
//!
//! It uses nothing else of this program, so that a misunderstanding of Provet's
//! rules on one side shows up against the other. Everything lives in one
//! [`World`]; the routers in front of it only translate.

mod api;
pub mod clinic;
pub mod codes;
mod deeds;
pub mod desk;
pub mod faults;
pub mod hazards;
pub mod hooks;
mod invent;
pub mod log;
pub mod oauth;
pub mod people;
pub mod schema;
pub mod world;

pub use api::Spelling;
pub use clinic::{Clinic, Record, Tables};
pub use faults::Faults;
pub use log::Call;
pub use oauth::{App, Consent, Grant, IdTokenFault, Mention, NewApp, Returned, SignInHazards};
pub use people::{Person, Role};
pub use world::{Clock, State, World};

use std::future::Future;

use axum::Router;
use tokio::net::TcpListener;

/// Everything the stand-in answers to: the REST API, OAuth2 and its own switches.
pub fn router(world: World) -> Router {
    // The pages that people look at join here.
    Router::new()
        .merge(api::router(world.clone()))
        .merge(oauth::router(world.clone()))
        .merge(desk::router(world.clone()))
        .merge(faults::router(world))
}

/// Answers on `listener` until `shutdown` completes.
pub async fn serve(
    world: World,
    listener: TcpListener,
    shutdown: impl Future<Output = ()> + Send + 'static,
) -> std::io::Result<()> {
    axum::serve(listener, router(world))
        .with_graceful_shutdown(shutdown)
        .await
}
