//! The user interface of the stand-in: record pages with custom
//! integration buttons on them, and the pages where a clinic sets up
//! applications and buttons.
//!
//! It plays the host of a launch: it makes the timestamp and the hash, opens
//! the target as a real browser page would, and listens for the one message
//! an integration may send back.

mod applications;
mod applications_page;
mod assets;
mod background_requests;
mod button;
mod button_pages;
mod button_settings;
mod button_settings_page;
mod button_store;
mod calendar;
mod client;
mod consultation;
mod current_user;
mod dashboard;
mod fault_panel;
mod form_fields;
mod hash_scheme;
mod hookup_delivery;
mod hookup_message;
mod invoice;
mod launch;
mod layout;
mod login;
mod orders;
mod patient;
mod record_forms;
mod record_lists;
mod record_page;
mod record_table;
mod record_view;
mod reminders;
mod security_headers;
mod signing;
mod toolbar;
mod webhook_settings;

pub use applications::{
    AddApplicationError, AddApplicationOutcome, add_application, remove_application, set_department,
};
pub use background_requests::{RequestFailureReason, RequestLogEntry};
pub use button::{ButtonHeader, ClickAction, IntegrationButton, PayloadMethod, VerificationSalt};
pub use button_pages::{BUTTON_PAGES, ButtonPage};
pub use hash_scheme::{ButtonHashScheme, HASH_SCHEMES, HashSchemeSpec};
pub use hookup_delivery::HookupDelivery;
pub(super) use layout::render_bare_page;
pub(super) use security_headers::secure_page;

use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::middleware;
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use maud::{Markup, html};

use super::clinic::SimulatedClinic;
use super::state::Simulator;

/// Every page of the user interface, at the paths the real pages are known to have.
pub fn router(simulator: Simulator) -> Router {
    Router::new()
        .route("/", get(get_clinic_list))
        .route("/_sim/assets/{name}", get(assets::get_asset))
        .route("/{provet_id}/", get(dashboard::get_dashboard))
        .route("/{provet_id}/dashboard/", get(dashboard::get_dashboard))
        .merge(record_page::routes())
        .merge(list_routes())
        .merge(settings_routes())
        .merge(background_requests::routes())
        .merge(orders::routes())
        .merge(webhook_settings::routes())
        .merge(record_forms::routes())
        .merge(fault_panel::routes())
        .merge(login::routes())
        .layer(middleware::from_fn_with_state(
            simulator.clone(),
            secure_page,
        ))
        .with_state(simulator)
}

/// The lists of records.
fn list_routes() -> Router<Simulator> {
    Router::new()
        .route("/{provet_id}/calendar/", get(calendar::get_appointments))
        .route("/{provet_id}/shifts/", get(calendar::get_shifts))
        .route("/{provet_id}/reminder/list/", get(reminders::get_reminders))
}

/// The pages where a clinic sets up what is built on top.
fn settings_routes() -> Router<Simulator> {
    Router::new()
        .route(
            "/{provet_id}/integrations/",
            get(applications::get_applications),
        )
        .route(
            "/{provet_id}/integrations/add/",
            post(applications::post_add),
        )
        .route(
            "/{provet_id}/integrations/remove/",
            post(applications::post_remove),
        )
        .route(
            "/{provet_id}/integrations/department/",
            post(applications::post_department),
        )
        .route(
            "/{provet_id}/integrations/message/{client_id}",
            get(applications::get_hookup_message),
        )
        .route(
            "/{provet_id}/integrations/custom/",
            get(button_settings::get_button_settings),
        )
        .route(
            "/{provet_id}/integrations/custom/save/",
            post(button_settings::post_save),
        )
        .route(
            "/{provet_id}/integrations/custom/remove/",
            post(button_settings::post_remove),
        )
}

/// What was asked for and is not there.
#[derive(Debug, thiserror::Error)]
enum ClinicPageError {
    #[error("there is no clinic with this number")]
    NoClinic,
    #[error("this clinic has no {record_kind} with this number")]
    NoRecord { record_kind: &'static str },
}

impl IntoResponse for ClinicPageError {
    fn into_response(self) -> Response {
        let content = html! {
            div.clinics {
                h1 { "Not found" }
                p { "Sorry, " (self) "." }
                p { a href="/" { "All clinics" } }
            }
        };
        (
            StatusCode::NOT_FOUND,
            layout::render_bare_page("Not found", &content),
        )
            .into_response()
    }
}

/// Draws a page of one clinic.
fn render_clinic_page(
    simulator: &Simulator,
    provet_id: i64,
    draw: impl FnOnce(&SimulatedClinic) -> Result<Markup, ClinicPageError>,
) -> Result<Markup, ClinicPageError> {
    simulator.read(|state| {
        draw(
            state
                .find_clinic(provet_id)
                .ok_or(ClinicPageError::NoClinic)?,
        )
    })
}

/// The clinics to choose from.
async fn get_clinic_list(State(simulator): State<Simulator>) -> Markup {
    simulator.read(|state| {
        let content = html! {
            main.clinics {
                h1 { "Practice desk" }
                p {
                    "A stand-in for Provet Cloud, for trying out integrations. \
                     Clinics, people and animals are invented."
                }
                @for clinic in state.clinics.values() {
                    section.card {
                        h2 { a href=(format!("/{}/dashboard/", clinic.provet_id)) dir="auto" { (clinic.name) } }
                        dl.facts {
                            dt { "Provet ID" } dd { (clinic.provet_id) }
                            dt { "Country" } dd { (clinic.country) ", " (clinic.currency) }
                            dt { "Time zone" } dd { (clinic.time_zone) }
                        }
                    }
                }
            }
        };
        layout::render_bare_page("Clinics", &content)
    })
}

#[cfg(test)]
mod tests;
