//! The part of the stand-in that people click: record pages with custom
//! integration buttons on them, and the pages where a clinic sets up
//! applications and buttons.
//!
//! It plays the host of a launch: it makes the timestamp and the hash, opens
//! the target as a real browser page would, and listens for the one message
//! an integration may send back.

mod assets;
mod button;
mod buttons;
mod calendar;
mod catalogue;
mod catalogue_page;
mod client;
mod consultation;
mod custom;
mod custom_page;
mod dashboard;
mod delivery;
mod edit;
mod fields;
mod guard;
mod hookup;
mod invoice;
mod launch;
mod layout;
mod login;
mod orders;
mod pages;
mod patient;
mod press;
mod recipe;
mod record;
mod reminders;
mod signing;
mod switches;
mod toolbar;
mod visitor;
mod visits;
mod webhooks;

pub use button::{Action, Button, Header, Method, Salt};
pub use catalogue::{AddError, Added, add_application, remove_application, set_department};
pub use delivery::Delivery;
pub(super) use guard::guard;
pub(super) use layout::bare as bare_page;
pub use pages::{PAGES, Page};
pub use press::{Entry, Reason};
pub use recipe::{Line as RecipeLine, RECIPES, Recipe};

use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::middleware;
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use maud::{Markup, html};

use super::clinic::Clinic;
use super::world::World;

/// Every page of the desk, at the paths the real pages are known to have.
pub fn router(world: World) -> Router {
    Router::new()
        .route("/", get(entry))
        .route("/desk-assets/{name}", get(assets::serve))
        .route("/{provet_id}/", get(dashboard::show))
        .route("/{provet_id}/dashboard/", get(dashboard::show))
        .merge(records())
        .merge(settings())
        .merge(press::routes())
        .merge(orders::routes())
        .merge(webhooks::routes())
        .merge(edit::routes())
        .merge(switches::routes())
        .merge(login::routes())
        .layer(middleware::from_fn_with_state(world.clone(), guard))
        .with_state(world)
}

/// The pages of single records and their lists; deep links are seen with and without the
/// slash at the end.
fn records() -> Router<World> {
    Router::new()
        .route("/{provet_id}/client/{id}", get(client::show))
        .route("/{provet_id}/client/{id}/", get(client::show))
        .route("/{provet_id}/client/{id}/tabs/", get(client::show))
        .route("/{provet_id}/patient/{id}", get(patient::show))
        .route("/{provet_id}/patient/{id}/", get(patient::show))
        .route("/{provet_id}/consultation/{id}", get(consultation::show))
        .route("/{provet_id}/consultation/{id}/", get(consultation::show))
        .route("/{provet_id}/billing/invoice/{id}", get(invoice::show))
        .route("/{provet_id}/billing/invoice/{id}/", get(invoice::show))
        .route(
            "/{provet_id}/billing/invoice_finished/{id}/",
            get(invoice::show),
        )
        .route("/{provet_id}/calendar/", get(calendar::appointments))
        .route("/{provet_id}/shifts/", get(calendar::shifts))
        .route("/{provet_id}/reminder/list/", get(reminders::show))
}

/// The pages where a clinic sets up what is built on top.
fn settings() -> Router<World> {
    Router::new()
        .route("/{provet_id}/integrations/", get(catalogue::show))
        .route("/{provet_id}/integrations/add/", post(catalogue::add))
        .route("/{provet_id}/integrations/remove/", post(catalogue::remove))
        .route(
            "/{provet_id}/integrations/department/",
            post(catalogue::department),
        )
        .route(
            "/{provet_id}/integrations/message/{client_id}",
            get(catalogue::by_mail),
        )
        .route("/{provet_id}/integrations/custom/", get(custom::show))
        .route("/{provet_id}/integrations/custom/save/", post(custom::save))
        .route(
            "/{provet_id}/integrations/custom/remove/",
            post(custom::remove),
        )
}

/// What was asked for and is not there.
#[derive(Debug, thiserror::Error)]
enum DeskError {
    #[error("there is no clinic with this number")]
    NoClinic,
    #[error("this clinic has no {what} with this number")]
    NoRecord { what: &'static str },
}

impl IntoResponse for DeskError {
    fn into_response(self) -> Response {
        let content = html! {
            div.clinics {
                h1 { "Not found" }
                p { "Sorry, " (self) "." }
                p { a href="/" { "All clinics" } }
            }
        };
        (StatusCode::NOT_FOUND, layout::bare("Not found", &content)).into_response()
    }
}

/// Draws a page of one clinic.
fn draw(
    world: &World,
    provet_id: i64,
    draw: impl FnOnce(&Clinic) -> Result<Markup, DeskError>,
) -> Result<Markup, DeskError> {
    world.read(|state| draw(state.clinic(provet_id).ok_or(DeskError::NoClinic)?))
}

/// The clinics to choose from.
async fn entry(State(world): State<World>) -> Markup {
    world.read(|state| {
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
        layout::bare("Clinics", &content)
    })
}

#[cfg(test)]
mod tests;
