//! What is ordered for an animal: laboratory and imaging referrals, health plans, online
//! prescriptions, home deliveries; each page with its own buttons.

mod health_plans;
mod home_deliveries;
mod imaging;
mod laboratory;
mod order_page;
mod overview;
mod prescriptions;

pub(super) use order_page::render_patient_orders;

use axum::Router;
use axum::routing::get;

use crate::state::Simulator;

/// The pages of this part. Their paths are ours \[I\].
pub(super) fn routes() -> Router<Simulator> {
    Router::new()
        .route("/{provet_id}/orders/", get(overview::get_orders))
        .route(
            "/{provet_id}/laboratory/{id}",
            get(laboratory::get_laboratory_referral),
        )
        .route(
            "/{provet_id}/imaging/{id}",
            get(imaging::get_imaging_referral),
        )
        .route(
            "/{provet_id}/healthplan/{id}",
            get(health_plans::get_health_plan),
        )
        .route(
            "/{provet_id}/client/{id}/prescriptions/",
            get(prescriptions::get_client_prescriptions),
        )
        .route(
            "/{provet_id}/patient/{id}/prescriptions/",
            get(prescriptions::get_patient_prescriptions),
        )
        .route(
            "/{provet_id}/consultation/{id}/prescriptions/",
            get(prescriptions::get_consultation_prescriptions),
        )
        .route(
            "/{provet_id}/home_delivery/",
            get(home_deliveries::get_home_deliveries),
        )
}
