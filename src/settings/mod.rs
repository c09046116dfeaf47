//! One file or folder per settings page: what it decides and what it shows. It knows nothing of HTTP; `web` brings the
//! requests here and lets in only who may come.
//!
//! A new page is a line in its file's `ROUTES`, which says who may reach it. What is not in [`routes`] has no address.

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
mod route;
mod signed_in_users;
mod system;

pub use context::{AppServices, RuntimeInfo, SettingsContext};
pub use page_layout::render_page;
pub use route::{
    BrowserToken, FileDownload, RequestFields, RouteAccess, RouteHandler, SettingsError,
    SettingsPage, SettingsRequest, SettingsResponse, SettingsRoute, SettingsTab,
};

/// Every settings page and form.
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
