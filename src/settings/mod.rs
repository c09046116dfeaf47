//! The settings: one file or folder for each page. They know nothing of HTTP; `web` parses requests, checks access and
//! calls the handlers.
//!
//! A new page is a line in its file's `ROUTES`, which declares its access. Only what is in [`routes`] can be reached.

mod accounts;
mod audit;
pub mod auth;
mod buttons;
mod clinic;
mod clinics;
mod context;
mod doctor;
pub mod form;
mod home;
mod jobs;
mod layouts;
mod page_layout;
mod request;
mod response;
mod route;
mod signed_in_users;
mod system;
mod table;

pub use context::{AppServices, RuntimeInfo, SettingsContext};
use context::{ClinicContext, OperatorContext, SignedInContext};
pub use page_layout::render_page;
pub use request::{BrowserToken, RequestFields, SettingsRequest};
pub use response::{FileDownload, SettingsError, SettingsPage, SettingsResponse, SettingsTab};
pub use route::{RouteAccess, RouteHandler, SettingsRoute};

/// Every route of the settings.
pub fn routes() -> impl Iterator<Item = &'static SettingsRoute> {
    [
        home::ROUTES,
        auth::ROUTES,
        accounts::ROUTES,
        clinics::ROUTES,
        clinic::ROUTES,
        signed_in_users::ROUTES,
        buttons::ROUTES,
        layouts::ROUTES,
        doctor::ROUTES,
        audit::ROUTES,
        jobs::ROUTES,
        system::ROUTES,
    ]
    .into_iter()
    .flatten()
}
