//! The way in: sends everybody to where their work is.

use super::{RouteAccess, SettingsContext, SettingsError, SettingsResponse, SettingsRoute};
use crate::storage::AccessScope;

pub(super) const ROUTES: &[SettingsRoute] = &[SettingsRoute {
    path: "/settings",
    access: RouteAccess::SignedIn,
    get: Some(|ctx, _| Box::pin(std::future::ready(get_home(&ctx)))),
    post: None,
}];

/// Somebody with one clinic goes straight to it.
fn get_home(ctx: &SettingsContext) -> Result<SettingsResponse, SettingsError> {
    let to = match &ctx.require_session()?.scope {
        AccessScope::Administrator(clinics) => match clinics.as_slice() {
            [only] => format!("/settings/clinics/{only}"),
            _ => "/settings/clinics".to_owned(),
        },
        AccessScope::Operator => "/settings/clinics".to_owned(),
    };
    Ok(SettingsResponse::Redirect(to))
}
