//! The list of clinics, and adding one by hand.

mod add;
mod connection_messages;
mod list;
mod new_clinic_form;

use super::SettingsRoute;
use super::route::route;

/// The list's URL.
pub(super) const LIST_URL: &str = "/settings/clinics";

/// The URL for adding a clinic by hand.
const ADD_URL: &str = "/settings/clinics/add";

pub(super) const ROUTES: &[SettingsRoute] = &[
    route!(SignedIn, LIST_URL, get list::get_clinics),
    route!(Operator, ADD_URL, get_sync add::get_add, post add::post_add),
];
