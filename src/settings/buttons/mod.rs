//! The buttons of a clinic: entered in Provet by hand or by us, compared with Provet, removed.

mod add;
mod batch_result;
mod button_form;
mod create_remote;
mod detail;
mod drift;
mod end_panels;
mod labels;
mod list;
mod preview;
mod remote_actions;
mod remote_client;
mod remote_error;
mod remote_status;
mod remove;
mod salt;
mod setup_guide;
mod stored_button;

use super::SettingsRoute;
use super::route::route;

pub(super) const ROUTES: &[SettingsRoute] = &[
    route!(Clinic, "/settings/clinics/{provet_id}/buttons", get list::get_buttons),
    route!(Clinic, "/settings/clinics/{provet_id}/buttons/compare", get list::get_comparison),
    route!(Clinic, "/settings/clinics/{provet_id}/buttons/add", get_sync add::get_add, post add::post_add),
    route!(Clinic, "/settings/clinics/{provet_id}/buttons/make", post preview::post_create),
    route!(Clinic, "/settings/clinics/{provet_id}/buttons/made/{batch}", get batch_result::get_batch, post batch_result::post_batch),
    route!(Clinic, "/settings/clinics/{provet_id}/buttons/{button}", get detail::get_button),
    route!(Clinic, "/settings/clinics/{provet_id}/buttons/{button}/salt", post salt::post_salt),
    route!(Clinic, "/settings/clinics/{provet_id}/buttons/{button}/end-panels", post end_panels::post_end_panels),
    route!(Clinic, "/settings/clinics/{provet_id}/buttons/{button}/provet", post remote_actions::post_remote),
    route!(Clinic, "/settings/clinics/{provet_id}/buttons/{button}/remove", get remove::get_remove, post remove::post_remove),
];
