//! What is ordered for an animal: laboratory and imaging referrals, health plans, online
//! prescriptions, home deliveries; each page with its own buttons.

mod deliveries;
mod laboratory;
mod lists;
mod parts;
mod pictures;
mod plans;
mod prescriptions;

pub(super) use parts::of_patient;

use axum::Router;
use axum::routing::get;

use crate::simulator::world::World;

/// The pages of this part. Their paths are ours \[I\].
pub(super) fn routes() -> Router<World> {
    Router::new()
        .route("/{provet_id}/orders/", get(lists::show))
        .route("/{provet_id}/laboratory/{id}", get(laboratory::show))
        .route("/{provet_id}/imaging/{id}", get(pictures::show))
        .route("/{provet_id}/healthplan/{id}", get(plans::show))
        .route(
            "/{provet_id}/client/{id}/prescriptions/",
            get(prescriptions::of_client),
        )
        .route(
            "/{provet_id}/patient/{id}/prescriptions/",
            get(prescriptions::of_patient),
        )
        .route(
            "/{provet_id}/consultation/{id}/prescriptions/",
            get(prescriptions::of_consultation),
        )
        .route("/{provet_id}/home_delivery/", get(deliveries::show))
}
