//! The list of clinics, and adding one by hand.

mod add;
mod connection_messages;
mod list;
mod new_clinic_form;

use super::SettingsRoute;
use super::route::route;

pub(super) const ROUTES: &[SettingsRoute] = &[
    route!(SignedIn, list::LIST_URL, get list::get_clinics),
    route!(Operator, list::ADD_URL, get_sync add::get_add, post add::post_add),
];
