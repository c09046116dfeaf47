//! One file or folder per settings page: what it decides and what it shows. It knows nothing of HTTP; `web` brings the
//! requests here and lets in only who may come.
//!
//! A new page is a line in its file's `ROUTES`, which says who may reach it. What is not in [`routes`] has no address.

mod accounts;
mod audit;
mod buttons;
mod clinic;
mod clinics;
mod desk;
mod doctor;
pub mod form;
mod frame;
mod home;
mod jobs;
mod layouts;
mod people;
mod route;
mod signing;
mod system;

pub use desk::{Desk, House, Plant};
pub use frame::whole;
pub use route::{
    Answer, Asked, Browser, Download, Fields, Handler, Reach, Route, SettingsError, Sheet, Tab,
};

/// Every settings page and form.
pub fn routes() -> impl Iterator<Item = &'static Route> {
    [
        home::ROUTES,
        signing::ROUTES,
        accounts::ROUTES,
        clinics::ROUTES,
        clinic::ROUTES,
        people::ROUTES,
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
