//! The start page: redirects to the user's clinics.

use super::route::route;
use super::{SettingsRequest, SettingsResponse, SettingsRoute, SignedInContext};
use crate::storage::AccessScope;

pub(super) const ROUTES: &[SettingsRoute] = &[route!(SignedIn, "/settings", get_sync get_home)];

/// An administrator of one clinic goes straight to it.
fn get_home(ctx: &SignedInContext, _: &SettingsRequest) -> SettingsResponse {
    let to = match &ctx.session.scope {
        AccessScope::Administrator(clinics) => match clinics.as_slice() {
            [only] => format!("/settings/clinics/{only}"),
            _ => "/settings/clinics".to_owned(),
        },
        AccessScope::Operator => "/settings/clinics".to_owned(),
    };
    SettingsResponse::Redirect(to)
}
