//! What is ordered for a patient: laboratory and imaging referrals, health plans, online
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

use super::record_page::RecordPage;
use crate::state::Simulator;

/// The pages of one order each. Their paths are ours \[I\].
pub(super) static PAGES: [&RecordPage; 6] = [
    &laboratory::PAGE,
    &imaging::PAGE,
    &health_plans::PAGE,
    &prescriptions::CLIENT_PAGE,
    &prescriptions::PATIENT_PAGE,
    &prescriptions::CONSULTATION_PAGE,
];

/// The lists.
pub(super) fn routes() -> Router<Simulator> {
    Router::new()
        .route("/{provet_id}/orders/", get(overview::get_orders))
        .route(
            "/{provet_id}/home_delivery/",
            get(home_deliveries::get_home_deliveries),
        )
}
