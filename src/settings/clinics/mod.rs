//! The list of clinics, and adding one by hand.

mod add;
mod connection_messages;
mod list;
mod new_clinic_form;

use super::{RouteAccess, SettingsRoute};

/// The list.
pub(super) const LIST_URL: &str = "/settings/clinics";

/// Adding by hand.
const ADD_URL: &str = "/settings/clinics/add";

pub(super) const ROUTES: &[SettingsRoute] = &[
    SettingsRoute {
        path: LIST_URL,
        access: RouteAccess::SignedIn,
        get: Some(|desk, asked| Box::pin(list::get_clinics(desk, asked))),
        post: None,
    },
    SettingsRoute {
        path: ADD_URL,
        access: RouteAccess::Operator,
        get: Some(|desk, _| Box::pin(std::future::ready(Ok(add::get_add(&desk))))),
        post: Some(|desk, asked| Box::pin(add::post_add(desk, asked))),
    },
];
