//! The way in: sends everybody to where their work is.

use super::{Answer, Desk, Reach, Route, SettingsError};
use crate::storage::Standing;

pub(super) const ROUTES: &[Route] = &[Route {
    path: "/settings",
    reach: Reach::SignedIn,
    show: Some(|desk, _| Box::pin(std::future::ready(show(&desk)))),
    act: None,
}];

/// Somebody with one clinic goes straight to it.
fn show(desk: &Desk) -> Result<Answer, SettingsError> {
    let to = match &desk.session()?.standing {
        Standing::Administrator(clinics) => match clinics.as_slice() {
            [only] => format!("/settings/clinics/{only}"),
            _ => "/settings/clinics".to_owned(),
        },
        Standing::Operator => "/settings/clinics".to_owned(),
    };
    Ok(Answer::To(to))
}
