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
        get: Some(|ctx, request| Box::pin(list::get_clinics(ctx, request))),
        post: None,
    },
    SettingsRoute {
        path: ADD_URL,
        access: RouteAccess::Operator,
        get: Some(|ctx, _| Box::pin(std::future::ready(Ok(add::get_add(&ctx))))),
        post: Some(|ctx, request| Box::pin(add::post_add(ctx, request))),
    },
];
